"""Whose "our fighters" are: in a text that one side issues they are that side, whatever else fights there."""

from __future__ import annotations

import msgspec

from vedette.claims.voice import voice_of
from vedette.model.claims import Claim
from vedette.model.readings import Reading

OUR = 14
"""Characters before a mention within which "our" stands: "our brave fighters"."""


def with_own(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the claims of a side's own text with that side in the place of "our forces" and "our fighters"."""
    voice = voice_of(reading)
    if voice is None or not voice.party or voice.speaker.actor is None:
        return claims
    return tuple(_owned(reading, claim, voice.speaker.actor) for claim in claims)


def _owned(reading: Reading, claim: Claim, side: str) -> Claim:
    actors = tuple(side if _is_ours(reading, claim, name) else name for name in claim.actors)
    targets = tuple(side if _is_ours(reading, claim, name) else name for name in claim.targets)
    if actors == claim.actors and targets == claim.targets:
        return claim
    return msgspec.structs.replace(claim, actors=tuple(dict.fromkeys(actors)), targets=tuple(dict.fromkeys(targets)))


def _is_ours(reading: Reading, claim: Claim, name: str) -> bool:
    """Return whether each mention of a name in the sentence of the claim stands behind "our"."""
    sentence = claim.evidence[0]
    text = reading.document.text
    here = [a for a in reading.actors if a.name == name and sentence.start <= a.start < sentence.end]
    if not here or any(a.kind not in ("armed group", "militia", "state forces") for a in here):
        return False
    return all(
        " our " in f" {' '.join(text[max(a.start - OUR, sentence.start) : a.end].lower().split())} " for a in here
    )
