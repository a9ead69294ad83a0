"""Pointers: how a record of a picture is pointed at in words that outlive a new reading of its reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from vedette.model.judgements import Pointer, PointerSort
from vedette.model.pictures import Actor, Picture, PicturedClaim, PicturedReport, Place

LONG_ENOUGH = 8
"""Words from which on a sentence is meant wherever it stands: two reports that share it share their text."""
MOST = 40
"""Sentences that one judgement points at, at the most."""


class Pointers:
    """Makes pointers to what stands in one picture."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._made: dict[tuple[str, PointerSort], Pointer] = {}

    @cached_property
    def claims(self) -> dict[str, PicturedClaim]:
        """The claims by their ids."""
        return {claim.id: claim for claim in self._picture.claims}

    @cached_property
    def reports(self) -> dict[str, PicturedReport]:
        """The reports by their ids."""
        return {report.id: report for report in self._picture.reports}

    @cached_property
    def _place_names(self) -> dict[str, Sequence[str]]:
        return {place.id: _longest_first(place) for place in self._picture.places}

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self._picture.actors}

    @cached_property
    def _actor_names(self) -> dict[str, Sequence[str]]:
        return {actor.id: _longest_first(actor) for actor in self._picture.actors}

    @cached_property
    def _files(self) -> Counter[str]:
        return Counter(_file(report) for report in self._picture.reports)

    @cached_property
    def _urls(self) -> Counter[str]:
        """Addresses as they are shown: two that differ in a secret alone are alike."""
        return Counter(report.url for report in self._picture.reports if report.url)

    def of_claims(self, claims: Iterable[str], sort: PointerSort) -> tuple[Pointer, ...]:
        """Return pointers to claims, those of one wording once, in the order of the claims."""
        found = dict.fromkeys(self.of_claim(self.claims[c], sort) for c in claims if c in self.claims)
        return tuple(found)[:MOST]

    def of_claim(self, claim: PicturedClaim, sort: PointerSort) -> Pointer:
        """Return a pointer to a claim: its sentence, and what tells it from others of the sentence."""
        found = self._made.get((claim.id, sort))
        if found is None:
            found = self._made[claim.id, sort] = self._pointer(claim, sort)
        return found

    def _pointer(self, claim: PicturedClaim, sort: PointerSort) -> Pointer:
        parts = claim.evidence[0].text.split() if claim.evidence else [claim.id]
        words = " ".join(parts)
        report = None if len(parts) >= LONG_ENOUGH else self.report_name(claim.report)
        kind = None if claim.kind == "figure" else claim.kind
        count = claim.count.words if claim.count is not None and claim.kind == "figure" else None
        place = _named_in(self._place_names.get(claim.place or "", ()), words)
        source = self._actors.get(claim.source or "")
        # One end of a tie tells it from the others of its sentence, also where only "its soldiers" are written there.
        actor = (_named_in(self._actor_names[source.id], words) or source.name) if source is not None else None
        return Pointer(sort, words, report, kind, place, actor, count)

    def report_name(self, key: str) -> str:
        """Return what a report is called outside of this case: its address, a file's name that is its alone, its id."""
        report = self.reports.get(key)
        if report is None:
            return key
        if report.url and self._urls[report.url] == 1:
            return report.url
        return _file(report) if self._files[_file(report)] == 1 else report.id


def _longest_first(record: Actor | Place) -> Sequence[str]:
    return sorted((record.name, *record.aliases), key=lambda n: (-len(n), n))


def _named_in(names: Sequence[str], words: str) -> str | None:
    """Return the first of an actor's or a place's names that stands in a sentence, None where none does."""
    return next((name for name in names if name in words), None)


def _file(report: PicturedReport) -> str:
    return report.input.replace("\\", "/").rsplit("/", 1)[-1]
