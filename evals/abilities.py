"""The abilities that are measured, each a module with ``ABILITY`` and ``measure(bench) -> {metric: figure}``.

A metric that ``ABILITY`` does not name is shown as it is, without a floor.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from evals.ability import Ability, Metric
from evals.data import ROOT, bench
from evals.figures import Figure, digest_of

NAMES = (
    "times",
    "counts",
    "places",
    "attributions",
    "actors",
    "events",
    "attacks",
    "muc",
    "names",
    "news",
    "unseen",
    "relevance",
    "incidents",
    "stories",
    "origins",
    "ecb",
    "longtail",
    "statements",
    "nanco",
    "claimdiff",
)
"""The modules, in the order of the table."""


def ability(name: str) -> Ability:
    """Return what the ability ``name`` is measured on."""
    declared: Ability = import_module(f"evals.{name}").ABILITY
    return declared


def missing(name: str) -> list[str]:
    """Return the folders of data that the ability ``name`` needs and that are not there."""
    return [folder for folder in ability(name).needs if not (bench() / folder).is_dir()]


def figures(name: str) -> Iterator[Figure]:
    """Yield the figures of the ability ``name``; its data must be there."""
    declared = ability(name)
    digest = digest_of([*(bench() / f for f in declared.needs), *(ROOT / "evals" / f for f in declared.own)])
    for key, value in import_module(f"evals.{name}").measure(bench()).items():
        metric = declared.metrics.get(key, Metric("", key, has_floor=False))
        size = declared.sizes.get(metric.corpus, "")
        yield Figure(
            name,
            metric.corpus,
            size,
            metric.name,
            value,
            digest,
            metric.published,
            metric.small_is_good,
            has_floor=metric.has_floor,
        )
