"""Events: who did what to whom, where and when, as the report's verbs and nouns tell it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from vedette.claims.background import is_background
from vedette.claims.clauses import Clauses
from vedette.claims.evidence import sentence_at, slice_at
from vedette.claims.happenings import Happening
from vedette.claims.ids import claim_id
from vedette.claims.joining import happenings_of
from vedette.claims.modality import modality_of
from vedette.claims.scene import Scene
from vedette.claims.speakers import said_by
from vedette.claims.timing import Timing
from vedette.claims.whereabouts import Whereabouts, aim_of
from vedette.model.claims import Claim
from vedette.model.counts import Count
from vedette.model.readings import CountMention, PlaceMention, Reading

COUNTED = {
    "displacement": "displaced", "evacuation": "evacuated", "return": "returned", "arrest": "detained",
    "abduction": "abducted", "execution": "killed",
}
"""Kinds of event whose own parties a figure counts."""
NEEDS_PARTY = frozenset({
    "support", "accusation", "demand", "rejection", "threat", "sanction", "talks", "agreement", "aid", "travel advisory",
    "mobilisation", "reinforcement", "change to group", "organised crime", "disrupted weapons use", "flight",
})
"""Kinds that say nothing without somebody who is named."""
STANDS_ALONE = frozenset({"disaster", "accident", "suicide bombing", "chemical attack", "ceasefire"})


def events_in(reading: Reading) -> tuple[Claim, ...]:
    """Return one claim for each event told, in the order of the text; one for each place where several are named."""
    maker = _Maker(Clauses(Scene(reading)))
    claims = [claim for told in happenings_of(maker.clauses) for claim in maker.claims(told)]
    found: dict[str, Claim] = {}
    for claim in claims:
        found.setdefault(claim.id, claim)
    return tuple(found.values())


class _Maker:
    """Settles the names, places and days of happenings."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.reading = clauses.scene.reading
        self.whereabouts = Whereabouts(clauses)
        self.timing = Timing(clauses)

    def claims(self, told: Happening) -> Iterator[Claim]:
        places: list[tuple[PlaceMention | None, int | None]] = [*self.whereabouts.of(told)] or [(None, None)]
        for place, at in places:
            claim = self._claim(told, place, at)
            if self._says_enough(claim):
                yield claim

    def _claim(self, told: Happening, place: PlaceMention | None, at: int | None) -> Claim:
        token, report = self.clauses.syntax[told.trigger], self.reading.document.id
        modality, polarity = modality_of(self.reading, told.trigger)
        when = self.timing.of(told, at, modality)
        actors = self._names(told.actors)
        targets = tuple(n for n in self._names(told.targets) if n not in actors)
        name = place.name if place else None
        start, end = token.start, token.end
        return Claim(
            id=claim_id(report, told.kind, start, end, name or ""),
            kind=told.kind,
            report=report,
            evidence=(sentence_at(self.reading, start, end),),
            said_by=said_by(self.reading, start, end),
            modality=modality,
            polarity=polarity,
            background=is_background(self.reading, told.trigger, when),
            actors=actors,
            targets=targets,
            place=name,
            when=when,
            count=self._count(told),
            source=aim_of(self.whereabouts, told.source),
            goal=aim_of(self.whereabouts, told.goal),
            extent="part" if at is not None and self.whereabouts.in_part(told, at) else None,
            object_text=self._object(told, place),
            trigger=slice_at(self.reading, start, end),
            found_by=told.frame.name,
        )

    def _names(self, tokens: tuple[int, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.name for i in tokens for m in self.clauses.scene.actors_of(i)))

    def _object(self, told: Happening, place: PlaceMention | None) -> str | None:
        """Return the words of what was struck, taken or lost, unless they are only the place's own name."""
        for i in told.thing:
            mention = self.clauses.scene.place_at.get(i)
            if mention is not None and (mention.kind not in ("facility", "bridge", "road") or mention.pointing):
                continue
            if self.clauses.syntax[i].pos == "PRON" or (i in self.clauses.scene.actor_at and mention is None):
                continue
            start, end = self.clauses.scene.phrase(i)
            text = " ".join(self.reading.document.text[start:end].split())
            if place is None or text != place.text:
                return text
        return None

    def _count(self, told: Happening) -> Count | None:
        measure = COUNTED.get(told.kind)
        if measure is None:
            return None
        for i in (*told.targets, *told.actors):
            for mention in self._counts_at(i):
                if mention.measure == measure:
                    return Count(mention.low, mention.high, mention.qualifier, mention.unit, mention.measure, mention.who)
        return None

    def _counts_at(self, i: int) -> Iterator[CountMention]:
        for at in (i, *(t.i for t in self.clauses.syntax.children(i, "nummod", "quantmod", "amod"))):
            if (mention := self.clauses.scene.count_at.get(at)) is not None:
                yield mention

    def _says_enough(self, claim: Claim) -> bool:
        if claim.kind in NEEDS_PARTY:
            return bool(claim.actors or claim.targets)
        if claim.kind in ("capture", "siege"):
            return claim.place is not None or (bool(claim.actors) and claim.object_text is not None)
        if claim.kind in STANDS_ALONE:
            return True
        return bool(claim.actors or claim.targets or claim.place or claim.when.precision == "day")


def replaced(claim: Claim, **changes: object) -> Claim:
    """Return ``claim`` with some fields changed."""
    return msgspec.structs.replace(claim, **changes)
