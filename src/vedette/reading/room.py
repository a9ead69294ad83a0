"""The reading room: the readers in the order that their needs demand, over one report at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import msgspec

from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Document
from vedette.model.readings import Reader, Reading
from vedette.model.spans import Span
from vedette.model.syntax import Syntax
from vedette.reading import actors, attributions, counts, place_names, places, relevance, things, times, victims
from vedette.reading.casing import restored
from vedette.reading.relevance import doubts
from vedette.reading.skimming import read_where_worth_it
from vedette.reading.syntax import parse_all

GIVEN = ("document", "syntax", "sentences")
"""The layers that stand before the first reader."""


@dataclass(frozen=True)
class ReadingRoom:
    """Reads documents with the shipped knowledge and what a user adds to it."""

    case: CaseKnowledge = field(default_factory=CaseKnowledge)

    def __post_init__(self) -> None:
        modules = (times, counts, places, place_names, actors, things, attributions, victims, relevance, doubts)
        object.__setattr__(self, "_readers", in_order([m.reader(self.case) for m in modules]))

    def read_all(self, documents: Iterable[Document], *, skim: bool = False) -> Iterator[Reading]:
        """Yield the reading of each document, in order. Where asked to ``skim``, a report that is surely of another
        world is not read beyond its words.
        """
        if skim:
            yield from read_where_worth_it(documents, self.read_all)
            return
        for document, syntax in parse_all(restored(document) for document in documents):
            yield self._read(document, syntax)

    def _read(self, document: Document, syntax: Syntax) -> Reading:
        reading = Reading(document, syntax, sentences_of(syntax))
        readers: tuple[Reader, ...] = self._readers  # type: ignore[attr-defined]
        for reader in readers:
            reading = msgspec.structs.replace(reading, **{reader.gives: reader.read(reading)})
        return reading


def in_order(readers: Iterable[Reader]) -> tuple[Reader, ...]:
    """Return the readers so that each stands after those that give what it needs.

    Raises ``ValueError`` where needs can never be met.
    """
    waiting, ordered, given = list(readers), [], set(GIVEN)
    while waiting:
        ready = next((r for r in waiting if given.issuperset(r.needs)), None)
        if ready is None:
            raise ValueError(f"no reader gives what {[r.name for r in waiting]} need beyond {sorted(given)}")
        waiting.remove(ready)
        ordered.append(ready)
        given.add(ready.gives)
    return tuple(ordered)


def sentences_of(syntax: Syntax) -> tuple[Span, ...]:
    """Return the spans of the sentences, in order."""
    return tuple(Span(syntax[a].start, syntax[b - 1].end) for a, b in syntax.sentences)
