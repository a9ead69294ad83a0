"""Whether one outlet's claim strengthens or weakens another's: ClaimDiff's training part."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from evals.ability import Ability, part
from vedette.reconciliation import Comparison
from vedette.workspace.statements import compare_readings, read_statements

FILES = {"strengthens": "ClaimDiff-strength-train.json", "weakens": "ClaimDiff-weak-train.json"}
ABILITY = Ability(
    ("claimdiff",),
    {"ClaimDiff": "1,857 pairs a file"},
    {
        f"{relation} {figure}": part("ClaimDiff", f"{relation}: {words}")
        for relation in FILES
        for figure, words in (("accuracy", "accuracy"), ("F1", "F1 (always yes: .819 and .192)"))
    },
)
"""What is measured here, and how it is called in the table."""

ALIKE, SURE = 0.3, 0.5
"""A claim strengthens another that tells alike of one matter; it weakens one that it opposes."""


def measure(bench: Path) -> dict[str, float]:
    """Return accuracy and F1 of each relation."""
    found: dict[str, float] = {}
    for relation, name in FILES.items():
        rows = json.loads((bench / "claimdiff" / name).read_text(encoding="utf-8"))["data"]
        texts = list(dict.fromkeys((r[key], r["date"]) for r in rows for key in ("claim_a", "claim_b")))
        read = dict(zip(texts, read_statements(texts), strict=True))
        pairs = [
            (
                bool(r["relation"]),
                _holds(relation, compare_readings(read[r["claim_a"], r["date"]], read[r["claim_b"], r["date"]])),
            )
            for r in rows
        ]
        found |= {f"{relation} {figure}": value for figure, value in score(pairs).items()}
    return found


def _holds(relation: str, told: Comparison) -> bool:
    return told.contradicts >= SURE if relation == "weakens" else told.same >= ALIKE and told.contradicts < SURE


def score(pairs: Iterable[tuple[bool, bool]]) -> dict[str, float]:
    """Return accuracy, and F1 of what holds, of pairs of (holds, was found)."""
    rows = list(pairs)
    hit = sum(holds and found for holds, found in rows)
    given, total = sum(found for _, found in rows), sum(holds for holds, _ in rows)
    return {
        "accuracy": sum(holds == found for holds, found in rows) / max(1, len(rows)),
        "F1": 2 * hit / max(1, given + total),
    }
