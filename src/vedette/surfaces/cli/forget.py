"""``vedette forget``: a report that the picture shall no longer use."""

from __future__ import annotations

from argparse import Namespace

from vedette.errors import InputError
from vedette.model.cases import Erased
from vedette.surfaces.cli.cases import add_by, add_case, add_quiet, many, opened
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

ABOUT = """No longer use a report: the picture is drawn as if it had never come in.

With --erase its words are taken out of the case as well, for the safety of people; its hash stays, and that it was
there, when it was forgotten, by whom and why. Judgements that quote no other report lose their words with it, and an
id that it brought gives way to one made of its hash. REPORT is its id or how
that begins, its file, address or title, as vedette reports lists them."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("forget", ABOUT)
    add_case(made)
    made.add_argument("report", metavar="REPORT", help="the report: id, file, address or title")
    made.add_argument("--erase", action="store_true", help="take its words out of the case; this cannot be undone")
    made.add_argument("--why", metavar="WORDS", help="the reason, which the case keeps; it must be told")
    add_by(made)
    add_quiet(made)
    return made


def run(given: Namespace) -> None:
    """Forget. Raises ``NotInCase`` for an id that the case does not hold."""
    if not (given.why or "").strip():
        raise InputError("vedette forget", "a reason is wanted, since the case keeps it", "Give --why WORDS.")
    with opened(given.case, given.by) as case:
        report = case.report_named(given.report)
        left = case.forget(report, given.why.strip(), erase=given.erase)
    if not given.quiet:
        show(f"{'erased' if left else 'forgot'} {report}{_what_is_left(left, report) if left else ''}\n", plain=True)


def _what_is_left(left: Erased, report: str) -> str:
    """Return what else an erasing did, in words."""
    called = f"; its hash stays as {left.document}" if left.document != report else ""
    went = many(len(left.judgements), "judgement")
    return called + (f"; the words of {went} that quoted it alone went with it" if left.judgements else "")
