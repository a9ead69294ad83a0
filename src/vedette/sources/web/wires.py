"""One connection to a server: opened to a checked address, timed as a whole, read within bounds.

HTTP/1.1 is spoken through ``h11``, which keeps no state of its own beyond the one connection: no cookies, no proxies
of the environment, no redirects behind one's back. The clock runs over all that happens to one answer, so that a
server that sends a byte now and then gains nothing.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterator
from select import select

import h11

from vedette.sources.web.addresses import Gate
from vedette.sources.web.failing import NoAnswer, forbidden
from vedette.sources.web.limits import Limits
from vedette.sources.web.urls import Place

_HEAD_PIECE = 8_192
_BODY_PIECE = 65_536
_MOST_INTERIM = 20
"""The most interim answers (100 Continue, 103 Early Hints) before the answer itself."""
_LONGEST_CONNECT_S = 10.0
"""The longest that one address is tried, in seconds: a host that drops connections answers nothing later either."""
_LONGEST_SILENCE_S = 5.0
"""The longest that the network is waited for without a sign of life, in seconds."""


class Allowance:
    """The time that one answer may still take, with all its redirects, beside its limits.

    ``alive`` is called every few seconds at least while an answer is waited for.
    """

    def __init__(self, limits: Limits, alive: Callable[[], None] = lambda: None) -> None:
        self.limits, self._alive = limits, alive
        self._until = time.monotonic() + limits.seconds

    def seconds(self) -> float:
        """Return the seconds that are left. Raises ``NoAnswer`` where none are; tells that work goes on."""
        self._alive()
        left = self._until - time.monotonic()
        if left <= 0:
            raise self.late()
        return left

    def late(self) -> NoAnswer:
        """Return the failure to answer in time."""
        return NoAnswer(f"no whole answer within {self.limits.seconds:g} s")

    def prolong(self, seconds: float) -> None:
        """Leave ``seconds`` out of account: they went into waiting for one's turn."""
        self._until += seconds


class Head:
    """The status and headers of an answer, in order and as they came."""

    def __init__(self, event: h11.Response) -> None:
        self.status = event.status_code
        self.fields = tuple((_text(name), _text(value)) for name, value in event.headers.raw_items())

    def value(self, name: str) -> str | None:
        """Return the first value of the header ``name``, None where it is not there."""
        return next((value.strip() for key, value in self.fields if key.lower() == name), None)

    def values(self, name: str) -> list[str]:
        """Return what the lists in the headers ``name`` hold, in lower case."""
        found = [value for key, value in self.fields if key.lower() == name]
        return [word.strip().lower() for value in found for word in value.split(",") if word.strip()]


class Wire:
    """A connection that serves one request at a time; ``used`` tells whether it has served one before."""

    def __init__(self, stream: socket.socket, header_bytes: int) -> None:
        self._socket = stream
        self._http = h11.Connection(h11.CLIENT, max_incomplete_event_size=header_bytes)
        self.used = False
        self.idle_since = time.monotonic()

    def ask(self, place: Place, headers: list[tuple[str, str]], allowance: Allowance) -> Head:
        """Send a GET for ``place`` and return the answer's head. Raises ``NoAnswer``."""
        try:
            asked = self._http.send(
                h11.Request(method="GET", target=place.target, headers=[("Host", place.named), *headers])
            )
            asked = (asked or b"") + (self._http.send(h11.EndOfMessage()) or b"")
        except h11.LocalProtocolError:
            raise forbidden("it cannot be asked for in a request") from None
        self._send(asked, allowance)
        for _ in range(_MOST_INTERIM):
            event = self._next(allowance, _HEAD_PIECE, "no answer came")
            if isinstance(event, h11.Response):
                return self._head(event, allowance)
            if not isinstance(event, h11.InformationalResponse):
                raise NoAnswer("the server closed the connection without an answer", again=True)
        raise forbidden(f"more than {_MOST_INTERIM} interim answers")

    def body(self, head: Head, allowance: Allowance) -> Iterator[bytes]:
        """Yield the body as it comes, within the bounds. Raises ``NoAnswer``, also where its length is not as said."""
        said = _length(head)
        most = allowance.limits.bytes
        if said is not None and said > most:
            raise forbidden(f"{said:,} bytes, more than the {most:,} that are fetched")
        came = 0
        while True:
            event = self._next(allowance, _BODY_PIECE, _broke_off(came, said))
            if isinstance(event, h11.Data):
                came += len(event.data)
                if came > most:
                    raise forbidden(f"more than {most:,} bytes")
                yield bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                break
            else:
                raise NoAnswer(_broke_off(came, said), again=True)
        if said is not None and self._http.trailing_data[0]:
            raise NoAnswer(f"the answer is longer than the {said:,} bytes that it says", again=True)

    def rest(self) -> bool:
        """Make ready for another request; False where the connection cannot serve one."""
        if self._http.our_state is not h11.DONE or self._http.their_state is not h11.DONE:
            return False
        if self._http.trailing_data[0] or not self.quiet():
            return False
        self._http.start_next_cycle()
        self.used = True
        self.idle_since = time.monotonic()
        return True

    def quiet(self) -> bool:
        """Return whether nothing came that nobody asked for; the end of a connection counts as something."""
        if isinstance(self._socket, ssl.SSLSocket) and self._socket.pending():
            return False
        return not select([self._socket], [], [], 0)[0]

    def close(self) -> None:
        """End the connection."""
        self._socket.close()

    def _head(self, event: h11.Response, allowance: Allowance) -> Head:
        if not event.http_version.startswith(b"1."):
            raise NoAnswer("the server does not speak HTTP as it should")
        size = sum(len(name) + len(value) + 4 for name, value in event.headers.raw_items())
        if size > allowance.limits.header_bytes:
            raise forbidden(f"headers of more than {allowance.limits.header_bytes:,} bytes")
        return Head(event)

    def _next(self, allowance: Allowance, size: int, words: str) -> object:
        while True:
            left = allowance.seconds()
            try:
                event = self._http.next_event()
            except h11.RemoteProtocolError as error:
                raise self._misspoke(error, allowance, words) from None
            if event is not h11.NEED_DATA:
                return event
            try:
                self._socket.settimeout(min(left, _LONGEST_SILENCE_S))
                self._http.receive_data(self._socket.recv(size))
            except TimeoutError:
                continue
            except OSError:
                raise NoAnswer(words, again=True) from None

    def _misspoke(self, error: h11.RemoteProtocolError, allowance: Allowance, words: str) -> NoAnswer:
        if error.error_status_hint == 431:
            return forbidden(f"headers of more than {allowance.limits.header_bytes:,} bytes")
        if self._http.trailing_data[1]:
            return NoAnswer(words, again=True)
        return NoAnswer("the server does not speak HTTP as it should", again=True)

    def _send(self, asked: bytes, allowance: Allowance) -> None:
        try:
            self._socket.settimeout(allowance.seconds())
            self._socket.sendall(asked)
        except TimeoutError:
            raise allowance.late() from None
        except OSError:
            raise NoAnswer("the connection broke while asking", again=True) from None


def open_wire(place: Place, gate: Gate, tls: ssl.SSLContext | None, allowance: Allowance) -> Wire:
    """Connect to the first address of ``place`` that answers; every address is checked by ``gate`` before."""
    addresses = gate.addresses(place.host, place.port, allowance.seconds())
    silent = False
    for number, address in enumerate(addresses):
        # A dead address must leave time for those after it.
        seconds = min(_LONGEST_CONNECT_S, allowance.seconds() / (len(addresses) - number))
        try:
            stream = _connected(address, place.port, seconds)
            break
        except TimeoutError:
            silent = True
        except OSError:
            continue
    else:
        raise NoAnswer(f"no connection to {place.named}", again=not silent)
    if tls is not None:
        stream = _secured(stream, place, tls, allowance.seconds())
    return Wire(stream, allowance.limits.header_bytes)


def _connected(address: str, port: int, seconds: float) -> socket.socket:
    stream = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    try:
        stream.settimeout(seconds)
        stream.connect((address, port))
        stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except BaseException:
        stream.close()
        raise
    return stream


def _secured(stream: socket.socket, place: Place, tls: ssl.SSLContext, seconds: float) -> socket.socket:
    try:
        stream.settimeout(seconds)
        return tls.wrap_socket(stream, server_hostname=place.host)
    except ssl.SSLCertVerificationError as error:
        raise NoAnswer(f"its certificate is not good for {place.host}: {error.verify_message}") from None
    except TimeoutError:
        raise NoAnswer(f"no secure connection to {place.named} in time") from None
    except (OSError, ValueError):
        raise NoAnswer(f"no secure connection to {place.named}", again=True) from None
    finally:
        # The secured one has taken the socket over; where there is none, this closes it.
        stream.close()


def _length(head: Head) -> int | None:
    if head.values("transfer-encoding") or head.status in (204, 304):
        return None
    said = head.value("content-length")
    return int(said.split(",")[0]) if said else None


def _broke_off(came: int, said: int | None) -> str:
    return f"the answer broke off: {came:,} of {said:,} bytes" if said else f"the answer broke off after {came:,} bytes"


def _text(value: bytes) -> str:
    """Return a header's bytes as text: UTF-8 where they are, else Latin-1, which keeps each byte."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
