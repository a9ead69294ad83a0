"""Denials: whether a claim that something did not happen denies what another claim tells, or only some act like it."""

from __future__ import annotations

from vedette.knowledge.opposites import opposites
from vedette.model.claims import Claim
from vedette.reconciliation.happenings.accounts import Account
from vedette.reconciliation.spelling.names import fold

NEAR_DAYS = 7
"""A denial is of what was told in the days before it."""
STEM = 5
FAILED = ("fail", "thwart", "foil", "repel", "repuls", "abortive")


def denies(denial: Account, told: Account) -> bool:
    """Return whether ``denial`` is one, and of the act that ``told`` tells.

    A failed offensive is no denial of an offensive, and one power plant that was spared no denial of a week of raids:
    the two are told within days of each other, and not of two things.
    """
    if only_failed(denial.claim) or _far(denial, told):
        return False
    sided = bool(denial.actors and told.actors and denial.actors & told.actors)
    return sided or not denial.things or bool(denial.things & told.things)


def only_failed(claim: Claim) -> bool:
    """Return whether the words tell of an act that failed, and deny none: "a failed offensive"."""
    words = opposites()
    stems = {w[:STEM] for w in words.denial} | {p[0][:STEM] for p in words.untrue if len(p) == 1}
    told = [fold(v) for e in claim.evidence for v in e.text.replace("’", "'").split()]
    denied = any(w in words.none or w.endswith("n't") or (len(w) >= STEM - 1 and w[:STEM] in stems) for w in told)
    return not denied and any(w.startswith(FAILED) for w in told)


def _far(denial: Account, told: Account) -> bool:
    days = [a.claim.when.start or a.last for a in (denial, told)]
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > NEAR_DAYS
