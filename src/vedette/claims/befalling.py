"""How sure a report is of what befell those it counts: the verb that tells their fate decides, not their noun.

"2,000 people could die" counts no dead, though its noun stands in nobody's doubt; "the 12 killed on Sunday will be
buried" counts twelve, though its verb looks ahead.
"""

from __future__ import annotations

from vedette.claims.modality import modality_of
from vedette.knowledge.people import measure_words
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.model.words import Modality, Polarity

JOINED = frozenset({"conj", "appos", "nummod", "nmod", "compound"})
CLIMB = 4
PAST = frozenset({"may", "might", "could"})
"""Modals that, before "have", leave open what is over and look at nothing to come."""


def befell(reading: Reading, head: Token, measure: str | None) -> tuple[Modality, Polarity]:
    """Return how the report presents that ``measure`` befell those whom ``head`` counts."""
    verb = _fate_verb(reading.syntax, head, measure)
    if verb is None:
        return modality_of(reading, head.i)
    modality, polarity = modality_of(reading, verb.i)
    if modality == "expected" and _is_left_open(reading.syntax, verb):
        return "reported", polarity
    return modality, polarity


def _fate_verb(syntax: Syntax, head: Token, measure: str | None) -> Token | None:
    """Return the verb whose subject is those counted, if it tells their fate; None where another word does."""
    at = head
    for _ in range(CLIMB):
        if any(c.i > at.i and c.tag in ("VBN", "VBG", "VBD") for c in syntax.children(at.i, "acl", "relcl", "amod")):
            return None
        above = syntax.head(at.i)
        if at.dep in JOINED and above.pos in ("NOUN", "PROPN", "NUM", "PRON"):
            at = above
        elif at.dep == "pobj" and above.text.lower() == "of":
            at = syntax.head(above.i)
        else:
            break
    verb = syntax.head(at.i)
    if at.dep not in ("nsubj", "nsubjpass") or verb.pos != "VERB":
        return None
    words, lemma = measure_words(), verb.lemma.lower()
    fates = (words.patient.get(lemma), words.subject.get(lemma))
    return verb if any(fate is not None and fate[0] == measure for fate in fates) else None


def _is_left_open(syntax: Syntax, verb: Token) -> bool:
    """Return whether it may have happened already: "up to 400 people may have drowned"."""
    aux = syntax.children(verb.i, "aux", "auxpass")
    return any(a.text.lower() in PAST for a in aux) and any(a.lemma.lower() == "have" for a in aux)
