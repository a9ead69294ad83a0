"""``vedette init``: a new case."""

from __future__ import annotations

from argparse import Namespace

from vedette.surfaces.cli.cases import add_by, add_quiet, case_words
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

ABOUT = """Make an empty case: one file that keeps what comes in for months.

CASE is a file that is not there yet, or postgresql://user@host/database?case=NAME for a team."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("init", ABOUT)
    made.add_argument("case", metavar="CASE", help="where it will be kept")
    made.add_argument("--name", metavar="NAME", help="what the case is called; by default as the file is")
    made.add_argument(
        "--knowledge",
        metavar="FILE",
        action="append",
        default=[],
        help="a YAML file with actors, places and outlets of this conflict; may be repeated",
    )
    add_by(made)
    add_quiet(made)
    return made


def run(given: Namespace) -> None:
    """Make it; knowledge files that are out of form are told before anything is made."""
    from vedette.workspace.cases import Workspace

    with Workspace.create(given.case, given.name, knowledge=given.knowledge, by=given.by) as case:
        if not given.quiet:
            show(f"made the case “{case.name}” in {case_words(case.store.location)}\n", plain=True)
