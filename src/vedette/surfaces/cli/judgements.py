"""``vedette judgements``: what persons judged in a case, and the file in which it travels."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from vedette.errors import UnsupportedOutput
from vedette.surfaces.cli.cases import add_case, add_quiet, many, opened
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show
from vedette.surfaces.cli.writing import check_outputs, write_whole

if TYPE_CHECKING:
    from vedette.model.judging import CaseJudgement

FORMATS = ("txt", "jsonl")
ABOUT = """List what persons judged in a case, or carry it from one case to another.

--export writes all judgements, undone ones too; --import takes in those that the case does not hold yet, from such a
file or from a YAML file of --judgements. Two analysts who exchange their files have the same judgements."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("judgements", ABOUT)
    add_case(made)
    made.add_argument(
        "--export", metavar="FILE", help="write all judgements here (vedette.judgements/1); - prints them"
    )
    made.add_argument(
        "--import", dest="take", metavar="FILE", action="append", default=[], help="take judgements in; may be repeated"
    )
    made.add_argument("-f", "--format", metavar="NAME", help="of the list: txt, for people, or jsonl")
    add_quiet(made)
    return made


def run(given: Namespace) -> None:
    """Import, export, list. Raises ``KnowledgeFileError`` for a file out of form: then nothing is taken in."""
    form = given.format or "txt"
    if form not in FORMATS:
        raise UnsupportedOutput(f"--format {form}", f"formats are {', '.join(FORMATS)}", "Ask for one of these.")
    if given.export and given.export != "-":
        check_outputs([given.export], [given.case, *given.take])
    with opened(given.case) as case:
        if given.take:
            new, held = case.import_judgements(*given.take)
            if not given.quiet:
                show(f"took in {many(new, 'judgement')}, {held} held before\n")
                idle = sum("falls on nothing" in state for _, state in case.judgements())
                if idle:
                    fall = "falls" if idle == 1 else "fall"
                    show(f"{many(idle, 'judgement')} in force {fall} on nothing in the case now\n")
        if given.export:
            text = case.export_judgements()
            if given.export == "-":
                show(text)
            else:
                write_whole(given.export, text)
        if not given.take and not given.export:
            _list(case.judgements(), form)


def _list(judgements: list[tuple[CaseJudgement, str]], form: str) -> None:
    import msgspec

    from vedette.engine.cases.judgements.reviewing import told
    from vedette.knowledge.exchange import plain
    from vedette.products.drawing.cleaning import label

    every = {one.id: one for one, _ in judgements}
    for one, state in judgements:
        if form == "jsonl":
            show(msgspec.json.encode({**plain(one), "state": state}).decode() + "\n")
        else:
            show(f"{one.id}  {one.at:%Y-%m-%d %H:%M}  {label(one.by)}  [{label(state)}]\n")
            show(f"    {label(told(one, every))}\n    {label(one.why)}\n")
    if not judgements and form == "txt":
        show("nobody has judged anything yet\n")
