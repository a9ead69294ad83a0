"""Whether a word stands for a person though no word list says so: a head of state's name, a calling before a name."""

from __future__ import annotations

from vedette.knowledge.organisations.public_life import head_named
from vedette.model.readings import ActorMention, Reading
from vedette.model.syntax import Syntax


def heads_a_state(reading: Reading, i: int) -> bool:
    """Return whether the proper noun ``i`` ends the name of a head of state by the day of the report: "Merkel is to visit Niger"."""
    syntax, day = reading.syntax, reading.document.published
    words = [syntax[i].text]
    if i and syntax[i - 1].pos == "PROPN" and syntax[i - 1].head == i and syntax[i - 1].dep == "compound":
        words.insert(0, syntax[i - 1].text)
    head = head_named(" ".join(words), day.year if day is not None else None)
    return head is not None and bool(head.role)


def is_called(syntax: Syntax, actors: dict[int, ActorMention], i: int) -> bool:
    """Return whether the noun ``i`` is what a person is called by who is named beside it: "the poet Ko Zaw"."""
    if syntax[i].pos != "NOUN":
        return False
    beside = (actors.get(t.i) for t in syntax.children(i, "appos"))
    return any(m is not None and m.kind == "person" and not m.pointing for m in beside)
