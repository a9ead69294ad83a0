"""What a number counts: people, households, homes, or something that is no figure of a report on people."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from vedette.knowledge.people import measure_words, people_words
from vedette.model.records import Record
from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.quantities import Quantity

Kind = Literal["people", "households", "homes", "nothing", "other"]
LONGEST_GROUP = 9
"""Words of a noun group that are read to find its head: "12 Sudanese Red Crescent aid workers"."""
INSIDE = frozenset({"ADJ", "NOUN", "PROPN"})
LINKS = frozenset({"-", "'s", "'", "/"})
SKIPPED = frozenset(
    {
        "of",
        "the",
        "their",
        "its",
        "his",
        "her",
        "our",
        "more",
        "other",
        "additional",
        "such",
        "these",
        "those",
        "further",
        "-",
        "own",
    }
)


class Counted(Record, frozen=True):
    """What a quantity counts: its ``kind``, the token that heads it, and the tokens ``first:end`` of its name.

    ``nothing`` is a number that stands alone ("12 were killed"); then ``head`` is the number itself.
    """

    kind: Kind
    head: int
    first: int
    end: int


def counted_by(syntax: Syntax, quantity: Quantity, timed: Collection[int]) -> Counted:
    """Return what ``quantity`` counts; tokens in ``timed`` belong to times and close a noun group."""
    first = at = quantity.end
    sentence = syntax[quantity.first].sentence
    while (
        at < len(syntax)
        and at < quantity.end + 4
        and syntax[at].text.lower() in SKIPPED
        and syntax[at].sentence == sentence
        and (syntax[at].tag not in ("DT", "PRP$") or syntax[at - 1].text.lower() == "of")
    ):
        at += 1
    whole = _whole_after_of(syntax, quantity)
    if whole is not None:
        at = whole[0]
    group = _group(syntax, at, sentence, timed)
    alone = Counted("nothing", _top(syntax, quantity), first, first)
    if not group:
        return alone
    head = _head(syntax, quantity, group)
    if head is None:
        return alone if _says_fate(group[0]) else Counted("other", group[-1].i, at, group[-1].i + 1)
    kind = kind_of(head)
    if kind == "other" and head.text.lower() in people_words().transparent:
        inner = syntax.child(head.i, "prep")
        below = syntax.child(inner.i, "pobj") if inner is not None and inner.text.lower() == "of" else None
        if below is not None and kind_of(below) != "other":
            return Counted(kind_of(below), below.i, at, _conjoined(syntax, below))
    if kind == "other" and _says_fate(group[0]) and group[0].i == quantity.end and head.tag != "NNS":
        return alone  # "12 dead Friday", but not "two fatal crashes"
    return Counted(kind, head.i, at, _conjoined(syntax, head))


def kind_of(token: Token) -> Kind:
    """Return what a noun counts: people by the word lists, by its form, or by the parser's entity for peoples."""
    table, text = people_words(), token.text.lower()
    if text in table.households:
        return "households"
    if text in table.homes:
        return "homes"
    if text in table.people or token.lemma.lower() in table.people:
        return "people"
    if text.endswith(("men", "women", "people", "workers", "soldiers", "fighters")) and len(text) > 5:
        return "people"
    if token.entity.endswith("NORP") and token.text[0].isupper() and token.pos in ("PROPN", "NOUN"):
        return "people"
    return "other"


def name_of(syntax: Syntax, counted: Counted, text: str) -> str | None:
    """Return the noun group in the report's words, without its articles."""
    if counted.kind == "nothing":
        beside = syntax.child(counted.head, "appos")
        if beside is None or kind_of(beside) != "people" or syntax[counted.head].text.lower() != "one":
            return None
        group = [t.i for t in syntax.children(beside.i, "compound", "amod") if t.i < beside.i]
        return " ".join(text[syntax[min([beside.i, *group])].start : beside.end].split())
    last = syntax[counted.end - 1]
    bare = all(t.tag == "RB" for t in syntax.tokens[counted.first : counted.end - 1])
    if bare and last.text.lower() in measure_words().adjectives:
        return None  # "77 still missing", "eight injured": the word tells what befell them, not who they are
    opening = syntax[counted.first]
    if opening.lemma in ("take", "hold") and opening.tag in ("VBN", "VBD"):
        return None
    first = counted.first
    while first < counted.end - 1 and syntax[first].text in LINKS | {"’s", "’"}:
        first += 1  # "100 of the other's fighters"
    return " ".join(text[syntax[first].start : syntax[counted.end - 1].end].split())


def _whole_after_of(syntax: Syntax, quantity: Quantity) -> tuple[int, int] | None:
    """Return where the noun starts and stands in "60 of 88 drones", "110,000 of the region's 120,000 Armenians"."""
    if quantity.end >= len(syntax) or syntax[quantity.end].text.lower() != "of":
        return None
    noun = syntax.child(quantity.end, "pobj")
    if noun is None or noun.i > quantity.end + LONGEST_GROUP:
        return None
    numbers = [i for i in range(quantity.end + 1, noun.i) if syntax[i].pos == "NUM"]
    return (numbers[-1] + 1, noun.i) if numbers else None


def _group(syntax: Syntax, at: int, sentence: int, timed: Collection[int]) -> list[Token]:
    """Return the adjectives and nouns that follow, up to the first word that cannot stand in a noun group."""
    group: list[Token] = []
    for token in syntax.tokens[at : at + LONGEST_GROUP]:
        if token.sentence != sentence or token.i in timed:
            break
        inside = token.pos in INSIDE or token.text.lower() in LINKS or kind_of(token) != "other"
        modifier = token.tag in ("VBN", "VBG", "RB") and (token.dep in ("amod", "advmod", "compound") or not group)
        joins = (
            token.text.lower() in ("and", "or", "and-")
            and token.dep == "cc"
            and group
            and (group[-1].pos == "ADJ" or group[-1].text == "-")
        )
        if not (inside or modifier or joins):
            break
        group.append(token)
    while group and (group[-1].text.lower() in LINKS or group[-1].tag == "RB"):
        group.pop()
    return group


def _head(syntax: Syntax, quantity: Quantity, group: list[Token]) -> Token | None:
    """Return the head of the group: the tree's where it lies inside, else the first noun with no noun behind it."""
    inside = {token.i for token in group}
    at, steps = _top(syntax, quantity), 0
    while syntax[at].head != at and steps < 4:
        at, steps = syntax[at].head, steps + 1
        if at in inside and syntax[at].pos in ("NOUN", "PROPN") and syntax[at].dep != "compound":
            return syntax[at]
        if at not in inside and not quantity.start <= at < quantity.end:
            break
    for here, after in zip(group, [*group[1:], None], strict=True):
        if kind_of(here) != "other" and (after is None or (after.pos not in ("NOUN",) and after.text not in LINKS)):
            return here
    nouns = [token for token in group if token.pos in ("NOUN", "PROPN")]
    return nouns[-1] if nouns else None


def _top(syntax: Syntax, quantity: Quantity) -> int:
    """Return the token of the number whose head lies outside it."""
    for i in range(quantity.end - 1, quantity.first - 1, -1):
        if not quantity.start <= syntax[i].head < quantity.end or syntax[i].head == i:
            return i
    return quantity.first


def _says_fate(token: Token) -> bool:
    words = measure_words()
    text = token.text.lower()
    lemma = token.lemma.lower()
    return text in words.adjectives or (
        token.tag in ("VBN", "VBD", "VBG") and (lemma in words.patient or lemma in words.subject)
    )


def _conjoined(syntax: Syntax, head: Token) -> int:
    """Return the end of the name: "women and children" are counted together, "soldiers and two civilians" are not."""
    end = head.i + 1
    if end + 1 < len(syntax) and syntax[end].text.lower() == "and" and syntax[end + 1].sentence == head.sentence:
        after = syntax[end + 1]
        if kind_of(after) == "people" and after.tag in ("NNS", "NNPS"):
            return end + 2
    return end
