"""Streets: "Banquet Street", "12th Avenue", "Nevsky Prospekt".

A street's name is no town's, however many towns it is named after. No list knows streets; each lies in the town that
its sentence names, or that the lines before speak of, and is no more precise than that town.
"""

from __future__ import annotations

from vedette.knowledge.gazetteer.folding import ARTICLES
from vedette.model.readings import PlaceMention
from vedette.model.syntax import Syntax, Token
from vedette.reading.places.drafts import Draft
from vedette.reading.places.words import place_words

LONGEST = 4
"""Words before the word for a street."""
BACK = 6
"""Sentences over which a street lies in the town named last."""
TOWNS = frozenset(("town", "district"))
_PARTS = frozenset(("PROPN", "NOUN", "ADJ", "NUM"))

Stretch = tuple[int, int]
"""Token numbers of a street's name, half-open."""


def streets(tokens: tuple[Token, ...]) -> dict[int, int]:
    """Return the streets named: for the number of the first token of each the number after its last."""
    ends = place_words().street
    found: dict[int, int] = {}
    for token in tokens:
        if token.text[0].isupper() and token.text.lower() in ends:
            first = _first(tokens, token.i)
            last = token.i + 1
            if first < token.i and not _goes_on(tokens, last):
                found[first] = last
    return found


def _first(tokens: tuple[Token, ...], i: int) -> int:
    """Where the capitalised words before a street's word begin; a hyphen joins two towns by a road and is no street."""
    first = i
    for j in range(i - 1, max(i - 1 - LONGEST, -1), -1):
        word = tokens[j]
        named = word.text[0].isupper() or (word.text[0].isdigit() and word.text[-1].isalpha())
        if word.sentence != tokens[i].sentence or not named or word.pos not in _PARTS:
            break
        if word.entity[2:] in ("DATE", "TIME", "NORP") and not word.text[0].isdigit():
            break
        first = j
    if first > 1 and tokens[first - 1].text == "-" and tokens[first - 2].text.lower() in ARTICLES:
        first -= 2
    before = tokens[first - 1].text if first else ""
    return i if before in ("-", "–", "/") or tokens[first].text.lower() in place_words().street else first


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the name goes on ("Oak Street School"), or a number makes the word part of a road's ("Road 42")."""
    if at >= len(tokens) or tokens[at].sentence != tokens[at - 1].sentence:
        return False
    after = tokens[at].text
    close = tokens[at].start <= tokens[at - 1].end + 1
    return close and (after[0].isdigit() or (after[0].isupper() and tokens[at].pos in ("PROPN", "NOUN", "ADJ")))


def mentions_of(found: dict[int, int], drafts: list[Draft], syntax: Syntax, text: str) -> list[PlaceMention]:
    """Return the mentions of streets, each with the point and the width of its town where one is told."""
    made = []
    for first, last in found.items():
        start, end = syntax.tokens[first].start, syntax.tokens[last - 1].end
        surface = text[start:end]
        town = _town(first, last, drafts, syntax.tokens)
        if town is None or town.place is None:
            made.append(PlaceMention(start, end, surface, surface, "road"))
            continue
        place = town.place
        made.append(
            PlaceMention(
                start,
                end,
                surface,
                surface,
                "road",
                place.lat,
                place.lon,
                place.radius_m,
                place.country,
                place.admin1,
            )
        )
    return made


def _town(first: int, last: int, drafts: list[Draft], tokens: tuple[Token, ...]) -> Draft | None:
    """The town of the street's sentence, the one behind it first; else the one named last in the lines before."""
    sentence = tokens[first].sentence
    towns = [d for d in drafts if d.place is not None and d.place.kind in TOWNS and not d.frame_only]
    here = [d for d in towns if tokens[d.first].sentence == sentence]
    if here:
        return min(here, key=lambda d: (d.first - last if d.first >= last else 3 + first - d.last, d.first))
    back = [d for d in towns if 0 < sentence - tokens[d.first].sentence <= BACK]
    return back[-1] if back else None
