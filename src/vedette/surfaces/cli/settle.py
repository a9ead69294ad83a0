"""``vedette settle``: a case compared anew."""

from __future__ import annotations

from argparse import Namespace

from vedette.surfaces.cli.cases import add_case, add_quiet, many, opened, stopped_by_signal
from vedette.surfaces.cli.options import add_workers
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

ABOUT = """Read what is pending and compare all reports of a case anew: exactly, and in whatever order they came.

It takes about ten seconds for a thousand reports, and may be stopped at any time: what was read stays read."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("settle", ABOUT)
    add_case(made)
    add_workers(made)
    add_quiet(made)
    return made


def run(given: Namespace) -> None:
    """Settle. Raises ``NothingToRead`` where the case holds no report that could be read."""
    from vedette.surfaces.cli.bars import bars

    with bars(quiet=given.quiet) as progress, opened(given.case) as case, stopped_by_signal():
        picture = case.settle(workers=given.workers, progress=progress)
    if not given.quiet:
        cover = picture.coverage
        show(f"settled: {many(cover.reports, 'report')}, {many(cover.origins, 'independent origin')}\n")
