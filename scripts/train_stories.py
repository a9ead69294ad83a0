"""Learn what tells reports of one happening from those of another; write knowledge/stories/stories.json.

    python -m scripts.train_stories

The everyday words, and a logistic regression over the signs of ``reconciliation.stories_likeness``, are learnt from
the 35 topics of ECB+ (CC BY 3.0), each with two happenings of one kind.
"""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from evals.data import bench
from numpy.typing import NDArray

from vedette.knowledge.stories import StorySigns
from vedette.model.claims import Report
from vedette.model.documents import Document
from vedette.reconciliation.stories.likeness import SIGNS, Likeness
from vedette.reconciliation.stories.text import StoryText, story_text

TARGET = Path(__file__).resolve().parent.parent / "src/vedette/knowledge/stories/stories.json"
SHARE, TOPICS = 0.02, 3
"""The share of reports, and the number of topics, from which on a word is an everyday one."""
SMALL_CASE, SMALL_CASES = 12, 3
"""Topics of a small case: how rare a word is depends on the size, so that both are learnt from."""
DECAY, STEPS = 1e-3, 60
Matrix = NDArray[np.float64]


def main() -> None:
    """Learn, and write."""
    told = _texts()
    texts = [text for text, _ in told]
    happening = {text.report: of for text, of in told}
    everyday = everyday_words(texts, {key: topic for key, (topic, _) in happening.items()})
    chance = random.Random(1)  # noqa: S311 - not for secrets
    topics = sorted({topic for topic, _ in happening.values()})
    cases = [set(topics), *(set(chance.sample(topics, SMALL_CASE)) for _ in range(SMALL_CASES))]
    signs, same = zip(
        *(_pairs([t for t in texts if happening[t.report][0] in case], happening, everyday) for case in cases),
        strict=True,
    )
    *weights, constant = logistic(np.concatenate(signs), np.concatenate(same))
    learnt = {name: round(float(w), 3) for name, w in zip(SIGNS, weights, strict=True)}
    written = {"weights": learnt, "constant": round(float(constant), 3), "everyday": everyday}
    TARGET.write_text(json.dumps(written, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def _texts() -> list[tuple[StoryText, tuple[int, str]]]:
    found = []
    for line in (bench() / "ecbplus/ecbplus_topics_1_35.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = "\n".join(" ".join(sentence["tokens"]) for sentence in row["sentences"])
        report = Report(Document(row["doc"], row["doc"], text, "0" * 64), 0.0, (), (), (), ())
        found.append((story_text(report), (row["topic"], row["part"])))
    return found


def everyday_words(texts: Sequence[StoryText], topic: dict[str, int]) -> dict[str, float]:
    """Return the stems of everyday words with the share of reports, a mean over the topics, that hold them."""
    by_topic: dict[int, list[set[str]]] = defaultdict(list)
    for text in texts:
        by_topic[topic[text.report]].append({word.stem for word in text.words})
    shares: Counter[str] = Counter()
    topics: Counter[str] = Counter()
    for held in by_topic.values():
        for stem, n in Counter(s for stems in held for s in stems).items():
            shares[stem] += n / len(held)  # type: ignore[assignment]
            topics[stem] += 1
    mean = {stem: round(total / len(by_topic), 3) for stem, total in shares.items()}
    return {stem: mean[stem] for stem in sorted(mean) if topics[stem] >= TOPICS and mean[stem] >= SHARE}


def _pairs(
    texts: Sequence[StoryText], happening: dict[str, tuple[int, str]], everyday: dict[str, float]
) -> tuple[Matrix, Matrix]:
    signs, same = [], []
    for n, others, rows in Likeness(texts, StorySigns({}, 0.0, everyday)).signs():
        signs.append(rows)
        same += [float(happening[texts[n].report] == happening[texts[int(o)].report]) for o in others]
    return np.concatenate(signs), np.array(same)


def logistic(signs: Matrix, same: Matrix) -> Matrix:
    """Return the weights, the constant last, by Newton's method; the weights are held small by ``DECAY``."""
    x = np.c_[signs, np.ones(len(signs))]
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - same) + DECAY * len(same) * weights
        bend = (x * (p * (1 - p))[:, None]).T @ x + DECAY * len(same) * np.eye(x.shape[1])
        weights -= np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    main()
