"""Events: who did what to whom, where and when, as the report's verbs and nouns tell it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from vedette.claims.background import is_background
from vedette.claims.clauses import Clauses
from vedette.claims.evidence import sentence_at, slice_at
from vedette.claims.happenings import HARMFUL, Happening
from vedette.claims.ids import claim_id
from vedette.claims.joining import happenings_of
from vedette.claims.modality import modality_of
from vedette.claims.scene import Scene, lemma_of
from vedette.claims.speakers import said_by
from vedette.claims.timing import Timing
from vedette.claims.whereabouts import BORROWS, Whereabouts, aim_of
from vedette.model.claims import Claim, Speaker
from vedette.model.counts import Count
from vedette.model.readings import CountMention, PlaceMention, Reading

COUNTED = {
    "displacement": "displaced", "evacuation": "evacuated", "return": "returned", "arrest": "detained",
    "abduction": "abducted", "execution": "killed",
}
"""Kinds of event whose own parties a figure counts."""
NEEDS_PARTY = frozenset({
    "support", "accusation", "demand", "rejection", "threat", "sanction", "talks", "agreement", "travel advisory",
    "mobilisation", "reinforcement", "change to group", "organised crime", "flight",
})
"""Kinds that say nothing without somebody who is named."""
FORWARD = frozenset({"expected", "planned", "feared"})
OWNED = frozenset({"looting", "destruction", "shelling", "air strike", "drone strike", "attack", "riot", "bombing"})
"""Kinds whose target is also the owner of what is struck: "the warehouses of the agency were plundered"."""
TO_THE_GOAL = frozenset({"evacuation", "return", "deportation"})
"""Kinds that are told of where people are taken, when no word says from where."""
MOVERS = frozenset({"reinforcement", "withdrawal", "mobilisation"})
"""Kinds whose object says whose it is: "reserves from Russia were sent"."""
WIDEST_OBJECT = 60
"""Characters of ``object_text``; longer phrases are clauses, not things."""
FARTHEST = 3
"""Sentences over which a story told without places still stands where it began."""
MOVING = frozenset({"advance", "reinforcement", "talks", "aid", "flight"})
"""Kinds whose place is where they go: what else the sentence tells need not be there."""
CARRIED = HARMFUL | {
    "withdrawal", "arrest", "looting", "prisoner release", "curfew", "protest", "riot", "destruction", "displacement",
    "return", "service disruption", "rescue", "evacuation",
}
"""Kinds that a story tells on where the sentence before left off."""
OF_TOWNS = frozenset({"withdrawal", "displacement", "clash", "evacuation", "uprising", "riot", "looting"})
"""Kinds that take in a town where the clause above names only a building of it."""
TOWNS = frozenset({"town", "district"})
KEEPS_PART = frozenset({"capture", "withdrawal", "siege", "blockade"})
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
        self.settled: dict[int, list[tuple[PlaceMention, int]]] = {}
        self.last: tuple[int, PlaceMention, int] | None = None
        self.made: list[Claim] = []

    def claims(self, told: Happening) -> Iterator[Claim]:
        if told.recalled:
            yield from self._recalled(told)
            return
        found = self.whereabouts.of(told) or self._shared(told) or self._carried(told)
        if found:
            if told.kind not in MOVING or told.frame.name == "enter land":
                self.settled.setdefault(told.trigger, found)
            if len(found) == 1 and told.kind in BORROWS | {"capture"} and found[0][0].kind != "country":
                self.last = (self.clauses.syntax[told.trigger].sentence, *found[0])
        places: list[tuple[PlaceMention | None, int | None]] = [*found] or [(None, None)]
        for place, at in places:
            claim = self._claim(told, place, at)
            if self._says_enough(claim, told):
                self.made.append(claim)
                yield claim

    def _shared(self, told: Happening) -> list[tuple[PlaceMention, int]]:
        """Return the place of the happening whose clause this one hangs from: "entered Homs, forcing a retreat"."""
        if told.kind not in BORROWS:
            return []
        for above in self.clauses.syntax.ancestors(told.trigger):
            for at in (above.i, *(t.i for t in self.clauses.syntax.children(above.i, "xcomp", "ccomp"))):
                if at in self.settled:
                    (place, token), *_ = self.settled[at]
                    return [(self.whereabouts.town_of(place) if told.kind in OF_TOWNS else place, token)]
        return []

    def _carried(self, told: Happening) -> list[tuple[PlaceMention, int]]:
        """Return the place of the sentence before, in one paragraph, where this one names none: "troops withdrew"."""
        token = self.clauses.syntax[told.trigger]
        if (
            self.last is None
            or told.kind not in CARRIED
            or self.last[0] != token.sentence - 1
            or self.last[1].kind not in TOWNS
        ):
            return []
        if told.frame.topic or self.whereabouts.names_any(token.sentence) or self.whereabouts.has_locative(told):
            return []
        document = self.reading.document
        here, there = document.block_at(token.start), document.block_at(self.clauses.syntax[self.last[2]].start)
        return [self.last[1:]] if here == there else []

    def _recalled(self, told: Happening) -> Iterator[Claim]:
        """Yield what somebody confirms or denies of an event that the report has told before."""
        earlier = next((c for c in reversed(self.made) if c.kind == told.kind and (c.actors or c.place)), None)
        if earlier is None:
            return
        claim = self._claim(told, None, None)
        speakers = claim.said_by or tuple(
            Speaker(next(iter(self._names((i,))), None), self._words(i)) for i in self.clauses.subjects(told.clause)[:1]
        )
        yield msgspec.structs.replace(
            claim,
            actors=earlier.actors,
            targets=earlier.targets,
            place=earlier.place,
            when=earlier.when,
            said_by=speakers,
            modality="said" if claim.modality == "asserted" and speakers else claim.modality,
        )

    def _words(self, i: int) -> str:
        start, end = self.clauses.scene.phrase(i)
        return " ".join(self.reading.document.text[start:end].split())

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
            goal=name if told.goal and told.goal == told.places else aim_of(self.whereabouts, told.goal),
            extent="part"
            if at is not None and told.kind in KEEPS_PART and self.whereabouts.in_part(told, at)
            else None,
            object_text=self._object(told, place),
            trigger=slice_at(self.reading, start, end),
            found_by=told.frame.name,
        )

    def _names(self, tokens: tuple[int, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.name for i in tokens for m in self.clauses.scene.actors_of(i)))

    def _object(self, told: Happening, place: PlaceMention | None) -> str | None:
        """Return the words of what was struck, taken or lost, unless they are only the place's own name."""
        if told.kind == "disaster":
            return None
        for i in told.thing:
            mention = self.clauses.scene.place_at.get(i)
            if mention is not None and (mention.kind not in ("facility", "bridge", "road") or mention.pointing):
                continue
            if place is not None and "town" in self.clauses.scene.words.classes.get(
                lemma_of(self.clauses.syntax[i]), ()
            ):
                continue  # "the strategic city of Hama" is Hama
            if self.clauses.syntax[i].pos == "PRON" or (i in self.clauses.scene.actor_at and mention is None):
                continue
            start, end = self.clauses.scene.phrase(i, between=True)
            text = " ".join(self.reading.document.text[start:end].split())
            if (place is None or text != place.text) and not self.clauses.scene.classes(i) & {"person", "civilians"}:
                return text
        return None

    def _count(self, told: Happening) -> Count | None:
        measure = COUNTED.get(told.kind)
        if measure is None:
            return None
        for i in (*told.targets, *told.actors):
            for mention in self._counts_at(i):
                if mention.measure == measure:
                    return Count(
                        mention.low, mention.high, mention.qualifier, mention.unit, mention.measure, mention.who
                    )
        return None

    def _counts_at(self, i: int) -> Iterator[CountMention]:
        for at in (i, *(t.i for t in self.clauses.syntax.children(i, "nummod", "quantmod", "amod"))):
            if (mention := self.clauses.scene.count_at.get(at)) is not None:
                yield mention

    def _says_enough(self, claim: Claim, told: Happening) -> bool:
        if claim.kind in NEEDS_PARTY:
            return bool(claim.actors or claim.targets)
        if claim.count is not None:
            return True
        if claim.found_by == "raise flag":
            return claim.place is not None
        if claim.kind in ("capture", "siege"):
            return claim.place is not None or (bool(claim.actors) and claim.object_text is not None)
        if claim.kind in STANDS_ALONE:
            return True
        unnamed = any(self.clauses.syntax[i].pos in ("NOUN", "PROPN", "NUM") for i in (*told.actors, *told.targets))
        struck = claim.kind in BORROWS and (claim.object_text is not None or unnamed)
        return struck or bool(claim.actors or claim.targets or claim.place or claim.when.precision == "day")


