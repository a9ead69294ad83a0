"""Pacing: when each source of a case is visited again, told from the visits that the case remembers.

Nothing else is remembered, so that a watch that was stopped, or killed, goes on where it was. A source that fails is
asked less and less often, after a time that grows with each failure and differs a little from source to source, so
that a server that comes back is not met by all of its askers at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from vedette.model.cases import Source, SourceSort, Visit
from vedette.model.records import Record

DAY_S = 86_400
HOUR_S = 3_600
EVERY_S: Mapping[SourceSort, int | None] = {
    "file": 10,
    "folder": 10,
    "mailbox": 10,
    "archive": 10,
    "stdin": None,
    "page": None,
    "feed": 900,
    "articles": 900,
    "list": HOUR_S,
    "sitemap": 6 * HOUR_S,
    "opml": DAY_S,
}
"""Seconds between visits where nobody says otherwise; None is visited once. What lies on this machine is looked at
cheaply and read only where it changed. GDELT adds articles each quarter of an hour."""
LOOKED_AT = frozenset[SourceSort]({"file", "folder", "mailbox", "archive"})
"""Sorts that are looked at, and read only where they changed, where they lie on this machine."""
FIRST_WAIT_S = 60
"""After a first failure; each further one doubles it, up to a day."""
LONGEST_ASKED_S = 7 * DAY_S
"""The longest wait that a server is granted."""
LONGEST_LOCAL_S = 300
"""What lies on this machine costs nobody anything: a disk that is mounted again is found within minutes."""
LASTING = frozenset({401, 403, 404, 410, 451})
"""Answers that seldom change: access refused, not there, gone, withheld for legal reasons."""
LASTING_AFTER = 3
REMEMBERED = 16
"""Visits that are looked back on: more failures in a row than it takes to come to a day."""


class Turn(Record, frozen=True):
    """When a source is visited next (None: never again), and after how many failures in a row.

    ``slowed`` tells that it failed so lastingly that it is asked once a day.
    """

    due: datetime | None
    failures: int = 0
    slowed: bool = False


def is_local(source: Source) -> bool:
    """Return whether a source lies on this machine, so that looking at it asks nobody anything."""
    return "://" not in source.location


def is_looked_at(source: Source) -> bool:
    """Return whether a look tells if there is anything to read in the source."""
    return source.sort in LOOKED_AT and is_local(source)


def every_s(source: Source, otherwise: int | None = None) -> int | None:
    """Return the seconds between visits: the source's own, ``otherwise`` for one over the network, its sort's."""
    if source.every_s is not None:
        return source.every_s
    usual = EVERY_S[source.sort]
    if source.sort in LOOKED_AT and not is_local(source):
        usual = None
    return otherwise if otherwise is not None and usual is not None and not is_looked_at(source) else usual


def turn_of(source: Source, visits: Sequence[Visit], now: datetime, otherwise: int | None = None) -> Turn:
    """Return when ``source`` is due after ``visits``, the latest first; ``otherwise`` are seconds for ``every_s``."""
    told = [visit for visit in visits if visit.outcome != "stopped"]
    if not told:
        return Turn(now)
    last, failures = told[0], _failures(told)
    if last.ended > now:
        # The clock was set back. Waiting for it to catch up could take years.
        return Turn(now, failures)
    if not failures:
        usual = every_s(source, otherwise)
        if usual is None:
            return Turn(None)
        resumed = visits[0].outcome == "stopped"
        return Turn(now if resumed else last.ended + timedelta(seconds=max(usual, _asked_s(last))))
    slowed = _is_slowed(source, last, failures)
    wait = DAY_S if slowed else _wait_s(source, failures)
    return Turn(last.ended + timedelta(seconds=max(wait, _asked_s(last))), failures, slowed)


def in_polite_order(due: Iterable[tuple[datetime, Source]]) -> list[Source]:
    """Return sources with those that wait longest first, no host's twice in a row while another's waits."""
    rows: dict[str, list[Source]] = {}
    for _, source in sorted(due, key=lambda one: (one[0], one[1].id)):
        rows.setdefault(urlsplit(source.location).hostname or "", []).append(source)
    ordered: list[Source] = []
    while rows:
        for host in list(rows):
            ordered.append(rows[host].pop(0))
            if not rows[host]:
                del rows[host]
    return ordered


def _failures(visits: Sequence[Visit]) -> int:
    count = 0
    for visit in visits:
        if visit.outcome != "failed":
            break
        count += 1
    return count


def _is_slowed(source: Source, last: Visit, failures: int) -> bool:
    if is_local(source):
        return False
    return (last.status in LASTING and failures >= LASTING_AFTER) or _grown_s(failures) >= DAY_S


def _asked_s(last: Visit) -> int:
    return min(last.wait_s or 0, LONGEST_ASKED_S)


def _wait_s(source: Source, failures: int) -> float:
    longest = LONGEST_LOCAL_S if is_local(source) else DAY_S
    return min(_grown_s(failures), longest) * _spread(source.id, failures)


def _grown_s(failures: int) -> int:
    return FIRST_WAIT_S << min(failures - 1, REMEMBERED)


def _spread(id: str, failures: int) -> float:
    """Return a factor from 0.9 to 1.1 that is the same each time it is asked for."""
    digest = sha256(f"{id} {failures}".encode()).digest()
    return 0.9 + 0.2 * int.from_bytes(digest[:4]) / 2**32
