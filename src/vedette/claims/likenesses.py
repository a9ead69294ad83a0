"""Words that look like one act and tell of another: a prison retaken from its inmates is no ground won in war.

A frame asks for the classes of a verb's arguments; what is told here needs a look at the clause or the sentence
beside it.
"""

from __future__ import annotations

from dataclasses import replace

from vedette.claims.clauses import Clauses
from vedette.claims.happenings import Happening
from vedette.claims.scene import lemma_of
from vedette.model.syntax import Token

PRISONS = frozenset({"prison", "jail", "penitentiary", "gaol", "cellblock", "lockup", "brig", "reformatory"})
INSIDE = frozenset(
    {"inmate", "prisoner", "detainee", "convict", "riot", "mutiny", "revolt", "hostage", "rioter", "warden", "massacre"}
)
"""Words that tell of what goes on within a prison."""
REGAINING = frozenset({"retake", "retook", "recapture", "regain", "recover", "reclaim", "restore", "reestablish"})
CRASHING = frozenset({"crash", "collide", "ditch", "plunge", "plummet"})
FLOWN = frozenset({"air strike", "drone strike"})
PLAINLY_SAYING = frozenset({"say"})
NAMELESS = frozenset({"gunmen", "armed men", "attackers", "assailants", "men", "bandits", "raiders", "people", "mob"})
"""Names of those whose side nobody tells."""
WANTED = frozenset(
    {
        "leader",
        "commander",
        "chief",
        "boss",
        "kingpin",
        "suspect",
        "fugitive",
        "escapee",
        "warlord",
        "ringleader",
        "militant",
        "terrorist",
        "trafficker",
        "lieutenant",
    }
)
"""Persons who are captured by being arrested."""
FORCE = frozenset({"combat", "fighting", "fight", "resistance", "opposition", "shot", "battle", "clash"})
LEAVING = frozenset({"departure", "withdrawal", "retreat", "flight", "pullout", "desertion"})
AFTER = frozenset({"after", "following", "upon"})


def mistaken(clauses: Clauses, told: Happening) -> str | None:
    """Return why the words tell of no such event, None where they do."""
    if told.kind == "capture" and _is_a_prison_quelled(clauses, told):
        return "a prison is brought back in order, and no place changes hands"
    if told.frame.name == "the loss of" and _are_lives(clauses, told):
        return "men are lost, and no place"
    if told.kind in FLOWN and _is_of_a_crash(clauses, told):
        return "the aircraft crashed, and struck nobody"
    if told.frame.name == "claim that" and _is_testimony(clauses, told):
        return "it is told what nameless men did, and nobody is accused"
    return None


def as_meant(clauses: Clauses, told: Happening) -> Happening:
    """Return ``told`` with the kind that its victim gives it: a gang's leader who is captured is arrested."""
    if told.frame.name != "seize hostages" or told.kind != "abduction":
        return told
    wanted = any(lemma_of(clauses.syntax[i]) in WANTED for i in (*told.targets, *told.thing))
    return replace(told, kind="arrest") if wanted else told


def is_unopposed(clauses: Clauses, told: Happening) -> bool:
    """Return whether a place is taken that nobody defends: "entered it without combat", "after the rebels' retreat"."""
    if told.kind != "capture" or told.nominal:
        return False
    syntax = clauses.syntax
    for preposition in syntax.children(told.trigger, "prep"):
        low = preposition.text.lower()
        for inner in syntax.children(preposition.i, "pobj", "pcomp"):
            if low == "without" and (lemma_of(inner) in FORCE or _has(clauses, inner, FORCE)):
                return True
            if low in AFTER and lemma_of(inner) in LEAVING and inner.pos == "NOUN":
                return True
    return False


def _has(clauses: Clauses, verb: Token, words: frozenset[str]) -> bool:
    """Return whether a verb's object is one of ``words``: "without firing a shot"."""
    return any(lemma_of(t) in words for t in clauses.syntax.children(verb.i, "dobj"))


def _is_a_prison_quelled(clauses: Clauses, told: Happening) -> bool:
    syntax, scene = clauses.syntax, clauses.scene
    taken = (*told.thing, *told.places)
    prison = any(lemma_of(syntax[i]) in PRISONS or _named_prison(clauses, i) for i in taken)
    if not prison or any(m.kind in ("armed group", "militia") for i in told.actors for m in scene.actors_of(i)):
        return False
    trigger = syntax[told.trigger]
    if lemma_of(trigger) in REGAINING:
        return True
    first, last = syntax.sentences[trigger.sentence]
    return any(lemma_of(t) in INSIDE for t in syntax.tokens[first:last])


def _named_prison(clauses: Clauses, i: int) -> bool:
    place = clauses.scene.place_at.get(i)
    return place is not None and not PRISONS.isdisjoint(place.text.lower().split())


def _are_lives(clauses: Clauses, told: Happening) -> bool:
    """Return whether what is lost are people: "the loss of four of its men"."""
    for i in told.thing:
        token = clauses.syntax[i]
        if token.pos == "NUM" or clauses.scene.classes(i) & {"people", "armed", "person", "civilians"}:
            return i not in clauses.scene.place_at
    return False


def _is_of_a_crash(clauses: Clauses, told: Happening) -> bool:
    """Return whether a killing hangs from a crash: "the jet crashed, killing its crew"."""
    verb = clauses.syntax[told.trigger]
    return verb.dep in ("advcl", "conj") and lemma_of(clauses.syntax.head(verb.i)) in CRASHING


def _is_testimony(clauses: Clauses, told: Happening) -> bool:
    """Return whether somebody only says what men without a name did, or what those did whose speaker he is."""
    syntax = clauses.syntax
    if lemma_of(syntax[told.trigger]) not in PLAINLY_SAYING:
        return False
    for i in told.actors:
        owner = syntax.child(i, "poss")
        if owner is not None and owner.tag == "PRP$":
            return True  # "the X attacked the town, its spokesman said"
    accused = [m for i in told.targets for m in clauses.scene.actors_of(i)]
    return bool(accused) and all(m.name.lower() in NAMELESS for m in accused)
