"""What an ability is: what it is measured on, what its figures mean, what others have published, what is wanted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Metric:
    """One metric: what it was measured on, its name in the table, and the best published figure with its owner."""

    corpus: str
    name: str
    published: str = ""
    small_is_good: bool = False
    has_floor: bool = True


@dataclass(frozen=True)
class Ability:
    """One ability: the folders of data it needs, the size of each corpus, and its metrics by key of ``measure``.

    ``needs`` are folders of the research data, ``own`` folders beside this file.
    """

    needs: tuple[str, ...]
    sizes: dict[str, str]
    metrics: dict[str, Metric]
    own: tuple[str, ...] = ()


def part(corpus: str, name: str) -> Metric:
    """Return a metric that explains another, and has no floor of its own: the F1 made of it has one."""
    return Metric(corpus, name, has_floor=False)
