"""Floors: what a figure must not fall below, with the digest of the data that it was measured on.

A figure is compared with its floor only on the same data: a case that was extended gives another figure, not a worse
reader. Floors rise by ``--raise`` and fall only by ``--lower`` with a reason, which is kept beside them.
"""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from evals.figures import Figure

FILE = Path(__file__).parent / "floors.toml"
SLACK = 0.005
"""Parsers round differently on other processors: half a point of a share is no regression."""

State = Literal["held", "broken", "other data", "no floor"]


@dataclass(frozen=True)
class Floor:
    """The floor (for errors and distances: the ceiling) of one figure; ``reason`` tells why it was last lowered."""

    value: float
    digest: str
    reason: str = ""


class Floors:
    """All floors, as kept in ``floors.toml``."""

    def __init__(self, floors: dict[tuple[str, str], Floor]) -> None:
        self._floors = floors

    @classmethod
    def read(cls, path: Path = FILE) -> Floors:
        """Return the floors of a file; none where it is not there."""
        if not path.exists():
            return cls({})
        kept = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls({(a, key): Floor(**floor) for a, table in kept.items() for key, floor in table.items()})

    def of(self, figure: Figure) -> Floor | None:
        """Return the floor of a figure, or None."""
        return self._floors.get((figure.ability, figure.key))

    def state(self, figure: Figure) -> State:
        """Return how the figure stands to its floor."""
        floor = self.of(figure)
        if floor is None or not figure.has_floor:
            return "no floor"
        if floor.digest != figure.digest:
            return "other data"
        worse = figure.value > floor.value if figure.small_is_good else figure.value < floor.value
        return "broken" if worse else "held"

    def moved(self, figures: Iterable[Figure], *, lower: str | None = None) -> Floors:
        """Return floors that follow ``figures`` up, and down as well where ``lower`` gives a reason."""
        floors = dict(self._floors)
        for figure in figures:
            if not figure.has_floor:
                continue
            held = floors.get((figure.ability, figure.key))
            bound = _bound(figure)
            comparable = held is not None and held.digest == figure.digest
            if held is None or not comparable or _better(bound, held.value, figure):
                floors[figure.ability, figure.key] = Floor(bound, figure.digest)
            elif lower and self.state(figure) == "broken":
                floors[figure.ability, figure.key] = Floor(bound, figure.digest, lower)
        return Floors(floors)

    def write(self, path: Path = FILE) -> None:
        """Write the floors, sorted, one a line."""
        lines = ["# Floors of the evals. `python -m evals --raise` moves them up; down only with --lower and a reason."]
        for ability in sorted({ability for ability, _ in self._floors}):
            lines += ["", f"[{ability}]"]
            for (of, key), floor in sorted(self._floors.items()):
                if of == ability:
                    reason = f", reason = {json.dumps(floor.reason)}" if floor.reason else ""
                    lines.append(f'{json.dumps(key)} = {{ value = {floor.value}, digest = "{floor.digest}"{reason} }}')
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _bound(figure: Figure) -> float:
    if figure.small_is_good:
        return math.ceil(figure.value * (1 + SLACK)) if figure.value > 1 else figure.value
    return max(0.0, math.floor((figure.value - SLACK) * 1000) / 1000)


def _better(bound: float, than: float, figure: Figure) -> bool:
    return bound < than if figure.small_is_good else bound > than
