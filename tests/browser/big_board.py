"""A board of many events over many places, made from a small one by counting alone."""

from typing import Any


def large(board: dict[str, Any], events: int = 10_000, places: int = 600) -> dict[str, Any]:
    """A board of many events over many places, made from a small one by counting alone."""
    kinds, actors, last = len(board["kinds"]), len(board["actors"]), board["days"][1]
    days = [last - (at * at) % 400 for at in range(events)]
    where = [(at * 7919) % (1 + (at * 31) % places) for at in range(events)]
    columns = {
        "id": [f"e-{at}" for at in range(events)],
        "title": [f"Event {at}" for at in range(events)],
        "kind": [at % kinds for at in range(events)],
        "place": where,
        "actors": [[at % actors] for at in range(events)],
        "start": days,
        "end": days,
        "known_first": days,
        "known_last": days,
    }
    same = {name: [told[0]] * events for name, told in board["events"].items()}
    spread = [
        {
            **board["places"][0],
            "id": f"p-{at}",
            "name": f"Place {at}",
            "kind": "town",
            "radius_m": 2000,
            "lat": -6 + (at * 37 % 100) / 10,
            "lon": 24 + (at * 61 % 83) / 10,
            "events": where.count(at),
        }
        for at in range(places)
    ]
    events_of = {**same, "targets": [[]] * events, "background": [False] * events, **columns}
    return {
        **board,
        "places": spread,
        "control": [],
        "events": events_of,
        "days": [last - 399, last],
        "known": [last - 399, last],
        "box": [23, -7, 33, 5],
    }
