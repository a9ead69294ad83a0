"""What belongs to a selection besides its events: control, figures, ties, services, quotes, by the selection's bounds.

Strict: what is not known to lie within the bounds is out. Where kinds, standings or words are asked for, which only
events have, a record belongs where it is told in a sentence of a chosen event.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from vedette.model.pictures import (
    Control,
    Event,
    Expectation,
    Figure,
    PeriodToll,
    PicturedClaim,
    PicturedQuote,
    Relation,
    Service,
)
from vedette.model.when import When
from vedette.products.casebook import Casebook
from vedette.products.screens.narrowing.choosing import meets, names_one, within
from vedette.products.screens.selection import Selection


class Belonging:
    """The bounds of one selection over one picture."""

    def __init__(self, book: Casebook, selection: Selection, events: Iterable[Event]) -> None:
        self._book, self._asked = book, selection
        self.events = {e.id: e for e in events}
        self.claims = {c for e in self.events.values() for c in (*e.claims, *e.against) if c in book.claims}
        self._spots = {spot for c in self.claims for spot in _spots(book.claims[c])}
        self._of_events_alone = bool(selection.kinds or selection.statuses or (selection.words or "").split())

    def figure(self, figure: Figure) -> bool:
        """Return whether a figure is of the selection: of its people, place and days, or of one of its events."""
        if figure.background and not self._asked.background:
            return False
        if figure.event is not None and figure.event not in self.events:
            return False
        if not self._counts_within(figure):
            return False
        linked = figure.event in self.events
        if self._of_events_alone or self._asked.actors:
            named = figure.claimant is not None and figure.claimant in self._asked.actors
            return linked or self._told_with(figure.claims) or (named and not self._of_events_alone)
        return linked or names_one(self._asked.places, (figure.place,))

    def control(self, control: Control) -> bool:
        """Return whether somebody held a place of the selection on days that are surely in it."""
        if not self._asked.background and self._old(control.claims):
            return False
        if not names_one(self._asked.places, (control.place,)):
            return False
        if not names_one(self._asked.actors, (control.holder, control.source)):
            return False
        if self._of_events_alone and self.claims.isdisjoint(control.claims):
            return False
        return self._lasts(control)

    def relation(self, relation: Relation) -> bool:
        """Return whether a tie is of the selection."""
        if not names_one(self._asked.actors, (relation.source, relation.goal)):
            return False
        if self._asked.kinds or self._asked.statuses:
            return False
        if self._of_events_alone or self._asked.places:
            return self._told_with(relation.claims)
        if not self._days_asked:
            return True
        known = relation.when is not None and surely_meets(self._asked, relation.when)
        return known or self._told_with(relation.claims)

    def service(self, service: Service) -> bool:
        """Return whether a service is out in a place and on days of the selection."""
        if self._of_events_alone or self._asked.actors:
            return self._told_with(service.claims)
        return names_one(self._asked.places, (service.place,)) and self._on_its_days(service.claims)

    def expectation(self, expectation: Expectation) -> bool:
        """Return whether a report of the days asked for expects it of a place and an actor of the selection."""
        if self._of_events_alone:
            return self._told_with(expectation.claims)
        claims = [self._book.claims[c] for c in expectation.claims if c in self._book.claims]
        placed = not self._asked.places or any(c.place in self._asked.places for c in claims)
        acted = not self._asked.actors or any(set(self._asked.actors) & {*c.actors, *c.targets} for c in claims)
        return placed and acted and (within(self._asked, expectation.known.first) or not self._days_asked)

    def quote(self, quote: PicturedQuote) -> bool:
        """Return whether words were said on days of the selection by one of its actors, or in one of its sentences."""
        at = quote.evidence
        if self._of_events_alone or self._asked.places:
            return (at.report, at.start) in self._spots
        spoken = not self._asked.actors or quote.speaker in self._asked.actors
        return spoken and (within(self._asked, quote.said_on) or not self._days_asked)

    def toll(self, toll: PeriodToll, figures: set[str]) -> bool:
        """Return whether a toll is one of the selection: all its figures are, and its days and its place."""
        if self._of_events_alone or self._asked.actors or not figures.issuperset(toll.figures):
            return False
        placed = not self._asked.places or toll.place in self._asked.places
        return placed and self._spans(toll.period)

    def event(self, event: Event) -> Event:
        """Return an event without its dead and hurt where they may have fallen on days that are not asked for."""
        asked, start, end = self._asked, event.when.start, event.when.end
        early = asked.start is not None and start is not None and start < asked.start
        late = asked.end is not None and (end is None or end > asked.end)
        return replace(event, killed=None, injured=None, displaced=None) if early or late else event

    def day(self, day: date) -> bool:
        """Return whether a day lies within the days asked for."""
        return within(self._asked, day)

    @property
    def _days_asked(self) -> bool:
        return self._asked.start is not None or self._asked.end is not None

    def _told_with(self, claims: Iterable[str]) -> bool:
        """Return whether one of ``claims`` is a claim of a chosen event, or stands in a sentence of one."""
        held = [self._book.claims[c] for c in claims if c in self._book.claims]
        return any(c.id in self.claims or not self._spots.isdisjoint(_spots(c)) for c in held)

    def _counts_within(self, figure: Figure) -> bool:
        """Return whether the days that a figure counts lie within those asked for: a war's dead are no week's dead."""
        if not self._days_asked:
            return True
        if figure.kind == "stock":
            return within(self._asked, figure.period.end or figure.said_on)
        if figure.period.start is None and figure.kind == "flow" and figure.event in self.events:
            return within(self._asked, figure.period.end)
        return self._spans(figure.period)

    def _spans(self, when: When) -> bool:
        if not self._days_asked:
            return True
        asked = self._asked
        after = asked.start is None or (when.start is not None and when.start >= asked.start)
        return after and (asked.end is None or (when.end is not None and when.end <= asked.end))

    def _lasts(self, control: Control) -> bool:
        if not self._days_asked:
            return True
        since = control.since.end or control.since.start
        until = (control.until.start or control.until.end) if control.until else None
        asked = self._asked
        if since is None or (asked.end and since > asked.end):
            return False
        return not (asked.start and control.until is not None and (until is None or until < asked.start))

    def _on_its_days(self, claims: Iterable[str]) -> bool:
        held = [self._book.claims[c] for c in claims if c in self._book.claims]
        return any(surely_meets(self._asked, c.when) for c in held)

    def _old(self, claims: Iterable[str]) -> bool:
        held = [self._book.claims[c] for c in claims if c in self._book.claims]
        return bool(held) and all(c.background for c in held)


def surely_meets(selection: Selection, when: When) -> bool:
    """Return whether something is surely of the days asked for: "by 6 February" is not surely of January."""
    late = selection.end is not None and when.start is None and when.end is not None and when.end > selection.end
    return meets(selection, when) and not late


def _spots(claim: PicturedClaim) -> set[tuple[str, int]]:
    return {(e.report, e.start) for e in claim.evidence}
