"""Loaded words by outlet: how often the evidence judges or thrills in an outlet's own voice, and with which words."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from vedette.products.casebook import Casebook
from vedette.products.drawing.cleaning import label

_OUTLETS, _WORDS = 40, 4


class Wording(NamedTuple):
    """An outlet with the number of its loaded words and those it uses most."""

    outlet: str
    number: int
    words: list[str]


def wordings_of(book: Casebook) -> tuple[list[Wording], int]:
    """Return the outlets with most loaded words first, and how many are left out.

    A word that two claims rest on counts once, and what speakers say is not the outlet's.
    """
    found: dict[str, set[tuple[str, int, str]]] = defaultdict(set)
    for claim in book.picture.claims:
        report = book.reports.get(claim.report)
        if report is not None and not claim.said_by:
            rows = found[book.outlet(report)]
            rows.update((report.id, word.start, label(word.text.lower())) for word in claim.loaded)
    told = sorted(((outlet, rows) for outlet, rows in found.items() if rows), key=lambda row: (-len(row[1]), row[0]))
    listed = [Wording(outlet, len(rows), _most([text for _, _, text in rows])) for outlet, rows in told[:_OUTLETS]]
    return listed, max(0, len(told) - _OUTLETS)


def _most(words: list[str]) -> list[str]:
    counts = Counter(words)
    return sorted(counts, key=lambda word: (-counts[word], word))[:_WORDS]
