"""Gaps: what was not read, in its place among what was, for programs that join outputs to inputs line by line."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import msgspec

from vedette.engine.belt import Read
from vedette.engine.intake import Gap, Intake
from vedette.model.claims import Report
from vedette.model.documents import Skipped
from vedette.model.readings import Reading


def in_order(intake: Intake, reads: Iterable[Read]) -> Iterator[tuple[Reading, Report] | Gap]:
    """Yield each reading, and each input that gave none as a ``Gap``, in the order of input; an input stands once."""
    read_inputs = {document.input for document in intake.documents}
    first = {gap.skipped.input: gap for gap in reversed(intake.gaps) if gap.skipped.input not in read_inputs}
    waiting = deque(gap for gap in intake.gaps if first.get(gap.skipped.input) is gap)
    for number, (document, read) in enumerate(zip(intake.documents, reads, strict=True)):
        while waiting and waiting[0].after <= number:
            yield waiting.popleft()
        yield Gap(number, read, document.id) if isinstance(read, Skipped) else read
    yield from waiting


def gap_line(gap: Gap) -> bytes:
    """Return the line of ``vedette.reading/1`` that stands for an unread input: who it is, and why it is not read."""
    report = {"id": gap.id, "input": gap.skipped.input}
    return msgspec.json.encode({"format": "vedette.reading/1", "report": report, "skipped": gap.skipped.reason})
