"""``vedette read``: each report by itself, as annotations and claims."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from vedette.errors import UnsupportedOutput
from vedette.surfaces.cli.options import add_paths, add_shared, case_of, inputs, order_of
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show, stdout

if TYPE_CHECKING:
    from vedette.model.documents import Skipped

FORMATS = ("txt", "jsonl")
SHOWN = 10
"""Skipped inputs that are told one by one; ``-v`` tells them all."""
ABOUT = """Read each report by itself and give its own annotations and claims, with no reconciliation.

Without --format the ending of -o says the format (.jsonl or .txt), and standard output gets txt."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("read", ABOUT)
    add_paths(made)
    made.add_argument("-o", "--output", metavar="FILE", help="write here instead of standard output")
    made.add_argument("-f", "--format", metavar="NAME", help="jsonl (vedette.reading/1) or txt, for people")
    made.add_argument(
        "--every-input", action="store_true", help="jsonl: a line also for each input that is not read, with the reason"
    )
    add_shared(made)
    return made


def run(given: Namespace) -> None:
    """Read, and write each report's line or lines as soon as it is read."""
    from contextlib import ExitStack

    from vedette.surfaces.cli.bars import bars
    from vedette.surfaces.cli.writing import check_outputs, whole_file

    form = _format(given.format, given.output)
    paths, stdin = inputs(given.paths)
    outputs = [] if given.output is None else [given.output]
    check_outputs(outputs, paths)
    order = order_of(given, paths, outputs, copies=True)
    case = case_of(given)
    with ExitStack() as stack:
        progress = stack.enter_context(bars(quiet=given.quiet))
        progress.stage("Starting")
        from vedette.engine import Gap, read_documents, take_in
        from vedette.products.readings import reading_line, reading_text
        from vedette.surfaces.cli.gaps import gap_line, in_order

        intake = take_in(order, stdin=stdin, progress=progress)
        skipped, known = list(intake.skipped), {gap.skipped for gap in intake.gaps}
        every = given.every_input and form == "jsonl"
        out = stack.enter_context(whole_file(given.output)) if given.output else stdout()
        reads = read_documents(intake.documents, case, workers=given.workers, progress=progress)
        for read in in_order(intake, reads):
            if isinstance(read, Gap):
                # A reader that failed on a report is known only now.
                skipped += [] if read.skipped in known else [read.skipped]
                out.write(gap_line(read) + b"\n" if every else b"")
            else:
                out.write(reading_line(*read) if form == "jsonl" else reading_text(read[1]).encode("utf-8", "replace"))
                out.write(b"\n")
        out.flush()
    if not given.quiet:
        _tell(skipped, verbose=given.verbose)


def _format(format: str | None, output: str | None) -> str:
    if format is None:
        return "jsonl" if output and output.lower().endswith((".jsonl", ".ndjson")) else "txt"
    if format not in FORMATS:
        raise UnsupportedOutput(f"--format {format}", f"formats are {', '.join(FORMATS)}", "Ask for one of these.")
    return format


def _tell(skipped: Sequence[Skipped], *, verbose: bool) -> None:
    told = [f"skipped {one.input}: {one.reason}\n" for one in (skipped if verbose else skipped[:SHOWN])]
    if len(told) < len(skipped):
        told.append(f"skipped {len(skipped) - SHOWN} more; -v tells them\n")
    show("".join(told), to=sys.stderr)
