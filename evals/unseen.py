"""Sentences held out: written apart from the reader and never read while it is changed.

The rows stand in ``evals/unseen/<phenomenon>.yaml``, of the form and judged by the rules of :mod:`evals.news`, in other
conflicts and with other constructions. There is one figure, the share of all rows that are right, so that no row and no
phenomenon can be worked on alone. A row is mended only where its text or expectation is wrong, never because it fails.
"""

from __future__ import annotations

from pathlib import Path

from evals.ability import Ability, Metric
from evals.data import ROOT
from evals.news import judged

FOLDER = ROOT / "evals" / "unseen"
FILES = sorted(FOLDER.glob("*.yaml"))
CORPUS = "own sentences, held out"
ABILITY = Ability(
    needs=(),
    sizes={CORPUS: f"{len(FILES)} phenomena"},
    metrics={"all": Metric(CORPUS, "rows right")},
    own=("unseen",),
)
"""What is measured here, and how it is called in the table."""


def measure(_bench: Path) -> dict[str, float]:
    """Return the share of all rows that are read right."""
    rows = [not faults for path in FILES for _, faults in judged(path)]
    return {"all": sum(rows) / max(len(rows), 1)}
