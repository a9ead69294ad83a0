"""Whether a name alone is that of somebody who heads or headed a state: "Merkel is to visit Niger"."""

from __future__ import annotations

from vedette.knowledge.organisations.public_life import head_named
from vedette.model.readings import Reading


def heads_a_state(reading: Reading, i: int) -> bool:
    """Return whether the proper noun ``i`` ends the name of a head of state by the day of the report."""
    syntax, day = reading.syntax, reading.document.published
    words = [syntax[i].text]
    if i and syntax[i - 1].pos == "PROPN" and syntax[i - 1].head == i and syntax[i - 1].dep == "compound":
        words.insert(0, syntax[i - 1].text)
    head = head_named(" ".join(words), day.year if day is not None else None)
    return head is not None and bool(head.role)
