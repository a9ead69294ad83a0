"""A server that replays a script, misbehaving where the script says so.

A scenario is a path with its answers in turn; the last one is given again and again. Answers are raw: what stands in
them goes on the wire, so that wrong lengths, torn bodies and slow drips can be played. It listens on 127.0.0.1 on a
port of the system's choice, a thread for each connection, and keeps what it was asked in ``asked``.

    with Replaying({"/feed": [answer(b"<rss/>"), status(304)]}) as server:
        server.url("/feed")
"""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import struct
import threading
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Fields = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Answered:
    """Raw ``pieces`` to send, ``pause_s`` apart, after ``wait_s``; then the connection ends as ``end`` says.

    ``end``: "keep" serves the next request of the connection, "close" closes it, "reset" breaks it, "hang" holds it
    open without a word until the server stops.
    """

    pieces: Iterable[bytes]
    end: str = "keep"
    pause_s: float = 0.0
    wait_s: float = 0.0


@dataclass(frozen=True)
class Asked:
    """A request as it came: its path with query, and its headers by name in lower case."""

    path: str
    headers: Mapping[str, str]
    connection: int
    at: float = field(compare=False, default=0.0)


Script = Answered | Sequence[Answered]


class Replaying:
    """The server; a context manager. Paths that the scenario does not hold answer 404."""

    def __init__(self, scenario: Mapping[str, Script] | None = None, *, tls: ssl.SSLContext | None = None) -> None:
        self._answers: dict[str, list[Answered]] = {}
        self.asked: list[Asked] = []
        self._tls = tls
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._open: list[socket.socket] = []
        self.port: int = self._listening.getsockname()[1]
        self.host = f"127.0.0.1:{self.port}"
        for path, script in (scenario or {}).items():
            self.play(path, script)

    def __enter__(self) -> Replaying:
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        # Closing alone does not wake a thread that waits for a connection.
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(5)
        with self._lock:
            for stream in self._open:
                with contextlib.suppress(OSError):
                    stream.shutdown(socket.SHUT_RDWR)
                stream.close()

    def play(self, path: str, script: Script) -> None:
        """Answer ``path`` as ``script`` says from now on."""
        answers = [script] if isinstance(script, Answered) else list(script)
        with self._lock:
            self._answers[path] = answers

    def url(self, path: str = "/", *, name: str | None = None, scheme: str = "http") -> str:
        """Return the URL of ``path``, under another host ``name`` where the test resolves it."""
        return f"{scheme}://{name or '127.0.0.1'}:{self.port}{path}"

    def paths(self) -> list[str]:
        """Return the paths that were asked for, in order."""
        with self._lock:
            return [asked.path for asked in self.asked]

    def _accept(self) -> None:
        number = 0
        while not self._stopping.is_set():
            try:
                stream, _ = self._listening.accept()
            except OSError:
                return
            number += 1
            threading.Thread(target=self._serve, args=(stream, number), daemon=True).start()

    def _serve(self, plain: socket.socket, number: int) -> None:
        stream = plain
        with contextlib.suppress(OSError, ValueError):
            if self._tls is not None:
                stream = self._tls.wrap_socket(plain, server_side=True)
            with self._lock:
                self._open.append(stream)
            stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for asked in _requests(stream, number):
                answered = self._next(asked)
                _send(stream, answered, self._stopping)
                if answered.end == "hang":
                    self._stopping.wait(30)
                if answered.end == "reset":
                    stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                if answered.end != "keep":
                    break
        stream.close()

    def _next(self, asked: Asked) -> Answered:
        with self._lock:
            self.asked.append(asked)
            answers = self._answers.get(asked.path)
            if not answers:
                return status(404)
            return answers.pop(0) if len(answers) > 1 else answers[0]


def answer(content: bytes = b"", media_type: str = "text/html; charset=utf-8", *, fields: Fields = ()) -> Answered:
    """Return a whole, well-formed answer of status 200."""
    return status(200, fields=[("Content-Type", media_type), *fields], content=content)


def status(code: int, *, fields: Fields = (), content: bytes = b"", end: str = "keep") -> Answered:
    """Return an answer of any status, with its right length."""
    length = [] if code in (204, 304) else [("Content-Length", str(len(content)))]
    return Answered([head(code, [*fields, *length]) + content], end)


def redirect(target: str, code: int = 302) -> Answered:
    """Return a redirect to ``target``."""
    return status(code, fields=[("Location", target)])


def zipped(content: bytes, media_type: str = "text/html", *, times: int = 1) -> Answered:
    """Return an answer that is compressed with gzip, ``times`` over, and says so."""
    for _ in range(times):
        content = gzip.compress(content)
    return answer(content, media_type, fields=[("Content-Encoding", ", ".join(["gzip"] * times))])


def misjudged(content: bytes, said: int) -> Answered:
    """Return an answer that says a length of ``said`` bytes, holds ``content``, and ends."""
    return Answered([head(200, [("Content-Type", "text/html"), ("Content-Length", str(said))]) + content], "close")


def drip(content: bytes, pause_s: float = 0.05) -> Answered:
    """Return an answer that comes byte by byte, ``pause_s`` apart."""
    first = head(200, [("Content-Type", "text/html"), ("Content-Length", str(len(content)))])
    return Answered([first, *(content[at : at + 1] for at in range(len(content)))], "close", pause_s)


def large(size: int, piece: bytes = b"x" * 65_536, *, fields: Fields = (), says: bool = False) -> Answered:
    """Return an answer of ``size`` bytes that the server does not hold at once; ``says`` whether it says its length."""
    length = [("Content-Length", str(size))] if says else []
    first = head(200, [("Content-Type", "text/html"), *fields, *length])
    return Answered(_Repeated(first, piece, size), "close")


def bomb(size: int) -> Answered:
    """Return a gzip answer that opens to ``size`` zero bytes, about a thousandth of which goes on the wire."""
    packing = zlib.compressobj(9, zlib.DEFLATED, 31)
    zeros = bytes(1_000_000)
    packed = b"".join(packing.compress(zeros) for _ in range(size // len(zeros))) + packing.flush()
    return answer(packed, fields=[("Content-Encoding", "gzip")])


def nothing() -> Answered:
    """Return no answer at all: the connection stays open in silence."""
    return Answered([], "hang")


def broken() -> Answered:
    """Return a connection that is reset before a word."""
    return Answered([], "reset")


def head(code: int, fields: Fields = ()) -> bytes:
    """Return a status line and headers as they go on the wire."""
    lines = [f"HTTP/1.1 {code} Said", *(f"{name}: {value}" for name, value in fields)]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


@dataclass(frozen=True)
class _Repeated:
    """``first``, then ``piece`` over and over up to ``size`` bytes; can be iterated any number of times."""

    first: bytes
    piece: bytes
    size: int

    def __iter__(self) -> Iterator[bytes]:
        yield self.first
        for at in range(0, self.size, len(self.piece)):
            yield self.piece[: self.size - at]


def _requests(stream: socket.socket, number: int) -> Iterator[Asked]:
    waiting = b""
    while True:
        while b"\r\n\r\n" not in waiting:
            came = stream.recv(65_536)
            if not came:
                return
            waiting += came
        first, _, waiting = waiting.partition(b"\r\n\r\n")
        line, *lines = first.decode("latin-1").split("\r\n")
        named = (each.partition(":") for each in lines)
        headers = {name.lower(): value.strip() for name, _, value in named}
        yield Asked(line.split(" ")[1], headers, number, time.monotonic())


def _send(stream: socket.socket, answered: Answered, stopping: threading.Event) -> None:
    if answered.wait_s:
        stopping.wait(answered.wait_s)
    for number, piece in enumerate(answered.pieces):
        if number and answered.pause_s and stopping.wait(answered.pause_s):
            return
        stream.sendall(piece)
