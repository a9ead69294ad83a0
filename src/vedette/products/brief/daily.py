"""The lines of the timeline in words: what happened on the day, each piece with the voice that tells it."""

from __future__ import annotations

from vedette.model.pictures import Event, Picture, Sentence, TimelineLine
from vedette.products.brief.attribution import Attributor, Voice, told
from vedette.products.brief.days import day_words
from vedette.products.brief.events import EventWriter, Manner, Telling
from vedette.products.brief.gate import Gate
from vedette.products.brief.grammar import sentence_case
from vedette.products.brief.naming import Names

MOST = 3
"""Pieces on one day; the others stand in the table of events."""


class DayWriter:
    """Words the days of a picture's timeline."""

    def __init__(self, picture: Picture) -> None:
        names = Names(picture)
        last = picture.coverage.last_published
        self._home = last.year if last else None
        self._gate = Gate(picture)
        self._writer = EventWriter(picture, names, Attributor(picture, names), self._home, Manner(all_kinds=True))
        self._by_claim: dict[str, list[Event]] = {}
        for event in picture.events:
            if not event.background:
                for claim in event.claims[:1]:
                    self._by_claim.setdefault(claim, []).append(event)

    def text(self, line: TimelineLine) -> str:
        """Return the day in words; the picture's own line where no event of it can be told."""
        held = set(line.claims)
        events = {e.id: e for c in line.claims for e in self._by_claim.get(c, ()) if held.issuperset(e.claims)}
        tellings = sorted(self._writer.tellings(events.values()), key=lambda t: (-t.weight, t.events))
        day = day_words(line.day, year=line.day.year != self._home)
        pieces = [Sentence(_piece(t, day), t.claims) for t in tellings[:MOST]]
        return " ".join(s.text for s in pieces if not self._gate.missing(s)) or line.text


def _piece(telling: Telling, day: str) -> str:
    """Return one telling without the day of its line: "Rebels took Lomnica", "They had captured Brod by then"."""
    when = None if telling.when is None or telling.when.startswith("on ") else telling.when
    words = told(telling.clause, "by then" if when == f"by {day}" else when, first=False)
    return f"{sentence_case(words)}{_aside(telling.voice)}{telling.voice.against}."


def _aside(voice: Voice) -> str:
    if voice.kind == "plain" or not voice.name:
        return ""
    lead = {"claimant": "claimed by ", "hearsay": "unconfirmed, ", "speaker": "said by "}.get(voice.kind, "")
    return f" ({lead}{voice.name})"
