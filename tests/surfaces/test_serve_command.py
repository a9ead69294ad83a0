# ruff: noqa: S104 - addresses that are refused
"""``vedette serve``: what it refuses at once, and one server that runs."""

import http.client
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time

import pytest

from vedette.store import create_store

COMMAND = [sys.executable, "-c", "from vedette.surfaces.cli.door import main; main()", "serve"]


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """A case that holds nothing yet, which is quick to open."""
    path = tmp_path_factory.mktemp("case") / "empty.vedette"
    create_store(str(path), "empty").close()
    return path


class Server:
    """A server as a process of its own, with the address that it told."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            [*COMMAND, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert self.process.stdout is not None
        self.line = self.process.stdout.readline().decode()
        self.port = int(self.line.strip().rstrip("/").rpartition(":")[2])

    def ask(self, path, method="GET", host="127.0.0.1", **headers):
        line = http.client.HTTPConnection(host, self.port, timeout=20)
        try:
            line.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = line.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            line.close()

    def end(self, number=signal.SIGTERM):
        """End it; return its exit code, how long that took, and what it told on standard error."""
        begun = time.monotonic()
        self.process.send_signal(number)
        _, told = self.process.communicate(timeout=20)
        return self.process.returncode, time.monotonic() - begun, told.decode()

    def __enter__(self):
        return self

    def __exit__(self, *why):
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()


def test_a_case_is_served_to_this_machine(case):
    """Address, site, API, refusals and a stop, in one life of a server; no port but its own is open."""
    with Server(case, "--port", 0) as server:
        assert server.line == f"http://127.0.0.1:{server.port}/\n"
        status, headers, you = server.ask("/api/v1/session")
        assert (status, json.loads(you)["role"]) == (200, "admin")
        assert "server" not in {name.lower() for name in headers}
        assert server.ask("/")[0] in (200, 503)
        assert server.ask("/api/v1/session", Host="evil.example")[0] == 421
        assert server.ask("/api/v1/nothing")[0] == 404
        with pytest.raises(OSError, match=r".*"), socket.create_connection(("127.0.0.2", server.port), timeout=2):
            pass
        code, took_s, told = server.end(signal.SIGINT)
    assert code == 0
    assert took_s < 10
    assert [line for line in told.splitlines() if "is not built" not in line] == []


def test_it_ends_while_a_stream_is_open(case):
    """A browser that is open somewhere must not hold up the end of the day; nor a second Ctrl-C be needed."""
    with Server(case, "--port", 0) as server:
        line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
        line.request("GET", "/api/v1/stream")
        answer = line.getresponse()
        heard = threading.Thread(target=answer.read, daemon=True)
        heard.start()
        code, took_s, _ = server.end()
        heard.join(5)
        line.close()
    assert code == 0
    assert took_s < 10


def test_a_port_that_is_taken_is_told(vedette, case):
    """With what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = vedette("serve", case, "--port", port)
    assert done.code == 2
    assert done.err == (f"vedette: --port {port}: another program has it. Give another, or 0 for one that is free.\n")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["--host", "0.0.0.0"], "--users FILE"),
        (["--host", "::"], "--users FILE"),
        (["--name", "desk.example"], "needs a login"),
        (["--port", "70000"], "a port is a number"),
        (["--port", "-1"], "a port is a number"),
        (["--host", "203.0.113.250", "--token-file", "TOKEN"], "--host 203.0.113.250"),
        (["--host", "no such host", "--token-file", "TOKEN"], "no such address"),
        (["--token-file", "none"], "a token file is wanted"),
        (["--users", "none"], "a users file is wanted"),
        (["--tls-cert", "TOKEN"], "TLS needs both"),
        (["--tls-cert", "TOKEN", "--tls-key", "TOKEN"], "--tls-cert"),
        (["--tls-cert", "none", "--tls-key", "none"], "--tls-cert"),
        (["--tiles", "javascript:alert(1)"], "address of the web"),
    ],
)  # fmt: skip
def test_what_must_not_or_cannot_be_served_is_refused_in_a_line(vedette, case, tmp_path, given, told):
    """Before anything listens."""
    token = tmp_path / "token"
    token.write_text("k" * 40)
    done = vedette("serve", case, "--port", 0, *[str(token) if one == "TOKEN" else one for one in given])
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert done.err.count("\n") == 1


def test_a_case_that_is_none_is_told_as_by_other_commands(vedette, tmp_path):
    """The same exit code."""
    assert vedette("serve", tmp_path / "none.vedette").code == vedette("status", tmp_path / "none.vedette").code == 4


def test_a_client_that_says_nothing_is_let_go(monkeypatch):
    """Some hundred such would hold all that the server has (slowloris)."""
    import asyncio

    from vedette.surfaces.rest import serving, speaking

    monkeypatch.setattr(speaking, "HEAD_S", 0.3)

    async def answer(scope, receive, send):
        assert scope["type"] == "http"
        await receive()
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})

    address = serving.Address("127.0.0.1", 0)
    with serving.listening(address) as bound:
        server = serving._Server(serving._settings(answer, address), lambda: None, lambda: None)
        port = bound.getsockname()[1]

        async def tried():
            running = asyncio.create_task(server._serve([bound]))
            while not server.started:
                await asyncio.sleep(0.01)
            ends = []
            for first, more in (
                (b"", b""),
                (b"GET / HTTP/1.1\r\nHost: x\r\n", b"A: b\r\n"),
                (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /"),
            ):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(first)
                await asyncio.sleep(0.15)
                writer.write(more)
                begun = time.monotonic()
                told = await asyncio.wait_for(reader.read(), 10)
                ends.append((told[:15], time.monotonic() - begun))
                writer.close()
            server.should_exit = True
            await running
            return ends

        ends = asyncio.run(tried())
    assert [told for told, _ in ends] == [b"", b"", b"HTTP/1.1 200 OK"]
    assert all(took_s < 8 for _, took_s in ends)


def test_users_are_kept_in_a_file(vedette, tmp_path):
    """Added, listed, changed, taken out; no password on the command line, where others of the machine read it."""
    file = tmp_path / "users.json"
    words = b"four plain words here\n"
    assert vedette("users", file, "add", "Ida", "--role", "admin", stdin=words).code == 0
    assert vedette("users", file, "add", "Bo  Li", "--role", "reader", stdin=words).code == 0
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600
    assert vedette("users", file, "role", "bo li", "--role", "analyst").code == 0
    made = vedette("users", file, "token", "Ida")
    assert len(made.out.strip()) >= 40
    listed = vedette("users", file)
    assert listed.out == "analyst  Bo Li  (password)\nadmin    Ida  (password, token)\n"
    assert made.out.strip() not in file.read_text()
    assert vedette("users", file, "remove", "Ida").code == 0
    assert vedette("users", file, "list").out == "analyst  Bo Li  (password)\n"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["add"], "a name is wanted"),
        (["add", "Ida"], "needs --role"),
        (["add", "Ida", "--role", "owner"], "owner"),
        (["remove", "Ida"], "no such user"),
        (["remove", "Omar", "--role", "admin"], "takes no --role"),
        (["add", "omar", "--role", "admin"], "there is such a user"),
        (["add", "Ida\u202e", "--role", "admin"], "can be seen"),
        (["add", "Ida", "--role", "admin"], "12 to 1000"),
        (["frob"], "frob"),
    ],
)
def test_what_is_wrong_with_users_is_told(vedette, tmp_path, given, told):
    """In a line, with nothing changed."""
    file = tmp_path / "users.json"
    vedette("users", file, "add", "Omar", "--role", "reader", stdin=b"four plain words here\n")
    before = file.read_bytes()
    done = vedette("users", file, *given, stdin=b"short\n")
    assert done.code == 2
    assert told in done.err
    assert file.read_bytes() == before
