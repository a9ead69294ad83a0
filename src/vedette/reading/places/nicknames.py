"""Nicknames: the name of a land that people give to a street or a quarter ("they call the last block Korea").

Where a report explains that a name is what people call a part of a town, it means that part wherever it says the name
again, and never the land. The part lies in the town that the words before it tell, and is as precise as that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from vedette.model.readings import PlaceMention
from vedette.model.syntax import Syntax

WIDE = frozenset({"country", "province", "region"})
"""Kinds that a part of a town is not."""
PARTS = (
    r"(?:streets?|alleys?|lanes?|blocks?|quarters?|neighbou?rhoods?|sectors?|slums?|suburbs?|barrios?|favelas?|wards?|"
    r"hills?|hillsides?|corners?|estates?|settlements?|shantytowns?|townships?|compounds?|squares?|markets?|camps?)"
)
CALLING = r"(?:calls?|called|calling|nicknamed?|nicknames|dub|dubs|dubbed|known as|named)"
BETWEEN = r"(?:(?!region|province|state|country|republic|kingdom)[^.;:!?])"
EXPLAINED = re.compile(
    rf"(?:\b{CALLING}\b{BETWEEN}{{1,70}}\b{PARTS}\b{BETWEEN}{{0,40}}|\b{PARTS}\b{BETWEEN}{{0,60}}\b{CALLING}\s+)"
    r"[\"“‘']?$",
    re.IGNORECASE,
)
"""Words right before a name that tell what it is the name of."""
REACH = 150


def renamed(mentions: Sequence[PlaceMention], syntax: Syntax, text: str) -> list[PlaceMention]:
    """Return the mentions, those of a land whose name the report gives to a part of a town made that part."""
    told = list(mentions)
    for mention in mentions:
        if mention.kind not in WIDE or not _is_explained(mention, syntax, text):
            continue
        host = _host(mention, mentions)
        told = [_part(m, host) if _is_same(m, mention) else m for m in told]
    return told


def _is_explained(mention: PlaceMention, syntax: Syntax, text: str) -> bool:
    first, last = syntax.at(mention.start, mention.end)
    if first >= last:
        return False
    opens = syntax[syntax.sentences[syntax[first].sentence][0]].start
    return EXPLAINED.search(text[max(opens, mention.start - REACH) : mention.start]) is not None


def _is_same(one: PlaceMention, other: PlaceMention) -> bool:
    return one.kind in WIDE and one.name == other.name and one.gazetteer_id == other.gazetteer_id


def _host(mention: PlaceMention, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the town named last before the words, else the first of the report."""
    towns = [m for m in mentions if m.kind in ("town", "district") and m.lat is not None]
    before = [m for m in towns if m.end <= mention.start]
    return before[-1] if before else next(iter(towns), None)


def _part(mention: PlaceMention, host: PlaceMention | None) -> PlaceMention:
    plain = msgspec.structs.replace(
        mention, kind="district", lat=None, lon=None, radius_m=None, country=None, admin1=None, gazetteer_id=None
    )
    if host is None:
        return plain
    return msgspec.structs.replace(
        plain, lat=host.lat, lon=host.lon, radius_m=host.radius_m, country=host.country, admin1=host.admin1
    )
