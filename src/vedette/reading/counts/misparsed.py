"""Fates that the words tell and the parse hides: a subject hung on the noun or the preposition in front of it."""

from __future__ import annotations

from vedette.knowledge.people import Fate
from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.quantities import Quantity
from vedette.reading.counts.verbs import as_object, as_subject


def own_verb(syntax: Syntax, node: Token, end: int) -> Fate | None:
    """Read "hit by a mine and two children were killed", where the parse joins the children to the mine."""
    if node.dep == "pobj" and _is_second(syntax, node):
        return _passive_behind(syntax, end)
    if node.dep != "conj" or end + 1 >= len(syntax) or syntax[end].pos != "AUX":
        return None
    verb = syntax.head(end)
    if verb.i <= end or verb.dep != "conj" or syntax.child(verb.i, "nsubj", "nsubjpass") is not None:
        return None
    return as_object(syntax, verb) if syntax.child(verb.i, "auxpass") is not None else as_subject(syntax, verb)


def _is_second(syntax: Syntax, node: Token) -> bool:
    """Return whether its preposition has an object already: "in the battle of the hill 200 soldiers were killed"."""
    first = syntax.child(node.head, "pobj")
    return first is not None and first.i < node.i


def _passive_behind(syntax: Syntax, end: int) -> Fate | None:
    """Return the fate of the passive right behind a group, or behind the "of" that says whose they are."""
    if end < len(syntax) and syntax[end].text.lower() == "of" and (whose := syntax.child(end, "pobj")) is not None:
        end = whose.i + 1
    if end >= len(syntax) or syntax[end].dep != "auxpass":
        return None
    return as_object(syntax, syntax.head(end))


def behind_a_year(syntax: Syntax, quantity: Quantity, node: Token) -> Fate | None:
    """Read "In 1994 some 800,000 people, most of them …, were murdered", which the parse hangs on the year's "in"."""
    preposition = syntax.head(node.i)
    if node.dep != "pobj" or preposition.lemma.lower() not in ("in", "by", "on", "since") or quantity.start < 2:
        return None
    verb = syntax.head(preposition.i)
    if quantity.start - preposition.i > 4 or verb.i < node.i or verb.pos not in ("VERB", "AUX"):
        return None
    return as_object(syntax, verb) if syntax.child(verb.i, "auxpass") is not None else as_subject(syntax, verb)
