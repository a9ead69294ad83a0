"""What a verb does to its object, or tells of its subject: killed, fled, lost their homes, were found dead.

Reporters say a fate in many shapes: a plain verb, a verb with its object ("lost their lives"), a state
("left 12 dead"), a force that drives out ("forced from their homes"), a place of shelter or of healing.
"""

from __future__ import annotations

from itertools import pairwise

from vedette.knowledge.people import Fate, measure_words, people_words
from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.counted import kind_of
from vedette.reading.counts.falling import of_fall_or_escape
from vedette.reading.counts.hurting import STRIKING, aims, in_hospital, is_fatal, is_struck

HOMES = frozenset(
    {
        "home",
        "house",
        "village",
        "land",
        "town",
        "area",
        "city",
        "country",
        "region",
        "neighborhood",
        "neighbourhood",
        "camp",
        "district",
        "property",
    }
)
TOPONYMIC = frozenset(
    {"el", "al", "deir", "beit", "tel", "tell", "port", "fort", "san", "santa", "saint", "bir", "wad"}
)
"""First words of names of places that the parser takes for a person's."""
WILDS = frozenset(
    {"swamp", "bush", "forest", "mountain", "hill", "desert", "jungle", "marsh", "exile", "wood", "open", "island"}
)
"""Where those end up who are driven out; into debt or into hunger nobody is displaced."""
RAISING = frozenset(
    {
        "think",
        "believe",
        "fear",
        "presume",
        "report",
        "say",
        "feel",
        "confirm",
        "estimate",
        "know",
        "assume",
        "suspect",
        "understand",
        "continue",
        "begin",
        "start",
        "manage",
        "try",
        "seem",
        "appear",
        "happen",
        "have",
        "expect",
        "decide",
    }
)
FREEING = frozenset({"free", "release", "rescue", "liberate", "pardon", "ransom", "swap"})
SEEING = frozenset({"count", "register", "record", "find", "receive", "list"})
"""Verbs of those who count people where they stay."""
DEEPEST = 3
"""Verbs that are followed down a chain; bounds the work on hostile input."""
UPROOTED = frozenset(
    {
        "people",
        "person",
        "refugee",
        "family",
        "resident",
        "civilian",
        "villager",
        "household",
        "woman",
        "child",
        "idp",
        "arrival",
    }
)
"""Those whose arrival in a place tells that they fled another; soldiers, pilgrims and fans arrive too."""


def as_object(syntax: Syntax, verb: Token, depth: int = 0) -> Fate | None:
    """Return what ``verb`` does to its object or passive subject."""
    words = measure_words()
    found = words.patient.get(verb.lemma.lower())
    if verb.lemma == "shoot" and _has(syntax, verb, "down"):
        return None
    if is_fatal(syntax, verb):
        return "killed", "killed"
    if verb.lemma in STRIKING and is_struck(syntax, verb):
        return "injured", "injured"
    if verb.lemma in ("fly", "airlift", "lift", "ferry", "bus") and verb.tag == "VBN" and _is_carried_off(syntax, verb):
        return "evacuated", "evacuated"
    if found:
        return None if _is_alternative(syntax, verb, found) else found
    below = _raised(syntax, verb) if depth < DEEPEST else None
    if below is not None:
        passive = syntax.child(below.i, "auxpass") is not None
        return as_object(syntax, below, depth + 1) if passive else as_subject(syntax, below, depth + 1)
    if (
        verb.lemma == "lose"
        and (lost := syntax.child(verb.i, "dobj")) is not None
        and (kind_of(lost) == "people" or lost.pos == "NUM")
        and (verb.tag != "VBN" or syntax.child(verb.i, "aux") is not None)
        and not _to_something_else(syntax, verb)
    ):
        return "killed", "killed"
    if verb.lemma == "cost" and _costs_men(syntax, verb):
        return "killed", "killed"
    return (
        _phrase(syntax, verb)
        or _forced(syntax, verb)
        or _state(syntax, verb)
        or in_hospital(syntax, verb)
        or _staying(syntax, verb)
    )


def _costs_men(syntax: Syntax, verb: Token) -> bool:
    """Read "the fall of the town cost the army 41 men": fighters are what a battle costs a side."""
    objects = syntax.children(verb.i, "dative", "dobj")
    lost = objects[-1] if len(objects) == 2 else None
    if lost is None or syntax.child(lost.i, "nummod") is None:
        return False
    return lost.lemma.lower() in people_words().armed | {"man", "men"}


def _is_carried_off(syntax: Syntax, verb: Token) -> bool:
    return any(p.text.lower() in ("to", "out", "from") for p in syntax.children(verb.i, "prep", "prt", "advmod"))


def _to_something_else(syntax: Syntax, verb: Token) -> bool:
    """Tell "lost 14 soldiers" from "lost two men to injury"."""
    near = (syntax.child(verb.i, "dobj"), verb)
    words = [t.text.lower() for t in syntax.tokens[verb.i + 1 : verb.i + 9] if t.sentence == verb.sentence]
    if any(a == "to" and b in ("injury", "suspension", "illness") for a, b in pairwise(words)):
        return True
    return any(
        p.text.lower() in ("to", "through", "for")
        and any(
            g.lemma.lower() in ("injury", "suspension", "illness", "transfer", "rival", "knee")
            for g in syntax.children(p.i, "pobj")
        )
        for at in near
        if at is not None
        for p in syntax.children(at.i, "prep", "dative")
    )


def _is_alternative(syntax: Syntax, verb: Token, fate: Fate) -> bool:
    """Return whether another fate is offered in its stead: "killed or captured 60 fighters"."""
    above = syntax.head(verb.i)
    if verb.dep != "conj" or not any(t.text.lower() == "or" for t in syntax.children(above.i, "cc")):
        return False
    other = measure_words().patient.get(above.lemma)
    return other is not None and other[0] != fate[0]


def as_subject(syntax: Syntax, verb: Token, depth: int = 0) -> Fate | None:
    """Return what befalls the subject of ``verb``: it dies, flees, returns, loses its home, is dead."""
    words = measure_words()
    if verb.lemma in ("starve", "freeze", "burn", "bleed", "choke") and is_fatal(syntax, verb):
        return "killed", "killed"
    found = _phrase(syntax, verb) or _state(syntax, verb)
    if found:
        return found
    object_ = syntax.child(verb.i, "dobj")
    passive = verb.tag == "VBN" and syntax.child(verb.i, "auxpass") is not None
    patient = words.patient.get(verb.lemma.lower())
    bare = (
        verb.tag == "VBN"
        and not syntax.children(verb.i, "aux", "auxpass")
        and object_ is not None
        and object_.pos == "PROPN"
    )
    plain = object_ is None and verb.tag in ("VBD", "VBN") and verb.lemma != "shelter" and not aims(syntax, verb)
    if patient and (passive or bare or plain):
        return ("killed", "killed") if is_fatal(syntax, verb) else patient
    found = words.subject.get(verb.lemma.lower())
    if found and _moves(syntax, verb, object_):
        return found
    below = _raised(syntax, verb) if depth < DEEPEST else None
    if below is not None:
        suffers = syntax.child(below.i, "auxpass") is not None
        return as_object(syntax, below, depth + 1) if suffers else as_subject(syntax, below, depth + 1)
    if verb.lemma == "leave" and object_ is not None and _is_place(syntax, object_):
        return "displaced", "displaced"  # "52,000 people have left the region by name"
    if verb.lemma in ("arrive", "reach", "cross", "pour", "stream") and _arrives(syntax, verb, object_):
        return "displaced", "displaced"
    if (told := of_fall_or_escape(syntax, verb)) is not None:
        return told
    if verb.lemma in words.leaving and object_ is not None and object_.lemma in HOMES:
        return ("evacuated", "evacuated") if verb.lemma == "evacuate" else ("displaced", "displaced")
    complement = syntax.child(verb.i, "xcomp", "ccomp")
    if complement is not None and complement.lemma in words.leaving:
        # Of those who say that others fled nothing is told.
        return None if syntax.child(complement.i, "nsubj", "nsubjpass") else _leaving(complement)
    return in_hospital(syntax, verb, subject=True) or _staying(syntax, verb)


def _raised(syntax: Syntax, verb: Token) -> Token | None:
    """Return the verb that shares the subject of ``verb``: "are thought to have died", "had to evacuate"."""
    if verb.lemma not in RAISING:
        return None
    below = syntax.child(verb.i, "xcomp", "ccomp")
    if below is None or below.i < verb.i or syntax.child(below.i, "nsubj", "nsubjpass"):
        return None
    return below


def _is_place(syntax: Syntax, noun: Token) -> bool:
    """Return whether a name may be a place's; the parser takes many a small place of one word for a person."""
    before = syntax.child(noun.i, "compound")
    if noun.entity.endswith("PERSON") and (before is None or before.text.lower() in TOPONYMIC):
        return noun.pos == "PROPN"
    return noun.pos == "PROPN" and not noun.entity.endswith(("PERSON", "PRODUCT", "WORK_OF_ART", "EVENT", "DATE"))


def _arrives(syntax: Syntax, verb: Token, object_: Token | None) -> bool:
    """Read "4,500 people reached the town", "refugees arrived in Y from Z", "crossed into Y": those who had to go."""
    subject = syntax.child(verb.i, "nsubj")
    if subject is None or not (subject.lemma.lower() in UPROOTED or _is_a_people(syntax, subject)):
        return False
    if verb.lemma == "reach":
        return object_ is not None and _is_place(syntax, object_)
    if verb.lemma == "cross" and object_ is None and verb.tag == "VBN" and syntax.child(verb.i, "aux") is not None:
        return True  # "19,000 people had crossed by Tuesday"
    goals = [
        g
        for p in syntax.children(verb.i, "prep")
        if p.text.lower() in ("in", "into", "at", "to", "from")
        for g in syntax.children(p.i, "pobj")
    ]
    return any(_is_place(syntax, g) for g in goals)


def _is_a_people(syntax: Syntax, subject: Token) -> bool:
    """Return whether a number of a people is meant, or of those told before: "1,800 Colombians", "of these, 900"."""
    if subject.tag == "CD":
        first = syntax.sentences[subject.sentence][0]
        return [t.text.lower() for t in syntax.tokens[first : first + 2]] in (["of", "these"], ["of", "them"])
    return subject.tag == "NNPS" and subject.entity.endswith("NORP") and syntax.child(subject.i, "nummod") is not None


def _moves(syntax: Syntax, verb: Token, object_: Token | None) -> bool:
    """Tell "moved to safer places" and "fled" from "moved a motion" and "ran for office"."""
    if verb.lemma in ("move", "shift"):
        to = [p for p in syntax.children(verb.i, "prep") if p.text.lower() in ("to", "into")]
        goals = {g.lemma for p in to for g in syntax.children(p.i, "pobj")}
        return object_ is None and bool(goals & (measure_words().shelters | {"safety", "place", "area", "ground"}))
    if verb.lemma in ("need", "require", "flee"):
        return True
    if verb.lemma == "drown" and object_ is not None and syntax.child(verb.i, "prt") is not None:
        return True  # "drowned off the town", which the parse takes for an object
    return object_ is None or object_.lemma in HOMES


def _has(syntax: Syntax, verb: Token, word: str) -> bool:
    return any(t.text.lower() == word for t in syntax.children(verb.i))


def _phrase(syntax: Syntax, verb: Token) -> Fate | None:
    phrases = measure_words().phrases
    for child in syntax.children(verb.i, "dobj", "obj", "oprd", "acomp", "advmod", "xcomp", "dative"):
        found = phrases.get((verb.lemma, child.lemma.lower()))
        if found:
            return found
    for preposition in syntax.children(verb.i, "prep"):
        for goal in syntax.children(preposition.i, "pobj"):
            if preposition.text.lower() in ("in", "into", "as") and (
                found := phrases.get((verb.lemma, goal.lemma.lower()))
            ):
                return found
    return None


def _forced(syntax: Syntax, verb: Token) -> Fate | None:
    """Read "forced from their homes", "forced to flee", "driven out"."""
    words = measure_words()
    if verb.lemma not in words.forcing:
        return None
    for child in syntax.children(verb.i, "xcomp", "ccomp", "advcl"):
        if child.lemma in words.leaving:
            return _leaving(child)
        if found := _phrase(syntax, child):
            return found
    for child in syntax.children(verb.i):
        text = child.text.lower()
        goals = {g.lemma for g in syntax.children(child.i, "pobj")}
        below = syntax.child(child.i, "prep")
        if below is not None:
            goals |= {g.lemma for g in syntax.children(below.i, "pobj")}
        if text in ("from", "out", "off") and (
            goals & HOMES or (text == "out" and verb.lemma in ("force", "drive", "push", "chase"))
        ):
            return "displaced", "displaced"
        if text == "into" and {goal.removesuffix("s") for goal in goals} & WILDS:
            return "displaced", "displaced"
        if text in ("into", "to") and goals & words.shelters:
            return "displaced", "sheltered"
    return None


def _leaving(verb: Token) -> Fate:
    found = measure_words().subject.get(verb.lemma)
    return found if found and found[0] in ("evacuated", "displaced") else ("displaced", "displaced")


def _state(syntax: Syntax, verb: Token) -> Fate | None:
    """Read "were dead", "remain missing", "left 12 dead", "were left homeless", "are in need of aid"."""
    words = measure_words()
    for child in syntax.children(verb.i, "acomp", "oprd", "attr", "xcomp", "advmod", "ccomp", "amod", "dep"):
        if child.i < verb.i:
            continue
        if child.tag == "VBN" and is_fatal(syntax, child):
            return "killed", "killed"  # "was found shot to death"
        found = words.adjectives.get(child.text.lower())
        if found and (child.dep != "ccomp" or syntax.child(child.i, "nsubj", "nsubjpass", "dobj") is None):
            return found  # but "'He killed my son', the mother cried" tells of no dead mother
        if (
            child.dep == "attr"
            and (found := words.nouns.get(child.lemma.lower()))
            and child.lemma not in ("death", "body")
        ):
            return found
    if verb.lemma in ("be", "leave", "remain", "live", "stay", "find", "report", "stand"):
        for preposition in syntax.children(verb.i, "prep"):
            goals = {g.lemma for g in syntax.children(preposition.i, "pobj")}
            if preposition.text.lower() == "in" and "need" in goals:
                return "in_need", "in need"
            if preposition.text.lower() == "without" and goals & {"home", "shelter"}:
                return "displaced", "homeless"
            if preposition.text.lower() == "in" and goals & {"displacement"}:
                return "displaced", "displaced"
    return None


def _staying(syntax: Syntax, verb: Token) -> Fate | None:
    """Read "living in camps", "accommodated at evacuation centres", "placed in shelters"."""
    words = measure_words()
    if verb.lemma not in words.staying and verb.lemma not in SEEING:
        return None
    for preposition in syntax.children(verb.i, "prep"):
        for goal in syntax.children(preposition.i, "pobj"):
            modifiers = {t.lemma for t in syntax.children(goal.i, "compound", "amod")}
            if goal.lemma in ("camp", "shelter", "tent") or (
                goal.lemma in words.shelters
                and modifiers
                & {"evacuation", "relief", "emergency", "temporary", "displacement", "collective", "accommodation"}
            ):
                return "displaced", "sheltered"
    return None
