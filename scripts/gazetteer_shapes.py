"""Shapes of the earth: reading them, their middles and sizes, and which of them hold which points."""

from __future__ import annotations

import math
from collections import defaultdict

import numpy as np
import shapely


def shape(blob: bytes) -> shapely.Geometry:
    """Return the geometry of a GeoPackage blob (its header is 8 bytes and an envelope)."""
    envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
    return shapely.from_wkb(blob[8 + envelope :])


def radius_km(geometry: shapely.Geometry) -> float:
    """The radius of a disc of the same area on the sphere, in km."""
    lat = math.radians(geometry.centroid.y)
    return math.sqrt(max(geometry.area, 1e-9) * 111.2**2 * math.cos(lat) / math.pi)


def middle(geometry: shapely.Geometry) -> tuple[float, float]:
    """The centroid of the largest part, or a point within it where the centroid lies outside."""
    part = max(getattr(geometry, "geoms", [geometry]), key=lambda g: g.area)
    at = part.centroid if part.contains(part.centroid) else part.representative_point()
    return at.y, at.x


def box(geometry: shapely.Geometry | None) -> list[float] | None:
    """West, south, east and north of the main part of a country: its parts of a tenth of the largest or more."""
    if geometry is None:
        return None
    parts = list(getattr(geometry, "geoms", [geometry]))
    largest = max(p.area for p in parts)
    return [round(v, 2) for v in shapely.total_bounds([p for p in parts if p.area >= largest / 10]).tolist()]


def containing(points: np.ndarray, polygons: np.ndarray) -> np.ndarray:
    """Return for each point the number of the polygon that holds it, else the nearest within 0.2 degrees, else -1."""
    tree = shapely.STRtree(polygons)
    found = np.full(len(points), -1)
    at, where = tree.query(points, predicate="within")
    found[at] = where
    missing = np.flatnonzero(found < 0)
    (at, where) = tree.query_nearest(points[missing], max_distance=0.2, all_matches=False)
    found[missing[at]] = where
    return found


def at_home(
    place_in: np.ndarray, points: np.ndarray, polygons: np.ndarray, of_town: list[str], of_unit: list[str]
) -> None:
    """Move towns that fell into another country's unit (a border drawn otherwise) to the nearest unit of their own."""
    own: dict[str, list[int]] = defaultdict(list)
    for n, iso3 in enumerate(of_unit):
        own[iso3].append(n)
    for n, where in enumerate(place_in.tolist()):
        if where >= 0 and of_unit[where] != of_town[n]:
            units = own.get(of_town[n], [])
            apart = shapely.distance(polygons[units], points[n]) if units else np.array([])
            place_in[n] = units[int(apart.argmin())] if apart.size and apart.min() < 0.5 else -1
