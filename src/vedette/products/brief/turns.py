"""Acts that the clause of their kind would misstate: who told people to leave has not driven them out himself.

A turn is chosen by how the claims were found and by the words of their evidence; all claims of an event must ask for
the same one, else the event is told by its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from vedette.model.pictures import PicturedClaim

TURNS: dict[str, tuple[tuple[str, str], ...]] = {
    "hand over weapons": (("", "disarming"),),
    "surrender to": (("surrender", "surrendering"), ("capitulat", "surrendering"), ("", "disarming")),
    "defect": (
        ("surrender", "surrendering"), ("defect", "defecting"), ("merge", "merging"), ("disband", "disbanding"),
        ("dissol", "disbanding"), ("split", "splitting"), ("splinter", "splitting"),
    ),
    "convict": (
        ("sentenc", "sentencing"), ("convict", "convicting"), ("indict", "charging"), ("charge", "charging"),
        ("prosecut", "trying"), ("tried", "trying"),
    ),
    "order to leave": (("", "ordering out"),),
    "order home": (("", "ordering home"),),
    "lift siege": (("", "lifting"),),
    "fire tear gas": (("", "dispersing"),),
    "disperse": (("", "dispersing"),),
    "shoot down plane": (("", "downing"),),
    "counted": (("", "displacing"),),
    "set fire": (("", "setting fire"),),
    "broker truce": (("", "brokering"),),
    "free people": (("", "freeing"),),
    "take hostage": (("", "taking"),),
    "seize ship": (("", "seizing"),),
    "seizure of ship": (("", "seizing"),),
}  # fmt: skip
"""By how a claim was found: the turns, each with how a word of its evidence begins; the first that is there."""
BOMBS = re.compile(r"\b(?:bomb|mine|landmine|ied|device|explosives?|grenade|booby)", re.IGNORECASE)
BLASTS = re.compile(r"\b(?:explosions?|blasts?)\b", re.IGNORECASE)
TO = r"\b(?:to|into|towards?|reach(?:ed|es|ing)?|enter(?:ed|ing|s)?|arriv\w+ (?:in|at))\s+"
BETWEEN = r"(?:(?!from\b|in\b|out\b|after\b|of the fall)[\w'’-]+,? ){0,5}$"
GOAL = re.compile(TO + BETWEEN, re.IGNORECASE)
"""Words before a place's name that say it was reached, with the few that may stand between."""
LOOK_BACK = 60
"""Characters before a place's name in which the words stand that lead to it."""


def turn_of(kind: str, claims: Sequence[PicturedClaim], places: Iterable[str]) -> str | None:
    """Return the key of the clause that tells an event in place of its kind's, None where the kind's does.

    ``places`` are the spellings of the place of the event.
    """
    if not claims:
        return None
    spellings = tuple(places)
    turns = {_turn(kind, claim, spellings) for claim in claims}
    return turns.pop() if len(turns) == 1 else None


def _turn(kind: str, claim: PicturedClaim, places: tuple[str, ...]) -> str | None:
    text = claim.evidence[0].text if claim.evidence else ""
    if kind == "displacement" and _is_reached(text, places):
        return "reaching"
    if kind == "bombing" and claim.found_by == "bombing" and BLASTS.search(text) and not BOMBS.search(text):
        return "exploding"
    if claim.found_by == "counted" and kind != "displacement":
        return None  # who was counted as abducted or arrested was not displaced
    low = text.lower()
    return next((turn for stem, turn in TURNS.get(claim.found_by, ()) if re.search(rf"\b{stem}", low)), None)


def _is_reached(text: str, places: tuple[str, ...]) -> bool:
    """Return whether the place is where people went: "crossed into Armenia", and not "fled Armenia"."""
    low = text.lower()
    for name in places:
        at = low.find(name.lower())
        if at > 0 and GOAL.search(low[max(at - LOOK_BACK, 0) : at].removesuffix("the ")):
            return True
    return False
