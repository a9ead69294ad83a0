"""Drafts: attributions in tokens and characters, before the speaker has a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vedette.model.syntax import Syntax, Token

EDGES = " \t\r\n\u00a0,;:—–-"
"""Characters that belong to the clause around a content, not to it."""


DASHES = frozenset({"-", "--", "—", "–", "―"})


OPENING = frozenset({"yet", "so", "then", "now", "meanwhile", "still", "instead", "thus", "however"})
"""Adverbs that open a sentence and are no part of the name behind them."""
ASIDES = frozenset({"acl", "advcl", "amod"})
"""What tells of the moment rather than of the speaker where a comma sets it off: "the mayor, in tears, said"."""

LONGEST_SOURCE = 80
"""Words a source may have; what is longer is a misreading, and is cut there."""
LONGEST_SENTENCE = 400
"""Words a sentence may have to be read by its tree; a longer one is a table or a list run together."""
FARTHEST = 5_000
"""Characters before a place within which a content that covers it must begin."""


@dataclass(slots=True)
class Draft:
    """``verb`` is the token of the cue, ``relay`` that of who passed it on; ``source`` and ``cue`` are characters."""

    content: tuple[int, int]
    direct: bool
    verb: int | None = None
    source: tuple[int, int] | None = None
    source_head: int | None = None
    cue: tuple[int, int] | None = None
    relay: int | None = None

    def order(self) -> tuple[int, int, int]:
        """Return the key of the stable order: where the content stands, the longer one first."""
        return self.content[0], -self.content[1], self.cue[0] if self.cue else -1


def overlong(syntax: Syntax) -> frozenset[int]:
    """Return the numbers of the sentences that are too long to be read by their tree."""
    return frozenset(syntax[a].sentence for a, b in syntax.sentences if b - a > LONGEST_SENTENCE)


class Contents:
    """Contents by where they stand, so that what covers a place is found without looking at them all."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._drafts = sorted(drafts, key=lambda d: d.content)
        self._starts = [d.content[0] for d in self._drafts]

    def over(self, start: int, end: int) -> Iterator[Draft]:
        """Yield the drafts whose content shares a character with ``start:end``."""
        for at in range(bisect_left(self._starts, end) - 1, -1, -1):
            draft = self._drafts[at]
            if draft.content[0] < start - FARTHEST:
                return
            if draft.content[1] > start:
                yield draft


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return ``start:end`` without the punctuation around it; a final stop goes unless it closes a quote."""
    while start < end and text[start] in EDGES:
        start += 1
    while start < end and (text[end - 1] in EDGES or text[end - 1] == "."):
        end -= 1
    # "said the U.S." keeps its last stop: it belongs to the word.
    if end < len(text) and text[end] == "." and end - start > 3 and text[end - 2 : end - 1] == ".":
        end += 1
    return start, end


def phrase(syntax: Syntax, head: Token) -> tuple[int, int]:
    """Return the characters of the noun phrase under ``head``, without what only follows it loosely."""
    first = last = head.i
    beyond = len(syntax)
    for child in syntax.children(head.i):
        if child.i > head.i and _loose(syntax, child, head):
            beyond = syntax.subtree(child.i)[0]  # its second comma is no part of the name either
            break
    stack = [head.i]
    while stack and last - first < LONGEST_SOURCE:
        at = stack.pop()
        first, last = min(first, at), max(last, at)
        for child in syntax.children(at):
            if child.sentence != head.sentence or child.i >= beyond or (at == head.i and _loose(syntax, child, head)):
                continue
            stack.append(child.i)
    while last > head.i and syntax[last].text in (",", ";", ":", "-", "--", "—", "–", "(", '"', "'"):
        last -= 1
    while first < head.i and syntax[first].text in (",", ";", ":", "-", "--", "—", "–", ")"):
        first += 1
    for at in range(head.i - 1, first, -1):
        # "BRUSSELS - European leaders", "GOMA (Agency) -- Rebels": a dateline is no part of the name.
        if syntax[at].text in DASHES and syntax[at].start > syntax[at - 1].end:
            first = at + 1
            break
    return _closed(syntax, head, first, last)


def _closed(syntax: Syntax, head: Token, first: int, last: int) -> tuple[int, int]:
    """Return the characters of the words ``first`` to ``last`` with the mark that closes what they open.

    What is put in between commas or dashes is closed by the second: "the mayor, a former general, said".
    """
    marks = sum(syntax[i].text == '"' for i in range(first, last + 1))
    if marks % 2 and first and syntax[first - 1].text == '"':
        first -= 1
    elif marks % 2:
        close = next((i for i in range(last + 1, min(last + 3, len(syntax))) if syntax[i].text == '"'), None)
        last = close if close is not None else last
    after = syntax[last + 1].text if last + 1 < len(syntax) else ""
    inside = {syntax[i].text for i in range(head.i, last)}
    closes = (after == "," and "," in inside) or (after in ("—", "―", "--") and after in inside)
    return syntax[first].start, syntax[last + 1].end if closes else syntax[last].end


def _loose(syntax: Syntax, child: Token, head: Token) -> bool:
    if child.dep in ("punct", "cc"):
        return child.i < head.i
    if child.i > head.i and child.dep == "prep" and _tells_the_day(syntax, child):
        return True
    if child.dep in ("advmod", "mark", "preconj", "prep", "advcl") and child.i < head.i:
        return child.dep != "advmod" or child.tag == "WRB" or child.text.lower() in OPENING
    if child.i > head.i and child.dep in ASIDES and syntax[syntax.subtree(child.i)[0] - 1].text == ",":
        return child.dep != "acl" or child.tag == "VBG"
    return child.dep in ("parataxis", "ccomp", "dep") and child.i > head.i and child.pos in ("VERB", "AUX")


def _tells_the_day(syntax: Syntax, child: Token) -> bool:
    """Return whether words behind a name only tell when: "the army on Tuesday said"."""
    told = syntax.child(child.i, "pobj")
    return child.text.lower() in ("on", "late", "early") and told is not None and told.entity.endswith("DATE")
