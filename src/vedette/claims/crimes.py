"""Arrests and sentences for a crime of violence: who is held is then the doer, and the news is the crime."""

from __future__ import annotations

import re

from vedette.model.claims import Claim

CRIME = re.compile(
    r"\b(?:for|over|in connection with|on (?:suspicion|charges?) of|charge of|(?:charged|accused|convicted|found guilty) (?:with|of|in)|"
    r"(?:suspected|guilty) of)(?: \S+){0,5} (?:kill|murder|kidnap|abduct|assassinat|rap(?:e|ing)|stabb|shooting|lynch|"
    r"manslaughter|torture|massacre|bombing|homicide|robbery)\w*",
    re.IGNORECASE,
)
HOLDING = frozenset({"arrest"})
CONVICTING = frozenset({"convict", "find guilty", "issue warrant"})


def is_for_a_crime(claim: Claim) -> bool:
    """Return whether a claim tells that somebody is held, charged or sentenced for a crime of violence."""
    holds = claim.kind in HOLDING or claim.found_by in CONVICTING
    return holds and any(CRIME.search(e.text) is not None for e in claim.evidence)
