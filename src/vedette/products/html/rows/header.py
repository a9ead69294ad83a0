"""The head of the brief: which case, which days, what was read, and the figures that a reader looks for first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from vedette.model.pictures import Figure
from vedette.model.words import Measure
from vedette.products.casebook import Casebook
from vedette.products.charts.figures import claimant_name
from vedette.products.drawing.wording import count_text, day_text, moment_text, span_text
from vedette.products.html.notes import Cited, Notes
from vedette.products.html.words import LANGUAGES, MEASURES

_TILES = 6
_LINES = 3
"""Lines at most under the number of a tile."""
_LEAST_SHARE = 0.2
"""A count below this share of the leading one is of another scope, whatever its words say."""
_ORDER: tuple[Measure, ...] = (
    "killed",
    "injured",
    "displaced",
    "missing",
    "detained",
    "abducted",
    "evacuated",
    "returned",
    "in_need",
)
_KINDS = {"total": 0, "stock": 1, "flow": 2}


class Header(NamedTuple):
    """What stands under the title."""

    case: str
    period: str
    cut_off: str
    reports: int
    origins: int
    outlets: int
    languages: str
    made_by: str


class Said(NamedTuple):
    """A figure in one line: the number, whose, of whom, as of when."""

    number: str
    who: str
    place: str
    claimant: str
    day: str
    cited: Cited


class Tile(NamedTuple):
    """A key figure with what others say of the same measure, and the parts it names."""

    measure: str
    kind: str
    lead: Said
    parts: list[Said]
    others: list[Said]


def header_of(book: Casebook) -> Header:
    """Return the head of the brief."""
    picture = book.picture
    coverage = picture.coverage
    first, last = coverage.first_published, coverage.last_published
    languages = sorted({r.language for r in picture.reports if r.language})
    return Header(
        case_title(picture.case),
        span_text(first, last) if first and last else day_text(first or last),
        moment_text(picture.as_of),
        coverage.reports,
        coverage.origins,
        len({book.outlet(r) for r in picture.reports}),
        ", ".join(LANGUAGES.get(code, code) for code in languages) or "not known",
        picture.made_by,
    )


def case_title(case: str) -> str:
    """Return a case's name as a title; names made for files lose their hyphens."""
    words = case.replace("-", " ").replace("_", " ").strip() or "Untitled case"
    return words[:1].upper() + words[1:] if case.islower() else words


def tiles_of(book: Casebook, notes: Notes) -> list[Tile]:
    """Return the widest current figure of each measure, with those of other claimants for the same people."""
    replaced = {figure.supersedes for figure in book.picture.figures}
    tiles: list[Tile] = []
    for measure in _ORDER:
        current = [
            f
            for f in book.picture.figures
            if f.measure == measure and f.part_of is None and not f.background and f.id not in replaced
        ]
        ranked = sorted(current, key=lambda figure: _rank(book, figure))
        if not ranked or len(tiles) == _TILES:
            continue
        lead = ranked[0]
        held = [f for f in book.picture.figures if f.part_of == lead.id and f.who != lead.who]
        parts = [f for f in held if book.whose(f.who)][:_LINES]
        others = _other_claimants(book, lead, ranked[1:])[: _LINES - len(parts)]
        tiles.append(
            Tile(
                MEASURES[measure],
                lead.kind,
                _said(book, notes, lead),
                [_said(book, notes, f) for f in parts],
                [_said(book, notes, f) for f in others],
            )
        )
    return tiles


def _rank(book: Casebook, figure: Figure) -> tuple[bool, bool, bool, bool, int, int, str]:
    """The widest first: not of one event, place or group; of a named claimant, on a known day; the largest."""
    unnamed = figure.claimant is None and not figure.claimant_text
    low = figure.count.low if figure.count.low is not None else figure.count.high or 0
    scope = (book.single(figure), book.local(figure.place), bool(book.whose(figure.who)))
    return *scope, unnamed or figure.said_on is None, -low, _KINDS[figure.kind], figure.id


def _other_claimants(book: Casebook, lead: Figure, ranked: Iterable[Figure]) -> list[Figure]:
    """Return the newest figure of each other claimant for the same people, the latest first; undated ones are left."""
    size = lead.count.low or lead.count.high or 0
    dated = [f for f in ranked if f.said_on and (f.count.low or f.count.high or 0) >= _LEAST_SHARE * size]
    ranked = sorted(dated, key=lambda f: (-(f.said_on.toordinal() if f.said_on else 0), -(f.count.low or 0), f.id))
    heard = {claimant_name(book, lead)}
    others: list[Figure] = []
    for figure in ranked:
        claimant = claimant_name(book, figure)
        same = book.local(figure.place) == book.local(lead.place) and book.whose(figure.who) == book.whose(lead.who)
        if not book.single(figure) and same and claimant not in heard:
            heard.add(claimant)
            others.append(figure)
    return others[:_LINES]


def _said(book: Casebook, notes: Notes, figure: Figure) -> Said:
    return Said(
        count_text(figure.count) + ("" if figure.count.unit == "people" else " households"),
        book.whose(figure.who),
        book.place(figure.place) or "",
        claimant_name(book, figure),
        day_text(figure.said_on),
        notes.cite(figure.claims),
    )
