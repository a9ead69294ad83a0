"""Train the weights by which a report's words lean to the world that they are of; write knowledge/worlds/worlds.json.

    python -m scripts.train_worlds

A softmax regression over the mean of the parser's word vectors. It is trained on the words of ``scripts/worlds.yaml``,
alone and mixed, on the project's own examples, and on research data whose licence allows it: the topics of ECB+
(CC BY 3.0), the development messages of MUC-3 and the training part of HRDsAttack (both MIT).
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from pathlib import Path

import numpy as np
import yaml
from evals.data import bench
from numpy.typing import NDArray

from vedette.reading.relevance.worlds import content_words, direction_of

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/vedette/knowledge/worlds/worlds.json"
WORLDS = ("conflict", "sport", "arts", "finance", "crime", "other", "politics")
TOPICS = {
    **dict.fromkeys((8, 12, 19, 20), "conflict"),
    **dict.fromkeys((5, 7, 10, 25, 29, 31, 35), "sport"),
    **dict.fromkeys((1, 2, 4, 6), "arts"),
    **dict.fromkeys((27, 30), "finance"),
    **dict.fromkeys((3, 16, 21, 22, 24, 26, 32), "crime"),
    **dict.fromkeys((9, 11, 34), "politics"),
}
"""The topics of ECB+ by the world that they are of; a topic between two worlds is left out."""
STRETCH = 40
MIXES = 600
STEPS, RATE, DECAY = 250, 3.0, 2e-6
Sample = tuple[list[str], str, float]


def samples() -> list[Sample]:
    """Return words, world and weight of each sample."""
    told = [*_ecb(), *_defenders()]
    known = _common(told)
    return [*told, *_muc(known), *_examples(), *_texts(), *_seeds([w for words, *_ in told for w in words])]


def _ecb() -> list[Sample]:
    rows = []
    for line in (bench() / "ecbplus/ecbplus_topics_1_35.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if world := TOPICS.get(document["topic"]):
            text = " ".join(w for s in document["sentences"] for w in s["tokens"] if "/" not in w)
            rows += [(words, world, 1.0) for words in _stretches(content_words(text))[:8]]
    return rows


def _defenders() -> list[Sample]:
    rows = json.loads((bench() / "hrdsattack/train.json").read_text(encoding="utf-8"))
    texts = [re.sub(r"<[^>]+>", " ", row["sample"]["Input.article_interface"] or "") for row in rows]
    return [(words, "conflict", 0.5) for t in texts for words in _stretches(content_words(t))[:4]]


def _muc(known: set[str]) -> list[Sample]:
    """Return the messages, which have no capitals: a word that nobody else writes small is a name."""
    rows = []
    for line in (bench() / "muc4/processed/dev-muc3.jsonl").read_text(encoding="utf-8").splitlines():
        words = [w for w in content_words(json.loads(line)["doctext"]) if w in known]
        rows += [(stretch, "conflict", 0.25) for stretch in _stretches(words)[:3]]
    return rows


def _examples() -> list[Sample]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("examples/*/*.txt"))]
    return [(words, "conflict", 1.0) for text in texts for words in _stretches(content_words(text))]


def _texts() -> list[Sample]:
    """Return the short texts of each world: whole, and the half of each by itself."""
    told = yaml.safe_load((ROOT / "scripts/worlds_texts.yaml").read_text("utf-8"))
    rows: list[Sample] = []
    for world, texts in told.items():
        for words in map(content_words, texts):
            half = len(words) // 2
            rows += [(words, world, 2.0), (words[:half], world, 1.0), (words[half:], world, 1.0)]
    return rows


def _seeds(pool: list[str]) -> list[Sample]:
    """Return each seed by itself, and mixes: words of war stand in every world, and any world's words in war's."""
    seeds = {k: v.split() for k, v in yaml.safe_load((ROOT / "scripts/worlds.yaml").read_text("utf-8")).items()}
    rng = random.Random(3)  # noqa: S311 - a reproducible mix, no secret
    rows: list[Sample] = []
    for world, words in seeds.items():
        rows += [([word], world, 0.5) for word in words]
        strange = [w for k, v in seeds.items() if (k == "conflict") != (world == "conflict") for w in v]
        share = 4 if world == "conflict" else 3
        for _ in range(MIXES):
            many = rng.randint(6, 20)
            mixed = rng.sample(words, many) + rng.sample(strange, rng.randint(0, many // share))
            rows.append((mixed + rng.sample(pool, rng.randint(0, many)), world, 0.5))
    return rows


def _stretches(words: list[str]) -> list[list[str]]:
    cut = [words[i : i + STRETCH] for i in range(0, len(words), STRETCH)]
    return [c for c in cut if len(c) >= STRETCH // 2] or [words]


def _common(rows: list[Sample]) -> set[str]:
    counted = Counter(w for words, *_ in rows for w in set(words))
    return {word for word, n in counted.items() if n >= 3}


def trained(rows: list[Sample]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return weights (world x dimension) and offsets, by full gradient steps with momentum."""
    means = np.array([_mean(words) for words, *_ in rows], dtype=np.float64)
    world = np.array([WORLDS.index(name) for _, name, _ in rows])
    weight = np.array([w for *_, w in rows])
    total = np.bincount(world, weight, len(WORLDS))
    weight = weight / total[world] * np.where(world == 0, 2.0, 1.0)
    weight /= weight.sum()
    wanted = np.eye(len(WORLDS))[world]
    inputs = np.hstack([means, np.full((len(means), 1), 0.2)])
    weights = np.zeros((len(WORLDS), inputs.shape[1]))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        z = inputs @ weights.T
        p = np.exp(z - z.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        slope = ((p - wanted) * weight[:, None]).T @ inputs + DECAY * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8) / np.sqrt(step)
    right = (inputs @ weights.T).argmax(1) == world
    print(f"{len(rows)} samples, {right.mean():.3f} of them given their own world")
    return weights[:, :-1], weights[:, -1] * 0.2


def _mean(words: list[str]) -> NDArray[np.float32]:
    found = [v for v in map(direction_of, words) if v is not None]
    return np.mean(found, axis=0) if found else np.zeros(300, dtype=np.float32)


def main() -> None:
    """Train and write the weights, three digits each."""
    weights, offsets = trained(samples())
    table = {
        "worlds": list(WORLDS),
        "offsets": [round(float(x), 3) for x in offsets],
        "weights": [[round(float(x), 3) for x in row] for row in weights],
    }
    TARGET.write_text(json.dumps(table, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
