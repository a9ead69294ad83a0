"""Composes the brief: which sentences stand where, each through the citation gate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from vedette.model.pictures import Brief, Control, Disagreement, Event, Picture, Section, Sentence
from vedette.products.brief.events import EventWriter
from vedette.products.brief.figures import FigureWriter
from vedette.products.brief.gate import Gate
from vedette.products.brief.naming import Names, sentence_case, when_words
from vedette.products.brief.weights import weight_of

HIGHLIGHTS = 6
OVERVIEW = 14
"""Sentences at most in the highlights and in the overview; the rest is told under its own heading."""
POLITICAL = {
    "ceasefire",
    "agreement",
    "talks",
    "support",
    "accusation",
    "demand",
    "rejection",
    "threat",
    "sanction",
    "travel advisory",
    "emergency decree",
    "aid",
    "coup",
    "protest",
    "riot",
    "uprising",
    "change to group",
}
HUMAN = {"displacement", "evacuation", "return", "service disruption", "disaster", "accident", "rescue"}


def compose(picture: Picture) -> Brief:
    """Return the brief of ``picture``. What the gate refuses stands in ``Brief.refused`` and nowhere else."""
    return _Composer(picture).brief()


class _Composer:
    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._names = Names(picture)
        self._gate = Gate(picture)
        self._events = EventWriter(picture)
        self._figures = FigureWriter(picture)
        self._refused: list[Sentence] = []

    def brief(self) -> Brief:
        news = [e for e in self._picture.events if not e.background]
        heavy = sorted(news, key=lambda e: (-weight_of(e), e.id))
        highlights = self._highlights(heavy)
        makers: Sequence[tuple[str, Callable[[], Iterable[Sentence]]]] = (
            ("Situation overview", lambda: self._overview(heavy)),
            ("Control of territory", self._control),
            ("Security events", lambda: self._told(e for e in _by_day(news) if e.kind not in POLITICAL | HUMAN)),
            ("Casualties", lambda: self._counted(("killed", "injured", "missing", "detained", "abducted"))),
            (
                "Displacement",
                lambda: [
                    *self._counted(("displaced", "returned", "evacuated")),
                    *self._told(e for e in _by_day(news) if e.kind in HUMAN),
                ],
            ),
            ("Services and needs", lambda: [*self._services(), *self._counted(("in_need",))]),
            ("Diplomacy and politics", lambda: self._told(e for e in _by_day(news) if e.kind in POLITICAL)),
            ("Actors and ties", self._ties),
            ("Where sources disagree", lambda: [self._difference(d) for d in self._picture.disagreements]),
            ("Outlook", self._outlook),
            ("Background", self._background),
        )
        sections = []
        for title, make in makers:
            passed = self._passed(make())
            if passed:
                sections.append(Section(title, passed))
        headline = self._headline(highlights)
        return Brief(headline, highlights, tuple(sections), tuple(dict.fromkeys(self._refused)))

    def _passed(self, sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
        passed: dict[str, Sentence] = {}
        for sentence in sentences:
            if self._gate.missing(sentence):
                self._refused.append(sentence)
            else:
                passed.setdefault(sentence.text, sentence)
        return tuple(passed.values())

    def _highlights(self, heavy: Sequence[Event]) -> tuple[Sentence, ...]:
        told = list(self._passed(self._events.sentences(heavy[:12])))[: HIGHLIGHTS - 2]
        figures = [
            self._figures.sentence(f) for m in (("killed",), ("displaced",)) for f in self._figures.leading(m)[:1]
        ]
        return (*told, *self._passed(figures))[:HIGHLIGHTS]

    def _headline(self, highlights: Sequence[Sentence]) -> str:
        if not highlights:
            return f"{sentence_case(self._picture.case)}: no event of a conflict or a crisis was found"
        return highlights[0].text.rstrip(".")

    def _overview(self, heavy: Sequence[Event]) -> list[Sentence]:
        return self._events.sentences(_by_day(heavy[:OVERVIEW]))

    def _told(self, events: Iterable[Event]) -> list[Sentence]:
        return self._events.sentences(events)

    def _control(self) -> list[Sentence]:
        return [self._held(c) for c in self._picture.control if c.until is None]

    def _held(self, control: Control) -> Sentence:
        holder, place = self._names.actor(control.holder), self._names.place(control.place) or control.place
        part = "parts of " if control.extent == "part" else ""
        source = f", taken from {self._names.actor(control.source)}" if control.source else ""
        when = when_words(control.since)
        if control.status == "assessed":
            text = f"{holder} held {part}{place}{source}"
        elif control.status == "claimed":
            text = f"{holder} claimed control of {part}{place}{source}"
        else:
            text = f"control of {part}{place} was contested; {holder} held it by one account"
        since = (
            f", since {when.removeprefix('on ').removeprefix('since ')}"
            if when and when.startswith(("on ", "since "))
            else f", {when}"
            if when
            else ""
        )
        return Sentence(sentence_case(text) + since + ".", (*control.claims, *control.against))

    def _counted(self, measures: Sequence[str]) -> list[Sentence]:
        return [self._figures.sentence(f) for f in self._figures.leading(measures)]

    def _services(self) -> list[Sentence]:
        grouped: dict[tuple[str | None, str, str | None], tuple[list[str], list[str]]] = {}
        for service in self._picture.services:
            names, claims = grouped.setdefault((service.place, service.state, service.cause), ([], []))
            names.append(service.service)
            claims.extend(service.claims)
        return [self._service(*key, *found) for key, found in grouped.items()]

    def _service(
        self, place: str | None, state: str, cause: str | None, services: list[str], claims: list[str]
    ) -> Sentence:
        where = f"In {name}, " if (name := self._names.place(place)) else ""
        why = f" because of {cause}" if cause else ""
        text = f"{where}{_joined(list(dict.fromkeys(services)))}: {state}{why}."
        return Sentence(sentence_case(text), tuple(dict.fromkeys(claims)))

    def _ties(self) -> list[Sentence]:
        words = {
            "backs": "backed",
            "supports": "supported",
            "leads": "led",
            "member of": "was a member of",
            "part of": "was part of",
            "allied with": "was allied with",
            "mediates": "mediated between",
            "sanctions": "sanctioned",
        }
        return [
            Sentence(
                sentence_case(f"{self._names.actor(r.source)} {words[r.type]} {self._names.actor(r.goal)}."), r.claims
            )
            for r in self._picture.relations
            if r.type in words
        ]

    def _difference(self, disagreement: Disagreement) -> Sentence:
        positions = "; ".join(p.says.rstrip(".") for p in disagreement.positions)
        claims = tuple(dict.fromkeys(c for p in disagreement.positions for c in p.claims))
        about = disagreement.about
        return Sentence(f"Accounts differ on {about}: {positions}.", claims)

    def _outlook(self) -> list[Sentence]:
        outlets = {report.id: report.outlet for report in self._picture.reports}
        claims = {claim.id: claim for claim in self._picture.claims}
        found = []
        for expectation in self._picture.expectations:
            by = next((outlets.get(claims[c].report) for c in expectation.claims if c in claims), None) or "One report"
            found.append(Sentence(f"{by}: “{' '.join(expectation.text.split())}”", expectation.claims))
        return found

    def _background(self) -> list[Sentence]:
        past = [e for e in self._picture.events if e.background]
        figures = [
            self._figures.sentence(f)
            for f in self._figures.leading(("killed", "injured", "displaced"), background=True)
        ]
        return [*self._events.sentences(_by_day(past)), *figures]


def _by_day(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda e: (e.when.start or e.when.end or date.max, -weight_of(e), e.id))


def _joined(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
