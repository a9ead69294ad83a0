"""How well counts are read: displacement figures of one excerpt (IDETECT), killed and injured in articles (GVA)."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from evals.ability import Ability, Metric
from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Block, Document
from vedette.model.readings import CountMention, Reading
from vedette.model.syntax import Syntax
from vedette.reading import counts, times
from vedette.reading.syntax import parse_all

TERMS = {
    "Displaced": {"displaced"},
    "Evacuated": {"evacuated"},
    "Destroyed Housing": {"housing destroyed"},
    "Relocated": {"relocated"},
    "Homeless": {"homeless"},
    "Forced to Flee": {"displaced"},
    "Sheltered": {"sheltered"},
    "In Relief Camp": {"sheltered"},
    "Partially Destroyed Housing": {"housing damaged"},
    "Uninhabitable Housing": {"displaced", "housing destroyed", "housing damaged"},
}
DOUBTFUL = frozenset({"13", "24", "27", "33", "35", "98", "129"})
"""Rows whose label is evidently not what the excerpt says (the data's own notes)."""
OTHER_LANGUAGES = frozenset({"29", "30", "41", "43", "56", "60", "62", "63", "64", "102", "103", "113"})


ABILITY = Ability(
    ("idetect_displacement", "longtail_gva"),
    {"IDETECT": "114 English excerpts with a sound label", "Gun Violence Archive": "591 articles"},
    {
        "displacement quantity": Metric("IDETECT", "figure found exactly"),
        "displacement unit of those found": Metric("IDETECT", "unit right, of those found"),
        "displacement term of those found": Metric("IDETECT", "term right, of those found"),
        "displacement all": Metric("IDETECT", "figure, unit and term right"),
        "toll killed among those read": Metric("Gun Violence Archive", "number killed among those read"),
        "toll injured among those read": Metric("Gun Violence Archive", "number injured among those read"),
    },
)
"""What is measured here, and how it is called in the table."""


def measure(bench: Path) -> dict[str, float]:
    """Return the shares of figures found exactly, and with the right unit and term, and exact tolls of articles."""
    return displacement(read_excerpts(bench)) | tolls(read_articles(bench))


def displacement(rows: Iterable[tuple[dict[str, str], Sequence[CountMention]]]) -> dict[str, float]:
    """Score one figure for each excerpt, over the English rows with a sound label."""
    kept = [(row, found) for row, found in rows if row["row"] not in DOUBTFUL | OTHER_LANGUAGES]
    number = [_with_number(found, int(row["Displacement figure"])) for row, found in kept]
    unit = [
        [c for c in near if c.unit == row["Reporting unit"].lower()]
        for (row, _), near in zip(kept, number, strict=True)
    ]
    term = [
        [c for c in near if c.term in TERMS[row["Reporting term"]]] for (row, _), near in zip(kept, number, strict=True)
    ]
    found = sum(map(bool, number)) or 1
    return {
        "displacement quantity": sum(map(bool, number)) / len(kept),
        "displacement unit of those found": sum(map(bool, unit)) / found,
        "displacement term of those found": sum(map(bool, term)) / found,
        "displacement all": sum(bool([c for c in u if c in t]) for u, t in zip(unit, term, strict=True)) / len(kept),
    }


def _with_number(found: Sequence[CountMention], figure: int) -> list[CountMention]:
    near = [c for c in found if figure in (c.low, c.high)]
    if near or len(found) < 2:
        return near
    same = [c for c in found if c.term == found[0].term and c.unit == found[0].unit]
    return [found[0]] if sum(c.low or c.high or 0 for c in same) == figure else []


def tolls(articles: Iterable[tuple[dict[str, int], Sequence[CountMention]]]) -> dict[str, float]:
    """Score whether the numbers killed and injured of an incident stand among those of its articles."""
    right = {"killed": [0, 0], "injured": [0, 0]}
    for toll, found in articles:
        for what, score in right.items():
            said = {c.low for c in found if c.measure == what and c.low is not None}
            score[0] += toll[what] in said or (toll[what] == 0 and not said)
            score[1] += 1
    return {f"toll {what} among those read": score[0] / max(score[1], 1) for what, score in right.items()}


def read_excerpts(bench: Path) -> Iterable[tuple[dict[str, str], Sequence[CountMention]]]:
    """Yield the rows of IDETECT with the counts of their excerpts."""
    with (bench / "idetect_displacement" / "idmc_fully_labelled.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    documents = [_document(row["row"], row["Excerpt"], None) for row in rows]
    for row, (document, syntax) in zip(rows, parse_all(documents), strict=True):
        yield row, counts_of(document, syntax)


def read_articles(bench: Path) -> Iterable[tuple[dict[str, int], Sequence[CountMention]]]:
    """Yield the tolls of the incidents of the Gun Violence Archive with the counts of each article."""
    folder = bench / "longtail_gva"
    lines = (folder / "incidents.jsonl").read_text(encoding="utf-8").splitlines()
    incidents = {row["incident_id"]: row for row in map(json.loads, lines)}
    articles = list(map(json.loads, (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()))
    documents = [_document(row["id"], row["content"], date.fromisoformat(row["dct"][:10])) for row in articles]
    for row, (document, syntax) in zip(articles, parse_all(documents), strict=True):
        incident = incidents[row["incident_id"]]
        yield {"killed": incident["num_killed"], "injured": incident["num_injured"]}, counts_of(document, syntax)


def counts_of(document: Document, syntax: Syntax) -> tuple[CountMention, ...]:
    """Return the counts of a parsed document."""
    case = CaseKnowledge()
    reading = Reading(document, syntax)
    timed = times.reader(case).read(reading)
    return counts.reader(case).read(Reading(document, syntax, times=timed))  # type: ignore


def _document(name: str, text: str, published: date | None) -> Document:
    """Return a document with one block for each paragraph; the excerpts break lines where their page did."""
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text))
    return Document(name, name, text, "0" * 64, published=published, blocks=blocks)
