"""Nouns that point back: "the city", "the province", "there", "the capital".

They stand for the nearest place before them that the noun can mean; "the capital" of a report on one country is
that country's. A noun that has its own complement ("the city of Homs", "the capital, Damascus") points nowhere.
"""

from __future__ import annotations

import math
from collections import Counter

from vedette.knowledge.countries import by_iso3
from vedette.knowledge.gazetteer import gazetteer
from vedette.model.readings import PlaceMention
from vedette.model.syntax import Syntax, Token
from vedette.reading.places.resolving import Frame
from vedette.reading.places.words import place_words

REACH = 6
"""Sentences that a noun points back over."""


def pointing(syntax: Syntax, mentions: list[PlaceMention], frame: Frame, text: str) -> list[PlaceMention]:
    """Return the mentions of places that are pointed at, in order."""
    nouns = place_words().pointing
    found: list[PlaceMention] = []
    sentence_of = {m.start: syntax.tokens[syntax.at(m.start, m.end)[0]].sentence for m in mentions}
    taken = [(m.start, m.end) for m in mentions]
    for token in syntax.tokens:
        kinds = nouns.get(token.lemma.lower()) if token.tag == "NN" else None
        if kinds is None or token.i == 0:
            continue
        before = syntax.tokens[token.i - 1]
        if before.text.lower() not in ("the", "this", "that") or any(a <= token.start < b for a, b in taken):
            continue
        target = _target(token, syntax, mentions, sentence_of, frame, kinds)
        if target is not None:
            found.append(_pointed(target, before.start, token.end, text))
    return found


def _target(
    token: Token,
    syntax: Syntax,
    mentions: list[PlaceMention],
    sentence_of: dict[int, int],
    frame: Frame,
    kinds: tuple[str, ...],
) -> PlaceMention | None:
    follower = syntax.tokens[token.i + 1] if token.i + 1 < len(syntax) else None
    if follower is not None and follower.text.lower() in ("of", "called", "named", "-"):
        return None
    if follower is not None and follower.tag in ("NNP", "NNPS", "NN", "NNS") and follower.sentence == token.sentence:
        return None
    if token.lemma.lower() == "capital":
        return _capital(frame)
    if kinds == ("country",):
        return _country(mentions, frame)
    best, best_score = None, -9.0
    counts = Counter(m.name for m in mentions)
    for mention in reversed(mentions):
        if mention.start > token.start:
            if mention.start - token.end <= 2 and mention.kind in kinds:
                return None
            continue
        distance = token.sentence - sentence_of[mention.start]
        if distance > REACH:
            break
        if mention.kind in kinds and mention.lat is not None:
            score = math.log2(1 + counts[mention.name]) - 0.9 * distance
            if score > best_score:
                best, best_score = mention, score
    return best


def _country(mentions: list[PlaceMention], frame: Frame) -> PlaceMention | None:
    """The country that the report speaks of most."""
    if not frame:
        return None
    iso3 = max(frame, key=lambda c: frame[c])
    return next((m for m in mentions if m.kind == "country" and m.country == iso3), None)


def _capital(frame: Frame) -> PlaceMention | None:
    if not frame:
        return None
    iso3 = max(frame, key=lambda c: frame[c])
    country = by_iso3().get(iso3)
    if country is None or not country.capital or frame[iso3] < 0.5:
        return None
    places = [p for p in gazetteer().named(country.capital) if p.country == iso3 and p.kind == "town"]
    if not places:
        return None
    p = places[0]
    return PlaceMention(0, 0, "", p.name, p.kind, p.lat, p.lon, p.radius_m, p.country, p.admin1, p.id, pointing=True)


def _pointed(target: PlaceMention, start: int, end: int, text: str) -> PlaceMention:
    return PlaceMention(
        start,
        end,
        text[start:end],
        target.name,
        target.kind,
        target.lat,
        target.lon,
        target.radius_m,
        target.country,
        target.admin1,
        target.gazetteer_id,
        pointing=True,
    )
