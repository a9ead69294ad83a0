"""Whether a sentence speaks of the crisis at all: an actor of it or a word of its events, and not of "you" or anyone.

Words of the future stand in every column and every reader's letter. Only what somebody expects of the fighting, of
those who fight, or of those who suffer it is an expectation of the report.
"""

from __future__ import annotations

import re

from vedette.model.readings import Reading
from vedette.model.spans import Span

FIGHTING = frozenset({"state forces", "armed group", "militia"})
BODIES = frozenset({"state", "international organisation"})
ABOUT_A_CRISIS = 0.5
"""Relevance from which a state that acts is an actor of the crisis."""
HAPPENING = re.compile(
    r"\b(?:war|wars|fighting|clash\w*|attack\w*|offensive|assault|battle|conflict|violen\w+|hostilit\w+|strikes?|airstrikes?|"
    r"raids?|shelling|bomb\w*|siege|invasion|invade\w*|insurgen\w+|rebel\w*|coup|uprising|unrest|protest\w*|riot\w*|"
    r"ceasefire|cease-fire|truce|peace|talks|negotiat\w+|sanction\w*|troops?|soldiers?|fighters?|militants?|gangs?|"
    r"refugees?|displac\w+|flee\w*|exodus|evacuat\w+|humanitarian|famine|hunger|starv\w+|cholera|epidemic|outbreak|"
    r"flood\w*|storms?|typhoon|cyclone|hurricane|earthquake|aftershocks?|drought|landslides?|casualt\w+|death toll|"
    r"fatalit\w+|killed|dead|killings?|massacres?|genocide|retaliat\w+|escalat\w+|spill\w*|withdraw\w*|retreat\w*|"
    r"advance\w*|captur\w+|seize\w*|surrender\w*|frontlines?|front line|chemical weapons?|nuclear|missiles?|drones?|"
    r"instabilit\w+|collapse|chaos|army|armies|military|paramilitar\w+|warlords?|police|insecurity|crisis|trapped|"
    r"stranded|aid (?:convoys?|deliver\w+|workers?)|regime|junta|martial law|curfew|hostages?|prisoners?|"
    r"mobilis\w+|mobiliz\w+|power vacuum)\b",
    re.IGNORECASE,
)
SPOKEN_TO = re.compile(r"\b(?:you|your|yours|yourself|yourselves|let's|let us)\b", re.IGNORECASE)
RHETORICAL = re.compile(
    r"\s*[\"“‘']?(?:why|who (?:knows|cares)|how (?:can|could|dare)|isn't|aren't|don't|shouldn't)\b", re.I
)
GENERIC = frozenset({"one", "anyone", "anybody", "everyone", "everybody", "someone", "reader", "readers", "such"})


def is_of_the_crisis(reading: Reading, span: Span, first: int, last: int) -> bool:
    """Return whether the sentence over tokens ``first:last`` tells of the crisis to no one in particular."""
    text = reading.document.text[span.start : span.end]
    if SPOKEN_TO.search(text) or (text.rstrip('"”’ ').endswith("?") and RHETORICAL.match(text)):
        return False
    subject = next((t for t in reading.syntax.tokens[first:last] if t.dep in ("nsubj", "nsubjpass")), None)
    if subject is not None and subject.text.lower() in GENERIC:
        return False
    if HAPPENING.search(text):
        return True
    inside = {a.kind for a in reading.actors if span.start <= a.start and a.end <= span.end}
    return bool(inside & FIGHTING) or (bool(inside & BODIES) and reading.relevance >= ABOUT_A_CRISIS)
