"""Whose a possessive is: "Russia said its troops had left", "X, whose fighters …", "urged M23 to halt its advance".

A possessive belongs to the subject of its own clause, else to the one whom the clause above asks or forces,
else to the subject of the clause above. A subject that is no actor does not stand in the way: "the loss is
a defeat for the Kremlin since its forces left".
"""

from __future__ import annotations

from collections.abc import Sequence

from vedette.knowledge.actor_words import hints
from vedette.model.syntax import Syntax, Token
from vedette.reading.actors.scene import Found

LEVELS = 8
"""Clauses and phrases that are climbed from a possessive."""
PRESSING = hints("pressing")
"""Verbs whose object is the one who acts in the clause below: "urged X to halt its advance"."""
RELATIVE = frozenset(("which", "who", "that"))


def possessor(syntax: Syntax, i: int, cast: Sequence[Found | None]) -> Found | None:
    """Return whose the possessive at token ``i`` is, or None where its clauses do not tell.

    ``cast[t]`` is the mention that token ``t`` belongs to.
    """
    token = syntax[i]
    below, at = i, token.head
    for _ in range(LEVELS):
        above = syntax[at]
        if token.tag == "WP$" and above.dep == "relcl":
            return cast[above.head]
        partner = cast[above.head] if above.dep == "conj" and above.i > i > above.head else None
        if partner is not None and fits(token, partner):
            return partner  # "the army and its allies"
        if above.pos in ("VERB", "AUX"):
            if _shared(syntax, at, below, token):
                return None
            found = _pressed(syntax, at, below, i, cast) or subject_of(syntax, at, below, i, cast)
            if found is not None and fits(token, found):
                return found
            office = _country_of_subject(syntax, at, below, i, cast)
            if office is not None:
                return office
        if above.head == at:
            return None
        below, at = at, above.head
    return None


def subject_of(syntax: Syntax, verb: int, below: int, limit: int, cast: Sequence[Found | None]) -> Found | None:
    """Return the mention that is the subject of ``verb``, told before token ``limit`` and not through ``below``."""
    subjects = [c for c in syntax.children(verb, "nsubj", "nsubjpass") if c.i < limit and c.i != below]
    if not subjects:
        return None
    subject = subjects[-1]
    if subject.text.lower() in RELATIVE:
        return cast[syntax[verb].head] if syntax[verb].dep == "relcl" else None
    if subject.text.lower() in ("it", "he", "she", "they") and cast[subject.i] is None:
        return _before(syntax, subject, verb, cast)
    if cast[subject.i] is None:
        for child in syntax.children(subject.i, "appos"):
            if (named := cast[child.i]) is not None and child.i < limit:
                return named  # "the chief of X, General Y, said his men"
    return cast[subject.i]


def _country_of_subject(
    syntax: Syntax, verb: int, below: int, limit: int, cast: Sequence[Found | None]
) -> Found | None:
    """Return the nation whose office is the subject: "Malawi's president ordered his army"."""
    subject = syntax.child(verb, "nsubj", "nsubjpass")
    if subject is None or subject.i == below or subject.i >= limit or subject.pos not in ("NOUN", "PROPN"):
        return None
    here = cast[subject.i]
    if here is not None and (here.sort != "office" or here.owner is None):
        return None
    for child in syntax.children(subject.i, "poss", "amod", "compound", "nmod"):
        found = cast[child.i]
        if found is not None and found.sort == "nation" and child.i < subject.i:
            return found
    return here.owner if here is not None else None


def fits(token: Token, found: Found) -> bool:
    """Return whether "his", "its" or "their" may speak of ``found``; a name of no kind yet may be anyone."""
    low = token.text.lower()
    if low in ("his", "her"):
        return found.sort in ("name", "office") and found.kind in (None, "person")
    if low == "its":
        return (
            found.kind != "person" and found.sort != "office" and not (found.plural and found.group in (None, "people"))
        )
    return True


def _before(syntax: Syntax, pronoun: Token, verb: int, cast: Sequence[Found | None]) -> Found | None:
    """Return what a subject pronoun points to: the subject of the clause above, else of the sentence before."""
    at = verb
    for _ in range(LEVELS):
        above = syntax[at].head
        if above == at:
            break
        found = subject_of(syntax, above, at, pronoun.i, cast) if syntax[above].pos in ("VERB", "AUX") else None
        if found is not None:
            return found
        at = above
    if not pronoun.sentence:
        return None
    first, last = syntax.sentences[pronoun.sentence - 1]
    root = next((t for t in syntax.tokens[first:last] if t.head == t.i), None)
    subject = syntax.child(root.i, "nsubj", "nsubjpass") if root is not None else None
    return cast[subject.i] if subject is not None else None


def _shared(syntax: Syntax, verb: int, below: int, token: Token) -> bool:
    """Return whether several are the subject: "France and Italy told their citizens"."""
    if token.text.lower() != "their":
        return False
    subject = syntax.child(verb, "nsubj", "nsubjpass")
    return subject is not None and subject.i != below and len(syntax.conjuncts(subject.i)) > 1


def _pressed(syntax: Syntax, verb: int, below: int, limit: int, cast: Sequence[Found | None]) -> Found | None:
    """Return whom ``verb`` asks, forces or accuses, where the possessive stands in what is asked of them."""
    if syntax[verb].lemma.lower() not in PRESSING or syntax[below].dep not in ("xcomp", "ccomp", "prep", "advcl"):
        return None
    for child in syntax.children(verb):
        if child.i >= min(below, limit):
            break
        if child.dep in ("dobj", "dative") and child.i > verb:
            return cast[child.i]
        if child.dep == "prep" and child.text.lower() in ("on", "upon", "to") and child.i > verb:
            target = syntax.child(child.i, "pobj")
            if target is not None and cast[target.i] is not None:
                return cast[target.i]
    return None
