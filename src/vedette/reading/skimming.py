"""Skimming: which reports are worth a reading, by their words alone.

A newswire is mostly of other worlds, and the parser costs thirty times what their words cost. A report whose words
are surely of one gives no claims, and is not parsed: its reading holds its relevance and no layer, and says that it was
skimmed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from itertools import tee

from vedette.model.documents import Document
from vedette.model.readings import Reading
from vedette.reading.relevance import UNREAD
from vedette.reading.relevance.doubts import ELSEWHERE
from vedette.reading.relevance.surface import surface_of


def skimmed(document: Document) -> Reading | None:
    """Return the reading of a report that is surely of another world, from its words alone; None of any other."""
    surface = surface_of(document.text)
    if surface.here >= ELSEWHERE:
        return None
    about = 1.0 / (1.0 + math.exp(-surface.lean))
    return Reading(document, relevance=round(min(about, UNREAD), 4), skimmed=True)


def read_where_worth_it(
    documents: Iterable[Document], read: Callable[[Iterable[Document]], Iterator[Reading]]
) -> Iterator[Reading]:
    """Yield the reading of each document in order: of its words alone where that is enough, else by ``read``."""
    told, asked = tee((document, skimmed(document)) for document in documents)
    deep = read(document for document, reading in asked if reading is None)
    for _, reading in told:
        yield next(deep) if reading is None else reading
