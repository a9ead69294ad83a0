"""What befell homes: destroyed, damaged, or emptied of their people."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.people import Fate, measure_words
from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.counted import Counted

CLIMB = 6
"""Steps up the tree; bounds the work on hostile input."""


def of_homes(syntax: Syntax, counted: Counted) -> Fate | None:
    """Read what befell homes: destroyed, damaged, or emptied of their people."""
    words = measure_words()
    for token in _around(syntax, syntax[counted.head]):
        lemma, text = token.lemma.lower(), token.text.lower()
        found = words.housing.get(lemma) or words.housing.get(text)
        if found:
            return found
        if lemma in ("evacuate", "evacuation"):
            return "evacuated", "evacuated"
    for token in syntax.tokens[counted.head + 1 : counted.head + 5]:
        if token.sentence == syntax[counted.head].sentence and (found := words.housing.get(token.lemma.lower())):
            return found
    return None


def _around(syntax: Syntax, node: Token) -> Iterator[Token]:
    """Yield the words that govern a noun and those behind it, nearest first."""
    yield from syntax.children(node.i, "acl", "amod", "relcl", "compound")
    for steps, above in enumerate(syntax.ancestors(node.i)):
        if steps > CLIMB:
            return
        yield above
        if above.pos == "VERB":
            yield from syntax.children(above.i, "conj")
            if above.dep not in ("conj", "xcomp"):
                return
