"""What stands around a name and makes it more: "Kassala state", "the prison of Sednaya", "northern Syria", "near Goma".

Designators set the kind a name is looked for in; facilities, bridges and roads become places of their own whose
coordinates come from the name within.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from vedette.knowledge.countries import country_of_demonym
from vedette.knowledge.gazetteer import GazetteerPlace, gazetteer
from vedette.model.syntax import Syntax, Token
from vedette.model.words import PlaceKind
from vedette.reading.places.drafts import Draft
from vedette.reading.places.words import PlaceWords, place_words

SITES = ("facility", "bridge", "road")
SIDES = {
    "north": (0, 1),
    "south": (0, -1),
    "east": (1, 0),
    "west": (-1, 0),
    "northeast": (0.7, 0.7),
    "northwest": (-0.7, 0.7),
    "southeast": (0.7, -0.7),
    "southwest": (-0.7, -0.7),
    "central": (0, 0),
}
"""Parts of the compass as steps east and north."""
LOOSEST_M = 40_000
"""A lake or a region wider than this does not place a facility."""
JOINING = frozenset(("connecting", "linking", "between", "joining", "connects", "links", "from"))


@dataclass(slots=True)
class Phrase:
    """A place made of more than a name. ``of`` are the drafts that place it, ``side`` a step of the compass.

    ``host`` is a place beside a site whose own name no list knows.
    """

    start: int
    end: int
    kind: PlaceKind
    of: tuple[Draft, ...]
    side: tuple[float, float] | None = None
    joins: bool = False
    loose: bool = False
    place: GazetteerPlace | None = None
    host: Draft | None = None


def side_of(word: str) -> tuple[float, float] | None:
    """Return the compass step of "northern", "north-east", "south" …, or None."""
    plain = word.lower().replace("-", "").removesuffix("ern").removesuffix("wards").removesuffix("ward")
    plain = "central" if plain in ("central", "centre", "center") else plain
    return SIDES.get(plain)


def phrases(drafts: list[Draft], syntax: Syntax) -> list[Phrase]:
    """Return the facilities, bridges, roads and parts of countries that are built on the drafts."""
    words, tokens = place_words(), syntax.tokens
    found: list[Phrase] = []
    used: set[int] = set()
    for n, draft in enumerate(drafts):
        if id(draft) in used:
            continue
        following = drafts[n + 1] if n + 1 < len(drafts) else None
        phrase = (
            _road(draft, following, tokens, words)
            or _site(draft, tokens, words)
            or _joined(draft, following, tokens, words)
            or _part(draft, tokens)
        )
        if phrase is not None:
            if phrase.kind in SITES and draft.place is None and draft.spot is None and not phrase.joins:
                phrase.host = _host(drafts, tokens, draft.first, tokens[draft.last])
            found.append(phrase)
            used.update(id(d) for d in phrase.of)
    return found


def loose_sites(drafts: list[Draft], made: list[Phrase], syntax: Syntax, text: str) -> list[Phrase]:
    """Return facilities whose name no draft holds ("Abu Shouk camp"), placed by a place named in their sentence."""
    ends, tokens = place_words().site_ends, syntax.tokens
    found: list[Phrase] = []
    for token in tokens:
        if token.text.lower() not in ends or token.i == 0:
            continue
        first = _run_before(tokens, token.i)
        start = tokens[first].start
        if (
            first == token.i
            or any(p.start < token.end and start < p.end for p in made)
            or any(d.start < token.end and start < d.end for d in drafts)
        ):
            continue
        surface = text[start : token.end]
        known = [p for p in gazetteer().named(surface) if p.kind in SITES]
        host = _host(drafts, tokens, first, token)
        kind = place_words().designators.get(token.text.lower(), "facility")
        kind = kind if kind in SITES else "facility"
        found.append(
            Phrase(start, token.end, kind, (host,) if host else (), loose=True, place=known[0] if known else None)
        )
    return found


def _run_before(tokens: tuple[Token, ...], i: int) -> int:
    """Return where the capitalised words before token ``i`` begin; ``i`` itself where they are no name."""
    first, j = i, i - 1
    while j >= 0 and i - j <= 7 and tokens[j].sentence == tokens[i].sentence:
        word = tokens[j].text
        if (
            word[0].isupper()
            and tokens[j].pos != "DET"
            and not (word.isupper() and len(word) > 1)
            and country_of_demonym(word) is None
        ):
            first = j
        elif not (word == "-" or (tokens[j].pos in ("ADJ", "NOUN") and first == i and i - j <= 2)):
            break
        j -= 1
    return (
        first
        if any(t.pos == "PROPN" and t.text.lower() not in place_words().designators for t in tokens[first:i])
        else i
    )


def _host(drafts: list[Draft], tokens: tuple[Token, ...], first: int, token: Token) -> Draft | None:
    """Return the place of a facility: what "in" names after it, else the nearest town or unit in its sentence."""
    near = [
        d
        for d in drafts
        if tokens[d.first].sentence == token.sentence
        and d.place is not None
        and d.place.kind != "country"
        and not (d.place.kind in ("water", "region") and d.place.radius_m > LOOSEST_M)
    ]
    after = [d for d in near if 0 < d.first - token.i <= 4]
    if after:
        return after[0]
    return min(near, key=lambda d: abs(d.first - first), default=None) or theatre(drafts)


def theatre(drafts: list[Draft]) -> Draft | None:
    """The town that half of all towns named in the report are: a site of which nothing is told lies there."""
    towns = [d for d in drafts if d.place is not None and d.place.kind == "town"]
    counts = Counter(d.place.id for d in towns if d.place is not None)
    for ident, count in counts.most_common(1):
        if count >= 3 and 2 * count >= len(towns):
            return next(d for d in towns if d.place is not None and d.place.id == ident)
    return None


def _site(draft: Draft, tokens: tuple[Token, ...], words: PlaceWords) -> Phrase | None:
    """ "Sednaya prison", "Hama central prison", "Al-Rastan bridge", "Kakhovka hydroelectric dam"."""
    at = draft.last
    for skip in range(3):
        for length in (3, 2, 1):
            end = at + skip + length
            if end > len(tokens) or tokens[end - 1].sentence != tokens[draft.first].sentence:
                continue
            noun = " ".join(t.text for t in tokens[at + skip : end]).lower()
            kind = words.designators.get(noun)
            street = kind == "road" and tokens[end - 1].text[0].isupper() and noun not in ("highway", "motorway")
            if kind in SITES and not street and noun not in ("axis", "corridor", "route", "pass"):
                middle = tokens[at : at + skip]
                if all(t.pos in ("ADJ", "PROPN", "NOUN") and t.text not in (",", "and") for t in middle):
                    return Phrase(draft.start, tokens[end - 1].end, kind, (draft,))
        if at + skip < len(tokens) and tokens[at + skip].text in (",", ".", "and", "'s", "’s", ";", "("):
            break
    return _of_site(draft, tokens, words)


def _of_site(draft: Draft, tokens: tuple[Token, ...], words: PlaceWords) -> Phrase | None:
    """ "the airport of Goma", "the bridge at Rastan": only the noun and its preposition stand before the name."""
    i = draft.first - 1
    if i >= 1 and tokens[i].text.lower() in ("of", "at") and tokens[i - 1].sentence == tokens[draft.first].sentence:
        kind = words.designators.get(tokens[i - 1].text.lower())
        if kind in ("bridge",) or (
            kind == "facility" and tokens[i - 1].text.lower() in ("airport", "airbase", "prison", "dam", "port")
        ):
            return Phrase(tokens[i - 1].start, draft.end, kind, (draft,))
    return None


def _road(draft: Draft, following: Draft | None, tokens: tuple[Token, ...], words: PlaceWords) -> Phrase | None:
    """ "the Damascus-Aleppo highway"."""
    if (
        following is None
        or following.first - draft.last != 1
        or tokens[draft.last].text not in ("-", "–", "/", "to", "—")
    ):
        return None
    end = following.last
    for length in (2, 1):
        noun = " ".join(t.text for t in tokens[end : end + length]).lower()
        if words.designators.get(noun) in ("road", "bridge") or noun in ("border crossing", "border"):
            kind: PlaceKind = (
                "bridge"
                if words.designators.get(noun) == "bridge"
                else "facility"
                if noun == "border crossing"
                else "road"
                if noun != "border"
                else "region"
            )
            return Phrase(draft.start, tokens[end + length - 1].end, kind, (draft, following), joins=True)
    return None


def _joined(draft: Draft, following: Draft | None, tokens: tuple[Token, ...], words: PlaceWords) -> Phrase | None:
    """ "a bridge connecting Homs and Hama", "the road between Goma and Sake"."""
    if (
        following is None
        or following.first - draft.last != 1
        or tokens[draft.last].text.lower() not in ("and", "to", "with")
    ):
        return None
    i = draft.first - 1
    while i > 0 and draft.first - i < 4 and tokens[i].text.lower() not in JOINING:
        i -= 1
    if i < 1 or tokens[i].text.lower() not in JOINING:
        return None
    for back in range(1, 4):
        if i - back < 0:
            break
        kind = words.designators.get(tokens[i - back].text.lower())
        if kind in ("bridge", "road"):
            return Phrase(tokens[i - back].start, following.end, kind, (draft, following), joins=True)
    return None


def _part(draft: Draft, tokens: tuple[Token, ...]) -> Phrase | None:
    """ "northern Syria", "south-eastern Turkey", "central Gaza"."""
    i = draft.first - 1
    if i < 0 or tokens[i].sentence != tokens[draft.first].sentence:
        return None
    first = i
    word = tokens[i].text
    if i >= 2 and tokens[i - 1].text == "-" and tokens[i - 1].start == tokens[i - 2].end:
        word, first = tokens[i - 2].text + "-" + word, i - 2
    side = side_of(word)
    if side is None or word.lower() in ("centre", "center"):
        return None
    return Phrase(tokens[first].start, draft.end, "region", (draft,), side=side)
