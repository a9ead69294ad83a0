"""``vedette explain``: how a claim was found, so that a wrong reading can be reported and mended."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from vedette.errors import InputError, UnsupportedOutput
from vedette.surfaces.cli.cases import case_among, opened, refuse_what_is_said_of_reports
from vedette.surfaces.cli.options import add_paths, add_shared, case_of, inputs, order_of
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

if TYPE_CHECKING:
    from vedette.engine.progress import Progress
    from vedette.model.claims import Report
    from vedette.model.explanations import Explanation

    Explained = tuple[Report, tuple[Explanation, ...]]

FORMATS = ("txt", "jsonl")
CLAIM = re.compile(r"c[0-9a-f]{3,12}")
"""A claim's id, or the beginning of one."""
ABOUT = """Tell how a claim was found: the rule, the words that set it off, what it rests on, what was rejected and why.

Name the claim by its id (from a picture or from read --format jsonl) or its first characters, or give words of its
sentence with --at; with neither, every claim is explained. Words that came near a claim and gave none are told as
well, with --at or with neither."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("explain", ABOUT)
    add_paths(made)
    made.add_argument("--claim", metavar="ID", help="the claim; it may also stand before the paths")
    made.add_argument("--at", metavar="WORDS", help="explain what was read from the sentences that hold these words")
    made.add_argument("--in", dest="report", metavar="REPORT", help="in this report alone: id, file, address or title")
    made.add_argument("-f", "--format", metavar="NAME", help="txt, for people, or jsonl: one explanation a line")
    add_shared(made)
    return made


def run(given: Namespace) -> None:
    """Read the reports again and tell how what is asked for was found. Raises ``InputError`` where nothing is."""
    form = given.format or "txt"
    if form not in FORMATS:
        raise UnsupportedOutput(f"--format {form}", f"formats are {', '.join(FORMATS)}", "Ask for one of these.")
    claim, paths = _claim_and_paths(given)
    explained = _explained(given, claim, paths)
    from vedette.products.readings import explanation_text
    from vedette.surfaces.cli.bars import bars

    found = 0
    with bars(quiet=given.quiet) as progress:
        progress.stage("Starting")
        for report, explanations in explained(progress):
            for one in _asked(explanations, claim, given.at):
                found += 1
                show(explanation_text(one, report) + "\n" if form == "txt" else _line(one), to=sys.stdout)
            if found and claim is not None and len(claim) == len("c") + 12:
                break
    if not found:
        what = f"claim {claim}" if claim else f"words “{given.at}”" if given.at else "claims"
        raise InputError(what, "nothing of the kind was read", "List what was read with: vedette read PATH -f jsonl")


def _explained(given: Namespace, claim: str | None, paths: list[str]) -> Callable[[Progress], Iterator[Explained]]:
    """Return what reads the reports again; what can be known to be wrong is told now."""
    location = case_among(paths)
    if location is not None:
        refuse_what_is_said_of_reports(given)
        if given.as_of is not None:
            raise InputError("--as-of", "a claim of a case is explained whenever it came in", "Leave it out.")
        return lambda progress: _in_case(location, claim, given, progress)
    named, stdin = inputs(paths)
    order = order_of(given, named, [], copies=True)
    known = case_of(given)

    def explained(progress: Progress) -> Iterator[Explained]:
        from vedette.engine import explain_documents, take_in
        from vedette.model.naming import names_of

        intake = take_in(order, stdin=stdin, progress=progress)
        wanted = [d for d in intake.documents if given.report is None or given.report in names_of(d)]
        return explain_documents(wanted, known, progress=progress)

    return explained


def _in_case(location: str, claim: str | None, given: Namespace, progress: Progress) -> Iterator[Explained]:
    with opened(location) as case:
        report = None if given.report is None else case.report_named(given.report)
        yield from case.explain(claim, given.at, report=report, progress=progress)


def _claim_and_paths(given: Namespace) -> tuple[str | None, list[str]]:
    paths: list[str] = list(given.paths)
    if given.claim is None and paths and CLAIM.fullmatch(paths[0]) and not Path(paths[0]).exists():
        return paths[0], paths[1:]
    if given.claim is not None and not CLAIM.fullmatch(given.claim):
        wanted = "an id such as c1f09ab34cd5 is wanted"
        raise InputError(f"--claim {given.claim}", wanted, "Take it from vedette read PATH -f jsonl.")
    return given.claim, paths


def _asked(explanations: Iterable[Explanation], claim: str | None, words: str | None) -> Iterable[Explanation]:
    if claim is not None:
        return [e for e in explanations if e.claim is not None and e.claim.startswith(claim)]
    if words is None:
        return sorted(explanations, key=lambda e: (e.start, e.claim or "z", e.trigger))
    sought = " ".join(words.split()).lower()
    return [e for e in explanations if sought in " ".join(e.sentence.split()).lower()]


def _line(explanation: Explanation) -> str:
    import msgspec

    return msgspec.json.encode(explanation).decode() + "\n"
