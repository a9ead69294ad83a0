"""Attributions: whose words the report passes on, from which phrase, by which cue.

Two readers of the same text work one after the other: quotation marks with the cue beside them, then the syntax of
reporting clauses. A quote inside a reported clause stays part of that clause's content.
"""

from __future__ import annotations

from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.marks import Quoted, quoted_in
from vedette.model.documents import Document
from vedette.model.readings import Attribution, Reader, Reading
from vedette.model.syntax import Syntax
from vedette.reading.attributions.direct import direct_attributions
from vedette.reading.attributions.drafts import Draft, overlong
from vedette.reading.attributions.indirect import indirect_attributions
from vedette.reading.attributions.naming import Names
from vedette.reading.attributions.partial import partial_attributions


def reader(case: CaseKnowledge) -> Reader:  # noqa: ARG001  nobody in a case file adds words of saying
    """Return the reader of attributions."""
    return Reader("attributions", ("syntax", "actors"), "attributions", attributions_in)


def attributions_in(reading: Reading) -> tuple[Attribution, ...]:
    """Return every attribution of the report, in the order of their contents."""
    if not len(reading.syntax):
        return ()
    quotes = _readable(reading.syntax, quotes_of(reading.document))
    direct = direct_attributions(reading, quotes)
    indirect = indirect_attributions(reading, quotes, direct)
    partial = partial_attributions(reading, quotes, [*direct, *indirect])
    names = Names(reading)
    drafts = sorted([*direct, *indirect, *partial], key=Draft.order)
    return tuple(names.attribution(draft) for draft in drafts)


def _readable(syntax: Syntax, quotes: list[Quoted]) -> list[Quoted]:
    """Return the quotes that stand in or beside no sentence too long to be read by its tree."""
    barred = overlong(syntax)
    if not barred:
        return quotes
    kept = []
    for quote in quotes:
        first, last = syntax.at(quote.start, quote.end)
        if first < last and barred.isdisjoint(range(syntax[first].sentence - 1, syntax[last - 1].sentence + 2)):
            kept.append(quote)
    return kept


def quotes_of(document: Document) -> list[Quoted]:
    """Return what stands in quotation marks, paragraph by paragraph."""
    return quoted_in(document.text, paragraphs_of(document))


def paragraphs_of(document: Document) -> list[tuple[int, int]]:
    """Return the blocks that are read, or the lines of a text that has none."""
    if document.blocks:
        return [(b.start, b.end) for b in document.blocks if b.kind != "litter"]
    spans, at = [], 0
    for line in document.text.split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans
