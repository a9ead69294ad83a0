"""``vedette sources``: where the reports of a case come from."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from vedette.surfaces.cli.cases import add_by, add_case, opened
from vedette.surfaces.cli.durations import duration_words
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import label, show
from vedette.surfaces.cli.status import known_form

if TYPE_CHECKING:
    from vedette.engine.cases.status import SourceStanding
    from vedette.model.cases import Visit

ABOUT = """List the sources of a case, each with how its last visit went: read, new, known, skipped and failed.

With --end a source is no longer visited; what it gave stays."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("sources", ABOUT)
    add_case(made)
    made.add_argument(
        "--end", metavar="ID", help="no longer visit this source: its id, how that begins, or where it is"
    )
    made.add_argument("-f", "--format", metavar="NAME", help="txt, for people, or json")
    add_by(made)
    return made


def run(given: Namespace) -> None:
    """List. Raises ``NotInCase`` where the source that is to end is not there."""
    form = known_form(given.format)
    with opened(given.case, given.by) as case:
        if given.end is not None:
            case.end_source(given.end)
        sources = case.sources()
    if form == "json":
        import msgspec

        show(msgspec.json.format(msgspec.json.encode(sources), indent=1).decode() + "\n")
        return
    show("".join(f"{line}\n" for one in sources for line in _lines(one)) or "no source is visited\n", plain=True)


def _lines(standing: SourceStanding) -> list[str]:
    source, visit = standing.source, standing.last_visit
    every = f" every {duration_words(source.every_s)}" if source.every_s else ""
    return [f"{source.id}  {source.sort}{every}  {label(source.location)}", f"    {_told(visit)}"]


def _told(visit: Visit | None) -> str:
    if visit is None:
        return "not visited yet"
    counts = ((visit.new, "new"), (visit.known, "known"), (visit.skipped, "skipped"), (visit.failed, "failed"))
    told = ", ".join(f"{number} {word}" for number, word in counts if number)
    words = f" ({visit.words})" if visit.words else ""
    return f"{visit.ended:%Y-%m-%d %H:%M} UTC: {visit.outcome}{': ' + told if told else ''}{words}"
