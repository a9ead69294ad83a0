"""The brief of a selection, composed from the picture narrowed to it, so that no sentence says more than it holds."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from vedette.model.pictures import Brief, Picture, Sentence
from vedette.products.brief.compose import compose
from vedette.products.brief.tolls import case_tolls, toll_line
from vedette.products.brief.weights import weight_of
from vedette.products.drawing.wording import day_text, span_text
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.keys import sentence_key, toll_key
from vedette.products.screens.narrowing.belonging import surely_meets
from vedette.products.screens.narrowing.choosing import asks_for_all, chosen
from vedette.products.screens.narrowing.picture import narrowed_to
from vedette.products.screens.records.evidence import BriefSection, BriefSentence, BriefView
from vedette.products.screens.selection import Selection
from vedette.products.screens.subjects import SubjectRef

HEAVIEST = 300
"""Events at most that the brief of a selection is made from, those that matter most."""
NAMED = 4
"""Names of a selection that are told at most, the rest counted."""
NOT_YET = "{} that was not known yet"
"""How a picture of a past day names what only later ones hold."""


def brief_view(index: ScreenIndex, selection: Selection) -> BriefView:
    """Return the brief of a selection; of one that leaves nothing out, the brief of the picture."""
    view: BriefView = index.kept(("brief", selection), lambda: _made(index, selection))
    return view


def _made(index: ScreenIndex, selection: Selection) -> BriefView:
    if asks_for_all(selection):
        picture = index.picture
        return _view(index, picture, (picture.brief or compose(picture), None), len(picture.events))
    events = chosen(index.book, selection)
    kept = [e for e in events if surely_meets(selection, e.when)]
    open_days = len(events) - len(kept)
    if len(kept) > HEAVIEST:
        last = index.picture.coverage.last_published
        mentions = {place.id: place.mentions for place in index.picture.places}
        heaviest = sorted(kept, key=lambda e: (-weight_of(e, last, mentions), e.id))[:HEAVIEST]
        ids = {e.id for e in heaviest}
        kept = [e for e in kept if e.id in ids]
    picture = narrowed_to(index.book, selection, kept)
    said = selection_words(index, selection)
    if len(kept) < len(events) - open_days:
        said += f" · the {len(kept)} weightiest of {len(events) - open_days:,} events"
    if open_days:
        events_left = "1 event" if open_days == 1 else f"{open_days:,} events"
        said += f" · without {events_left} that may have happened later"
    name = selection_words(index, selection) or picture.case
    # A headline that finds nothing to say names what it is of: the selection, not the case, which may hold more.
    return _view(index, picture, (compose(replace(picture, case=name)), said), len(kept))


def selection_words(index: ScreenIndex, selection: Selection) -> str:
    """Return what is selected in words: "20–26 Jan 2025 · in Goma · M23 · contested · known by 30 Jan 2025"."""
    book = index.book
    places = [book.place(p) or NOT_YET.format("a place") for p in selection.places]
    parts = [
        _days(selection),
        f"in {_some(places)}" if places else "",
        _some([book.actor(a) or NOT_YET.format("an actor") for a in selection.actors]),
        _some(selection.kinds),
        _some(selection.statuses),
        f"“{' '.join(selection.words.split())}”" if selection.words else "",
        f"known by {day_text(selection.known_by)}" if selection.known_by else "",
        "with earlier history" if selection.background else "",
    ]
    return " · ".join(part for part in parts if part)


def _days(selection: Selection) -> str:
    start, end = selection.start, selection.end
    if start and end:
        return span_text(start, end) if start <= end else f"{day_text(start)} to {day_text(end)}"
    if start:
        return f"since {day_text(start)}"
    return f"until {day_text(end)}" if end else ""


def _some(names: Sequence[str]) -> str:
    rest = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {rest} more" if rest > 0 else "")


def _view(index: ScreenIndex, picture: Picture, made: tuple[Brief, str | None], events: int) -> BriefView:
    cover, (brief, said) = picture.coverage, made
    return BriefView(
        brief.headline,
        said,
        picture.as_of,
        _sentences(index, brief.highlights),
        tuple(BriefSection(s.title, _sentences(index, s.sentences)) for s in brief.sections),
        events,
        cover.reports,
        cover.origins,
        len(brief.refused),
        tuple(SubjectRef("toll", toll_key(toll), f"{toll_line(toll)}.") for toll in case_tolls(picture)),
    )


def _sentences(index: ScreenIndex, sentences: Sequence[Sentence]) -> tuple[BriefSentence, ...]:
    return tuple(
        BriefSentence(sentence_key(s.text, s.claims), s.text, s.claims, index.origins(s.claims)) for s in sentences
    )
