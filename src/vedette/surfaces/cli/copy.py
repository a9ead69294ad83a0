"""``vedette copy``: a case at another place, from a file to PostgreSQL or back."""

from __future__ import annotations

from argparse import Namespace

from vedette.surfaces.cli.cases import add_case, add_quiet
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

ABOUT = """Make a new case that holds all that a case does: a file's in PostgreSQL, or a team's as a file.

Nothing that is there is written over. From then on the two go their own ways."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("copy", ABOUT)
    add_case(made)
    made.add_argument(
        "target", metavar="TARGET", help="the new case: a file, or postgresql://user@host/database?case=NAME"
    )
    add_quiet(made)
    return made


def run(given: Namespace) -> None:
    """Copy. Raises ``CaseError`` where something is there, or it cannot be made."""
    from vedette.workspace.cases import Workspace

    made = Workspace.copy(given.case, given.target)
    if not given.quiet:
        show(f"made {made}\n")
