"""``vedette brief``: from reports to a cited brief."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

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


def brief(  # noqa: PLR0913 - every option of the command is an argument
    paths: Paths = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write here; the ending says the format (.html .md .txt .json). May be repeated.",
        ),
    ] = None,
    format: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="NAME", help="Format on standard output: txt, md, html or json."),
    ] = None,
    title: Annotated[
        str | None, typer.Option(metavar="NAME", help="A name for the case; by default the folder's.")
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
    """Read reports and write a brief in which every statement opens to its sentence.

    A manifest.csv (file, published, outlet, title, url) beside the reports is used. Without -o or --format the
    brief is printed as plain text.
    """
    from vedette.engine import Order
    from vedette.knowledge.case_files import read_case_files
    from vedette.model.documents import Label
    from vedette.products import format_of, render
    from vedette.surfaces.cli.bars import bars
    from vedette.surfaces.cli.summary import summary
    from vedette.workspace.reports import read_order

    wanted = [(file, format_of(file)) for file in output or []]
    given, stdin = inputs(paths)
    order = Order(
        given,
        label=Label(published=day(published, "--published"), outlet=outlet),
        as_of=day(as_of, "--as-of"),
        language=language,
    )
    case = read_case_files(Path(file) for file in knowledge or ())
    with bars(quiet=quiet) as progress:
        reports = read_order(order, case=case, name=title, stdin=stdin, workers=workers, progress=progress)
        progress.stage("Drawing the picture")
        picture = reports.picture.picture
        if format is None and not wanted:
            format = "txt"
        written = []
        for file, form in wanted:
            progress.stage(f"Writing {file}")
            Path(file).write_text(render(picture, form), encoding="utf-8")
            written.append(file)
        shown = render(picture, format) if format else None
    if shown is not None:
        sys.stdout.write(shown)
        sys.stdout.flush()
    if not quiet:
        typer.echo(summary(picture, written, verbose=verbose), err=shown is not None)
