# ruff: noqa: E501
"""Sixty actors of an invented war, with names as long as real ones: what the graph must stay readable for."""

from __future__ import annotations

from typing import Any

_NORTH = (
    ("Republic of Kastoria", "state", 0),
    ("Armed Forces of Kastoria (FAK)", "state forces", 0),
    ("3rd Mountain Brigade", "state forces", None),
    ("Kastorian Air Force", "state forces", None),
    ("Presidential Guard", "state forces", None),
    ("Border Police Directorate", "state forces", None),
    ("Valley Self-Defence Committees", "militia", 2),
    ("Sons of the Upper Orvan", "militia", None),
    ("Marshal Ilmar Vessen", "person", None),
    ("President Dagny Olubrek", "person", None),
    ("General Tor Hasselin", "person", None),
    ("Ministry of Defence of Kastoria", "state", None),
    ("Kingdom of Great Hallmark", "state", None),
    ("Hallmark Expeditionary Corps", "state forces", 4),
    ("Blue Lantern Security Group", "armed group", None),
)
_SOUTH = (
    ("Southern Liberation Movement", "armed group", 1),
    ("SLM Coastal Command", "armed group", None),
    ("SLM Eastern Front", "armed group", None),
    ("United Orvan Resistance Front", "armed group", 3),
    ("Brothers of the Dry River", "militia", None),
    ("Commander Asha Benruli", "person", None),
    ("Colonel Pekka Immonvar", "person", None),
    ("Political Bureau of the Southern Liberation Movement", "other", None),
    ("Federation of Marrow Islands", "state", None),
    ("Marrow Islands Navy", "state forces", None),
    ("Democratic Union of Tel Quiral", "state", None),
    ("Quirali Volunteers Battalion", "armed group", None),
    ("Student Council of Port Selm", "community", None),
    ("Mayor Lindiwe Corvath", "person", None),
)
_THIRD = (
    ("Host of the Black Pass", "armed group", 5),
    ("Black Pass Western Sector", "armed group", None),
    ("Abu Teral al-Kassi", "person", None),
    ("Night Riders of Umm Sarid", "militia", None),
    ("جبهة أنصار الوادي", "armed group", None),
)
_BETWEEN = (
    ("United Nations", "international organisation", None),
    ("UN Mission in Kastoria (UNMIK-2)", "international organisation", None),
    ("Special Envoy Beatriz Aldunate", "person", None),
    ("Union of Eastern States", "international organisation", None),
    ("Emirate of Sahmar", "state", None),
    ("Foreign Minister Khalid bin Rashad", "person", None),
    ("Contact Group on Kastoria", "international organisation", None),
    ("European Union", "international organisation", None),
    ("International Committee of the Red Cross", "international organisation", None),
    ("Conference of Bishops of Kastoria", "community", None),
)
_APART = (
    ("Association of Displaced Families", "community", None),
    ("Medical Relief for Orvan", "ngo", None),
    ("Kastorian Human Rights Observatory", "monitor", None),
    ("Orvan Radio", "media", None),
    ("Conflict Harm Survey Network", "monitor", None),
    ("Farmers of the Lower Selm", "community", None),
    ("Teachers' Union", "community", None),
    ("Water Board of Port Selm", "other", None),
    ("Residents of Dry River", "civilians", None),
    ("Miners of Umm Sarid", "civilians", None),
    ("Refugees from Tel Quiral", "civilians", None),
    ("Fishermen of Marrow Sound", "civilians", None),
    ("Doctors at the Hasselin Hospital", "ngo", None),
    ("World Food Agency", "international organisation", None),
    ("Crossing Authority of Sahmar", "other", None),
    ("Chamber of Commerce of Kastoria", "other", None),
)
CAMPS = (_NORTH, _SOUTH, _THIRD, _BETWEEN, _APART)


def graph(most: int = 60) -> dict[str, Any]:
    """Return the first ``most`` actors with all ties between them, as the API gives a graph."""
    rows = [one for camp in CAMPS for one in camp]
    actors = [
        {"id": f"a-{at}", "name": name, "kind": kind, "country": "KAS", "weight": 90 // (1 + at % 13), "slot": slot}
        for at, (name, kind, slot) in enumerate(rows)
    ][:most]
    held = {one["id"]: one for one in actors}
    ties = [tie for tie in map(_tie(held), _ties()) if tie]
    met = [
        {"from": a, "to": b, "events": n, "kinds": ["clash"], "start": "2031-03-01", "end": "2031-05-09", "ids": ["e-1"]}
        for a, b, n in (("a-1", "a-15", 31), ("a-15", "a-1", 24), ("a-3", "a-52", 6), ("a-29", "a-1", 9), ("a-29", "a-53", 5))
        if a in held and b in held
    ]  # fmt: skip
    return {"actors": actors, "ties": ties, "encounters": met, "left_out": 0}


def _ties() -> list[tuple[int, str, int, int]]:
    """Ties as from, type, to, claims: leaders and parts, backers, two wars at once, and talks."""
    found = [(at, "part of" if at in (1, 11) else "member of", 0 if at == 1 else 1, 2) for at in (1, 2, 3, 4, 5)]
    found += [
        (6, "supports", 1, 5),
        (7, "supports", 6, 2),
        (8, "leads", 1, 9),
        (9, "leads", 0, 14),
        (10, "leads", 2, 3),
    ]
    found += [
        (11, "part of", 0, 2),
        (12, "backs", 0, 11),
        (13, "part of", 12, 4),
        (14, "supports", 1, 3),
        (13, "supports", 1, 6),
    ]
    found += [(16, "part of", 15, 4), (17, "part of", 15, 3), (18, "allied with", 15, 8), (19, "supports", 18, 2)]
    found += [
        (20, "leads", 15, 12),
        (21, "leads", 17, 2),
        (22, "part of", 15, 3),
        (23, "backs", 15, 9),
        (24, "part of", 23, 2),
    ]
    found += [
        (25, "backs", 18, 4),
        (26, "supports", 15, 3),
        (27, "supports", 15, 1),
        (28, "member of", 22, 1),
        (26, "part of", 25, 1),
    ]
    found += [(30, "part of", 29, 3), (31, "leads", 29, 7), (32, "allied with", 29, 2), (33, "supports", 29, 1)]
    found += [
        (1, "fights", 15, 46),
        (1, "fights", 18, 12),
        (1, "fights", 29, 17),
        (15, "fights", 29, 9),
        (6, "fights", 19, 4),
    ]
    found += [
        (3, "fights", 16, 5),
        (13, "fights", 15, 6),
        (2, "fights", 17, 7),
        (14, "fights", 30, 2),
        (7, "fights", 32, 1),
    ]
    found += [
        (34, "mediates", 0, 6),
        (34, "mediates", 15, 6),
        (36, "part of", 34, 4),
        (35, "part of", 34, 5),
        (38, "mediates", 0, 4),
    ]
    found += [
        (38, "mediates", 15, 4),
        (39, "leads", 38, 2),
        (40, "mediates", 15, 2),
        (40, "mediates", 0, 2),
        (41, "sanctions", 29, 3),
    ]
    found += [
        (41, "sanctions", 8, 5),
        (41, "sanctions", 20, 4),
        (37, "supports", 0, 2),
        (43, "mediates", 18, 1),
        (42, "mediates", 1, 1),
    ]
    found += [
        (44, "member of", 43, 1),
        (45, "supports", 42, 1),
        (46, "part of", 34, 1),
        (57, "part of", 34, 3),
        (58, "part of", 38, 1),
    ]
    found += [
        (56, "supports", 45, 1),
        (50, "supports", 27, 1),
        (48, "supports", 46, 1),
        (49, "supports", 15, 1),
        (59, "supports", 0, 2),
    ]
    return found


def _tie(held: dict[str, dict[str, Any]]) -> Any:
    def made(row: tuple[int, str, int, int]) -> dict[str, Any] | None:
        a, kind, b, claims = f"a-{row[0]}", row[1], f"a-{row[2]}", row[3]
        if a not in held or b not in held:
            return None
        named = [{"id": one, "name": held[one]["name"], "kind": held[one]["kind"]} for one in (a, b)]
        return {
            "id": f"r-{a}-{kind.replace(' ', '-')}-{b}", "from": named[0], "type": kind, "to": named[1], "start": None,
            "end": None, "evidence": claims, "origins": max(1, claims // 2), "known_first": "2031-03-02",
        }  # fmt: skip

    return made
