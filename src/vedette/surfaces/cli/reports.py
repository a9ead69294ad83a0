"""``vedette reports``: the reports of a case, each with its id."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from vedette.errors import UnsupportedOutput
from vedette.surfaces.cli.cases import add_case, many, opened
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import label, show

if TYPE_CHECKING:
    from vedette.engine.cases.listing import ReportRow

FORMATS = ("txt", "jsonl")
TOLD = {"again": "to be read again", "pending": "pending", "unread": "could not be read"}
ABOUT = """List the reports of a case: id, day, outlet, title, where each came from, its words, and how far it is read.

Nothing is read and nothing is changed. Forgotten reports come last."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("reports", ABOUT)
    add_case(made)
    made.add_argument(
        "--of", metavar="WORDS", help="only reports whose id, file, address, title or outlet holds these words"
    )
    made.add_argument("-f", "--format", metavar="NAME", help="txt, for people, or jsonl: one report a line")
    return made


def run(given: Namespace) -> None:
    """List. Raises ``CaseError`` where there is no such case."""
    form = given.format or "txt"
    if form not in FORMATS:
        raise UnsupportedOutput(f"--format {form}", f"formats are {', '.join(FORMATS)}", "Ask for one of these.")
    found = False
    with opened(given.case) as case:
        for row in case.reports(given.of):
            found = True
            show(_line(row) if form == "jsonl" else _text(row), plain=form == "txt")
    if not found and form == "txt":
        show("no report is called so\n" if given.of else "the case holds no report\n")


def _line(row: ReportRow) -> str:
    import msgspec

    return msgspec.json.encode(row).decode() + "\n"


def _text(row: ReportRow) -> str:
    if row.forgotten_at is not None:
        return f"{label(row.report)}  forgotten {row.forgotten_at:%Y-%m-%d}: {label(row.why or '')}\n"
    head = " · ".join((str(row.published or "undated"), row.outlet or "unknown outlet", row.title or "no title"))
    tail = ", ".join(filter(None, (many(row.words, "word"), TOLD.get(row.state))))
    return f"{label(row.report)}  {label(head)}\n    {label(row.url or row.input or '')}: {tail}\n"
