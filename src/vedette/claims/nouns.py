"""Events told by nouns: "the fall of Goma", "Russian air strikes on Odesa", "came under attack".

A noun alone is often only the topic ("the conflict", "the offensive"). It tells of an event where a verb brings it
about ("launched an attack"), where it does something ("a blast rocked"), or where it has parties, a place or a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.elliptic import headed_by, heads
from vedette.claims.happenings import VIOLENT, Happening, fits, happening, is_a
from vedette.claims.scene import is_nominal, lemma_of
from vedette.knowledge.frames import Frame
from vedette.model.syntax import Token

RENEWED = frozenset({"new", "fresh", "renewed", "further", "second", "third", "repeated"})
"""Words that make a bare noun one more event: "after the new shelling"."""
OPENING, BEGINS = frozenset({"assault", "operation"}), frozenset({"begin", "launch", "start", "open", "mount"})
BY_HAND = frozenset({"strike", "raid", "attack"})
AIR = re.compile(r"\b(?:air force|aviation|warplanes?|air arm|jets?)\b")
LAID_TO = {"blame": ("on",), "pin": ("on",), "attribute": ("to",), "ascribe": ("to",)}
"""Verbs that lay an act to somebody, with their prepositions."""
LONGEST_PHRASE = 3
LONGEST_CLIMB = 20
"""Members of a list climbed to the verb above it; longer lists are tables."""
STRONG_LOCATIVES = (
    "in",
    "at",
    "near",
    "on",
    "outside",
    "inside",
    "against",
    "along",
    "across",
    "above",
    "around",
    "between",
    "below",
)


def told_by_nouns(clauses: Clauses) -> Iterator[tuple[Happening, bool]]:
    """Yield the happening of each event noun, and whether its own words show that it happened."""
    for token in clauses.syntax.tokens:
        if not (is_nominal(token) or is_gerund(clauses, token)) or token.dep in ("compound", "nmod", "amod"):
            continue
        if token.i in clauses.scene.actor_at and token.pos == "PROPN":
            continue
        frame = _frame_of(clauses, token)
        if frame is not None:
            yield _told(clauses, frame, token)
        elif (recalled := _recalled(clauses, token)) is not None:
            yield recalled, True


def is_gerund(clauses: Clauses, token: Token) -> bool:
    """Return whether a participle behind "by" or "in" is the noun of an event: "killed by shelling"."""
    if _after_its_place(clauses, token):
        return True
    if token.tag != "VBG" or token.dep != "pcomp" or clauses.syntax.child(token.i, "dobj", "nsubj", "ccomp", "xcomp"):
        return False
    return clauses.syntax.head(token.i).dep in ("agent", "prep") and token.text.lower() in clauses.scene.words.nouns


def _after_its_place(clauses: Clauses, token: Token) -> bool:
    """Return whether a participle is the noun of an event behind where it was: "12 killed in Tarlenheim shelling"."""
    syntax = clauses.syntax
    if token.tag != "VBG" or token.dep not in ("advcl", "acl", "xcomp") or token.i < 2 or syntax.children(token.i):
        return False
    before = syntax[token.i - 1]
    placed = before.i in clauses.scene.place_at and before.dep == "pobj"
    return placed and syntax.head(before.i).text.lower() == "in" and token.text.lower() in clauses.scene.words.nouns


def _frame_of(clauses: Clauses, token: Token) -> Frame | None:
    """Return the frame of the longest phrase that ends at ``token`` and fits."""
    nouns = clauses.scene.words.nouns
    listed = nouns.get(lemma_of(token)) or nouns.get(token.text.lower())
    if not listed:
        return None
    phrases = _phrases(clauses, token)
    fitting = [
        (max(len(p.split()) for p in matched), -n, frame)
        for n, frame in enumerate(listed)
        if (matched := [p for p in frame.words if p in phrases]) and fits(clauses, frame, token.i)
    ]
    return max(fitting, key=lambda f: f[:2])[2] if fitting else None


def _recalled(clauses: Clauses, token: Token) -> Happening | None:
    """Return the bare noun that somebody confirms or denies: "state media confirmed the withdrawal"."""
    nouns = clauses.scene.words.nouns
    frames = nouns.get(lemma_of(token))
    if not frames:
        return None
    verb, relation = _verb_over(clauses, token)
    if verb is None or relation != "obj" or _is_negated(clauses, verb):
        return None
    if lemma_of(clauses.syntax[verb]) not in clauses.scene.words.light["confirms"]:
        return None
    told = replace(happening(clauses, frames[0], token.i, nominal=True), clause=verb, recalled=True)
    return told if _points_back(clauses, told) else None


def _phrases(clauses: Clauses, token: Token) -> set[str]:
    """Return the phrases of up to three words that end at ``token``, by lemma and as written; hyphens are skipped."""
    tokens, words = clauses.syntax.tokens, [(lemma_of(token), token.text.lower())]
    found = {*words[0]}
    at = token.i - 1
    while at >= 0 and len(words) < LONGEST_PHRASE and tokens[at].sentence == token.sentence:
        if tokens[at].text != "-":
            words.insert(0, (lemma_of(tokens[at]), tokens[at].text.lower()))
            found.add(" ".join([*(w[1] for w in words[:-1]), words[-1][0]]))
            found.add(" ".join([*(w[0] for w in words[:-1]), words[-1][0]]))
            found.add(" ".join(w[1] for w in words))
        at -= 1
    following = clauses.scene.behind(token.i, "of")
    for inner in following[:1]:
        found.add(f"{lemma_of(token)} of {lemma_of(clauses.syntax[inner])}")
    return found


def _told(clauses: Clauses, frame: Frame, token: Token) -> tuple[Happening, bool]:
    told = happening(clauses, frame, token.i, nominal=True)
    if _after_its_place(clauses, token):
        within = clauses.syntax.head(token.i - 1)
        return replace(told, clause=clauses.syntax.head(within.i).i, places=told.places or (token.i - 1,)), True
    verb, relation = _verb_over(clauses, token)
    if frame.name == "attack":
        told = _narrowed(clauses, told, verb if relation == "obj" else None)
    if (scene := _scene_of(clauses, token)) is not None:
        return replace(told, places=told.places or (scene,)), True
    if verb is not None and _owned_by_subject(clauses, told):
        told = replace(told, actors=_doers(clauses, verb))
    if told.frame.name == "ultimatum":
        return told, bool(told.actors)
    if verb is None:
        return told, _shown(clauses, told)
    lemma, light = lemma_of(clauses.syntax[verb]), clauses.scene.words.light
    if relation == "obj" and (done := _made(clauses, told, verb)) is not None:
        return done
    if lemma in light["occurs"] and relation == "subj":
        told = replace(
            told,
            clause=verb,
            places=told.places or _behind_verb(clauses, verb) or _struck(clauses, verb),
            actors=told.actors or clauses.fill(verb, "between"),
        )
        modal = any(t.tag == "MD" for t in clauses.syntax.children(verb, "aux"))
        return told, (lemma != "be" and not modal) or _shown(clauses, told)
    if lemma == "be" and relation == "attr":
        return replace(told, clause=verb, places=told.places or _behind_verb(clauses, verb)), _there(clauses, verb)
    if lemma in ("claim",) and relation == "responsible":
        denied = clauses.syntax.child(verb, "neg") is not None  # "have not claimed responsibility"
        return replace(told, clause=verb, actors=() if denied else clauses.subjects(verb)), True
    if relation == "prep" and told.targets and not told.actors and told.kind == "clash":
        told = replace(told, actors=clauses.subjects(verb))  # "took the base after clashes with the army"
    return replace(told, clause=verb), _shown(clauses, told)


def _made(clauses: Clauses, told: Happening, verb: int) -> tuple[Happening, bool] | None:
    """Return what the verb makes of the event that is its object, None where it leaves it as it is."""
    if _against_no_one(clauses, told.frame, verb):
        return told, False
    if blamed := _laid_to(clauses, verb, lemma_of(clauses.syntax[verb])):
        return replace(told, clause=verb, actors=told.actors or blamed), True
    return _brought_about(clauses, told, verb)


def _against_no_one(clauses: Clauses, frame: Frame, verb: int) -> bool:
    """Return whether what the noun's verb is aimed at rules the frame out: "launched an offensive against fraud"."""
    barred = frame.bars.get("against", ())
    return bool(barred) and any(is_a(clauses, i, barred) for i in clauses.behind(verb, "against"))


def _laid_to(clauses: Clauses, verb: int, lemma: str) -> tuple[int, ...]:
    """Return to whom an act is laid: "an attack blamed on the militia", "a bombing claimed by the group"."""
    if lemma in LAID_TO:
        found = (i for slot in LAID_TO[lemma] for i in clauses.behind(verb, slot))
        return tuple(i for i in found if clauses.scene.actors_of(i))
    return clauses.subjects(verb) if lemma == "claim" and clauses.syntax.child(verb, "agent") else ()


def _narrowed(clauses: Clauses, told: Happening, verb: int | None) -> Happening:
    """Return a bare attack as the kind that its verb or its doer makes of it."""
    lemma = lemma_of(clauses.syntax[told.trigger])
    if verb is not None and lemma in BY_HAND and _is_done_by(clauses, verb):
        told = replace(told, actors=told.actors or _doers(clauses, verb))
    begun = verb is not None and lemma in OPENING and lemma_of(clauses.syntax[verb]) in BEGINS
    if begun and any("town" in clauses.scene.classes(i) for i in (*told.targets, *told.places)):
        return replace(told, kind="offensive begins")  # "began an assault on the port city"
    kind = _by_agent(clauses, told)
    return told if kind is None else replace(told, kind=kind)


def _is_done_by(clauses: Clauses, verb: int) -> bool:
    """Return whether who is told before a verb does the attack that is its object: not who condemns or repels it."""
    lemma = lemma_of(clauses.syntax[verb])
    claims = lemma == "claim" and clauses.syntax[verb].dep != "pcomp" and not _is_negated(clauses, verb)
    return claims or lemma in clauses.scene.words.light["does"]


def _by_agent(clauses: Clauses, told: Happening) -> str | None:
    """Return the kind that the doer makes of a bare strike: what an air force carries out comes from the air."""
    words, syntax = clauses.scene.words.instruments, clauses.syntax
    for i in told.actors:
        before = syntax[i - 1] if i else None
        names = [m.text.lower() for m in clauses.scene.actors_of(i)]
        longer = f"{lemma_of(before)} {lemma_of(syntax[i])}" if before is not None else ""
        if any(AIR.search(name) for name in (*names, longer)):
            return "air strike"
        if (kind := words.get(lemma_of(syntax[i]))) in ("air strike", "drone strike"):
            return kind
    return None


def _brought_about(clauses: Clauses, told: Happening, verb: int) -> tuple[Happening, bool] | None:
    """Return what a verb makes of the event noun that is its object, None where it is none of the light ones."""
    lemma, light = lemma_of(clauses.syntax[verb]), clauses.scene.words.light
    if lemma in light["confirms"] and _is_negated(clauses, verb):
        return replace(told, clause=verb), False  # "did not confirm the loss": nobody says that it is lost
    if lemma in light["stops"]:
        return replace(told, clause=verb), False
    if lemma in light["announces"]:
        doers = told.actors or _announcing_side(clauses, told, verb)
        return replace(told, clause=verb, actors=doers), bool(doers) or _shown(clauses, told)
    if lemma in light["does"]:
        doers = told.actors or (() if _goes_on(clauses, verb) else _doers(clauses, verb))
        return replace(told, clause=verb, actors=doers), True
    if lemma in light["meets"]:
        return replace(told, clause=verb, targets=told.targets or clauses.subjects(verb)), True
    if lemma in light["sees"]:
        seers = tuple(i for i in clauses.subjects(verb) if "place" in clauses.scene.classes(i))
        told = replace(told, clause=verb, places=told.places or _behind_verb(clauses, verb) or seers)
        return told, _shown(clauses, told)
    if lemma in light["confirms"] and _points_back(clauses, told):
        return replace(told, clause=verb, recalled=not _shown(clauses, told)), True
    return None


def _goes_on(clauses: Clauses, verb: int) -> bool:
    """Return whether the verb only tells how the act went on: "were killed in intensifying bombing"."""
    token = clauses.syntax[verb]
    return token.dep == "pcomp" and clauses.syntax.head(verb).text.lower() in ("in", "amid", "amidst", "during")


def _is_negated(clauses: Clauses, verb: int) -> bool:
    """Return whether the verb is denied: "did not confirm", "neither confirmed nor denied"."""
    return any(
        t.dep == "neg" or t.text.lower() in ("neither", "nor", "never")
        for t in clauses.syntax.children(verb, "neg", "preconj", "cc", "advmod")
    )


def _announcing_side(clauses: Clauses, told: Happening, verb: int) -> tuple[int, ...]:
    """Return who announces an act of its own: an army its offensive, never a spokesman a capture."""
    doers = _doers(clauses, verb)
    if told.kind not in ("capture", "withdrawal", "advance", "offensive begins"):
        return doers
    return tuple(
        at
        for i in doers
        for at in (clauses.scene.behind(i, "of", "for") if "person" in clauses.scene.classes(i) else (i,))
    )


def _points_back(clauses: Clauses, told: Happening) -> bool:
    return any(
        t.text.lower() in ("the", "this", "that", "its", "their")
        for t in clauses.syntax.children(told.trigger, "det", "poss")
    )


def _scene_of(clauses: Clauses, token: Token) -> int | None:
    """Return the place that is called the scene of the event: "Daraa, birthplace of the uprising"."""
    head = clauses.syntax.head(clauses.syntax.head(token.i).i)
    if token.dep != "pobj" or lemma_of(head) not in clauses.scene.words.sets["scene"]:
        return None
    if head.dep == "attr":
        subjects = clauses.subjects(clauses.syntax.head(head.i).i)
        return subjects[0] if subjects and clauses.scene.places_of(subjects[0]) else None
    above = clauses.syntax.head(head.i)
    return above.i if head.dep == "appos" and clauses.scene.places_of(above.i) else None


def _owned_by_subject(clauses: Clauses, told: Happening) -> bool:
    """Return whether the noun's owner is a pronoun that only the clause can tell: "after their capture of …"."""
    owner = clauses.syntax.child(told.trigger, "poss")
    return (
        owner is not None
        and owner.tag == "PRP$"
        and owner.i not in clauses.scene.actor_at
        and ("poss" in told.frame.roles.get("actor", ()))
    )


def _verb_over(clauses: Clauses, token: Token) -> tuple[int | None, str]:
    """Return the verb that the noun depends on and how."""
    syntax, at = clauses.syntax, token
    for _ in range(LONGEST_CLIMB):
        if at.dep != "conj" or syntax.head(at.i).pos not in ("NOUN", "PROPN"):
            break
        at = syntax.head(at.i)
    head = syntax.head(at.i)
    for child in syntax.children(token.i, "relcl", "acl"):
        if child.dep == "acl" and child.tag == "VBN" and at.dep not in ("dobj", "nsubjpass"):
            return child.i, "obj"
    if at.dep == "dobj":
        return head.i, "obj"
    if at.dep == "nsubjpass":
        return head.i, "obj"
    if at.dep == "nsubj":
        return head.i, "subj"
    if at.dep in ("attr", "expl"):
        return head.i, "attr"
    if at.dep == "pobj":
        above = syntax.head(head.i)
        if head.text.lower() == "for" and lemma_of(above) == "responsibility":
            return syntax.head(above.i).i, "responsible"
        if above.pos in VERBS:
            return above.i, "prep"
    return None, ""


def _doers(clauses: Clauses, verb: int) -> tuple[int, ...]:
    return tuple(
        i for i in clauses.subjects(verb) if "event" not in clauses.scene.classes(i) or i in clauses.scene.actor_at
    )


def _behind_verb(clauses: Clauses, verb: int) -> tuple[int, ...]:
    for slot in STRONG_LOCATIVES:
        if found := tuple(i for i in clauses.fill(verb, slot) if clauses.scene.places_of(i)):
            return found
    return ()


def _struck(clauses: Clauses, verb: int) -> tuple[int, ...]:
    """Return the place that something comes over: "a blackout hit the capital"."""
    return tuple(i for i in clauses.objects(verb) if clauses.scene.places_of(i))


def _there(clauses: Clauses, verb: int) -> bool:
    return clauses.syntax.child(verb, "expl") is not None


def _named_after(clauses: Clauses, told: Happening) -> bool:
    """Return whether a place stands in the event's own name: "the Ghouta attack"."""
    places, actors = clauses.scene.place_at, clauses.scene.actor_at
    below = clauses.syntax.children(told.trigger, "compound", "nmod", "amod")
    return any(t.i in places and t.i not in actors and places[t.i].kind != "country" for t in below)


def _shown(clauses: Clauses, told: Happening) -> bool:
    """Return whether the noun's own words carry enough: a party or a place; for a topic both its sides or a place."""
    scene = clauses.scene
    placed = (
        any(scene.places_of(i) for i in (*told.places, *told.thing))
        or _named_after(clauses, told)
        or headed_by(clauses, told.trigger) is not None
        or heads(clauses, told.trigger) is not None
    )
    if told.kind in VIOLENT and any(t.text.lower() in RENEWED for t in clauses.syntax.children(told.trigger, "amod")):
        return True
    if told.kind in VIOLENT and any(_is_named_person(clauses, i) for i in told.targets):
        return True  # "charged over the murder of" somebody by name
    if not told.frame.topic:
        return placed or bool(told.actors or told.targets)
    between = clauses.fill(told.trigger, "between")
    several = len(between) > 1 or any(clauses.syntax[i].tag in ("NNS", "NNPS") for i in between)
    return placed or several or (bool(told.actors) and bool(told.targets))


def _is_named_person(clauses: Clauses, i: int) -> bool:
    return any(m.kind == "person" and not m.pointing for m in clauses.scene.actors_of(i))
