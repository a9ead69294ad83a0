"""Reports read from files or texts, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO, overload

import msgspec

from vedette.engine import Order, Progress, Read, picture_from, picture_of_reports, read_documents, take_in
from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.case_files import read_case_files
from vedette.model.claims import Report
from vedette.model.documents import Label, Skipped
from vedette.model.readings import Reading
from vedette.model.words import CountingName
from vedette.products.readings import reading_object
from vedette.workspace.statements import day_from
from vedette.workspace.views import PictureView

ReadingObject = dict[str, Any]
"""One reading as ``vedette.reading/1`` has it: plain lists, dicts, strings and numbers."""


class Reports(Sequence[ReadingObject]):
    """The reports of one run: a sequence of readings (``vedette.reading/1``) that opens into a picture."""

    def __init__(
        self,
        read: Iterable[Read],
        skipped: Sequence[Skipped],
        name: str,
        as_of: date | None,
        case: CaseKnowledge | None = None,
    ) -> None:
        pairs: list[tuple[Reading, Report]] = []
        left_out = list(skipped)
        for one in read:
            if isinstance(one, Skipped):
                left_out.append(one)
            else:
                pairs.append(one)
        self._pairs, self._skipped = tuple(pairs), tuple(left_out)
        self._name, self._as_of, self._case = name, as_of, case

    def __repr__(self) -> str:
        return f"<{len(self)} reports of {self._name}, {len(self._skipped)} inputs skipped>"

    def __len__(self) -> int:
        return len(self._pairs)

    @overload
    def __getitem__(self, i: int) -> ReadingObject: ...
    @overload
    def __getitem__(self, i: slice) -> list[ReadingObject]: ...
    def __getitem__(self, i: int | slice) -> ReadingObject | list[ReadingObject]:
        """Return the reading of the ``i``-th report, as ``vedette read --format jsonl`` writes it."""
        if isinstance(i, slice):
            return [reading_object(*pair) for pair in self._pairs[i]]
        return reading_object(*self._pairs[i])

    def __iter__(self) -> Iterator[ReadingObject]:
        return (reading_object(*pair) for pair in self._pairs)

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What was not read, each with its reason."""
        return self._skipped

    @cached_property
    def picture(self) -> PictureView:
        """The picture that the reports give together, with its brief."""
        reports = [report for _, report in self._pairs]
        drawn = picture_of_reports(reports, self._skipped, name=self._name, as_of=self._as_of, case=self._case)
        return PictureView.of(drawn)


def read_reports(  # noqa: PLR0913 - the one door for scripts: what may be said of reports is said by name
    paths_or_texts: str | Path | Iterable[str | Path],
    *,
    published: date | str | None = None,
    outlet: str | None = None,
    as_of: date | str | None = None,
    name: str | None = None,
    knowledge: Sequence[str | Path] = (),
    workers: int | None = None,
    counting: CountingName = "vedette",
) -> Reports:
    """Read reports from paths (files, folders) or from the texts themselves.

    A string that names an existing file or folder is a path; a string with a blank or a line break that names
    none is a text. ``published`` and ``outlet`` are said of every report given; days are ``date`` or ISO 8601.
    ``name`` names the case, else the first folder does; ``counting`` tells by whose rules tolls are counted. Raises
    ``vedette.errors.InputError`` when a path is not there, a day is none, or nothing could be read.
    """
    given = [paths_or_texts] if isinstance(paths_or_texts, str | Path) else list(paths_or_texts)
    paths = tuple(str(g) for g in given if not _is_text(g))
    texts = tuple(str(g) for g in given if _is_text(g))
    order = Order(paths, texts=texts, label=Label(published=day_from(published), outlet=outlet), as_of=day_from(as_of))
    files = [knowledge] if isinstance(knowledge, str | Path) else knowledge
    case = msgspec.structs.replace(read_case_files(Path(file) for file in files), counting=counting)
    return read_order(order, case=case, name=name, workers=workers)


def read_order(
    order: Order,
    *,
    case: CaseKnowledge | None = None,
    name: str | None = None,
    stdin: BinaryIO | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Reports:
    """Read what ``order`` says, with progress; ``name`` names the case, else the first folder does."""
    intake, known = take_in(order, stdin=stdin, progress=progress), case or CaseKnowledge()
    read = read_documents(intake.documents, known, workers=workers, progress=progress)
    return Reports(read, intake.skipped, name or case_name(order.paths), order.as_of, known)


def draw_picture(
    order: Order,
    *,
    case: CaseKnowledge | None = None,
    name: str | None = None,
    stdin: BinaryIO | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> PictureView:
    """Return the picture of what ``order`` says, keeping no reading: a thousand reports fit a small machine."""
    intake = take_in(order, stdin=stdin, progress=progress)
    return PictureView.of(
        picture_from(
            intake,
            case or CaseKnowledge(),
            name=name or case_name(order.paths),
            as_of=order.as_of,
            workers=workers,
            progress=progress,
        )
    )


def case_name(paths: Sequence[str]) -> str:
    """Return a name for a case from the first path: the folder, or the file without its ending."""
    first = next((Path(p) for p in paths if p != "-"), None)
    if first is None:
        return "reports"
    first = first.resolve()
    return (first.name if first.is_dir() else first.stem) or "reports"


def _is_text(given: str | Path) -> bool:
    if isinstance(given, Path) or not any(c.isspace() for c in given):
        return False
    try:
        return "\n" in given or not Path(given).exists()
    except (OSError, ValueError):
        return True
