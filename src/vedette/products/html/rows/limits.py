"""Where sources disagree, what is not known, and the sources themselves."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from vedette.model.documents import Skipped
from vedette.model.pictures import PicturedReport
from vedette.products.brief.differences import narrowed
from vedette.products.casebook import WIDE_KINDS, Casebook
from vedette.products.drawing.cleaning import label
from vedette.products.drawing.wording import day_text
from vedette.products.html.notes import Cited, Notes
from vedette.products.html.words import LANGUAGES, REASONS, RELIABILITY
from vedette.products.judged import judged_lines, unread

_DIFFERENCES, _POSITIONS, _LISTED, _SOURCES = 60, 8, 30, 2000


class Side(NamedTuple):
    """One position with the outlets that carry it."""

    says: str
    outlets: list[str]
    cited: Cited


class Difference(NamedTuple):
    """A disagreement, its reason in words, and its positions side by side."""

    about: str
    reason: str
    reason_words: str
    sides: list[Side]


class Source(NamedTuple):
    """A report in the list of sources; ``url`` only where it is a web address."""

    number: int
    outlet: str
    title: str
    url: str
    day: str
    language: str
    reliability: str
    reliability_words: str
    family: str
    sha256: str


class Gaps(NamedTuple):
    """What was not read, and what the picture cannot tell."""

    skipped: list[Skipped]
    more_skipped: int
    undated: list[str]
    undated_more: int
    single: int
    events: int
    unplaced_events: int
    unlocated: list[str]
    unlocated_more: int
    unnamed_claimants: int
    refused: int
    judged: list[str]
    more_judged: int


def differences_of(book: Casebook, notes: Notes) -> tuple[list[Difference], int]:
    """Return disagreements that cannot both be so first, and how many are left to the JSON."""
    order = list(REASONS)
    ranked = sorted(book.picture.disagreements, key=lambda d: (order.index(d.reason), -len(d.positions)))
    rows = [
        Difference(
            _opened(narrowed(d.about, d, book.claims)),
            d.reason,
            REASONS[d.reason],
            [
                Side(narrowed(p.says, d, book.claims), _outlets(book, p.claims), notes.cite(p.claims))
                for p in d.positions[:_POSITIONS]
            ],
        )
        for d in ranked[:_DIFFERENCES]
    ]
    return rows, max(0, len(ranked) - _DIFFERENCES)


def gaps_of(book: Casebook) -> Gaps:
    """Return the limits of the picture."""
    picture, judged = book.picture, judged_lines(book.picture)
    skipped = unread(picture.coverage.skipped)
    undated = [f"{book.outlet(r)}: {label(r.title or r.input)}" for r in picture.reports if r.published is None]
    events = [e for e in picture.events if not e.background]
    used = {e.place for e in events} | {c.place for c in picture.control}
    unlocated = sorted(
        {label(p.name) for p in picture.places if p.id in used and p.kind not in WIDE_KINDS and not book.located(p.id)}
    )
    return Gaps(
        skipped[:_LISTED],
        max(0, len(skipped) - _LISTED),
        undated[:_LISTED],
        max(0, len(undated) - _LISTED),
        sum(e.origins == 1 for e in events),
        len(events),
        sum(e.place is None for e in events),
        unlocated[:_LISTED],
        max(0, len(unlocated) - _LISTED),
        sum(f.claimant is None and not f.claimant_text for f in picture.figures),
        len(picture.brief.refused) if picture.brief else 0,
        judged[:_LISTED],
        max(0, len(judged) - _LISTED),
    )


def sources_of(book: Casebook) -> tuple[list[Source], int]:
    """Return the reports, and how many are left to the JSON."""
    families: dict[str, list[int]] = {}
    for report in book.picture.reports:
        families.setdefault(report.origin, []).append(book.report_numbers[report.id])
    order = {origin: at for at, origin in enumerate(families, 1)}
    rows = [
        _source(book, report, order[report.origin], families[report.origin])
        for report in book.picture.reports[:_SOURCES]
    ]
    return rows, max(0, len(book.picture.reports) - _SOURCES)


def stories_of(book: Casebook) -> tuple[list[tuple[str, list[int]]], int]:
    """Return stories of an event that several reports tell, with their numbers, and how many are left to the JSON."""
    told = [
        (story.title, [book.report_numbers[r] for r in story.reports if r in book.reports])
        for story in book.picture.stories
        if story.event is not None
    ]
    shared = sorted((story for story in told if len(story[1]) > 1), key=lambda story: -len(story[1]))
    return shared[:_LISTED], max(0, len(shared) - _LISTED)


def web_address(url: str | None) -> str:
    """Return a web address that is safe to link, or nothing: reports can carry any scheme."""
    if not url:
        return ""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else ""


def _source(book: Casebook, report: PicturedReport, family: int, members: list[int]) -> Source:
    number = book.report_numbers[report.id]
    others = [f"S{other}" for other in members if other != number]
    shared = f", shared with {', '.join(others[:4])}{' …' if len(others) > 4 else ''}" if others else ""
    return Source(
        number,
        book.outlet(report),
        report.title or report.input,
        web_address(report.url),
        day_text(report.published),
        LANGUAGES.get(report.language or "", report.language or "not known"),
        report.reliability,
        RELIABILITY.get(report.reliability, ""),
        f"{family}{shared}",
        report.sha256[:12],
    )


def _opened(about: str) -> str:
    """A heading opens with a capital; nothing else of the words is changed."""
    return about[:1].upper() + about[1:]


def _outlets(book: Casebook, claims: tuple[str, ...]) -> list[str]:
    found = [
        book.outlet(book.reports[book.claims[c].report])
        for c in claims
        if c in book.claims and book.claims[c].report in book.reports
    ]
    return list(dict.fromkeys(found))[:5]
