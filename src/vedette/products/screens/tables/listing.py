"""The lists of a picture, each with what a selection asks of its records.

The days of a record are those that it tells of; of a quote, the day on which it was said. Words are sought in what
people read of a record: names, titles, its own words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from msgspec.structs import replace

from vedette.model.pictures import (
    Actor,
    Control,
    Figure,
    PeriodToll,
    PicturedClaim,
    PicturedQuote,
    PicturedReport,
    Place,
    Relation,
    Service,
    Story,
)
from vedette.model.when import When
from vedette.products.casebook import Casebook
from vedette.products.screens.narrowing.choosing import (
    asks_for_all,
    chosen,
    holds_words,
    meets,
    names_one,
    told_by,
    within,
)
from vedette.products.screens.selection import Selection


def listed(book: Casebook, name: str, asked: Selection) -> Sequence[Any]:
    """Return the records of the list ``name`` ("claims", "control" …) that a selection asks for, in a stable order.

    Claims, actors, places and stories are those of the events of the selection; where nothing is asked, they are all.
    """
    return _LISTS[name](book, asked)


def _claims(book: Casebook, asked: Selection) -> Sequence[PicturedClaim]:
    if asks_for_all(asked):
        return book.picture.claims
    behind = {claim for event in chosen(book, asked) for claim in (*event.claims, *event.against)}
    return [one for one in book.picture.claims if one.id in behind and told_by(asked, one)]


def _actors(book: Casebook, asked: Selection) -> Sequence[Actor]:
    count = Counter(key for event in chosen(book, asked) for key in {*event.actors, *event.targets})
    return _by_count(book.picture.actors, count, asked)


def _places(book: Casebook, asked: Selection) -> Sequence[Place]:
    count = Counter(event.place for event in chosen(book, asked) if event.place)
    return _by_count(book.picture.places, count, asked)


def _by_count[R: (Actor, Place)](records: Sequence[R], count: Counter[str], asked: Selection) -> list[R]:
    kept = [one for one in records if asks_for_all(asked) or one.id in count]
    return sorted(kept, key=lambda one: (-count[one.id], one.id))


def _control(book: Casebook, asked: Selection) -> list[Control]:
    def fits(one: Control) -> bool:
        ends = one.until.start or one.until.end if one.until else None
        return (
            names_one(asked.places, (one.place,))
            and names_one(asked.actors, (one.holder, one.source))
            and _lasts(asked, When(one.since.start or one.since.end, ends))
            and told_by(asked, one)
            and holds_words(asked, (book.place(one.place), book.actor(one.holder)))
        )

    return [one for one in book.picture.control if fits(one)]


def _lasts(asked: Selection, when: When) -> bool:
    return meets(asked, when) if when.known else asked.start is None and asked.end is None


def _tolls(book: Casebook, asked: Selection) -> list[PeriodToll]:
    return [
        one
        for one in book.picture.tolls
        if names_one(asked.places, (one.place,))
        and meets(asked, one.period)
        and told_by(asked, one)
        and holds_words(asked, (one.measure, book.place(one.place)))
    ]


def _relations(book: Casebook, asked: Selection) -> list[Relation]:
    return [
        one
        for one in book.picture.relations
        if names_one(asked.actors, (one.source, one.goal))
        and meets(asked, one.when)
        and told_by(asked, one)
        and holds_words(asked, (one.type, book.actor(one.source), book.actor(one.goal)))
    ]


def _quotes(book: Casebook, asked: Selection) -> list[PicturedQuote]:
    return [
        one
        for one in book.picture.quotes
        if names_one(asked.actors, (one.speaker,))
        and within(asked, one.said_on)
        and told_by(asked, one)
        and holds_words(asked, (one.text, one.speaker_text, book.actor(one.speaker)))
    ]


def _services(book: Casebook, asked: Selection) -> list[Service]:
    def fits(one: Service) -> bool:
        told = [book.claims[key].when for key in one.claims if key in book.claims]
        return (
            names_one(asked.places, (one.place,))
            and ((asked.start is None and asked.end is None) or any(meets(asked, when) for when in told))
            and told_by(asked, one)
            and holds_words(asked, (one.service, one.cause, book.place(one.place)))
        )

    return [one for one in book.picture.services if fits(one)]


def _stories(book: Casebook, asked: Selection) -> Sequence[Story]:
    if asks_for_all(asked):
        return book.picture.stories
    told = {claim.report for claim in _claims(book, asked)}
    return [one for one in book.picture.stories if not told.isdisjoint(one.reports)]


def _reports(book: Casebook, asked: Selection) -> list[PicturedReport]:
    """Return the reports without their texts; the days asked for are those of publication."""
    narrow = any((asked.kinds, asked.actors, asked.places, asked.statuses))
    bare = replace(asked, start=None, end=None, words=None)
    told = {claim.report for claim in _claims(book, bare)} if narrow else set()

    def fits(one: PicturedReport) -> bool:
        by_then = asked.known_by is None or (one.published is not None and one.published <= asked.known_by)
        return (
            by_then
            and within(asked, one.published)
            and (not narrow or one.id in told)
            and holds_words(asked, (one.title, one.outlet, one.text) if asked.words else ())
        )

    return [replace(one, text="") for one in book.picture.reports if fits(one)]


def _figures(book: Casebook, asked: Selection) -> list[Figure]:
    return [
        one
        for one in book.picture.figures
        if (asked.background or not one.background)
        and names_one(asked.places, (one.place,))
        and names_one(asked.actors, (one.claimant,))
        and (meets(asked, one.period) or within(asked, one.said_on))
        and told_by(asked, one)
        and holds_words(
            asked, (one.measure, one.who, one.claimant_text, book.actor(one.claimant), book.place(one.place))
        )
    ]


_LISTS: dict[str, Callable[[Casebook, Selection], Sequence[Any]]] = {
    "events": chosen,
    "claims": _claims,
    "actors": _actors,
    "places": _places,
    "control": _control,
    "tolls": _tolls,
    "relations": _relations,
    "quotes": _quotes,
    "services": _services,
    "stories": _stories,
    "reports": _reports,
    "figures": _figures,
}
