"""Whereabouts: one act that two reports put on two days or in two towns.

"The strike on the clinic was on Monday, not on Tuesday", "the killing of the fishermen happened in Vila": such words
point at an act that is known already, and give it another day or another place. An act on another day that nothing
points at is another act.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from vedette.model.judgements import Judgement, Subject
from vedette.model.words import Reason
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.ground import Ground
from vedette.reconciliation.happenings.accounts import Account
from vedette.reconciliation.happenings.fitting import days_meet
from vedette.reconciliation.happenings.happenings import SINGLE, STRIKES, Happening
from vedette.reconciliation.verdicts import opposed

NEAR_DAYS = 3
"""Days by which two reports miss each other on the day of one act."""
CROWDED = 40
POINTING = re.compile(
    r"\b(?:the|that|this|those|these|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s)(?: [\w'’-]+){0,3} $", re.I
)
"""Words before a noun by which it is one that is known: "the", "that deadly", "Sunday's"."""
TOOK_PLACE = re.compile(
    r"^[^.;!?]{0,60}?\b(?:happened|occurred|took place|taken place|was carried out|(?:was|were|had been|came)"
    r"(?= (?:in|at|near|on|late|early|during|before|after|yesterday)\b))"
)
"""What says of an act that is known when or where it was."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def whereabouts(told: Sequence[Happening], kinship: Kinship, ground: Ground) -> Iterator[Judgement]:
    """Yield a "contradicts" for each two accounts that give one act two days, or two places."""
    shelves: dict[str, list[Account]] = defaultdict(list)
    number: dict[Subject, int] = {}
    for happening in told:
        for account in happening.accounts:
            number[account.subject] = happening.number
            if account.claim.kind in SINGLE - {"clash"} and not account.claim.background:
                shelves[_shelf(account)].append(account)
    for rows in shelves.values():
        pointing = [a for a in sorted(rows, key=lambda a: a.subject) if _points(a) and not _told_anew(a, rows)]
        for one in pointing[:CROWDED]:
            others = [a for a in rows if number[a.subject] != number[one.subject] and _of_another(one, a, ground)]
            yield from _opposed(one, others, rows, kinship, ground)


def join_acts(told: Sequence[Happening], moved: Iterable[Judgement]) -> None:
    """Give happenings that are one act told of two days by ``moved`` one number as ``act``."""
    of = {a.subject: h for h in told for a in h.accounts}
    for judgement in sorted((j for j in moved if j.reason == "date"), key=lambda j: (j.left, j.right)):
        first, last = sorted(of[subject].act for subject in (judgement.left, judgement.right))
        for happening in told:
            happening.act = first if happening.act == last else happening.act


def _opposed(
    one: Account, others: Sequence[Account], rows: Sequence[Account], kinship: Kinship, ground: Ground
) -> Iterator[Judgement]:
    """Yield the accounts that put the act at which ``one`` points on another day or in another place."""
    for rule, reason, differs, why in (
        ("events.day", "date", _on_another_day, "The reports give the one act days that cannot both be."),
        ("events.place", "contradiction", _in_another_place, "The reports put the one act in two places."),
    ):
        found = [a for a in others if kinship.compatible(one.actors, a.actors) and differs(one, a, ground)]
        spots = {(a.claim.when.start if rule == "events.day" else None, a.place) for a in found}
        if len(spots) == 1 and not any(_tells_both(one, a, rows) for a in found):
            told: Reason = "date" if reason == "date" else "contradiction"
            first = min(found, key=lambda a: (a.said is None, a.said, a.subject) if a.said else (True, None, a.subject))
            yield opposed(one.subject, first.subject, told, why, rule)


def _shelf(account: Account) -> str:
    return "strike" if account.claim.kind in STRIKES else account.claim.kind


def _points(account: Account) -> bool:
    """Return whether the words of an account can point at an act told elsewhere."""
    return bool(account.claim.evidence) and (" not " in _text(account) or _says_when_or_where(account))


def _told_anew(account: Account, rows: Sequence[Account]) -> bool:
    """Return whether the report has told of the act before as of news: then its words point at that one."""
    if " not " in _text(account):
        return False
    start = account.claim.evidence[0].start
    return any(
        a.claim.report == account.claim.report
        and a.place == account.place
        and a.claim.evidence
        and a.claim.evidence[0].start < start
        and not points_at_one(a)
        for a in rows
    )


def _text(account: Account) -> str:
    return account.claim.evidence[0].text if account.claim.evidence else ""


def points_at_one(account: Account) -> bool:
    """Return whether the words point at an act that is known: "the raid", "Sunday's attack"."""
    return POINTING.search(_around(account)[0]) is not None


def _says_when_or_where(account: Account) -> bool:
    """Return whether the sentence is about when or where a known act was: "the raid took place in Vila"."""
    return points_at_one(account) and TOOK_PLACE.search(_around(account)[1]) is not None


def _around(account: Account) -> tuple[str, str]:
    """Return what stands before and behind the words by which an act was found, in their sentence."""
    trigger, text = account.claim.trigger, _text(account)
    if trigger is None or trigger.report != account.claim.report:
        return "", ""
    start = trigger.start - account.claim.evidence[0].start
    return (text[:start], text[start + len(trigger.text) :]) if 0 <= start <= len(text) else ("", "")


def _of_another(one: Account, other: Account, ground: Ground) -> bool:
    return one.claim.report != other.claim.report and ground.origin(one.claim) != ground.origin(other.claim)


def _on_another_day(one: Account, other: Account, ground: Ground) -> bool:
    """Return whether the act at which ``one`` points was, by ``other``, in the same town some days apart."""
    start, end = one.claim.when.start, other.claim.when.start
    if not (one.dated and other.dated) or start is None or end is None or one.place != other.place:
        return False
    if ground.is_wide(one.place) or not 0 < abs((start - end).days) <= NEAR_DAYS:
        return False
    weekday = WEEKDAYS[end.weekday()]
    if re.search(rf"\bnot (?:on |until )?{weekday}\b", _text(one), re.I):
        return True
    return _says_when_or_where(one)


def _in_another_place(one: Account, other: Account, ground: Ground) -> bool:
    """Return whether the act at which ``one`` points was, by ``other``, in another town in those days."""
    if one.place is None or other.place is None or one.place == other.place or not days_meet(one, other, 1):
        return False
    if ground.is_wide(one.place) or ground.is_wide(other.place) or one.place == other.wider or other.place == one.wider:
        return False
    name = re.escape(other.claim.place or "")
    if name and re.search(rf"\bnot (?:in|at|near|on|inside) (?:the )?{name}\b", _text(one)):
        return True
    shared = one.targets & other.targets or one.struck & other.struck or one.tolls & other.tolls
    return bool(shared) and _says_when_or_where(one)


def _tells_both(one: Account, other: Account, rows: Sequence[Account]) -> bool:
    """Return whether a report of either tells of the other's act too: then there were two."""
    for mine, theirs in ((one, other), (other, one)):
        for again in rows:
            if again.claim.report == mine.claim.report and again.subject != mine.subject:
                same_day = again.dated and again.claim.when.start == theirs.claim.when.start
                if again.place == theirs.place and (same_day or mine.place != theirs.place):
                    return True
    return False
