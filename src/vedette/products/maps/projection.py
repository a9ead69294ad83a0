"""From degrees to drawing units: a plate carrée true to scale at the middle latitude of the frame."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, radians
from typing import NamedTuple

_METRES_PER_DEGREE = 111_320.0
_LEAST_SPAN = 1.2
"""Degrees of latitude at least: the outlines are drawn for such a scale, and are false in a closer view."""
_MARGIN = 0.13


class Frame(NamedTuple):
    """A window on the world, in WGS84 degrees, drawn ``width`` by ``height`` units."""

    west: float
    south: float
    east: float
    north: float
    width: float
    height: float

    def x(self, lon: float) -> float:
        """Return the drawing unit of a longitude."""
        return (lon - self.west) / (self.east - self.west) * self.width

    def y(self, lat: float) -> float:
        """Return the drawing unit of a latitude; north is up."""
        return (self.north - lat) / (self.north - self.south) * self.height

    @property
    def metres_per_unit(self) -> float:
        """Metres on the ground per drawing unit, at the middle latitude."""
        return (self.north - self.south) * _METRES_PER_DEGREE / self.height


def frame_around(points: Iterable[tuple[float, float]], width: float, *, tallest: float, lowest: float) -> Frame:
    """Return the window that holds all ``points`` (lon, lat) with a margin, no taller than ``tallest`` units."""
    lons, lats = zip(*points, strict=True)
    south, north = _spread(min(lats), max(lats), _LEAST_SPAN)
    squeeze = max(0.15, cos(radians((south + north) / 2)))
    west, east = _spread(min(lons), max(lons), _LEAST_SPAN / squeeze)
    height = (north - south) / ((east - west) * squeeze) * width
    if height > tallest:
        west, east = _spread(west, east, (north - south) / squeeze * width / tallest, margin=0)
    elif height < lowest:
        south, north = _spread(south, north, (east - west) * squeeze * lowest / width, margin=0)
    height = min(tallest, max(lowest, height))
    return Frame(west, south, east, north, width, height)


def _spread(low: float, high: float, least: float, *, margin: float = _MARGIN) -> tuple[float, float]:
    span = max(high - low, least)
    middle = (low + high) / 2
    half = span * (0.5 + margin)
    return middle - half, middle + half
