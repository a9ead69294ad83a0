"""The gate: which reports assert something of a conflict, and which are of a world that borrows its words.

A report of another world asserts nothing. Where its words leave that open, one claim must be grounded: it happens at a
place, counts persons harmed, befalls civilians or a named person, or is a deed of a country; and it is told in the
past. "The hosts attacked" and "a truce between the two chains" are not, nor is the plot of a film, told in the present.
"""

from __future__ import annotations

from collections.abc import Sequence

from vedette.claims.happenings import VIOLENT
from vedette.model.claims import Claim
from vedette.model.readings import Reading
from vedette.model.words import UNREAL

ANOTHER_WORLD = 0.15
"""Relevance below which a report is of another world (a match, a market, a trial): it asserts nothing of a conflict."""
HURT = frozenset({"killed", "injured", "abducted"})
PERSONS = HURT | {"missing", "displaced", "evacuated"}
"""Measures of persons who came to harm; where the report is rather of another world, only those of ``HURT``."""
DEEDS = VIOLENT | {"arrest", "abduction", "prisoner release", "displacement", "execution"}
"""What is done to persons by others."""
PEOPLE = ("civilians", "person")
PRESENT = ("VBZ", "VBP")


def of_another_world(reading: Reading) -> bool:
    """Return whether the words of the report show that it is of another world."""
    return reading.relevance < ANOTHER_WORLD


def tells_of_harm(claims: tuple[Claim, ...], reading: Reading) -> bool:
    """Return whether a report whose words are of another world tells of harm done to people at a place all the same."""
    people = {actor.name for actor in reading.actors if actor.kind in PEOPLE}
    return any(
        claim.kind in DEEDS
        and claim.place is not None
        and claim.polarity == "yes"
        and claim.modality not in UNREAL
        and _any(claim.targets, people)
        and not _in_the_present(claim, reading)
        for claim in claims
    )


def believed(claims: tuple[Claim, ...], reading: Reading) -> bool:
    """Return whether the claims may be taken for what they say, in a report whose words leave its world open."""
    if not reading.doubt or not claims:
        return True
    of_a_country = {actor.name for actor in reading.actors if actor.country}
    people = {actor.name for actor in reading.actors if actor.kind in PEOPLE}
    return any(
        _grounded(claim, of_a_country, people, strictly=reading.doubt > 1) and not _in_the_present(claim, reading)
        for claim in claims
    )


def _grounded(claim: Claim, of_a_country: set[str], people: set[str], *, strictly: bool) -> bool:
    if claim.count is not None and claim.count.measure in (HURT if strictly else PERSONS) and claim.count.high != 0:
        return True
    countries = _any((*claim.actors, *claim.targets), of_a_country)
    if claim.kind in DEEDS:
        return bool(claim.place) or countries or (bool(claim.actors) and _any(claim.targets, people))
    return bool(claim.place) and countries if strictly else bool(claim.place) or countries


def _in_the_present(claim: Claim, reading: Reading) -> bool:
    """Return whether the claim is told as a plot or a habit: "hostages are taken", "males raid their neighbours"."""
    at = claim.trigger or claim.evidence[0]
    verb = reading.syntax.head_of(at.start, at.end) if claim.kind in DEEDS else None
    if verb is None:
        return False
    if verb.tag == "VBN":
        helpers = reading.syntax.children(verb.i, "aux", "auxpass")
        return any(helper.tag in PRESENT and helper.lemma == "be" for helper in helpers)
    return verb.tag in PRESENT


def _any(names: Sequence[str], known: set[str]) -> bool:
    return any(name in known for name in names)
