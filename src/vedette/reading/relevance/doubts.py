"""Whether the words of a report leave it open that it is of another world.

Three worlds are told apart by ``Surface.here``: below ``ELSEWHERE`` another world is recognised, and nothing of a
conflict is read there. From ``SURELY`` on none is. Between the two the claims decide: a report of which one claim
has a place, a country or persons harmed is believed, and one of bare verbs is a match or a market.
"""

from __future__ import annotations

from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import Reader, Reading
from vedette.reading.relevance.surface import surface_of

ELSEWHERE = -1.5
"""The log-odds below which another world is recognised."""
SURELY = 0.7
"""Those from which on none is."""


def reader(_case: CaseKnowledge) -> Reader:
    """Return the reader of doubts; a user's knowledge adds nothing to it."""
    return Reader("doubts", (), "doubtful", is_doubtful)


def is_doubtful(reading: Reading) -> bool:
    """Return whether it takes a claim with a place or persons to believe the report."""
    return surface_of(reading.document.text).here < SURELY
