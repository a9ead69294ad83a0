"""Reports remixed from the project's own examples: many texts from few, the same ones for the same seed."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
FIRST = date(2025, 1, 20)


def remixed(count: int, *, seed: int = 7) -> list[dict[str, str]]:
    """Return ``count`` reports of 12 to 28 sentences each, as the objects of a ``.jsonl`` file."""
    rng = random.Random(seed)  # noqa: S311 - a reproducible mix, no secret
    pool = _sentences()
    outlets = [f"Outlet {letter}" for letter in "ABCDEFGHIJ"]
    reports = []
    for n in range(count):
        sentences = rng.sample(pool, rng.randint(12, 28))
        text = "\n\n".join(" ".join(sentences[i : i + 4]) for i in range(0, len(sentences), 4))
        day = FIRST + timedelta(days=rng.randrange(60))
        reports.append({"id": f"mix-{n}", "text": text, "published": day.isoformat(), "outlet": rng.choice(outlets)})
    return reports


def _sentences() -> list[str]:
    found = []
    for path in sorted(EXAMPLES.glob("*/*.txt")):
        for paragraph in path.read_text(encoding="utf-8").split("\n"):
            found += [s.strip() for s in re.split(r"(?<=[.!?])\s+(?=[A-Z“])", paragraph) if 40 < len(s.strip()) < 400]
    return found
