"""Reports remixed from the project's own examples: many texts from few, the same ones for the same seed."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from pathlib import Path

import yaml

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


def newswire(count: int, *, seed: int = 7) -> list[dict[str, str]]:
    """Return ``count`` reports of which one in five is on a conflict, the others of sport, arts, markets, courts and
    the rest, each of sentences of its own world (``evals/elsewhere.yaml``) and as long as the last on a conflict.
    """
    rng = random.Random(seed)  # noqa: S311 - a reproducible mix, no secret
    told = yaml.safe_load((EXAMPLES.parent / "evals/elsewhere.yaml").read_text(encoding="utf-8"))
    worlds = {name: [s for text in texts for s in _split(text)] for name, texts in told.items()}
    names = list(worlds)
    conflict = iter(remixed(count // 5, seed=seed))
    reports: list[dict[str, str]] = []
    length = 0
    for n in range(count):
        if n % 5 == 0 and (report := next(conflict, None)):
            reports.append(report)
            length = len(report["text"])
            continue
        sentences = _as_long(worlds[names[n % len(names)]], length, rng)
        text = "\n\n".join(" ".join(sentences[i : i + 4]) for i in range(0, len(sentences), 4))
        reports.append({"id": f"wire-{n}", "text": text, "published": FIRST.isoformat(), "outlet": "Wire"})
    return reports


def _as_long(sentences: list[str], length: int, rng: random.Random) -> list[str]:
    chosen, so_far = [], 0
    for sentence in rng.sample(sentences, len(sentences)):
        if so_far >= length:
            break
        chosen.append(sentence)
        so_far += len(sentence) + 1
    return chosen


def _split(text: str) -> list[str]:
    return [s.strip() for s in re.split(r"(?<=[.!?])\s+(?=[A-Z“])", text)]


def _sentences() -> list[str]:
    found = []
    for path in sorted(EXAMPLES.glob("*/*.txt")):
        for paragraph in path.read_text(encoding="utf-8").split("\n"):
            found += [s.strip() for s in re.split(r"(?<=[.!?])\s+(?=[A-Z“])", paragraph) if 40 < len(s.strip()) < 400]
    return found
