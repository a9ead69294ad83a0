"""How well figures are read: displacement in one excerpt (IDETECT), the tolls of incidents (GVA)."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from evals.ability import Ability, Metric
from vedette.claims.report import report_of
from vedette.documents.blocks import cut
from vedette.model.claims import Report
from vedette.model.documents import Block, Document
from vedette.model.readings import CountMention, Reading
from vedette.reading.room import ReadingRoom

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
PARTS = re.compile(r"[,;/()]|\band\b")
SHORTEST = 3
"""Letters of a name that is too short to be looked for in an excerpt."""
OTHER_LANGUAGES = frozenset({"29", "30", "41", "43", "56", "60", "62", "63", "64", "102", "103", "113"})


ABILITY = Ability(
    ("idetect_displacement", "longtail_gva"),
    {
        "IDETECT": "114 English excerpts with a sound label",
        "IDETECT places": "60 excerpts that name their place",
        "Gun Violence Archive": "296 incidents in 591 articles",
    },
    {
        "displacement quantity": Metric("IDETECT", "figure found exactly"),
        "displacement unit of those found": Metric("IDETECT", "unit right, of those found"),
        "displacement term of those found": Metric("IDETECT", "term right, of those found"),
        "displacement all": Metric("IDETECT", "figure, unit and term right"),
        "displacement country": Metric("IDETECT places", "country of the figure right"),
        "toll killed, incidents": Metric("Gun Violence Archive", "number killed exact, by incident"),
        "toll injured, incidents": Metric("Gun Violence Archive", "number injured exact, by incident"),
        "toll killed, articles": Metric("Gun Violence Archive", "number killed exact, by article"),
        "toll injured, articles": Metric("Gun Violence Archive", "number injured exact, by article"),
    },
)
"""What is measured here, and how it is called in the table."""


@dataclass(frozen=True)
class Told:
    """The toll that one article gives of its incident, with the incident's own numbers; ``day`` orders articles."""

    incident: str
    day: str
    gold: dict[str, int]
    killed: int | None
    injured: int | None


def measure(bench: Path) -> dict[str, float]:
    """Return the shares of figures found exactly, with unit, term and country right, and of exact tolls."""
    excerpts = list(read_excerpts(bench))
    return (
        displacement([(row, reading.counts) for row, reading, _ in excerpts])
        | countries([(row, report) for row, _, report in excerpts])
        | tolls(list(read_articles(bench)))
    )


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


def countries(rows: Iterable[tuple[dict[str, str], Report]]) -> dict[str, float]:
    """Score the country of the gold figure, over the English rows with a sound label that name their place."""
    right: list[bool] = []
    for row, report in rows:
        name, iso3, *_ = row["Location (Country)"].split(";")
        named = [part.strip() for part in PARTS.split(row["Specific location"])]
        told = row["Excerpt"].lower()
        if row["row"] in DOUBTFUL | OTHER_LANGUAGES:
            continue
        if any(len(place) > SHORTEST and place.lower() in told for place in [*named, name]):
            right.append(_country(report, int(row["Displacement figure"])) == iso3)
    return {"displacement country": sum(right) / max(len(right), 1)}


def _country(report: Report, figure: int) -> str | None:
    claims = [c for c in report.claims if c.kind == "figure" and c.count is not None]
    near = [c for c in claims if c.count is not None and figure in (c.count.low, c.count.high)] or claims
    return next((land for c in near if (land := report.country_of(c))), report.country)


def tolls(told: Sequence[Told]) -> dict[str, float]:
    """Score the exact numbers killed and injured, by article and by incident.

    An article that tells of none says zero. Of an incident's articles the number of most counts, the later word on a
    draw; articles that tell of no toll at all have no voice where others do.
    """
    found: dict[str, float] = {}
    incidents: dict[str, list[Told]] = {}
    for article in told:
        incidents.setdefault(article.incident, []).append(article)
    for what in ("killed", "injured"):
        by_article = [(getattr(a, what) or 0) == a.gold[what] for a in told]
        by_incident = [_of_most(articles, what) == articles[0].gold[what] for articles in incidents.values()]
        found[f"toll {what}, incidents"] = sum(by_incident) / max(len(by_incident), 1)
        found[f"toll {what}, articles"] = sum(by_article) / max(len(by_article), 1)
    return found


def _of_most(articles: Sequence[Told], what: str) -> int:
    speaking = [a for a in articles if a.killed is not None or a.injured is not None] or articles
    numbers = Counter(getattr(a, what) or 0 for a in speaking)
    last = {getattr(a, what) or 0: a.day for a in sorted(speaking, key=lambda a: a.day)}
    return max(numbers, key=lambda n: (numbers[n], last[n], n))


def read_excerpts(bench: Path) -> Iterable[tuple[dict[str, str], Reading, Report]]:
    """Yield the rows of IDETECT with the readings of their excerpts."""
    with (bench / "idetect_displacement" / "idmc_fully_labelled.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    documents = [_document(row["row"], row["Excerpt"]) for row in rows]
    for row, reading in zip(rows, ReadingRoom().read_all(documents), strict=True):
        yield row, reading, report_of(reading)


def read_articles(bench: Path) -> Iterable[Told]:
    """Yield the tolls that the articles of the Gun Violence Archive give, each with its title above its text."""
    folder = bench / "longtail_gva"
    lines = (folder / "incidents.jsonl").read_text(encoding="utf-8").splitlines()
    incidents = {row["incident_id"]: row for row in map(json.loads, lines)}
    articles = list(map(json.loads, (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()))
    documents = [_page(row["id"], row["title"] or "", row["content"], row["dct"]) for row in articles]
    for row, reading in zip(articles, ReadingRoom().read_all(documents), strict=True):
        incident = incidents[row["incident_id"]]
        gold = {"killed": incident["num_killed"], "injured": incident["num_injured"]}
        toll = report_of(reading).toll
        yield Told(row["incident_id"], row["dct"], gold, toll.killed, toll.injured)


def _page(name: str, title: str, text: str, day: str) -> Document:
    """Return a page as the product opens it: its title above its text, unless the text opens with it."""
    if title and title.casefold() not in text[: len(title) + 200].casefold():
        text = f"{title}\n\n{text}"
    blocks = cut(text, title=title or None)
    published = date.fromisoformat(day[:10])
    return Document(name, name, text, "0" * 64, title=title or None, published=published, blocks=blocks)


def _document(name: str, text: str) -> Document:
    """Return a document with one block for each paragraph; the excerpts break lines where their page did."""
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text))
    return Document(name, name, text, "0" * 64, blocks=blocks)
