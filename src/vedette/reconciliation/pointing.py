"""Pointing: what a person's words mean in the reports at hand: names of a cast, claims of a sentence, reports.

Words of a sentence are sought in the evidence of each claim, so that they hold after the reports were read anew, in
every copy of a text, and in reports that come later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from vedette.knowledge.gazetteer.folding import fold as folded_outlet
from vedette.model.claims import Claim, Report
from vedette.model.judgements import Pointer, Subject
from vedette.model.naming import names_of
from vedette.model.words import NOT_EVENTS
from vedette.reconciliation.spelling.names import fold

CLAIMS = frozenset({"event", "figure", "claim"})
"""Sorts of pointer that mean claims."""


class Finder:
    """Finds what pointers mean in reports, each once and in order."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._reports = sorted(reports, key=lambda r: r.document.id)

    def found(self, pointer: Pointer) -> tuple[Subject, ...]:
        """Return the subjects that ``pointer`` means, in order."""
        return tuple(dict.fromkeys(self._each(pointer)))

    def _each(self, pointer: Pointer) -> Iterator[Subject]:
        if pointer.sort in CLAIMS:
            yield from self._claims(pointer)
            return
        for report in self._reports:
            if pointer.report is not None and not is_called(report, pointer.report):
                continue
            key = report.document.id
            if pointer.sort in ("report", "story"):
                if is_called(report, pointer.words):
                    yield Subject(pointer.sort, key)
            elif pointer.sort == "outlet":
                if folded_outlet(report.document.outlet or "") == folded_outlet(pointer.words):
                    yield Subject("report", key)
            else:
                cast = report.parties if pointer.sort == "actor" else report.sites
                name = fold(pointer.words)
                exact = [row.name for row in cast if fold(row.name) == name]
                near = [row.name for row in cast if any(fold(s) == name for s in row.surfaces)]
                yield from (Subject(pointer.sort, key, n) for n in exact or near)

    def _claims(self, pointer: Pointer) -> Iterator[Subject]:
        sought = flat(pointer.words)
        if not sought:
            return
        if (named := self._by_id.get(pointer.words)) is not None:
            rows: Iterable[tuple[Report, Claim]] = named
        else:
            rows = (row for text in self._holding(sought) for row in self._by_text[text])
        for report, claim in sorted(rows, key=lambda row: (row[0].document.id, row[1].id)):
            if is_meant(claim, report, pointer) and (pointer.report is None or is_called(report, pointer.report)):
                yield Subject("claim", report.document.id, claim.id)

    def _holding(self, sought: str) -> list[str]:
        """Return the sentences that hold ``sought``, by the rarest of its words that must stand whole."""
        whole = sought.split()[1:-1]
        if not whole:
            return [text for text in self._by_text if sought in text]
        lists = [self._by_word.get(word, ()) for word in whole]
        return [text for text in min(lists, key=len) if sought in text]

    @cached_property
    def _by_text(self) -> dict[str, list[tuple[Report, Claim]]]:
        found: dict[str, list[tuple[Report, Claim]]] = defaultdict(list)
        for report in self._reports:
            for claim in report.claims:
                for text in dict.fromkeys(flat(e.text) for e in claim.evidence):
                    found[text].append((report, claim))
        return found

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for text in self._by_text:
            for word in dict.fromkeys(text.split()):
                found[word].append(text)
        return found

    @cached_property
    def _by_id(self) -> dict[str, list[tuple[Report, Claim]]]:
        found: dict[str, list[tuple[Report, Claim]]] = defaultdict(list)
        for report in self._reports:
            for claim in report.claims:
                found[claim.id].append((report, claim))
        return found


def is_meant(claim: Claim, report: Report, pointer: Pointer) -> bool:
    """Return whether ``claim`` is of the sort, kind, place, actor and number that ``pointer`` tells."""
    if pointer.sort != "claim" and (claim.kind == "figure") != (pointer.sort == "figure"):
        return False
    if pointer.sort == "event" and claim.kind in NOT_EVENTS:
        return False
    if pointer.place is not None:
        site = next((s for s in report.sites if s.name == claim.place), None)
        if site is None or fold(pointer.place) not in {fold(site.name), *map(fold, site.surfaces)}:
            return False
    if pointer.actor is not None and not _is_in(claim, report, pointer.actor):
        return False
    if pointer.kind is not None and flat(pointer.kind) not in (flat(claim.kind), flat(claim.service or "")):
        return False
    return pointer.count is None or (claim.count is not None and flat(pointer.count) == flat(claim.count.words))


def _is_in(claim: Claim, report: Report, actor: str) -> bool:
    """Return whether a claim tells of an actor under some name that its report gives it."""
    names = {*claim.actors, *claim.targets, claim.source, claim.goal}
    wanted = fold(actor)
    parties = (p for p in report.parties if p.name in names)
    return any(wanted == fold(p.name) or any(wanted == fold(s) for s in p.surfaces) for p in parties)


def flat(words: str) -> str:
    """Return words in small letters with single blanks between them."""
    return " ".join(words.split()).casefold()


def is_called(report: Report, words: str) -> bool:
    """Return whether ``words`` are a report's id, input, file, address or title."""
    return bool(words) and words in names_of(report.document)


def pointed(pointers: Sequence[Pointer], finder: Finder) -> tuple[Subject, ...]:
    """Return all that several pointers mean, in order."""
    return tuple(dict.fromkeys(s for pointer in pointers for s in finder.found(pointer)))
