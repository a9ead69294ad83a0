"""Drafts: attributions in tokens and characters, before the speaker has a name."""

from __future__ import annotations

from dataclasses import dataclass, field

from vedette.model.syntax import Syntax, Token

EDGES = " \t\r\n\u00a0,;:—–-"
"""Characters that belong to the clause around a content, not to it."""


@dataclass(slots=True)
class Draft:
    """``verb`` is the token of the cue; ``source`` and ``cue`` are characters; ``relay`` the tokens that may name a relay."""

    content: tuple[int, int]
    direct: bool
    verb: int | None = None
    source: tuple[int, int] | None = None
    source_head: int | None = None
    cue: tuple[int, int] | None = None
    relay: str | None = None
    cited: bool = False
    holes: list[tuple[int, int]] = field(default_factory=list)

    def order(self) -> tuple[int, int, int]:
        """Return the key of the stable order: where the content stands, the longer one first."""
        return self.content[0], -self.content[1], self.cue[0] if self.cue else -1


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return ``start:end`` without the punctuation around it; a final stop goes unless it closes a quote."""
    while start < end and text[start] in EDGES:
        start += 1
    while start < end and (text[end - 1] in EDGES or text[end - 1] == "."):
        end -= 1
    # "said the U.S." keeps its last stop: it belongs to the word.
    if end < len(text) and text[end] == "." and end - start > 3 and text[end - 2:end - 1] == ".":
        end += 1
    return start, end


def phrase(syntax: Syntax, head: Token) -> tuple[int, int]:
    """Return the characters of the noun phrase under ``head``, without what only follows it loosely."""
    first = last = head.i
    stack = [head.i]
    while stack:
        at = stack.pop()
        first, last = min(first, at), max(last, at)
        for child in syntax.children(at):
            if child.sentence != head.sentence or (at == head.i and _loose(syntax, child, head)):
                continue
            stack.append(child.i)
    while last > head.i and syntax[last].text in (",", ";", ":", "-", "--", "—", "–", "(", '"', "'"):
        last -= 1
    while first < head.i and syntax[first].text in (",", ";", ":", "-", "--", "—", "–", ")"):
        first += 1
    return syntax[first].start, syntax[last].end


def _loose(syntax: Syntax, child: Token, head: Token) -> bool:
    if child.dep in ("punct", "cc"):
        return child.i < head.i
    if child.dep in ("advmod", "mark", "preconj", "prep", "advcl") and child.i < head.i:
        return child.dep != "advmod" or child.tag == "WRB"
    return child.dep in ("parataxis", "ccomp", "dep") and child.i > head.i and child.pos in ("VERB", "AUX")
