"""Serving: a socket, uvicorn on it, and an end that is clean also while streams are open.

One process, one event loop. What uvicorn would write for developers is left out; a problem is told in one line.
"""

from __future__ import annotations

import ipaddress
import logging
import os
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

import uvicorn

from vedette.errors import InputError, NotWritten
from vedette.surfaces.rest.speaking import Speaking

App = Callable[
    [
        MutableMapping[str, Any],
        Callable[[], Awaitable[MutableMapping[str, Any]]],
        Callable[[MutableMapping[str, Any]], Awaitable[None]],
    ],
    Awaitable[None],
]
END_S = 1
"""How long requests may go on once the server is asked to end; streams would go on for ever."""
IDLE_S = 5
"""How long a connection without a request is kept."""
LONGEST_LINE = 2_000
DEBUG = "VEDETTE_DEBUG"


@dataclass(frozen=True)
class Address:
    """Where the server listens, and with which certificate."""

    host: str = "127.0.0.1"
    port: int = 8000
    certificate: str | None = None
    key: str | None = None

    @property
    def url(self) -> str:
        """The address as a browser takes it."""
        host = "localhost" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104 - no browser goes there
        host = f"[{host}]" if ":" in host else host
        return f"{'https' if self.certificate else 'http'}://{host}:{self.port}/"

    @property
    def on_loopback(self) -> bool:
        """Whether only this machine reaches it."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Return whether ``host`` is this machine under a name that no resolver can turn elsewhere.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def listening(address: Address) -> socket.socket:
    """Return a socket that listens at ``address``. Raises ``InputError`` where it cannot, with what to do."""
    host = "127.0.0.1" if address.host == "localhost" else address.host
    try:
        found = socket.getaddrinfo(host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as why:
        raise InputError(f"--host {address.host}", "this machine has no such address", "Give one of its own.") from why
    family, kind, protocol, _, place = found[0]
    made = socket.socket(family, kind, protocol)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(place)
        made.listen(128)
    except OSError as why:
        made.close()
        raise _not_bound(address, why) from why
    return made


def check_certificate(address: Address) -> None:
    """Raise ``InputError`` where the certificate and its key cannot be used."""
    if address.certificate is None:
        return
    import ssl

    given, remedy = f"--tls-cert {address.certificate}", "Give both as PEM files that you may read."
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(address.certificate, address.key)
    except ssl.SSLError as why:
        raise InputError(given, "it is no certificate with its key", remedy) from why
    except OSError as why:
        raise InputError(given, (why.strerror or str(why)).lower(), remedy) from why


def serve(
    app: App,
    address: Address,
    bound: socket.socket,
    *,
    ready: Callable[[], None] = lambda: None,
    ending: Callable[[], None] = lambda: None,
) -> None:
    """Answer requests on ``bound`` until SIGINT or SIGTERM; ``ready`` is called once it does, ``ending`` as it ends."""
    server = _Server(_settings(app, address), ready, ending)
    with _one_line_logs():
        server.run(sockets=[bound])
    if not server.started:
        raise NotWritten(address.url, "the server did not start", "Run again with VEDETTE_DEBUG=1.")


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], ending: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready, self._ending = ready, ending

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Let the first signal end the server in good order, and a second one at once."""

        def end(_number: int, _frame: FrameType | None) -> None:
            if self.should_exit:
                self.force_exit = True
            else:
                self._ending()
            self.should_exit = True

        before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, heard in before.items():
                signal.signal(number, heard)


def _settings(app: App, address: Address) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=Speaking,
        ws="none",
        loop="asyncio",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=IDLE_S,
        timeout_graceful_shutdown=END_S,
        ssl_certfile=address.certificate,
        ssl_keyfile=address.key,
    )


@contextmanager
def _one_line_logs() -> Iterator[None]:
    """Write the server's own log to standard error while the block runs, and nothing of what uvicorn tells developers.

    Each record is one line, without the traceback that it may carry.
    """
    ours = logging.StreamHandler(sys.stderr)
    ours.setFormatter(_OneLine("vedette: %(message)s"))
    handlers: dict[str, logging.Handler] = {"vedette.rest": ours}
    if not os.environ.get(DEBUG):
        handlers |= {"uvicorn": logging.NullHandler(), "asyncio": logging.NullHandler()}
    before = [(logger, logger.propagate, logger.level) for logger in map(logging.getLogger, handlers)]
    for logger, handler in zip((one for one, _, _ in before), handlers.values(), strict=True):
        logger.addHandler(handler)
        logger.propagate = False
    logging.getLogger("vedette.rest").setLevel(logging.INFO)
    try:
        yield
    finally:
        for (logger, propagate, level), handler in zip(before, handlers.values(), strict=True):
            logger.removeHandler(handler)
            logger.propagate = propagate
            logger.setLevel(level)


class _OneLine(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        words = (self._fmt or "") % {"message": record.getMessage()}
        return "".join(one if one.isprintable() else "\ufffd" for one in words)[:LONGEST_LINE]


def _not_bound(address: Address, why: OSError) -> InputError:
    import errno

    if why.errno == errno.EADDRINUSE:
        return InputError(
            f"--port {address.port}", "another program has it", "Give another, or 0 for one that is free."
        )
    if why.errno == errno.EACCES:
        return InputError(f"--port {address.port}", "the system gives it to root alone", "Give one above 1023.")
    return InputError(f"--host {address.host}", (why.strerror or str(why)).lower(), "Give an address of this machine.")
