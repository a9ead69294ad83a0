"""``vedette status``: how a case stands, at once."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from vedette.errors import UnsupportedOutput
from vedette.surfaces.cli.cases import add_case, case_words, many, opened, size_words
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import label, show

if TYPE_CHECKING:
    from vedette.engine.cases.status import CaseStatus

FORMATS = ("txt", "json")
ABOUT = """Tell how a case stands: its reports, outlets and sources, what is pending, and when its picture was settled.

Nothing is read and nothing is changed."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("status", ABOUT)
    add_case(made)
    made.add_argument("-f", "--format", metavar="NAME", help="txt, for people, or json")
    return made


def run(given: Namespace) -> None:
    """Ask and tell. Raises ``CaseError`` where there is no such case."""
    form = known_form(given.format)
    with opened(given.case) as case:
        status = case.status()
    if form == "json":
        import msgspec

        show(msgspec.json.format(msgspec.json.encode(status), indent=1).decode() + "\n")
        return
    show("".join(f"{line}\n" for line in _lines(status, case_words(given.case), datetime.now(UTC).date())), plain=True)


def known_form(format: str | None) -> str:
    """Return the format asked for, txt where none is. Raises ``UnsupportedOutput`` for another than txt and json."""
    if format is not None and format not in FORMATS:
        raise UnsupportedOutput(f"--format {format}", f"formats are {', '.join(FORMATS)}", "Ask for one of these.")
    return format or "txt"


def _lines(status: CaseStatus, case: str, today: date) -> list[str]:
    origins = "" if status.origins is None else f", {many(status.origins, 'independent origin')}"
    lines = [
        f"{label(status.name)}  ({label(case_words(status.location))}, {size_words(status.size_bytes)})",
        f"{many(status.reports, 'report')}, {many(status.outlets, 'outlet')}{origins}, {_span(status, today)}",
        _pending(status, case),
        _standing(status, case),
    ]
    counted = (
        (len(status.sources), "source", "sources"),
        (status.judgements, "judgement", "judgements"),
        (len(status.knowledge), "knowledge file", "knowledge files"),
        (status.forgotten, "report forgotten", "reports forgotten"),
        (status.unread, "report that could not be read", "reports that could not be read"),
    )
    lines.append(", ".join(many(number, one, more) for number, one, more in counted if number))
    failing = [s for s in status.sources if s.last_visit is not None and s.last_visit.outcome == "failed"]
    lines += [
        f"failed at the last visit: {s.source.location}: {s.last_visit.words or ''}" for s in failing if s.last_visit
    ]
    return [line for line in lines if line]


def _span(status: CaseStatus, today: date) -> str:
    if status.published is None:
        return "undated"
    first, last = status.published
    days = (today - last).days
    age = "today" if days <= 0 else f"{many(days, 'day')} ago"
    return f"{first} to {last} ({age})" if first != last else f"{last} ({age})"


def _pending(status: CaseStatus, case: str) -> str:
    if status.pending:
        again = f", and {many(status.again, 'report')} to be read again" if status.again else ""
        return f"{many(status.pending, 'report')} pending{again}: vedette add {case}"
    if status.again:
        why = "since the method or the knowledge changed"
        return f"{many(status.again, 'report')} to be read again, {why}: vedette settle {case}"
    return "all read" if status.reports else f"nothing came in yet: vedette add {case} PATH"


def _standing(status: CaseStatus, case: str) -> str:
    if status.settled is None:
        return ""
    renewed = f", {many(status.renewed, 'report')} put in since: vedette settle {case}" if status.renewed else ""
    return f"settled {status.settled:%Y-%m-%d %H:%M} UTC{renewed}"
