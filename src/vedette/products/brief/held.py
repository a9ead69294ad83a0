"""What a claim holds for a sentence: the words of its evidence, the names it was resolved to, its numbers and days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from vedette.model.counts import Count
from vedette.model.pictures import Picture, PicturedClaim
from vedette.products.brief.tokens import fold, sequence, tokens_of, told_in


class Held:
    """The words, names, numbers and days that one claim or several allow."""

    def __init__(self) -> None:
        self.words = ""
        self.raw: list[str] = []
        self.entities: set[str] = set()
        self.counts: set[int] = set()
        self.days: set[tuple[int, int]] = set()
        self.months: set[int] = set()
        self.years: set[int] = set()

    @classmethod
    def together(cls, several: Sequence[Held]) -> Held:
        """Return what all of ``several`` allow together."""
        if len(several) == 1:
            return several[0]
        both = cls()
        both.words = "|".join(held.words for held in several)
        for held in several:
            both.raw += held.raw
            both.entities |= held.entities
            both.counts |= held.counts
            both.days |= held.days
            both.months |= held.months
            both.years |= held.years
        return both

    def says(self, run: str) -> bool:
        """Return whether the folded ``run`` of words stands unbroken in the evidence or is a name of an entity."""
        return run in self.entities or f" {run} " in self.words


class Holder:
    """Works out what each claim of a picture holds, once."""

    def __init__(self, picture: Picture) -> None:
        self._claims = {claim.id: claim for claim in picture.claims}
        self._actors = {actor.id: actor for actor in picture.actors}
        self._places = {place.id: place for place in picture.places}
        self._reports = {report.id: report for report in picture.reports}
        self._known: dict[str, Held] = {}

    def of(self, cid: str) -> Held | None:
        """Return what the claim ``cid`` holds; None where there is no such claim."""
        if cid not in self._claims:
            return None
        if cid not in self._known:
            self._known[cid] = self._work_out(self._claims[cid])
        return self._known[cid]

    def _work_out(self, claim: PicturedClaim) -> Held:
        held = Held()
        said = [s.text for s in claim.said_by] + [s.relayed_by for s in claim.said_by if s.relayed_by]
        texts = [*(e.text for e in claim.evidence), *said, *(t for t in (claim.object_text, claim.cause) if t)]
        held.raw = texts
        taken_apart = [tokens_of(text) for text in texts]
        held.words = "|".join(sequence(tokens) for tokens in taken_apart)
        held.entities = set(self._names(claim))
        for tokens in taken_apart:
            told = told_in(tokens)
            held.counts.update(value for value, _ in told.counts)
            held.days.update(told.days)
            held.months.update(told.months)
            held.years.update(told.years)
            # "The 2011 uprising": a bare number of four digits may be a year as well as a count.
            held.years.update(int(said) for _, said in told.counts if len(said) == 4 and said.isdigit())
        held.counts.update(_of_count(claim.count))
        report = self._reports.get(claim.report)
        for day in (claim.when.start, claim.when.end, report.published if report else None):
            if day is not None:
                held.days.add((day.day, day.month))
                held.months.add(day.month)
                held.years.add(day.year)
        return held

    def _names(self, claim: PicturedClaim) -> Iterator[str]:
        ids = [*claim.actors, *claim.targets, claim.source, claim.goal]
        for said in claim.said_by:
            ids += [said.actor, said.relayed_by]
        for key in ids:
            actor = self._actors.get(key or "")
            if actor is not None:
                for name in (actor.name, *actor.aliases, *actor.roles):
                    yield _run(name)
                if actor.kind == "person":
                    yield from _ends(actor.name)
        place = self._places.get(claim.place or "")
        if place is not None:
            for name in (place.name, *place.aliases, place.admin1 or ""):
                yield _run(name)
        report = self._reports.get(claim.report)
        if report is not None and report.outlet:
            yield _run(report.outlet)
            yield " ".join(t.folded for t in tokens_of(report.outlet))
            yield _run(report.outlet.split(" (", 1)[0])


@lru_cache(maxsize=1 << 14)
def _run(name: str) -> str:
    words = [t.folded for t in tokens_of(name)]
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _ends(name: str) -> Iterator[str]:
    """Yield the endings of a person's name: "Ruto" for "William Ruto", "al-Assad" for "Bashar al-Assad"."""
    words = [fold(t.text) for t in tokens_of(name)]
    for at in range(1, len(words)):
        yield " ".join(words[at:])


def _of_count(count: Count | None) -> Iterator[int]:
    if count is None:
        return
    for number in (count.low, count.high):
        if number is not None:
            yield number * 1000
    if count.qualifier == "more than" and count.low and count.low % 10 == 1:
        yield (count.low - 1) * 1000
    if count.qualifier == "fewer than" and count.high and count.high % 10 == 9:
        yield (count.high + 1) * 1000
