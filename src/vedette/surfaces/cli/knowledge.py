"""``vedette knowledge``: the knowledge files that a case was told."""

from __future__ import annotations

from argparse import Namespace

from vedette.errors import InputError
from vedette.surfaces.cli.cases import add_by, add_case, add_quiet, case_words, many, opened
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

ABOUT = """Tell a case what is known of its actors, places and outlets, or list the files that it was told.

A file is kept as it is, under its name; told again, it takes the earlier one's place. Only the reports that a changed
entry touches are read again, by the next brief, add or settle."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("knowledge", ABOUT)
    add_case(made)
    made.add_argument("files", nargs="*", metavar="FILE", help="YAML files with actors, places and outlets")
    made.add_argument(
        "--drop",
        metavar="NAME",
        action="append",
        default=[],
        help="let the case no longer know this file; may be repeated",
    )
    add_by(made)
    add_quiet(made)
    return made


def run(given: Namespace) -> None:
    """Tell or list. Raises ``KnowledgeFileError`` for a file out of form: then nothing is told."""
    if given.files and given.drop:
        raise InputError("FILE and --drop", "one of the two at a time is wanted", "Run the command twice.")
    from vedette.engine.cases.arrivals.methods import pending
    from vedette.engine.cases.knowing import case_knowledge, knowledge_files

    with opened(given.case, given.by) as case:
        if given.files:
            case.know(*given.files)
        if given.drop:
            case.unknow(*given.drop)
        lines = [f"{file.name}  {len(file.content):,} bytes" for file in knowledge_files(case.store)]
        waiting = len(pending(case.store, case_knowledge(case.store)))
    if given.quiet:
        return
    show("\n".join(lines or ["the case was told no knowledge file"]) + "\n", plain=True)
    if waiting:
        show(f"{many(waiting, 'report')} to be read: vedette settle {case_words(given.case)}\n")
