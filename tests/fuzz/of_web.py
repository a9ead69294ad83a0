"""What comes over the network: addresses, answers, and what an answer says of itself."""

from __future__ import annotations

import socket
import threading
from datetime import UTC, datetime

from tests.fuzz.parsers import Parser
from tests.fuzz.seeds import answers

from vedette.model.shown_urls import LONGEST, shown
from vedette.sources.web.addresses import why_closed
from vedette.sources.web.failing import NoAnswer
from vedette.sources.web.inflating import inflated
from vedette.sources.web.limits import Limits
from vedette.sources.web.robots import rules_for
from vedette.sources.web.urls import joined, place_of
from vedette.sources.web.waits import asked_to_wait
from vedette.sources.web.wires import Allowance, Wire

NOW = datetime(2024, 12, 6, tzinfo=UTC)
PLACE = place_of("https://post.example/a/b?c=d")
LIMITS = Limits(bytes=1_000_000, seconds=5)


def _words(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")


def _place(content: bytes) -> object:
    place = place_of(_words(content))
    why_closed(place.host)
    assert place.target.isascii(), "a target that cannot be asked for"
    assert not set(place.host) & set("/\\@?# \t\r\n"), "a host that is more than a host"
    return place.url


def _redirected(content: bytes) -> object:
    return joined(PLACE, _words(content)).url


def _shown(content: bytes) -> object:
    line = shown(_words(content))
    assert len(line) <= LONGEST, "a line without a bound"
    assert line.isprintable(), "a line that could repaint a terminal"
    return line


def _inflated(content: bytes) -> object:
    pieces = [content[i : i + 700] for i in range(0, len(content), 700)]
    return sum(map(len, inflated(pieces, most=10_000_000, ratio=200)))


def _robots(content: bytes) -> object:
    rules = rules_for(200, content)
    return rules.allow(PLACE.url), rules.allow("https://post.example/" + "a" * 400), rules.delay_s


def _wait(content: bytes) -> object:
    return asked_to_wait(_words(content), NOW)


def _answer(content: bytes) -> object:
    """An HTTP answer as it comes from a socket."""
    here, there = socket.socketpair()
    sending = threading.Thread(target=_send, args=(there, content))
    sending.start()
    wire = Wire(here, LIMITS.header_bytes)
    try:
        allowance = Allowance(LIMITS)
        head = wire.ask(PLACE, [], allowance)
        return sum(map(len, wire.body(head, allowance))), head.value("location"), head.values("content-encoding")
    finally:
        wire.close()
        sending.join()


def _send(there: socket.socket, content: bytes) -> None:
    try:
        there.recv(65_536)
        there.sendall(content)
    except OSError:
        pass
    finally:
        there.close()


REFUSED = (NoAnswer,)
PARSERS = (
    Parser("url", _place, answers.urls, answers.WORDS_OF_URLS, REFUSED),
    Parser("redirect", _redirected, answers.urls, answers.WORDS_OF_URLS, REFUSED),
    Parser("url-shown", _shown, answers.urls, answers.WORDS_OF_URLS),
    Parser("inflating", _inflated, answers.packed, (b"\x1f\x8b\x08", b"\x78\x9c", b"\0" * 9), REFUSED),
    Parser("robots", _robots, answers.robots, answers.WORDS_OF_ROBOTS),
    Parser("retry-after", _wait, answers.waits, answers.WORDS_OF_WAITS),
    Parser("http-answer", _answer, answers.answers, answers.WORDS_OF_ANSWERS, REFUSED),
)
