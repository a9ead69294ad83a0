"""The citation gate: no sentence says a number, a date, a place or a name that its claims do not hold.

A name stands when its words stand unbroken in the evidence, or are the name of an actor, a place or an outlet that
the claim was resolved to: it is never put together from words that stand apart. A count stands when the evidence
says that number or the claim counts it; a day of a month when the claim's time or the evidence has it; words in
quotation marks when they are the evidence's own. What the gate refuses does not reach the reader; it is kept in
``Brief.refused``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from vedette.errors import CitationError
from vedette.model.pictures import Picture, Sentence
from vedette.products.brief.days import MONTHS
from vedette.products.brief.held import Held, Holder
from vedette.products.brief.phrases import words_of_templates
from vedette.products.brief.tokens import Token, fold, names_of, tokens_of, told_in
from vedette.products.brief.verbatim import inner
from vedette.products.brief.wordlists import words

QUOTED = re.compile(r"“([^“”]*)”")
ORDINARY = words_of_templates() | words(
    "according reports report reported on in by since between it its this that they at more about up fewer as no both "
    "other another some earlier later figures counts sources of for one two three four five six seven eight nine an a "
    "the unconfirmed also parts areas around near north south east west outside accounts estimates tens dozens scores "
    "hundreds thousands nobody still meanwhile there within during after before with and control electricity water "
    "hospitals bakeries schools roads rail markets banks fuel same residents armed groups counts "
    "whether who why when where how"
)
"""Words that may open a sentence with a capital and name nothing."""
BEARINGS = frozenset(
    f"{a}{b}{c}".strip() for a in ("north", "south", "") for b in ("east", "west", "") for c in ("ern", "") if a or b
) | {"near", "outside", "outskirts", "suburbs"}
"""Words of direction and nearness: they place an event, so they must be the evidence's."""
NOT_A_COUNT = frozenset({"report", "outlet", "account", "side", "another", "of", "or", "origin"})
"""What "one" may stand before without counting anybody."""
PLURAL_ENDS = ("ians", "ans", "ites", "ists", "is")


class Gate:
    """Checks sentences against a picture; what a claim allows is worked out once."""

    def __init__(self, picture: Picture) -> None:
        self._holder = Holder(picture)

    def missing(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the words and numbers of ``sentence`` that its claims do not hold; empty when it passes."""
        if not sentence.claims:
            return ("any claim",)
        several = []
        for cid in sentence.claims:
            one = self._holder.of(cid)
            if one is None:
                return (f"the claim {cid}",)
            several.append(one)
        return tuple(dict.fromkeys(_unheld(sentence.text, Held.together(several))))

    def check(self, sentence: Sentence) -> Sentence:
        """Return ``sentence`` when it passes. Raises ``CitationError`` when it says more than its claims."""
        missing = self.missing(sentence)
        if missing:
            raise CitationError(sentence.text, missing)
        return sentence


def _unheld(text: str, held: Held) -> Iterator[str]:
    for quote in QUOTED.findall(text):
        if not _verbatim(quote, held):
            yield f"“{quote}”"
    tokens = _tokens(text)
    covered = _covered(tokens, held)
    yield from _unheld_names(tokens, covered, held)
    bearings = [t for i, t in enumerate(tokens) if t.folded in BEARINGS and i not in covered]
    yield from (t.text for t in bearings if not held.says(t.folded))
    # "The 23 March Movement" gives no day and "the 444th Brigade" no count: what is part of a name is none.
    told = told_in([t for i, t in enumerate(tokens) if i not in covered])
    for value, written in told.counts:
        if value not in held.counts and not _harmless(written, tokens):
            yield written
    yield from (word for word in told.loose if f" {word} " not in held.words)
    yield from (f"{day} {MONTHS[month - 1]}" for day, month in told.days if (day, month) not in held.days)
    yield from (MONTHS[month - 1] for month in told.months if month not in held.months)
    yield from (str(year) for year in told.years if year not in held.years)


@lru_cache(maxsize=1 << 10)
def _tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a sentence without its quotes; it is looked at once for each set of claims it is tried on."""
    return tuple(tokens_of(QUOTED.sub(" ; ", text)))


def _covered(tokens: Sequence[Token], held: Held) -> set[int]:
    """Return the places of the tokens that stand within the full name of an entity: "the Syrian army"."""
    words = [t.folded for t in tokens]
    firsts: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        firsts.setdefault(word, []).append(at)
    covered: set[int] = set()
    for name in held.entities:
        parts = name.split()
        for at in firsts.get(parts[0], ()) if parts else ():
            if words[at : at + len(parts)] == parts and not any(t.apart for t in tokens[at + 1 : at + len(parts)]):
                covered.update(range(at, at + len(parts)))
    return covered


def _unheld_names(tokens: Sequence[Token], covered: set[int], held: Held) -> Iterator[str]:
    """Yield the names that neither the evidence nor an entity gives; two entities side by side are no name."""
    for start, end in names_of(tokens, ORDINARY):
        run = " ".join(t.folded for t in tokens[start:end])
        whole = covered.issuperset(range(start, end)) and _one_entity(start, end, tokens, held)
        if not whole and not any(held.says(form) for form in _forms(run)):
            yield " ".join(t.text for t in tokens[start:end])


def _one_entity(start: int, end: int, tokens: Sequence[Token], held: Held) -> bool:
    """Return whether the run lies within one entity's name as it stands in the sentence."""
    run = f" {' '.join(t.folded for t in tokens[start:end])} "
    around = f" {' '.join(t.folded for t in tokens[max(start - 8, 0) : end + 8])} "
    return any(run in f" {name} " and f" {name} " in around for name in held.entities)


def _forms(run: str) -> Iterator[str]:
    yield run
    if run.endswith(PLURAL_ENDS):
        yield run[:-1]
    elif run.endswith(tuple(e[:-1] for e in PLURAL_ENDS)):
        yield f"{run}s"


def _harmless(words: str, tokens: Sequence[Token]) -> bool:
    if words.lower() != "one":
        return False
    following = {tokens[i + 1].folded for i, t in enumerate(tokens[:-1]) if t.text == words}
    return following <= NOT_A_COUNT


def _verbatim(quote: str, held: Held) -> bool:
    """Return whether each piece of a quote, between its cuts, is a slice of one text of the evidence."""
    pieces = [_plain(p) for p in quote.split("…") if p.strip()]
    return any(_in_order(pieces, _plain(text)) for text in held.raw)


def _in_order(pieces: list[str], text: str) -> bool:
    at = 0
    for piece in pieces:
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


@lru_cache(maxsize=1 << 14)
def _plain(text: str) -> str:
    return " ".join(fold(word) for word in re.sub(r"[‘’'\"“”]", "", inner(text)).split()).strip(" .")
