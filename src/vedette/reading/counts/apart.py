"""A number coordinated with another that has a state of its own: "left four dead and thousands in jail"."""

from __future__ import annotations

from vedette.knowledge.people import Fate
from vedette.model.syntax import Syntax
from vedette.reading.counts.counted import Counted
from vedette.reading.counts.hurting import GRAVE
from vedette.reading.counts.quantities import Quantity

HELD = frozenset({"jail", "prison", "custody", "detention", "bar", "arrest", "cell"})
TREATED = frozenset({"hospital", "intensive", "surgery"})
OTHERWISE = frozenset(
    {"hiding", "exile", "limbo", "debt", "darkness", "power", "water", "electricity", "work", "food", "pay", "poverty",
     "risk", "quarantine", "trial", "coma", "aid", "need", "siege"}
)  # fmt: skip
"""What else people are left in, at, under or without."""
SHARES = frozenset({"most", "many", "some", "few", "none", "half", "part", "majority", "much", "several"})
INTO = frozenset({"in", "behind", "under", "without", "at", "on"})


def own_state(syntax: Syntax, quantity: Quantity, counted: Counted) -> tuple[bool, Fate | None]:
    """Return whether a second number has a state of its own right behind it, and the fate that this tells."""
    before = syntax[quantity.start - 1] if quantity.start else None
    end = max(counted.end, quantity.end)
    if before is None or before.text.lower() not in ("and", ",", "while") or end + 1 >= len(syntax):
        return False, None
    if syntax[end].text.lower() not in INTO or syntax[end].sentence != before.sentence:
        return False, None
    article = end + 2 < len(syntax) and syntax[end + 1].text.lower() in ("the", "a", "an")
    goal = syntax[end + 2] if article else syntax[end + 1]
    following = syntax[goal.i + 1] if goal.i + 1 < len(syntax) else goal
    if following.lemma == "condition" and goal.lemma.lower() in GRAVE:
        return True, ("injured", "injured")
    lemma = goal.lemma.lower().removesuffix("s")
    if lemma in HELD:
        return True, ("detained", "detained")
    if lemma in TREATED:
        return True, ("injured", "injured")
    return lemma in OTHERWISE, None


def is_shared_out(syntax: Syntax, start: int) -> bool:
    """Return whether an unknown share is taken of the number that starts at ``start``: "most of the 300,000 people"."""
    at = start - 1
    if at > 0 and syntax[at].text.lower() in ("the", "its", "their", "these", "those"):
        at -= 1
    return at > 0 and syntax[at].text.lower() == "of" and syntax[at - 1].text.lower() in SHARES
