"""How surely reports of conflict and crisis are told from others.

``ceha``: F1 of the class "yes" on descriptions from the Horn of Africa, where "yes" is one particular violent event and
"no" also holds summaries of a war: a report is taken for "yes" from ``PARTICULAR`` on. ``elsewhere``: the share of
reports of other worlds (sport, arts, finance, courts, the garden) in which any claim is read; none should be.
"""

from __future__ import annotations

import csv
from pathlib import Path

import yaml

from evals.ability import Ability, Metric, part
from evals.data import ROOT
from vedette.claims import report_of
from vedette.model.documents import Block, Document
from vedette.reading import ReadingRoom
from vedette.reading.relevance import PARTICULAR

ABILITY = Ability(
    ("ceha",),
    {"CEHA": "242 descriptions", "other worlds": "106 short reports"},
    {
        "ceha": Metric("CEHA", "F1 of particular violent events", "0.778 always yes"),
        "ceha precision": part("CEHA", "precision of the same"),
        "ceha recall": part("CEHA", "recall of the same"),
        "elsewhere": Metric("other worlds", "reports in which a claim is read", small_is_good=True),
        "elsewhere relevant": part("other worlds", "reports taken to be about a conflict or a crisis"),
    },
)
"""What is measured here, and how it is called in the table."""
ABOUT = 0.5


def measure(bench: Path) -> dict[str, float]:
    """Return the measures by name; ``bench`` is the folder of the research data."""
    with (bench / "ceha/CEHA_train_dev.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    documents = _documents([row["Event Description"] for row in rows])
    given = [reading.relevance >= PARTICULAR for reading in ReadingRoom().read_all(documents)]
    return {**scores(given, [row["Is the event relevant?"].strip() == "Yes" for row in rows]), **elsewhere()}


def scores(given: list[bool], gold: list[bool]) -> dict[str, float]:
    """Return precision, recall and F1 of what was given as yes."""
    right = sum(g and w for g, w in zip(given, gold, strict=True))
    return {
        "ceha": 2 * right / max(sum(given) + sum(gold), 1),
        "ceha precision": right / max(sum(given), 1),
        "ceha recall": right / max(sum(gold), 1),
    }


def elsewhere() -> dict[str, float]:
    """Return the shares of reports of other worlds that yield a claim, and that are taken to be about a conflict."""
    told = yaml.safe_load((ROOT / "evals/elsewhere.yaml").read_text(encoding="utf-8"))
    texts = [text for world in told.values() for text in world]
    readings = list(ReadingRoom().read_all(_documents(texts)))
    return {
        "elsewhere": sum(bool(report_of(r).claims) for r in readings) / len(texts),
        "elsewhere relevant": sum(r.relevance >= ABOUT for r in readings) / len(texts),
    }


def _documents(texts: list[str]) -> list[Document]:
    return [
        Document(f"r{n}", f"r{n}", text, "0" * 64, language="en", blocks=(Block(0, len(text), "paragraph"),))
        for n, text in enumerate(texts)
    ]
