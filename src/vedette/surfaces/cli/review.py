"""``vedette review``: one thing after another to judge, what would change the picture most first."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, get_args

from vedette.errors import InputError, UnsupportedOutput, VedetteError
from vedette.surfaces.cli.cases import add_by, add_case, add_quiet, opened
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

if TYPE_CHECKING:
    from vedette.engine.cases.judgements.queue import Item
    from vedette.engine.cases.judgements.reviewing import Answer, Review
    from vedette.model.judging import CaseVerdict

FORMATS = ("txt", "jsonl")
KEYS: dict[str, CaseVerdict] = {
    "s": "same",
    "d": "different",
    "r": "right",
    "w": "wrong",
    "x": "excluded",
    "g": "graded",
    "p": "placed",
}
SHOWN: dict[CaseVerdict, str] = {
    "same": "[s]ame",
    "different": "[d]ifferent",
    "right": "[r]ight",
    "wrong": "[w]rong",
    "excluded": "[x] leave it out of tolls",
    "graded": "[g 1-6] credibility",
    "placed": "[p LAT,LON or NAME] it lies there",
}
"""The verdicts as they are offered."""
MORE = {"w": " [kind|actor|place|time|count]", "g": " GRADE", "p": " LAT,LON[,RADIUS]|NAME"}
ABOUT = """Judge what the machine read, one thing after another; what would change the picture most comes first.

Answer with a key, then say why in one line: s same, d different, r right, w wrong (w place: that alone is wrong),
x leave the figure out of every toll, g 3 a grade, p -1.68,29.22 a place; n next, u undo the last, q quit. Each
judgement is kept before the next thing is shown. Answers may come from a pipe, a line each."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("review", ABOUT)
    add_case(made)
    add_by(made)
    made.add_argument("--list", action="store_true", help="print the queue and ask nothing")
    made.add_argument("-f", "--format", metavar="NAME", help="of --list: txt, for people, or jsonl: one item a line")
    made.add_argument("-n", "--most", metavar="N", type=int, help="things shown at most; all if not given")
    made.add_argument("--workers", metavar="N", type=int, help="processes that read what is pending")
    add_quiet(made)
    return made


def run(given: Namespace) -> None:
    """Show and ask. Raises ``CaseError`` where the case cannot be used, ``NothingToRead`` where it holds no report."""
    form = given.format or "txt"
    if form not in FORMATS:
        raise UnsupportedOutput(f"--format {form}", f"formats are {', '.join(FORMATS)}", "Ask for one of these.")
    from vedette.surfaces.cli.bars import bars

    with opened(given.case, given.by) as case:
        with bars(quiet=given.quiet) as progress:
            progress.stage("Starting")
            review = case.reviewing(workers=given.workers, progress=progress)
        if given.list:
            _list(review, form, given.most)
        else:
            _ask(review, given.most)


def _list(review: Review, form: str, most: int | None) -> None:
    import msgspec

    from vedette.surfaces.cli.items import item_row, item_text

    queue = review.queue
    for n, item in enumerate(queue[:most], 1):
        if form == "jsonl":
            show(msgspec.json.encode(item_row(item, review.picture)).decode() + "\n")
        else:
            show(item_text(item, review.picture, f"{n}/{len(queue)}") + "\n")
    if not queue and form == "txt":
        show("nothing is left to judge\n")


def _ask(review: Review, most: int | None) -> None:
    """Go through the queue until it is empty, ``most`` were shown, the lines end, or the person quits."""
    from vedette.surfaces.cli.items import item_text

    lines = _lines()
    judged = 0
    for item in islice(_open_items(review), most):
        show(item_text(item, review.picture, f"{len(review.queue)} left:", scored=False))
        answered = _answered(review, item, lines)
        if answered is None:
            break
        judged += answered
    show(f"{judged} judged, {len(review.queue)} left\n")


def _open_items(review: Review) -> Iterator[Item]:
    """Yield what stands first in the queue, again and again: each answer makes the queue anew."""
    while queue := review.queue:
        yield queue[0]


def _answered(review: Review, item: Item, lines: Iterator[str]) -> int | None:
    """Ask until an item is judged or passed over; return how many judgements were kept, None to quit."""
    shown = SHOWN | ({"graded": "[g A-F] grade it"} if item.sort == "outlet" else {})
    keys = "  ".join(shown[verdict] for verdict in KEYS.values() if verdict in item.verdicts)
    while True:
        show(f"{keys}  [n]ext  [u]ndo  [q]uit > ")
        line = next(lines, None)
        key, _, rest = (line or "q").strip().partition(" ")
        key, rest = key[:1].casefold(), rest.strip()
        if key == "q" or line is None:
            return None
        if key in ("n", ""):
            review.pass_over(item)
            return 0
        try:
            if key == "u":
                show(_undone(review, lines))
                return 0
            answer = _answer(review, item, (key, rest), lines)
            judgement, effect = review.judge(answer)
        except VedetteError as error:
            show(f"{error}\n")
            continue
        if judgement.verdict == "graded":
            review.pass_over(item)  # a grade answers nothing else: it would stand first again
        show(f"kept {judgement.id}: {effect}\n\n")
        return 1


def _undone(review: Review, lines: Iterator[str]) -> str:
    judgement, effect = review.undo(_why(lines))
    return f"took back {judgement.id} ({judgement.verdict}): {effect}\n\n"


def _answer(review: Review, item: Item, said: tuple[str, str], lines: Iterator[str]) -> Answer:
    """Return what a line answers, asking why. Raises ``InputError``, before it asks, where that cannot be said."""
    import msgspec

    from vedette.engine.cases.judgements.reviewing import Answer
    from vedette.knowledge.spots import spot_of
    from vedette.model.judging import Matter

    key, rest = said
    verdict = KEYS.get(key)
    if verdict is None or verdict not in item.verdicts:
        can = ", ".join(f"{k} {v}" for k, v in KEYS.items() if v in item.verdicts)
        raise InputError(f"{key!r}", f"of this, {can} can be said", "Or n for the next, u to undo, q to quit.")
    what = rest or None
    if verdict == "wrong" and what is not None and what not in get_args(Matter):
        raise InputError(f"w {rest}", f"one of {', '.join(get_args(Matter))} is wanted", "Or w alone: all of it.")
    if verdict in ("graded", "placed") and not rest:
        raise InputError(key, f"it is written {key}{MORE[key]}", "On one line.")
    answer = Answer(
        verdict,
        "not told yet",
        item.about,
        grade=rest.upper() if verdict == "graded" else None,
        spot=spot_of(rest) if verdict == "placed" else None,
        what=what if verdict == "wrong" else None,  # type: ignore[arg-type]
    )
    review.check(answer)
    return msgspec.structs.replace(answer, why=_why(lines))


def _why(lines: Iterator[str]) -> str:
    show("  why? ")
    why = (next(lines, None) or "").strip()
    if not why:
        raise InputError("no reason", "a judgement is evidence too, and says why", "Nothing was judged.")
    return why


def _lines() -> Iterator[str]:
    """Yield what is typed or piped in, line by line, whatever its bytes."""
    while sys.stdin is not None and (line := sys.stdin.buffer.readline()):
        yield line.decode("utf-8", "replace")
