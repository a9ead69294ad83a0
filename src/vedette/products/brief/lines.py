"""The brief as a list of plain parts that Markdown and plain text both print: headings, sentences, tables, notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from vedette.model.pictures import Figure, Picture, PicturedQuote
from vedette.model.records import Record
from vedette.products.brief.areas import by_area
from vedette.products.brief.attribution import Attributor
from vedette.products.brief.days import day_words
from vedette.products.brief.figures import MEASURES, SAYS_ITSELF, FigureWriter
from vedette.products.brief.fitness import is_shouted
from vedette.products.brief.grammar import sentence_case
from vedette.products.brief.naming import Names
from vedette.products.brief.notes import Notes
from vedette.products.brief.period import Period, period_of
from vedette.products.brief.remarks import gaps, sources
from vedette.products.brief.series import SeriesWriter
from vedette.products.brief.tolls import toll_lines
from vedette.products.brief.verbatim import inner
from vedette.products.brief.wordlists import words

QUOTES, NEW_QUOTES, FIGURES = 24, 4, 12
"""Quotes, quotes of a long case, and key figures printed at most; what is left out is said."""
TOLLS_OF_LONG = 2
"""Tolls counted together that the key figures of a long case print: the first measures, killed and injured."""
LEAST_SAID, MOST_SAID = 8, 45
"""Words of a quote that a long case still prints: a sentence, and no speech."""
OVERVIEW = "Situation overview"
OF_A_MEASURE, OF_ONE_EVENT, FEWEST = 4, 20, 5
"""Key figures of one measure at most, the size from which the toll of a single event is one, and any other."""
FEWEST_WORDS = 3
EMPTY_SPEAKERS = words("he she it they we i who")


class Line(Record, frozen=True):
    """One statement with the numbers of its notes."""

    text: str
    notes: tuple[int, ...] = ()


class Part(Record, frozen=True):
    """A heading with its lines."""

    title: str
    lines: tuple[Line, ...]


def parts_of(picture: Picture) -> tuple[list[Part], Notes]:
    """Return the parts of the brief in order, and the notes they need. Of a long case the figures and the quotes are
    those of its last weeks, and its sources stand by outlet."""
    notes, names, brief = Notes(picture), Names(picture), picture.brief
    period = period_of(picture)
    lately = period if period is not None and period.long else None
    days = f" ({lately.days})" if lately else ""
    areas = _untold_by_area(picture) if lately else {}
    parts: list[Part] = []
    if brief is not None:
        told = tuple(Line(s.text, tuple(notes.numbers(s.claims))) for s in brief.highlights)
        parts.append(Part(f"Highlights{days}", told))
    parts.append(Part("Key figures", _key_figures(picture, names, notes, lately)))
    for section in brief.sections if brief else ():
        lines = [Line(s.text, tuple(notes.numbers(s.claims))) for s in section.sentences]
        if more := areas.get(section.title, 0):
            lines.append(Line(f"{more} more in the table of events."))
        parts.append(Part(section.title + (days if section.title == OVERVIEW else ""), tuple(lines)))
    parts.append(Part("In their words", _quotes(picture, names, notes, lately)))
    parts.append(Part("Gaps and limits", tuple(map(Line, gaps(picture)))))
    parts.append(Part("Sources", tuple(map(Line, sources(picture, by_outlet=lately is not None)))))
    return [part for part in parts if part.lines], notes


def _untold_by_area(picture: Picture) -> dict[str, int]:
    """Return, by the title of its section, how many events of an area stand in the table alone."""
    told = (
        {c for section in picture.brief.sections for s in section.sentences for c in s.claims}
        if picture.brief
        else set()
    )
    left = [e for e in picture.events if not e.background and told.isdisjoint(e.claims)]
    return {
        f"Security events: {area}" if area else "Security events": len(rows) for area, rows in by_area(picture, left)
    }


def as_of(picture: Picture) -> str:
    """Return the day to which the picture reaches, in words; the moment itself where it is no date."""
    moment = picture.as_of or ""
    try:
        return day_words(date.fromisoformat(moment[:10]))
    except ValueError:
        return moment or "no date"


def key_figures(picture: Picture) -> list[Figure]:
    """Return the figures that stand, the newest of each claimant on each matter, by measure and then by size."""
    return _leading(_writer(picture))


def _writer(picture: Picture) -> FigureWriter:
    names = Names(picture)
    return FigureWriter(picture, names, Attributor(picture, names), None)


def _leading(writer: FigureWriter) -> list[Figure]:
    return [figure for measure in MEASURES for figure in writer.leading((measure,))]


def _is_key(figure: Figure) -> bool:
    """Return whether a figure tells of the whole: a raid's few dead stand in the table and in their section."""
    size = figure.count.high or figure.count.low or 0
    return size >= FEWEST and not (figure.event is not None and size < OF_ONE_EVENT)


def _key_figures(picture: Picture, names: Names, notes: Notes, lately: Period | None) -> tuple[Line, ...]:
    writer = _writer(picture)
    figures = _leading(writer)
    by_measure: dict[str, list[Figure]] = {}
    series = SeriesWriter(picture, writer)
    for measure in MEASURES if lately else ():
        by_measure[measure] = series.current(measure)
    for figure in figures:
        if _is_key(figure) and (lately is None or _is_new(figure, lately, by_measure[figure.measure])):
            by_measure.setdefault(figure.measure, []).append(figure)
    shown = [f for rows in by_measure.values() for f in rows[:OF_A_MEASURE]][:FIGURES]
    cited = 1 if lately else None
    lines = [Line(figure_text(f, writer, names), tuple(notes.numbers(f.claims[:cited]))) for f in shown]
    tolls = toll_lines(picture)[: TOLLS_OF_LONG if lately else None]
    lines += [Line(f"{toll.text}.", tuple(notes.numbers(toll.claims[:cited]))) for toll in tolls]
    if len(figures) > len(shown):
        left = len(figures) - len(shown)
        more = "1 more figure stands" if left == 1 else f"{left} more figures stand"
        lines.append(Line(f"{more} in the table."))
    return tuple(lines)


def _is_new(figure: Figure, lately: Period, whole: Sequence[Figure]) -> bool:
    """Return whether a figure is of the recent period and no other count of the whole toll."""
    size = figure.count.low or figure.count.high or 0
    total = min((f.count.low or 0 for f in whole), default=None)
    new = figure.said_on is not None and figure.said_on >= lately.recent
    return new and (total is None or size < total / 10) and not is_shouted(figure.who)


def figure_text(figure: Figure, writer: FigureWriter, names: Names) -> str:
    """Return a figure on one line: count, whom, what, where, and in brackets who counted and when."""
    claimant = names.actor(figure.claimant) if figure.claimant else figure.claimant_text or "unattributed"
    said = f", {day_words(figure.said_on)}" if figure.said_on else ", undated"
    place = names.located(figure.place)
    noun = writer.noun(figure)
    verb = "" if noun.split()[-1].lower() in SAYS_ITSELF else f" {MEASURES[figure.measure]}"
    told = f"{noun}{verb}{f' {place}' if place else ''}"
    return f"{sentence_case(told)} ({claimant.split(', wh', 1)[0]}{said})"


def _quotes(picture: Picture, names: Names, notes: Notes, lately: Period | None) -> tuple[Line, ...]:
    quotes = telling_quotes(picture.quotes)
    shown = quotes[:QUOTES] if lately is None else _new_quotes(quotes, names, lately)
    lines = [_quote(q, names, notes) for q in shown]
    if len(quotes) > len(shown):
        lines.append(Line(f"{len(quotes) - len(shown)} more quotes stand in the table."))
    return tuple(lines)


def _new_quotes(quotes: Sequence[PicturedQuote], names: Names, lately: Period) -> list[PicturedQuote]:
    """Return the recent period's whole sentences of known speakers, one of each, the newest first."""
    fit: dict[str, PicturedQuote] = {}
    for quote in sorted(
        quotes, key=lambda q: (-(q.said_on or date.min).toordinal(), q.evidence.report, q.evidence.start)
    ):
        known = names.known(quote.speaker)
        long = LEAST_SAID <= len(quote.text.split()) <= MOST_SAID
        if known is not None and long and quote.said_on and quote.said_on >= lately.recent and quote.text[:1].isupper():
            fit.setdefault(known.id, quote)
    return list(fit.values())[:NEW_QUOTES]


def telling_quotes(quotes: Sequence[PicturedQuote]) -> list[PicturedQuote]:
    """Return the quotes that say something by themselves, each once: a word or two in marks is a phrase of its
    sentence, and one saying carried by two outlets is one saying."""
    found: dict[tuple[str, str], PicturedQuote] = {}
    for quote in quotes:
        words_said = re.findall(r"\w+", quote.text.lower())
        if len(words_said) >= FEWEST_WORDS:
            found.setdefault((quote.speaker or quote.speaker_text or "", " ".join(words_said)), quote)
    return list(found.values())


def _quote(quote: PicturedQuote, names: Names, notes: Notes) -> Line:
    text = (quote.speaker_text or "").strip(" ,")
    known = names.known(quote.speaker)
    who = known.name if known else text if text.lower() not in EMPTY_SPEAKERS else ""
    role = f", {quote.role}" if quote.role and quote.role.lower() not in who.lower() else ""
    day = f", {day_words(quote.said_on)}" if quote.said_on else ""
    return Line(f"“{inner(quote.text)}” — {who or 'speaker not named'}{role}{day}", (notes.number(quote.evidence),))
