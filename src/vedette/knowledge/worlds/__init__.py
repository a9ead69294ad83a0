"""How the words of a report lean to the world that they are of: conflict, sport, arts, finance, crime or another.

The weights are trained (PROVENANCE.md beside this file); they stand over the dimensions of the parser's word vectors,
so that a word which no list holds leans as its neighbours do.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import msgspec

from vedette.model.records import Record


class Worlds(Record, frozen=True):
    """The names of the worlds, conflict first; for each an offset, and a weight for each dimension.

    ``gate`` weighs what the words of a report say of its world (``reading.relevance.surface``), the constant last.
    """

    worlds: tuple[str, ...]
    offsets: tuple[float, ...]
    weights: tuple[tuple[float, ...], ...]
    gate: tuple[float, ...] = ()


@lru_cache(maxsize=1)
def worlds() -> Worlds:
    """Return the trained weights, read once."""
    return msgspec.json.decode(files(__package__).joinpath("worlds.json").read_bytes(), type=Worlds)
