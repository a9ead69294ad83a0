"""``vedette merges``: what was taken for one thing, by which rule, and why, so that it can be undone and forbidden."""

from __future__ import annotations

from argparse import Namespace

from vedette.errors import InputError, UnsupportedOutput
from vedette.surfaces.cli.options import add_judgements, add_paths, add_shared
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

FORMATS = ("txt", "jsonl")
ABOUT = """Tell which names, events, figures and texts of the reports were taken for one, by which rule, and why.

What is wrong is undone, and forbidden for all reports to come, by a line in a file of judgements:
  judgements:
    - {different: [{actor: One Name}, {actor: Other Name}], by: your name, why: the reason}
Give that file with --judgements, here and to brief."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("merges", ABOUT)
    add_paths(made)
    made.add_argument("--of", metavar="WORDS", help="only of records whose name, id or sentences hold these words")
    made.add_argument("-f", "--format", metavar="NAME", help="txt, for people, or jsonl: one merge a line")
    add_judgements(made)
    add_shared(made)
    return made


def run(given: Namespace) -> None:
    """Draw the picture and tell its merges. Raises ``InputError`` where there is none of what is asked for."""
    form = given.format or "txt"
    if form not in FORMATS:
        raise UnsupportedOutput(f"--format {form}", f"formats are {', '.join(FORMATS)}", "Ask for one of these.")
    from vedette.surfaces.cli.pictures import asked_picture

    draw = asked_picture(given)
    from vedette.products.merges import merge_lines, merges_text
    from vedette.surfaces.cli.bars import bars

    with bars(quiet=given.quiet) as progress:
        progress.stage("Starting")
        picture = draw(progress).picture
    told = merges_text(picture, given.of) if form == "txt" else merge_lines(picture, given.of)
    if not told:
        what = f"words “{given.of}”" if given.of else "merges"
        raise InputError(what, "nothing in these reports was taken for one with it", "Ask for other words, or for all.")
    show(told)
