"""What changed: two pictures of one case, from files or from reports as of two days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO

import msgspec

from vedette.engine import Order, Progress, pictures_from, take_in
from vedette.engine.cases.pictures.settling import draw_all
from vedette.errors import InputError, NothingToRead
from vedette.knowledge.case import CaseKnowledge
from vedette.model.changes import Changes
from vedette.model.documents import Skipped
from vedette.model.pictures import Picture
from vedette.model.words import CountingName
from vedette.picture.changes import changes_between as between
from vedette.products.files import picture_from_json
from vedette.store import Store
from vedette.workspace.reports import case_name
from vedette.workspace.statements import day_from
from vedette.workspace.views import PictureView

FORMAT = "vedette.picture/1"
MOST_BYTES = 1_000_000_000
"""A longer file is no picture of reports that one machine has read."""
WRITE_ONE = "Write one with: vedette brief PATH -o picture.json"


class _Head(msgspec.Struct):
    format: str


def changes_between(
    before: PictureView | Picture | str | Path, after: PictureView | Picture | str | Path, *, any_case: bool = False
) -> Changes:
    """Return what is new, revised and withdrawn in ``after`` against ``before``: pictures, or files that hold them.

    Raises ``vedette.errors.InputError`` where a file is no picture, or the two are of two cases and not ``any_case``.
    """
    one, other = _picture(before), _picture(after)
    if one.case != other.case and not any_case:
        raise InputError(
            f"pictures of two cases, {_short(one.case)!r} and {_short(other.case)!r}",
            "two pictures of one case are wanted",
            "Give both the same --title, or compare them all the same with --any-case.",
        )
    return between(one, other)


def changes_over(  # noqa: PLR0913 - what may be said of reports is said by name
    order: Order,
    start: date,
    *,
    case: CaseKnowledge | None = None,
    name: str | None = None,
    stdin: BinaryIO | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> tuple[Changes, Sequence[Skipped]]:
    """Return what changed from the end of ``start`` to the end of ``order.as_of``, and what was not read.

    None for ``order.as_of`` is the day of the last report. A report without a day belongs to neither moment.
    Raises ``InputError`` where ``start`` lies behind that day, ``NothingToRead`` where no report has a day.
    """
    intake = take_in(order, stdin=stdin, progress=progress)
    days = [d.published for d in intake.documents if d.published]
    title = name or case_name(order.paths)
    if not days:
        raise NothingToRead(title, "no report has a day", "Tell the days in a manifest.csv, or with --published.")
    end = order.as_of or max(days)
    _in_order(start, end)
    one, other = pictures_from(
        intake, case or CaseKnowledge(), name=title, moments=(start, end), workers=workers, progress=progress
    )
    return between(one, other), other.coverage.skipped


def changes_in_case(
    store: Store,
    days: tuple[date | str, date | str | None],
    *,
    counting: CountingName | None = None,
    progress: Progress | None = None,
) -> tuple[Changes, Sequence[Skipped]]:
    """Return what changed in a case between the ends of two days, and what was not read; nothing is read for it.

    None for the second day is that of the last report. Raises as ``changes_over``.
    """
    start, end, published = day_from(days[0]), day_from(days[1]), store.counts().published
    if start is None or published is None:
        raise NothingToRead(store.head().name, "no report has a day", "Add reports that tell theirs.")
    end = end or published[1]
    _in_order(start, end)
    one, other = draw_all(store, (start, end), counting=counting, progress=progress)
    return between(one, other), other.coverage.skipped


def _in_order(start: date, end: date) -> None:
    if end < start:
        raise InputError(
            f"from {start}", f"the last report is of {end}", "Name an earlier day; nothing came in after this one."
        )


def _picture(given: PictureView | Picture | str | Path) -> Picture:
    if isinstance(given, PictureView):
        return given.picture
    return given if isinstance(given, Picture) else open_picture(Path(given))


def open_picture(path: Path) -> Picture:
    """Return the picture that a file holds. Raises ``InputError``, with what is wrong with it."""
    content = _content(path)
    try:
        head = msgspec.json.decode(content, type=_Head)
    except RecursionError:
        raise InputError(str(path), "it nests too deeply for a picture", WRITE_ONE) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as why:
        raise InputError(str(path), f"it is no picture file ({_short(str(why))})", WRITE_ONE) from None
    if head.format != FORMAT:
        wanted = f"it is {_short(head.format)!r}, and {FORMAT} is wanted"
        raise InputError(str(path), wanted, WRITE_ONE)
    try:
        return picture_from_json(content)
    except RecursionError:
        raise InputError(str(path), "it nests too deeply for a picture", WRITE_ONE) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as why:
        wanted = f"it does not follow {FORMAT} ({_short(str(why))})"
        raise InputError(str(path), wanted, "Write it again with this version of Vedette.") from None


def _content(path: Path) -> bytes:
    if path.is_dir():
        remedy = "Name the file, or compare reports over time with --from DATE."
        raise InputError(str(path), "it is a folder and no picture file", remedy)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as why:
        raise InputError(str(path), f"it cannot be read ({(why.strerror or str(why)).lower()})", WRITE_ONE) from why
    if len(content) > MOST_BYTES:
        raise InputError(str(path), f"it is longer than {MOST_BYTES:,} bytes", "Compare pictures of fewer reports.")
    return content


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 160 else plain[:159] + "…"
