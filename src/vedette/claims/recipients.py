"""Recipients: people reached by aid, whose number tells how many were helped and not how many fled.

"Gave flour to 9,000 displaced people" counts those at one handing-out; it is no number of the displaced of a place,
and set beside one it would look like another claimant's.
"""

from __future__ import annotations

from vedette.claims.cast import Cast
from vedette.knowledge.people import MOVING
from vedette.model.readings import CountMention
from vedette.model.syntax import Syntax, Token

GIVING = frozenset(
    {"distribute", "hand", "give", "deliver", "provide", "supply", "bring", "donate", "offer", "dispense", "ship"}
)
"""Verbs of giving, whose recipients stand behind "to" or "for"."""
HELPING = frozenset(
    {"feed", "assist", "help", "reach", "serve", "vaccinate", "aid", "treat", "supply", "provide", "receive", "get"}
)
"""Verbs whose object, or subject, is helped."""
GETTING = frozenset({"receive", "get", "collect", "obtain"})
GOODS = frozenset(
    {"food", "aid", "flour", "blanket", "water", "kit", "ration", "assistance", "parcel", "tent", "cash", "relief"}
    | {"medicine", "supply", "shelter", "tarpaulin", "rice", "grain", "meal", "voucher", "package", "distribution"}
)
CLIMB = 4


def is_of_recipients(cast: Cast, count: CountMention) -> bool:
    """Return whether the number counts those whom aid reached."""
    head = cast.syntax.head_of(count.start, count.end)
    if head is None or count.measure not in MOVING:
        return False
    syntax, at = cast.syntax, head
    for _ in range(CLIMB):
        above = syntax.head(at.i)
        if above.i == at.i:
            return False
        if at.dep in ("pobj", "dative") and above.text.lower() in ("to", "for", "among"):
            return _gives(syntax, syntax.head(above.i))
        if above.pos == "VERB":
            return _helps(syntax, at, above)
        at = above
    return False


def _gives(syntax: Syntax, over: Token) -> bool:
    """Return whether aid is given: by a verb with its goods, or by the goods themselves ("food for 900 displaced")."""
    if over.lemma.lower() in GOODS:
        return True
    goods = syntax.children(over.i, "dobj", "nsubjpass")
    return over.lemma.lower() in GIVING and any(_is_goods(syntax, g) for g in goods)


def _is_goods(syntax: Syntax, noun: Token) -> bool:
    named = (noun, *syntax.conjuncts(noun.i), *(t for p in syntax.children(noun.i, "prep") for t in _behind(syntax, p)))
    return any(t.lemma.lower() in GOODS for t in named)


def _behind(syntax: Syntax, preposition: Token) -> list[Token]:
    return syntax.children(preposition.i, "pobj")


def _helps(syntax: Syntax, node: Token, verb: Token) -> bool:
    lemma = verb.lemma.lower()
    if node.dep in ("dobj", "dative"):
        with_goods = any(
            t.lemma.lower() in GOODS
            for p in syntax.children(verb.i, "prep")
            if p.text.lower() == "with"
            for t in _behind(syntax, p)
        )
        goods = any(t.lemma.lower() in GOODS for t in syntax.children(verb.i, "dobj"))
        return (lemma in HELPING - {"reach", "receive", "get"}) or with_goods or (lemma in GIVING and goods)
    if node.dep == "nsubj" and lemma in GETTING:
        return any(_is_goods(syntax, t) for t in syntax.children(verb.i, "dobj"))
    return False
