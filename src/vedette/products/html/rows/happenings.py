"""Events by area, the timeline's lines and what the reports expect: the rows that tell what happened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from vedette.model.pictures import Event
from vedette.model.words import UNREAL
from vedette.products.brief.daily import DayWriter
from vedette.products.brief.days import told_late
from vedette.products.casebook import Casebook
from vedette.products.drawing.wording import day_text, toll_text, when_text
from vedette.products.html.grading import Opened, opened
from vedette.products.html.notes import Cited, Notes
from vedette.products.maps.glyphs import glyph, group_of
from vedette.products.witnesses import outlets_told

_EVENTS = 220
_ASIDE = 40
_LINES = 60
_NAMES = 4
_MUTUAL = frozenset({"clash", "ceasefire", "agreement", "talks"})
_THEIRS = frozenset({"withdrawal", "displacement", "evacuation", "return", "flight"})


class Row(NamedTuple):
    """One event as a row."""

    when: str
    place: str
    kind: str
    glyph: Markup
    link: str
    actors: str
    targets: str
    thing: str
    tolls: list[str]
    status: str
    grade: Opened
    origins: int
    outlets: str
    modality: str
    cited: Cited
    late: str = ""


class Area(NamedTuple):
    """The events of one province, or of one country where the province is not known."""

    name: str
    country: str
    rows: list[Row]


class Happenings(NamedTuple):
    """What happened by area, what is only announced, what is history; ``more`` rows are left to the JSON."""

    areas: list[Area]
    ahead: list[Row]
    history: list[Row]
    more: int


class Line(NamedTuple):
    """One day of the timeline; ``heavy`` for the lines that matter most."""

    day: str
    text: str
    heavy: bool
    cited: Cited


def happenings_of(book: Casebook, notes: Notes) -> Happenings:
    """Return events grouped by area, the areas with most events first; rows beyond the limit are counted."""
    events = book.picture.events
    history = [e for e in events if e.background]
    ahead = [e for e in events if not e.background and _ahead(e)]
    happened = sorted((e for e in events if not e.background and not _ahead(e)), key=_weight)
    groups: dict[tuple[str, str], list[Event]] = {}
    for event in happened[:_EVENTS]:
        groups.setdefault(book.area(event.place), []).append(event)
    ordered = sorted(groups, key=lambda area: (area == ("", ""), -len(groups[area]), area))
    areas = [
        Area(area[1] or area[0] or "Place not told", area[0] if area[1] else "", rows_of(book, notes, groups[area]))
        for area in ordered
    ]
    more = max(0, len(happened) - _EVENTS) + max(0, len(history) - _ASIDE) + max(0, len(ahead) - _ASIDE)
    return Happenings(areas, rows_of(book, notes, ahead[:_ASIDE]), rows_of(book, notes, history[:_ASIDE]), more)


def rows_of(book: Casebook, notes: Notes, events: Sequence[Event]) -> list[Row]:
    """Return events as rows, in the order of their days; those without a day come last."""
    return [_row(book, notes, event) for event in sorted(events, key=_by_day)]


def lines_of(book: Casebook, notes: Notes) -> tuple[list[Line], int]:
    """Return the timeline's heaviest lines in the order of their days, and how many are left to the JSON."""
    lines = book.picture.timeline
    kept = sorted(sorted(lines, key=lambda line: -line.weight)[:_LINES], key=lambda line: line.day)
    days = DayWriter(book.picture)
    top = max((line.weight for line in lines), default=1.0)
    return [
        Line(day_text(line.day), days.text(line), line.weight >= 0.75 * top, notes.cite(line.claims)) for line in kept
    ], len(lines) - len(kept)


def _row(book: Casebook, notes: Notes, event: Event) -> Row:
    tolls = [
        f"{text} {word}"
        for word, toll in (("killed", event.killed), ("injured", event.injured), ("displaced", event.displaced))
        if (text := toll_text(toll))
    ]
    return Row(
        when_text(event.when),
        book.place(event.place) or "",
        event.kind,
        glyph(group_of(event.kind).key, 0, 0),
        _link(event),
        _listed(book, event.actors),
        _listed(book, event.targets),
        event.object_text or "",
        tolls,
        event.status,
        opened(event.grade, event.credibility),
        event.origins,
        outlets_told(event.outlets, event.origins),
        event.modality,
        notes.cite(event.claims, event.against),
        day_text(day) if (day := told_late(event)) is not None else "",
    )


def _listed(book: Casebook, keys: Sequence[str]) -> str:
    names = book.names(keys)
    rest = len(names) - _NAMES
    return ", ".join(names[:_NAMES]) + (f" and {rest} more" if rest > 0 else "")


def _link(event: Event) -> str:
    """The word between a kind and its actors: a clash has two sides, a withdrawal is its army's."""
    if event.kind in _MUTUAL and len(event.actors) > 1 and not event.targets:
        return "between"
    return "of" if event.kind in _THEIRS else "by"


def _ahead(event: Event) -> bool:
    return event.modality in UNREAL


def _weight(event: Event) -> tuple[int, int, str]:
    killed = (event.killed.best or event.killed.low or 0) if event.killed else 0
    return -event.origins - len(event.claims), -killed, event.id


def _by_day(event: Event) -> tuple[bool, str, str]:
    day = event.when.start or event.when.end
    return day is None, day.isoformat() if day else "", event.id
