"""Options that several commands share, and how their texts become values."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

from vedette.errors import InputError

if TYPE_CHECKING:
    from vedette.engine import Order
    from vedette.knowledge.case import CaseKnowledge

MOST_WORKERS = 64


def add_paths(parser: ArgumentParser) -> None:
    """Add what is read."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files (.txt .md .html .pdf .docx .eml .jsonl) or folders of them; - reads standard input",
    )


def add_shared(parser: ArgumentParser) -> None:
    """Add the options of every command that reads reports."""
    add = parser.add_argument
    add("--as-of", metavar="DATE", help="read only what was published by this day (YYYY-MM-DD)")
    add("--published", metavar="DATE", help="the day of publication, for a single report (YYYY-MM-DD)")
    add("--outlet", metavar="NAME", help="the outlet, for a single report")
    add("--language", metavar="CODE", help="take every report to be in this language (en) instead of guessing")
    add(
        "--knowledge",
        metavar="FILE",
        action="append",
        default=[],
        help="a YAML file with actors and places of this conflict; may be repeated",
    )
    add(
        "--workers",
        metavar="N",
        type=_workers,
        help="processes that read; by default the amount of text decides",
    )
    add("-q", "--quiet", action="store_true", help="no progress, no summary")
    add("-v", "--verbose", action="store_true", help="tell every input that was skipped")


def order_of(given: Namespace, paths: Sequence[str], outputs: Sequence[str], *, copies: bool = False) -> Order:
    """Return what the arguments ask to be read. Raises ``InputError`` for a day that is none."""
    from vedette.engine.intake import Order
    from vedette.model.documents import Label

    return Order(
        tuple(paths),
        label=Label(published=_day(given.published, "--published"), outlet=given.outlet),
        as_of=_day(given.as_of, "--as-of"),
        language=given.language,
        copies=copies,
        outputs=tuple(outputs),
    )


def case_of(given: Namespace) -> CaseKnowledge:
    """Return what the user's knowledge files tell. Raises ``KnowledgeFileError``."""
    from pathlib import Path

    from vedette.knowledge.case_files import read_case_files

    return read_case_files(Path(file) for file in given.knowledge)


def inputs(paths: Sequence[str]) -> tuple[tuple[str, ...], BinaryIO | None]:
    """Return the paths to read and standard input where it is one of them: named, or piped with no path given."""
    piped = sys.stdin is not None and not sys.stdin.closed and not sys.stdin.isatty()
    named = tuple(paths) or (("-",) if piped else ())
    if not named:
        raise InputError(
            "no PATH",
            "a file, a folder, or - for standard input is wanted",
            "Write for example: vedette brief reports/",
        )
    if named.count("-") > 1:
        raise InputError("- given twice", "standard input can be read once", "Name it once.")
    return named, sys.stdin.buffer if "-" in named and sys.stdin is not None else None


def _day(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise InputError(
            f"{option} {text}", "a day as YYYY-MM-DD is wanted", f"Write for example {option} 2024-12-06."
        ) from None


def _workers(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:4]) <= MOST_WORKERS:
        raise ArgumentTypeError(f"{text!r} is no number from 1 to {MOST_WORKERS}")
    return int(text)
