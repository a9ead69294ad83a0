"""The gate: which reports assert something of a conflict, and which are of a world that borrows its words.

A report of another world asserts nothing. Where its words leave that open, one claim must be grounded: it happens at a
place, counts persons harmed, befalls civilians or a named person, or is a deed of a country. "The hosts attacked" and
"a truce between the two chains" are not.
"""

from __future__ import annotations

from collections.abc import Sequence

from vedette.claims.happenings import VIOLENT
from vedette.model.claims import Claim
from vedette.model.readings import Reading

ANOTHER_WORLD = 0.15
"""Relevance below which a report is of another world (a match, a market, a trial): it asserts nothing of a conflict."""
PERSONS = frozenset({"killed", "injured", "missing", "abducted", "displaced", "evacuated"})
"""Measures of persons who came to harm."""
STATES = frozenset({"state", "state forces"})
DEEDS = VIOLENT | {"arrest", "abduction", "prisoner release", "displacement", "execution"}
"""What is done to persons by others."""
WIDE = frozenset({"expectation", "background"})


def of_another_world(reading: Reading) -> bool:
    """Return whether the words of the report show that it is of another world."""
    return reading.relevance < ANOTHER_WORLD


def believed(claims: tuple[Claim, ...], reading: Reading) -> bool:
    """Return whether the claims may be taken for what they say, in a report whose words leave its world open."""
    if not reading.doubtful or not claims:
        return True
    countries = {actor.name for actor in reading.actors if actor.kind in STATES and actor.country}
    known = {actor.name for actor in reading.actors if actor.kind in ("civilians", "person")}
    return any(_grounded(claim, countries, known) for claim in claims)


def _grounded(claim: Claim, countries: set[str], persons: set[str]) -> bool:
    if claim.kind in WIDE:
        return False
    if claim.count is not None and claim.count.measure in PERSONS and claim.count.high != 0:
        return True
    if claim.kind in DEEDS and (claim.place or _any(claim.actors, countries) or _both(claim, persons)):
        return True
    return _any(claim.actors, countries) and bool(claim.place or claim.targets)


def _both(claim: Claim, persons: set[str]) -> bool:
    """Return whether it is told who did it and to which persons."""
    return bool(claim.actors) and _any(claim.targets, persons)


def _any(names: Sequence[str], known: set[str]) -> bool:
    return any(name in known for name in names)
