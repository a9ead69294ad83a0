"""How surely reports of conflict and crisis are told from others.

``ceha``: F1 of the class "yes" on descriptions from the Horn of Africa, where "yes" is one particular violent event and
"no" also holds summaries of a war: a report is taken for "yes" from ``PARTICULAR`` on. ``elsewhere``: the share of
reports of other worlds (sport, arts, finance, courts, the garden) in which any claim is read; none should be.
``worlds`` and ``earnest`` are the held-out half of ``evals/worlds``: texts of other worlds, and short texts of
conflicts that pass the gate, and of which a claim is read. The other half of each list trains the gate.
"""

from __future__ import annotations

import csv
from pathlib import Path

import yaml

from evals.ability import Ability, Metric, part
from evals.data import ROOT
from vedette.claims import report_of
from vedette.claims.gate import of_another_world
from vedette.model.documents import Block, Document
from vedette.reading import ReadingRoom
from vedette.reading.relevance import PARTICULAR

HELD_OUT, SHORT = "other worlds, held out", "conflicts, held out"
ABILITY = Ability(
    ("ceha",),
    {
        "CEHA": "242 descriptions",
        "other worlds": "106 short reports",
        HELD_OUT: "60 texts of other worlds",
        SHORT: "40 texts of conflicts",
    },
    {
        "ceha": Metric("CEHA", "F1 of particular violent events", "0.778 always yes"),
        "ceha precision": part("CEHA", "precision of the same"),
        "ceha recall": part("CEHA", "recall of the same"),
        "elsewhere": Metric("other worlds", "reports in which a claim is read", small_is_good=True),
        "elsewhere relevant": part("other worlds", "reports taken to be about a conflict or a crisis"),
        "worlds": Metric(HELD_OUT, "texts in which a claim is read", small_is_good=True),
        "earnest passes": Metric(SHORT, "short texts that pass the gate"),
        "earnest": Metric(SHORT, "short texts of which a claim is read"),
    },
    ("worlds",),
)
"""What is measured here, and how it is called in the table."""
ABOUT = 0.5


def measure(bench: Path) -> dict[str, float]:
    """Return the measures by name; ``bench`` is the folder of the research data."""
    with (bench / "ceha/CEHA_train_dev.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    documents = _documents([row["Event Description"] for row in rows])
    given = [reading.relevance >= PARTICULAR for reading in ReadingRoom().read_all(documents)]
    return {
        **scores(given, [row["Is the event relevant?"].strip() == "Yes" for row in rows]),
        **elsewhere(),
        **held_out(),
    }


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


def held_out() -> dict[str, float]:
    """Return what share of held-out texts of other worlds yields a claim, and of conflicts passes and yields one."""
    other, earnest = (_second_texts(name) for name in ("elsewhere", "earnest"))
    read = list(ReadingRoom().read_all(_documents(earnest)))
    return {
        "worlds": _share([bool(report_of(r).claims) for r in ReadingRoom().read_all(_documents(other))]),
        "earnest passes": _share([not of_another_world(r) for r in read]),
        "earnest": _share([bool(report_of(r).claims) for r in read]),
    }


def _second_texts(name: str) -> list[str]:
    """Return the second, fourth, … text of each list."""
    told = yaml.safe_load((ROOT / f"evals/worlds/{name}.yaml").read_text(encoding="utf-8"))
    return [text for texts in told.values() for text in texts[1::2]]


def _share(given: list[bool]) -> float:
    return sum(given) / max(len(given), 1)


def _documents(texts: list[str]) -> list[Document]:
    return [
        Document(f"r{n}", f"r{n}", text, "0" * 64, language="en", blocks=(Block(0, len(text), "paragraph"),))
        for n, text in enumerate(texts)
    ]
