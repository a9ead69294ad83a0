"""Neighbours: the reports that a new one is compared with, found by marks that the store has an index of.

A mark is a name, an act at a place, a number, a word of the headline or a sample of the text, with the days for which
it holds. Reports that share many marks, and rare ones, on days that meet, are the likeliest to tell of the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vedette.knowledge.gazetteer.folding import fold
from vedette.model.claims import Claim, Report
from vedette.model.fingerprints import fingerprint
from vedette.store import Store

Mark = tuple[str, str, int, int]
"""Sort, key, and the first and last day for which it holds, as ordinals."""
ALWAYS = (1, 3_652_059)
"""The days of what has no day: any."""
SAMPLED = 16
"""One checksum of a fingerprint in so many is a mark: a text of 3,000 letters gives a dozen."""
LEAST_SAMPLES, MOST_SAMPLES = 4, 40
WIDER = {"act": 4, "who": 4, "where": 4, "number": 10, "headline": 4, "text": 60}
"""Days by which a mark is widened when it is looked for."""
FURTHER = (1, 8, 60)
"""How many times that, in turn, where fewer neighbours are found than may be compared."""
RECENT = 10
"""Days before publication in which a thing lies that is told without a day."""
FAR = 40
"""A thing told more days ago than this is history: its days are not marked."""
MOST_NAMES = 24
_WORD = re.compile(r"[^\W\d_]{5,}")


def marks_of(report: Report) -> list[Mark]:
    """Return the marks by which a report is found, each once, in a stable order."""
    return sorted(set(_marks(report)))


def sought(report: Report, times: int = 1) -> list[Mark]:
    """Return the marks that a report's neighbours have, with the days in which they are looked for."""
    found = []
    for sort, key, first, last in marks_of(report):
        wider = WIDER[sort] * times
        found.append((sort, key, max(first - wider, ALWAYS[0]), min(last + wider, ALWAYS[1])))
    return found


def neighbours(store: Store, reports: Sequence[Report], most: int) -> list[str]:
    """Return at most ``most`` documents beside ``reports``, the nearest of each in turn."""
    own = {report.document.id for report in reports}
    ordered = sorted(reports, key=lambda r: r.document.id)
    found: dict[str, None] = {}
    for times in FURTHER:
        if len(found) < most:
            _take_in_turn(found, [_near(store, report, times, own, most) for report in ordered], most)
    return list(found)


def _near(store: Store, report: Report, times: int, own: set[str], most: int) -> list[str]:
    return [key for key, _ in store.with_marks(sought(report, times), most + len(own)) if key not in own]


def _take_in_turn(found: dict[str, None], ranked: Sequence[Sequence[str]], most: int) -> None:
    for rank in range(max(map(len, ranked), default=0)):
        for row in ranked:
            if rank < len(row) and len(found) < most:
                found.setdefault(row[rank])


def _marks(report: Report) -> Iterator[Mark]:
    document = report.document
    day = document.published.toordinal() if document.published else None
    own = (day, day) if day is not None else ALWAYS
    places = {site.name: site.gazetteer_id or fold(site.name) for site in report.sites}
    yield from (("text", f"{one:x}", *own) for one in _samples(document.fingerprint or fingerprint(document.text)))
    yield from (("headline", word, *own) for word in {w.lower() for w in _WORD.findall(document.title or "")})
    for party in _most_told(report.parties):
        yield "who", fold(party), *own
    for site in _most_told(report.sites):
        yield "where", places[site], *own
    for claim in report.claims:
        days = _days(claim, day)
        if days is None:
            continue
        if claim.place in places:
            yield "act", f"{claim.kind} {places[claim.place]}", *days
        elif claim.kind != "figure":
            yield from (("act", f"{claim.kind} {fold(name)}", *days) for name in (*claim.actors, *claim.targets))
        if claim.count is not None and claim.count.measure is not None:
            yield "number", f"{claim.count.measure} {claim.count.low} {claim.count.high}", *own


def _samples(checksums: Sequence[int]) -> list[int]:
    """Return the checksums that are marks; which ones depends on them alone, so that two copies agree."""
    kept = [one for one in checksums if one % SAMPLED == 0]
    if len(kept) < LEAST_SAMPLES:
        return sorted(checksums, key=lambda one: (one * 0x9E3779B1 & 0xFFFFFFFF, one))[:LEAST_SAMPLES]
    return kept[:MOST_SAMPLES]


def _most_told(cast: Iterable[object]) -> list[str]:
    ordered = sorted(cast, key=lambda one: (-one.mentions, one.name))  # type: ignore[attr-defined]
    return [one.name for one in ordered[:MOST_NAMES]]  # type: ignore[attr-defined]


def _days(claim: Claim, published: int | None) -> tuple[int, int] | None:
    """Return the days in which a claim's act lies; None for history."""
    start, end = claim.when.start, claim.when.end
    if start is None and end is None:
        return ALWAYS if published is None else (published - RECENT, published)
    last = end.toordinal() if end else start.toordinal() if start else ALWAYS[1]
    first = start.toordinal() if start else last - RECENT
    if published is not None and last < published - FAR:
        return None
    return max(first, ALWAYS[0]), max(last, ALWAYS[0])
