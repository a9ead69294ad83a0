"""How well an incident is dated from what its articles tell, with the Gun Violence Archive's incidents.

An article's answer is the day of its leading violent event: the main claim where that is violent, else the violent
claim that leads the others; where there is none, that of the first figure of killed or injured.
``day of an article``: share of all articles whose leading violent event is dated to
exactly the incident's day and no wider. ``day of an incident``: share of incidents for which the day that most of
their articles give is the right one. An article that gives no single day is wrong, and has no say in its incident's.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from evals.ability import Ability, Metric, part
from vedette.claims import report_of
from vedette.claims.happenings import VIOLENT
from vedette.claims.leading import main_claim
from vedette.model.claims import Report
from vedette.model.documents import Block, Document
from vedette.model.readings import Reading
from vedette.model.when import When
from vedette.reading.room import ReadingRoom

HARM = frozenset({"killed", "injured"})
SET = "Gun Violence Archive"
ABILITY = Ability(
    ("longtail_gva",),
    {SET: "591 articles on 296 incidents"},
    {
        "day of an article": Metric(SET, "articles whose incident is dated to the very day"),
        "day of those dated": part(SET, "right, of the articles that give a single day"),
        "day of an incident": Metric(SET, "incidents dated to the very day, by most of their articles"),
    },
)
"""What is measured here, and how it is called in the table."""


def measure(bench: Path) -> dict[str, float]:
    """Return the shares of articles and of incidents that are dated to the very day."""
    return score((incident, gold, day_told(reading)) for incident, gold, reading in read_articles(bench))


def score(articles: Iterable[tuple[str, date, date | None]]) -> dict[str, float]:
    """Score ``(incident, its day, day told)`` for each article; None where an article gives no single day."""
    rows = list(articles)
    days = {incident: gold for incident, gold, _ in rows}
    told: dict[str, Counter[date]] = {incident: Counter() for incident in days}
    for incident, _, day in rows:
        if day is not None:
            told[incident][day] += 1
    most = {incident: max(found, key=lambda d: found[d]) for incident, found in told.items() if found}
    right = sum(day == gold for _, gold, day in rows)
    return {
        "day of an article": right / max(len(rows), 1),
        "day of those dated": right / max(sum(day is not None for _, _, day in rows), 1),
        "day of an incident": sum(most.get(i) == day for i, day in days.items()) / max(len(days), 1),
    }


def day_told(reading: Reading) -> date | None:
    """Return the day of a report's leading violent event, or None where its words allow more than one."""
    when = leading(report_of(reading), reading)
    return when.start if when is not None and when.days == 1 else None


def leading(report: Report, reading: Reading) -> When | None:
    """Return when the leading violent event of a report took place, or None where it tells of none."""
    violent = [claim for claim in report.claims if claim.kind in VIOLENT]
    first = next((c for c in violent if c.id == report.main_claim), None)
    if first is None and (led := main_claim(violent, reading)) is not None:
        first = next(c for c in violent if c.id == led)
    if first is None:
        first = next((c for c in report.claims if c.kind == "figure" and c.count and c.count.measure in HARM), None)
    return first.when if first is not None else None


def read_articles(bench: Path) -> Iterator[tuple[str, date, Reading]]:
    """Yield the incident, its day and the reading of each article."""
    folder = bench / "longtail_gva"
    lines = (folder / "incidents.jsonl").read_text(encoding="utf-8").splitlines()
    days = {row["incident_id"]: datetime.strptime(row["date"], "%B %d, %Y").date() for row in map(json.loads, lines)}
    articles = list(map(json.loads, (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()))
    readings = ReadingRoom().read_all(map(_document, articles))
    for row, reading in zip(articles, readings, strict=True):
        yield row["incident_id"], days[row["incident_id"]], reading


def _document(row: dict[str, str]) -> Document:
    """Return an article as a document with its title, and one block for each paragraph."""
    text = row["content"]
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text))
    published = date.fromisoformat(row["dct"][:10])
    return Document(row["id"], row["id"], text, "0" * 64, title=row["title"], published=published, blocks=blocks)
