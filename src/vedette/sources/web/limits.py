"""What one answer may cost, and how a polite reader asks."""

from __future__ import annotations

from vedette.model.records import Record


class Limits(Record, frozen=True):
    """The most that one answer may take; each bound ends the request with a reason in words.

    ``bytes`` bounds the body twice: as it comes over the wire, and after decompression. ``ratio`` is the most times
    that a compressed body may grow (checked past 1 MB). ``seconds`` run over the whole answer with its redirects and
    name look-ups, not over each read; waiting for one's turn is not counted. ``header_bytes`` bounds the status line
    and headers of each answer.
    """

    bytes: int = 20_000_000
    seconds: float = 30
    redirects: int = 5
    header_bytes: int = 65_536
    ratio: int = 200


class Manners(Record, frozen=True):
    """How servers are asked: who asks, how often, and how many times when an attempt fails.

    ``contact`` (an address or a page) goes into the User-Agent, so that a server's people can write. ``between_s`` is
    the least time between two requests to one host; a robots.txt may ask for more, up to ``crawl_delay_s``. ``tries``
    counts attempts for failures that may pass; the wait before the second is ``back_off_s``, doubled each time.
    """

    contact: str | None = None
    between_s: float = 1.0
    crawl_delay_s: float = 30.0
    tries: int = 3
    back_off_s: float = 1.0
