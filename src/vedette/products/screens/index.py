"""A picture looked up the way screens ask: by sort and id, from a claim to what it became, from a report to its copies.

Each lookup is built when it is first asked for and kept as long as the picture's casebook is.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import cached_property
from threading import Lock
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from vedette.model.pictures import (
    Agreement,
    Control,
    Disagreement,
    Event,
    Expectation,
    Figure,
    PeriodToll,
    Picture,
    PicturedClaim,
    PicturedQuote,
    PicturedReport,
    Relation,
    Service,
)
from vedette.products.casebook import Casebook
from vedette.products.drawing.cleaning import label
from vedette.products.screens.evidence.headings import heading
from vedette.products.screens.evidence.saying import Saying
from vedette.products.screens.inputs import file_name
from vedette.products.screens.keys import (
    control_key,
    expectation_key,
    quote_key,
    relation_key,
    sentence_key,
    service_key,
    toll_key,
)
from vedette.products.screens.subjects import SubjectRef, SubjectSort

KEPT = 32
"""Things made for a selection that are kept for the next time it is asked for."""


class Told(NamedTuple):
    """A sentence or a line with the claims that it stands on."""

    text: str
    claims: tuple[str, ...]


class ScreenIndex:
    """Lookups over one picture for the screens."""

    def __init__(self, book: Casebook) -> None:
        self.book: Casebook = book
        self.picture: Picture = book.picture
        self._made: OrderedDict[object, Any] = OrderedDict()
        self._lock = Lock()

    def kept(self, key: object, make: Callable[[], Any]) -> Any:
        """Return what ``make`` gives for ``key``, from the last ``KEPT`` that were made where it is among them."""
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
        made = make()
        with self._lock:
            self._made[key] = made
            while len(self._made) > KEPT:
                self._made.popitem(last=False)
        return made

    @cached_property
    def saying(self) -> Saying:
        """Words for the picture's records."""
        return Saying(self.book)

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {e.id: e for e in self.picture.events}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Figures by id."""
        return {f.id: f for f in self.picture.figures}

    @cached_property
    def replaced(self) -> dict[str, str]:
        """For each figure that was brought up to date the one that took its place."""
        return {f.supersedes: f.id for f in self.picture.figures if f.supersedes}

    @cached_property
    def disagreements(self) -> dict[str, Disagreement]:
        """Disagreements by id."""
        return {d.id: d for d in self.picture.disagreements}

    @cached_property
    def agreements(self) -> dict[str, Agreement]:
        """Agreements by id."""
        return {a.id: a for a in self.picture.agreements}

    @cached_property
    def control(self) -> dict[str, Control]:
        """Who holds what, by the key of each."""
        return {control_key(c): c for c in self.picture.control}

    @cached_property
    def tolls(self) -> dict[str, PeriodToll]:
        """Tolls by key."""
        return {toll_key(t): t for t in self.picture.tolls}

    @cached_property
    def relations(self) -> dict[str, Relation]:
        """Ties by key."""
        return {relation_key(r): r for r in self.picture.relations}

    @cached_property
    def quotes(self) -> dict[str, PicturedQuote]:
        """Quotes by key."""
        return {quote_key(q): q for q in self.picture.quotes}

    @cached_property
    def services(self) -> dict[str, Service]:
        """Services by key."""
        return {service_key(s): s for s in self.picture.services}

    @cached_property
    def expectations(self) -> dict[str, Expectation]:
        """What reports expect, by key."""
        return {expectation_key(x): x for x in self.picture.expectations}

    @cached_property
    def sentences(self) -> dict[str, Told]:
        """Sentences of the picture's brief and lines of its timeline, by key."""
        found = {sentence_key(s.text, s.claims): Told(s.text, s.claims) for s in self._brief()}
        for line in self.picture.timeline:
            found.setdefault(sentence_key(line.text, line.claims), Told(line.text, line.claims))
        return found

    @cached_property
    def families(self) -> dict[str, list[PicturedReport]]:
        """The reports of each origin, the origin itself first, then by day and outlet."""
        found: dict[str, list[PicturedReport]] = {}
        for report in self.picture.reports:
            found.setdefault(report.origin, []).append(report)
        for origin, family in found.items():
            family.sort(key=lambda r: (r.id != origin, str(r.published or "9999"), r.outlet or "", r.id))
        return found

    @cached_property
    def claims_in(self) -> dict[str, list[str]]:
        """The claims of each report, in the order of the picture."""
        found: dict[str, list[str]] = {}
        for claim in self.picture.claims:
            found.setdefault(claim.report, []).append(claim.id)
        return found

    @cached_property
    def quotes_in(self) -> dict[str, list[str]]:
        """The quotes of each report by key."""
        found: dict[str, list[str]] = {}
        for key, quote in self.quotes.items():
            found.setdefault(quote.evidence.report, []).append(key)
        return found

    @cached_property
    def claims_naming_actor(self) -> dict[str, list[str]]:
        """For each actor the claims in disagreements that name it: who did, suffered or is tied, or speaks."""
        found: dict[str, list[str]] = {}
        for claim in self._disputed():
            spoken = (said.actor for said in claim.said_by)
            for key in dict.fromkeys((*claim.actors, *claim.targets, claim.source, claim.goal, *spoken)):
                if key is not None:
                    found.setdefault(key, []).append(claim.id)
        return found

    @cached_property
    def claims_naming_place(self) -> dict[str, list[str]]:
        """For each place the claims in disagreements that name it."""
        found: dict[str, list[str]] = {}
        for claim in self._disputed():
            if claim.place is not None:
                found.setdefault(claim.place, []).append(claim.id)
        return found

    def _disputed(self) -> Iterator[PicturedClaim]:
        return (self.book.claims[c] for c in self.book.disagreements_of if c in self.book.claims)

    def outlet(self, report: PicturedReport) -> str:
        """Return who published a report; where nobody is told, the name of its file or its address."""
        return self.book.outlet(report) if report.outlet else file_of(report) or "not known"

    def origin(self, report: str) -> str:
        """Return the origin of a report; of one that the picture does not hold, its own id."""
        found = self.book.reports.get(report)
        return found.origin if found else report

    def origins(self, claims: tuple[str, ...]) -> int:
        """Return from how many origins the claims stem."""
        held = self.book.claims
        return len({self.origin(held[c].report) for c in claims if c in held})

    def became(self, claim: str) -> SubjectRef | None:
        """Return what a claim became in the picture, or None where it stands for nothing of its own."""
        found = self._subjects.get(claim)
        return self.ref(*found) if found else None

    def ref(self, sort: SubjectSort, id: str) -> SubjectRef:
        """Return a record by its sort and id with its title; an id that leads nowhere has none."""
        return SubjectRef(sort, id, self.title(sort, id))

    def title(self, sort: SubjectSort, id: str) -> str:
        """Return the title of a record, empty where there is none of that id."""
        if (words := self._titles.get((sort, id))) is None:
            words = self._titles[sort, id] = heading(self, sort, id)
        return words

    @cached_property
    def _titles(self) -> dict[tuple[str, str], str]:
        return {}

    def _brief(self) -> Iterator[Told]:
        brief = self.picture.brief
        if brief is not None:
            for sentence in (*brief.highlights, *(s for section in brief.sections for s in section.sentences)):
                yield Told(sentence.text, sentence.claims)

    @cached_property
    def _subjects(self) -> dict[str, tuple[SubjectSort, str]]:
        """What each claim became. A claim may stand for several: the first of these sorts is told."""
        found: dict[str, tuple[SubjectSort, str]] = {}
        sorts: tuple[tuple[SubjectSort, dict[str, tuple[str, ...]]], ...] = (
            ("event", {k: v.claims for k, v in self.events.items()}),
            ("figure", {k: v.claims for k, v in self.figures.items()}),
            ("control", {k: v.claims for k, v in self.control.items()}),
            ("relation", {k: v.claims for k, v in self.relations.items()}),
            ("service", {k: v.claims for k, v in self.services.items()}),
            ("expectation", {k: v.claims for k, v in self.expectations.items()}),
            ("event", {k: v.against for k, v in self.events.items()}),
            ("control", {k: v.against for k, v in self.control.items()}),
            ("disagreement", {d.id: sides_of(d) for d in self.picture.disagreements}),
        )  # fmt: skip
        for sort, records in sorts:
            for id, claims in records.items():
                for claim in claims:
                    found.setdefault(claim, (sort, id))
        return found


def sides_of(disagreement: Disagreement) -> tuple[str, ...]:
    """Return the claims of all sides of a disagreement."""
    return tuple(c for position in disagreement.positions for c in position.claims)


def file_of(report: PicturedReport) -> str:
    """Return the name of a report's file without its folders, which tell of a machine, or its address."""
    return label(file_name(report.input))


_KEPT: WeakKeyDictionary[Casebook, ScreenIndex] = WeakKeyDictionary()
_LOCK = Lock()


def index_of(book: Casebook) -> ScreenIndex:
    """Return the lookups over a casebook, the same ones each time."""
    with _LOCK:
        found = _KEPT.get(book)
        if found is None:
            found = _KEPT[book] = ScreenIndex(book)
        return found
