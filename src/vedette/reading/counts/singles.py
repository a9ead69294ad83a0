"""Counts without a numeral: "a soldier was killed", "a man and woman", "no one was hurt", "no casualties"."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.counted import Counted, Kind, kind_of
from vedette.reading.counts.quantities import Quantity

NOBODY = frozenset({"nobody", "none"})
ABSTRACT = frozenset(
    {
        "life",
        "death",
        "injury",
        "killing",
        "murder",
        "kidnapping",
        "abduction",
        "arrest",
        "displacement",
        "disappearance",
        "execution",
        "other",
        "total",
        "remains",
        "crowd",
        "staff",
        "crew",
        "general",
        "private",
        "major",
        "minor",
    }
)


def singles_in(syntax: Syntax) -> Iterator[tuple[Quantity, Counted | None]]:
    """Yield a quantity of one for "a soldier" or "another man" with what it counts, and of none for "no one"."""
    for token in syntax.tokens:
        text = token.text.lower()
        if text in ("a", "an", "another"):
            noun = syntax.head(token.i)
            if token.dep == "det" and noun.i > token.i and _is_one_person(noun) and noun.dep not in ("appos", "attr"):
                yield _one(token.i, token.i + 1, noun, noun.i)
                yield from _bare_partners(syntax, noun)
        elif text in NOBODY or (text == "no" and _counts_none(syntax, token)):
            end = token.i + 1 + (text == "no" and syntax[token.i + 1].text.lower() == "one")
            yield Quantity(token.i, token.i, end, 0, 0, "exactly"), None


def _one(start: int, first: int, noun: Token, head: int) -> tuple[Quantity, Counted]:
    kind: Kind = "households" if noun.lemma == "family" else "people"
    return Quantity(start, start, first, 1, 1, "exactly"), Counted(kind, head, first, noun.i + 1)


def _bare_partners(syntax: Syntax, noun: Token) -> Iterator[tuple[Quantity, Counted]]:
    """Yield the second of "a man and woman", which has no article of its own."""
    for partner in syntax.children(noun.i, "conj"):
        if (
            partner.i <= noun.i + 3
            and _is_one_person(partner)
            and not syntax.children(partner.i, "det", "nummod", "poss")
        ):
            yield _one(partner.i, partner.i, partner, partner.i)


def _is_one_person(noun: Token) -> bool:
    if noun.tag not in ("NN", "NNP") or noun.lemma.lower() in ABSTRACT:
        return noun.text.lower() == "old" and noun.dep in ("nsubj", "nsubjpass", "dobj", "conj", "pobj")
    if noun.lemma == "body" and noun.dep not in ("dobj", "nsubjpass"):
        # "A body was found" counts one; "a consultative body" none.
        return False
    return kind_of(noun) == "people" or noun.lemma == "family" or noun.text.lower() == "old"


def _counts_none(syntax: Syntax, token: Token) -> bool:
    if token.i + 1 >= len(syntax) or syntax[token.i + 1].sentence != token.sentence:
        return False
    return syntax[token.i + 1].text.lower() == "one" or (
        token.dep == "det" and kind_of(syntax.head(token.i)) == "people"
    )
