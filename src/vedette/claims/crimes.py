"""Arrests and sentences for a crime of violence: who is held is then the doer, and the news is the crime."""

from __future__ import annotations

import re

from vedette.model.claims import Claim

REASONS = (
    "for", "over", "in connection with", "on suspicion of", "on charges of", "on a charge of", "charged with",
    "accused of", "suspected of", "convicted of", "found guilty of", "guilty of",
)  # fmt: skip
CRIMES = (
    "kill", "murder", "kidnap", "abduct", "assassinat", "rape", "raping", "stabb", "shooting", "lynch", "manslaughter",
    "tortur", "massacre", "bombing", "homicide", "robbery",
)  # fmt: skip
FOR_A_CRIME = re.compile(
    rf"\b(?:{'|'.join(REASONS)})(?: (?!on |about |of |in |at |by )\S+){{0,4}} (?:{'|'.join(CRIMES)})", re.IGNORECASE
)
CONVICTING = frozenset({"convict", "find guilty", "issue warrant"})
"""Frames of charges and verdicts."""


def is_for_a_crime(claim: Claim) -> bool:
    """Return whether a claim tells that somebody is held, charged or sentenced for a crime of violence."""
    holds = claim.kind == "arrest" or claim.found_by in CONVICTING
    return holds and any(FOR_A_CRIME.search(e.text) is not None for e in claim.evidence)
