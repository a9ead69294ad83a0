"""Who is who, what they said and need: actors and ties, quotes, services, expectations."""

from __future__ import annotations

from typing import NamedTuple

from vedette.knowledge.nameless import is_nameless
from vedette.products.brief.lines import telling_quotes
from vedette.products.casebook import Casebook
from vedette.products.charts.ties import style_of
from vedette.products.drawing.wording import day_text, when_text
from vedette.products.html.notes import Cited, Notes

_ACTORS, _TIES, _QUOTES, _SERVICES, _EXPECTED, _QUESTIONS = 60, 80, 40, 60, 30, 12
_ALIASES = 5


class Voice(NamedTuple):
    """An actor as a row."""

    name: str
    aliases: list[str]
    roles: list[str]
    kind: str
    country: str
    reports: int
    cited: Cited


class Tie(NamedTuple):
    """A tie between two actors as a row."""

    source: str
    type: str
    goal: str
    style: str
    when: str
    denied: bool
    cited: Cited


class Quoted(NamedTuple):
    """Words in quotation marks with who said them."""

    text: str
    speaker: str
    role: str
    day: str
    outlet: str
    language: str | None
    cited: Cited


class Need(NamedTuple):
    """A service out of action, or restored."""

    place: str
    service: str
    state: str
    cause: str
    cited: Cited


class Expected(NamedTuple):
    """What a report expects, with whose expectation it is."""

    text: str
    whose: str
    cited: Cited


class Question(NamedTuple):
    """A question of the outlook; ``percent`` stands only where a method gives a probability."""

    question: str
    percent: str
    words: str
    by: str
    method: str
    base_rate: str
    cited: Cited


def actors_of(book: Casebook, notes: Notes) -> tuple[list[Voice], int]:
    """Return the actors that most reports name by a name, and how many of them are left to the JSON."""
    named = [a for a in book.picture.actors if not is_nameless(a.name, a.kind)]
    ranked = sorted(named, key=lambda a: (-a.reports, -a.mentions, a.name, a.id))
    rows = [
        Voice(
            a.name,
            list(a.aliases[:_ALIASES]),
            list(a.roles[:2]),
            a.kind,
            book.country(a.country) or "",
            a.reports,
            notes.cite(a.claims, most=4),
        )
        for a in ranked[:_ACTORS]
    ]
    return rows, max(0, len(ranked) - _ACTORS)


def ties_rows(book: Casebook, notes: Notes) -> tuple[list[Tie], int]:
    """Return the ties that most sentences tell of, and how many are left to the JSON."""
    known = [tie for tie in book.picture.relations if tie.source in book.actors and tie.goal in book.actors]
    ranked = sorted(known, key=lambda tie: (-len(tie.claims), tie.type, tie.source, tie.goal))
    rows = []
    for tie in ranked[:_TIES]:
        denied = [c for c in tie.claims if c in book.claims and book.claims[c].polarity == "denied"]
        told = [c for c in tie.claims if c not in denied]
        rows.append(
            Tie(
                book.actor(tie.source) or "",
                tie.type,
                book.actor(tie.goal) or "",
                style_of(tie.type),
                when_text(tie.when) if tie.when and tie.when.known else "",
                bool(denied),
                notes.cite(told, denied),
            )
        )
    return rows, max(0, len(ranked) - _TIES)


def quotes_of(book: Casebook, notes: Notes) -> tuple[list[Quoted], int]:
    """Return quotes of named speakers first, the latest first, and how many are left to the JSON."""
    ranked = sorted(
        telling_quotes(book.picture.quotes),
        key=lambda q: (
            q.speaker is None,
            -(q.said_on.toordinal() if q.said_on else 0),
            q.evidence.report,
            q.evidence.start,
        ),
    )
    rows = []
    for quote in ranked[:_QUOTES]:
        report = book.reports.get(quote.evidence.report)
        speaker = book.actor(quote.speaker) or quote.speaker_text or "speaker not named"
        rows.append(
            Quoted(
                quote.text,
                speaker,
                quote.role or "",
                day_text(quote.said_on),
                book.outlet(report) if report else "",
                report.language if report else None,
                notes.quote(quote),
            )
        )
    return rows, max(0, len(ranked) - _QUOTES)


def needs_of(book: Casebook, notes: Notes) -> tuple[list[Need], int]:
    """Return services by place, and how many are left to the JSON."""
    ranked = sorted(book.picture.services, key=lambda s: (book.place(s.place) or "~", s.service))
    rows = [
        Need(book.place(s.place) or "place not told", s.service, s.state, s.cause or "", notes.cite(s.claims))
        for s in ranked[:_SERVICES]
    ]
    return rows, max(0, len(ranked) - _SERVICES)


def expectations_of(book: Casebook, notes: Notes) -> tuple[list[Expected], int]:
    """Return what the reports expect as theirs, and how many are left to the JSON."""
    rows = []
    for expected in book.picture.expectations[:_EXPECTED]:
        claims = [book.claims[c] for c in expected.claims if c in book.claims]
        chain = book.chain(claims[0].said_by) if claims else []
        report = book.reports.get(claims[0].report) if claims else None
        whose = ", in ".join(part for part in (" to ".join(chain), book.outlet(report) if report else "") if part)
        rows.append(Expected(expected.text, whose, notes.cite(expected.claims)))
    return rows, max(0, len(book.picture.expectations) - _EXPECTED)


def questions_of(book: Casebook, notes: Notes) -> list[Question]:
    """Return the outlook's questions as the picture gives them."""
    return [
        Question(
            item.question,
            _percent(item.probability),
            item.words or "",
            item.by or "",
            item.method or "",
            _percent(item.base_rate),
            notes.cite(item.basis),
        )
        for item in book.picture.outlook[:_QUESTIONS]
    ]


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share * 100:.0f} %"
