"""How the cost of comparing reports and drawing the picture grows with their number.

    python -m benchmarks.picture_growth [--most 20000]

Reads 300 reports remixed from the examples, makes 1,250, 2,500, 5,000, 10,000 and 20,000 of them (``multiplied``), and
prints for each number the processor's seconds of reconciliation, of the picture and of its brief, and the growth: the
seconds over n log2 n, as a ratio to that of the first row. A ratio that stays about 1 is growth like n log n.
"""

from __future__ import annotations

import argparse
import math
import resource
import time
from collections.abc import Sequence
from datetime import date

from benchmarks.multiplied import multiplied
from benchmarks.remix import remixed
from vedette.engine import Order, read_documents, take_in
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.documents import Label, Skipped
from vedette.picture import picture_of
from vedette.products.brief import compose
from vedette.reconciliation import reconcile

BASE = 300
SIZES = (1_250, 2_500, 5_000, 10_000, 20_000)


def read_base(count: int) -> list[Report]:
    """Return ``count`` remixed reports, read."""

    documents = [
        document
        for row in remixed(count)
        for document in take_in(
            Order(
                (),
                texts=(row["text"],),
                label=Label(published=date.fromisoformat(row["published"]), outlet=row["outlet"], id=row["id"]),
            )
        ).documents
    ]
    read = read_documents(documents, CaseKnowledge())
    return [one[1] for one in read if not isinstance(one, Skipped)]


def cost(reports: Sequence[Report]) -> dict[str, float]:
    """Return the processor's seconds of each step, and how much came of it."""
    start = time.process_time()
    judgements = reconcile(reports)
    compared = time.process_time()
    picture = picture_of(reports, judgements, as_of=None, case="growth")
    drawn = time.process_time()
    compose(picture)
    return {
        "reports": len(reports),
        "compare_s": compared - start,
        "picture_s": drawn - compared,
        "brief_s": time.process_time() - drawn,
        "events": len(picture.events),
        "origins": picture.coverage.origins,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> None:
    """Print one line per number of reports."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--most", type=int, default=SIZES[-1])
    most = parser.parse_args().most
    base = read_base(BASE)
    first: float | None = None
    for size in (s for s in SIZES if s <= most):
        row = cost(multiplied(base, size))
        scale = (row["compare_s"] + row["picture_s"] + row["brief_s"]) / (size * math.log2(size))
        first = first or scale
        print(
            "  ".join(f"{name} {value:,.1f}" for name, value in row.items()), f" growth {scale / first:.2f}", flush=True
        )


if __name__ == "__main__":
    main()
