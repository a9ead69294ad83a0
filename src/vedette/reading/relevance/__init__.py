"""How surely a report is about a conflict or a crisis, from 0 to 1.

Its words lean to a world (``surface``), and clauses that tell of harm to people add to that. Of reports on a conflict,
those that tell of one happening stand above those that speak of it at large: 0.65 to 0.8 are summaries, appeals
and essays, from ``PARTICULAR`` on one happening is told.
"""

from __future__ import annotations

import math

from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.relevance_words import relevance_words
from vedette.model.readings import Reader, Reading
from vedette.reading.relevance.doubts import ELSEWHERE
from vedette.reading.relevance.particular import harms, particular
from vedette.reading.relevance.surface import surface_of

HARM = 1.4
"""What a clause that tells of harm to people or homes leans, at most three times."""
LONG = 700
"""Words of a text whose clauses are weighed."""
PARTICULAR = 0.8
"""Relevance from which on a report tells of one happening rather than of a conflict at large."""
READ = 0.2
"""Relevance, at least, of a report whose words are not surely of another world: its claims are read."""
UNREAD = 0.1
"""Relevance, at most, of a report of another world."""


def reader(_case: CaseKnowledge) -> Reader:
    """Return the reader of relevance; a user's knowledge adds nothing to it."""
    return Reader("relevance", ("syntax",), "relevance", relevance_of)


def relevance_of(reading: Reading) -> float:
    """Return how surely the report is about a conflict or a crisis: 0 surely not, 1 surely."""
    text, syntax = reading.document.text, reading.syntax
    if not syntax.tokens:
        return 0.0
    surface, words = surface_of(text), relevance_words()
    harmed = sum(harms(syntax, token, words) for token in syntax.tokens[:LONG])
    about = 1.0 / (1.0 + math.exp(-(surface.lean + HARM * min(harmed, 3))))
    if about >= 0.5:
        about = 0.65 + 0.35 * particular(syntax, len(text))
    return round(max(about, READ) if surface.here >= ELSEWHERE else min(about, UNREAD), 4)
