"""Events: which claims of different reports tell of one event.

One event is one kind of act by one side in one place at one time. The surest claims come first and form the events;
the vaguer ones join the event that suits them best, or stand alone. Only claims of like kind and place whose days
meet are compared, so that the work grows with the reports and not with their square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.accounts import Account, gap_days
from vedette.reconciliation.kinship import Kinship
from vedette.reconciliation.verdicts import opposed, star

STRIKES = {
    "attack",
    "air strike",
    "drone strike",
    "shelling",
    "bombing",
    "suicide bombing",
    "chemical attack",
    "grenade attack",
}
NEIGHBOURS = {
    frozenset(pair)
    for pair in (
        ("air strike", "shelling"),
        ("air strike", "drone strike"),
        ("attack", "air strike"),
        ("attack", "drone strike"),
        ("attack", "shelling"),
        ("attack", "bombing"),
        ("attack", "suicide bombing"),
        ("attack", "chemical attack"),
        ("attack", "grenade attack"),
        ("bombing", "suicide bombing"),
        ("evacuation", "rescue"),
    )
}
"""Kinds that two reporters may give one act, where the day agrees."""
MUTUAL = {"clash", "talks", "agreement", "ceasefire", "displacement", "return"}
"""Kinds in which who is written as acting and who as acted upon depends on the writer."""
PLACELESS = {
    "offensive begins",
    "flight",
    "coup",
    "emergency decree",
    "travel advisory",
    "change to group",
    "ceasefire",
}
"""Kinds that happen to a whole country: a place that one report leaves out does not tell them apart."""
ONCE = {"capture", "offensive begins", "coup", "flight"}
"""Kinds that do not come twice in a month to one side and place: days that differ are a disagreement."""
PROCESSES = {"advance", "siege", "displacement"}
"""Kinds that go on for days: reports of neighbouring days tell of one."""
PROCESS_DAYS = 4
ONCE_DAYS = 31
COPIED = 0.75
"""Part of the words of two sentences that they share where one is a copy of the other."""
FORTNIGHT = 14
LONG_DAYS = 90
CROWDED = 400


@dataclass
class Happening:
    """Accounts taken for one event, with what they say together."""

    number: int
    accounts: list[Account] = field(default_factory=list)
    actors: set[Subject] = field(default_factory=set)
    targets: set[Subject] = field(default_factory=set)
    places: set[Subject | None] = field(default_factory=set)

    def take(self, account: Account) -> None:
        """Add ``account``."""
        self.accounts.append(account)
        self.actors |= account.actors
        self.targets |= account.targets
        self.places.add(account.place)


def happenings_in(accounts: Sequence[Account], kinship: Kinship) -> list[Happening]:
    """Return the events that the affirming ``accounts`` tell of, whatever the order in which they stand."""
    shelf = _Shelf()
    told: list[Happening] = []
    for account in sorted((a for a in accounts if a.claim.polarity == "yes"), key=_surest_first):
        fits = [(fit, -h.number, h) for h in shelf.near(account) if (fit := _fit(account, h, kinship)) > 0]
        if fits:
            happening = max(fits, key=lambda f: f[:2])[2]
        else:
            happening = Happening(len(told))
            told.append(happening)
        happening.take(account)
        shelf.put(account, happening)
    return told


def same_events(told: Sequence[Happening]) -> list[Judgement]:
    """Return a "same" for the claims of each event, and a "contradicts" where they give days that cannot both be."""
    found = []
    for happening in told:
        found += star((a.subject for a in happening.accounts), "The claims tell of one event.", "events")
        found += _days_apart(happening)
    return found


def denied_events(accounts: Sequence[Account], told: Sequence[Happening], kinship: Kinship) -> list[Judgement]:
    """Return a "contradicts" for each denial with the event that it denies."""
    shelf = _Shelf()
    for happening in told:
        for account in happening.accounts:
            shelf.put(account, happening)
    found = []
    for account in sorted((a for a in accounts if a.claim.polarity == "denied"), key=_surest_first):
        fits = [(fit, -h.number, h) for h in shelf.near(account) if (fit := _fit(account, h, kinship)) > 0]
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


class _Shelf:
    """Happenings by kind, place and fortnight."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, Subject | None, int | None], list[Happening]] = defaultdict(list)
        self._all: dict[tuple[str, Subject | None], list[Happening]] = defaultdict(list)

    def put(self, account: Account, happening: Happening) -> None:
        """Shelve ``happening`` where claims like ``account`` look for it."""
        for key in self._keys(account):
            if happening not in self._all[key][-8:]:
                self._all[key].append(happening)
            for slot in self._slots(account, 0):
                held = self._held[*key, slot]
                if not held or held[-1] is not happening:
                    held.append(happening)

    def near(self, account: Account) -> list[Happening]:
        """Return the happenings that ``account`` may tell of, each once, oldest first."""
        slots = self._slots(account, max(_patience(account), 1))
        found: dict[int, Happening] = {}
        for key in self._keys(account):
            if slots == [None]:
                rows = self._all.get(key, [])[:CROWDED]
            else:
                rows = [h for slot in (*slots, None) for h in self._held.get((*key, slot), ())[-CROWDED:]]
            found.update((h.number, h) for h in rows)
        return [found[n] for n in sorted(found)]

    @staticmethod
    def _keys(account: Account) -> list[tuple[str, Subject | None]]:
        kind = account.claim.kind
        shelf = "strike" if kind in STRIKES else "moving" if kind in ("evacuation", "rescue") else kind
        if kind in PLACELESS:
            return [(shelf, None)]
        keys: list[tuple[str, Subject | None]] = [(shelf, account.place)]
        if account.wider is not None and (account.dated or account.in_town):
            keys.append((shelf, account.wider))
        if account.things and len(account.landmarks) > 1:
            keys += [
                (f"{shelf} {thing}", mark) for thing in sorted(account.things) for mark in sorted(account.landmarks)
            ]
        return keys

    @staticmethod
    def _slots(account: Account, slack: int) -> list[int | None]:
        if account.first is None or account.last is None or (account.last - account.first).days > LONG_DAYS:
            return [None]
        first, last = account.first.toordinal() - slack, account.last.toordinal() + slack
        return list(range(first // FORTNIGHT, last // FORTNIGHT + 1))


def _fit(account: Account, happening: Happening, kinship: Kinship) -> float:
    """Return how well ``account`` suits ``happening``, 0 where it does not."""
    other = happening.accounts[0]
    kind, kinds = account.claim.kind, {a.claim.kind for a in happening.accounts}
    sameday = any(_same_day(account, a) for a in happening.accounts)
    if kind not in kinds and not (sameday and any(frozenset((kind, k)) in NEIGHBOURS for k in kinds)):
        return 0.0
    if not all(_days_meet(account, a) for a in happening.accounts[:12]):
        return 0.0
    where = _where_fits(account, happening, sameday=sameday)
    who = _who_fits(account, happening, kinship)
    what = _what_fits(account, other)
    if not where or not who or not what:
        return 0.0
    adrift = account.place is None and other.place is None and kind not in PLACELESS and where < 2
    if adrift and not any(_told_alike(account, a) for a in happening.accounts[:12]):
        return 0.0
    near = 1.0 / (1 + gap_days(account.claim.when, other.claim.when)) + (1.0 if sameday else 0.0)
    return where + who + what + near


def _told_alike(one: Account, other: Account) -> bool:
    """Return whether two accounts without a place are alike in words, in one report, by day, or of one exodus."""
    if len(one.words & other.words) > COPIED * len(one.words | other.words):
        return True
    shared = bool(one.actors & other.actors)
    if one.subject.report == other.subject.report:
        return shared or bool(one.things & other.things)
    if one.claim.kind == "displacement":
        return one.home is not None and one.home == other.home
    return (
        shared and _same_day(one, other) and (bool(one.targets & other.targets) or not (one.targets or other.targets))
    )


def _same_day(one: Account, other: Account) -> bool:
    return one.dated and other.dated and one.claim.when.start == other.claim.when.start


def _days_meet(one: Account, other: Account) -> bool:
    if one.claim.background != other.claim.background and not (one.claim.when.days and other.claim.when.days):
        return False
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return _open_days_meet(one, other)
    gap = max((one.first - other.last).days, (other.first - one.last).days, 0)
    return gap == 0 if one.claim.background else gap <= _patience(one)


def _patience(account: Account) -> int:
    """Return the days by which accounts of one event may miss each other."""
    return ONCE_DAYS if account.claim.kind in ONCE else PROCESS_DAYS if account.claim.kind in PROCESSES else 0


def _open_days_meet(one: Account, other: Account) -> bool:
    return one.claim.background == other.claim.background and one.claim.when.overlaps(other.claim.when)


def _where_fits(account: Account, happening: Happening, *, sameday: bool) -> float:
    if account.claim.kind in PLACELESS and (account.place is None or None in happening.places):
        return 1.0
    if account.place in happening.places:
        return 2.0 if account.place is not None else 1.0
    for other in happening.accounts[:12]:
        if account.things & other.things and len(account.landmarks & other.landmarks) > 1:
            return 2.0
    around = [a for a in happening.accounts if a.wider is not None and a.wider == account.place]
    inside = account.wider in happening.places or bool(around)
    if inside and account.claim.kind != "capture" and (account.in_town or any(a.in_town for a in around)):
        return 1.0
    takes_land = account.claim.kind in ("capture", "withdrawal")
    return 1.0 if inside and sameday and account.wider != account.place and not takes_land else 0.0


def _who_fits(account: Account, happening: Happening, kinship: Kinship) -> float:
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


def _days_apart(happening: Happening) -> Iterator[Judgement]:
    first = happening.accounts[0]
    if first.claim.kind not in ONCE:
        return
    for other in happening.accounts[1:]:
        if other.claim.when.known and gap_days(first.claim.when, other.claim.when) > 1:
            yield opposed(
                first.subject, other.subject, "date", "The reports give days that cannot both be.", "events.day"
            )
