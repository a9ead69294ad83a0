"""How well reports of one origin are told from reports of their own on the same happening.

Three sets of pairs: reports written for this project (``evals/origins``: copies as papers edit them, and reporters of
their own at the same scene); reports of FA-KES with their copies made while measuring (``evals/copies.py``); and the
pairs of FA-KES that look most alike, labelled by reading them, of which only a digest is stored. A pair counts as found
where the two are of one origin once all reports of its set have been compared with each other.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import yaml

from evals.ability import Ability, Metric, part
from evals.copies import EDITS
from evals.data import ROOT
from vedette.documents import open_capture
from vedette.model.documents import Capture, Document, Label
from vedette.model.forest import Forest
from vedette.reconciliation.origins.syndication import copies_among

OWN = ROOT / "evals/origins"
MIDDLE = (0.3, 0.8)
"""The hard middle: so much of the two sets of words is shared."""
COPIED_REPORTS = 120
SHORTEST = 80
ABILITY = Ability(
    ("fa-kes",),
    {"own and FA-KES": "583 pairs", "hard middle": "289 pairs that share 0.3 to 0.8 of their words"},
    {
        "F1": Metric("own and FA-KES", "F1"),
        "precision": Metric("own and FA-KES", "precision"),
        "recall": Metric("own and FA-KES", "recall"),
        "middle precision": Metric("hard middle", "precision"),
        "middle recall": Metric("hard middle", "recall"),
        "pairs": part("own and FA-KES", "pairs"),
        "middle pairs": part("hard middle", "pairs"),
    },
    own=("origins",),
)
"""What is measured here, and how it is called in the table."""


@dataclass(frozen=True)
class Pair:
    """Two texts: whether they are of one origin, whether they were found to be, and how many words they share."""

    same: bool
    found: bool
    likeness: float
    name: str = ""
    half: int = 0


def measure(bench: Path) -> dict[str, float]:
    """Return precision and recall over all pairs, and over those of the hard middle."""
    return score(list(pairs(bench)))


def score(judged: Sequence[Pair]) -> dict[str, float]:
    """Return the figures over pairs, all of them and those of the hard middle."""
    middle = [pair for pair in judged if MIDDLE[0] <= pair.likeness <= MIDDLE[1]]
    precision, recall = _precision_recall(judged)
    hard = _precision_recall(middle)
    return {
        "F1": 2 * precision * recall / max(precision + recall, 1e-9),
        "precision": precision,
        "recall": recall,
        "middle precision": hard[0],
        "middle recall": hard[1],
        "pairs": float(len(judged)),
        "middle pairs": float(len(middle)),
    }


def _precision_recall(judged: Sequence[Pair]) -> tuple[float, float]:
    hit = sum(pair.same and pair.found for pair in judged)
    return hit / max(sum(pair.found for pair in judged), 1), hit / max(sum(pair.same for pair in judged), 1)


def pairs(bench: Path) -> Iterator[Pair]:
    """Yield the pairs of all three sets."""
    for path in sorted(OWN.glob("*.yaml")):
        yield from of_wires(yaml.safe_load(path.read_text(encoding="utf-8")), half=int(path.stem != "dev"))
    reports = list(_fa_kes(bench))
    yield from _labelled(reports)
    yield from _made(reports)


def of_wires(rows: Sequence[dict[str, str]], half: int = 0) -> Iterator[Pair]:
    """Yield the pairs of reports on one incident: those of one ``wire`` are of one origin."""
    documents = [_document(row["id"], row["text"], row["title"], row["outlet"], row["published"]) for row in rows]
    groups = _groups(documents)
    for a, b in combinations(range(len(rows)), 2):
        if rows[a]["incident"] == rows[b]["incident"]:
            one, other = rows[a], rows[b]
            yield Pair(
                one["wire"] == other["wire"],
                groups.root(a) == groups.root(b),
                shared_words(one["text"], other["text"]),
                f"{one['id']} {other['id']}",
                half,
            )


def _labelled(reports: Sequence[Document]) -> Iterator[Pair]:
    labels = dict(line.split() for line in (OWN / "labels").read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    groups = _groups(reports)
    for a, b in combinations(range(len(reports)), 2):
        key = digest_of(reports[a].text, reports[b].text)
        if key in labels:
            found = groups.root(a) == groups.root(b)
            likeness = shared_words(reports[a].text, reports[b].text)
            name = f"{reports[a].id} {reports[b].id}"
            yield Pair(labels[key] == "same", found, likeness, name, int(key[0], 16) % 2)


def _made(reports: Sequence[Document]) -> Iterator[Pair]:
    """Yield each of some reports with a copy of it; all of them are compared together."""
    rng = random.Random(7)  # noqa: S311 - a reproducible choice, no secret
    chosen = sorted((r for r in reports if len(r.text.split()) >= SHORTEST), key=lambda r: r.sha256)[:COPIED_REPORTS]
    made = []
    for n, report in enumerate(chosen):
        edit = EDITS[n % len(EDITS)]
        made.append(_document(f"copy-{n}", edit(report.text, rng), "Elsewhere", "Paper of its own", report.published))
    groups = _groups([*chosen, *made])
    for n, (report, copied) in enumerate(zip(chosen, made, strict=True)):
        found = groups.root(n) == groups.root(len(chosen) + n)
        likeness = shared_words(report.text, copied.text)
        yield Pair(True, found, likeness, f"{report.id} {EDITS[n % len(EDITS)].__name__}", n // len(EDITS) % 2)


def digest_of(one: str, other: str) -> str:
    """Return the name of a pair that tells nothing of its texts; their order does not matter."""
    return sha256("\0".join(sorted((one, other))).encode()).hexdigest()[:20]


def shared_words(one: str, other: str) -> float:
    """Return the part of all different words of two texts that both have."""
    left, right = set(one.casefold().split()), set(other.casefold().split())
    return len(left & right) / max(len(left | right), 1)


def _groups(documents: Sequence[Document]) -> Forest[int]:
    groups: Forest[int] = Forest()
    for copied in copies_among(documents):
        groups.join(copied.left, copied.right)
    return groups


def _fa_kes(bench: Path) -> Iterator[Document]:
    with (bench / "fa-kes/fa_kes_dev.csv").open(encoding="utf-8", errors="replace") as file:
        for n, row in enumerate(csv.DictReader(file)):
            day = datetime.strptime(row["date"], "%m/%d/%Y").date()
            yield _document(f"fk{n:03d}", row["article_content"], row["article_title"], row["source"], day)


def _document(key: str, text: str, title: str, outlet: str, published: date | str | None) -> Document:
    day = date.fromisoformat(published) if isinstance(published, str) else published
    label = Label(published=day, outlet=outlet, title=title, id=key)
    opened = open_capture(Capture(key, text.encode(), "text/plain", label), language="en")
    assert isinstance(opened, Document), opened
    return opened
