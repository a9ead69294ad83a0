"""The brief of a long archive: the last weeks first, then the course of the years, and what changed hands in them.

A person who has read years of reports does not tell all of them. He tells what is new, how it came to that, year by
year, by the events that most origins bear out and that cost most; the rest stands in the tables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

from msgspec.structs import replace

from vedette.model.pictures import Brief, Disagreement, Event, Figure, Picture, Section, Sentence
from vedette.products.brief.areas import by_area
from vedette.products.brief.attribution import Attributor
from vedette.products.brief.differences import DifferenceWriter
from vedette.products.brief.events import EventWriter, Manner, Telling
from vedette.products.brief.figures import FigureWriter
from vedette.products.brief.fitness import STRIKES, Fitness, is_shouted
from vedette.products.brief.grammar import sentence_case
from vedette.products.brief.hands import HandsWriter
from vedette.products.brief.headline import headline
from vedette.products.brief.kinds import HARMED, HUMAN, MOVED, POLITICAL
from vedette.products.brief.naming import Names
from vedette.products.brief.outlook import expectations
from vedette.products.brief.parties import Parties
from vedette.products.brief.passing import Passage
from vedette.products.brief.period import Period, Phase
from vedette.products.brief.ranking import connected, sureness
from vedette.products.brief.series import SeriesWriter
from vedette.products.brief.ties import services, ties
from vedette.products.brief.weights import lead_weight

HIGHLIGHTS, OVERVIEW, COURSE = 7, 7, 5
"""Sentences at most in the highlights, on the recent period, and on one phase of the course."""
AREAS, IN_AREA = 4, 3
HISTORIES, HOLDERS = 6, 3
FIGURES, MOVES, DIPLOMACY, TIES, DISPUTES, AHEAD, PAST, NEEDS = 5, 3, 5, 6, 3, 3, 2, 4
FIGHTERS = 3
"""Sentences at most under the other headings; what is left out stands in the tables."""
TRIED = 8
"""Events tried for each that is told: some have no words, and some say what another has said."""
MANY_DAYS = 100
"""Days of a time that is known only by its year or its season."""
MARKED, GREAT, FORTNIGHT = 5, 100, 14
"""Dead from which one number at one place, and at any place, within so many days makes two accounts one event."""
TURNS = frozenset({"capture", "withdrawal", "siege", "ceasefire", "agreement", "offensive begins", "coup"})
"""What turns a war: a phase of the course tells the weightiest of these before the rest."""
TURNED = 2
TELLING = frozenset({"capture", "withdrawal", "siege", "ceasefire", "agreement", "offensive begins", "evacuation"})
"""Kinds that tell something without a doer and without dead."""


class Archive:
    """Composes the brief of a case of months or years."""

    def __init__(self, picture: Picture, period: Period) -> None:
        self._picture, self._period = picture, period
        self._names = Names(picture)
        self._attributor = Attributor(picture, self._names)
        self._passage = Passage(picture, self._attributor, few_notes=True)
        self._figures = FigureWriter(picture, self._names, self._attributor, None)
        self._series = SeriesWriter(picture, self._figures)
        self._fitness = Fitness(picture)
        self._kinds: dict[str, str] = {p.id: p.kind for p in picture.places}
        self._mentions = {p.id: p.mentions for p in picture.places}
        self._told: list[Event] = []
        self._weights: dict[str, float] = {}
        self._taken = {c for row in picture.control if row.since.start and not row.against for c in row.claims}
        self._news: list[Event] = []
        self._history: list[Event] = []
        for event in picture.events:
            (self._history if self._fitness.is_past(event) else self._news).append(event)

    def brief(self) -> Brief:
        """Return the brief, every sentence through the gate."""
        recent = [e for e in self._news if _end(e) >= self._period.recent and e.known.last is not None]
        lately = self._chosen([e for e in recent if e.kind not in HUMAN], OVERVIEW, self._writer(self._period.home))
        top = self._headline(lately)
        highlights = self._passage.passed(self._highlights(lately), HIGHLIGHTS)
        writer = self._writer(self._period.home)
        makers: list[tuple[str, Iterable[Sentence], int]] = [
            ("Situation overview", connected(sorted(lately, key=_by_day), writer), OVERVIEW),
            *((f"Course of the conflict: {phase.title}", self._phase(phase), COURSE) for phase in self._period.phases),
            *self._control(),
            *self._areas(),
            ("Casualties", self._counted(HARMED), FIGURES),
            ("Displacement", [*self._counted(MOVED), *self._events(recent, HUMAN, 2)], MOVES),
            ("Services and needs", self._services(), NEEDS),
            ("Diplomacy and politics", self._events(self._news, POLITICAL, DIPLOMACY), DIPLOMACY),
            ("Actors and ties", self._ties(), TIES),
            ("Where sources disagree", self._disputes(), DISPUTES),
            ("Outlook", self._ahead(AHEAD), AHEAD),
            ("Background", self._past(), PAST),
        ]
        self._passage.begin_again()
        sections = [Section(title, told) for title, made, most in makers if (told := self._passage.passed(made, most))]
        return Brief(top, highlights, tuple(sections), tuple(dict.fromkeys(self._passage.refused)))

    def _writer(self, home: int | None) -> EventWriter:
        return EventWriter(
            self._picture, self._names, self._attributor, home, Manner(looking_back=True, holds=self._passage.holds)
        )

    def _weight(self, event: Event) -> float:
        if event.id not in self._weights:
            self._weights[event.id] = lead_weight(self._fitness.trimmed(event), self._kinds, self._mentions)
        return self._weights[event.id]

    def _chosen(self, events: Iterable[Event], most: int, writer: EventWriter) -> list[Telling]:
        """Return the weightiest events that can be told and that say what nothing before them has said, by day."""
        ranked = sorted((e for e in events if not self._fitness.is_sum(e)), key=lambda e: (-self._weight(e), e.id))
        kept: list[Telling] = []
        sorts: Counter[tuple[str, str | None]] = Counter()
        for event in ranked[: TRIED * most]:
            telling = next(iter(writer.tellings([event])), None)
            if telling is None or not _says_something(telling) or self._is_told(event) or sorts[_sort(event)] > 1:
                continue
            if self._passage.missing(writer.sentence(telling)):
                continue
            sorts[_sort(event)] += 1
            self._told.append(event)
            kept.append(telling)
            if len(kept) == most:
                break
        return sorted(kept, key=_by_day)

    def _is_told(self, event: Event) -> bool:
        """Return whether a like event was told that is another account of this one."""
        alike = (t for t in self._told if t.kind == event.kind or {t.kind, event.kind} <= STRIKES)
        return any(_is_another_account(told, event) for told in alike)

    def _headline(self, lately: Sequence[Telling]) -> str:
        tolls = [*self._series.current("killed")[:1], *self._series.current("displaced")[:1]]
        ordered = sorted(lately, key=lambda t: (-sureness(t), t.events))
        line = headline(ordered, self._figures, tolls, self._passage.holds)
        return line.text if line else f"{sentence_case(self._picture.case)}: the reports to {self._period.moment.year}"

    def _highlights(self, lately: Sequence[Telling]) -> list[Sentence]:
        writer = self._writer(self._period.home)
        ordered = sorted(lately, key=lambda t: (-sureness(t), t.events))
        news = sorted(ordered[:4], key=_by_day)
        tolls = [f for m in ("killed", "displaced") for f in self._series.current(m)[:1]]
        recent = [d for d in self._picture.disagreements if self._is_recent(d.known.last)]
        dispute = [s for d in _open_first(recent) if (s := self._differences.short(d)) and self._passage.holds(s)]
        figures = [self._figures.sentence(f) for f in tolls]
        return [*(writer.sentence(t, n) for n, t in enumerate(news)), *figures, *dispute[:1], *self._ahead(1)]

    def _phase(self, phase: Phase) -> list[Sentence]:
        home = phase.start.year if phase.start.year == phase.end.year else None
        writer = self._writer(home)
        # What a later report looks back on counts as well: the years after know what mattered.
        every = [e for e in (*self._news, *self._history) if e.kind not in HUMAN and e.when.known]
        rows = [e for e in every if phase.holds(_end(e)) and _short(e)]
        turns = self._chosen([e for e in rows if e.kind in TURNS and self._is_borne_out(e)], TURNED, writer)
        rest = self._chosen([e for e in rows if e.kind not in TURNS], COURSE - len(turns), writer)
        return connected(sorted([*turns, *rest], key=_by_day), writer)

    def _is_borne_out(self, event: Event) -> bool:
        """Return whether a turn is told by two origins or by the table of control, on a known day, and not denied."""
        if event.against or event.when.start is None or self._kinds.get(event.place or "") == "country":
            return False
        return event.origins > 1 or (event.kind == "capture" and not self._taken.isdisjoint(event.claims))

    def _control(self) -> list[tuple[str, Iterable[Sentence], int]]:
        hands = HandsWriter(self._picture, self._names, self._period)
        return [
            ("Control of territory", [*hands.histories(HISTORIES), *hands.last_known(HOLDERS)], HISTORIES + HOLDERS)
        ]

    def _areas(self) -> list[tuple[str, Iterable[Sentence], int]]:
        writer = self._writer(None)
        rows = [e for e in self._news if e.kind not in POLITICAL | HUMAN and _short(e)]
        found: list[tuple[str, Iterable[Sentence], int]] = []
        for area, events in by_area(self._picture, rows)[:AREAS]:
            title = f"Security events: {area}" if area else "Security events"
            found.append((title, writer.sentences(self._chosen(events, IN_AREA, writer)), IN_AREA))
        return found

    def _events(self, events: Iterable[Event], kinds: frozenset[str], most: int) -> list[Sentence]:
        """Return the weightiest events of ``kinds``: of the years before, only what still weighs."""
        writer = self._writer(None)
        rows = [e for e in events if e.kind in kinds and (self._is_recent(e.known.last) or e.origins > 1)]
        return writer.sentences(self._chosen(rows, most, writer))

    def _counted(self, measures: Sequence[str]) -> list[Sentence]:
        """Return the tolls over the years and the figures of the recent period."""
        told = [s for m in measures for s in self._series.sentences(m)]
        writer = FigureWriter(self._of(self._new_figure), self._names, self._attributor, self._period.home)
        return [*told, *writer.sentences(measures)]

    def _of(self, keep: Callable[[Figure], bool]) -> Picture:
        return replace(self._picture, figures=tuple(f for f in self._picture.figures if keep(f)))

    def _new_figure(self, figure: Figure) -> bool:
        whole = figure in self._series.line(figure.measure) if (figure.count.low or 0) >= 1_000 else False
        fit = not whole and not is_shouted(figure.who)
        return self._is_recent(figure.said_on) and figure.event is None and fit

    def _is_recent(self, day: date | None) -> bool:
        return day is not None and day >= self._period.recent

    def _services(self) -> list[Sentence]:
        newest = sorted(self._picture.services, key=lambda s: (_back(s.known.last), s.place or "", s.service))
        year = self._period.moment - timedelta(days=365)
        kept = tuple(s for s in newest if s.known.last and s.known.last >= year and s.place)
        return services(replace(self._picture, services=kept), self._names, self._attributor)

    def _ties(self) -> list[Sentence]:
        parties = Parties(self._picture, self._names)
        told = ties(replace(self._picture, relations=parties.friends()), self._names, self._attributor)
        return [*parties.fights(FIGHTERS), *told]

    @cached_property
    def _differences(self) -> DifferenceWriter:
        return DifferenceWriter(self._picture, self._names, self._attributor, None)

    def _disputes(self) -> Iterator[Sentence]:
        """Yield the disagreements that are open, the newest first, figures after the rest."""
        writer = self._differences
        for disagreement in _open_first(self._picture.disagreements):
            if (told := writer.sentence(disagreement)) is not None:
                yield told

    def _ahead(self, most: int) -> list[Sentence]:
        recent = tuple(e for e in self._picture.expectations if self._is_recent(e.known.last))
        return expectations(replace(self._picture, expectations=recent), self._attributor, most)

    def _past(self) -> list[Sentence]:
        writer = self._writer(None)
        before = self._period.phases[0].start
        rows = [
            e for e in self._history if e.when.known and _end(e) < before and e.kind not in HUMAN and _short(e, 400)
        ]
        # A year that one report gives in passing is as often a slip of the reading as it is history.
        rows = [e for e in rows if e.origins > 1 or (e.when.days or MANY_DAYS) < MANY_DAYS]
        return writer.sentences(self._chosen(rows, PAST, writer))


def _end(event: Event) -> date:
    return event.when.end or event.when.start or date.min


def _is_another_account(told: Event, event: Event) -> bool:
    """Return whether two acts are of one place within a day, or have one toll in two weeks, a great one anywhere."""
    apart = abs((_end(told) - _end(event)).days)
    if event.kind in POLITICAL and set(told.actors) & set(event.actors) and apart <= FORTNIGHT:
        return True
    same_place = told.place == event.place and event.place is not None
    dead, counted = told.killed, event.killed
    shared = (
        dead is not None and counted is not None and not {dead.low, dead.high}.isdisjoint({counted.low, counted.high})
    )
    size = (counted.high or counted.low or 0) if counted is not None else 0
    if same_place and (apart <= 1 or (shared and size >= MARKED and apart <= FORTNIGHT)):
        return True
    return shared and size >= GREAT and apart <= FORTNIGHT


def _by_day(telling: Telling) -> tuple[date, float, tuple[str, ...]]:
    return telling.day, -telling.weight, telling.events


def _short(event: Event, days: int = 62) -> bool:
    """Return whether an event's days are known well enough to stand in a course: a siege may last."""
    return event.when.days is None or event.when.days <= days or event.kind == "siege"


def _says_something(telling: Telling) -> bool:
    """Return whether a telling has a doer, dead, or a change of hands; "fighting took place" is no news of a year."""
    return telling.clause.acted or bool(telling.clause.after) or telling.kind in TELLING


def _sort(event: Event) -> tuple[str, str | None]:
    return event.kind, event.place


def _back(day: date | None) -> int:
    return -(day or date.min).toordinal()


def _open_first(disagreements: Sequence[Disagreement]) -> list[Disagreement]:
    kept = [d for d in disagreements if d.reason != "supersession"]
    return sorted(kept, key=lambda d: (d.reason != "contradiction", _back(d.known.last), d.id))
