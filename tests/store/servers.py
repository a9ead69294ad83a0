"""A PostgreSQL server of the tests' own, from the system's packages: on a free port of the loopback, then gone."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PASSWORD = "a word between us"  # noqa: S105


def binaries() -> Path | None:
    """The newest server that Debian's packages, or the path, bring."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3].split(".")[0]))
    if found:
        return found[-1].parent
    there = shutil.which("initdb")
    return Path(there).resolve().parent if there else None


def _as_user() -> list[str]:
    """PostgreSQL refuses to be started by root."""
    if os.geteuid() != 0:
        return []
    pwd.getpwnam("postgres")
    return ["runuser", "-u", "postgres", "--"]


@contextmanager
def a_server() -> Iterator[str]:
    """A running server's URL, without a case's name and without the password, which is ``PASSWORD``."""
    with Cluster() as cluster:
        yield cluster.url


class Cluster:
    """A server that may be killed and started again; its data are gone with it at the end."""

    def __enter__(self) -> "Cluster":
        bin_ = binaries()
        assert bin_ is not None
        self._bin, self._before = bin_, _as_user()
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
        self._folder = Path(tempfile.mkdtemp(prefix="vedette-postgres-", dir=memory))
        self._data, self._said, word = (self._folder / name for name in ("cluster", "said", "word"))
        word.write_text(PASSWORD)
        if self._before:
            for path in (self._folder, word):
                shutil.chown(path, "postgres")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self.url = f"postgresql://keeper@127.0.0.1:{self._port}/postgres"
        make = [bin_ / "initdb", "-D", self._data, "-U", "keeper", "-A", "scram-sha-256", f"--pwfile={word}"]
        made = [*self._before, *map(str, make), "-E", "UTF8", "--locale=C", "--no-sync"]
        subprocess.run(made, check=True, capture_output=True, cwd="/")
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        stop = [self._bin / "pg_ctl", "stop", "-D", self._data, "-m", "immediate", "-W"]
        subprocess.run([*self._before, *map(str, stop)], check=False, capture_output=True, cwd="/")
        self._server.wait(20)
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self) -> None:
        """Start the server, and wait until it takes connections."""
        more = ["-h", "127.0.0.1", "-p", self._port, "-k", "", "-F", "-c", "max_wal_size=64MB"]
        run = [*self._before, *map(str, [self._bin / "postgres", "-D", self._data, *more])]
        with self._said.open("wb") as said:
            self._server = subprocess.Popen(run, stdout=said, stderr=said, cwd="/")
        _wait(self._port, self._server, self._said)

    def kill(self) -> None:
        """End the server and all of its processes at once, as a power cut would."""
        first = int((self._data / "postmaster.pid").read_text().split()[0])
        children = [
            int(stat.parent.name)
            for stat in Path("/proc").glob("[0-9]*/stat")
            if stat.exists() and stat.read_text().rpartition(")")[2].split()[1] == str(first)
        ]
        for pid in (first, *children):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._server.wait(20)


def _wait(port: int, server: subprocess.Popen[bytes], said: Path) -> None:
    until = time.monotonic() + 20
    while b"ready to accept connections" not in said.read_bytes():
        assert server.poll() is None, said.read_text()
        assert time.monotonic() < until, said.read_text()
        time.sleep(0.02)
    socket.create_connection(("127.0.0.1", port), 5).close()
