"""``vedette check``: whether a case is whole."""

from __future__ import annotations

from argparse import Namespace

from vedette.errors import CaseError
from vedette.surfaces.cli.cases import add_case, add_quiet, many, opened
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

ABOUT = """Check that a case is whole: the database's own check, the hash of everything that came in, every reference.

The exit code is 0 where all is well, and 4 where something is not; each fault is told in a line."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("check", ABOUT)
    add_case(made)
    add_quiet(made)
    return made


def run(given: Namespace) -> None:
    """Check. Raises ``CaseError`` where there is a fault."""
    with opened(given.case) as case:
        faults, location = case.check(), case.store.location
    show("".join(f"{fault.where}: {fault.what}\n" for fault in faults))
    if faults:
        raise CaseError(location, f"it has {many(len(faults), 'fault')}", "Go on with a backup of it, if there is one.")
    if not given.quiet:
        show(f"{location} is whole\n")
