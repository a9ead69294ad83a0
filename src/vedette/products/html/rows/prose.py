"""The brief's sentences, each section of them beside the table or the drawing that tells of the same."""

from __future__ import annotations

from typing import Final, NamedTuple

from vedette.model.pictures import Section
from vedette.products.casebook import Casebook
from vedette.products.html.notes import Cited, Notes

_HOMES: Final = {
    "control of territory": "control",
    "security events": "events",
    "casualties": "figures",
    "displacement": "figures",
    "services and needs": "services",
    "actors and ties": "actors",
    "where sources disagree": "differences",
    "outlook": "outlook",
}
_OVERVIEW = "situation overview"


class Passage(NamedTuple):
    """A titled run of sentences; the overview's own has no title of its own on the page."""

    title: str
    sentences: list[tuple[str, Cited]]


class Top(NamedTuple):
    """The headline, with its evidence where a highlight says the same, and the other highlights."""

    headline: str
    cited: Cited | None
    highlights: list[tuple[str, Cited]]


def top_of(book: Casebook, notes: Notes) -> Top:
    """Return the headline and the highlights; a highlight that repeats the headline is not said twice."""
    brief = book.picture.brief
    if brief is None:
        return Top("", None, [])
    cited = None
    rest: list[tuple[str, Cited]] = []
    for sentence in brief.highlights:
        here = notes.cite(sentence.claims)
        if cited is None and sentence.text.rstrip(".") == brief.headline.rstrip("."):
            cited = here
        else:
            rest.append((sentence.text, here))
    return Top(brief.headline, cited, rest)


def passages_of(book: Casebook, notes: Notes, home: str) -> list[Passage]:
    """Return the sections of the brief that belong to ``home``; those that belong nowhere else are the overview's."""
    sections = book.picture.brief.sections if book.picture.brief else ()
    return [
        _passage(section, notes)
        for section in sections
        if _HOMES.get(section.title.casefold().partition(":")[0], "overview") == home
    ]


def _passage(section: Section, notes: Notes) -> Passage:
    title = "" if section.title.casefold() == _OVERVIEW else section.title
    return Passage(title, [(sentence.text, notes.cite(sentence.claims)) for sentence in section.sentences])
