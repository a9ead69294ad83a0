"""Sides of a border: what happens "on the Chadian side" is in Chad, wherever else shells fell."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vedette.knowledge.countries import country_of_demonym
from vedette.knowledge.gazetteer import GazetteerPlace
from vedette.model.readings import PlaceMention
from vedette.model.syntax import Syntax, Token
from vedette.reading.places.drafts import Draft
from vedette.reading.places.mentions import name_of

Named = Callable[[str], tuple[GazetteerPlace, ...]]


def sides(drafts: list[Draft], syntax: Syntax, text: str, named: Named) -> Iterator[PlaceMention]:
    """Yield a mention of the country for each of its sides; the words of a side end in "side"."""
    tokens = syntax.tokens
    held = {i for d in drafts if not d.frame_only for i in range(d.first, d.last)}
    for noun in tokens:
        first = noun.i - 1
        if noun.text.lower() != "side" or first < 2 or first in held or not _is_ground(tokens, first):
            continue
        land = _land(tokens[first], named)
        if land is not None:
            start = tokens[first].start
            yield PlaceMention(
                start,
                noun.end,
                text[start : noun.end],
                name_of(land),
                "country",
                land.lat,
                land.lon,
                land.radius_m,
                land.country,
                land.admin1,
                land.id,
            )


def _is_ground(tokens: tuple[Token, ...], first: int) -> bool:
    """Return whether the side is ground, and not a party: "on the Chadian side", but not "fights on the …"."""
    article, preposition = tokens[first - 1].text.lower(), tokens[first - 2].text.lower()
    over = tokens[tokens[first - 2].head].lemma.lower()
    sided = over in ("fight", "be", "stand", "war", "serve", "join", "intervene")
    beside = [t.text.lower() for t in tokens[first + 2 : first + 5]]
    border = beside[:1] == ["of"] and bool({"border", "frontier", "line"} & set(beside))
    return article == "the" and preposition in ("on", "from", "to", "in") and (border or not sided)


def _land(token: Token, named: Named) -> GazetteerPlace | None:
    nation = country_of_demonym(token.text)
    if nation is None or not token.text[:1].isupper():
        return None
    return next((p for p in named(nation.name) if p.kind == "country"), None)
