"""Outlines of countries and first-level units, and disputed borders, for drawing maps without a geometry library.

Borders are those of Natural Earth, which draws who holds the ground, not who claims it: a map made from them says so
(``DISCLAIMER``). Sources and licences stand in PROVENANCE.md beside this file.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from functools import lru_cache
from importlib.resources import files
from typing import Literal

import msgspec
import numpy as np

from vedette.model.records import Record

Level = Literal["countries", "admin1", "disputed"]
DISCLAIMER = "Borders: Natural Earth, de facto; they imply no judgement on the status of any territory."

_NO_WORD = re.compile(r"\W+")
Ring = tuple[tuple[float, float], ...]


class Outline(Record, frozen=True):
    """A shape of the map: closed rings of (longitude, latitude) in WGS84 degrees; open lines for ``disputed``.

    ``id`` is its own among all layers ("admin1:COD/Nord-Kivu").
    """

    name: str
    iso3: str
    rings: tuple[Ring, ...]
    id: str = ""


class _Layer(msgspec.Struct):
    step: float
    shapes: list[tuple[str, str, tuple[float, float, float, float], list[int]]]


def outlines_within(west: float, south: float, east: float, north: float, level: Level) -> tuple[Outline, ...]:
    """Return the outlines of a layer that come near the given box (degrees), with those of their rings that do."""
    layer, points = _layer(level)
    found, at = [], 0
    for key, (iso3, name, (w, s, e, n), sizes) in zip(_ids(level), layer.shapes, strict=True):
        start, at = at, at + sum(sizes)
        if w <= east and e >= west and s <= north and n >= south:
            rings = tuple(r for r in _rings(points, start, sizes, layer.step) if _touches(r, west, south, east, north))
            if rings:
                found.append(Outline(name, iso3, rings, key))
    return tuple(found)


@lru_cache(maxsize=3)
def _ids(level: Level) -> tuple[str, ...]:
    """Return the ids of a layer's shapes; of several of one name in a country the later ones have a number."""
    seen: Counter[str] = Counter()
    found = []
    for iso3, name, *_ in _layer(level)[0].shapes:
        key = f"{level}:{iso3}/{_NO_WORD.sub('-', name).strip('-')}"
        seen[key] += 1
        found.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return tuple(found)


def _rings(points: np.ndarray, start: int, sizes: list[int], step: float) -> tuple[Ring, ...]:
    rings = []
    for size in sizes:
        steps = (points[start : start + size].cumsum(axis=0) * step).round(4)
        rings.append(tuple(map(tuple, steps.tolist())))
        start += size
    return tuple(rings)


def _touches(ring: Ring, west: float, south: float, east: float, north: float) -> bool:
    x, y = [p[0] for p in ring], [p[1] for p in ring]
    return min(x) <= east and max(x) >= west and min(y) <= north and max(y) >= south


@lru_cache(maxsize=3)
def _layer(level: Level) -> tuple[_Layer, np.ndarray]:
    raw = gzip.decompress(files(__name__).joinpath(f"{level}.bin.gz").read_bytes())
    head, _, body = raw.partition(b"\n")
    return msgspec.json.decode(head, type=_Layer), _numbers(np.frombuffer(body, dtype=np.uint8)).reshape(-1, 2)


def _numbers(raw: np.ndarray) -> np.ndarray:
    """Return the zigzag varints of a byte array; a byte below 128 ends a number."""
    ends = np.flatnonzero(raw < 0x80)
    starts = np.concatenate(([0], ends[:-1] + 1))
    values = np.zeros(len(ends), dtype=np.int64)
    lengths = ends - starts + 1
    for k in range(int(lengths.max(initial=0))):
        has = lengths > k
        values[has] |= (raw[starts[has] + k].astype(np.int64) & 0x7F) << (7 * k)
    return (values >> 1) ^ -(values & 1)
