"""Events: which claims of different reports tell of one event.

One event is one kind of act by one side in one place at one time. The surest claims come first and form the events;
the vaguer ones join the event that suits them best, or stand alone. Only claims of like kind and place whose days
meet are compared, so that the work grows with the reports and not with their square.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vedette.model.judgements import Judgement
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.happenings.accounts import Account, gap_days
from vedette.reconciliation.happenings.denials import denies
from vedette.reconciliation.happenings.fitting import fit
from vedette.reconciliation.happenings.happenings import ONCE, Happening, Shelf
from vedette.reconciliation.happenings.summaries import with_summaries
from vedette.reconciliation.verdicts import opposed, star


def happenings_in(accounts: Sequence[Account], kinship: Kinship) -> list[Happening]:
    """Return the events that the affirming ``accounts`` tell of, whatever the order in which they stand."""
    shelf = Shelf()
    told: list[Happening] = []
    for account in sorted((a for a in accounts if a.claim.polarity == "yes"), key=_surest_first):
        near = shelf.near(account)
        fits = [(well, -h.number, h) for h in near if (well := fit(account, h, kinship)) > 0]
        if fits and not _could_be_either(account, near, kinship):
            happening = max(fits, key=lambda f: f[:2])[2]
        else:
            happening = Happening(len(told))
            told.append(happening)
        happening.take(account)
        shelf.put(account, happening)
    return with_summaries(told, kinship)


def _could_be_either(account: Account, near: Sequence[Happening], kinship: Kinship) -> bool:
    """Return whether nothing but the place is told, and the place has known the act from two sides."""
    if account.sides or account.first is not None or account.last is not None:
        return False
    held = [
        h for h in near if h.actors and account.claim.kind == h.accounts[0].claim.kind and account.place in h.places
    ]
    return any(not kinship.compatible(held[0].actors, h.actors) for h in held[1:])


def same_events(told: Sequence[Happening]) -> list[Judgement]:
    """Return a "same" for the claims of each event, and a "contradicts" where they give days that cannot both be."""
    found = []
    for happening in told:
        found += star((a.subject for a in happening.accounts), "The claims tell of one event.", "events")
        found += _days_apart(happening)
    return found


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
        if fits:
            claim = max(fits, key=lambda f: f[:2])[2].accounts[0].subject
            found.append(
                opposed(claim, account.subject, "contradiction", "One report denies what the other says.", "denial")
            )
    return found


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
