"""How well two statements are told apart: opposite, the same or neither, and why; with pairs of the project's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
import yaml

from evals.ability import Ability, Metric, part
from evals.data import ROOT
from vedette.reconciliation import Comparison
from vedette.workspace.statements import compare_readings, read_statements

DEV, MORE = "statements, development", "statements, more development"
HELD, FRESH = "statements, held out, run while rules were made", "statements, held out, never run before"
ABILITY = Ability(
    (),
    {DEV: "75 pairs", MORE: "75 pairs", HELD: "75 pairs", FRESH: "75 pairs"},
    {
        "dev precision": Metric(DEV, "opposed: precision"),
        "dev recall": Metric(DEV, "opposed: recall"),
        "dev reason": Metric(DEV, "opposed: reason right"),
        "dev same": Metric(DEV, "same or not: accuracy"),
        "dev2 precision": Metric(MORE, "opposed: precision"),
        "dev2 recall": Metric(MORE, "opposed: recall"),
        "dev2 reason": Metric(MORE, "opposed: reason right"),
        "dev2 same": Metric(MORE, "same or not: accuracy"),
        "held precision": Metric(HELD, "opposed: precision"),
        "held recall": Metric(HELD, "opposed: recall"),
        "held reason": Metric(HELD, "opposed: reason right"),
        "held same": part(HELD, "same or not: accuracy"),
        "fresh precision": Metric(FRESH, "opposed: precision"),
        "fresh recall": Metric(FRESH, "opposed: recall"),
        "fresh reason": Metric(FRESH, "opposed: reason right"),
        "fresh same": part(FRESH, "same or not: accuracy"),
    },
    own=("statements",),
)
"""What is measured here, and how it is called in the table."""

SURE = 0.5


class Pair(msgspec.Struct, frozen=True):
    """Two statements and how they stand to each other by the one who wrote them."""

    id: str
    topic: str
    a: str
    b: str
    published_a: str | None
    published_b: str | None
    relation: str
    reason: str | None


def measure(_bench: Path) -> dict[str, float]:
    """Return precision, recall and right reasons of opposed pairs, and the accuracy of "same", of each file."""
    found: dict[str, float] = {}
    for half in ("dev", "dev2", "held", "fresh"):
        pairs = read_pairs(ROOT / "evals" / "statements" / f"{half}.yaml")
        found |= {f"{half} {name}": value for name, value in score(zip(pairs, compared(pairs), strict=True)).items()}
    return found


def by_topic(pairs: list[Pair]) -> dict[str, dict[str, float]]:
    """Return the same figures for each topic by itself."""
    rows = list(zip(pairs, compared(pairs), strict=True))
    topics = dict.fromkeys(p.topic for p in pairs)
    return {topic: score(r for r in rows if r[0].topic == topic) for topic in topics}


def read_pairs(path: Path) -> list[Pair]:
    """Return the pairs of a file."""
    rows = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - strings only
    return [Pair(**{k: None if v == "null" else v for k, v in row.items()}) for row in rows]


def compared(pairs: list[Pair]) -> list[Comparison]:
    """Return the comparison of each pair."""
    texts = [(t, d) for p in pairs for t, d in ((p.a, p.published_a), (p.b, p.published_b))]
    read = read_statements(texts)
    return [compare_readings(read[2 * n], read[2 * n + 1]) for n in range(len(pairs))]


def score(rows: Iterable[tuple[Pair, Comparison]]) -> dict[str, float]:
    """Return precision and recall of opposed pairs, the share of those found with the right reason, and accuracy."""
    told = list(rows)
    opposed = [(p, c) for p, c in told if c.contradicts >= SURE]
    right = [(p, c) for p, c in opposed if p.relation == "contradicts"]
    return {
        "precision": _share(opposed, lambda r: r[0].relation == "contradicts"),
        "recall": len(right) / max(1, sum(p.relation == "contradicts" for p, _ in told)),
        "reason": _share(right, lambda r: r[1].reason == r[0].reason),
        "same": _share(told, lambda r: (r[1].same >= SURE) == (r[0].relation == "same")),
    }


def _share(rows: list[tuple[Pair, Comparison]], holds: Callable[[tuple[Pair, Comparison]], bool]) -> float:
    return sum(map(holds, rows)) / max(1, len(rows))
