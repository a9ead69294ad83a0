"""What a report is first of all about: its headline and its opening decide."""

from __future__ import annotations

from collections.abc import Sequence, Set

from vedette.claims.crimes import is_for_a_crime
from vedette.knowledge.codes import KINDS
from vedette.model.claims import Claim
from vedette.model.readings import Reading
from vedette.model.words import DEALINGS, UNREAL

GRAVE = {
    **dict.fromkeys(
        (
            "capture", "coup", "disaster", "attack", "execution", "abduction", "arrest", "torture", "sexual violence",
            "bombing", "suicide bombing", "grenade attack", "air strike", "drone strike", "shelling", "chemical attack",
            "clash", "riot", "deportation",
        ),
        2.3,
    ),
    **dict.fromkeys(
        (
            "offensive begins", "ceasefire", "withdrawal", "siege", "uprising", "displacement", "evacuation", "flight",
            "accident", "emergency decree", "destruction", "looting",
        ),
        1.8,
    ),
    **dict.fromkeys(("protest", "agreement", "advance", "disrupted weapons use", "prisoner release", "curfew"), 1.2),
    **dict.fromkeys(("talks", "aid", "support", "accusation", "demand", "rejection", "threat", "rescue"), 0.0),
}  # fmt: skip
"""How much an event of a kind makes news, where the place in the text does not decide."""
OPENING = 600
"""Characters over which the weight of an opening falls to a third."""
DATED = 1.6
"""What a day of its own adds: a report dates what it is about, and leaves undated what it sums up in passing."""
LOCATED = 0.4
"""What a town adds, beside what any place adds."""
TITLED = 0.35
"""What each of the claim's names adds that the title holds."""
PAST = 0.2
"""What history loses: a report may be about it, but seldom is."""

AFTER = 1.2
"""What an arrest for a crime of violence loses: the report is about the crime, where it tells of it."""


def main_claim(claims: Sequence[Claim], reading: Reading) -> str | None:
    """Return the id of the event claim that the report is first of all about, or None where it tells of no event."""
    events = [c for c in claims if c.kind in KINDS - DEALINGS]
    if not events:
        return None
    towns = {p.name for p in reading.places if p.kind in ("town", "district")}
    return max(events, key=lambda claim: (_weight(claim, reading, events, towns), claim.id)).id


def _weight(claim: Claim, reading: Reading, events: Sequence[Claim], towns: Set[str]) -> float:
    at = claim.trigger.start if claim.trigger else claim.evidence[0].start
    weight = GRAVE.get(claim.kind, 0.5) + 2.0 / (1 + 2 * at / OPENING)
    weight += TITLED * _in_title(claim, reading)
    weight += 0.15 * min(sum(1 for e in events if e.kind == claim.kind and e.place == claim.place), 4)
    weight += 0.2 * bool(claim.actors) + 0.5 * bool(claim.place) + 0.2 * bool(claim.targets)
    weight += LOCATED * (claim.place in towns)
    weight += DATED * (claim.when.precision in ("day", "week", "month") and claim.when.start is not None)
    if claim.background:
        weight -= PAST
    if is_for_a_crime(claim):
        weight -= AFTER
    if claim.polarity == "denied":
        weight -= 1.5
    if claim.modality in UNREAL:
        weight -= 1.0
    return weight


def _in_title(claim: Claim, reading: Reading) -> int:
    """Return how many of the claim's names and its own word the title holds."""
    title = (reading.document.title or "").lower()
    words = [*claim.actors, *claim.targets, claim.place or "", (claim.trigger.text[:5] if claim.trigger else "")]
    return sum(1 for word in words if word and word.lower() in title)
