"""The door: a picture as one HTML file.

The file asks for nothing, runs only its own script, and reads without it: each statement then leads to
numbered notes at the end. Views are built in the order of the page, so the notes are numbered as they are met.
"""

from __future__ import annotations

from typing import Any

from vedette.model.pictures import Picture
from vedette.products.casebook import Casebook
from vedette.products.charts.strip import strip_of
from vedette.products.charts.ties import ties_of
from vedette.products.drawing.cleaning import clean
from vedette.products.html.environment import asset, environment, json_block, policy
from vedette.products.html.notes import Cited, Notes
from vedette.products.html.rows.happenings import happenings_of, lines_of
from vedette.products.html.rows.header import header_of, tiles_of
from vedette.products.html.rows.ledger import chapters_of, charts_of, reckonings_of
from vedette.products.html.rows.limits import differences_of, gaps_of, sources_of, stories_of
from vedette.products.html.rows.loaded import wordings_of
from vedette.products.html.rows.places import holdings_of
from vedette.products.html.rows.prose import passages_of, top_of
from vedette.products.html.rows.voices import actors_of, expectations_of, needs_of, questions_of, quotes_of, ties_rows
from vedette.products.html.words import CONTROL, CREDIBILITY, LOADED, RELIABILITY, STATUSES
from vedette.products.maps.draw import map_of
from vedette.products.maps.holders import holder_slots, patterns, swatch

_TEXTS = 1_500_000
MANY_REPORTS, NOTES_OF_MANY, TEXTS_OF_MANY = 150, 800, 300_000
"""Reports from which a page is held to fewer notes and fewer whole texts, so that it still opens on a phone."""


def html_page(picture: Picture) -> str:
    """Return the brief as one HTML page; ``picture.brief`` gives its sentences where it is there."""
    book = Casebook(picture)
    long = len(picture.reports) > MANY_REPORTS
    notes = Notes(book, per_page=NOTES_OF_MANY) if long else Notes(book)
    style, script = asset("brief.css"), asset("brief.js")
    views = _views(book, notes)
    return (
        environment()
        .get_template("page.html")
        .render(
            **views,
            notes=notes.listed,
            block=json_block(_block(book, notes, TEXTS_OF_MANY if long else _TEXTS)),
            style=style,
            script=script,
            policy=policy(style, script),
            patterns=patterns(),
            swatch=swatch,
            statuses=STATUSES,
            standings=CONTROL,
            grades=RELIABILITY,
            digits=CREDIBILITY,
            loaded=LOADED,
        )
    )


def _views(book: Casebook, notes: Notes) -> dict[str, Any]:
    slots = holder_slots(book)
    return {
        "header": header_of(book),
        "top": top_of(book, notes),
        "tiles": tiles_of(book, notes),
        "overview": passages_of(book, notes, "overview"),
        "map": map_of(book, notes.opener),
        "words_control": passages_of(book, notes, "control"),
        "holdings": holdings_of(book, notes, slots),
        "strip": strip_of(book, notes.opener),
        "lines": lines_of(book, notes),
        "words_events": passages_of(book, notes, "events"),
        "happenings": happenings_of(book, notes),
        "words_figures": passages_of(book, notes, "figures"),
        "charts": charts_of(book, notes),
        "reckonings": reckonings_of(book, notes),
        "chapters": chapters_of(book, notes),
        "words_services": passages_of(book, notes, "services"),
        "needs": needs_of(book, notes),
        "quotes": quotes_of(book, notes),
        "words_actors": passages_of(book, notes, "actors"),
        "graph": ties_of(book, notes.opener),
        "ties": ties_rows(book, notes),
        "actors": actors_of(book, notes),
        "words_differences": passages_of(book, notes, "differences"),
        "differences": differences_of(book, notes),
        "words_outlook": passages_of(book, notes, "outlook"),
        "questions": questions_of(book, notes),
        "expectations": expectations_of(book, notes),
        "gaps": gaps_of(book),
        "sources": sources_of(book),
        "stories": stories_of(book),
        "wordings": wordings_of(book),
    }


def _block(book: Casebook, notes: Notes, room: int) -> dict[str, Any]:
    """What the drawer needs beside the notes: disagreements, and whole reports as far as there is room."""
    disagreements = {
        at: {
            "about": clean(d.about),
            "reason": d.reason,
            "sides": [{"says": clean(p.says), "n": _numbers(notes.cite(p.claims))} for p in d.positions],
        }
        for at, d in enumerate(book.picture.disagreements)
    }
    texts: dict[int, str] = {}
    noted = {note.report for note in notes.listed}
    for number, report in enumerate(book.picture.reports, 1):
        if number in noted and len(report.text) <= room:
            texts[number] = clean(report.text)
            room -= len(report.text)
    return {"disagreements": disagreements, "texts": texts}


def _numbers(cited: Cited) -> list[int]:
    return list(cited.notes)
