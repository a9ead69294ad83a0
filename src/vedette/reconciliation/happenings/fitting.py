"""Fitting: how well a claim of an event suits those already taken for one: by kind, days, place, sides and things."""

from __future__ import annotations

from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.happenings.accounts import NEWS_DAYS, Account, gap_days
from vedette.reconciliation.happenings.bonds import bond, two_acts
from vedette.reconciliation.happenings.crowds import Crowds, loose
from vedette.reconciliation.happenings.happenings import (
    BLASTS,
    COPIED,
    FROM_AFAR,
    MUTUAL,
    NEIGHBOURS,
    PLACELESS,
    SINGLE,
    Happening,
    patience,
)

ONE_BOND = 2.0
"""What a thing struck, or the same dead, binds two accounts with."""


def fit(account: Account, happening: Happening, kinship: Kinship, crowds: Crowds | None = None) -> float:
    """Return how well ``account`` suits ``happening``, 0 where it does not.

    ``crowds`` knows the places where acts of one kind are told on many days: there place and kind bind no accounts.
    """
    other = happening.accounts[0]
    kind = account.claim.kind
    sameday = any(_same_day(account, a) for a in happening.accounts)
    bound = bond_with(account, happening) if kind in SINGLE or kind == "displacement" else 0.0
    near_kinds = sameday or points_back(account, happening)
    if not _kind_fits(kind, {a.claim.kind for a in happening.accounts}, bound, sameday=near_kinds):
        return 0.0
    slack = 1 if bound > ONE_BOND else 0
    if not all(days_meet(account, a, slack) for a in happening.accounts[:12]):
        return 0.0
    if slack and crowds is not None and any(crowds.are_of_two_days(account, a) for a in happening.accounts[:12]):
        return 0.0
    if kind in SINGLE and _runs_on(account) != _runs_on(other):
        return 0.0
    where = _where_fits(account, happening, sameday=sameday)
    who = who_fits(account, happening, kinship)
    what = _what_fits(account, happening)
    if not where or not who or not what:
        return 0.0
    # A country's news of one day holds many attacks: "in the country" places them no better than nothing does.
    unplaced = account.vague and other.vague and kind in SINGLE
    adrift = unplaced or (account.place is None and other.place is None and kind not in PLACELESS and where < 2)
    if adrift and bound < ONE_BOND and not any(_told_alike(account, a) for a in happening.accounts[:12]):
        return 0.0
    if crowds is not None and not bound and _needs_bond(account, happening, crowds, sameday=sameday):
        return 0.0
    near = 1.0 / (1 + gap_days(account.claim.when, other.claim.when)) + (1.0 if sameday else 0.0)
    return where + who + what + near + min(bound, 3.0)


def _kind_fits(kind: str, kinds: set[str], bound: float, *, sameday: bool) -> bool:
    """Return whether two reporters may give one act these kinds: the nearer they are, the less must bind them.

    ``sameday`` is true as well where one report speaks of its act again.
    """
    if kind in kinds:
        return True
    if any(frozenset((kind, k)) in NEIGHBOURS for k in kinds):
        return sameday or bound >= ONE_BOND
    return bound >= ONE_BOND and any(kind in group and kinds & group for group in (FROM_AFAR, BLASTS))


def points_back(account: Account, happening: Happening) -> bool:
    """Return whether an account without a day speaks again of what its report told there: "the strike on X"."""
    claim, told = account.claim, account.claim.evidence[0]
    again = any(a.subject.report == account.subject.report and a.dated for a in happening.accounts)
    if account.dated or claim.trigger is None or account.place is None or not again:
        return False
    before = told.text[: max(claim.trigger.start - told.start, 0)].lower().split()
    return account.place in happening.places and before[-1:] == ["the"]


def bond_with(account: Account, happening: Happening) -> float:
    """Return the strongest bond of ``account`` with one of the accounts taken for ``happening``."""
    return max((bond(account, other) for other in happening.accounts[:12]), default=0.0)


def _needs_bond(account: Account, happening: Happening, crowds: Crowds, *, sameday: bool) -> bool:
    """Return whether kind, place and time are too little for one act: many like it, or unlike dead, stand there."""
    if any(a.subject.report == account.subject.report for a in happening.accounts):
        return False
    if account.claim.kind == "displacement":  # "many were displaced", told of a whole country, names no exodus
        return account.wide and not account.claim.when.start and not account.actors & happening.actors
    if account.claim.kind not in SINGLE:
        return False
    if any(two_acts(account, other) for other in happening.accounts[:12]):
        return True
    if any(account.claim.when == a.claim.when and a.claim.background for a in happening.accounts):
        return False
    if loose(account) or all(loose(a) for a in happening.accounts):
        return True
    if not crowds.hides(account) and not crowds.hides(happening.accounts[0]):
        return False
    # On one day only one of the two tells what was struck: it may have been one act of several.
    of_a_thing = bool(account.struck) != any(a.struck for a in happening.accounts)
    return not sameday or (of_a_thing and not account.actors & happening.actors)


def _runs_on(account: Account) -> bool:
    """Return whether acts since a day, or coming again and again, are told of as one."""
    return account.claim.when.precision == "after" or (account.recurring and not account.dated)


def _told_alike(one: Account, other: Account) -> bool:
    """Return whether two accounts without a place are alike in words, in one report, by day, or of one exodus."""
    if len(one.words & other.words) > COPIED * len(one.words | other.words):
        return True
    shared = bool(one.actors & other.actors)
    if one.subject.report == other.subject.report:
        return shared or bool(one.things & other.things)
    if one.claim.kind == "displacement":
        named = {s.key for a in (one, other) for s in a.sides if s.key != s.key.lower()}
        return one.home is not None and one.home == other.home and (shared or not named)
    return (
        shared and _same_day(one, other) and (bool(one.targets & other.targets) or not (one.targets or other.targets))
    )


def _same_day(one: Account, other: Account) -> bool:
    return one.dated and other.dated and one.claim.when.start == other.claim.when.start


def days_meet(one: Account, other: Account, slack: int = 0) -> bool:
    """Return whether two accounts may be of one day, as long as their kind lasts or is misremembered.

    ``slack`` are the days by which two may miss each other that share much: the day of the act and that of the news.
    """
    if one.claim.background != other.claim.background and not (one.claim.when.days and other.claim.when.days):
        return False
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return _opendays_meet(one, other)
    gap = max((one.first - other.last).days, (other.first - one.last).days, 0)
    if one.claim.kind == "offensive begins" and not (one.claim.when.start and other.claim.when.start):
        return gap == 0 and (one.last - other.last).days <= NEWS_DAYS and (other.last - one.last).days <= NEWS_DAYS
    return gap == 0 if one.claim.background else gap <= max(patience(one), slack)


def _opendays_meet(one: Account, other: Account) -> bool:
    return one.claim.background == other.claim.background and one.claim.when.overlaps(other.claim.when)


def _where_fits(account: Account, happening: Happening, *, sameday: bool) -> float:
    if account.claim.kind in PLACELESS and (account.place is None or None in happening.places):
        return 1.0
    if account.place in happening.places:
        return 2.0 if account.place is not None else 1.0
    for other in happening.accounts[:12]:
        if _one_exodus(account, other) or _one_thing(account, other):
            return 1.5
        if account.things & other.things and len(account.landmarks & other.landmarks) > 1:
            return 2.0
    around = [a for a in happening.accounts if a.wider is not None and a.wider == account.place]
    inside = account.wider in happening.places or bool(around)
    if inside and account.claim.kind != "capture" and (account.in_town or any(a.in_town for a in around)):
        return 1.0
    if _names_the_town(account, happening):
        return 1.0
    takes_land = account.claim.kind in ("capture", "withdrawal")
    return 1.0 if inside and sameday and account.wider != account.place and not takes_land else 0.0


def _one_exodus(one: Account, other: Account) -> bool:
    """Return whether both tell of all driven out since one day in one country."""
    since = {(a.claim.when.start if a.claim.when.precision == "after" else None, a.home) for a in (one, other)}
    told = one.claim.kind == other.claim.kind == "displacement"
    return told and len(since) == 1 and not any(None in pair for pair in since)


def _one_thing(one: Account, other: Account) -> bool:
    """Return whether both tell of one thing struck on one day in one country, and one of them does not say where."""
    unplaced = one.vague or other.vague or one.wide or other.wide
    if not unplaced or not _same_day(one, other) or one.home != other.home:
        return False
    return bool(one.things & other.things) or (one.claim.kind in SINGLE and bond(one, other) >= ONE_BOND)


def _names_the_town(account: Account, happening: Happening) -> bool:
    """Return whether the words of an account of a whole country name the town of the other, and more binds them."""
    named = account.vague and not account.further.isdisjoint(p for p in happening.places if p is not None)
    named = named or any(a.vague and account.place in a.further for a in happening.accounts[:12])
    return named and account.claim.kind in SINGLE and bond_with(account, happening) >= ONE_BOND


def who_fits(account: Account, happening: Happening, kinship: Kinship) -> float:
    """Return how well the sides of ``account`` suit those of ``happening``, 0 where they contradict."""
    if account.claim.kind in MUTUAL:
        sides = happening.actors | happening.targets
        return 2.0 if account.sides & sides else 1.0 if kinship.compatible(account.sides, sides) else 0.0
    if account.actors & happening.actors:
        return 2.0
    if account.actors & happening.targets:
        return 0.0
    if not kinship.compatible(account.actors, happening.actors) and not _taken_together(account, happening, kinship):
        return 0.0
    if account.targets & happening.actors or not kinship.compatible(account.targets, happening.targets):
        return 0.0
    return 1.0 if account.actors else 0.5


def _taken_together(account: Account, happening: Happening, kinship: Kinship) -> bool:
    """Return whether one report tells of one town taken by two names of one camp: they took it together."""
    told_there = any(a.subject.report == account.subject.report for a in happening.accounts)
    sides = {kinship.of_the_state(actor) for actor in (*account.actors, *happening.actors)}
    return account.claim.kind == "capture" and told_there and len(sides) == 1


def _what_fits(account: Account, happening: Happening) -> float:
    """Return 0 where the two took or struck different things: a town and its prison, a bridge and a base."""
    other = happening.accounts[0]
    struck = frozenset[str]().union(*(a.struck for a in happening.accounts))
    if account.struck and struck and account.claim.kind in SINGLE:
        return 2.0 if account.struck & struck else 0.0
    if account.things & other.things:
        return 2.0
    if account.claim.kind == "capture" and bool(account.things) != bool(other.things):
        return 0.0
    return 0.0 if account.things and other.things else 1.0
