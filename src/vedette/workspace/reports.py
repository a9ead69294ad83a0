"""Reports read from files or texts, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

from vedette.engine import Intake, Order, Progress, picture_of_reports, read_documents, take_in
from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.case_files import read_case_files
from vedette.model.claims import Report
from vedette.model.documents import Label, Skipped
from vedette.model.readings import Reading
from vedette.products.readings import reading_object
from vedette.workspace.views import PictureView


class Reports(Sequence[dict[str, Any]]):
    """The reports of one run: a sequence of readings (``vedette.reading/1`` objects) that opens into a picture."""

    def __init__(self, intake: Intake, pairs: Sequence[tuple[Reading, Report]], name: str, as_of: date | None) -> None:
        self._intake, self._pairs, self._name, self._as_of = intake, tuple(pairs), name, as_of

    def __len__(self) -> int:
        return len(self._pairs)

    def __getitem__(self, i: Any) -> Any:
        """Return the reading of the ``i``-th report, as ``vedette read --format jsonl`` writes it."""
        if isinstance(i, slice):
            return [reading_object(*pair) for pair in self._pairs[i]]
        return reading_object(*self._pairs[i])

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (reading_object(*pair) for pair in self._pairs)

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What was not read, each with its reason."""
        return self._intake.skipped

    @cached_property
    def picture(self) -> PictureView:
        """The picture that the reports give together, with its brief."""
        reports = [report for _, report in self._pairs]
        return PictureView.of(picture_of_reports(reports, self._intake, name=self._name, as_of=self._as_of))


def read_reports(
    paths_or_texts: str | Path | Iterable[str | Path],
    *,
    published: date | None = None,
    outlet: str | None = None,
    as_of: date | None = None,
    knowledge: Sequence[str | Path] = (),
    workers: int | None = None,
) -> Reports:
    """Read reports from paths (files, folders) or from the texts themselves.

    A string that names an existing file or folder is a path; a string with a blank or a line break that names
    none is a text. Raises ``vedette.errors.InputError`` when a path is not there or nothing could be read.
    """
    given = [paths_or_texts] if isinstance(paths_or_texts, str | Path) else list(paths_or_texts)
    paths = tuple(str(g) for g in given if not _is_text(g))
    texts = tuple(str(g) for g in given if _is_text(g))
    order = Order(paths, texts=texts, label=Label(published=published, outlet=outlet), as_of=as_of)
    return read_order(order, case=read_case_files(Path(file) for file in knowledge), workers=workers)


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
    intake = take_in(order, stdin=stdin, progress=progress)
    pairs = list(read_documents(intake.documents, case or CaseKnowledge(), workers=workers, progress=progress))
    return Reports(intake, pairs, name or case_name(order.paths), order.as_of)


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
    except OSError:
        return True
