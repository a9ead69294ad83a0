"""Evidence: the whole sentence behind a claim, as a literal slice of the report."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from vedette.model.readings import Reading
from vedette.model.spans import Evidence

START, END = attrgetter("start"), attrgetter("end")


def sentence_at(reading: Reading, start: int, end: int) -> Evidence:
    """Return the sentences that the characters ``start:end`` touch, from the first's start to the last's end.

    Where they touch none (litter, an empty reading) the evidence is the span itself.
    """
    sentences = reading.sentences
    first = bisect_right(sentences, start, key=END)
    last = bisect_left(sentences, max(end, start + 1), key=START)
    if first < last:
        start, end = min(start, sentences[first].start), max(end, sentences[last - 1].end)
    return slice_at(reading, start, end)


def slice_at(reading: Reading, start: int, end: int) -> Evidence:
    """Return exactly the characters ``start:end`` as evidence."""
    return Evidence(reading.document.id, start, end, reading.document.text[start:end])
