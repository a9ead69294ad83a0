"""Events by area: the first-level region where several are known, so that a reader finds his own."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.model.pictures import Event, Picture

FEWEST = 3
"""Events that make an area of its own; smaller ones stand together."""
MOST = 8


def by_area(picture: Picture, events: Sequence[Event]) -> list[tuple[str, list[Event]]]:
    """Return events under their areas' names, the fullest area first; under "" what has no area or too few."""
    places = {place.id: place for place in picture.places}
    found: dict[str, list[Event]] = {}
    for event in events:
        place = places.get(event.place or "")
        area = (place.admin1 or "") if place is not None else ""
        found.setdefault(area, []).append(event)
    large = sorted((a for a, rows in found.items() if a and len(rows) >= FEWEST), key=lambda a: (-len(found[a]), a))[
        :MOST
    ]
    if len(large) < 2:
        return [("", list(events))]
    rest = [e for e in events if (p := places.get(e.place or "")) is None or (p.admin1 or "") not in large]
    return [*((area, found[area]) for area in large), *([("elsewhere", rest)] if rest else [])]
