"""Rivals: one place that two sides are said to have taken at one time, or one side on two days.

"The rebels drove the army out of the town", "the army drove the rebels out of the town": where both came out as news of
one day and no report tells of two turns, nobody has told which came first, and the place is contested.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from vedette.knowledge.opposites import opposites
from vedette.model.claims import Report
from vedette.model.judgements import Judgement, Subject
from vedette.model.words import UNREAL
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.ground import Ground
from vedette.reconciliation.happenings.accounts import Account
from vedette.reconciliation.happenings.happenings import Happening
from vedette.reconciliation.verdicts import opposed

CROWDED = 40
NEAR_DAYS = 5
"""Days by which the day of one capture may differ from report to report; what lies further apart are two captures."""
TURN_DAYS = 14
"""Captures of one place in one report within so many days tell of turns."""


def rival_captures(told: Sequence[Happening], kinship: Kinship, ground: Ground) -> Iterator[Judgement]:
    """Yield pairs of captures of one place that cannot both stand: by two sides at once, by one side on two days."""
    rows: dict[Subject, list[Account]] = defaultdict(list)
    for happening in told:
        for account in happening.accounts:
            if account.place is not None and _takes_it(account, ground):
                rows[account.place].append(account)
    for held in rows.values():
        held.sort(key=lambda a: (_day(a) or date.max, a.subject))
        turns = _turns(held, kinship)
        for n, one in enumerate(held):
            for other in held[n + 1 : n + 1 + CROWDED]:
                apart = ground.origin(one.claim) != ground.origin(other.claim) or (
                    # a copy of the same day with another weekday in it has been changed by hand
                    one.claim.report != other.claim.report and ground.of_one_day(one.claim, other.claim)
                )
                if apart and not _in_a_turn(one, other, turns):
                    yield from _between(one, other, kinship)


def _between(one: Account, other: Account, kinship: Kinship) -> Iterator[Judgement]:
    if _at_once(one, other) and _of_two_sides(one, other, kinship):
        why = "Two sides are said to have taken the place at one time."
        yield opposed(one.subject, other.subject, "contradiction", why, "disputes.control")
    elif _on_two_days(one, other, kinship):
        why = "The reports give days that cannot both be."
        yield opposed(one.subject, other.subject, "date", why, "events.day")


def still_held(
    told: Sequence[Happening], reports: Sequence[Report], root: Callable[[Subject], Subject], kinship: Kinship
) -> Iterator[Judgement]:
    """Yield a withdrawal with each statement, of the days after it, that those who left still hold the place."""
    left: dict[Subject, list[Account]] = defaultdict(list)
    for happening in told:
        for account in happening.accounts:
            claim = account.claim
            if claim.kind == "withdrawal" and account.place and account.actors and not claim.background:
                left[account.place].append(account)
    for report in reports if left else ():
        for claim in report.claims:
            if claim.kind != "control" or not claim.place or not claim.actors or claim.background:
                continue
            if claim.polarity != "yes" or claim.modality in UNREAL:
                continue
            key = report.document.id
            holders = {root(Subject("actor", key, name)) for name in claim.actors}
            said = claim.when.end or claim.when.start or report.document.published
            for account in left.get(root(Subject("place", key, claim.place)), ())[:CROWDED]:
                gone = account.claim.when.end or account.last
                near = said is not None and gone is not None and 0 <= (said - gone).days <= NEAR_DAYS
                if near and kinship.compatible(holders, account.actors) and account.claim.report != key:
                    why = "One says that they left, the other that they hold the place."
                    yield opposed(
                        Subject("claim", key, claim.id), account.subject, "contradiction", why, "disputes.left"
                    )


def _takes_it(account: Account, ground: Ground) -> bool:
    """Return whether an account tells as news that a side took the place itself, and not a part of it or a thing."""
    claim = account.claim
    if claim.kind != "capture" or not account.actors or account.place is None or account.things:
        return False
    if claim.background or claim.modality in UNREAL or ground.is_wide(account.place):
        return False
    return not ground.is_part(claim, account.place)


def _turns(rows: Sequence[Account], kinship: Kinship) -> list[date]:
    """Return the days around which one report tells that two sides took the place in turn."""
    by_report: dict[str, list[Account]] = defaultdict(list)
    for account in rows:
        by_report[account.claim.report].append(account)
    return [
        day
        for held in by_report.values()
        for n, one in enumerate(held[:CROWDED])
        for other in held[n + 1 : CROWDED]
        if not kinship.compatible(one.actors, other.actors)
        for day in (_day(one), _day(other))
        if day is not None
    ]


def _in_a_turn(one: Account, other: Account, turns: Sequence[date]) -> bool:
    """Return whether some report tells of two turns in the days of the two captures."""
    days = [day for day in (_day(one), _day(other)) if day is not None]
    return any(abs((turn - day).days) <= TURN_DAYS for turn in turns for day in days)


def _at_once(one: Account, other: Account) -> bool:
    """Return whether two captures are news of one day, neither of them told as the answer to another's."""
    if one.dated and other.dated:
        if one.claim.when.start != other.claim.when.start:
            return False
        return one.last == other.last or not (_won_back(one) or _won_back(other))
    days = [_day(one), _day(other)]
    return days[0] is not None and days[0] == days[1] and not (_won_back(one) or _won_back(other))


def _day(account: Account) -> date | None:
    return account.claim.when.start or account.claim.when.end or account.last


def _won_back(account: Account) -> bool:
    """Return whether the words tell that the place was taken back, so that another had taken it before."""
    words = {w.strip(".,;:").lower() for e in account.claim.evidence for w in e.text.split()}
    return bool(words & opposites().won_back)


def _of_two_sides(one: Account, other: Account, kinship: Kinship) -> bool:
    """Return whether two captures are by sides that face each other: one took it from the other, or only one is a
    state's. Two names of the armed may be of one body."""
    if kinship.compatible(one.actors, other.actors):
        return False
    facing = any(a.targets and kinship.compatible(a.targets, b.actors) for a, b in ((one, other), (other, one)))
    state = [any(kinship.of_the_state(actor) for actor in a.actors) for a in (one, other)]
    return facing or state[0] != state[1]


def _on_two_days(one: Account, other: Account, kinship: Kinship) -> bool:
    """Return whether one side is said to have taken the place on two days near each other."""
    if not (one.dated and other.dated) or not kinship.compatible(one.actors, other.actors):
        return False
    start, end = one.claim.when.start, other.claim.when.start
    return start is not None and end is not None and 0 < abs((start - end).days) <= NEAR_DAYS
