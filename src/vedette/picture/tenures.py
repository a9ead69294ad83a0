"""Tenures: what each claim says of who holds a place, before the claims are put in turn.

A capture of the place itself, or a statement that a side holds it, gives a holder; taking a prison or a base in a town
does not give the town. A place that is only advanced on keeps the holder that the reports name as defending it. Who
took a place that "fell" is whoever is said to advance on it, or the one side that takes places in the same report.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from vedette.knowledge.naming import city_not_named, naming, only_beside, part_named
from vedette.model.judgements import Subject
from vedette.model.when import When
from vedette.model.words import UNREAL
from vedette.picture.events import Told, merged_when
from vedette.picture.fold import Fold, Held

THREATS = frozenset({"advance", "offensive begins", "siege"})
WIDE = frozenset({"province", "region", "country"})
TOWNLIKE = frozenset({"city", "cities", "town", "towns", "village", "villages"})
"""Words that make of "the biggest city of the east" a thing within the place."""
UNARMED = frozenset({"civilians", "community", "media", "news agency", "monitor"})
_BEARING = re.compile(r"\b(?:north|south|east|west)\w*\s+of\s+(?:the\s+)?", re.I)
_ITS_OWN = re.compile(r"\bthe\s+(?:\w+-\w+\s+)?(?:north|south|east|west)\w*\s+of\b", re.I)
"""A bearing makes of a place the mark by which another lies ("a village west of the town"), unless it has the article
of a part ("the rebel-held west of the town")."""
NEWS = 45
"""Days by which the acts of one piece of news lie apart."""
LAPSED_DAYS = 3 * 365
"""Days after which what is told as history alone no longer tells who holds a place."""
LEFT_DAYS = 14
"""A side that withdrew this many days around a capture is the side it was taken from."""


@dataclass
class Tenure:
    """One side's hold on a place. ``since`` is when it took it, or by when it is known to hold it."""

    holder: Subject
    held: list[Held]
    since: When
    taken: bool
    sources: list[Subject] = field(default_factory=list)
    against: list[Held] = field(default_factory=list)
    until: When | None = None

    @property
    def day(self) -> date:
        """The day by which tenures are put in turn."""
        return self.since.start or self.since.end or date.max

    @property
    def last_day(self) -> date | None:
        """The last day on which the sentences have the side there, None where they tell none."""
        days = [h.claim.when.end or h.claim.when.start for h in self.held]
        return max((day for day in days if day is not None), default=self.since.end or self.since.start)

    def has_lapsed(self, day: date) -> bool:
        """Return whether it is told as history alone, and never as lasting "since", so long before ``day`` that it
        says nothing of that day."""
        last = self.last_day
        history = all(h.claim.background and h.claim.when.precision != "after" for h in self.held)
        return history and last is not None and (day - last).days > LAPSED_DAYS


def tenures_of(fold: Fold, told: Sequence[Told], sorts: Mapping[Subject, str]) -> dict[Subject, list[Tenure]]:
    """Return all that is said of who holds what, by place; ``sorts`` gives the kind of each actor."""
    tenures: dict[Subject, list[Tenure]] = defaultdict(list)
    by_id = {h.id: h for h in fold.held}
    takers = _Takers(told, fold, sorts)
    for event in told:
        _from_event(event, tenures, by_id, takers)
    for place, rows in _statements(fold).items():
        for row in rows:
            _from_statement(row, tenures[place])
    for event in told:
        if event.event.kind == "withdrawal":
            _from_withdrawal(event, tenures)
    for tenure in (t for rows in tenures.values() for t in rows):
        tenure.holder = fold.sides.get(tenure.holder, tenure.holder)
        tenure.sources = [fold.sides.get(s, s) for s in tenure.sources]
    return tenures


def takes_the_place(held: Held) -> bool:
    """Return whether a capture claim is of the place itself, not of a thing within it.

    "Hama central prison" is a thing in Hama, and "several military sites" are things; "the city" is the place, and a
    "suburb of Damascus" is not Damascus.
    """
    claim = held.claim
    site = next((s for s in held.report.sites if s.name == claim.place), None)
    wide = site is not None and site.kind in WIDE
    words = _words(claim.object_text)
    if any(w in naming().assets or w in naming().ground or (wide and w in TOWNLIKE) for w in words):
        return False
    if _lies_beside(claim.object_text or "", {site.name, *site.surfaces} if site is not None else {claim.place or ""}):
        return False
    for evidence in claim.evidence:
        forms = sorted({site.name, *site.surfaces}) if site is not None else []
        if wide and any(city_not_named(evidence.text, form) for form in forms):
            return False
        if claim.extent != "part" and any(only_beside(evidence.text, form) for form in forms):
            return False
        if claim.trigger is not None and claim.trigger.report == evidence.report:
            start, end = claim.trigger.start - evidence.start, claim.trigger.end - evidence.start
            if 0 <= start <= end <= len(evidence.text) and part_named(evidence.text, start, end):
                return False
    return True


def _lies_beside(thing: str, names: Collection[str]) -> bool:
    """Return whether the thing only lies in a bearing from the place: "a hamlet west of Port Amar"."""
    bearing = _BEARING.search(thing)
    if bearing is None or _ITS_OWN.search(thing):
        return False
    return thing[bearing.end() :].startswith(tuple(sorted(n for n in names if n)))


def is_partial(held: Held) -> bool:
    """Return whether a claim gives a side only a part of the place."""
    return held.claim.extent == "part" or not naming().parts.isdisjoint(_words(held.claim.object_text))


def _words(text: str | None) -> list[str]:
    return [w.strip(".,;:'’\"()").lower() for w in (text or "").split()]


class _Takers:
    """Knows who takes places by report, and who advances on which place, for captures that name no taker."""

    def __init__(self, told: Sequence[Told], fold: Fold, sorts: Mapping[Subject, str]) -> None:
        self._sorts, self._sides = sorts, fold.sides
        self._of_report: dict[str, list[tuple[Subject, When]]] = defaultdict(list)
        self._at_place: dict[Subject, list[tuple[Subject, When]]] = defaultdict(list)
        for event in told:
            for held in event.held:
                sides = self._armed(held.actors)
                if event.event.kind == "capture":
                    self._of_report[held.claim.report] += [(side, held.claim.when) for side in sorted(sides)]
                elif event.event.kind == "advance" and held.place is not None:
                    self._at_place[held.place] += [(side, _recent(event.event.when)) for side in sorted(sides)]

    def _armed(self, actors: Sequence[Subject]) -> set[Subject]:
        return {s for a in actors if self._sorts.get(s := self._sides.get(a, a)) not in UNARMED | {"person", None}}

    def may_hold(self, actor: Subject) -> bool:
        """Return whether an actor can hold ground: residents who raise a flag do not."""
        return self._sorts.get(self._sides.get(actor, actor)) not in UNARMED

    def taker(self, rows: Sequence[Held]) -> Subject | None:
        """Return the one side that can have taken the place of ``rows``, or None where none or several can."""
        losers = {self._sides.get(t, t) for h in rows for t in h.targets}
        around = _around(merged_when(rows))
        places = sorted({h.place for h in rows if h.place is not None})
        near = {s for p in places for s, when in self._at_place.get(p, ()) if around.known and when.overlaps(around)}
        near -= losers
        # A report on a city's fall may look back on who took it years before.
        told = {
            s
            for h in rows
            for s, when in self._of_report.get(h.claim.report, ())
            if when.overlaps(around, slack_days=NEWS)
        }
        told -= losers
        for sides in (near & told, near, told):
            if len(sides) == 1:
                return next(iter(sides))
        return None


def _from_event(told: Told, tenures: dict[Subject, list[Tenure]], by_id: dict[str, Held], takers: _Takers) -> None:
    rows = [h for h in told.held if h.place is not None]
    if not rows:
        return
    place = commonest([h.place for h in rows if h.place])
    rows = [h for h in rows if h.place == place]
    whole = rows if _is_facility(rows) else [h for h in rows if takes_the_place(h)]
    if told.event.kind == "capture" and whole and 2 * len(whole) >= len(rows):
        rows = whole
        named = [a for h in rows for a in h.actors]
        holder = commonest(named) if named else takers.taker(rows)
        if holder is not None and takers.may_hold(holder):
            sources = [t for h in rows for t in h.targets]
            denied = [by_id[c] for c in told.event.against if c in by_id]
            tenures[place].append(Tenure(holder, rows, merged_when(rows), True, sources, denied))
    elif told.event.kind in THREATS and not told.event.background:
        defended = [h for h in rows if h.targets]
        if defended:
            holder = commonest([t for h in defended for t in h.targets])
            days = [h.published for h in defended if h.published]
            since = When.before(min(days)) if len(days) == len(defended) else When()
            tenures[place].append(Tenure(holder, defended, since, False))


def _is_facility(rows: Sequence[Held]) -> bool:
    """Return whether the place is itself a facility, such as an airport, that can be held."""
    return all(any(s.name == h.claim.place and s.kind == "facility" for s in h.report.sites) for h in rows)


def commonest(roots: Sequence[Subject]) -> Subject:
    """Return the one that stands most often in ``roots``, on a draw the first: the surest claim stands first."""
    counts = Counter(roots)
    return min(counts, key=lambda r: -counts[r])


def _statements(fold: Fold) -> dict[Subject, list[Held]]:
    found: dict[Subject, list[Held]] = defaultdict(list)
    for held in fold.held:
        claim = held.claim
        if claim.kind != "control" or held.modality in UNREAL or held.place is None or not held.actors:
            continue
        if _is_facility([held]) or takes_the_place(held):
            found[held.place].append(held)
    for rows in found.values():
        rows.sort(key=lambda h: (str(h.published or "9999"), h.claim.report, h.id))
    return found


def _from_statement(held: Held, rows: list[Tenure]) -> None:
    """Add what a "holds" says: it bears out a tenure of its side, or opens one; a denial speaks against it."""
    own = sorted((t for t in rows if t.holder in held.actors), key=lambda t: t.day)
    past = held.claim.background and held.claim.when.precision != "after"
    if held.claim.polarity == "denied":
        for tenure in own:
            tenure.against.append(held)
        return
    day = held.claim.when.end or held.claim.when.start or held.published
    if past:
        fits = [t for t in own if not (day and t.since.start and (t.since.start - day).days > NEWS)]
    else:
        fits = [t for t in own if day is None or not t.has_lapsed(day)]
    if fits:
        fits[0 if past else -1].held.append(held)
        return
    since = held.claim.when if held.claim.when.precision == "after" else When.before(day) if day else When()
    tenure = Tenure(held.actors[0], [held], since, False, list(held.targets))
    if past and held.published:
        tenure.until = _ended(day, held.published)  # "while it held the city" tells of a time that is over
    rows.append(tenure)


def _ended(day: date | None, told: date) -> When:
    """Return when a holding ended that is told as over: after the last day of its time, and before it was told."""
    return When(day, told, "year") if day and (told - day).days > NEWS else When.before(told)


def _from_withdrawal(told: Told, tenures: dict[Subject, list[Tenure]]) -> None:
    """End the tenure of a side that withdrew, and name it as the one from which another took the place."""
    left = merged_when(told.held)
    for held in told.held:
        for tenure in tenures.get(held.place, ()) if held.place else ():
            if tenure.holder in held.actors:
                after = left.start is not None and tenure.day < left.start
                ended = after if tenure.taken else left.end is None or tenure.day <= left.end
                if tenure.until is None and ended:
                    tenure.until = left
            elif tenure.taken and not tenure.sources and left.overlaps(_around(tenure.since)):
                tenure.sources = list(held.actors)


def _recent(when: When) -> When:
    """Return ``when`` as the days before its end where only that is known: an advance told as news is of these days."""
    if when.start is None and when.end is not None:
        return When(when.end - timedelta(days=LEFT_DAYS), when.end)
    return when


def _around(when: When) -> When:
    day = when.start or when.end
    return When(day - timedelta(days=LEFT_DAYS), (when.end or day) + timedelta(days=LEFT_DAYS)) if day else when
