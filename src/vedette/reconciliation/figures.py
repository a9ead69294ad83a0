"""Figures: which numbers of different reports are one figure, which outgrow an earlier one, and which are rivals.

A figure is a measure, of some people, in a place, as one claimant gives it. Said again by the same claimant it is the
same figure; grown later it supersedes; another claimant's other number stands beside it, and neither is wrong by rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from vedette.model.claims import Claim, Report
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.act_tolls import act_tolls
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.happenings.happenings import Happening
from vedette.reconciliation.numbers import LARGE, Number, numbers_in
from vedette.reconciliation.refuted import refutations
from vedette.reconciliation.rivalry import between, of_one_matter, of_one_span, one_claimant, outgrows
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.verdicts import judge

DAY_FLOW = 2
"""A figure over this many days or fewer is of those days, and does not outgrow another's total."""
CROWDED = 60
FORTNIGHT = 14
RIVALS = 3


def figure_judgements(
    reports: Sequence[Report],
    told: Sequence[Happening],
    root: Callable[[Subject], Subject],
    kinship: Kinship,
) -> list[Judgement]:
    """Return "same", "supersedes", "supports" and "contradicts" of the figures in ``reports``."""
    blocks: dict[tuple[object, ...], list[Number]] = defaultdict(list)
    refused: dict[tuple[object, ...], list[Number]] = defaultdict(list)
    events = {a.claim.id: h.number for h in told for a in h.accounts}
    acts = {h.number: h.act for h in told}
    for report in reports:
        for number in numbers_in(report, root, events):
            rows = blocks if number.claim.polarity == "yes" else refused
            rows[number.count.measure, number.count.unit, number.claim.background].append(number)
    found: list[Judgement] = []
    for key, block in blocks.items():
        refuted = [*refutations(refused.get(key, ()), block)]
        settled = {frozenset((j.left, j.right)) for j in refuted}
        found += refuted
        found += _same(block, kinship)
        found += _former(block)
        compared = [j for s in _series(block) for j in (*_grown(s, kinship), *_rivals(s, kinship))]
        compared += act_tolls(block, acts, kinship)
        found += [j for j in compared if frozenset((j.left, j.right)) not in settled]
    return found


def _same(block: list[Number], kinship: Kinship) -> Iterator[Judgement]:
    """Yield the pairs that give one number of one claimant for one thing."""
    equal: dict[tuple[object, ...], list[Number]] = defaultdict(list)
    for number in block:
        equal[(number.count.low,)].append(number)
    for rows in equal.values():
        rows.sort(key=lambda n: n.subject)
        for i, one in enumerate(rows[:CROWDED]):
            for other in rows[i + 1 : CROWDED]:
                if _one_figure(one, other, kinship):
                    yield judge(
                        one.subject, other.subject, "same", "Both give one figure of one claimant.", "figures.same"
                    )


def _one_figure(one: Number, other: Number, kinship: Kinship) -> bool:
    if (
        one.vague
        and one.origin != other.origin
        and (one.place is None or (one.place, one.who) != (other.place, other.who))
    ):
        return False
    sure = _from_one_mouth(one, other)
    telling = _is_telling(one)
    if not sure:
        relayed = (one.claimant is None) != (other.claimant is None) and None in (one.count.high, other.count.high)
        if one.count.high != other.count.high and not relayed:
            return False
        if one.claimant and other.claimant and not one_claimant(one.claimant, other.claimant, kinship):
            return False
        told_of_one = one.place is not None and one.place == other.place and one.who == other.who
        if (one.count.low or 0) < LARGE and not told_of_one:
            return False
    if (one.claim.change == "increment") != (other.claim.change == "increment") or one.whole != other.whole:
        return False
    dated = "day" == one.span.precision == other.span.precision  # two strikes of two days may kill as many
    if not one.whole and not one.span.overlaps(other.span, slack_days=FORTNIGHT if telling else 0 if dated else 2):
        return False
    if one.place and other.place and one.place != other.place:
        return sure and one.who == other.who and (one.count.low or 0) >= 50
    if one.who != other.who and not (one.who <= other.who or other.who <= one.who):
        return False
    if one.claim.about and one.subject.report == other.subject.report and one.claim.about != other.claim.about:
        return (one.count.low or 0) >= 50
    return True


def _from_one_mouth(one: Number, other: Number) -> bool:
    """Return whether two numbers come from one text, one claimant, or one outlet that the other report cites."""
    if one.origin == other.origin or (one.claimant is not None and one.claimant == other.claimant):
        return True
    return one.house in other.cited or other.house in one.cited or bool(one.cited & other.cited)


def _is_telling(number: Number) -> bool:
    """Return whether a number is its own mark: 773 and 2,880 do not come twice by chance as 700 and 3,000 do."""
    return len(str(number.count.low or 0).rstrip("0")) >= 3


def _series(block: list[Number]) -> Iterator[list[Number]]:
    """Yield the figures of one population in one place, or since one day; parts and figures of a day left out."""
    rows: dict[tuple[frozenset[str], Subject | None], list[Number]] = defaultdict(list)
    acts: dict[tuple[frozenset[str], int], list[Number]] = defaultdict(list)
    since: dict[tuple[frozenset[str], date], list[Number]] = defaultdict(list)
    for number in block:
        if number.claim.part_of or number.claim.change in ("increment", "former") or _of_others(number):
            continue
        if not _of_a_day(number.claim):
            rows[number.who, number.place].append(number)
            start = number.claim.period.start if number.claim.period else None
            if start is not None and (number.count.low or 0) >= LARGE:
                since[number.who, start].append(number)
        if number.event is not None and number.claim.period is None:
            acts[number.who, number.event].append(number)
    for held in (*acts.values(), *since.values()):
        yield sorted(held, key=_as_said)
    for who, place in rows:
        yield sorted([*rows[who, place], *_unplaced(rows, who, place)], key=_as_said)


def _of_others(number: Number) -> bool:
    """Return whether a number counts those beside another: "killed 15, and six others in a village nearby"."""
    return bool({"other", "others"} & {*fold(number.count.who or "").split()})


def _as_said(number: Number) -> tuple[object, ...]:
    return (number.said_on or date.min, number.count.low or 0, number.subject)


def _unplaced(
    rows: dict[tuple[frozenset[str], Subject | None], list[Number]],
    who: frozenset[str],
    place: Subject | None,
) -> list[Number]:
    """Return the large figures without a place, where ``place`` alone has large figures of the same people."""
    if place is None:
        return []
    sites = [p for w, p in rows if w == who and p is not None and any((n.count.low or 0) >= LARGE for n in rows[w, p])]
    return [n for n in rows.get((who, None), ()) if (n.count.low or 0) >= LARGE] if sites == [place] else []


def _of_a_day(claim: Claim) -> bool:
    days = claim.period.days if claim.period else None
    return (days is not None and days <= DAY_FLOW) or (
        claim.period is None and claim.about is not None and claim.when.precision == "day"
    )


def _grown(series: list[Number], kinship: Kinship) -> Iterator[Judgement]:
    """Yield a "supersedes" where a claimant later says a larger number of the same, or takes a number back."""
    lines: dict[Subject, list[Number]] = defaultdict(list)
    for number in series:
        if number.claimant is not None:
            head = next((k for k in lines if one_claimant(k, number.claimant, kinship)), number.claimant)
            lines[head].append(number)
    for rows in lines.values():
        for earlier, later in pairwise(rows):
            if not of_one_span(earlier, later) or not of_one_matter(earlier, later):
                continue
            if outgrows(later, earlier):
                why = f"{later.count} was said after {earlier.count}, by the same claimant."
                yield _replaces(later, earlier, why, "figures.grown")
            elif _is_taken_back(earlier, later):
                why = f"The claimant of {earlier.count} later gave {later.count} for it."
                yield _replaces(later, earlier, why, "figures.revised")


def _replaces(later: Number, earlier: Number, why: str, rule: str) -> Judgement:
    return Judgement(later.subject, earlier.subject, "supersedes", why, f"rule:{rule}", "supersession")


def _is_taken_back(earlier: Number, later: Number) -> bool:
    """Return whether a later and smaller number replaces the earlier: said to, or of one event."""
    if not earlier.said_on or not later.said_on or later.said_on <= earlier.said_on:
        return False
    fell = (later.count.low or 0) < (earlier.count.low or 0)
    one_event = earlier.event is not None and earlier.event == later.event
    return fell and (
        later.claim.change == "revision" or (one_event and earlier.place is not None and earlier.place == later.place)
    )


def _former(block: list[Number]) -> Iterator[Judgement]:
    """Yield a "supersedes" where one sentence gives a number and the one it replaces: "rose from 28 to 40"."""
    by_sentence: dict[tuple[str, int], list[Number]] = defaultdict(list)
    for number in block:
        told = number.claim.evidence[0]
        by_sentence[told.report, told.start].append(number)
    for rows in by_sentence.values():
        olds = [n for n in rows if n.claim.change == "former"]
        news = [n for n in rows if n.claim.change in ("total", "revision")] or [
            n for n in rows if n.claim.change is None and not n.claim.part_of
        ]
        if len(olds) == 1 and len(news) == 1:
            why = f"{news[0].count} is told in place of {olds[0].count}."
            yield _replaces(news[0], olds[0], why, "figures.replaced")


def _rivals(series: list[Number], kinship: Kinship) -> Iterator[Judgement]:
    """Yield "supports" or "contradicts" for each figure with the largest before it; growth is supersession.

    A later and much smaller figure counts something else ("treated by our teams"), and is no rival.
    """
    front: list[Number] = []  # the largest so far, and its rivals of the same day
    for number in series:
        for before in front:
            yield from between(before, number, kinship)
        if not front or (number.count.low or 0) >= (front[-1].count.low or 0):
            front = [*[n for n in front if n.said_on == number.said_on][-RIVALS:], number]
