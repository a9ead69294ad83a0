"""How well places are found and put on the map, on two public corpora of news with coordinates.

``lgl``: local US papers (LGL); ``geovirus``: Wikinews on outbreaks (GeoVirus). ``…_near``: share of the gold mentions
that have coordinates placed within 161 km when the spans are given; ``…_median_km``: median distance; ``…_found_f1``:
exact spans without help, demonyms left out of the gold; ``…_found_near``: share of the spans found that are placed
within 161 km.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median

from evals.ability import Ability, Metric, part
from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.countries import country_of_demonym
from vedette.knowledge.gazetteer import distance_km
from vedette.model.documents import Document
from vedette.model.readings import PlaceMention, Reading
from vedette.model.spans import Span
from vedette.reading.places import reader, resolve_mentions
from vedette.reading.syntax import parse_all

NEAR_KM = 161.0

Gold = list[tuple[int, int, float | None, float | None]]
Readings = Callable[[Iterable[Document]], Iterator[Reading]]


MORDECAI = "0.827 Mordecai 3"
ABILITY = Ability(
    ("geoparsing",),
    {"LGL": "586 articles", "GeoVirus": "229 articles"},
    {
        "lgl_near": Metric("LGL", "within 161 km, spans given", MORDECAI),
        "lgl_median_km": Metric("LGL", "median distance in km", small_is_good=True),
        "lgl_found_f1": Metric("LGL", "F1, exact spans"),
        "lgl_found_near": Metric("LGL", "within 161 km, of those found"),
        "lgl_found_precision": part("LGL", "precision, exact spans"),
        "lgl_found_recall": part("LGL", "recall, exact spans"),
        "geovirus_near": Metric("GeoVirus", "within 161 km, spans given"),
        "geovirus_median_km": Metric("GeoVirus", "median distance in km", small_is_good=True),
        "geovirus_found_f1": Metric("GeoVirus", "F1, exact spans"),
        "geovirus_found_near": Metric("GeoVirus", "within 161 km, of those found"),
        "geovirus_found_precision": part("GeoVirus", "precision, exact spans"),
        "geovirus_found_recall": part("GeoVirus", "recall, exact spans"),
    },
)
"""What is measured here, and how it is called in the table."""


def measure(bench: Path) -> dict[str, float]:
    """Return the measures by name; ``bench`` is the folder of the research data."""
    return {
        **measure_corpus("lgl", list(lgl(bench / "geoparsing/lgl.xml")), parsed),
        **measure_corpus("geovirus", list(geovirus(bench / "geoparsing/GeoVirus.xml")), parsed),
    }


def measure_corpus(name: str, articles: list[tuple[Document, Gold]], readings: Readings) -> dict[str, float]:
    """Return the measures of one corpus."""
    golds = {document.id: gold for document, gold in articles}
    read = reader(CaseKnowledge()).read
    errors: list[float] = []
    placed: list[float] = []
    right = found = wanted = 0
    for reading in readings(document for document, _ in articles):
        gold = golds[reading.document.id]
        errors += distances(resolve_mentions(reading, [Span(g[0], g[1]) for g in gold]), gold)
        mentions: tuple[PlaceMention, ...] = read(reading)  # type: ignore[assignment]
        spans = {(m.start, m.end) for m in mentions if not m.pointing and m.lat is not None}
        names = {(a, b) for a, b, _, _ in gold if country_of_demonym(reading.document.text[a:b]) is None}
        placed += distances(mentions, [g for g in gold if (g[0], g[1]) in spans & names])
        right, found, wanted = right + len(spans & names), found + len(spans), wanted + len(names)
    return {
        f"{name}_near": sum(e <= NEAR_KM for e in errors) / len(errors),
        f"{name}_median_km": median(errors),
        f"{name}_found_f1": 2 * right / (found + wanted),
        f"{name}_found_precision": right / found,
        f"{name}_found_recall": right / wanted,
        f"{name}_found_near": sum(e <= NEAR_KM for e in placed) / len(placed),
    }


def distances(mentions: Iterable[PlaceMention], gold: Gold) -> list[float]:
    """Return the distance in km of each gold mention with coordinates; half the globe where none was given."""
    where = {(m.start, m.end): m for m in mentions}
    apart = []
    for start, end, lat, lon in gold:
        if lat is None or lon is None:
            continue
        m = where.get((start, end))
        apart.append(20_038.0 if m is None or m.lat is None or m.lon is None else distance_km(m.lat, m.lon, lat, lon))
    return apart


def parsed(documents: Iterable[Document]) -> Iterator[Reading]:
    """Yield readings that hold the syntax alone."""
    for document, syntax in parse_all(documents):
        yield Reading(document, syntax)


def lgl(path: Path) -> Iterator[tuple[Document, Gold]]:
    """Yield the articles of LGL."""
    for article in ET.parse(path).getroot().iter("article"):
        gold: Gold = []
        for t in article.iter("toponym"):
            lat, lon = t.findtext("gaztag/lat"), t.findtext("gaztag/lon")
            gold.append(
                (
                    int(t.findtext("start", "0")),
                    int(t.findtext("end", "0")),
                    float(lat) if lat else None,
                    float(lon) if lon else None,
                )
            )
        ident = article.get("docid", "")
        text = article.findtext("text") or ""
        yield Document(ident, ident, text, ident, outlet=article.findtext("domain"), url=article.findtext("url")), gold


def geovirus(path: Path) -> Iterator[tuple[Document, Gold]]:
    """Yield the articles of GeoVirus; its offsets count from one."""
    for number, article in enumerate(ET.parse(path).getroot().iter("article")):
        text = article.findtext("text") or ""
        gold: Gold = []
        for t in article.iter("location"):
            start, end = int(t.findtext("start", "0")), int(t.findtext("end", "0"))
            name = t.findtext("name") or ""
            shift = next((s for s in (0, -1, 1) if text[start + s : end + s] == name), 0)
            gold.append((start + shift, end + shift, float(t.findtext("lat", "0")), float(t.findtext("lon", "0"))))
        yield Document(f"g{number}", f"g{number}", text, f"g{number}"), gold
