"""Tellings in the order of a brief: what may stand at the top, and what says less of what another says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.model.pictures import Sentence
from vedette.products.brief.events import EventWriter, Telling

_DAY = re.compile(r"On \d{1,2} \w+(?: \d{4})?, ")


def connected(tellings: Sequence[Telling], writer: EventWriter) -> list[Sentence]:
    """Return the sentences of a run of days, in which a day that was just named is "the same day"."""
    found: list[Sentence] = []
    named = ""
    for sentence in writer.sentences(tellings, 1):
        day = _DAY.match(sentence.text)
        text = sentence.text
        if day is not None and day.group() == named:
            text = f"The same day, {text[day.end() :]}"
        named = day.group() if day else ""
        found.append(Sentence(text, sentence.claims))
    return found


def sureness(telling: Telling) -> float:
    """Return the weight of a telling as the top of a brief sees it: confirmed and with its doer before the rest."""
    voice = {"plain": 1.6, "hearsay": 0.6}.get(telling.voice.kind, 1.0)
    return telling.weight * voice * (1.0 if telling.clause.acted else 0.7)


def distinct(tellings: Sequence[Telling]) -> list[Telling]:
    """Return the tellings without those that say less of what another says: "Goma fell" beside who took it."""
    taken = {(t.kind, p) for t in tellings if t.clause.acted for p in t.places}
    return [
        t
        for t in tellings
        if t.clause.acted or t.voice.against or not t.places or not all((t.kind, p) in taken for p in t.places)
    ]
