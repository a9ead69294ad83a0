"""Doers: who is said to have done it, and whether two statements lay it to two sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vedette.knowledge.opposites import opposites
from vedette.model.syntax import Token
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.statements.tellings import Telling
from vedette.reconciliation.statements.wordings import Nearness, one_name

BEING = frozenset({"be", "remain", "stay", "have", "come", "lie", "fall", "pass"})
HOLDING = frozenset({"possession", "control", "command", "charge"})
HELD = frozenset({"control", "hand", "rule", "administration", "command", "grip", "occupation"})
AIMED = frozenset({"fire", "shoot", "advance", "attack", "open"})
LAYING = frozenset({"blame", "accuse"})
OF = frozenset({"work", "rocket", "shelling", "hand", "handiwork", "deed"})
LIKE, ACTS = 0.35, 0.5
MEMBERS = {"state": "state", "state forces": "state", "armed group": "armed", "militia": "armed"}
PARTS = frozenset({"PROPN", "NOUN", "ADJ"})


@dataclass(frozen=True, slots=True)
class Doer:
    """One who is said to have done something: the words for him, his names among them, his side and country."""

    words: frozenset[str]
    names: frozenset[str]
    side: str | None
    country: str | None
    act: str


def doers_apart(one: Telling, other: Telling) -> bool:
    """Return whether the two name those who did it, and none of the one can be one of the other."""
    here, there = doers_of(one), doers_of(other)
    if not here or not there:
        return False
    near = one.wording.near
    near = one.wording.near
    pairs = [(a, b) for a in here for b in there if _one_act(a, b, near)]
    told = [(a, b) for a, b in pairs if (a.names or a.side) and (b.names or b.side)]
    if told:
        return not any(may_be_one(a, b) for a, b in told)
    # One act with two subjects that are nothing like each other: "a leak tore it apart", "a bomber tore it apart".
    return bool(pairs) and not any(_alike(a, b, near) for a, b in pairs)


def _harms() -> frozenset[str]:
    return opposites().arms | opposites().harming | LAYING | OF | AIMED


def _one_act(a: Doer, b: Doer, near: Nearness) -> bool:
    """Return whether two may have done one act: the words for it are near, or both are of harm."""
    return a.act == b.act or near(a.act, b.act) >= ACTS or all(d.act in _harms() for d in (a, b))


def doers_of(telling: Telling) -> list[Doer]:
    """Return those who are said to have done something, in order."""
    found: list[Doer] = []
    for token in telling.syntax.tokens:
        laid = token.lemma.lower() in LAYING
        if (token.i in telling.wording.spoken and not laid) or telling.denies(token) or telling.foresees(token):
            continue
        for head in _heads(telling, token):
            if head.pos != "PRON" and (laid or head.i not in telling.wording.spoken):
                below = telling.syntax.child(head.i, "relcl") if token.lemma == "be" else None
                doer = doer_of(telling, head, below or token)
                if doer.words and doer not in found:
                    found.append(doer)
    return found


def _heads(telling: Telling, token: Token) -> list[Token]:
    """Return the heads of the words for those who did what ``token`` tells."""
    syntax, lemma = telling.syntax, token.lemma.lower()
    if lemma in LAYING:
        return syntax.children(token.i, "dobj")
    if lemma in BEING and (holders := list(holders_of(telling, token))):
        return holders
    if lemma == "be" and any(c.lemma == "it" for c in syntax.children(token.i, "nsubj", "expl")):
        # "It was the militia that opened fire."
        return [
            c
            for c in syntax.children(token.i, "attr")
            if syntax.child(c.i, "relcl") or syntax.child(token.i, "advcl", "ccomp")
        ]
    if token.pos == "VERB":
        agents = [g for c in syntax.children(token.i, "agent") for g in syntax.children(c.i, "pobj")]
        aimed = lemma in AIMED and any(c.lemma in ("on", "at", "upon") for c in syntax.children(token.i, "prep"))
        acts = (aimed or bool(syntax.children(token.i, "dobj"))) and not syntax.child(token.i, "nsubjpass")
        return [*agents, *(syntax.children(token.i, "nsubj") if acts else ())]
    named = (
        [c for c in syntax.children(token.i, "poss", "amod", "compound") if c.entity or c.pos == "PROPN"]
        if lemma in opposites().arms
        else []
    )
    behind = (
        [g for c in syntax.children(token.i, "prep") if c.lemma == "of" for g in syntax.children(c.i, "pobj")]
        if lemma in OF
        else []
    )
    return [*named, *behind]


def holders_of(telling: Telling, verb: Token) -> Iterator[Token]:
    """Yield who is said to hold something: "is in control of", "are back in", "in the hands of X", "under X rule"."""
    syntax = telling.syntax
    if any(c.lemma == "back" for c in syntax.children(verb.i, "advmod")):
        yield from syntax.children(verb.i, "nsubj")
    for prep in syntax.children(verb.i, "prep"):
        for noun in syntax.children(prep.i, "pobj"):
            if prep.lemma == "in" and noun.lemma in HOLDING and not syntax.child(noun.i, "det", "poss"):
                yield from syntax.children(verb.i, "nsubj")
            elif prep.lemma in ("in", "under", "into") and noun.lemma in HELD:
                yield from (
                    g for c in syntax.children(noun.i, "prep") if c.lemma == "of" for g in syntax.children(c.i, "pobj")
                )
                yield from (c for c in syntax.children(noun.i, "amod", "poss", "compound") if _is_side(c))


def _is_side(token: Token) -> bool:
    """Return whether a word before "hands" or "control" tells whose: "Ukrainian hands", "rebel control"."""
    words = opposites()
    return bool(token.entity) or token.pos == "PROPN" or token.lemma.lower() in words.state_side | words.rebel_side


def doer_of(telling: Telling, head: Token, act: Token) -> Doer:
    """Return the one whom the words around ``head`` name, as the doer of ``act``."""
    syntax = telling.syntax
    kept = [head, *syntax.children(head.i, "compound", "amod", "poss", "nmod")]
    for prep in syntax.children(head.i, "prep"):
        if prep.lemma == "of":
            kept += syntax.children(prep.i, "pobj")
    kept = [t for t in kept if t.pos in PARTS and t.lemma.lower() not in opposites().arms]
    words = frozenset(fold(t.lemma) for t in kept)
    names = frozenset(fold(t.text) for t in kept if t.pos == "PROPN" or t.entity)
    known = next((a for a in telling.wording.reading.actors if a.start < head.end and head.start < a.end), None)
    if known is not None and known.name[:1].isupper():
        names |= frozenset(fold(w) for w in known.name.split() if w[:1].isupper()) if names else frozenset()
    side = MEMBERS.get(known.kind) if known else None
    return Doer(words, names, side or _side(words), known.country if known else None, act.lemma.lower())


def _side(words: frozenset[str]) -> str | None:
    if words & opposites().state_side:
        return "state"
    return "armed" if words & opposites().rebel_side else None


def _alike(a: Doer, b: Doer, near: Nearness) -> bool:
    if a.words & b.words or (a.words | b.words) & opposites().generic:
        return True
    return any(near(x, y) >= LIKE for x in a.words for y in b.words)


def may_be_one(a: Doer, b: Doer) -> bool:
    """Return whether two may be one side, by names, sides and countries."""
    if any(one_name(x, y) for x in a.names for y in b.names):
        return True
    if a.side == b.side == "state" and a.country and b.country:
        return a.country == b.country
    if a.side and b.side and a.side != b.side:
        return False
    return not (a.names and b.names)
