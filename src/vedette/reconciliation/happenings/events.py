"""Events: which claims of different reports tell of one event.

One event is one kind of act by one side in one place at one time. The surest claims come first and form the events;
the vaguer ones join the event that suits them best, or stand alone. Only claims of like kind and place whose days
meet are compared, so that the work grows with the reports and not with their square.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from vedette.model.judgements import Judgement
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.happenings.accounts import Account, gap_days
from vedette.reconciliation.happenings.bonds import bond, two_acts
from vedette.reconciliation.happenings.crowds import Crowds
from vedette.reconciliation.happenings.denials import denies
from vedette.reconciliation.happenings.fitting import ONE_BOND, bond_with, days_meet, fit
from vedette.reconciliation.happenings.happenings import ONCE, SINGLE, Happening, Shelf
from vedette.reconciliation.happenings.reasons import why_one
from vedette.reconciliation.happenings.summaries import with_summaries
from vedette.reconciliation.verdicts import judge, opposed

Fit = tuple[float, int, Happening]
SIDES = 6
"""Events that suit an account which are asked whether they are of two sides."""
NEAREST = 12


def happenings_in(accounts: Sequence[Account], kinship: Kinship) -> list[Happening]:
    """Return the events that the affirming ``accounts`` tell of, whatever the order in which they stand."""
    shelf, crowds = Shelf(), Crowds(accounts)
    told: list[Happening] = []
    for account in sorted((a for a in accounts if a.claim.polarity == "yes"), key=_surest_first):
        near = shelf.near(account)
        fits = [(well, -h.number, h) for h in near if (well := fit(account, h, kinship, crowds)) > 0]
        if fits and not _could_be_either(account, near, kinship) and not _of_two_sides(account, fits, kinship):
            happening = max(fits, key=lambda f: f[:2])[2]
        else:
            happening = Happening(len(told))
            told.append(happening)
        happening.take(account)
        shelf.put(account, happening)
    return with_summaries(_bound_together(told, shelf, kinship, crowds), kinship)


def _bound_together(told: Sequence[Happening], shelf: Shelf, kinship: Kinship, crowds: Crowds) -> list[Happening]:
    """Return the events, those put together that share a thing or the dead and more besides.

    Each began with its own report's words; what binds the two was told later.
    """
    gone: set[int] = set()
    for late in told:
        first = late.accounts[0]
        if first.claim.kind not in SINGLE or not any(a.struck or a.tolls for a in late.accounts):
            continue
        for early in shelf.near(first):
            if early.number < late.number and early.number not in gone and _are_one(late, early, kinship, crowds):
                for account in late.accounts:
                    early.take(account)
                gone.add(late.number)
                break
    return [h for h in told if h.number not in gone]


def _are_one(late: Happening, early: Happening, kinship: Kinship, crowds: Crowds) -> bool:
    """Return whether an account of one is bound to the other by more than a thing, and nothing in either forbids it."""
    if not kinship.compatible(late.actors, early.actors) or late.actors & early.targets or late.targets & early.actors:
        return False
    pairs = [(a, b) for a in late.accounts[:NEAREST] for b in early.accounts[:NEAREST]]
    if any(two_acts(a, b) or not days_meet(a, b, 1) or crowds.are_of_two_days(a, b) for a, b in pairs):
        return False
    bound = [a for a in late.accounts[:NEAREST] if bond_with(a, early) > ONE_BOND]
    return any(fit(a, early, kinship, crowds) > 0 for a in bound)


def _could_be_either(account: Account, near: Sequence[Happening], kinship: Kinship) -> bool:
    """Return whether nothing but the place is told, and the place has known the act from two sides."""
    if account.sides or account.first is not None or account.last is not None:
        return False
    held = [
        h for h in near if h.actors and account.claim.kind == h.accounts[0].claim.kind and account.place in h.places
    ]
    return any(not kinship.compatible(held[0].actors, h.actors) for h in held[1:])


def _of_two_sides(account: Account, fits: Sequence[Fit], kinship: Kinship) -> bool:
    """Return whether an act without a doer suits acts of two sides alike: both sides shelled the city that day."""
    if account.claim.kind not in SINGLE or account.actors:
        return False
    told = [
        h for _, _, h in fits if h.actors and not any(a.subject.report == account.subject.report for a in h.accounts)
    ]
    apart = any(not kinship.compatible(one.actors, other.actors) for one, other in combinations(told[:SIDES], 2))
    return apart and not any(bond_with(account, h) >= ONE_BOND for h in told)


def same_events(told: Sequence[Happening]) -> list[Judgement]:
    """Return a "same" for the claims of each event, and a "contradicts" where they give days that cannot both be."""
    found = []
    for happening in told:
        for number, account in enumerate(happening.accounts[1:], 1):
            nearest = _nearest(account, happening.accounts[:number][:NEAREST])
            found.append(judge(nearest.subject, account.subject, "same", why_one(nearest, account), "events"))
        found += _days_apart(happening)
    return found


def _nearest(account: Account, taken: Sequence[Account]) -> Account:
    """Return which of the accounts before it tells the most that ``account`` tells too."""
    return max(taken, key=lambda a: (bond(account, a), a.place == account.place, a.claim.when == account.claim.when))


def denied_events(accounts: Sequence[Account], told: Sequence[Happening], kinship: Kinship) -> list[Judgement]:
    """Return a "contradicts" for each denial with the event that it denies."""
    shelf = Shelf()
    for happening in told:
        for account in happening.accounts:
            shelf.put(account, happening)
    found = []
    for account in sorted((a for a in accounts if a.claim.polarity == "denied"), key=_surest_first):
        fits = [(well, -h.number, h) for h in shelf.near(account) if (well := fit(account, h, kinship)) > 0]
        fits = [f for f in fits if denies(account, f[2].accounts[0])]
        fits = [f for f in fits if _told_before(account, f[2])] or fits
        if fits:
            claim = max(fits, key=lambda f: f[:2])[2].accounts[0].subject
            found.append(
                opposed(claim, account.subject, "contradiction", "One report denies what the other says.", "denial")
            )
    return found


def _told_before(denial: Account, told: Happening) -> bool:
    """Return whether some report told of an event before the denial came out: nobody denies what is yet to be told."""
    if denial.said is None:
        return True
    return any(a.said is None or a.said <= denial.said for a in told.accounts)


def _surest_first(account: Account) -> tuple[object, ...]:
    days = account.claim.when.days
    return (
        days if days is not None else 10_000,
        not account.actors,
        account.first or date.max,
        account.place is None,
        account.subject,
    )


def _days_apart(happening: Happening) -> Iterator[Judgement]:
    first = happening.accounts[0]
    if first.claim.kind not in ONCE:
        return
    for other in happening.accounts[1:]:
        if other.claim.when.known and not other.vague and gap_days(first.claim.when, other.claim.when) > 1:
            yield opposed(
                first.subject, other.subject, "date", "The reports give days that cannot both be.", "events.day"
            )
