"""Crowds: places that see acts of one kind on day after day, where place and kind tell no act from another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from vedette.model.judgements import Subject
from vedette.reconciliation.happenings.accounts import NEWS_DAYS, Account
from vedette.reconciliation.happenings.happenings import STRIKES

DAYS_AT_ONCE = 2
"""Days with such acts within the time that an account allows, from which on it does not say which it means."""
DAYS_IN_ALL = 5
"""Days with such acts in all reports from which on a place is a front, and no day stands alone."""
SURE_OF_A_DAY = 2
"""Origins from which on a day is told for certain."""
UNTOLD = frozenset({"attack", "clash"})
"""Kinds of which a province or a country sees so many that, without a day, they name none."""


class Crowds:
    """The days on which acts are told, by place and kind; strikes of all kinds also together."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        days: dict[tuple[str, Subject], set[int]] = defaultdict(set)
        tellers: dict[tuple[str, Subject, date], set[Subject]] = defaultdict(set)
        for account in accounts:
            start = account.claim.when.start
            if account.place is None or not account.dated or start is None or account.claim.polarity != "yes":
                continue
            for kind in _kinds(account.claim.kind):
                days[kind, account.place].add(start.toordinal())
                tellers[kind, account.place, start].add(account.origin or account.subject)
        self._days = {key: sorted(found) for key, found in days.items()}
        self._tellers = {key: len(found) for key, found in tellers.items()}

    def are_of_two_days(self, one: Account, other: Account) -> bool:
        """Return whether acts of two days are told of one place, each day by two origins that are no copies.

        One alone may have taken the day of the news for that of the act; two do not err alike.
        """
        start, end = one.claim.when.start, other.claim.when.start
        if not (one.dated and other.dated) or start == end or start is None or end is None or one.place is None:
            return False
        kind = _kinds(one.claim.kind)[0]
        tellers = [self._tellers.get((kind, one.place, day), 0) for day in (start, end)]
        return one.place == other.place and min(tellers) >= SURE_OF_A_DAY

    def hides(self, account: Account) -> bool:
        """Return whether an account without a day could be of several acts: its place saw them on many days."""
        if account.place is None or account.first is None or account.last is None:
            return False
        if account.wide and not account.dated and account.claim.kind in UNTOLD:
            return True
        place = account.wider if account.in_town and account.wider is not None else account.place
        days = self._days.get((_kinds(account.claim.kind)[-1], place), ())
        if len(days) >= DAYS_IN_ALL:
            return True
        return (
            bisect_right(days, account.last.toordinal()) - bisect_left(days, account.first.toordinal()) >= DAYS_AT_ONCE
        )


def loose(account: Account) -> bool:
    """Return whether the words allow more days than news reaches back: "this year", "since the spring"."""
    if account.first is None or account.last is None:
        return False
    return (account.last - account.first).days > NEWS_DAYS


def _kinds(kind: str) -> tuple[str, ...]:
    if kind == "attack":
        return ("strike",)
    return ("strike", kind) if kind in STRIKES else (kind,)
