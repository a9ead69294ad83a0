"""``vedette read``: each report by itself, as annotations and claims."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from vedette.errors import UnsupportedOutput
from vedette.surfaces.cli.options import (
    AsOf,
    KnowledgeFiles,
    Language,
    Outlet,
    Paths,
    Published,
    Quiet,
    Verbose,
    Workers,
    day,
    inputs,
)

FORMATS = ("txt", "jsonl")


def read(  # noqa: PLR0913 - every option of the command is an argument
    paths: Paths = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write here instead of standard output.")
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="NAME", help="jsonl (vedette.reading/1) or txt, for people.")
    ] = "txt",
    as_of: AsOf = None,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    knowledge: KnowledgeFiles = None,
    workers: Workers = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read each report by itself and give its own annotations and claims, with no reconciliation."""
    from contextlib import ExitStack

    from vedette.engine import Order, read_documents, take_in
    from vedette.knowledge.case_files import read_case_files
    from vedette.model.documents import Label
    from vedette.products.readings import reading_line, reading_text
    from vedette.surfaces.cli.bars import bars

    if format not in FORMATS:
        raise UnsupportedOutput(f"--format {format}", f"formats are {', '.join(FORMATS)}", "Ask for one of these.")
    given, stdin = inputs(paths)
    order = Order(
        given,
        label=Label(published=day(published, "--published"), outlet=outlet),
        as_of=day(as_of, "--as-of"),
        language=language,
        copies=True,
    )
    case = read_case_files(Path(file) for file in knowledge or ())
    with ExitStack() as stack:
        progress = stack.enter_context(bars(quiet=quiet))
        intake = take_in(order, stdin=stdin, progress=progress)
        out = stack.enter_context(open(output, "wb")) if output else sys.stdout.buffer
        for reading, report in read_documents(intake.documents, case, workers=workers, progress=progress):
            out.write(reading_line(reading, report) if format == "jsonl" else reading_text(report).encode())
            out.write(b"\n")
        out.flush()
    if not quiet:
        for skipped in intake.skipped if verbose else intake.skipped[:10]:
            typer.echo(f"skipped {skipped.input}: {skipped.reason}", err=True)
        if not verbose and len(intake.skipped) > 10:
            typer.echo(f"skipped {len(intake.skipped) - 10} more; -v tells them", err=True)
