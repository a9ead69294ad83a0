"""Two tellings of one act in one sentence: "an attack by gunmen … the raid", "airstrikes struck"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.happenings import GENERAL, VIOLENT, Happening

BOMBED = {"bombing", "suicide bombing"}
"""One bombing told twice, once with its bomber: "a car bomb driven by a suicide attacker exploded"."""
ANSWERS = frozenset(
    {"retaliation", "revenge", "response", "reprisal", "vengeance", "reaction", "payback", "retribution"}
)
AVENGING = frozenset({"avenge", "revenge", "answer"})
SAME = frozenset({"ceasefire", "agreement", "talks"})
"""Kinds that one meeting of parties may be told as."""


def without_repeats(clauses: Clauses, told: list[Happening]) -> list[Happening]:
    """Drop a general act that another in the same clause tells in detail, and a second word for the same act."""
    kept: list[Happening] = []
    for one in told:
        twin = next((n for n in _of_sentence(clauses, kept, one) if _same(clauses, kept[n], one)), None)
        if twin is None:
            kept.append(one)
            continue
        other = kept[twin]
        first, second = (one, other) if other.kind in GENERAL and one.kind not in GENERAL else (other, one)
        if not _named(clauses, first) and _named(clauses, second):
            first = replace(first, places=second.places)  # "leaving their positions …; such a retreat at Dvorichna"
        kept[twin] = first.joined(second)
    return kept


def _of_sentence(clauses: Clauses, kept: list[Happening], one: Happening) -> Iterator[int]:
    """Yield the numbers of the happenings told before in the sentence of ``one``."""
    sentence = clauses.syntax[one.trigger].sentence
    for n in range(len(kept) - 1, -1, -1):
        if clauses.syntax[kept[n].trigger].sentence != sentence:
            return
        yield n


def _same(clauses: Clauses, a: Happening, b: Happening) -> bool:
    if clauses.syntax[a.trigger].sentence != clauses.syntax[b.trigger].sentence:
        return False
    if a.kind != b.kind and not (
        (a.kind in GENERAL and b.kind in VIOLENT)
        or (b.kind in GENERAL and a.kind in VIOLENT)
        or {a.kind, b.kind} <= SAME
        or {a.kind, b.kind} == BOMBED
    ):
        return False
    if a.clause != b.clause and b.clause != a.trigger and a.clause != b.trigger and not _of_one_sentence(clauses, a, b):
        return False
    if {a.kind, b.kind} == {"clash", "destruction"}:
        return False  # who sets fire to a market fights nobody by it
    if _answers(clauses, a) or _answers(clauses, b):
        return False
    return _agree(clauses, a.actors, b.actors) and _agree_places(clauses, a, b) and _together(clauses, a, b)


def is_avenged(clauses: Clauses, told: Happening) -> bool:
    """Return whether a noun is the act that another avenges: another day's and another place's."""
    above, token = clauses.syntax.head(told.trigger), clauses.syntax[told.trigger]
    return told.nominal and token.dep == "dobj" and above.lemma.lower() in AVENGING


def _answers(clauses: Clauses, told: Happening) -> bool:
    """Return whether a noun is what another act answers: "shelled it in retaliation for the killing of X"."""
    above = clauses.syntax.head(told.trigger)
    if is_avenged(clauses, told):
        return True
    return (
        told.nominal
        and above.text.lower() in ("for", "to", "over")
        and (clauses.syntax.head(above.i).lemma.lower() in ANSWERS or above.text.lower() == "over")
    )


def _of_one_sentence(clauses: Clauses, a: Happening, b: Happening) -> bool:
    """Return whether one hangs below the other's clause without a coordination of full clauses between."""
    for low, high in ((a, b), (b, a)):
        at = clauses.syntax[low.trigger]
        for above in clauses.syntax.ancestors(low.trigger):
            if at.dep == "conj" and at.pos in VERBS:
                break
            if above.i in (high.trigger, high.clause):
                return True
            at = above
    return False


def _named(clauses: Clauses, told: Happening) -> bool:
    return any(clauses.scene.places_of(i) for i in told.places)


def _agree(clauses: Clauses, a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    one, two = ({m.name for i in side for m in clauses.scene.actors_of(i)} for side in (a, b))
    return not one or not two or bool(one & two)


def _agree_places(clauses: Clauses, a: Happening, b: Happening) -> bool:
    one, two = ({m.name for i in side.places for m in clauses.scene.places_of(i)} for side in (a, b))
    return not one or not two or bool(one & two)


def _together(clauses: Clauses, a: Happening, b: Happening) -> bool:
    """Two nouns side by side ("shelling and air strikes", "the Ghouta and the Douma attack") stay two acts."""
    return a.kind == "disaster" or not (a.nominal and b.nominal and clauses.syntax[b.trigger].dep == "conj")
