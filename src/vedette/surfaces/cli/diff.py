"""``vedette diff``: what is new, revised and withdrawn between two pictures of one case."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

from vedette.errors import InputError
from vedette.surfaces.cli.cases import case_among, opened, refuse_what_is_said_of_reports, stopped_by_signal
from vedette.surfaces.cli.options import add_counting, add_judgements, add_shared, case_of, day_given, inputs, order_of
from vedette.surfaces.cli.parser import Parser, parser_for

if TYPE_CHECKING:
    from vedette.model.changes import Changes
    from vedette.model.documents import Skipped

ABOUT = """Tell what is new, revised and withdrawn between two pictures, and what only the method changed.

Give two picture files (vedette brief PATH -o picture.json), the earlier first; or the reports of a case with --from
DATE and, where it is not the last report's day, --to DATE. The exit code is 0 whether or not anything changed."""
SHOWN = 8
"""Inputs that were not read, told on standard error; all of them with --verbose."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("diff", ABOUT)
    add = made.add_argument
    add(
        "paths",
        nargs="*",
        metavar="PATH",
        help="two picture files; with --from a case, or reports and folders of them",
    )
    add("--from", dest="start", metavar="DATE", help="what was known at the end of this day (YYYY-MM-DD)")
    add("--to", dest="end", metavar="DATE", help="what was known at the end of this day; by default the last report's")
    add(
        "-o",
        "--output",
        metavar="FILE",
        action="append",
        default=[],
        help="write here; the ending says the format (.txt .md .json); may be repeated",
    )
    add("-f", "--format", metavar="NAME", help="format on standard output: txt, md or json")
    add("--title", metavar="NAME", help="a name for the case; by default the folder's")
    add("--any-case", action="store_true", help="compare two picture files though they name two cases")
    add_counting(made)
    add_judgements(made)
    add_shared(made, as_of=False)
    return made


def run(given: Namespace) -> None:
    """Compare and write; all that can be known to be wrong is told before anything is read."""
    from vedette.products.changes import change_format_of, known_change_format, render_changes
    from vedette.surfaces.cli.bars import bars
    from vedette.surfaces.cli.showing import show
    from vedette.surfaces.cli.writing import check_outputs, write_whole

    outputs: list[str] = given.output
    formats = [change_format_of(file) for file in outputs]
    shown_as = known_change_format(given.format) if given.format is not None else None if outputs else "txt"
    if given.start is None and given.end is not None:
        raise InputError(f"--to {given.end}", "it needs the day before it", "Give --from DATE as well.")
    check_outputs(outputs, given.paths)
    with bars(quiet=given.quiet) as progress:
        progress.stage("Starting")
        changes, skipped = _of_files(given) if given.start is None else _over(given, outputs, progress)
        for file, form in zip(outputs, formats, strict=True):
            write_whole(file, render_changes(changes, form, all_lines=given.verbose))
        shown = render_changes(changes, shown_as, all_lines=given.verbose) if shown_as else None
    if shown is not None:
        show(shown)
    if not given.quiet and skipped:
        show(_told(skipped, verbose=given.verbose), to=sys.stderr)


def _of_files(given: Namespace) -> tuple[Changes, Sequence[Skipped]]:
    if len(given.paths) != 2:
        raise InputError(
            f"{len(given.paths)} paths",
            "two picture files are wanted, or reports with --from DATE",
            "Write for example: vedette diff monday.json friday.json",
        )
    from vedette.workspace import changes_between

    return changes_between(*given.paths, any_case=given.any_case), ()


def _over(given: Namespace, outputs: Sequence[str], progress: object) -> tuple[Changes, Sequence[Skipped]]:
    import msgspec

    start, end = day_given(given.start, "--from"), day_given(given.end, "--to")
    if start is None or (end is not None and end < start):
        raise InputError(f"--from {start} --to {end}", "the second day lies before the first", "Exchange the two.")
    location = case_among(given.paths)
    if location is not None:
        return _in_case(given, location, (start, end), progress)
    paths, stdin = inputs(given.paths)
    order = msgspec.structs.replace(order_of(given, paths, outputs), as_of=end)
    case = case_of(given)
    from vedette.workspace import changes_over

    return changes_over(
        order,
        start,
        case=case,
        name=given.title,
        stdin=stdin,
        workers=given.workers,
        progress=progress,  # type: ignore[arg-type]
    )


def _in_case(
    given: Namespace, location: str, days: tuple[date, date | None], progress: object
) -> tuple[Changes, Sequence[Skipped]]:
    refuse_what_is_said_of_reports(given)
    counting = None if given.counting == "vedette" else given.counting
    with opened(location) as case, stopped_by_signal():
        changes, skipped = case.changes(
            *days,
            counting=counting,
            workers=given.workers,
            progress=progress,  # type: ignore[arg-type]
        )
    if given.title is None:
        return changes, skipped
    import msgspec

    return msgspec.structs.replace(changes, case=given.title), skipped


def _told(skipped: Sequence[Skipped], *, verbose: bool) -> str:
    """Return what was not read, or read with a remark, in a few lines."""
    rows = [f"  {PurePath(s.input).name or s.input}: {s.reason}" for s in skipped]
    shown = rows if verbose else rows[:SHOWN]
    more = [f"  … and {len(rows) - len(shown)} more"] if len(rows) > len(shown) else []
    return "\n".join(["Skipped, or read with a remark", *shown, *more]) + "\n"
