"""Nouns that point back: "the city", "the province", "there", "the capital".

They stand for the nearest place before them that the noun can mean; "the capital" of a report on one country is
that country's. A noun that has its own complement ("the city of Homs", "the capital, Damascus") points nowhere.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict

from vedette.knowledge.countries import by_iso3
from vedette.knowledge.gazetteer import gazetteer
from vedette.model.readings import PlaceMention
from vedette.model.syntax import Syntax, Token
from vedette.reading.places.phrases import side_of
from vedette.reading.places.resolving import Frame
from vedette.reading.places.telling import LENGTHS
from vedette.reading.places.words import place_words

REACH = 6
"""Sentences that a noun points back over."""
SPOTS = ("town", "district", "facility", "province")
"""Kinds of place that "there" points to."""
NEXT = 2
"""Sentences that "there" points back over."""
MOST = 200
"""Mentions that a noun points back over."""


def pointing(syntax: Syntax, mentions: list[PlaceMention], frame: Frame, text: str) -> list[PlaceMention]:
    """Return the mentions of places that are pointed at, in order."""
    nouns = place_words().pointing
    found: list[PlaceMention] = []
    sentence_of = {m.start: syntax.tokens[syntax.at(m.start, m.end)[0]].sentence for m in mentions}
    starts = [m.start for m in mentions]
    known = Counter(m.name for m in mentions), _widths(mentions), starts
    for token in syntax.tokens:
        if token.tag == "RB" and token.dep == "advmod" and token.text.lower() == "there":
            target = _target(token, syntax, mentions, sentence_of, frame, SPOTS, known)
            if target is not None and token.sentence - sentence_of[target.start] <= NEXT:
                found.append(_pointed(target, token.start, token.end, text))
            continue
        kinds = nouns.get(token.lemma.lower()) if token.tag == "NN" else None
        if kinds is None or token.i == 0:
            continue
        before = syntax.tokens[token.i - 1]
        if before.text.lower() not in ("the", "this", "that") or _inside(token.start, starts, mentions):
            continue
        target = _target(token, syntax, mentions, sentence_of, frame, kinds, known)
        if target is not None:
            found.append(_pointed(target, before.start, token.end, text))
    return found


def _inside(position: int, starts: list[int], mentions: list[PlaceMention]) -> bool:
    """Whether a mention covers a character."""
    at = bisect_right(starts, position)
    return any(m.start <= position < m.end for m in mentions[max(at - 3, 0) : at])


def _target(  # noqa: PLR0913 - the report's figures are counted once for all its nouns
    token: Token,
    syntax: Syntax,
    mentions: list[PlaceMention],
    sentence_of: dict[int, int],
    frame: Frame,
    kinds: tuple[str, ...],
    known: tuple[Counter[str], dict[str, int], list[int]],
) -> PlaceMention | None:
    follower = syntax.tokens[token.i + 1] if token.i + 1 < len(syntax) else None
    if follower is not None and follower.text.lower() in ("of", "called", "named", "-"):
        return None
    if follower is not None and follower.tag in ("NNP", "NNPS", "NN", "NNS") and follower.sentence == token.sentence:
        return None
    if token.lemma.lower() == "capital":
        return _capital(frame)
    if kinds == ("country",):
        return _country(token, mentions, known[2], sentence_of, frame)
    best, best_score = None, -9.0
    counts, widths, starts = known
    home = max(frame, key=lambda c: frame[c]) if frame else None
    deictic = token.i > 0 and syntax.tokens[token.i - 1].text.lower() == "this"
    above = {t.i for t in syntax.ancestors(token.i)}
    between = 0
    at = bisect_right(starts, token.start)
    if at < len(mentions) and mentions[at].start - token.end <= 2 and mentions[at].kind in kinds:
        return None
    for mention in reversed(mentions[max(at - MOST, 0) : at]):
        distance = token.sentence - sentence_of[mention.start]
        if distance > REACH:
            break
        if mention.kind in kinds:
            score = math.log2(1 + counts[mention.name]) - (0.3 if deictic else 0.9) * distance - 0.2 * between
            score += _topic(mention, syntax, above) + _size(token.lemma.lower(), widths.get(mention.name))
            between += 1
            score -= 0.7 if home is not None and mention.country not in (home, None) else 0.0
            if score > best_score:
                best, best_score = mention, score
    return best


def _widths(mentions: list[PlaceMention]) -> dict[str, int]:
    """The radius of each place itself, not of its neighbourhood."""
    found: dict[str, int] = {}
    for m in mentions:
        if m.radius_m is not None:
            found[m.name] = min(found.get(m.name, m.radius_m), m.radius_m)
    return found


def _size(noun: str, radius_m: int | None) -> float:
    """A village is small and a city is not: what the width of a town says for the noun that points to it."""
    if radius_m is None:
        return -0.6 if noun == "city" else 0.0
    if noun == "village":
        return -2.5 if radius_m > 3_500 else 0.5
    if noun == "town":
        return -1.3 if radius_m > 7_500 else 0.2
    if noun == "city":
        return 0.4 if radius_m > 4_500 else -0.3
    return 0.0


def _topic(mention: PlaceMention, syntax: Syntax, above: set[int]) -> float:
    """What a name's part in its clause says for a noun that points back: what is taken or goes on is spoken of."""
    token = syntax.head_of(mention.start, mention.end)
    if token is None:
        return 0.0
    if token.i in above:
        return -3.0  # "Verbivka, a village at the town's edge" is not the town.
    head = syntax.head(token.i)
    if token.dep in ("nsubj", "dobj") and head.lemma.lower() in place_words().speaking:
        return -1.2  # "Kigali denied it": the government, not the town.
    if token.dep == "poss":
        return -0.6
    if token.dep == "pobj" and token.head != token.i:
        over = syntax.head(head.i)
        if head.text.lower() in ("in", "at") and over.pos in ("NOUN", "PROPN") and over.dep in ("nsubj", "pobj"):
            return -1.3  # "the office in Geneva said".
        if head.text.lower() in ("of", "from") and side_of(over.text) is not None:
            return -0.8  # "south of Kharkiv".
        if head.text.lower() in ("of", "from", "to", "near") and _measured(head, syntax):
            return -1.6  # "25 km from Goma": what it is told of is spoken of, not the landmark.
    if token.dep in ("nsubjpass", "dobj"):
        return 0.6
    return 0.4 if token.dep == "nsubj" or token.sentence == 0 else 0.0


def _measured(preposition: Token, syntax: Syntax) -> bool:
    """Whether a length stands before a preposition: "25 km from", "a few miles to the north of"."""
    before = syntax.tokens[max(preposition.i - 4, 0) : preposition.i]
    return any(t.text.lower() in LENGTHS for t in before if t.sentence == preposition.sentence)


def _country(
    token: Token, mentions: list[PlaceMention], starts: list[int], sentence_of: dict[int, int], frame: Frame
) -> PlaceMention | None:
    """The country that the lines before speak of: its name, its towns; the report's own weighs beside them."""
    heard: defaultdict[str, float] = defaultdict(float)
    at = bisect_right(starts, token.start)
    for mention in reversed(mentions[max(at - MOST, 0) : at]):
        distance = token.sentence - sentence_of[mention.start]
        if distance > REACH:
            break
        if mention.country and distance >= 0:
            heard[mention.country] += (1.0 if mention.kind == "country" else 0.6) / (1 + distance)
    for iso3, share in frame.items():
        heard[iso3] += 3.0 * share
    known = {m.country: m for m in reversed(mentions) if m.kind == "country"}
    best = max((c for c in heard if c in known), key=lambda c: (heard[c], c), default=None)
    return known.get(best) if best is not None else None


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
