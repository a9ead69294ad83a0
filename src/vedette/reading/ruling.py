"""Part of speech and base form of each word, as the parser's rules give them, each kind of word worked out once.

The parser's two last steps ask some 180 patterns of every word, though what they give depends on the word, its tag and
its role alone, but for a few that look at the word before ("there's"). What they gave is remembered; a new kind of word
is put to them by itself, and a word that opens a pair together with those behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

STEPS = ("attribute_ruler", "lemmatizer")
"""The steps of the pipeline that are remembered and no longer run on whole documents."""
KEPT = 300_000
"""Kinds of words remembered; then all are forgotten, so that memory stays bounded."""
BETWEEN = "|"
"""The mark between words that are not to be seen beside each other."""
Kind = tuple[int, int, int]
"""The numbers of a word's spelling, tag and role."""
Given = tuple[str, str]
"""Part of speech and base form."""


class Rules:
    """What the rules of a pipeline give each word of a parse."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._steps: list[Any] = [nlp.get_pipe(name) for name in STEPS]
        self._pairs = _pairs(nlp)
        self._known: dict[Kind, Given] = {}
        self._chains: dict[tuple[Kind, ...], list[Given]] = {}

    def of(self, doc: Doc) -> list[Given]:
        """Return part of speech and base form of each word of ``doc``, which has its tags and roles."""
        kinds: list[Kind] = list(map(tuple, doc.to_array(["ORTH", "TAG", "DEP"]).tolist()))
        known = self._known
        if len(known) + len(self._chains) > KEPT:
            known.clear()
            self._chains.clear()
        if unknown := list(dict.fromkeys(kind for kind in kinds if kind not in known)):
            known.update(zip(unknown, self._ruled(unknown, apart=True), strict=True))
        given = [known[kind] for kind in kinds]
        for first, last in self._runs(doc):
            chain = tuple(kinds[first:last])
            if chain not in self._chains:
                self._chains[chain] = self._ruled(chain, apart=False)
            given[first:last] = self._chains[chain]
        return given

    def _runs(self, doc: Doc) -> Iterator[tuple[int, int]]:
        """Yield the half-open ranges of words that open a pair, each with the word behind it."""
        low, role = doc.to_array(["LOWER", "DEP"]).T
        pairs = self._pairs
        first_of = np.isin(low, pairs["first LOWER"]) | np.isin(role, pairs["first DEP"])
        second_of = np.isin(low, pairs["second LOWER"]) | np.isin(role, pairs["second DEP"])
        first_of[:-1] |= second_of[1:]
        opens = np.flatnonzero(first_of).tolist()
        first = last = -1
        for at in opens:
            if at >= last:
                if last > 0:
                    yield first, last
                first = at
            last = min(at + 2, len(doc))
        if last > 0:
            yield first, last

    def _ruled(self, kinds: Iterable[Kind], *, apart: bool) -> list[Given]:
        """Return what the rules give words of these kinds; where ``apart``, none is seen beside another."""
        from spacy.tokens import Doc

        rows = [row for kind in kinds for row in ((kind, None) if apart else (kind,))]
        strings = self._nlp.vocab.strings
        doc = Doc(self._nlp.vocab, words=[strings[row[0]] if row else BETWEEN for row in rows])
        mark = (strings.add("SYM"), strings.add("dep"))
        marks = np.array([row[1:] if row else mark for row in rows], dtype="uint64").reshape(-1, 2)
        doc.from_array(["TAG", "DEP"], marks)  # type: ignore[arg-type]
        for step in self._steps:
            doc = step(doc)
        return [(word.pos_, word.lemma_) for word, row in zip(doc, rows, strict=True) if row]


def _pairs(nlp: Language) -> dict[str, list[int]]:
    """Return the small words and the roles by which the patterns of two words are known: ``first …`` or ``second …``.

    Raises ``ValueError`` where a pattern is longer, or lists neither.
    """
    found: dict[str, list[int]] = {f"{which} {what}": [] for which in ("first", "second") for what in ("LOWER", "DEP")}
    patterns: list[dict[str, Any]] = nlp.get_pipe("attribute_ruler").patterns  # type: ignore[attr-defined]
    for pattern in (p for told in patterns for p in told["patterns"] if len(p) > 1):
        listed = [
            (f"{which} {what}", _listed(asked[what]))
            for which, asked in zip(("first", "second"), pattern, strict=False)
            for what in ("LOWER", "DEP")
            if what in asked and _listed(asked[what])
        ]
        if len(pattern) > 2 or not listed:
            raise ValueError(f"a rule of the parser that cannot be remembered: {pattern}")
        where, words = listed[0]
        found[where].extend(nlp.vocab.strings.add(word) for word in words)
    return found


def _listed(asked: str | dict[str, list[str]]) -> list[str]:
    return [asked] if isinstance(asked, str) else asked.get("IN", [])
