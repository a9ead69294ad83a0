"""What nouns and the words beside a number tell of its fate: "the deaths of 12", "12 injured", "killed: 12"."""

from __future__ import annotations

from vedette.knowledge.people import Fate, measure_words, people_words
from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.counted import Counted
from vedette.reading.counts.quantities import Quantity

CLOSING = frozenset({"NUM", "CCONJ", "SCONJ", "ADP", "NOUN", "PRON"})
HAPPENINGS = frozenset({"abduction", "kidnapping", "arrest", "killing", "murder", "execution", "evacuation", "return"})
"""Nouns that count people by what befell them, or the happenings themselves."""
BESIDE = 4
"""Words beside a number that may tell its fate."""


def of_event(syntax: Syntax, noun: Token) -> Fate | None:
    """Return what a noun of happening does to those it is "of": deaths, displacement, evacuation."""
    words = measure_words()
    found = words.events.get(noun.lemma.lower())
    if noun.lemma == "loss" and not any(
        g.lemma == "life" or _is_numbered_people(syntax, g)
        for p in syntax.children(noun.i, "prep")
        for g in syntax.children(p.i, "pobj")
    ):
        return None
    if found is None and noun.lemma in ("toll", "number", "total", "figure"):
        return numbered(syntax, noun)
    return found


def _is_numbered_people(syntax: Syntax, noun: Token) -> bool:
    """Return whether people are lost: "the loss of two soldiers"; the loss of 40 jobs kills nobody."""
    people = people_words().people
    return syntax.child(noun.i, "nummod") is not None and (noun.lemma.lower() in people or noun.text.lower() in people)


def numbered(syntax: Syntax, subject: Token | None) -> Fate | None:
    """Return what a subject such as "the number of displaced families", "the death toll" counts."""
    if subject is None:
        return None
    words = measure_words()
    for token in _below(syntax, subject):
        lemma, text = token.lemma.lower(), token.text.lower()
        found = (
            words.adjectives.get(text)
            or words.nouns.get(lemma)
            or (words.patient.get(lemma) if token.pos == "VERB" else None)
        )
        if found or lemma == "toll":
            return found or ("killed", "killed")
    return None


def _below(syntax: Syntax, top: Token) -> list[Token]:
    """Return a noun and the words under it, the nearest first, fourteen at most."""
    found = [top]
    for token in found:
        found.extend(syntax.children(token.i)[: 14 - len(found)])
        if len(found) >= 14:
            break
    return found


def of_noun(node: Token, counted: Counted, syntax: Syntax | None = None) -> Fate | None:
    """Return what the noun itself says: 12 deaths, 40 hostages, 900 refugees."""
    if counted.kind == "nothing":
        return None
    if node.lemma.lower() in HAPPENINGS and _counts_happenings(node, counted, syntax):
        return None
    return measure_words().nouns.get(node.lemma.lower()) or measure_words().nouns.get(node.text.lower())


def _counts_happenings(node: Token, counted: Counted, syntax: Syntax | None) -> bool:
    """Return whether happenings are counted, not people: "three mass abductions", "one abduction of two children"."""
    if syntax is None:
        return False
    after = syntax[counted.end].text.lower() if counted.end < len(syntax) else ""
    return after == "of" or any(
        c.text.lower() in ("mass", "group") for c in syntax.children(node.i, "amod", "compound")
    )


def within(syntax: Syntax, quantity: Quantity, counted: Counted) -> Fate | None:
    """Read modifiers inside the group: "270,000 displaced people", "three wounded soldiers"."""
    words = measure_words()
    for token in syntax.tokens[quantity.end : counted.head]:
        found = words.adjectives.get(token.text.lower())
        if found:
            return found
    return None


def beside(syntax: Syntax, quantity: Quantity, counted: Counted) -> Fate | None:
    """Read the words beside a number where the tree tells nothing: "12 dead, 30 injured", "wounding 30"."""
    words = measure_words()
    sentence = syntax[quantity.first].sentence
    for token in syntax.tokens[max(counted.end, quantity.end) : max(counted.end, quantity.end) + BESIDE]:
        closes = token.text in (";", ",", ".", "(") or token.pos in CLOSING
        if token.sentence != sentence or (closes and token.text.lower() not in words.adjectives):
            break
        lemma = token.lemma.lower()
        found = words.adjectives.get(token.text.lower()) if token.tag != "VBD" else None
        if _has_object(syntax, token):
            break
        if found is None and token.tag in ("VBN", "VBD"):
            found = words.patient.get(lemma)
        if found is None and token.tag in ("VBG", "VBD", "VBP", "VBN"):
            found = words.subject.get(lemma) if lemma not in ("move", "shift", "run", "return") else None
        if found:
            return found
    before = syntax[quantity.start - 1] if quantity.start else None
    either = quantity.start > 1 and syntax[quantity.start - 2].text.lower() == "or"
    if before is not None and before.sentence == sentence and not either:
        if before.tag in ("VBG", "VBD", "VBN") and (found := words.patient.get(before.lemma.lower())):
            return found
        opens = quantity.start < 2 or syntax[quantity.start - 2].sentence != sentence
        if opens and before.tag in ("VBD", "VBN") and (words.subject.get(before.lemma.lower()) or ("",))[0] == "killed":
            return "killed", "killed"  # "Perished one worker", word for word from another language
        if before.text in (":", "-", "–") or before.text.lower() == "total":
            return _listed(syntax, before)
    return None


def _has_object(syntax: Syntax, verb: Token) -> bool:
    """Return whether a verb acts on another: then the number in front of it is who did it, not whom it befell."""
    after = syntax[verb.i + 1] if verb.i + 1 < len(syntax) else verb
    return verb.pos == "VERB" and (
        syntax.child(verb.i, "dobj") is not None or (after.pos in ("NUM", "DET") and after.i > verb.i)
    )


def _listed(syntax: Syntax, mark: Token) -> Fate | None:
    """Read a line of a list: "Number of displaced: 452", "Killed: 12"."""
    words = measure_words()
    for token in reversed(syntax.tokens[max(mark.i - 6, 0) : mark.i]):
        if token.sentence != mark.sentence:
            break
        found = words.adjectives.get(token.text.lower()) or words.nouns.get(token.lemma.lower())
        if found:
            return found
    return None
