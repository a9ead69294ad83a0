"""Asking how claims were found: reports are read once more, in this process, while their decisions are noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vedette.claims import explained
from vedette.engine.progress import Progress, Unwatched
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.documents import Document
from vedette.model.explanations import Explanation
from vedette.reading import ReadingRoom


def explain_documents(
    documents: Sequence[Document], case: CaseKnowledge, *, progress: Progress | None = None
) -> Iterator[tuple[Report, tuple[Explanation, ...]]]:
    """Yield each report with the explanations of its claims, in order."""
    watcher = progress or Unwatched()
    watcher.stage("Reading", len(documents))
    room = ReadingRoom(case)
    for document in documents:
        for reading in room.read_all((document,)):
            yield explained(reading)
        watcher.step()
