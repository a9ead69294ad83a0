"""A case on the command line: which of the paths is one, and how it is opened, changed and let go of."""

from __future__ import annotations

import os
import signal
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from vedette.errors import InputError

if TYPE_CHECKING:
    from vedette.workspace.cases import Workspace

SAID_OF_REPORTS = {
    "published": "--published",
    "outlet": "--outlet",
    "language": "--language",
    "knowledge": "--knowledge",
    "judgements": "--judgements",
}
"""Options that say something of reports: a case was told it when they came."""


def add_case(parser: ArgumentParser) -> None:
    """Add the case that a command is about."""
    parser.add_argument(
        "case", metavar="CASE", help="a case: a file made by vedette init, or postgresql://user@host/database?case=NAME"
    )


def add_by(parser: ArgumentParser) -> None:
    """Add who does something to a case, which the case keeps."""
    parser.add_argument("--by", metavar="NAME", help="who does this; by default the user of this machine")


def add_quiet(parser: ArgumentParser) -> None:
    """Add how much is told."""
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress, no summary")


@contextmanager
def opened(location: str, by: str | None = None) -> Iterator[Workspace]:
    """Give the open case. Raises ``CaseError`` where there is none, or it cannot be used."""
    from vedette.workspace.cases import Workspace

    with Workspace.open(location, by=by) as case:
        yield case


def case_among(paths: Sequence[str]) -> str | None:
    """Return the path that is a case, None where all are reports. Raises ``InputError`` where a case is not alone."""
    from vedette.store import is_case

    # A pipe gives its bytes once, to whoever reads it as a report.
    cases = [path for path in paths if (os.path.isfile(path) or "://" in path) and is_case(path)]
    if cases and len(paths) > 1:
        raise InputError(
            ", ".join(map(case_words, paths)),
            "a case stands by itself",
            f"Add the reports first: vedette add {case_words(cases[0])} PATH",
        )
    return cases[0] if cases else None


def refuse_what_is_said_of_reports(given: Namespace) -> None:
    """Raise ``InputError`` for an option that is said when reports are added, not when a case is asked."""
    for name, option in SAID_OF_REPORTS.items():
        if getattr(given, name, None):
            remedy = {
                "knowledge": "Tell the case: vedette knowledge CASE FILE",
                "judgements": "Take them into the case: vedette judgements CASE --import FILE",
            }.get(name, f"Say it when adding: vedette add CASE PATH {option} …")
            raise InputError(option, "it is not said of a case as a whole", remedy)


def case_words(location: str) -> str:
    """Return how a case is named in what is told: its path, or its URL without user name, password and secrets."""
    from vedette.model.shown_urls import shown_location

    return shown_location(location)


@contextmanager
def stopped_by_signal() -> Iterator[None]:
    """Let SIGTERM stop what runs as Ctrl-C does, so that it can tell how to go on."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def size_words(size: int) -> str:
    """Return bytes as people say them.

    >>> size_words(512), size_words(20_480), size_words(3_400_000_000)
    ('512 bytes', '20 kB', '3.4 GB')
    """
    for unit, one in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= one:
            return f"{size / one:.1f} {unit}" if size < 10 * one else f"{size / one:.0f} {unit}"
    return f"{size} bytes"


def many(number: int, one: str, more: str | None = None) -> str:
    """Return a number with what is counted.

    >>> many(1, "report"), many(1200, "report")
    ('1 report', '1,200 reports')
    """
    return f"{number:,} {one if number == 1 else more or one + 's'}"
