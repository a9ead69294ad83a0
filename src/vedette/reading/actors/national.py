"""When a country, its people or its capital acts, and when it is only where something happens."""

from __future__ import annotations

from vedette.knowledge.actor_words import hints
from vedette.model.syntax import Token
from vedette.reading.actors.phrases import tied_to
from vedette.reading.actors.scene import Found, Scene

CLAUSES = frozenset(("nsubj", "nsubjpass"))


def acts(scene: Scene, found: Found) -> bool:
    """Return whether the nation at ``found`` is an actor there.

    It is as the subject of a verb of acting, as its agent, as the object of support, blame or attack, beside
    another nation in a deal or a war, and before an act that is its own ("Russian airstrikes", "Iran-backed").
    """
    syntax = scene.syntax
    nation = scene.nations[found.first]
    head = syntax[found.head]
    if found.first and syntax[found.first - 1].text.lower() in scene.groups.localities:
        return False
    if tied_to(scene, found.last):
        return syntax[found.last + 1].text.lower() not in (
            "based",
            "born",
            "controlled",
            "held",
            "occupied",
            "speaking",
            "majority",
            "made",
            "facing",
            "era",
            "style",
            "run",
        )
    if nation.sort == "people" and not nation.plural:
        return _owns_act(scene, found)
    while head.dep == "conj" and head.head != head.i:
        head = syntax[head.head]
    above = syntax[head.head]
    lemma = above.lemma.lower()
    if head.dep == "nsubj":
        if lemma in scene.acting.lying:
            return _is_party(scene, above)
        return above.pos in ("VERB", "AUX") and (nation.sort == "country" or lemma in scene.acting.subject)
    if head.dep == "nsubjpass":
        return lemma in scene.acting.object or lemma == "commit"
    if head.dep in ("dobj", "dative"):
        return lemma in scene.acting.object and (nation.sort != "capital" or lemma in ADDRESSED)
    if head.dep in ("poss", "compound", "nmod", "amod"):
        return _owns_act(scene, found)
    if head.dep == "appos":
        return above.lemma.lower() in scene.acting.acts
    if head.dep == "pobj":
        return _by(scene, above.i)
    return False


def _is_party(scene: Scene, verb: Token) -> bool:
    """Return whether a verb of being makes its subject act: "X is ready", "X remains committed", "X has a duty"."""
    lemma = verb.lemma.lower()
    if lemma == "have":
        thing = scene.syntax.child(verb.i, "dobj")
        return thing is not None and thing.lemma.lower() in OWED
    attr = (
        scene.syntax.child(verb.i, "attr", "acomp") if lemma in ("be", "remain", "become", "seem", "appear") else None
    )
    if attr is None:
        return False
    told = attr.lemma.lower()
    return told in READY or attr.text.lower() in READY or (lemma == "be" and told in scene.acting.acts)


READY = hints("ready")
OWED = hints("owed")
"""What only somebody who acts has: "France has a duty"."""
ADDRESSED = hints("addressed")
"""Verbs whose object is a government and no town, also where a capital stands for it."""


def _owns_act(scene: Scene, found: Found) -> bool:
    above = scene.syntax[scene.syntax[found.head].head]
    return (
        above.pos in ("NOUN", "PROPN")
        and above.i >= found.last
        and above.lemma.lower() in scene.acting.acts
        and above.lemma.lower()
        not in (
            "country",
            "nation",
            "region",
            "population",
            "side",
            "war",
            "conflict",
            "border",
            "air",
            "hand",
            "leadership",
            "leader",
            "official",
            "envoy",
        )
    )


def _by(scene: Scene, prep: int) -> bool:
    """Return whether a preposition makes its object an actor: "by Iran", "support from Russia", "ties with China"."""
    syntax = scene.syntax
    word = syntax[prep]
    low = word.text.lower()
    if low == "by":
        return word.dep == "agent" or syntax[word.head].lemma.lower() in scene.acting.acts | STOOD
    if low not in scene.acting.by and low != "as":
        return False
    above = syntax[word.head]
    lemma = above.lemma.lower()
    if low in ("like", "including", "as"):
        return above.lemma.lower() in (
            "power",
            "ally",
            "country",
            "state",
            "nation",
            "backer",
            "actor",
            "government",
            "neighbour",
            "neighbor",
            "partner",
            "player",
        )
    if low in ("with", "between", "against", "alongside", "among"):
        return lemma in scene.acting.acts or lemma in TOGETHER
    if low == "from":
        return lemma in (
            "support",
            "backing",
            "pressure",
            "aid",
            "assistance",
            "threat",
            "statement",
            "response",
            "help",
            "guarantee",
            "demand",
        )
    if low == "on":
        return lemma in ("depend", "rely", "call", "sanction", "pressure", "attack", "war") and above.pos in (
            "VERB",
            "NOUN",
        )
    if low == "to":
        return lemma in ("turn", "appeal", "ally", "threat", "support", "loyal", "close", "message", "warning")
    return lemma in (
        "behalf",
        "support",
        "backing",
        "ally",
        "help",
        "government",
        "leader",
        "aggression",
        "invasion",
        "role",
        "involvement",
        "accusation",
        "supporter",
        "critic",
        "enemy",
    )


TOGETHER = hints("together")
STOOD = frozenset(("stand",))
