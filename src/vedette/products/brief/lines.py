"""The brief as a list of plain parts that Markdown and plain text both print: headings, sentences, tables, notes."""

from __future__ import annotations

from vedette.model.pictures import Picture, PicturedQuote
from vedette.model.records import Record
from vedette.products.brief.naming import Names, count_words
from vedette.products.brief.notes import Notes


class Line(Record, frozen=True):
    """One statement with the numbers of its notes."""

    text: str
    notes: tuple[int, ...] = ()


class Part(Record, frozen=True):
    """A heading with its lines; ``quoted`` lines are the reports' own words."""

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
        parts.append(
            Part(section.title, tuple(Line(s.text, tuple(notes.numbers(s.claims))) for s in section.sentences))
        )
    parts.append(Part("In their words", tuple(_quote(q, names, notes) for q in picture.quotes)))
    parts.append(Part("Gaps and limits", _gaps(picture)))
    parts.append(Part("Sources", _sources(picture)))
    return [part for part in parts if part.lines], notes


def _key_figures(picture: Picture, names: Names, notes: Notes) -> tuple[Line, ...]:
    superseded = {figure.supersedes for figure in picture.figures}
    found = []
    for figure in picture.figures:
        if figure.part_of or figure.background or figure.id in superseded:
            continue
        claimant = names.actor(figure.claimant) if figure.claimant else figure.claimant_text or "unattributed"
        said = f", {figure.said_on}" if figure.said_on else ""
        where = f" in {place}" if (place := names.place(figure.place)) else ""
        measure = figure.measure.replace("_", " ")
        told = f"{sentence_of(count_words(figure.count))} {figure.who or figure.count.unit} {measure}"
        text = f"{told}{where} ({claimant}{said})"
        found.append(Line(text, tuple(notes.numbers(figure.claims))))
    return tuple(found)


def sentence_of(text: str) -> str:
    """Return ``text`` with a capital first letter."""
    return text[:1].upper() + text[1:]


def _quote(quote: PicturedQuote, names: Names, notes: Notes) -> Line:
    who = names.actor(quote.speaker) if quote.speaker else quote.speaker_text or "unnamed"
    role = f", {quote.role}" if quote.role else ""
    return Line(f"“{quote.text}” — {who}{role}", (notes.number(quote.evidence),))


def _gaps(picture: Picture) -> tuple[Line, ...]:
    cover = picture.coverage
    lines = [Line(f"{cover.reports} reports read, of {cover.origins} independent origins.")]
    single = sum(1 for e in picture.events if e.origins == 1 and not e.background)
    if single:
        lines.append(Line(f"{single} of {sum(not e.background for e in picture.events)} events rest on one origin."))
    unplaced = sum(1 for e in picture.events if e.place is None and not e.background)
    if unplaced:
        lines.append(Line(f"{unplaced} events have no place."))
    undated = [r.input for r in picture.reports if r.published is None]
    if undated:
        lines.append(Line(f"Without a date: {', '.join(undated[:10])}."))
    lines += [Line(f"Not read, or in part: {s.input}: {s.reason}.") for s in cover.skipped]
    return tuple(lines)


def _sources(picture: Picture) -> tuple[Line, ...]:
    return tuple(
        Line(
            f"{r.outlet or 'unknown outlet'}, {r.published or 'no date'}: {r.title or r.input} "
            f"(reliability {r.reliability}, origin {r.origin}, sha256 {r.sha256[:12]})"
        )
        for r in picture.reports
    )
