"""``vedette agreement``: how far persons judge alike, and how often they find the machine right."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vedette.surfaces.cli.cases import add_case, add_quiet, many, opened
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show
from vedette.surfaces.cli.status import known_form

if TYPE_CHECKING:
    from vedette.engine.cases.judgements.agreement import Agreement
    from vedette.engine.cases.judgements.kappa import Kappa

ABOUT = """Tell how far the persons who judged a case agree (Cohen's kappa), and how precise they find the machine.

Both come with the number of things that they rest on and the interval that holds them in 95 of 100 cases."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("agreement", ABOUT)
    add_case(made)
    made.add_argument("-f", "--format", metavar="NAME", help="txt, for people, or json")
    made.add_argument("--workers", metavar="N", type=int, help="processes that read what is pending")
    add_quiet(made)
    return made


def run(given: Namespace) -> None:
    """Compare and tell. Raises ``NothingToRead`` where the case holds no report."""
    form = known_form(given.format)
    from vedette.surfaces.cli.bars import bars

    with opened(given.case) as case, bars(quiet=given.quiet) as progress:
        progress.stage("Starting")
        found = case.agreement(workers=given.workers, progress=progress)
    if form == "json":
        import msgspec

        show(msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n")
        return
    show("".join(f"{line}\n" for line in _lines(found)))


def _lines(found: Agreement) -> Iterator[str]:
    from vedette.products.drawing.cleaning import label

    names = ", ".join(f"{label(name)} ({number})" for name, number in found.persons)
    yield f"{many(found.judgements, 'judgement')} in force{f': {names}' if names else ''}"
    yield ""
    yield "AGREEMENT BETWEEN PERSONS"
    for pair in found.pairs:
        yield f"  {label(pair.left)} and {label(pair.right)}, {pair.family}: {_kappa(pair.kappa)}"
    if not found.pairs:
        yield "  no two persons have judged the same thing"
    for dispute in found.disputes:
        holds, lost = ", ".join(dispute.holding), ", ".join(dispute.outranked)
        yield f"  disputed: {label(dispute.words)}: {holds} holds against {lost}"
    yield ""
    yield "PRECISION OF THE MACHINE"
    for row in found.precision:
        rule = "" if row.rule is None else f", by “{row.rule or 'no rule named'}”"
        name = "all" if row.kind is None else f"{row.kind}{rule}"
        share = row.share
        yield f"  {name}: {share.right} of {share.n} right, {share.share:.0%} ({share.low:.0%} to {share.high:.0%})"
    if not found.precision:
        yield "  nothing was judged right or wrong yet"


def _kappa(kappa: Kappa) -> str:
    agreed = f"{kappa.agreed:.0%} of {many(kappa.n, 'thing')} alike"
    if kappa.kappa is None or kappa.low is None or kappa.high is None:
        return f"{agreed}; no kappa: both gave one answer throughout"
    return f"kappa {kappa.kappa:.2f} ({kappa.low:.2f} to {kappa.high:.2f}), {agreed}"
