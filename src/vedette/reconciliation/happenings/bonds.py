"""Bonds: what two accounts of an act share beyond kind, place and day, and what speaks for two acts."""

from __future__ import annotations

from vedette.reconciliation.happenings.accounts import Account

TELLING, TELLING_UNDATED = 3, 10
"""Numbers of dead or hurt that are seldom the same by chance, on one day told and without one."""
ALIKE, SENTENCE = 0.5, 8
"""Part and number of the words that two sentences share from which on they tell of one thing."""
FAR, FEW = 3, 10
"""Tolls of which one is so many times the other, and more than so many people apart, are seldom of one act."""


def bond(one: Account, other: Account) -> float:
    """Return how much two accounts share that another act of that place and time would not.

    A thing struck, a number of dead, a part of the town, a further town in the words, or the words themselves.
    """
    found = 2.0 if _same_struck(one, other) else 0.0
    telling = TELLING if one.dated and other.dated else TELLING_UNDATED
    found += 2.0 if any(number >= telling for _, number in one.tolls & other.tolls) else 0.0
    found += 1.0 if one.quarters & other.quarters else 0.0
    found += 1.0 if (one.further & other.further) - {one.place, other.place, one.wider, other.wider} else 0.0
    shared = len(one.words & other.words)
    return found + (1.0 if shared >= SENTENCE and shared > ALIKE * len(one.words | other.words) else 0.0)


def _same_struck(one: Account, other: Account) -> bool:
    return bool(one.struck & (other.seen | other.struck) or other.struck & one.seen)


def two_acts(one: Account, other: Account) -> bool:
    """Return whether the parts of the town or the dead that two accounts tell are not the same."""
    if one.quarters and other.quarters and not one.quarters & other.quarters:
        return True
    return _far_apart(one, other)


def _far_apart(one: Account, other: Account) -> bool:
    mine, theirs = (max((n for m, n in a.tolls if m == "killed"), default=0) for a in (one, other))
    less, more = sorted((mine, theirs))
    return less > 0 and more > FAR * less and more - less > FEW
