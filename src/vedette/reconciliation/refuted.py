"""Refuted numbers: "two people, not four, were killed" speaks against those who gave four, and is no fourth voice.

The number that stands in the place of the other is its rival; where the one who gave it takes it back, the new number
replaces it. The number that is denied is nobody's figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vedette.model.judgements import Judgement
from vedette.reconciliation.numbers import Number
from vedette.reconciliation.verdicts import opposed

SLACK_DAYS = 2
CROWDED = 60


def refutations(refused: Sequence[Number], block: Sequence[Number]) -> Iterator[Judgement]:
    """Yield, for each number of ``refused``, what its sentence gives instead with those of ``block`` that gave it."""
    for denied in sorted(refused, key=lambda n: n.subject)[:CROWDED]:
        instead = [n for n in block if _sentence(n) == _sentence(denied) and not n.claim.part_of]
        if len(instead) != 1:
            continue
        (new,) = instead
        for old in sorted(block, key=lambda n: n.subject):
            if _sentence(old) != _sentence(denied) and _gives(old, denied) and _of_one_matter(old, denied):
                if _is_taken_back(old, new):
                    why = f"Who gave {old.count} later gave {new.count}, and not {denied.count}."
                    yield Judgement(new.subject, old.subject, "supersedes", why, "rule:figures.refuted", "supersession")
                else:
                    why = f"One gives {old.count}, the other {new.count} and not {denied.count}."
                    yield opposed(old.subject, new.subject, "contradiction", why, "figures.refuted")


def _sentence(number: Number) -> tuple[str, int]:
    evidence = number.claim.evidence[0]
    return evidence.report, evidence.start


def _gives(number: Number, denied: Number) -> bool:
    """Return whether a number is the one denied, or a range that ends in it."""
    return denied.count.low in (number.count.low, number.count.high)


def _of_one_matter(one: Number, other: Number) -> bool:
    """Return whether both are told of one event, or of one place within a country over common days."""
    if one.whole != other.whole:
        return False
    if one.event is not None and one.event == other.event:
        return True
    here = one.place is not None and one.place == other.place and not one.wide
    return here and one.span.overlaps(other.span, slack_days=SLACK_DAYS)


def _is_taken_back(old: Number, new: Number) -> bool:
    """Return whether one voice gives both, the new number later."""
    later = old.said_on is not None and new.said_on is not None and old.said_on < new.said_on
    if None in (old.claimant, new.claimant):
        return later and old.claimant == new.claimant and old.house is not None and old.house == new.house
    return later and old.claimant == new.claimant
