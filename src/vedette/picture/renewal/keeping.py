"""Keeping: a drawn picture taken apart into the records by which it stands in a store, and can be renewed singly.

What belongs to one report, its claims and quotes and who in it is which actor, is one ``Leaf``. Every other record is
``Kept`` with the reports that it rests on, so that a renewal knows without asking whether it has them all before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import msgspec

from vedette.model.claims import Party, Site
from vedette.model.pictures import PicturedClaim, PicturedQuote, PicturedReport
from vedette.model.records import Record
from vedette.picture.drawing import Drawn
from vedette.picture.fold import Held
from vedette.picture.renewal.sorts import SORTS

COUNTED = frozenset({"event", "control", "figure", "outlook"})
"""Sorts that tell, or are ordered by, how many origins stand behind them."""


class Source(Record, frozen=True, array_like=True):
    """Whose word a claim is: the origin of its text, its house, its voice, and the outlet that published it."""

    origin: str
    house: str
    voice: str
    outlet: str


class Kept[R](Record, frozen=True, array_like=True):
    """A record of the picture as it stands; ``reports`` are those it rests on, ``sources`` by claim whose words."""

    record: R
    reports: tuple[str, ...]
    sources: dict[str, Source] = msgspec.field(default_factory=dict)


class ShownLeaf(Record, frozen=True):
    """What the picture shows of one report."""

    report: PicturedReport
    skimmed: bool
    claims: tuple[PicturedClaim, ...]
    quotes: tuple[PicturedQuote, ...]


class Leaf(ShownLeaf, frozen=True):
    """What the picture holds of one report.

    ``actors`` and ``places`` give, by the names of the report's cast, the ids in the picture and how often each is
    mentioned; ``groups`` the event or figure of each claim that is of one; ``rests`` by sort the keys of the records
    that rest on the report.
    """

    actors: dict[str, tuple[str, int]]
    places: dict[str, tuple[str, int]]
    groups: dict[str, str]
    story: str | None
    rests: dict[str, tuple[str, ...]]


@dataclass
class Leaves:
    """A picture taken apart: leaves by report, and other records by sort and key."""

    leaves: dict[str, Leaf] = field(default_factory=dict)
    rows: dict[str, dict[str, Kept[Any]]] = field(default_factory=dict)


def taken_apart(drawn: Drawn) -> Leaves:
    """Return the records by which a picture stands."""
    picture = drawn.picture
    of_claim = {claim.id: claim.report for claim in picture.claims}
    naming = _naming(drawn)
    sources = {h.id: source_of(h, drawn) for h in drawn.fold.held}
    rows: dict[str, dict[str, Kept[Any]]] = {}
    for sort in SORTS:
        table = rows.setdefault(sort.name, {})
        for record in getattr(picture, sort.field):
            if sort.name in ("actor", "place"):
                reports: Iterable[str] = naming.get(record.id, ())
            else:
                reports = (*sort.reports(record), *(of_claim[c] for c in sort.mentions(record) if c in of_claim))
            told = {c: sources[c] for c in sort.own(record)} if sort.name in COUNTED else {}
            table[sort.key(record)] = Kept(record, tuple(sorted(set(reports))), told)
    return Leaves(_leaves(drawn, rows), rows)


def source_of(held: Held, drawn: Drawn) -> Source:
    """Return whose word a claim is, in words that hold beyond the reports at hand."""
    document = held.report.document
    outlet = document.outlet or document.id
    if held.speaker is None:
        voice = f"outlet {document.outlet.casefold()}" if document.outlet else held.origin
    else:
        voice = drawn.cast.voice(held.speaker) or f"{held.speaker.key} {held.speaker.report}"
    return Source(held.origin, held.house or held.origin, voice, outlet)


def _leaves(drawn: Drawn, rows: Mapping[str, Mapping[str, Kept[Any]]]) -> dict[str, Leaf]:
    picture, fold = drawn.picture, drawn.fold
    claims: dict[str, list[PicturedClaim]] = defaultdict(list)
    quotes: dict[str, list[PicturedQuote]] = defaultdict(list)
    for claim in picture.claims:
        claims[claim.report].append(claim)
    for quote in picture.quotes:
        quotes[quote.evidence.report].append(quote)
    groups = {c: f.id for f in picture.figures for c in f.claims} | {c: e.id for e in picture.events for c in e.claims}
    story = {r: s.id for s in picture.stories for r in s.reports}
    rests: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for sort, one, resting in _resting(rows):
        rests[resting][sort].append(one)
    found = {}
    telling = {r.document.id for r in fold.telling}
    for pictured, report in zip(picture.reports, fold.reports, strict=True):
        key = pictured.id
        found[key] = Leaf(
            pictured,
            report.skimmed,
            tuple(claims[key]),
            tuple(quotes[key]),
            _mentioned(report.parties if key in telling else (), partial(_actor_id, drawn, key)),
            _mentioned(report.sites if key in telling else (), partial(_place_id, drawn, key)),
            {c.id: groups[c.id] for c in claims[key] if c.id in groups},
            story.get(key),
            {sort: tuple(sorted(keys)) for sort, keys in sorted(rests[key].items())},
        )
    return found


def _actor_id(drawn: Drawn, report: str, name: str) -> str | None:
    return drawn.cast.actor(drawn.fold.actor(report, name))


def _place_id(drawn: Drawn, report: str, name: str) -> str | None:
    return drawn.cast.place(drawn.fold.place(report, name))


def _mentioned(cast: Sequence[Party | Site], id_of: Callable[[str], str | None]) -> dict[str, tuple[str, int]]:
    """Return, by the names of a report's cast, the ids in the picture and how often each is mentioned."""
    return {one.name: (key, max(one.mentions, 1)) for one in cast if (key := id_of(one.name)) is not None}


def _resting(rows: Mapping[str, Mapping[str, Kept[Any]]]) -> Iterator[tuple[str, str, str]]:
    for sort, table in rows.items():
        if sort not in ("actor", "place"):  # of these a leaf tells by its names
            for key, kept in table.items():
                yield from ((sort, key, report) for report in kept.reports)


def _naming(drawn: Drawn) -> dict[str, set[str]]:
    """Return the reports that name each actor and each place."""
    fold, cast = drawn.fold, drawn.cast
    found: dict[str, set[str]] = defaultdict(set)
    for report in fold.telling:
        key = report.document.id
        ids = [cast.actor(fold.actor(key, party.name)) for party in report.parties]
        for one in (*ids, *(cast.place(fold.place(key, site.name)) for site in report.sites)):
            if one is not None:
                found[one].add(key)
    return found
