"""Sentences about events: like events with one attribution are told in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vedette.model.pictures import Event, Picture, Sentence, Toll
from vedette.model.when import When
from vedette.products.brief.attribution import Attributor, Frame
from vedette.products.brief.naming import Names, listed, when_words
from vedette.products.brief.phrases import clause_of

LONGEST_OBJECT = 60
"""Characters of an object's own words that still read well inside a sentence."""
MOST_PLACES = 5


class EventWriter:
    """Tells events in sentences, each with the claims that it stands on."""

    def __init__(self, picture: Picture) -> None:
        self._names = Names(picture)
        self._attributor = Attributor(picture, self._names)

    def sentences(self, events: Iterable[Event]) -> list[Sentence]:
        """Return the sentences for ``events``, in their order, like ones joined."""
        groups: dict[tuple[object, ...], list[Event]] = {}
        for event in events:
            groups.setdefault(self._likeness(event), []).append(event)
        return [told for group in groups.values() if (told := self._sentence(group)) is not None]

    def _likeness(self, event: Event) -> tuple[object, ...]:
        frame = self._attributor.of_event(event)
        alone = event.id if event.object_text or event.place is None or event.killed or event.injured else None
        return event.kind, event.actors, event.targets, when_words(event.when), frame, alone

    def _sentence(self, events: Sequence[Event]) -> Sentence | None:
        first = events[0]
        places = list(dict.fromkeys(name for e in events if (name := self._names.place(e.place))))[:MOST_PLACES]
        clause = clause_of(first.kind, self._slots(first, places))
        if clause is None:
            return None
        clause = " ".join(part for part in (clause, self._toll(first), _when(first.when, first.background)) if part)
        frame: Frame = self._attributor.of_event(first)
        claims = tuple(dict.fromkeys(c for e in events for c in e.claims))
        return Sentence(frame.around(clause), claims)

    def _slots(self, event: Event, places: Sequence[str]) -> dict[str, str | None]:
        actors = event.actors
        targets = tuple(t for t in event.targets if t not in actors)
        thing = event.object_text
        return {
            "actor": self._names.actors(actors),
            "target": self._names.actors(targets),
            "place": listed(places) if places else None,
            "object": thing if thing and len(thing) <= LONGEST_OBJECT else None,
        }

    def _toll(self, event: Event) -> str | None:
        parts = [
            f"{words} {measure}"
            for measure, toll in (("killed", event.killed), ("injured", event.injured))
            if (words := toll_words(toll))
        ]
        return f"({', '.join(parts)})" if parts else None


def toll_words(toll: Toll | None) -> str | None:
    """Return a toll as "12", "at least 12", "up to 30" or "12 to 30"; None where nothing is known."""
    if toll is None or (toll.low is None and toll.high is None and toll.best is None):
        return None
    if toll.low is not None and toll.high is not None:
        return f"{toll.low:,}" if toll.low == toll.high else f"{toll.low:,} to {toll.high:,}"
    if toll.low is not None:
        return f"at least {toll.low:,}"
    return f"up to {toll.high:,}" if toll.high is not None else f"{toll.best:,}"


def _when(when: When, background: bool) -> str | None:
    return when_words(when, year=background)
