"""The parser of arguments: Python's own, which costs a hundredth of a second, with errors as Vedette's."""

from __future__ import annotations

import argparse
from typing import NoReturn

from vedette.errors import InputError


class Parser(argparse.ArgumentParser):
    """A parser that raises ``InputError`` on wrong use, so that every error leaves through one door."""

    def error(self, message: str) -> NoReturn:
        """Raise ``InputError`` with the parser's words and the way to its help."""
        command = self.prog.partition(" ")[2] or "the command"
        raise InputError(command, message, f"{self.prog} --help tells how it is used.")


def parser_for(name: str, about: str) -> Parser:
    """Return an empty parser of the command ``name``; options are written out in full, so that none changes its
    meaning when another is added."""
    lead, _, rest = about.partition("\n\n")
    return Parser(prog=f"vedette {name}", description=lead, epilog=rest or None, allow_abbrev=False)
