"""``vedette read``: each report by itself, as annotations and claims."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from vedette.model.documents import Skipped

FORMATS = ("txt", "jsonl")
SHOWN = 10
"""Skipped inputs that are told one by one; ``-v`` tells them all."""


def read(  # noqa: PLR0913 - every option of the command is an argument
    paths: Paths = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write here instead of standard output.")
    ] = None,
    format: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="NAME", help="jsonl (vedette.reading/1) or txt, for people."),
    ] = None,
    as_of: AsOf = None,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    knowledge: KnowledgeFiles = None,
    workers: Workers = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read each report by itself and give its own annotations and claims, with no reconciliation.

    Without --format the ending of -o says the format, and standard output gets txt.
    """
    from contextlib import ExitStack

    from vedette.engine import Order, read_documents, take_in
    from vedette.knowledge.case_files import read_case_files
    from vedette.model.documents import Label, Skipped
    from vedette.products.readings import reading_line, reading_text
    from vedette.surfaces.cli.bars import bars
    from vedette.surfaces.cli.showing import stdout
    from vedette.surfaces.cli.writing import check_outputs, whole_file

    form = _format(format, output)
    given, stdin = inputs(paths)
    outputs = (output,) if output else ()
    check_outputs(outputs, given)
    order = Order(
        given,
        label=Label(published=day(published, "--published"), outlet=outlet),
        as_of=day(as_of, "--as-of"),
        language=language,
        copies=True,
        outputs=outputs,
    )
    case = read_case_files(Path(file) for file in knowledge or ())
    with ExitStack() as stack:
        progress = stack.enter_context(bars(quiet=quiet))
        intake = take_in(order, stdin=stdin, progress=progress)
        skipped = list(intake.skipped)
        out = stack.enter_context(whole_file(output)) if output else stdout()
        for read in read_documents(intake.documents, case, workers=workers, progress=progress):
            if isinstance(read, Skipped):
                skipped.append(read)
            else:
                out.write(reading_line(*read) if form == "jsonl" else reading_text(read[1]).encode("utf-8", "replace"))
                out.write(b"\n")
        out.flush()
    if not quiet:
        _tell(skipped, verbose=verbose)


def _format(format: str | None, output: str | None) -> str:
    if format is None:
        return "jsonl" if output and output.lower().endswith((".jsonl", ".ndjson")) else "txt"
    if format not in FORMATS:
        raise UnsupportedOutput(f"--format {format}", f"formats are {', '.join(FORMATS)}", "Ask for one of these.")
    return format


def _tell(skipped: Sequence[Skipped], *, verbose: bool) -> None:
    for one in skipped if verbose else skipped[:SHOWN]:
        typer.echo(f"skipped {one.input}: {one.reason}", err=True)
    if not verbose and len(skipped) > SHOWN:
        typer.echo(f"skipped {len(skipped) - SHOWN} more; -v tells them", err=True)
