"""Act tolls: every two numbers that different voices give of the people harmed in one act.

"A resident put the dead of the village at 90" names no act, but where all other numbers of the village and its days are
of one act, it is of that act too. It stands against their numbers, and for nothing more: it makes no event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from vedette.model.judgements import Judgement
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.numbers import Number
from vedette.reconciliation.rivalry import between, outgrows

HARM = frozenset({"killed", "injured", "missing", "detained", "abducted"})
RULE = "figures.of_act"
CROWDED = 24


def act_tolls(block: Sequence[Number], acts: Mapping[int, int], kinship: Kinship) -> Iterator[Judgement]:
    """Yield a "contradicts" for each two numbers of one act and of the same people that cannot both be.

    ``acts`` gives the act of each happening: one that the reports put on two days is two happenings.
    """
    told = [replace(n, event=acts[n.event]) if n.event is not None else n for n in block]
    counted: dict[tuple[frozenset[str], int], list[Number]] = defaultdict(list)
    for number in (*told, *_lent(told)):
        if number.event is not None and not _is_part(number) and number.claim.period is None:
            counted[number.who, number.event].append(number)
    for rows in counted.values():
        rows.sort(key=lambda n: n.subject)
        for n, one in enumerate(rows[:CROWDED]):
            for other in rows[n + 1 : CROWDED]:
                if one.origin != other.origin and not _brought_up_to_date(one, other):
                    yield from (j for j in between(one, other, kinship, RULE) if j.verdict == "contradicts")


def _lent(block: Sequence[Number]) -> Iterator[Number]:
    """Yield the numbers of a town alone, each as one of the only act there whose people are counted in those days."""
    counted: dict[tuple[object, frozenset[str]], list[Number]] = defaultdict(list)
    for number in block:
        if number.event is not None and number.place is not None and not number.wide:
            counted[number.place, number.who].append(number)
    for number in block:
        if number.event is None and _is_of_a_town(number) and not _is_part(number):
            acts = {n.event for n in counted.get((number.place, number.who), ()) if n.span.overlaps(number.span)}
            if len(acts) == 1:
                yield replace(number, event=acts.pop())


def _is_of_a_town(number: Number) -> bool:
    told = number.place is not None and not number.wide and number.count.measure in HARM
    return told and not number.whole and not number.vague and number.claim.period is None


def _is_part(number: Number) -> bool:
    return bool(number.claim.part_of) or number.claim.change in ("increment", "former")


def _brought_up_to_date(one: Number, other: Number) -> bool:
    """Return whether an outlet gives by itself a greater number than was given before: the toll has grown."""
    named = bool(one.claim.said_by) and bool(other.claim.said_by)
    return not named and (outgrows(one, other) or outgrows(other, one))
