"""What a telling takes for granted: the ground that it stands on and the side that it follows.

"Rebels took the port. The market was looted." The second sentence names no place, for the first has named it.
Such a place is taken only within a paragraph (and the heading above it), only for kinds of event that a story tells
on, and never where the sentences between name several places.
"""

from __future__ import annotations

from vedette.claims.clauses import Clauses
from vedette.claims.happenings import HARMFUL, Happening
from vedette.claims.voice import voice_of
from vedette.claims.whereabouts import Whereabouts
from vedette.knowledge.ties import tie_words
from vedette.model.claims import Claim
from vedette.model.documents import Block
from vedette.model.readings import PlaceMention
from vedette.model.syntax import Token
from vedette.model.words import UNREAL

CARRIED = HARMFUL | {
    "withdrawal",
    "arrest",
    "looting",
    "prisoner release",
    "curfew",
    "protest",
    "riot",
    "destruction",
    "displacement",
    "return",
    "service disruption",
    "rescue",
    "evacuation",
    "disaster",
}
INDOORS = frozenset({"torture", "sexual violence", "execution", "prisoner release", "riot"})
"""Kinds that take place inside a building that the sentence before names."""
"""Kinds that a story tells on where the sentence before left off."""
TOWNS = frozenset({"town", "district"})
FARTHEST = 3
"""Sentences over which a story told without places still stands where it began."""
OWN_DEEDS = frozenset(
    {
        "repel",
        "seize place",
        "take place",
        "clear of",
        "defuse bomb",
        "seize weapons",
        "deal blow",
        "attack",
        "shelling",
        "air strike",
        "drone strike",
        "is reached",
        "enter town",
        "under control",
        "arrest",
        "set free",
        "free people",
        "free prisoners",
        "hold talks",
        "sign deal",
        "take into custody",
        "deliver aid",
        "capture fighters",
    }
)
"""Deeds that a communiqué tells in the passive when they are its own side's; what it suffers it lays to the enemy."""
FOLLOWED = frozenset({"capture", "advance"})

Ground = tuple[PlaceMention, int]


class Narration:
    """Follows one report from sentence to sentence."""

    def __init__(self, clauses: Clauses, whereabouts: Whereabouts) -> None:
        self.clauses = clauses
        self.whereabouts = whereabouts
        self._settled: dict[int, Ground | None] = {}
        self._takers: list[tuple[str, ...]] = []

    def settle(self, sentence: int, found: list[Ground]) -> None:
        """Note where the events of a sentence took place; a sentence with two grounds leaves none."""
        ground = found[0] if len(found) == 1 and found[0][0].kind != "country" else None
        before = self._settled.get(sentence, ground)
        same = before is not None and ground is not None and before[0].name == ground[0].name
        self._settled[sentence] = ground if same else None

    def ground(self, told: Happening) -> list[Ground]:
        """Return the place on which the sentences before left the story; empty where they left none or several."""
        token = self.clauses.syntax[told.trigger]
        if told.kind not in CARRIED or told.frame.topic or (told.goal and told.kind != "withdrawal"):
            return []
        if (pointed := self.whereabouts.pointed_at(token.sentence)) is not None and not told.goal:
            return [pointed]
        if self.whereabouts.names_any(token.sentence, but=told.goal) or self.whereabouts.has_locative(told):
            return []
        return self._left_behind(token, told)

    def _left_behind(self, token: Token, told: Happening) -> list[Ground]:
        document = self.clauses.scene.reading.document
        here = document.block_at(token.start)
        for back in range(1, FARTHEST + 1):
            ground, several = self._left_at(token.sentence - back)
            if several:
                return []
            if ground is not None:
                there = document.block_at(self.clauses.syntax[ground[1]].start)
                if ground[0].kind not in TOWNS and (back > 1 or told.kind not in INDOORS):
                    continue
                return [ground] if _in_one_story(here, there) else []
        return []

    def _left_at(self, sentence: int) -> tuple[Ground | None, bool]:
        """Return the place that a sentence leaves the story at, and whether it names several."""
        if (ground := self._settled.get(sentence)) is not None:
            return ground, False
        named = self.whereabouts.named_in(sentence)
        if len({mention.name for mention, _ in named}) > 1:
            return None, True
        return (named[0], False) if named else (None, False)

    def follow(self, claim: Claim) -> None:
        """Note which side the report has taking ground."""
        if (
            claim.kind in FOLLOWED
            and claim.actors
            and not claim.background
            and claim.polarity == "yes"
            and claim.modality not in UNREAL
        ):
            self._takers.append(claim.actors)

    def own_act(self, told: Happening) -> tuple[str, ...]:
        """Return whose a deed without a doer is in a side's own text: "an assault was repelled", says the army."""
        voice = voice_of(self.clauses.scene.reading)
        if voice is None or not voice.party or voice.speaker.actor is None:
            return ()
        words = {self.clauses.syntax[i].text.lower() for i in told.actors}
        if words & {"we", "i"} or any(self._is_our_own(i) for i in told.actors):
            return (voice.speaker.actor,)
        if told.frame.name not in OWN_DEEDS:
            return ()
        return (voice.speaker.actor,) if self.clauses.passive(told.clause) else ()

    def _is_our_own(self, i: int) -> bool:
        """Return whether a noun is one of "our forces"."""
        syntax = self.clauses.syntax
        owner = syntax.child(i, "poss")
        return owner is not None and owner.text.lower() == "our" and syntax[i].lemma.lower() in tie_words().whose

    def taker(self, told: Happening) -> tuple[str, ...]:
        """Return the one side that has taken ground so far: "X was captured. Y was taken on the first day."."""
        if told.kind not in FOLLOWED or told.nominal or not self.clauses.passive(told.clause) or told.frame.unopposed:
            return ()
        sides = set(self._takers)
        return self._takers[0] if len(sides) == 1 else ()


def _in_one_story(here: Block | None, there: Block | None) -> bool:
    """Return whether two stretches are one paragraph, or a heading and what follows it."""
    if here is None or there is None:
        return here is there
    return here == there or (there.kind in ("heading", "title") and 0 <= here.start - there.end <= len("\n\n\n\n"))
