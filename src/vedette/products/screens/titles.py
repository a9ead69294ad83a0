"""Titles of events: one short line each, by the clauses of the brief, so that no screen says more than the brief would.

A title has no day, since every screen shows it beside. What a party alone says, and what others deny, is marked.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from vedette.model.pictures import Event
from vedette.model.words import UNREAL
from vedette.products.brief.attribution import Attributor
from vedette.products.brief.events import EventWriter, Manner
from vedette.products.brief.grammar import agreed, sentence_case
from vedette.products.brief.kinds import POLITICAL
from vedette.products.brief.naming import Names
from vedette.products.casebook import Casebook
from vedette.products.drawing.cleaning import label

LONGEST = 140
"""Characters of a title before its mark; what is longer ends in an ellipsis."""
TOWARD = {
    "accusation": "against", "threat": "against", "sanction": "against", "protest": "against", "riot": "against",
    "uprising": "against", "coup": "against", "support": "for", "aid": "for", "demand": "to", "rejection": "towards",
    "displacement": "of", "evacuation": "of", "return": "of", "rescue": "of", "abduction": "of", "arrest": "of",
    "deportation": "of", "execution": "of", "torture": "of", "prisoner release": "of",
}  # fmt: skip
"""What joins a kind of event to those it was done to."""
MARKED = frozenset({"claimed", "contested"})
"""Standings that a title tells, as it would state too much without them."""


class _Titles:
    """The titles of one picture, each made when it is first asked for."""

    def __init__(self, book: Casebook) -> None:
        picture = book.picture
        self._names = Names(picture)
        attributor = Attributor(picture, self._names)
        self._writer = EventWriter(picture, self._names, attributor, None, Manner(all_kinds=True))
        self._made: dict[str, str] = {}

    def of(self, event: Event) -> str:
        made = self._made.get(event.id)
        if made is None:
            made = self._made[event.id] = self._told(event)
        return made

    def _told(self, event: Event) -> str:
        tellings = [] if event.modality in UNREAL else self._writer.tellings([event])
        if tellings:
            clause = tellings[0].clause
            told = f"{clause.subject} {agreed(clause.subject, clause.predicate)}"
        else:
            told = self._named(event)
        remark = event.modality if event.modality in UNREAL else event.status if event.status in MARKED else None
        return _shortened(sentence_case(told)) + (f" ({remark})" if remark else "")

    def _named(self, event: Event) -> str:
        """Return an event by its kind, with who did it to whom and where: "accusation by Rwanda against the army"."""
        actors, targets = self._names.actors(event.actors, plain=True), self._names.actors(event.targets, plain=True)
        toward = TOWARD.get(event.kind, "with" if event.kind in POLITICAL else "against")
        parts = (
            event.kind,
            f"by {actors}" if actors else None,
            f"{toward} {targets}" if targets else None,
            self._names.located(event.place),
        )
        return " ".join(part for part in parts if part)


_TITLES: WeakKeyDictionary[Casebook, _Titles] = WeakKeyDictionary()


def event_title(book: Casebook, event: Event) -> str:
    """Return a short line for an event of the book's picture: "M23 captured Goma", "Air strike in Sumy (expected)"."""
    titles = _TITLES.get(book)
    if titles is None:
        titles = _TITLES[book] = _Titles(book)
    return titles.of(event)


def _shortened(title: str) -> str:
    told = label(title)
    return told if len(told) <= LONGEST else told[: LONGEST - 1].rstrip() + "…"
