"""Stakes: what a speaker gains or loses by what he says.

A party that tells of its own gain, of its enemy's loss or of its enemy's blame has a stake in being believed. One that
tells of its own loss, of its own blame or of its enemy's gain speaks against its own interest. Who is whose enemy is
read from the reports: sides that fight, shell or take ground from each other. A person speaks for his side, a state's
forces for the state, an outlet for the party that the user's registry says it speaks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from vedette.knowledge.gazetteer.folding import fold as folded_name
from vedette.knowledge.registry import Registry
from vedette.knowledge.stakes import stake_words
from vedette.model.judgements import Subject
from vedette.picture.cast import Cast
from vedette.picture.fold import Fold, Held
from vedette.picture.sides import SIDES

OWN_MEN = re.compile(r"\b(?:his|her|our) (?:own )?(?:troops|men|soldiers|forces|fighters|units)\b", re.I)
"""An officer whom no report ties to a side speaks for that of "his own men"."""
Pull = Literal["gains", "loses"]
"""Whether a speaker is glad to be believed, or says it against his own interest."""


@dataclass(frozen=True)
class Stake:
    """A party's stake in one claim, and the words for it: "about its enemy's losses"."""

    pull: Pull
    words: str


OWN_GAIN, OWN_ACT = Stake("gains", "about its own gain"), Stake("gains", "about its own act")
ENEMY_LOSS, ENEMY_BLAME = Stake("gains", "about its enemy's losses"), Stake("gains", "laying blame on its enemy")
OWN_LOSS, OWN_BLAME = Stake("loses", "about its own losses"), Stake("loses", "about harm it did itself")
ENEMY_GAIN = Stake("loses", "about its enemy's gain")
OWN_DENIAL, CONCESSION = Stake("gains", "denying what would harm it"), Stake("loses", "denying what would serve it")


@dataclass(frozen=True)
class _Scene:
    """Who did what to whom, by sides, as one claim tells it; ``armed`` whether those hit bore arms."""

    kind: str
    doers: frozenset[str]
    hit: frozenset[str]
    armed: bool | None


class Stakes:
    """The sides of a picture, who is at war with whom, and what follows for each claim's speaker."""

    def __init__(self, fold: Fold, cast: Cast, registry: Registry = Registry()) -> None:
        self._fold, self._registry = fold, registry
        self._held = {h.id: h for h in fold.held}
        actors = {a.id: a for a in cast.actors}
        self._kinds = {root: actors[key].kind for root, key in cast.actor_id.items()}
        self._side = {root: self._side_of(root, cast, actors[key].country) for root, key in cast.actor_id.items()}
        self._armed = {side for root, side in self._side.items() if self._kinds[root] in SIDES}
        self._by_name = self._names() if any(o.party for o in registry.outlets) else {}
        self._at_war = frozenset(self._wars())

    def of(self, held: Held) -> Stake | None:
        """Return the stake of a claim's speaker; None where he has none, or nobody knows."""
        side = self.side_of_speaker(held)
        return self.of_side(side, held) if side is not None else None

    def of_side(self, side: str, held: Held) -> Stake | None:
        """Return the stake that a side has in a claim, whoever makes it."""
        found = self._stake(side, self._scene(held))
        if found is None or held.claim.polarity == "yes":
            return found
        return CONCESSION if found.pull == "gains" else OWN_DENIAL

    def side_of_speaker(self, held: Held) -> str | None:
        """Return the side for which a claim's speaker speaks; None for monitors, doctors, papers without a party."""
        for said in held.claim.said_by[:1]:
            known = self._registry.of(said.text, None) or self._registry.of(said.actor, None)
            if known is not None and known.party and (party := self.party(known.party)) is not None:
                return self._side.get(party)
        if held.speaker is None:
            return None
        if self._kinds.get(held.speaker) == "person" and held.speaker == self._fold.sides.get(
            held.speaker, held.speaker
        ):
            told = " ".join(e.text for e in held.claim.evidence)
            if len(held.actors) == 1 and OWN_MEN.search(told) and self._kinds.get(held.actors[0]) in SIDES:
                return self._side.get(held.actors[0])
        side = self._side.get(held.speaker)
        own = self._kinds.get(held.speaker) in SIDES or (self._kinds.get(held.speaker) == "person")
        return side if own or side in self._armed else None

    def party(self, name: str) -> Subject | None:
        """Return the actor of the picture that bears the name a registry gives, or None."""
        return self._by_name.get(folded_name(name))

    def side(self, root: Subject) -> str | None:
        """Return the side of an actor, one for a state and its forces."""
        return self._side.get(root)

    def _side_of(self, root: Subject, cast: Cast, country: str | None) -> str:
        top = self._fold.sides.get(root, root)
        kind = self._kinds.get(top)
        if kind in ("state", "state forces"):
            lands = cast.sides.get(cast.actor_id.get(top, ""), ("", country or ""))
            if lands[1]:
                return f"state {lands[1]}"
        return cast.actor_id.get(top) or str(top)

    def _names(self) -> dict[str, Subject]:
        """Return the actors by every name that the reports give them, the one most often so called first."""
        counts: dict[str, dict[Subject, int]] = {}
        for report in self._fold.reports:
            for party in report.parties:
                root = self._fold.actor(report.document.id, party.name)
                for name in sorted({party.name, *party.surfaces}):
                    rows = counts.setdefault(folded_name(name), {})
                    rows[root] = rows.get(root, 0) + max(party.mentions, 1)
        return {name: min(rows, key=lambda r: (-rows[r], r)) for name, rows in counts.items()}

    def _wars(self) -> Iterable[tuple[str, str]]:
        hostile = stake_words().hostile
        for held in self._fold.held:
            claim = held.claim
            if claim.kind not in hostile or claim.polarity != "yes":
                continue
            doers, hit = self._sides(held.actors), self._sides(held.targets)
            if claim.kind in ("clash", "fights"):
                key = claim.report
                ends = [self._fold.actor(key, name) for name in (claim.source, claim.goal) if name]
                doers = hit = doers | hit | self._sides(ends)
            for one in sorted(doers & self._armed):
                for other in sorted(hit & self._armed):
                    if one != other:
                        yield from ((one, other), (other, one))

    def _sides(self, roots: Sequence[Subject]) -> frozenset[str]:
        return frozenset(side for r in roots if (side := self._side.get(r)) is not None)

    def _scene(self, held: Held) -> _Scene:
        claim, words = held.claim, stake_words()
        doers, hit = self._sides(held.actors), self._sides(held.targets)
        about = self._held.get(claim.about) if claim.about else None
        if claim.kind == "figure" and about is not None:
            doers, hit = doers or self._sides(about.actors), hit or self._sides(about.targets)
        told = claim.count.who if claim.count else None
        armed = words.bore_arms(" ".join([told or "", *claim.target_words]))
        if armed is None:
            kinds = {self._kinds.get(t) for t in (*held.targets, *(about.targets if about else ()))} - {None}
            armed = bool(kinds & SIDES) if kinds else None
        return _Scene(_kind(held), doers, hit, armed)

    def _stake(self, side: str, scene: _Scene) -> Stake | None:
        words = stake_words()
        if scene.kind in words.harm or scene.kind == "killed":
            return self._of_harm(side, scene)
        if side in scene.doers:
            if scene.kind in words.loses_doer:
                return OWN_LOSS
            return OWN_GAIN if scene.kind in words.gains_doer else None
        if scene.kind in words.loses_target and side in scene.hit:
            return OWN_LOSS
        if any((side, doer) in self._at_war for doer in scene.doers):
            if scene.kind in words.gains_doer:
                return ENEMY_GAIN
            return ENEMY_LOSS if scene.kind in words.loses_doer else None
        return None

    def _of_harm(self, side: str, scene: _Scene) -> Stake | None:
        """Return the stake in harm done: to the unarmed it is blame, to an enemy's fighters it is success."""
        enemies = {d for d in scene.doers | scene.hit if (side, d) in self._at_war}
        if side in scene.doers:
            if scene.armed is False and not enemies & scene.hit:
                return OWN_BLAME
            return ENEMY_LOSS if scene.armed or enemies & scene.hit else OWN_ACT
        if side in scene.hit:
            if scene.armed is False:
                return ENEMY_BLAME
            # That its men were hit is its loss; where no count is told, it is what the enemy did.
            return OWN_LOSS if scene.kind == "killed" else ENEMY_BLAME if scene.doers else None
        if enemies & scene.hit and scene.armed is not False:
            return ENEMY_LOSS
        return ENEMY_BLAME if enemies & scene.doers else None


def _kind(held: Held) -> str:
    """Return a claim's kind; of a figure whether it counts harm."""
    claim = held.claim
    if claim.kind != "figure":
        return claim.kind
    return "killed" if claim.count is not None and claim.count.measure in stake_words().harms else "counted"
