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
        help="files (.txt .md .html .pdf .docx .eml .jsonl) or folders of them, or one case; - reads standard input",
    )


def add_shared(parser: ArgumentParser, *, as_of: bool = True) -> None:
    """Add the options of every command that reads reports; ``as_of`` for those that know one moment."""
    add = parser.add_argument
    if as_of:
        add("--as-of", metavar="DATE", help="read only what was published by this day (YYYY-MM-DD)")
    else:
        parser.set_defaults(as_of=None)
    add("--published", metavar="DATE", help="the day of publication, for a single report (YYYY-MM-DD)")
    add("--outlet", metavar="NAME", help="the outlet, for a single report")
    add("--language", metavar="CODE", help="take every report to be in this language (en) instead of guessing")
    add(
        "--knowledge",
        metavar="FILE",
        action="append",
        default=[],
        help="a YAML file with actors, places and outlets of this conflict; may be repeated",
    )
    add_workers(parser)
    add("-q", "--quiet", action="store_true", help="no progress, no summary")
    add("-v", "--verbose", action="store_true", help="tell every input that was skipped")


def add_workers(parser: ArgumentParser) -> None:
    """Add how many processes read."""
    parser.add_argument(
        "--workers",
        metavar="N",
        type=_workers,
        help="processes that read; by default the amount of text decides",
    )


def add_counting(parser: ArgumentParser) -> None:
    """Add by whose rules low, best and high of each toll are counted."""
    from typing import get_args

    from vedette.model.words import CountingName

    parser.add_argument(
        "--counting",
        metavar="NAME",
        choices=get_args(CountingName),
        default="vedette",
        help="by whose rules tolls are counted: vedette, ucdp or acled",
    )


def add_judgements(parser: ArgumentParser) -> None:
    """Add the file of persons' judgements, for commands that compare reports."""
    parser.add_argument(
        "--judgements",
        metavar="FILE",
        action="append",
        default=[],
        help="a YAML file that says what is one and what is not, or an exported file of judgements; may be repeated",
    )


def order_of(given: Namespace, paths: Sequence[str], outputs: Sequence[str], *, copies: bool = False) -> Order:
    """Return what the arguments ask to be read. Raises ``InputError`` for a day that is none."""
    from vedette.engine.intake import Order
    from vedette.model.documents import Label

    return Order(
        tuple(paths),
        label=Label(published=day_given(given.published, "--published"), outlet=given.outlet),
        as_of=day_given(given.as_of, "--as-of"),
        language=given.language,
        copies=copies,
        outputs=tuple(outputs),
    )


def case_of(given: Namespace) -> CaseKnowledge:
    """Return what the user's files of knowledge and of judgements tell. Raises ``KnowledgeFileError``."""
    from pathlib import Path

    import msgspec

    from vedette.knowledge.case_files import read_case_files

    told = read_case_files(Path(file) for file in given.knowledge)
    told = msgspec.structs.replace(told, counting=getattr(given, "counting", told.counting))
    judged = getattr(given, "judgements", None)
    if not judged:
        return told
    from vedette.engine.cases.judgements.judging import with_judgements
    from vedette.knowledge.exchange import is_exchange, read_exchange
    from vedette.knowledge.judgement_files import read_judgement_files

    files = [Path(file) for file in judged]
    exchanged = [one for file in files if is_exchange(file) for one in read_exchange(file)]
    by_hand = read_judgement_files(file for file in files if not is_exchange(file))
    return with_judgements(msgspec.structs.replace(told, judgements=by_hand), exchanged)


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


def day_given(text: str | None, option: str) -> date | None:
    """Return the day that an option gives, None where it is not given. Raises ``InputError`` where it is no day."""
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
