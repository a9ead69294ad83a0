"""Words and the tree they form, as plain records, so that no room behind ``reading`` needs a parser.

Labels are those of the parser: ``pos`` is Universal POS, ``tag`` Penn Treebank, ``dep`` ClearNLP
(nsubj, nsubjpass, dobj, agent, pobj, relcl, acl, conj, appos …).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from vedette.model.records import Record


class Token(Record, frozen=True):
    """A word: ``i`` is its number in the report, ``head`` the number of its head (its own for a root)."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str
    sentence: int


class Syntax:
    """The tokens of one report with the tree over them. All positions are token numbers."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Syntax) and self.tokens == other.tokens

    def __hash__(self) -> int:
        return hash(self.tokens)

    @cached_property
    def _children(self) -> list[list[int]]:
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                children[token.head].append(token.i)
        return children

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The half-open token ranges of the sentences, in order."""
        spans: list[tuple[int, int]] = []
        first = 0
        for i, token in enumerate(self.tokens):
            if token.sentence != self.tokens[first].sentence:
                spans.append((first, i))
                first = i
        if self.tokens:
            spans.append((first, len(self.tokens)))
        return spans

    def children(self, i: int, *deps: str) -> list[Token]:
        """Return the children of ``i`` in order, only those with one of ``deps`` where given."""
        found = [self.tokens[c] for c in self._children[i]]
        return [t for t in found if t.dep in deps] if deps else found

    def child(self, i: int, *deps: str) -> Token | None:
        """Return the first child of ``i`` with one of ``deps``, or None."""
        for c in self._children[i]:
            if self.tokens[c].dep in deps:
                return self.tokens[c]
        return None

    def head(self, i: int) -> Token:
        """Return the head of ``i``; a root is its own."""
        return self.tokens[self.tokens[i].head]

    def ancestors(self, i: int) -> Iterator[Token]:
        """Yield the heads of ``i`` up to the root, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    def subtree(self, i: int) -> list[int]:
        """Return the token numbers under and including ``i``, in text order."""
        found, stack = [], [i]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self._children[at])
        return sorted(found)

    def conjuncts(self, i: int) -> list[Token]:
        """Return ``i`` and what is coordinated with it to its right, in order."""
        found, stack = [self.tokens[i]], [i]
        while stack:
            at = stack.pop()
            for c in self._children[at]:
                if self.tokens[c].dep == "conj":
                    found.append(self.tokens[c])
                    stack.append(c)
        return sorted(found, key=lambda t: t.i)

    def at(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open token range that the characters ``start:end`` touch."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        if first < len(self.tokens) and self.tokens[first].end <= start:
            first += 1
        return first, bisect_left(self._starts, end)

    def head_of(self, start: int, end: int) -> Token | None:
        """Return the token of ``start:end`` (characters) whose head lies outside it, or None if empty."""
        first, last = self.at(start, end)
        for token in self.tokens[first:last]:
            if token.head == token.i or not first <= token.head < last:
                return token
        return self.tokens[first] if first < last else None
