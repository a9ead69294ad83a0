"""Happenings: accounts taken for one event, and the kinds of act by the ways in which they come twice or last."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from vedette.model.judgements import Subject
from vedette.reconciliation.happenings.accounts import Account

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
FROM_AFAR = frozenset({"attack", "air strike", "drone strike", "shelling", "bombing", "chemical attack"})
BLASTS = frozenset({"attack", "bombing", "suicide bombing", "grenade attack"})
"""Kinds that two reporters may give one act where a thing struck or the dead are the same."""
SINGLE = STRIKES | {"clash", "execution", "abduction"}
"""Kinds of which one act and a sum of acts over many days are told apart."""
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
MANY = 10
"""Dead or hurt by whose number an act of a day is looked for in any place."""
TOWNS_NAMED = 5
"""Towns in the words of an account without a place among which its event is looked for."""


@dataclass
class Happening:
    """Accounts taken for one event, with what they say together.

    ``act`` is the number of the act: the happening's own, or that of another where reports put one act on two days.
    """

    number: int
    accounts: list[Account] = field(default_factory=list)
    actors: set[Subject] = field(default_factory=set)
    targets: set[Subject] = field(default_factory=set)
    places: set[Subject | None] = field(default_factory=set)
    act: int = -1

    def __post_init__(self) -> None:
        self.act = self.number if self.act < 0 else self.act

    def take(self, account: Account) -> None:
        """Add ``account``."""
        self.accounts.append(account)
        self.actors |= account.actors
        self.targets |= account.targets
        self.places.add(account.place)


class Shelf:
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
        slots = self._slots(account, max(patience(account), 1))
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
        if account.claim.kind == "displacement" and account.claim.when.precision == "after":
            keys.append((f"{shelf} since {account.claim.when.start}", None))
        if account.dated:
            told = [
                *sorted(account.things | account.struck),
                *(f"{m} {n}" for m, n in sorted(account.tolls) if n >= MANY),
            ]
            keys += [(f"{shelf} {thing} {account.claim.when.start}", None) for thing in told]
        if account.vague and shelf == "strike":
            keys += [(shelf, town) for town in sorted(account.further)[:TOWNS_NAMED]]
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


def patience(account: Account) -> int:
    """Return the days by which accounts of one event may miss each other."""
    return ONCE_DAYS if account.claim.kind in ONCE else PROCESS_DAYS if account.claim.kind in PROCESSES else 0
