"""The brief as a list of plain parts that Markdown and plain text both print: headings, sentences, tables, notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from vedette.model.documents import Skipped
from vedette.model.pictures import Brief, Figure, Picture, PicturedQuote
from vedette.model.records import Record
from vedette.products.brief.attribution import Attributor
from vedette.products.brief.days import day_words
from vedette.products.brief.figures import MEASURES, SAYS_ITSELF, FigureWriter
from vedette.products.brief.grammar import sentence_case
from vedette.products.brief.naming import Names
from vedette.products.brief.notes import Notes
from vedette.products.brief.verbatim import inner
from vedette.products.brief.wordlists import words

QUOTES, FIGURES, NAMED = 24, 12, 10
"""Quotes, key figures and names of inputs printed at most; what is left out is said."""
OF_A_MEASURE, OF_ONE_EVENT, FEWEST = 4, 20, 5
"""Key figures of one measure at most, the size from which the toll of a single event is one, and any other."""
TONGUES = {
    "am": "Amharic", "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
    "fr": "French", "he": "Hebrew", "ht": "Haitian Creole", "it": "Italian", "ku": "Kurdish", "my": "Burmese",
    "nl": "Dutch", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ru": "Russian", "so": "Somali",
    "sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip
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
    """Return the parts of the brief in order, and the notes they need."""
    notes, names, brief = Notes(picture), Names(picture), picture.brief
    parts: list[Part] = []
    if brief is not None:
        parts.append(Part("Highlights", tuple(Line(s.text, tuple(notes.numbers(s.claims))) for s in brief.highlights)))
    parts.append(Part("Key figures", _key_figures(picture, names, notes)))
    for section in brief.sections if brief else ():
        told = tuple(Line(s.text, tuple(notes.numbers(s.claims))) for s in section.sentences)
        parts.append(Part(section.title, told))
    parts.append(Part("In their words", _quotes(picture, names, notes)))
    parts.append(Part("Gaps and limits", _gaps(picture)))
    parts.append(Part("Sources", _sources(picture)))
    return [part for part in parts if part.lines], notes


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


def _key_figures(picture: Picture, names: Names, notes: Notes) -> tuple[Line, ...]:
    writer = _writer(picture)
    figures = _leading(writer)
    by_measure: dict[str, list[Figure]] = {}
    for figure in figures:
        if _is_key(figure):
            by_measure.setdefault(figure.measure, []).append(figure)
    shown = [f for rows in by_measure.values() for f in rows[:OF_A_MEASURE]][:FIGURES]
    lines = [Line(figure_text(f, writer, names), tuple(notes.numbers(f.claims))) for f in shown]
    if len(figures) > len(shown):
        lines.append(Line(f"{len(figures) - len(shown)} more figures stand in the table."))
    return tuple(lines)


def figure_text(figure: Figure, writer: FigureWriter, names: Names) -> str:
    """Return a figure on one line: count, whom, what, where, and in brackets who counted and when."""
    claimant = names.actor(figure.claimant) if figure.claimant else figure.claimant_text or "unattributed"
    said = f", {day_words(figure.said_on)}" if figure.said_on else ", undated"
    place = names.located(figure.place)
    noun = writer.noun(figure)
    verb = "" if noun.split()[-1].lower() in SAYS_ITSELF else f" {MEASURES[figure.measure]}"
    told = f"{noun}{verb}{f' {place}' if place else ''}"
    return f"{sentence_case(told)} ({claimant.split(', wh', 1)[0]}{said})"


def _quotes(picture: Picture, names: Names, notes: Notes) -> tuple[Line, ...]:
    quotes = telling_quotes(picture.quotes)
    lines = [_quote(q, names, notes) for q in quotes[:QUOTES]]
    if len(quotes) > QUOTES:
        lines.append(Line(f"{len(quotes) - QUOTES} more quotes stand in the table."))
    return tuple(lines)


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


def _gaps(picture: Picture) -> tuple[Line, ...]:
    cover = picture.coverage
    lines = [f"{_many(cover.reports, 'report')} read, of {_many(cover.origins, 'independent origin')}."]
    if cover.skimmed:
        lines.append(f"{cover.skimmed} of them only skimmed: by their words of another world than conflict or crisis.")
    news = [e for e in picture.events if not e.background]
    single = sum(e.origins <= 1 for e in news)
    if single:
        lines.append(f"{single} of {_many(len(news), 'event')} rest on one origin alone.")
    if unplaced := sum(e.place is None for e in news):
        lines.append(f"{_many(unplaced, 'event')} could not be given a place.")
    if undated := sum(not e.when.known for e in news):
        lines.append(f"{_many(undated, 'event')} could not be given a day.")
    if unattributed := sum(f.claimant is None and not f.claimant_text for f in picture.figures):
        lines.append(f"{_many(unattributed, 'figure')} came without anyone who counted.")
    if untold := _untold(picture):
        lines.append(f"{_many(untold, 'event')} told in the tables only, not in the sections above.")
    lines += _of_reports(picture)
    lines += _skipped(cover.skipped)
    if picture.brief is not None and picture.brief.refused:
        refused = _many(len(picture.brief.refused), "sentence")
        lines.append(f"{refused} left out, because the evidence did not bear every word.")
    return tuple(Line(line) for line in lines)


def _of_reports(picture: Picture) -> list[str]:
    lines = []
    without = [r.input for r in picture.reports if r.published is None]
    if without:
        lines.append(f"Without a date of publication: {_some(without)}.")
    nameless = [r.input for r in picture.reports if not r.outlet]
    if nameless:
        lines.append(f"Without an outlet: {_some(nameless)}.")
    tongues = Counter(r.language or "" for r in picture.reports)
    named = [
        f"{TONGUES.get(t, t) if t else 'not known'} ({n})"
        for t, n in sorted(tongues.items(), key=lambda t: (-t[1], t[0]))
    ]
    if named:
        lines.append(f"Languages of the reports: {', '.join(named)}.")
    if all(r.reliability == "F" for r in picture.reports) and picture.reports:
        lines.append("No outlet has been graded; reliability stands at F, which means it cannot be judged.")
    return lines


def _skipped(skipped: Sequence[Skipped]) -> list[str]:
    lines = [f"Not read, or in part: {s.input}: {s.reason}." for s in skipped[:NAMED]]
    if len(skipped) > NAMED:
        lines.append(f"Not read, or in part: {len(skipped) - NAMED} more inputs.")
    return lines


def _untold(picture: Picture) -> int:
    brief = picture.brief
    if brief is None:
        return 0
    told = _told(brief)
    return sum(not e.background and not told.intersection(e.claims) for e in picture.events)


def _told(brief: Brief) -> set[str]:
    sections = (s for section in brief.sections for s in section.sentences)
    return {c for s in (*brief.highlights, *sections) for c in s.claims}


def _sources(picture: Picture) -> tuple[Line, ...]:
    return tuple(
        Line(
            f"{r.outlet or 'unknown outlet'}, {day_words(r.published) if r.published else 'no date'}: "
            f"{r.title or r.input} "
            f"(reliability {r.reliability}, origin {r.origin}, sha256 {r.sha256[:12]})"
        )
        for r in picture.reports
    )


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more
