"""Numbers told by the day or the year: how fast people die or flee, and no toll of any happening."""

from __future__ import annotations

from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.counted import Counted

SPANS = frozenset({"hour", "day", "night", "week", "month", "year"})
EACH = frozenset({"each", "every", "a", "an", "per"})
ADVERBS = frozenset({"daily", "hourly", "weekly", "monthly", "yearly", "annually"})
POINTS = frozenset({"after", "before", "later", "earlier", "ago", "on", "since", "long"})
"""Words behind "a day" that make it a distance in time: "killed 12 people a day after"."""
CLIMB = 3
"""Words above the counted that are looked at; bounds the work."""


def is_by_time(syntax: Syntax, counted: Counted) -> bool:
    """Return whether what is counted is told by the day or the year: "ten people die here each day"."""
    over = syntax[counted.head]
    for _ in range(CLIMB):
        if any(_tells_a_rate(syntax, child) for child in syntax.children(over.i, "npadvmod", "prep", "advmod")):
            return True
        if over.pos in ("VERB", "AUX") or over.head == over.i:
            return False
        over = syntax.head(over.i)
    return False


def _tells_a_rate(syntax: Syntax, token: Token) -> bool:
    if token.dep == "advmod":
        return token.text.lower() in ADVERBS
    if token.dep == "prep":
        goal = syntax.child(token.i, "pobj") if token.text.lower() == "per" else None
        return goal is not None and goal.lemma.lower() in SPANS
    if token.lemma.lower() not in SPANS or not token.i or syntax[token.i - 1].text.lower() not in EACH:
        return False
    after = syntax[token.i + 1].text.lower() if token.i + 1 < len(syntax) else ""
    return after not in POINTS
