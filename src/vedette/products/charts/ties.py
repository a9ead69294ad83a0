"""The graph of actors: who leads, backs, fights and mediates, in a layout that the same picture always gives.

Actors start on a circle in the order of their ties and are moved by springs and charges for a fixed number of
steps (Fruchterman and Reingold, 1991); nothing is random.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin
from typing import NamedTuple

from markupsafe import Markup

from vedette.model.pictures import Actor, Relation
from vedette.products.casebook import Casebook
from vedette.products.drawing.cleaning import label
from vedette.products.drawing.labels import Box, Placed, Wanted, place_labels
from vedette.products.drawing.palette import shape
from vedette.products.drawing.svg import Opener, el, group, opened

WIDTH, HEIGHT = 900.0, 470.0
MOST = 25
_STEPS = 260
_LONGEST = 34
_STYLES = {
    "fights": "fights",
    "sanctions": "sanctions",
    "supports": "supports",
    "backs": "supports",
    "allied with": "allied",
    "mediates": "mediates",
    "leads": "within",
    "member of": "within",
    "part of": "within",
}
_SHAPES = {
    "state": 1,
    "state forces": 1,
    "armed group": 0,
    "militia": 0,
    "person": 3,
    "international organisation": 6,
    "ngo": 6,
}


class Ties(NamedTuple):
    """The graph, the actors and the sorts of tie on it, and how many actors had no room."""

    svg: Markup
    shown: list[Actor]
    styles: frozenset[str]
    left_out: int


def ties_of(book: Casebook, opener: Opener | None = None) -> Ties | None:
    """Return the graph of the actors with most ties, or None where there are fewer than two ties."""
    degree: dict[str, int] = {}
    for tie in book.picture.relations:
        for end in (tie.source, tie.goal):
            if end in book.actors and tie.source != tie.goal:
                degree[end] = degree.get(end, 0) + len(tie.claims) + 1
    ranked = sorted(degree, key=lambda key: (-degree[key], key))
    chosen = set(ranked[:MOST])
    ties = [tie for tie in book.picture.relations if {tie.source, tie.goal} <= chosen and tie.source != tie.goal]
    keys = [key for key in ranked[:MOST] if any(key in (tie.source, tie.goal) for tie in ties)]
    if len(ties) < 2:
        return None
    spots = _layout(keys, ties)
    boxes = [Box(x - 9, y - 9, x + 9, y + 9) for x, y in spots.values()]
    boxes += [box for tie in ties for box in _along(spots[tie.source], spots[tie.goal])]
    wanted = [Wanted(_short(book.actors[key].name), *spots[key], 8, 12, True) for key in keys]
    names = [name for name in place_labels(wanted, boxes, Box(2, 2, WIDTH - 2, HEIGHT - 2)) if name]
    svg = el(
        "svg",
        {
            "viewBox": f"0 0 {WIDTH:.0f} {HEIGHT:.0f}",
            "class": "ties",
            "role": "group",
            "aria-label": "Ties between actors",
        },
        _heads(),
        group("edges", *_edges(book, ties, spots, opener)),
        group("nodes", *(_node(book.actors[key], spots[key], opener) for key in keys)),
        group("names", *(_name(name) for name in names)),
    )
    return Ties(
        svg, [book.actors[key] for key in keys], frozenset(style_of(t.type) for t in ties), len(ranked) - len(keys)
    )


def style_of(relation: str) -> str:
    """Return how a tie is drawn: ties of one sort share a line."""
    return _STYLES[relation]


def _short(name: str) -> str:
    name = label(name)
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"


def _layout(keys: Sequence[str], ties: Sequence[Relation]) -> dict[str, tuple[float, float]]:
    count = len(keys)
    spots = [
        [WIDTH / 2 + WIDTH * 0.36 * cos(2 * pi * at / count), HEIGHT / 2 + HEIGHT * 0.36 * sin(2 * pi * at / count)]
        for at in range(count)
    ]
    order = {key: at for at, key in enumerate(keys)}
    pairs = sorted({(min(a, b), max(a, b)) for tie in ties for a, b in [(order[tie.source], order[tie.goal])]})
    ideal = 0.72 * (WIDTH * HEIGHT / count) ** 0.5
    for step in range(_STEPS):
        pushed = _pushes(spots, pairs, ideal)
        limit = 46.0 * (1 - step / _STEPS) + 0.5
        for at, (dx, dy) in enumerate(pushed):
            length = max(0.01, hypot(dx, dy))
            spots[at][0] += dx / length * min(length, limit)
            spots[at][1] += dy / length * min(length, limit)
    return dict(zip(keys, _fitted(spots), strict=True))


def _pushes(spots: list[list[float]], pairs: list[tuple[int, int]], ideal: float) -> list[list[float]]:
    # Labels are wide and low, so actors are kept farther apart across than down.
    pushed = [[(WIDTH / 2 - x) * 0.05, (HEIGHT / 2 - y) * 0.11] for x, y in spots]
    reach = (2.0 * ideal) ** 2
    for a in range(len(spots)):
        for b in range(a + 1, len(spots)):
            dx, dy = spots[a][0] - spots[b][0], (spots[a][1] - spots[b][1]) * 1.35
            square = max(36.0, dx * dx + dy * dy)
            force = ideal * ideal / square if square < reach else 0.0
            for at, sign in ((a, 1), (b, -1)):
                pushed[at][0] += sign * dx * force
                pushed[at][1] += sign * dy * force
    for a, b in pairs:
        dx, dy = spots[a][0] - spots[b][0], spots[a][1] - spots[b][1]
        force = hypot(dx, dy) / ideal
        for at, sign in ((a, -1), (b, 1)):
            pushed[at][0] += sign * dx * force
            pushed[at][1] += sign * dy * force
    return pushed


def _fitted(spots: list[list[float]]) -> list[tuple[float, float]]:
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    wide, high = max(1.0, max(xs) - min(xs)), max(1.0, max(ys) - min(ys))
    return [(90 + (x - min(xs)) / wide * (WIDTH - 180), 34 + (y - min(ys)) / high * (HEIGHT - 68)) for x, y in spots]


def _along(start: tuple[float, float], end: tuple[float, float]) -> list[Box]:
    """Small boxes along a tie, so that names keep off it."""
    steps = max(2, int(hypot(end[0] - start[0], end[1] - start[1]) / 12))
    points = [
        (start[0] + (end[0] - start[0]) * at / steps, start[1] + (end[1] - start[1]) * at / steps)
        for at in range(1, steps)
    ]
    return [Box(x - 2, y - 2, x + 2, y + 2) for x, y in points]


def _edges(
    book: Casebook, ties: Sequence[Relation], spots: dict[str, tuple[float, float]], opener: Opener | None
) -> list[Markup]:
    drawn: list[Markup] = []
    between: dict[tuple[str, str], int] = {}
    for tie in ties:
        pair = (min(tie.source, tie.goal), max(tie.source, tie.goal))
        bend = between.get(pair, 0)
        between[pair] = bend + 1
        css = style_of(tie.type)
        head = None if css in ("fights", "allied") else f"url(#head-{css})"
        path = _curve(spots[tie.source], spots[tie.goal], (0, 26, -26, 52, -52)[bend % 5])
        denied = any(book.claims[claim].polarity == "denied" for claim in tie.claims if claim in book.claims)
        words = f"{book.actor(tie.source)} {tie.type} {book.actor(tie.goal)}{', denied by some' if denied else ''}"
        drawn.append(
            opened(
                opener,
                tie.claims,
                (),
                words,
                el("path", {"d": path, "class": "hit"}),
                el("path", {"d": path, "class": f"edge {css}", "marker-end": head}),
            )
        )
    return drawn


def _curve(start: tuple[float, float], end: tuple[float, float], bend: float) -> str:
    length = max(1.0, hypot(end[0] - start[0], end[1] - start[1]))
    ux, uy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    a, b = (start[0] + ux * 11, start[1] + uy * 11), (end[0] - ux * 13, end[1] - uy * 13)
    middle = ((a[0] + b[0]) / 2 - uy * bend, (a[1] + b[1]) / 2 + ux * bend)
    return f"M{a[0]:.1f} {a[1]:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {b[0]:.1f} {b[1]:.1f}"


def _node(actor: Actor, spot: tuple[float, float], opener: Opener | None) -> Markup:
    css = "node " + ("forces" if actor.kind in ("armed group", "militia", "state forces") else "other")
    return opened(
        opener,
        actor.claims,
        (),
        f"{label(actor.name)}, {actor.kind}",
        shape(_SHAPES.get(actor.kind, 2), spot[0], spot[1], 8.0, **{"class": css}),
    )


def _name(name: Placed) -> Markup:
    return el("text", {"x": name.x, "y": name.y, "text-anchor": name.anchor}, name.text)


def _heads() -> Markup:
    return el(
        "defs",
        {},
        *(
            el(
                "marker",
                {
                    "id": f"head-{css}",
                    "viewBox": "0 0 8 8",
                    "refX": 6,
                    "refY": 4,
                    "markerWidth": 7,
                    "markerHeight": 7,
                    "orient": "auto",
                },
                el("path", {"d": "M0 0.6L7.4 4L0 7.4Z", "class": f"head {css}"}),
            )
            for css in ("supports", "mediates", "within", "sanctions")
        ),
    )
