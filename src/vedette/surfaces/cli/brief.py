"""``vedette brief``: from reports to a cited brief."""

from __future__ import annotations

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
    from vedette.products import format_of, known_format, render
    from vedette.surfaces.cli.bars import bars
    from vedette.surfaces.cli.showing import show
    from vedette.surfaces.cli.summary import summary
    from vedette.surfaces.cli.writing import check_outputs, write_whole
    from vedette.workspace import draw_picture

    # All that can be known to be wrong is told before minutes are spent on reading.
    wanted = [(file, format_of(file)) for file in output or []]
    shown_as = known_format(format) if format is not None else None if wanted else "txt"
    given, stdin = inputs(paths)
    check_outputs([file for file, _ in wanted], given)
    order = Order(
        given,
        label=Label(published=day(published, "--published"), outlet=outlet),
        as_of=day(as_of, "--as-of"),
        language=language,
        outputs=tuple(file for file, _ in wanted),
    )
    case = read_case_files(Path(file) for file in knowledge or ())
    with bars(quiet=quiet) as progress:
        picture = draw_picture(order, case=case, name=title, stdin=stdin, workers=workers, progress=progress).picture
        if wanted:
            progress.stage("Writing", len(wanted))
        for file, form in wanted:
            write_whole(file, render(picture, form))
            progress.step()
        shown = render(picture, shown_as) if shown_as else None
    if shown is not None:
        show(shown)
    if not quiet:
        typer.echo(summary(picture, [file for file, _ in wanted], verbose=verbose), err=shown is not None)
