"""``vedette backup``: a copy of a case while it is in use."""

from __future__ import annotations

from argparse import Namespace

from vedette.surfaces.cli.cases import add_case, add_quiet, opened
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

ABOUT = """Write a whole copy of a case into a file, while others read it and write to it.

The copy is a case file itself, also where the case lies in PostgreSQL. An earlier backup of this very case is replaced;
nothing else that is there is written over."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("backup", ABOUT)
    add_case(made)
    made.add_argument("file", metavar="FILE", help="the copy; new, or an earlier backup of this case")
    add_quiet(made)
    return made


def run(given: Namespace) -> None:
    """Copy. Raises ``NotWritten`` where the copy cannot be written, or something else is there."""
    with opened(given.case) as case:
        case.backup(given.file)
    if not given.quiet:
        show(f"wrote {given.file}\n")
