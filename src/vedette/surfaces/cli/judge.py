"""``vedette judge``: one judgement of a person, for scripts and for what the queue does not show."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, get_args

from vedette.errors import InputError
from vedette.products.drawing.cleaning import label
from vedette.surfaces.cli.cases import add_by, add_case, add_quiet, opened
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

if TYPE_CHECKING:
    from vedette.engine.cases.judgements.falling import Fall
    from vedette.engine.cases.judgements.reviewing import Answer
    from vedette.model.judgements import Pointer
    from vedette.model.judging import CaseVerdict

VERDICTS: dict[str, CaseVerdict] = {
    "same": "same",
    "different": "different",
    "right": "right",
    "wrong": "wrong",
    "exclude": "excluded",
}
NARROWER = "--count, --kind or --in REPORT"
FORM = "Write for example --about 'actor:Ana Ruiz' or --about 'figure:At least 12 civilians were killed'."
ABOUT = """Judge one thing, and keep who judged it, when and why.

Point with words, so that the judgement survives a new reading: --about SORT:WORDS, where SORT is claim, event or figure
(words of the sentence), actor, place or outlet (a name), report or story (a file, title, address or id)."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    from vedette.model.judging import Matter

    made = parser_for("judge", ABOUT)
    add_case(made)
    verdict = made.add_mutually_exclusive_group(required=True)
    verdict.add_argument("--same", action="store_true", help="the two are one")
    verdict.add_argument("--different", action="store_true", help="the two are not one")
    verdict.add_argument("--right", action="store_true", help="it is read as it is told")
    verdict.add_argument("--wrong", action="store_true", help="it is not what is told")
    verdict.add_argument("--exclude", action="store_true", help="leave the figure out of every toll")
    verdict.add_argument("--grade", metavar="GRADE", help="A to F for an outlet, 1 to 6 for a claim, event or figure")
    verdict.add_argument("--place", metavar="SPOT", help="it lies at LAT,LON[,RADIUS in metres], or at NAME, ISO3")
    verdict.add_argument("--undo", metavar="ID", help="take a judgement back, by its id or how that begins")
    made.add_argument(
        "--about", metavar="SORT:WORDS", action="append", default=[], help="what is judged; two for --same"
    )
    made.add_argument(
        "--in", dest="report", metavar="REPORT", help="in this report alone: a file, address, title or id"
    )
    made.add_argument("--kind", metavar="KIND", help="the claim of this kind alone, where a sentence makes several")
    made.add_argument("--count", metavar="WORDS", help="the figure of this number alone, as told: '12+ killed'")
    made.add_argument(
        "--anyway", action="store_true", help="keep it though it falls on nothing now, or on very much at once"
    )
    fields = get_args(Matter)
    made.add_argument("--what", metavar="FIELD", choices=fields, help=f"what alone is wrong: {', '.join(fields)}")
    made.add_argument("--why", metavar="WORDS", help="the reason, which the case keeps; it must be told")
    add_by(made)
    add_quiet(made)
    return made


def run(given: Namespace) -> None:
    """Judge. Raises ``InputError`` where it is not said what, or why; ``NotInCase`` for an id that is not there."""
    answer = _answer(given)
    with opened(given.case, given.by) as case:
        fall = None if answer.verdict == "undone" else case.falls_on(answer)
        if fall is not None:
            _meant(fall, given)
        made = case.judge(answer)
    if not given.quiet:
        show(f"kept {made.id}{f': {label(fall.words)}' if fall is not None else ''}\n")
        if fall is not None and len(fall.figures) + len(fall.others) > 1:
            show(f"  It holds for all of them. To mean one: --undo {made.id}, then judge with {NARROWER}.\n")


def _meant(fall: Fall, given: Namespace) -> None:
    """Raise ``InputError`` where a judgement falls on nothing, or on very much, and nobody said that this is meant."""
    if fall.idle is not None and not given.anyway:
        raise InputError(
            label(fall.idle), "words that stand in the case are wanted", "Check them, or keep it --anyway for later."
        )
    if fall.wide and not given.anyway:
        raise InputError(
            f"--about {label(' '.join(given.about))}",
            f"words that mean less are wanted: it {label(fall.words)}",
            f"Give more of the sentence, or {NARROWER}; --anyway if all are meant.",
        )


def _answer(given: Namespace) -> Answer:
    from vedette.engine.cases.judgements.reviewing import Answer
    from vedette.knowledge.spots import spot_of

    if not (given.why or "").strip():
        raise InputError("vedette judge", "a reason is wanted, since the case keeps it", "Give --why WORDS.")
    about = tuple(_pointer(one, given) for one in given.about)
    if given.undo is not None:
        return Answer("undone", given.why, about, undoes=given.undo)
    if not about:
        raise InputError("vedette judge", "it is not said what is judged", FORM)
    if given.grade is not None:
        return Answer("graded", given.why, about, grade=given.grade.upper())
    if given.place is not None:
        return Answer("placed", given.why, about, spot=spot_of(given.place))
    verdict = next(verdict for option, verdict in VERDICTS.items() if getattr(given, option))
    return Answer(verdict, given.why, about, what=given.what)


def _pointer(words: str, given: Namespace) -> Pointer:
    from vedette.model.judgements import Pointer, PointerSort

    sort, _, rest = words.partition(":")
    for known in get_args(PointerSort):
        if sort.strip() == known and rest.strip():
            return Pointer(known, rest.strip(), given.report, given.kind, count=given.count)
    raise InputError(f"--about {words}", f"SORT:WORDS is wanted, SORT one of {', '.join(get_args(PointerSort))}", FORM)
