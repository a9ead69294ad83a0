"""Train the weights of the gate between conflicts and the worlds that borrow their words; add them to worlds.json.

    python -m scripts.train_gate

A logistic regression over the signs of ``reading.relevance.surface``, trained after ``scripts.train_worlds`` on the
same research data (ECB+, HRDsAttack's training part), cut to the length of short notes, and on this project's own
texts: the examples, ``scripts/worlds_texts.yaml``, ``evals/elsewhere.yaml``, sentences of ``evals/phenomena``, and the
first, third, … text of each list in ``evals/worlds``. The others are held out.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable

import numpy as np
import yaml
from evals.data import bench
from numpy.typing import NDArray
from scripts.train_worlds import ROOT, TARGET, TOPICS

from vedette.knowledge.relevance_words import relevance_words
from vedette.reading.relevance.surface import signs_in

RIDGE = 1e-2
SKIPPED = ("figurative-war", "other-news")
"""Phenomena whose sentences are of other worlds, or of both."""
Group = tuple[list[str], int, float]


def groups() -> list[Group]:
    """Return texts, whether they are of conflicts (1) or of another world (0), and the weight of all of them."""
    rng = random.Random(5)  # noqa: S311 - a reproducible cut, no secret
    by_world = _ecb()
    grave = relevance_words().grave | {"murder"}
    petty = [s for s in _notes(by_world["crime"], rng, 2) if grave.isdisjoint(re.findall(r"[a-z]+", s.lower()))]
    rows = json.loads((bench() / "hrdsattack/train.json").read_text(encoding="utf-8"))
    defenders = [re.sub(r"<[^>]+>", " ", row["sample"]["Input.article_interface"] or "") for row in rows]
    examples = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("examples/*/*.txt"))]
    short = _lists("scripts/worlds_texts.yaml")
    return [
        *((_notes(by_world[world], rng, 2), 0, 40.0) for world in ("sport", "arts", "finance")),
        (petty, 0, 30.0),
        (_notes(by_world["conflict"] + by_world["politics"], rng, 2), 1, 60.0),
        (_notes(defenders, rng, 2), 1, 80.0),
        (_notes(examples, rng, 6), 1, 60.0),
        ([t for world, texts in short.items() if world != "conflict" for t in texts], 0, 40.0),
        (short["conflict"], 1, 25.0),
        ([t for texts in _lists("evals/elsewhere.yaml").values() for t in texts], 0, 106.0),
        ([t for texts in _lists("evals/worlds/elsewhere.yaml").values() for t in texts[::2]], 0, 100.0),
        ([t for texts in _lists("evals/worlds/earnest.yaml").values() for t in texts[::2]], 1, 60.0),
        (_sentences(), 1, 60.0),
    ]


def _ecb() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in (bench() / "ecbplus/ecbplus_topics_1_35.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        text = " ".join(w for s in document["sentences"] for w in s["tokens"] if "/" not in w)
        found.setdefault(TOPICS.get(document["topic"], "left out"), []).append(text)
    return found


def _notes(texts: Iterable[str], rng: random.Random, count: int) -> list[str]:
    """Return each text whole, its first sentence, and ``count`` stretches of up to four sentences."""
    found: list[str] = []
    for text in texts:
        sentences = [s for s in re.split(r"(?<=[.!?])\s+", text) if len(s) > 25]
        found += [text, *sentences[:1]]
        if len(sentences) > 2:
            for _ in range(count):
                length, first = rng.randint(1, 4), rng.randint(0, min(len(sentences) - 1, 10))
                found.append(" ".join(sentences[first : first + length]))
    return found


def _lists(path: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    return found


def _sentences() -> list[str]:
    paths = [p for p in sorted((ROOT / "evals/phenomena").glob("*.yaml")) if p.stem not in SKIPPED]
    return [row["text"] for path in paths for row in yaml.safe_load(path.read_text(encoding="utf-8"))["rows"]]


def trained(told: list[Group]) -> NDArray[np.float64]:
    """Return the weights of the signs, the constant last, by Newton's steps."""
    signs = np.array([signs_in(text) for texts, _, _ in told for text in texts])
    wanted = np.array([label for texts, label, _ in told for _ in texts], dtype=np.float64)
    weight = np.array([share / len(texts) for texts, _, share in told for _ in texts])
    for label in (0, 1):
        weight[wanted == label] /= weight[wanted == label].sum() * 2
    mean, spread = signs.mean(0), signs.std(0) + 1e-9
    mean[-1], spread[-1] = 0.0, 1.0
    inputs = (signs - mean) / spread
    ridge = RIDGE * np.append(np.ones(inputs.shape[1] - 1), 1e-6)
    found = np.zeros(inputs.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-inputs @ found))
        slope = inputs.T @ ((p - wanted) * weight) + ridge * found
        bend = (inputs * (p * (1 - p) * weight)[:, None]).T @ inputs + np.diag(ridge)
        found -= np.linalg.solve(bend, slope)
    plain = found / spread
    plain[-1] -= float((found[:-1] * mean[:-1] / spread[:-1]).sum())
    print(f"{len(signs)} texts, {((signs @ plain > 0) == wanted).mean():.3f} of them on their own side")
    return plain


def main() -> None:
    """Train and add the weights, three digits each."""
    table = json.loads(TARGET.read_text(encoding="utf-8"))
    table["gate"] = [round(float(x), 3) for x in trained(groups())]
    TARGET.write_text(json.dumps(table, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
