"""Numbers that a sum is said to be, read by the words where the parse takes the verb for a noun.

"The number of displaced stands at 45,000", "the toll has risen by 12 to 45", "the dead in the blast number four".
"""

from __future__ import annotations

from collections.abc import Sequence

from vedette.knowledge.people import Fate, measure_words
from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.quantities import RISING, Quantity

STANDING = frozenset({"stands", "stood", "remains", "remained", "standing"})
NUMBERING = frozenset({"number", "numbers", "numbered", "total", "totalled", "totaled"})
SUMS = frozenset({"number", "total", "toll", "tally", "count", "figure"})
LONGEST_SUM, LONGEST_TOLL = 10, 24
"""Words of a subject: "the number of people newly displaced in the north", "the toll of the strikes on X and Y"."""
PUTTING = frozenset(
    {"put", "puts", "putting", "place", "placed", "revise", "revised", "lower", "lowered", "raise", "raised", "cut"}
    | {"correct", "corrected", "update", "updated", "reduce", "reduced", "adjust", "adjusted", "estimate", "estimated"}
)
"""Verbs that say how large a sum is, or that it is now another."""
LONGEST_OBJECT, VERB_REACH = 18, 4
"""Words from the sum to its number, "the toll of Friday's attack on the market down from 90 to", and from the verb."""


def of_a_sum(syntax: Syntax, quantity: Quantity) -> Fate | None:
    """Return what the sum counts that the number is said to be, or None where no sum stands before it."""
    at = quantity.start - 1
    if at < 1:
        return None
    before, verb = syntax[at].text.lower(), syntax[at - 1].text.lower()
    if before in NUMBERING:
        return _numbered_dead(syntax, at)
    if before == "at" and verb in STANDING:
        return _of_subject(syntax, at - 1)
    if before in ("to", "past", "above") and verb in RISING and (found := _of_toll(syntax, at - 1)) is not None:
        return found
    rise = _rise_before(syntax, at) if before == "to" else None
    if rise is not None:
        return _of_subject(syntax, rise)
    return _of_object(syntax, at) if before in ("at", "to", "from") else None


def _numbered_dead(syntax: Syntax, verb: int) -> Fate | None:
    """Read "the dead in the mine blast number four": the adjective stands for those whom the verb numbers."""
    for at in range(verb - 1, max(verb - LONGEST_SUM, 0), -1):
        if syntax[at].sentence != syntax[verb].sentence:
            return None
        found = measure_words().adjectives.get(syntax[at].text.lower())
        if found is not None and syntax[at - 1].text.lower() == "the":
            return found
    return None


def _of_subject(syntax: Syntax, verb: int) -> Fate | None:
    for at in range(verb - 1, max(verb - LONGEST_SUM, -1), -1):
        if syntax[at].sentence != syntax[verb].sentence:
            return None
        if syntax[at].text.lower() in SUMS:
            return _counted_in(syntax.tokens[max(at - 1, 0) : verb])
    return None


def _of_toll(syntax: Syntax, verb: int) -> Fate | None:
    """Read "the toll from the strikes on X, Y and Z climbed to 42", whose subject the parse takes for the last town."""
    for at in range(verb - 1, max(verb - LONGEST_TOLL, -1), -1):
        if (
            syntax[at].sentence != syntax[verb].sentence
            or syntax[at].tag in ("VBD", "VBZ", "VBP")
            or syntax[at].text == ";"
        ):
            return None
        if syntax[at].lemma.lower() in ("toll", "tally"):
            return "killed", "killed"
    return None


def of_its_own_noun(syntax: Syntax, quantity: Quantity) -> Fate | None:
    """Read "deaths rose to 61 and injuries to 140", "the wounded, eleven in all": the noun right before the number."""
    at = quantity.start - 1
    if at < 2 or syntax[at].sentence != syntax[quantity.first].sentence:
        return None
    noun, words = syntax[at - 1], measure_words()
    if syntax[at].text.lower() == "to" and syntax[at - 2].text.lower() == "and":
        return words.events.get(noun.lemma.lower()) or words.nouns.get(noun.lemma.lower())
    after = [t.text.lower() for t in syntax.tokens[quantity.end : quantity.end + 2]]
    summed = after in (["in", "all"], ["in", "total"]) or after[:1] == ["altogether"]
    if syntax[at].text == "," and summed and syntax[at - 2].text.lower() in ("the", "all", "those"):
        return words.adjectives.get(noun.text.lower()) or words.nouns.get(noun.lemma.lower())
    return None


def _of_object(syntax: Syntax, end: int) -> Fate | None:
    """Read "put the number of displaced at", "revised the toll of the attack down from 90 to"."""
    for at in range(end - 1, max(end - LONGEST_OBJECT, 0), -1):
        if syntax[at].sentence != syntax[end].sentence or syntax[at].text in (";", ","):
            return None
        if syntax[at].lemma.lower() in SUMS:
            put = any(t.text.lower() in PUTTING for t in syntax.tokens[max(at - VERB_REACH, 0) : at])
            return _counted_in(syntax.tokens[at - 1 : end]) if put else None
    return None


def _rise_before(syntax: Syntax, to: int) -> int | None:
    """Return the verb of "risen by 12" before "to 45"."""
    for at in range(to - 2, max(to - 7, 0), -1):
        if syntax[at].text.lower() == "by":
            return at - 1 if syntax[at - 1].text.lower() in RISING else None
    return None


def _counted_in(said: Sequence[Token]) -> Fate | None:
    """Return what the words of a sum count: "death toll", "number of newly displaced"."""
    words = measure_words()
    for token in said:
        found = words.adjectives.get(token.text.lower()) or words.nouns.get(token.lemma.lower())
        if found is not None or token.lemma.lower() == "toll":
            return found or ("killed", "killed")
    return None
