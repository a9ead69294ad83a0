"""``vedette brief``: from reports, or from a case, to a cited brief."""

from __future__ import annotations

import sys
from argparse import Namespace

from vedette.surfaces.cli.options import add_counting, add_judgements, add_paths, add_shared
from vedette.surfaces.cli.parser import Parser, parser_for

ABOUT = """Read reports, or a case, and write a brief in which every statement opens to its sentence.

A manifest.csv (file, published, outlet, title, url) beside the reports is used. Without -o or --format the brief is
printed as plain text."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("brief", ABOUT)
    add_paths(made)
    made.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        action="append",
        default=[],
        help="write here; the ending says the format (.html .md .txt .json); may be repeated",
    )
    made.add_argument("-f", "--format", metavar="NAME", help="format on standard output: txt, md, html or json")
    made.add_argument("--title", metavar="NAME", help="a name for the case; by default the folder's")
    add_judgements(made)
    add_counting(made)
    add_shared(made)
    return made


def run(given: Namespace) -> None:
    """Read, compare, draw, write; all that can be known to be wrong is told before minutes are spent on reading."""
    from vedette.products.formats import format_of, known_format, render
    from vedette.surfaces.cli.bars import bars
    from vedette.surfaces.cli.pictures import asked_picture
    from vedette.surfaces.cli.showing import show
    from vedette.surfaces.cli.writing import write_whole

    outputs: list[str] = given.output
    formats = [format_of(file) for file in outputs]
    shown_as = known_format(given.format) if given.format is not None else None if outputs else "txt"
    draw = asked_picture(given, outputs)
    with bars(quiet=given.quiet) as progress:
        progress.stage("Starting")
        picture = draw(progress).picture
        progress.stage("Writing", len(outputs) + bool(shown_as))
        for file, form in zip(outputs, formats, strict=True):
            write_whole(file, render(picture, form))
            progress.step()
        shown = render(picture, shown_as) if shown_as else None
    if shown is not None:
        show(shown)
    if not given.quiet:
        from vedette.surfaces.cli.summary import summary

        told = summary(picture, outputs, verbose=given.verbose)
        show(told + "\n", to=sys.stdout if shown is None else sys.stderr)
