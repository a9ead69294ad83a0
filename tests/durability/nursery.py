"""A process that has loaded everything, and forks a child for each command: a try costs a blink, not three seconds.

Run as a program it is the nursery; ``Nursery`` and ``Child`` are how a test speaks with it. A child is a process of
its own with its own pipes, which runs the command's own door and can be killed at any moment.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DOOR = "vedette.surfaces.cli.door:run"
MOST = 65_536


class Nursery:
    """The nursery, from a test's side; a context manager."""

    def __enter__(self) -> Nursery:
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-m", "tests.durability.nursery", str(theirs.fileno())]
        self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=ROOT)
        theirs.close()
        assert self._line.recv(MOST) == b"warm"
        return self

    def __exit__(self, *_: object) -> None:
        self._line.close()
        self._process.wait(30)

    def run(self, *arguments: object, call: str = DOOR, stdin: bytes = b"", **more: object) -> Child:
        """Start a command; ``more`` are ``uid``, ``limits`` (by name) and ``environ``."""
        given, give = os.pipe()
        told, tell = os.pipe()
        warned, warn = os.pipe()
        environ = {name: os.environ[name] for name in ("PGPASSWORD",) if name in os.environ}
        asked = {"call": call, "arguments": [str(a) for a in arguments], "environ": environ, **more}
        socket.send_fds(self._line, [json.dumps(asked).encode()], [given, tell, warn])
        for end in (given, tell, warn):
            os.close(end)
        os.write(give, stdin)
        os.close(give)
        return Child(int(self._line.recv(MOST)), told, warned, self)

    def done(self, *arguments: object, **more: object) -> Ended:
        """Run a command to its end."""
        return self.run(*arguments, **more).end()  # type: ignore[arg-type]

    def wait(self, pid: int) -> int:
        """Return how a child ended: its exit code, or minus the signal that killed it."""
        self._line.send(json.dumps({"wait": pid}).encode())
        return os.waitstatus_to_exitcode(int(self._line.recv(MOST)))


@dataclass(frozen=True)
class Ended:
    """How a child ended and what it wrote, whole lines only."""

    code: int
    lines: list[str]
    err: str


class Child:
    """A command that runs."""

    def __init__(self, pid: int, told: int, warned: int, nursery: Nursery) -> None:
        self.pid, self._told, self._warned, self._nursery = pid, told, warned, nursery
        self._seen = b""

    def after_line(self, is_it: Callable[[str], object], times: int = 1, within_s: float = 60) -> None:
        """Wait until ``times`` lines that ``is_it`` were written, or it ended."""
        until = time.monotonic() + within_s
        while sum(bool(is_it(line)) for line in self._lines()) < times and time.monotonic() < until:
            piece = os.read(self._told, MOST)
            if not piece:
                return
            self._seen += piece

    def send(self, number: int) -> None:
        """Send it a signal."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def kill(self) -> Ended:
        """End it at once, as a power cut would."""
        self.send(signal.SIGKILL)
        return self.end()

    def end(self) -> Ended:
        """Wait for its end."""
        for piece in iter(lambda: os.read(self._told, MOST), b""):
            self._seen += piece
        err = b"".join(iter(lambda: os.read(self._warned, MOST), b""))
        os.close(self._told)
        os.close(self._warned)
        return Ended(self._nursery.wait(self.pid), self._lines(), err.decode())

    def _lines(self) -> list[str]:
        """Return the lines that were written to their end: a torn one is no promise."""
        return self._seen.decode("utf-8", "replace").split("\n")[:-1]


# the other side


def _keep(line: socket.socket) -> None:
    """Fork a child for each request until nobody asks."""
    import vedette
    import vedette.engine.warm

    rooms = (module.name for module in pkgutil.walk_packages(vedette.__path__, "vedette."))
    for name in (*rooms, *_LIBRARIES):
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    line.send(b"warm")
    while True:
        asked, ends, _, _ = socket.recv_fds(line, MOST, 3)
        if not asked:
            return
        wanted = json.loads(asked)
        if "wait" in wanted:
            line.send(str(os.waitpid(wanted["wait"], 0)[1]).encode())
            continue
        pid = os.fork()
        if pid == 0:
            line.close()
            _be(wanted, ends)
        for end in ends:
            os.close(end)
        line.send(str(pid).encode())


_LIBRARIES = ("pg8000.dbapi", "sqlalchemy.dialects.sqlite", "sqlalchemy.dialects.postgresql.pg8000", "rich.progress")


def _be(wanted: dict[str, object], ends: list[int]) -> None:
    """Be the child: run what is wanted and end with its code."""
    import resource

    for number, end in enumerate(ends):
        os.dup2(end, number)
    for name, most in dict(wanted.get("limits", {})).items():  # type: ignore[call-overload]
        resource.setrlimit(getattr(resource, name), (most, most))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    os.environ.update(dict(wanted.get("environ", {})))  # type: ignore[call-overload]
    if (uid := wanted.get("uid")) is not None:
        os.setgroups([])
        os.setgid(int(uid))  # type: ignore[call-overload]
        os.setuid(int(uid))  # type: ignore[call-overload]
    sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115 - the child's, until its end
    module, _, name = str(wanted["call"]).partition(":")
    code = getattr(importlib.import_module(module), name)(wanted["arguments"])
    sys.stdout.flush()
    os._exit(int(code or 0))


if __name__ == "__main__":
    _keep(socket.socket(fileno=int(sys.argv[1])))
