"""Candidates for a person's look: all in a picture that may be wrong, what rests on it, and why it may be."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import zip_longest

import msgspec
from rapidfuzz import fuzz

from vedette.engine.cases.judgements.pointers import LONG_ENOUGH, Pointers
from vedette.engine.cases.judgements.resting import Resting, Stake
from vedette.engine.cases.judgements.trust import Trust
from vedette.engine.cases.pictures.naming import Naming
from vedette.model.grades import Grade
from vedette.model.judgements import Pointer, PointerSort, Subject
from vedette.model.pictures import Control, Event, Figure, Merge, Picture, Place
from vedette.model.records import Record

VAGUE_M = 25_000
"""A place that lies within this radius or more is located vaguely."""
MANY = 2
"""Claims from which on a place without a point, or an outlet without a letter, is worth a look."""
DIGIT_DOUBT = {1: 0.15, 2: 0.3, 3: 0.5, 4: 0.8, 5: 0.9, 6: 1.0}
MERGE_DOUBT = {
    "rule:actors.name": 0.1,
    "rule:places.name": 0.1,
    "rule:syndication": 0.15,
    "rule:figures.same": 0.3,
    "rule:events": 0.5,
}
"""How much a rule's join is to be doubted before any person has looked; 0.6 for a rule that is not named."""

SPLIT = 0.6
"""How surely a record that is told of one side of a merge is told otherwise once it is split."""

UNSEEN = 0.05
"""The share of an actor's claims that hang on a name which no sentence writes out as it is listed."""

MOST_SHOWN = 40
"""Sentences of a merge that are handed out."""


class Candidate(Record, frozen=True):
    """One thing that may be wrong; ``sides`` are the names or ids that a merge joined, ``subjects`` its claims."""

    sort: str
    record: str
    title: str
    about: tuple[Pointer, ...]
    claims: tuple[str, ...]
    influence: float
    doubt: float
    effect: str
    reasons: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()


def candidates_of(picture: Picture) -> Iterator[Candidate]:
    """Yield what may be looked at, in no particular order of worth."""
    yield from _Finding(picture).all()


class _Finding:
    """Finds candidates in one picture."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._resting = Resting(picture)
        self._pointers = Pointers(picture)
        self._trust = Trust(picture.corrections)
        self._names = {a.id: a.name for a in picture.actors} | {p.id: p.name for p in picture.places}
        self._naming: Naming | None = None

    def all(self) -> Iterator[Candidate]:
        """Yield the candidates of each sort."""
        picture = self._picture
        yield from (self._event(e) for e in picture.events if not e.background)
        yield from (self._figure(f) for f in picture.figures if not f.background)
        yield from (self._control(n, c) for n, c in enumerate(picture.control))
        yield from self._disagreements()
        yield from self._ties()
        yield from self._merges()
        yield from self._places()
        yield from self._outlets()

    def _event(self, event: Event) -> Candidate:
        where = f" in {self._names[event.place]}" if event.place in self._names else ""
        day = event.when.start or event.when.end
        title = f"{event.kind}{where}{f', {day}' if day else ''}"
        return self._told("event", event.id, title, event.claims, event.grade)

    def _figure(self, figure: Figure) -> Candidate:
        where = f" in {self._names[figure.place]}" if figure.place in self._names else ""
        title = f"{figure.count.words}{where}"
        return self._told("figure", figure.id, title, figure.claims, figure.grade)

    def _control(self, n: int, control: Control) -> Candidate:
        holder, place = (self._names.get(key, key) for key in (control.holder, control.place))
        since = control.since.start or control.since.end
        title = f"{holder} holds {place}{f' since {since}' if since else ''}"
        return self._told("control", f"{control.place}:{n}", title, control.claims, control.grade)

    def _told(self, sort: str, record: str, title: str, claims: Sequence[str], grade: Grade | None) -> Candidate:
        """Return a candidate that stands on claims, doubted by its grade, its words and the rules that read it."""
        stake = self._resting.of_claims(claims)
        known = [self._pointers.claims[c] for c in claims if c in self._pointers.claims]
        digit = grade.digit if grade is not None else 6
        doubt, reasons = DIGIT_DOUBT[digit], [f"credibility {digit}"]
        reports = {c.report for c in known}
        if len(reports) == 1:
            doubt, reasons = doubt * 1.2, [*reasons, "one report alone"]
        if any(c.loaded for c in known):
            doubt, reasons = doubt * 1.15, [*reasons, "loaded words"]
        factor, words = self._trust.of({(c.kind, c.found_by) for c in known})
        pointer: PointerSort = "figure" if sort == "figure" else "event" if sort == "event" else "claim"
        return Candidate(
            sort,
            record,
            title,
            self._pointers.of_claims(claims, pointer),
            tuple(claims),
            stake.influence,
            min(doubt * factor, 1.5),
            f"“wrong” {stake.words}",
            (*reasons, *words),
            subjects=tuple(Subject("claim", c.report, c.id) for c in known),
        )

    def _disagreements(self) -> Iterator[Candidate]:
        """Yield the smaller side of each contradiction: if it is a wrong reading, the disagreement is none."""
        for one in self._picture.disagreements:
            if one.reason in ("contradiction", "claimant") and one.positions:
                least = min(one.positions, key=lambda p: (len(p.claims), p.says, p.claims))
                title = f"{one.about[:1].upper()}{one.about[1:]}: “{least.says}”"
                yield self._told("disagreement", one.id, title, least.claims, None)

    def _ties(self) -> Iterator[Candidate]:
        for n, tie in enumerate(self._picture.relations):
            title = f" {tie.type} ".join(self._names.get(key, key) for key in (tie.source, tie.goal))
            yield self._told("relation", f"relation:{n}", title, tie.claims, self._graded(tie.claims))
        for n, one in enumerate(self._picture.services):
            where = f" in {self._names[one.place]}" if one.place in self._names else ""
            title = f"{one.service}{where} {one.state}"
            made = self._told("service", f"service:{n}", title, one.claims, self._graded(one.claims))
            # One sentence tells of water and power alike: which of them is meant is told by its name.
            about = tuple(msgspec.structs.replace(p, kind=one.service) for p in made.about)
            yield msgspec.structs.replace(made, about=tuple(dict.fromkeys(about)))

    def _graded(self, claims: Sequence[str]) -> Grade | None:
        grades = [c.grade for key in claims if (c := self._pointers.claims.get(key)) and c.grade]
        return min(grades, key=lambda g: g.digit, default=None)

    def _merges(self) -> Iterator[Candidate]:
        once: dict[tuple[str, str, str, str], list[Merge]] = {}
        for merge in self._picture.merges:
            if merge.by.startswith("rule:") and not self._alike(merge):
                once.setdefault((merge.sort, merge.record, merge.left, merge.right), []).append(merge)
        cast = {a.id: a.claims for a in self._picture.actors} | {p.id: p.claims for p in self._picture.places}
        for (sort, record, left, right), rows in sorted(once.items()):
            about = self._both(rows[0])
            if about is None or about[0] == about[1]:
                continue
            sides = self._sides(sort, cast.get(record, ()), left, right)
            stake = self._split(sort, sides, len(cast.get(record, ())))
            doubt = max(MERGE_DOUBT.get(m.by, 0.6) for m in rows)
            if sort in ("actor", "place"):
                doubt *= 1.4 - fuzz.ratio(left.casefold(), right.casefold()) / 100
            yield Candidate(
                "merge",
                f"{sort}:{record}:{left}:{right}",
                f"{sort}: {about[0].words} = {about[1].words}",
                about,
                self._shown(sides, (left, right)),
                stake.influence,
                doubt,
                f"“different” {stake.words}",
                (rows[0].why,),
                sides=(left, right),
            )

    def _shown(self, sides: tuple[Sequence[str], Sequence[str]], names: tuple[str, str]) -> tuple[str, ...]:
        """Return the claims to look at, of the one side and the other by turns, those that write the name first."""
        turns = zip_longest(*(self._writing_first(side, name) for side, name in zip(sides, names, strict=True)))
        return tuple(dict.fromkeys(c for turn in turns for c in turn if c is not None))[:MOST_SHOWN]

    def _writing_first(self, side: Sequence[str], name: str) -> list[str]:
        """Return the first claims of a side, as many as are shown at most, those that write ``name`` first."""
        known = self._pointers.claims
        writing: list[str] = []
        others: list[str] = []
        for key in side:
            is_written = key in known and any(name in e.text for e in known[key].evidence)
            (writing if is_written else others).append(key)
            if len(writing) == MOST_SHOWN:
                break
        return [*writing, *others][:MOST_SHOWN]

    def _sides(self, sort: str, claims: Sequence[str], left: str, right: str) -> tuple[Sequence[str], Sequence[str]]:
        """Return the claims of each side of a merge."""
        if sort in ("event", "figure"):
            return (left,), (right,)
        if sort == "origin":
            return self._of_report.get(left, ()), self._of_report.get(right, ())
        # A report knows an actor or a place by one name, whatever its single sentences call it.
        if self._naming is None or self._naming.claims is not claims:
            self._naming = Naming(self._pointers, claims)
        told = self._naming
        here, there = told.writing(left), told.writing(right)
        # Where every report that writes a name writes the other too, they are all there is of it.
        return told.within(here - there or here), told.within(there - here or there)

    def _alike(self, merge: Merge) -> bool:
        """Return whether a merge is of two claims of one wording, which nobody can tell apart: most of them are."""
        known = self._pointers.claims
        if merge.sort not in ("event", "figure") or merge.left not in known or merge.right not in known:
            return False
        one, other = known[merge.left], known[merge.right]
        if (one.kind, one.place, one.source, one.count) != (other.kind, other.place, other.source, other.count):
            return False
        texts = [claim.evidence[0].text if claim.evidence else "" for claim in (one, other)]
        return texts[0] == texts[1] and len(texts[0].split()) >= LONG_ENOUGH

    @cached_property
    def _of_report(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for claim in self._picture.claims:
            found[claim.report].append(claim.id)
        return found

    @cached_property
    def _events_at(self) -> Counter[str | None]:
        return Counter(event.place for event in self._picture.events)

    def _split(self, sort: str, sides: tuple[Sequence[str], Sequence[str]], of: int) -> Stake:
        """Return what a split would change: two records for one, and what the smaller side tells."""
        less = min(sides, key=len)
        if sort == "origin":
            # Two texts for one: what both tell has one more origin, and one more report stands by itself.
            return Stake(1 + 0.03 * len(less), touched=(("event", len(less)),) if less else ())
        stake = self._resting.of_claims(less)
        touched = _sum(stake.touched, stake.gone)
        if sort in ("event", "figure"):
            return Stake(round(1 + 0.5 * stake.influence, 4), touched=touched)
        if not less:
            return Stake(2 + UNSEEN * of)
        return Stake(round(2 + SPLIT * sum(n for _, n in touched), 4), touched=touched)

    def _both(self, merge: Merge) -> tuple[Pointer, Pointer] | None:
        if merge.sort in ("actor", "place"):
            return Pointer(merge.sort, merge.left), Pointer(merge.sort, merge.right)
        if merge.sort == "origin":
            left, right = (self._pointers.report_name(one) for one in (merge.left, merge.right))
            return Pointer("report", left), Pointer("report", right)
        known = self._pointers.claims
        if merge.left not in known or merge.right not in known:
            return None
        return self._pointers.of_claim(known[merge.left], merge.sort), self._pointers.of_claim(
            known[merge.right], merge.sort
        )

    def _places(self) -> Iterator[Candidate]:
        for place in self._picture.places:
            unlocated = place.lat is None and place.kind not in ("country", "region")
            vague = (place.radius_m or 0) >= VAGUE_M and place.kind in ("town", "facility", "bridge")
            if (unlocated or vague) and len(place.claims) >= MANY:
                yield self._place(place, "it has no point" if unlocated else f"it lies within {place.radius_m} m")

    def _place(self, place: Place, why: str) -> Candidate:
        events = self._events_at[place.id]
        return Candidate(
            "place",
            place.id,
            place.name,
            (Pointer("place", place.name),),
            place.claims,
            1 + 0.1 * events,
            0.8,
            f"“placed” would put {events} {'event' if events == 1 else 'events'} and the place itself on the map",
            (why, f"{len(place.claims)} claims"),
        )

    def _outlets(self) -> Iterator[Candidate]:
        reports = Counter(r.outlet for r in self._picture.reports if r.outlet and r.reliability == "F")
        told = Counter(
            report.outlet
            for claim in self._picture.claims
            if (report := self._pointers.reports.get(claim.report)) is not None and report.reliability == "F"
        )
        for outlet, number in sorted(reports.items()):
            if outlet is not None and told[outlet] >= MANY:
                yield Candidate(
                    "outlet",
                    outlet,
                    outlet,
                    (Pointer("outlet", outlet),),
                    (),
                    float(number),
                    0.6,
                    f"a letter would stand beside {told[outlet]} claims of {number} reports",
                    ("nobody has graded it",),
                )


def _sum(*counts: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    total: Counter[str] = Counter()
    for rows in counts:
        total.update(dict(rows))
    return tuple(sorted(total.items()))
