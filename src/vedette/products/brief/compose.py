"""Composes the brief: which sentences stand where, each through the citation gate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from vedette.model.pictures import Brief, Event, Figure, Picture, Section, Sentence
from vedette.products.brief.archive import Archive
from vedette.products.brief.areas import by_area
from vedette.products.brief.attribution import Attributor
from vedette.products.brief.differences import DifferenceWriter
from vedette.products.brief.events import EventWriter, Manner, Telling
from vedette.products.brief.figures import PEOPLE, FigureWriter
from vedette.products.brief.grammar import sentence_case
from vedette.products.brief.headline import headline
from vedette.products.brief.holdings import HoldingWriter
from vedette.products.brief.kinds import HARMED, HUMAN, MOVED, POLITICAL
from vedette.products.brief.naming import Names
from vedette.products.brief.outlook import expectations
from vedette.products.brief.passing import Passage
from vedette.products.brief.period import period_of
from vedette.products.brief.ranking import connected, distinct, sureness
from vedette.products.brief.ties import services, ties
from vedette.products.brief.weights import weight_of

HIGHLIGHTS, OVERVIEW = 7, 12
"""Sentences at most in the highlights and in the overview; the rest is told under its own heading."""
SECTION = 24
"""Sentences at most under one heading; what is left out stands in the tables, and the limits say how much."""
OWN_WORDS_MOST = 10
"""Sentences of the reports themselves at most under one heading, the weightiest; pages of quotes are not read."""
FEWEST_TOLD = 5
"""Tellings below which the overview takes up the reports' own words as well."""
FEWEST_FOR_THE_TOP = 20
"""A toll of one event heads a brief only from this size on."""
LOOKED_AT = 600
"""Events at most that are put into words, the weightiest first."""


def compose(picture: Picture) -> Brief:
    """Return the brief of ``picture``. What the gate refuses stands in ``Brief.refused`` and nowhere else."""
    period = period_of(picture)
    if period is not None and period.long:
        return Archive(picture, period).brief()
    return _Composer(picture).brief()


class _Composer:
    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._home = picture.coverage.last_published.year if picture.coverage.last_published else None
        names = Names(picture)
        self._names, self._attributor = names, Attributor(picture, names)
        self._passage = Passage(picture, self._attributor)
        self._writer = EventWriter(picture, names, self._attributor, self._home, Manner(holds=self._passage.holds))
        self._figures = FigureWriter(picture, names, self._attributor, self._home)
        self._differences = DifferenceWriter(picture, names, self._attributor, self._home)

    def brief(self) -> Brief:
        events, past = self._ranked(background=False), self._ranked(background=True)
        tellings = sorted(
            self._writer.tellings(e for e in events if e.kind not in HUMAN), key=lambda t: (-t.weight, t.events)
        )
        tellings = distinct([t for t in tellings if not self._passage.missing(self._writer.sentence(t))])
        told = frozenset(c for t in tellings[:OVERVIEW] for c in t.claims)
        heavy = tellings[:OVERVIEW]
        overview = sorted(heavy, key=lambda t: (t.day, -t.weight, t.events))
        top = self._headline(tellings)
        more = self._writer.words_of(events[:SECTION], told)[: max(FEWEST_TOLD - len(heavy), 0)]
        highlights = self._passage.passed([*self._highlights(tellings), *more[:2]], HIGHLIGHTS)
        seen = frozenset(e for t in heavy for e in t.events)
        rest = [e for e in events if e.id not in seen]
        weighed = frozenset(f.event for f in self._figures.leading(MOVED) if f.event)
        counted = told | self._counted((*HARMED, *MOVED))
        makers: list[tuple[str, Iterable[Sentence]]] = [
            ("Situation overview", [*connected(overview, self._writer), *more]),
            (
                "Control of territory",
                HoldingWriter(self._picture, self._names, self._attributor, self._home).sentences(),
            ),
            *self._security([e for e in rest if e.kind not in POLITICAL | HUMAN], counted),
            ("Casualties", self._figures.sentences(HARMED, tolled=self._tolled(events))),
            (
                "Displacement",
                [
                    *self._figures.sentences(MOVED),
                    *self._told(
                        [e for e in rest if e.kind in HUMAN and not counted & set(e.claims) and e.id not in weighed],
                        counted,
                    ),
                ],
            ),
            (
                "Services and needs",
                [*services(self._picture, self._names, self._attributor), *self._figures.sentences(("in_need",))],
            ),
            ("Diplomacy and politics", self._told([e for e in rest if e.kind in POLITICAL], told)),
            ("Actors and ties", ties(self._picture, self._names, self._attributor)),
            ("Where sources disagree", self._disagreements()),
            ("Outlook", expectations(self._picture, self._attributor)),
            ("Background", self._background(past)),
        ]
        self._passage.begin_again()
        sections = [Section(title, passed) for title, made in makers if (passed := self._passage.passed(made, SECTION))]
        return Brief(top, highlights, tuple(sections), tuple(dict.fromkeys(self._passage.refused)))

    def _ranked(self, *, background: bool) -> list[Event]:
        last = self._picture.coverage.last_published
        mentions = {place.id: place.mentions for place in self._picture.places}
        chosen = [e for e in self._picture.events if e.background == background]
        chosen.sort(key=lambda e: (-weight_of(e, None if background else last, mentions), e.id))
        return chosen[:LOOKED_AT]

    def _headline(self, tellings: Sequence[Telling]) -> str:
        firsts = [f for m in ("killed", "displaced") for f in self._tolls(m)[:1]]
        ordered = sorted(tellings, key=lambda t: (-sureness(t), t.events))
        line = headline(ordered, self._figures, firsts, lambda s: self._passage.holds(s))
        if line is not None:
            return line.text
        found = len(self._picture.events)
        counted = f"{found:,} event{'' if found == 1 else 's'}" if found else "no event of a conflict or a crisis"
        return f"{sentence_case(self._picture.case)}: {counted} {'was' if found <= 1 else 'were'} found"

    def _is_toll(self, figure: Figure) -> bool:
        """Return whether a figure may head the brief: somebody gave it who does not count his enemy's dead."""
        claims = self._attributor.claims(figure.claims)
        size = figure.count.low or figure.count.high or 0
        of_one_event = figure.event is not None and figure.measure in HARMED and size < FEWEST_FOR_THE_TOP
        wide = figure.who is None or figure.who.lower() in PEOPLE or figure.who.lower() == "civilians"
        return (
            wide
            and size > 0
            and bool(figure.claimant_text)
            and figure.said_on is not None
            and not of_one_event
            and all(c.modality != "claimed" for c in claims)
        )

    def _leading_figure(self, measure: str) -> Sentence | None:
        """Return the sentence of the toll that may head the brief, with the figures that stand beside it."""
        told = self._figures.sentences((measure,))
        return next((s for f in self._tolls(measure) for s in told if set(f.claims) & set(s.claims)), None)

    def _tolls(self, measure: str) -> list[Figure]:
        """Return the figures that may head the brief, those of a claimant who counts before an outlet's own."""
        fit = [f for f in self._figures.leading((measure,)) if self._is_toll(f)]
        return sorted(fit, key=lambda f: f.claimant is None)

    def _highlights(self, tellings: Sequence[Telling]) -> list[Sentence]:
        tellings = sorted(tellings, key=lambda t: (-sureness(t), t.events))
        gains = [t for t in tellings if t.kind == "capture" and t.voice.kind != "hearsay"][:2]
        truce = [t for t in tellings if t.kind == "ceasefire"][:1]
        other = [t for t in tellings if t not in gains and t not in truce]
        news = [*gains, *truce, *other[: max(3 - len(gains) - len(truce), 1)]]
        figures = [s for m in ("killed", "displaced") if (s := self._leading_figure(m)) is not None]
        told = {c for s in figures for c in s.claims}
        dispute = [s for s in self._short_disputes() if not told & set(s.claims)]
        ahead = expectations(self._picture, self._attributor, 1)
        spare = self._writer.sentences(other[max(3 - len(gains) - len(truce), 1) :][:3])
        chosen = [s for t in news for s in self._writer.sentences([t])]
        both = [set(s.claims) for t, s in zip(news, chosen, strict=True) if t.voice.against]
        dispute = [s for s in dispute if not any(set(s.claims) <= held for held in both)][:1]
        room = max(HIGHLIGHTS - len(chosen) - len(figures) - len(dispute) - len(ahead), 0)
        return [*chosen, *spare[: min(room, 2)], *figures, *dispute, *ahead]

    def _security(self, events: Sequence[Event], told: frozenset[str]) -> list[tuple[str, list[Sentence]]]:
        found = []
        for area, rows in by_area(self._picture, events):
            found.append((f"Security events: {area}" if area else "Security events", self._told(rows, told)))
        return found

    def _told(self, events: Sequence[Event], told: frozenset[str]) -> list[Sentence]:
        """Return events by day, by template where that says enough and else in the reports' own words."""
        by_day = sorted(events, key=lambda e: (e.when.start or e.when.end or date.max, e.id))
        tellings = self._writer.tellings(by_day)
        done = {e for t in tellings for e in t.events}
        claims = told | frozenset(c for t in tellings for c in t.claims)
        own = self._writer.words_of((e for e in events if e.id not in done), claims)[:OWN_WORDS_MOST]
        kept = {s.text for s in own}
        ordered = self._writer.words_of((e for e in by_day if e.id not in done), claims)
        return [*self._writer.sentences(tellings), *(s for s in ordered if s.text in kept)]

    def _tolled(self, events: Sequence[Event]) -> frozenset[str]:
        """Return the events that are told with the whole of their toll, so that the casualties need not repeat it."""
        tellings = [t for t in self._writer.tellings(events) if t.clause.after]
        return frozenset(e for t in tellings if self._passage.holds(self._writer.sentence(t)) for e in t.events)

    def _counted(self, measures: Sequence[str]) -> frozenset[str]:
        return frozenset(c for f in self._figures.leading(measures) for c in f.claims)

    def _disagreements(self) -> list[Sentence]:
        ordered = sorted(
            self._picture.disagreements, key=lambda d: (d.reason == "supersession", d.reason != "contradiction")
        )
        # A count that grew is told with the figures; among disagreements it stands only where they do not tell it.
        told = {c for s in self._figures.sentences((*HARMED, *MOVED)) for c in s.claims}
        found = [(d, s) for d in ordered if (s := self._differences.sentence(d)) is not None]
        return [s for d, s in found if not (d.reason == "supersession" and set(s.claims) <= told)]

    def _short_disputes(self) -> list[Sentence]:
        ordered = sorted(self._picture.disagreements, key=lambda d: d.reason != "contradiction")
        told = (self._differences.short(d) for d in ordered)
        return [s for s in told if s is not None and self._passage.holds(s)]

    def _background(self, past: Sequence[Event]) -> list[Sentence]:
        by_day = sorted(past, key=lambda e: (e.when.start or e.when.end or date.max, e.id))
        writer = EventWriter(self._picture, self._names, self._attributor, None)
        figures = FigureWriter(self._picture, self._names, self._attributor, None)
        return [*writer.sentences(writer.tellings(by_day)), *figures.sentences((*HARMED, *MOVED), background=True)]
