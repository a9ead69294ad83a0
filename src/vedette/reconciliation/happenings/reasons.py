"""Reasons: why two accounts were taken for one event, in a sentence that a reader can check against theirs."""

from __future__ import annotations

from datetime import date

from vedette.reconciliation.happenings.accounts import Account

ACTS = {
    "offensive begins": "the start of an offensive",
    "change to group": "a change in a group",
    "talks": "talks",
    "aid": "aid",
    "displacement": "an exodus",
    "return": "a return",
    "looting": "looting",
    "torture": "torture",
    "sexual violence": "sexual violence",
    "service disruption": "a failure of services",
    "support": "support",
    "destruction": "destruction",
}
"""Kinds that do not take "a" or "an" as they stand."""
PERSONS = {"killed": "killed", "injured": "hurt", "displaced": "driven out"}


def why_one(one: Account, other: Account) -> str:
    """Return what two accounts share, in words: the act, what it struck, the place, the day, the sides, the dead."""
    struck = sorted((one.struck | one.seen) & (other.struck | other.seen)) if one.struck or other.struck else []
    thing = f" on a {struck[0]}" if struck else ""
    parts = [f"{_acts(one, other)}{thing}{_place(one, other)}{_days(one, other)}", *_sides(one, other)]
    tolls = sorted(one.tolls & other.tolls, key=lambda t: (t[0] != "killed", -t[1]))
    parts += [f"with {tolls[0][1]:,} {PERSONS[tolls[0][0]]}"] if tolls else []
    return f"{', '.join(parts)}."


def _acts(one: Account, other: Account) -> str:
    first, second = _act(one.claim.kind), _act(other.claim.kind)
    return f"Both tell of {first}" if first == second else f"One tells of {first}, the other of {second}"


def _act(kind: str) -> str:
    return ACTS.get(kind) or f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _place(one: Account, other: Account) -> str:
    here, there = one.claim.place, other.claim.place
    if one.place is not None and one.place == other.place:
        return f" in {here}"
    if here and there:
        return f" in {here} ({there} in the other)"
    return f" in {here or there} (named by one of them)" if here or there else ""


def _days(one: Account, other: Account) -> str:
    days = [a.claim.when.start if a.dated else None for a in (one, other)]
    if days[0] and days[1]:
        return f" on {_day(days[0])}" if days[0] == days[1] else f" on {_day(days[0])} and {_day(days[1])}"
    if days[0] or days[1]:
        return f" on {_day(days[0] or days[1] or date.min)} (a day that one of them gives)"
    starts = [a.claim.when.start for a in (one, other) if a.claim.when.start]
    return f" in the time from {_day(max(starts))} on" if starts else " in the days before they came out"


def _sides(one: Account, other: Account) -> list[str]:
    doers = sorted(one.actors & other.actors)
    sides = doers or sorted(one.sides & other.sides)
    return [f"{'by' if doers else 'with'} {sides[0].key}"] if sides else []


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
