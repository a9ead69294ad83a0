"""Who says what, measured on PolNeAR: spans of source and content, exact and by overlap.

A predicted content is matched to at most one gold content, the one it shares most characters with; a source counts
only with its matched content. Articles with several annotators count once for each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.ability import Ability, Metric, part
from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Block, Document
from vedette.model.readings import Attribution, Reading
from vedette.reading.attributions import reader
from vedette.reading.syntax import parse_all

Spans = list[tuple[int, int]]


@dataclass
class Gold:
    """One gold attribution: its source and one piece of its content."""

    source: Spans
    content: tuple[int, int]
    direct: bool


CITRON = "Citron, PARC3"
ABILITY = Ability(
    ("polnear",),
    {"PolNeAR": "the development part"},
    {
        "all content overlap F1": Metric("PolNeAR", "F1 of contents, by overlap", f"0.593 exact, {CITRON}"),
        "all source exact F1": Metric("PolNeAR", "F1 of sources, exact", f"0.820, {CITRON}"),
        "direct content overlap F1": Metric("PolNeAR", "F1 of direct quotations, by overlap"),
        "direct source exact F1": Metric("PolNeAR", "F1 of their speakers, exact"),
        "all content overlap precision": part("PolNeAR", "precision of contents, by overlap"),
        "all content overlap recall": part("PolNeAR", "recall of contents, by overlap"),
        "all source exact precision": part("PolNeAR", "precision of sources, exact"),
        "all source exact recall": part("PolNeAR", "recall of sources, exact"),
        "direct content overlap precision": part("PolNeAR", "precision of direct quotations, by overlap"),
        "direct content overlap recall": part("PolNeAR", "recall of direct quotations, by overlap"),
        "direct source exact precision": part("PolNeAR", "precision of their speakers, exact"),
        "direct source exact recall": part("PolNeAR", "recall of their speakers, exact"),
    },
)
"""What is measured here, and how it is called in the table."""


def measure(bench: Path) -> dict[str, float]:
    """Return F1 of contents (overlap) and of sources (exact), for all attributions and for direct quotes."""
    return score(bench, _read(bench))


def score(bench: Path, read: dict[str, tuple[Attribution, ...]]) -> dict[str, float]:
    """Return the figures for attributions already read, by the text of the article."""
    tallies = {"all": [0, 0, 0, 0, 0, 0], "direct": [0, 0, 0, 0, 0, 0]}
    for text, golds in articles(bench):
        found = read[text]
        _count(tallies["all"], list(golds), list(found), golds, list(found))
        _count(tallies["direct"], [g for g in golds if g.direct], [a for a in found if a.direct], golds, list(found))
    figures = {}
    for name, (hits_p, n_p, hits_g, n_g, source_p, source_g) in tallies.items():
        precision, recall = hits_p / max(n_p, 1), hits_g / max(n_g, 1)
        figures[f"{name} content overlap precision"] = precision
        figures[f"{name} content overlap recall"] = recall
        figures[f"{name} content overlap F1"] = _f1(precision, recall)
        figures[f"{name} source exact precision"] = source_p / max(n_p, 1)
        figures[f"{name} source exact recall"] = source_g / max(n_g, 1)
        figures[f"{name} source exact F1"] = _f1(source_p / max(n_p, 1), source_g / max(n_g, 1))
    return figures


def articles(bench: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Yield the text and the gold attributions of each article and annotator of the development part."""
    for path in sorted((bench / "polnear/dev/attributions").glob("*.ann")):
        article = bench / "polnear/dev/text" / (path.stem[:-5] + ".txt")
        if article.exists():
            text = article.read_bytes().decode()
            yield text, list(_gold(path, text))


def _gold(path: Path, text: str) -> Iterator[Gold]:
    spans: dict[str, Spans] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, rest, *_ = line.split("\t")
        if name.startswith("T"):
            spans[name] = [(int(a), int(b)) for a, b in re.findall(r"(\d+) (\d+)", rest)]
        elif name.startswith("E"):
            roles: dict[str, Spans] = {}
            for role, target in re.findall(r"(\w+?)\d*:(T\d+)", rest):
                roles.setdefault(role, []).extend(spans.get(target, []))
            for start, end in roles.get("Content", []):
                words = text[start:end].strip()
                direct = words[:1] in "\"“‘'" and words[-1:] in "\"”’'" and len(words) > 2
                yield Gold(roles.get("Source", []), (start, end), direct)


def _read(bench: Path) -> dict[str, tuple[Attribution, ...]]:
    texts = sorted({text for text, _ in articles(bench)})
    read = reader(CaseKnowledge()).read
    return {d.text: read(Reading(d, s)) for d, s in parse_all(_document(t) for t in texts)}  # type: ignore[misc]


def _document(text: str) -> Document:
    blocks = [Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+", text)]
    return Document("r", "r", text, "0", blocks=tuple(blocks))


def _count(
    tally: list[int], golds: list[Gold], found: list[Attribution], every_gold: list[Gold], every: list[Attribution]
) -> None:
    tally[1] += len(found)
    tally[3] += len(golds)
    for attribution, gold in _pairs(found, every_gold):
        tally[0] += 1
        tally[4] += _same_source(attribution, gold)
    for attribution, gold in _pairs(every, golds):
        tally[2] += 1
        tally[5] += _same_source(attribution, gold)


def _pairs(found: list[Attribution], golds: list[Gold]) -> list[tuple[Attribution, Gold]]:
    shared = [
        (_overlap(a, g) - (0 if _same_source(a, g) else 0.5), i, j)
        for i, a in enumerate(found)
        for j, g in enumerate(golds)
        if _overlap(a, g) > 0
    ]
    pairs, used_a, used_g = [], set(), set()
    for _, i, j in sorted(shared, key=lambda s: (-s[0], s[1], s[2])):
        if i not in used_a and j not in used_g:
            used_a.add(i)
            used_g.add(j)
            pairs.append((found[i], golds[j]))
    return pairs


def _overlap(attribution: Attribution, gold: Gold) -> float:
    """Return the share of the two contents that is common: characters in both over characters in either."""
    (a, b), (c, d) = (attribution.content.start, attribution.content.end), gold.content
    both = min(b, d) - max(a, c)
    return both / (max(b, d) - min(a, c)) if both > 0 else 0.0


def _same_source(attribution: Attribution, gold: Gold) -> bool:
    if attribution.source is None:
        return not gold.source
    return (attribution.source.start, attribution.source.end) in gold.source


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    import sys

    for name, value in measure(Path(sys.argv[1])).items():
        sys.stdout.write(f"{value:.3f} {name}\n")
