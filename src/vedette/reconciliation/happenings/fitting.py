"""Fitting: how well a claim of an event suits those already taken for one: by kind, days, place, sides and things."""

from __future__ import annotations

from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.happenings.accounts import Account, gap_days
from vedette.reconciliation.happenings.happenings import (
    COPIED,
    MUTUAL,
    NEIGHBOURS,
    PLACELESS,
    SINGLE,
    Happening,
    patience,
)


def fit(account: Account, happening: Happening, kinship: Kinship) -> float:
    """Return how well ``account`` suits ``happening``, 0 where it does not."""
    other = happening.accounts[0]
    kind, kinds = account.claim.kind, {a.claim.kind for a in happening.accounts}
    sameday = any(_same_day(account, a) for a in happening.accounts)
    if kind not in kinds and not (sameday and any(frozenset((kind, k)) in NEIGHBOURS for k in kinds)):
        return 0.0
    if not all(days_meet(account, a) for a in happening.accounts[:12]):
        return 0.0
    if kind in SINGLE and _runs_on(account) != _runs_on(other):
        return 0.0
    where = _where_fits(account, happening, sameday=sameday)
    who = who_fits(account, happening, kinship)
    what = _what_fits(account, other)
    if not where or not who or not what:
        return 0.0
    # A country's news of one day holds many attacks: "in the country" places them no better than nothing does.
    unplaced = account.vague and other.vague and kind in SINGLE
    adrift = unplaced or (account.place is None and other.place is None and kind not in PLACELESS and where < 2)
    if adrift and not any(_told_alike(account, a) for a in happening.accounts[:12]):
        return 0.0
    near = 1.0 / (1 + gap_days(account.claim.when, other.claim.when)) + (1.0 if sameday else 0.0)
    return where + who + what + near


def _runs_on(account: Account) -> bool:
    """Return whether acts since a day are told of as one: "strikes on the city since 9 September"."""
    return account.claim.when.precision == "after"


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


def days_meet(one: Account, other: Account) -> bool:
    """Return whether two accounts may be of one day, as long as their kind lasts or is misremembered."""
    if one.claim.background != other.claim.background and not (one.claim.when.days and other.claim.when.days):
        return False
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return _opendays_meet(one, other)
    gap = max((one.first - other.last).days, (other.first - one.last).days, 0)
    return gap == 0 if one.claim.background else gap <= patience(one)


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
    takes_land = account.claim.kind in ("capture", "withdrawal")
    return 1.0 if inside and sameday and account.wider != account.place and not takes_land else 0.0


def _one_exodus(one: Account, other: Account) -> bool:
    """Return whether both tell of all driven out since one day in one country."""
    since = {(a.claim.when.start if a.claim.when.precision == "after" else None, a.home) for a in (one, other)}
    told = one.claim.kind == other.claim.kind == "displacement"
    return told and len(since) == 1 and not any(None in pair for pair in since)


def _one_thing(one: Account, other: Account) -> bool:
    """Return whether both tell of one thing struck on one day in one country, and one of them does not say where."""
    unplaced = one.place is None or other.place is None
    return unplaced and bool(one.things & other.things) and _same_day(one, other) and one.home == other.home


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


def _what_fits(account: Account, other: Account) -> float:
    """Return 0 where the two took or struck different things: a town and its prison, a bridge and a base."""
    if account.things & other.things:
        return 2.0
    if account.claim.kind == "capture" and bool(account.things) != bool(other.things):
        return 0.0
    return 0.0 if account.things and other.things else 1.0
