"""Options that several commands share, and how their texts become values."""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated, BinaryIO

import typer

from vedette.errors import InputError

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        show_default=False,
        help="Files (.txt .md .html .pdf .docx .eml .jsonl) or folders of them; - reads standard input.",
    ),
]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="The day of publication, for a single report (YYYY-MM-DD).")
]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="The outlet, for a single report.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="Read only what was published by this day.")]
Language = Annotated[
    str | None, typer.Option(metavar="CODE", help="Take every report to be in this language (en) instead of guessing.")
]
KnowledgeFiles = Annotated[
    list[str] | None,
    typer.Option(
        "--knowledge", metavar="FILE", help="A YAML file with actors and places of this conflict; may be repeated."
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(min=1, max=64, metavar="N", help="Processes that read; by default the number of reports decides."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Tell every input that was skipped.")]


def day(text: str | None, option: str) -> date | None:
    """Return the day that an option names. Raises ``InputError`` when it is no ISO date."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise InputError(f"{option} {text}", "a day as YYYY-MM-DD", f"Write for example {option} 2024-12-06.") from None


def inputs(paths: list[str] | None) -> tuple[tuple[str, ...], BinaryIO | None]:
    """Return the paths to read and standard input where it is one of them: named, or piped with no path given."""
    if not paths and sys.stdin is not None and not sys.stdin.closed and not sys.stdin.isatty():
        paths = ["-"]
    if not paths:
        raise InputError(
            "no PATH", "a file, a folder, or - for standard input", "Write for example: vedette brief reports/"
        )
    if paths.count("-") > 1:
        raise InputError("- given twice", "standard input can be read once", "Name it once.")
    return tuple(paths), sys.stdin.buffer if "-" in paths and sys.stdin is not None else None
