"""Whether two outlets give the same answer to a question: NAnCo's development questions."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from statistics import fmean

from evals.ability import Ability, Metric
from vedette.workspace.statements import compare_readings, read_statements

ABILITY = Ability(
    ("nanco",),
    {"NAnCo": "4 questions, 1,574 pairs of answers"},
    {
        "balanced accuracy": Metric("NAnCo", "balanced accuracy, mean of questions", "0.813 RoBERTa-large, trained"),
        "pooled": Metric("NAnCo", "balanced accuracy, all pairs", "0.741 answer equivalence"),
    },
)
"""What is measured here, and how it is called in the table."""

SURE = 0.5
"""One threshold for every question."""


def measure(bench: Path) -> dict[str, float]:
    """Return balanced accuracy over the pairs of answers to each question, in the mean and pooled."""
    questions = json.loads((bench / "nanco" / "nanco_dev.json").read_text(encoding="utf-8"))
    judged = [list(_judged(question["answers"])) for question in questions]
    return {
        "balanced accuracy": fmean(balanced_accuracy(pairs) for pairs in judged),
        "pooled": balanced_accuracy(pair for pairs in judged for pair in pairs),
    }


def balanced_accuracy(pairs: Iterable[tuple[bool, bool]]) -> float:
    """Return half the recall of what is the same and half of what is not, of pairs of (is, was found)."""
    rows = list(pairs)
    same, apart = [found for is_same, found in rows if is_same], [found for is_same, found in rows if not is_same]
    return (sum(same) / max(1, len(same)) + sum(not f for f in apart) / max(1, len(apart))) / 2


def _judged(answers: list[dict[str, str]]) -> Iterable[tuple[bool, bool]]:
    texts = list(dict.fromkeys(a["Answer"] for a in answers))
    read = dict(zip(texts, read_statements([(t, None) for t in texts]), strict=True))
    for one, other in combinations(answers, 2):
        found = compare_readings(read[one["Answer"]], read[other["Answer"]]).same >= SURE
        yield one["cluster_global"] == other["cluster_global"], found
