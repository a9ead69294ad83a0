"""``vedette schema``: the JSON Schema of the picture."""

from __future__ import annotations

from argparse import Namespace

from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

ABOUT = "Print the JSON Schema of the picture file, vedette.picture/1."


def parser() -> Parser:
    """Return the parser of the command's arguments: there are none."""
    return parser_for("schema", ABOUT)


def run(given: Namespace) -> None:  # noqa: ARG001 - every command is called alike
    """Print the schema."""
    from vedette.products.files import schema_text

    show(schema_text())
