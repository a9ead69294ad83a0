"""Places told in one breath: "in North and South Kivu", "in the villages of Mpety, Kaseke and Bulindi".

A number told of several places is of all of them together: given to one of them it is wrong, and given to each it is
counted twice. Together they are one place that bears all their names, as wide as the words leave it, and none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vedette.knowledge.gazetteer import distance_km
from vedette.model.readings import PlaceMention, Reading
from vedette.model.records import Record
from vedette.model.syntax import Syntax, Token

MOST = 6
"""Places that one name still tells; a longer list is a table."""
WIDER = {"town": 0, "facility": 0, "bridge": 0, "road": 0, "water": 1, "district": 1, "province": 2, "region": 2}
"""How wide the kinds are, a country being the widest: behind a comma the wider may hold the narrower."""
COUNTRY = 3
NARROW_M = 2_000
SORTS = (
    r"(?:(?:towns?|cit(?:y|ies)|villages?|hamlets?|districts?|provinces?|states?|regions?|camps?|areas?|territor(?:y|ies)"
    r"|municipalit(?:y|ies)|departments?|governorates?|oblasts?|townships?|count(?:y|ies)|communes?)\s+of\s+)?"
)
JOINT = re.compile(
    r"\s*(?P<mark>,\s*(?:and|&)|,?\s*as well as|and also|and|&|,)\s+"
    rf"(?:(?:in|on|at|of|across|near|around|from)\s+)?(?:the\s+)?(?:nearby\s+|neighbou?ring\s+)?{SORTS}"
)
"""What stands between two names of one list."""
SORT_BEHIND = re.compile(
    r"\s*(?:provinces?|districts?|states?|regions?|oblasts?|governorates?|territor(?:y|ies)|townships?|count(?:y|ies)"
    r"|departments?|municipalit(?:y|ies)|communes?|villages?|towns|cities|camps?|areas?)?"
)
PARTING = re.compile(r"\b(?:between|either)\b", re.IGNORECASE)
"""Words before a list that make it no ground of one number: the road between two."""
APART = re.compile(r"\b(?:respectively|each)\b", re.IGNORECASE)
"""Words of a sentence that deal its numbers out: "12 and 7 in Beni and Butembo respectively"."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "poss"})


class Joint(Record, frozen=True):
    """Places told together: ``place`` is all of them as one, ``members`` are those named, in the order of the text.

    ``apart`` tells that the words deal numbers out among them: "12 and 7 in Beni and Butembo respectively".
    """

    place: PlaceMention
    members: tuple[PlaceMention, ...]
    apart: bool = False


def joints_in(reading: Reading) -> tuple[Joint, ...]:
    """Return the places of a report that its words tell together, in order."""
    found: list[Joint] = []
    for run in _runs(reading):
        members = tuple(_without_holders(run))
        if len({m.name for m in members}) > 1 and len(members) <= MOST and not _one_in_another(members):
            found.append(Joint(_together(reading, members), members, _are_apart(reading, members)))
    return tuple(found)


def joint_with(joints: Sequence[Joint], place: PlaceMention) -> Joint | None:
    """Return the places told together with ``place``, a mention; None where it is told alone."""
    return next((j for j in joints if any(m.start == place.start for m in j.members)), None)


def joint_named(joints: Sequence[Joint], name: str, start: int, end: int) -> Joint | None:
    """Return the places told within ``start:end`` together with the place of this name; None where there are none."""
    held = (j for j in joints if start <= j.place.start < end)
    return next((j for j in held if any(m.name == name for m in j.members)), None)


def _runs(reading: Reading) -> Iterator[list[PlaceMention]]:
    """Yield the lists of names that end with "and", each with its members."""
    text, outer = reading.document.text, _outer(reading.places)
    at = 0
    while at < len(outer):
        run, last = [outer[at]], 0
        for one, other in pairwise(outer[at:]):
            mark = _joined(text, one, other)
            if mark is None or (last and mark == ","):
                break
            run.append(other)
            last = len(run) if mark == "and" else last
        if last and _is_ground(text, reading.syntax, run[:last]):
            yield run[:last]
        at += max(last, 1)


def _outer(places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Return the mentions that lie in no other and name a place themselves, in order."""
    found: list[PlaceMention] = []
    for place in sorted(places, key=lambda p: (p.start, -p.end)):
        if found and place.start < found[-1].end:
            continue
        found.append(place)
    return found


def _joined(text: str, one: PlaceMention, other: PlaceMention) -> str | None:
    """Return "," or "and" where nothing but that stands between two names, the word for their sort apart."""
    if other.start - one.end > 60:
        return None
    sort = SORT_BEHIND.match(text, one.end)
    match = JOINT.fullmatch(text, sort.end() if sort else one.end, other.start)
    match = match or JOINT.fullmatch(text, one.end, other.start)
    if match is None:
        return None
    return "," if match["mark"] == "," else "and"


def _is_ground(text: str, syntax: Syntax, run: Sequence[PlaceMention]) -> bool:
    """Return whether the list tells where: its names are neither who acts nor whose, and nothing tells them apart."""
    first = syntax.head_of(run[0].start, run[0].end)
    if first is None:
        return False
    start = syntax[syntax.sentences[first.sentence][0]].start
    if PARTING.search(text, max(start, run[0].start - 20), run[0].start):
        return False
    last = syntax.head_of(run[-1].start, run[-1].end)
    return last is not None and last.sentence == first.sentence and not _is_another_s(syntax, first, last)


def _are_apart(reading: Reading, members: Sequence[PlaceMention]) -> bool:
    """Return whether the sentence deals its numbers out among the places."""
    at = reading.syntax.head_of(members[0].start, members[0].end)
    first, last = reading.syntax.sentences[at.sentence if at is not None else 0]
    start, end = reading.syntax[first].start, reading.syntax[last - 1].end
    return APART.search(reading.document.text, start, end) is not None


def _is_another_s(syntax: Syntax, first: Token, last: Token) -> bool:
    """Return whether the last name begins another clause or says whose something is: "in Beni, and Butembo fell"."""
    if last.dep in SUBJECTS and first.dep not in SUBJECTS and last.head != first.head:
        return True
    following = syntax[last.i + 1] if last.i + 1 < len(syntax) else None
    return following is not None and following.text in ("'s", "’s", "'") and first.dep != "poss"


def _without_holders(run: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Yield the members but for the units that only hold the one before: "Goma, North Kivu, and Bukavu"."""
    for n, place in enumerate(run):
        before = run[n - 1] if n else None
        if before is not None and n + 1 < len(run) and _wide(place) > _wide(before) and _holds(place, before):
            continue
        yield place


def _wide(place: PlaceMention) -> int:
    return WIDER.get(place.kind, COUNTRY)


def _holds(unit: PlaceMention, place: PlaceMention) -> bool:
    if unit.kind == "district" or place.country is None or place.country != unit.country:
        return False
    return unit.kind == "country" or place.admin1 is None or place.admin1 == unit.admin1


def _one_in_another(members: Sequence[PlaceMention]) -> bool:
    """Return whether a country stands beside what lies in it: "in Beirut and Lebanon" tells no two places."""
    lands = {m.country for m in members if m.kind == "country"}
    return any(m.kind != "country" and m.country in lands for m in members)


def _together(reading: Reading, members: Sequence[PlaceMention]) -> PlaceMention:
    """Return all as one place, named in the order of the alphabet, so that another report's order makes no other."""
    names = sorted({m.name for m in members})
    start, end = members[0].start, members[-1].end
    lands, units = ({getattr(m, key) for m in members} for key in ("country", "admin1"))
    lat, lon, radius = _circle(members)
    return PlaceMention(
        start,
        end,
        reading.document.text[start:end],
        f"{', '.join(names[:-1])} and {names[-1]}",
        "region",
        lat,
        lon,
        radius,
        next(iter(lands)) if len(lands) == 1 else None,
        next(iter(units)) if len(units) == 1 and len(lands) == 1 else None,
    )


def _circle(members: Sequence[PlaceMention]) -> tuple[float | None, float | None, int | None]:
    """Return the middle of the places and a radius that holds them all; none where one of them is not located."""
    known = [(m.lat, m.lon, m.radius_m or NARROW_M) for m in members if m.lat is not None and m.lon is not None]
    if len(known) < len(members) or max(k[1] for k in known) - min(k[1] for k in known) > 180:
        return None, None, None
    lat, lon = sum(k[0] for k in known) / len(known), sum(k[1] for k in known) / len(known)
    radius = max(distance_km(lat, lon, k[0], k[1]) * 1000 + k[2] for k in known)
    return round(lat, 4), round(lon, 4), int(radius)
