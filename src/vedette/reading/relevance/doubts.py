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
SURELY = 1.5
"""Those from which on none is."""
EVEN = 0.0
"""Those below which another is likelier than not."""


def reader(_case: CaseKnowledge) -> Reader:
    """Return the reader of doubts; a user's knowledge adds nothing to it."""
    return Reader("doubts", (), "doubt", doubt_of)


def doubt_of(reading: Reading) -> int:
    """Return how much it takes to believe the report: 0 nothing, 1 a place, a country or persons, 2 more of them."""
    here = surface_of(reading.document.text).here
    return 0 if here >= SURELY else 1 if here >= EVEN else 2
