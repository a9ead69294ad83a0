"""Records as short lines, the same on every page: events, control, quotes, figures and ties, each bound to its id."""

from __future__ import annotations

from vedette.model.pictures import Control, Event, Figure, PicturedQuote, Relation
from vedette.products.charts.figures import claimant_name
from vedette.products.drawing.cleaning import label
from vedette.products.screens.evidence.passages import claim_of_quote
from vedette.products.screens.families import family_of
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.keys import control_key, quote_key, relation_key
from vedette.products.screens.records.pages import ControlLine, EventLine, FigureRow, QuoteLine, TieLine
from vedette.products.screens.subjects import Named


def actor_named(index: ScreenIndex, id: str) -> Named:
    """Return an actor with its name and kind; of an id that leads nowhere, the words for that."""
    actor = index.book.actors.get(id)
    return Named(id, label(actor.name), actor.kind) if actor else Named(id, "not known")


def place_named(index: ScreenIndex, id: str) -> Named:
    """Return a place with its name and kind; of an id that leads nowhere, the words for that."""
    place = index.book.places.get(id)
    return Named(id, label(place.name), place.kind) if place else Named(id, "not known")


def event_line(index: ScreenIndex, event: Event) -> EventLine:
    """Return an event in one line."""
    killed = event.killed.best if event.killed else None
    return EventLine(
        event.id,
        index.saying.event(event),
        event.kind,
        family_of(event.kind),
        event.when.start,
        event.when.end,
        event.when.precision,
        place_named(index, event.place) if event.place else None,
        event.status,
        event.origins,
        killed,
    )


def control_line(index: ScreenIndex, control: Control) -> ControlLine:
    """Return who held a place in one line."""
    until = control.until.start or control.until.end if control.until else None
    return ControlLine(
        control_key(control),
        place_named(index, control.place),
        actor_named(index, control.holder),
        actor_named(index, control.source) if control.source else None,
        control.status,
        control.since.start or control.since.end,
        until,
        control.since.precision,
    )


def quote_line(index: ScreenIndex, quote: PicturedQuote) -> QuoteLine:
    """Return words in quotation marks in one line."""
    claim = claim_of_quote(index, quote)
    return QuoteLine(
        quote_key(quote),
        actor_named(index, quote.speaker) if quote.speaker else None,
        quote.speaker_text,
        quote.text,
        quote.said_on,
        quote.evidence.report,
        claim.id if claim else None,
    )


def figure_row(index: ScreenIndex, figure: Figure) -> FigureRow:
    """Return a figure in one line."""
    words = index.title("figure", figure.id)
    return FigureRow(figure.id, words, figure.measure, claimant_name(index.book, figure), figure.said_on)


def tie_line(index: ScreenIndex, tie: Relation) -> TieLine:
    """Return a tie in one line, with the origins of its claims counted."""
    when = tie.when
    return TieLine(
        relation_key(tie),
        actor_named(index, tie.source),
        tie.type,
        actor_named(index, tie.goal),
        when.start if when else None,
        when.end if when else None,
        len(tie.claims),
        index.origins(tie.claims),
        tie.known.first,
    )
