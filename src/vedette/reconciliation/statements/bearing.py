"""Bearing arms: whether those who came to harm are told to have been armed, and two statements that differ in it.

"Soldiers shot men who had nothing in their hands" and "the soldiers fired only at men with guns" share doer, place and
deed; what they quarrel about is who was shot at.
"""

from __future__ import annotations

from vedette.knowledge.opposites import opposites
from vedette.model.syntax import Token
from vedette.reconciliation.statements.tellings import Telling

WEAPONS = frozenset({
    "gun", "weapon", "bomb", "rifle", "knife", "machete", "pistol", "firearm", "grenade", "arm", "blade", "handgun",
    "shotgun", "explosive", "cudgel", "spear", "ammunition",
})  # fmt: skip
BEARING = frozenset({"with", "carry", "bear", "hold", "wield", "have", "brandish", "point", "armed", "own"})
"""Words by which a weapon is somebody's, and not what he was hit by."""
EMPTY = frozenset({"unarmed", "empty-handed", "weaponless", "defenceless", "defenseless", "barehanded", "bare-handed"})
HANDS = frozenset({"hand", "pocket"})
LIVES = frozenset({"fire", "shoot", "open", "aim"}) | opposites().killing
DEEP = 4


def armed_apart(one: Telling, other: Telling) -> bool:
    """Return whether those who were shot or struck were armed in one statement and not in the other."""
    here, there = _bearing(one), _bearing(other)
    return here is not None and there is not None and here != there


def _bearing(telling: Telling) -> bool | None:
    """Return whether the people harmed bore arms; None where nothing is told of it, or both."""
    found = {bore for victim in _harmed(telling) for bore in _told_of(telling, victim)}
    return found.pop() if len(found) == 1 else None


def _harmed(telling: Telling) -> list[Token]:
    """Return the people shot or killed: objects of such verbs, and those fired "at" or "on"."""
    syntax, found = telling.syntax, []
    for verb in syntax.tokens:
        if verb.pos != "VERB" or verb.lemma.lower() not in LIVES or telling.denies(verb) or telling.foresees(verb):
            continue
        found += syntax.children(verb.i, "dobj", "nsubjpass")
        below = [*syntax.children(verb.i, "prep"), *_preps_of_adverbs(telling, verb)]
        found += [t for p in below if p.lemma in ("at", "on", "upon", "into") for t in syntax.children(p.i, "pobj")]
    return [t for t in found if t.pos in ("NOUN", "PROPN") and t.i not in telling.wording.spoken]


def _preps_of_adverbs(telling: Telling, verb: Token) -> list[Token]:
    """Return prepositions that the tree hangs on an adverb or an object: "only at", "fired shots at"."""
    inner = telling.syntax.children(verb.i, "advmod", "dobj")
    return [p for t in inner for p in telling.syntax.children(t.i, "prep")]


def _told_of(telling: Telling, victim: Token) -> list[bool]:
    """Return what the words below a victim tell of arms, one by one."""
    syntax, found = telling.syntax, []
    below = [syntax[i] for i in syntax.subtree(victim.i)]
    for token in below:
        lemma, text = token.lemma.lower(), token.text.lower()
        if text in EMPTY:
            found.append(False)
        elif text == "armed" and token.dep in ("amod", "acl", "relcl", "acomp"):
            found.append(not telling.denies(token))
        elif lemma in WEAPONS and (bearer := _bearer(telling, token)) is not None:
            found.append(not (_is_none(telling, token) or telling.denies(bearer)))
        elif lemma in HANDS and any(t.text.lower() in ("nothing", "empty", "up", "raised") for t in below):
            found.append(False)
    return found


def _bearer(telling: Telling, weapon: Token) -> Token | None:
    """Return the word by which a weapon is borne: "with", "carrying"; None where it is what struck."""
    at = weapon
    for above, _ in zip(telling.syntax.ancestors(weapon.i), range(DEEP), strict=False):
        if above.lemma.lower() in BEARING or above.text.lower() in BEARING | {"without"}:
            return above
        if at.dep not in ("conj", "pobj", "dobj", "compound", "nmod"):
            return None
        at = above
    return None


def _is_none(telling: Telling, weapon: Token) -> bool:
    """Return whether there was none: "carrying no weapons", "without arms"."""
    over = telling.syntax.head(weapon.i)
    no = any(t.text.lower() in ("no", "neither") for t in telling.syntax.children(weapon.i, "det", "preconj"))
    return no or over.text.lower() == "without"
