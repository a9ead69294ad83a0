"""Intake: from what was given to documents, each input read or declared as skipped."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import BinaryIO

from vedette.documents import open_capture, without_copies
from vedette.engine.progress import Progress, Unwatched
from vedette.errors import NothingToRead
from vedette.model.documents import Capture, Document, Label, Skipped
from vedette.model.records import Record
from vedette.sources import captures_from


class Order(Record, frozen=True):
    """What to read: ``paths`` (``-`` is standard input), ``texts`` given as such, what is said of them,
    and what to leave out.

    ``as_of`` keeps only what was published on or before that day; ``language`` overrides the guess.
    ``copies`` keeps a second report of the same words, outlet and day, which a picture has no use for.
    ``outputs`` are files that will be written: an earlier one among the reports is no report.
    """

    paths: tuple[str, ...]
    texts: tuple[str, ...] = ()
    label: Label = Label()
    as_of: date | None = None
    language: str | None = None
    copies: bool = False
    outputs: tuple[str, ...] = ()


class Gap(Record, frozen=True):
    """An input that gave no document: ``after`` documents came before it; ``id`` where the input brought one."""

    after: int
    skipped: Skipped
    id: str | None = None


class Intake(Record, frozen=True):
    """The documents in the order of input, and what was not read, with reasons.

    ``skipped`` also holds remarks on documents that were read; ``gaps`` are the inputs that were not.
    """

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]
    gaps: tuple[Gap, ...] = ()


def take_in(order: Order, *, stdin: BinaryIO | None = None, progress: Progress | None = None) -> Intake:
    """Open every report of ``order``.

    Raises ``InputError`` when a path that was named is not there, ``NothingToRead`` when no report could be read.
    """
    watcher = progress or Unwatched()
    watcher.stage("Opening reports")
    documents: list[Document] = []
    skipped: list[Skipped] = []
    gaps: list[Gap] = []
    ids: dict[str, str | None] = {}
    opened = _opened(order, stdin, ids)
    in_time = (_in_time(taken, order.as_of) for taken in opened)
    for fitting in in_time if order.copies else without_copies(in_time):
        if isinstance(fitting, Skipped):
            skipped.append(fitting)
            gaps.append(Gap(len(documents), fitting, ids.get(fitting.input)))
        else:
            documents.append(fitting)
            skipped.extend(Skipped(fitting.input, warning) for warning in fitting.warnings)
        watcher.step()
    if not documents:
        raise NothingToRead(_given(order), "no report could be read", _why(skipped))
    return Intake(tuple(documents), tuple(skipped), tuple(gaps))


def _opened(order: Order, stdin: BinaryIO | None, ids: dict[str, str | None]) -> Iterator[Document | Skipped]:
    """Yield what each input gives; put the id that an unread one brought into ``ids``."""
    texts = (
        Capture(f"text-{n}.txt", text.encode(), "text/plain", order.label) for n, text in enumerate(order.texts, 1)
    )
    files = captures_from(order.paths, stdin=stdin, label=order.label) if order.paths else ()
    outputs = {os.path.realpath(output) for output in order.outputs}
    for capture in chain(files, texts):
        if isinstance(capture, Skipped):
            yield capture
        elif outputs and os.path.realpath(capture.input) in outputs:
            yield Skipped(capture.input, "it is written by this very command and is no report")
        else:
            document = open_capture(capture, language=order.language)
            if isinstance(document, Skipped):
                ids[document.input] = capture.label.id
            yield document


def _in_time(opened: Document | Skipped, as_of: date | None) -> Document | Skipped:
    """Return what was opened, or why it is not of the day; a later report must not even change an earlier one's id."""
    return opened if isinstance(opened, Skipped) else not_yet(opened, as_of) or opened


def not_yet(document: Document, as_of: date | None) -> Skipped | None:
    """Return why a reader did not have ``document`` at the end of ``as_of``, or None where he had it.

    A report without a day is left out: nobody knows whether it was there.
    """
    if as_of is None:
        return None
    if document.published is None:
        return Skipped(document.input, f"has no date, so that it is not known whether it was there on {as_of}")
    if document.published > as_of:
        return Skipped(document.input, f"published on {document.published}, after {as_of}")
    return None


def _given(order: Order) -> str:
    return ", ".join(order.paths) or "standard input"


def _why(skipped: Iterable[Skipped]) -> str:
    reasons = [f"{s.input}: {s.reason}" for s in skipped]
    shown = "; ".join(reasons[:5]) + (f"; and {len(reasons) - 5} more" if len(reasons) > 5 else "")
    wanted = "Give .txt, .md, .html, .pdf, .docx, .eml or .jsonl files, or a folder of them."
    return f"{wanted} Skipped: {shown}" if reasons else wanted
