"""Whether the review queue shows first what would change the picture most.

    python -m benchmarks.review_queue [FOLDER…] [--sample N]

For each item of the queue, or every N-th, the doubting judgement is laid ("wrong", "different", another place, a
letter), the picture is drawn again and the records that changed are counted (``picture.changes``). Printed is
Spearman's rank correlation of that number with the item's influence, and with its score, which also tells doubt.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime

from vedette.engine import Order, picture_of_reports, read_documents, take_in
from vedette.engine.cases.judgements.judging import with_judgements
from vedette.engine.cases.judgements.queue import Item, review_queue
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.documents import Skipped
from vedette.model.judging import CaseJudgement, Spot, judged
from vedette.picture.changes import changes_between

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
ELSEWHERE = Spot(0.0, -30.0, 100)


def effects(reports: Sequence[Report], items: Sequence[Item]) -> list[int]:
    """Return how many records of the picture each item's doubting judgement changes."""
    before = picture_of_reports(reports, [], name="case", case=CaseKnowledge())
    found = []
    for item in items:
        case = with_judgements(CaseKnowledge(), [doubting(item)])
        after = picture_of_reports(reports, [], name="case", case=case)
        found.append(len(changes_between(before, after).changes))
    return found


def doubting(item: Item) -> CaseJudgement:
    """Return the judgement that says that an item is not as the machine has it."""
    about, by, why = item.about, "a person", "to see what it does"
    if item.sort == "merge":
        return judged("different", about, by, why, MOMENT)
    if item.sort == "place":
        return judged("placed", about, by, why, MOMENT, spot=ELSEWHERE)
    if item.sort == "outlet":
        return judged("graded", about, by, why, MOMENT, grade="B")
    return judged("wrong", about, by, why, MOMENT)


def spearman(left: Sequence[float], right: Sequence[float]) -> float:
    """Return the rank correlation of two rows of numbers, ties at their middle rank; 0 where one of them is level."""
    one, other = _ranks(left), _ranks(right)
    middle = (len(one) - 1) / 2
    over = sum((a - middle) * (b - middle) for a, b in zip(one, other, strict=True))
    spread = sum((a - middle) ** 2 for a in one) * sum((b - middle) ** 2 for b in other)
    return over / spread**0.5 if spread else 0.0


def _ranks(row: Sequence[float]) -> list[float]:
    order = sorted(row)
    first: dict[float, int] = {}
    for at, value in enumerate(order):
        first.setdefault(value, at)
    last = {value: at for at, value in enumerate(order)}
    return [(first[value] + last[value]) / 2 for value in row]


def main() -> None:
    """Print the correlations for each folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", default=["examples/goma-2025", "examples/kharkiv-2022"])
    parser.add_argument("--sample", type=int, default=1, help="every N-th item")
    given = parser.parse_args()
    for folder in given.folders:
        read = read_documents(take_in(Order((folder,))).documents, CaseKnowledge(), workers=1, skim=True)
        reports = [one[1] for one in read if not isinstance(one, Skipped)]
        picture = picture_of_reports(reports, [], name="case", case=CaseKnowledge())
        items = review_queue(picture)[:: given.sample]
        changed = [float(n) for n in effects(reports, items)]
        influence, score = (spearman([getattr(i, name) for i in items], changed) for name in ("influence", "score"))
        print(f"{folder}: {len(items)} items, influence {influence:.2f}, score {score:.2f}")


if __name__ == "__main__":
    main()
