"""robots.txt: what a host asks of programs, fetched once a day and followed (RFC 9309)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from vedette.sources.web.failing import NoAnswer

if TYPE_CHECKING:
    from protego import Protego

NAME = "vedette"
"""The name by which a robots.txt may speak to this program."""
MOST_BYTES = 512_000
"""The part of a robots.txt that is read; the standard asks for 500 KiB at least."""


MOST_HOSTS = 500
"""The most hosts whose rules are remembered; a watch that runs for months meets more."""
MOST_REMEMBERED = 2_000_000
"""The most bytes of robots.txt that are remembered, taken apart some thirty times as large in memory."""
Origin = tuple[str, str, int]


class Rules:
    """What one host asks for; ``Rules(None)``, and a file that cannot be read, ask for nothing."""

    def __init__(self, content: bytes | None) -> None:
        self.size = len(content or b"")
        self._rules: Protego | None = None
        if content:
            from protego import Protego

            try:
                self._rules = Protego.parse(content[:MOST_BYTES].decode("utf-8", "replace"))
            except ValueError:
                self._rules = None

    def allow(self, url: str) -> bool:
        """Return whether ``url`` may be fetched."""
        return self._rules is None or self._rules.can_fetch(url, NAME)

    @property
    def delay_s(self) -> float:
        """Return the seconds between requests that the host asks for, 0 where it does not."""
        delay = self._rules.crawl_delay(NAME) if self._rules is not None else None
        return max(0.0, float(delay or 0))


def rules_for(status: int, content: bytes) -> Rules:
    """Return the rules that an answer to a request for robots.txt makes. Raises ``NoAnswer`` where it makes none."""
    if status == 429 or status >= 500:
        raise NoAnswer(f"its robots.txt answers with status {status}", status=status)
    return Rules(content if 200 <= status < 300 else None)


class RuleBook:
    """The rules of the hosts met last, or why there are none, each up to a moment; within bounds of memory."""

    def __init__(self) -> None:
        self._known: dict[Origin, tuple[datetime, Rules | NoAnswer]] = {}

    def of(self, origin: Origin, now: datetime) -> Rules | NoAnswer | None:
        """Return what is known of ``origin`` at ``now``, None where it is to be asked."""
        until, rules = self._known.get(origin, (now, None))
        return rules if now < until else None

    def put(self, origin: Origin, rules: Rules | NoAnswer, until: datetime) -> None:
        """Remember ``rules``; what was learnt first is forgotten first."""
        self._known.pop(origin, None)
        self._known[origin] = (until, rules)
        while len(self._known) > MOST_HOSTS or (len(self._known) > 1 and self._size() > MOST_REMEMBERED):
            self._known.pop(next(iter(self._known)))

    def _size(self) -> int:
        return sum(rules.size for _, rules in self._known.values() if isinstance(rules, Rules))
