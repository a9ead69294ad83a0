"""Those told of as some of others: "among the dead are …", "seven children were among 31 killed", "of the 212 …"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from vedette.knowledge.people import Fate, measure_words
from vedette.model.readings import CountMention
from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.quantities import Quantity

LONGEST_AMONG = 40
"""Words from "among the dead" to the last of those listed."""


def among_the(syntax: Syntax, quantity: Quantity) -> Fate | None:
    """Read "Among the dead are a teacher and seven former members of the police"."""
    sentence = syntax[quantity.first].sentence
    first = quantity.first
    while first and syntax[first - 1].sentence == sentence and quantity.first - first < LONGEST_AMONG:
        first -= 1
    opening = [t.text.lower() for t in syntax.tokens[first : first + 4]]
    if len(opening) < 4 or opening[0] != "among" or syntax[first].sentence != sentence:
        return None
    named = opening[2] if opening[1] in ("the", "those") else opening[1]
    verb = {"were", "are", "was", "is", "include", "included"} & {
        t.text.lower() for t in syntax.tokens[first + 2 : first + 6]
    }
    return measure_words().adjectives.get(named) if verb else None


def opens_a_whole(syntax: Syntax, quantity: Quantity, node: Token) -> bool:
    """Return whether a sentence opens with the number as a whole: "Of the 212 people rescued, 18 died"."""
    if node.dep != "pobj":
        return False
    of = syntax.head(node.i)
    opens = of.i == 0 or syntax[of.i - 1].sentence != of.sentence
    return opens and of.text.lower() == "of" and of.i < quantity.start <= of.i + 2


def whole_behind(syntax: Syntax, node: Token) -> Token | None:
    """Return those among whom the subject is said to be: "31" in "seven children were among 31 people killed"."""
    verb = syntax.head(node.i)
    if node.dep != "nsubj" or verb.lemma != "be":
        return None
    among = next((p for p in syntax.children(verb.i, "prep") if p.text.lower() == "among"), None)
    return syntax.child(among.i, "pobj") if among is not None else None


def with_later_wholes(syntax: Syntax, counts: Sequence[CountMention]) -> tuple[CountMention, ...]:
    """Return the counts, each that is told to be among a later one made a part of it."""
    found = list(counts)
    for n in range(len(found) - 1):
        one, after = found[n], found[n + 1]
        if one.part_of is not None or one.measure is None or one.measure != after.measure:
            continue
        head = syntax.head_of(one.start, one.end)
        whole = whole_behind(syntax, head) if head is not None else None
        if whole is not None and after.start <= whole.start < after.end and (after.low or 0) > (one.low or 0):
            found[n] = msgspec.structs.replace(one, part_of=n + 1)
    return tuple(found)
