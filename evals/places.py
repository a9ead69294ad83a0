"""How well places are found and put on the map, on two public corpora of news with coordinates.

``lgl``: local US papers (LGL); ``geovirus``: Wikinews on outbreaks (GeoVirus). Both mark every name of a place, also
inside the name of a body ("Kerala Health Department") and before "-based": so the product's two layers, the places and
the place names inside other names, count together; neither is chosen by its kind.

``…_near``: Accuracy@161km, the share of the gold mentions with coordinates that are placed within 161 km when the spans
are given, all mentions counted, one that is not placed as wrong; ``…_median_km``: their median distance;
``geovirus_near_corrected``: the same against other coordinates published for the same mentions (Multi-Level Geocoder,
``mlg_patches``). They mend points whose latitude and longitude were swapped, and also move large countries, the United
States to their capital: another convention rather than a better gold, so it stands beside the first.
``…_found_f1``: exact spans without help, demonyms left out of the gold since they are no place names ("Syrian");
``…_found_f1_demonyms``: with the demonyms left in, so that each is missed; ``…_found_near``: share of the spans found
that are placed within 161 km; ``…_end_to_end``: share of all gold mentions with coordinates, demonyms too, that are
found with their exact span and placed within 161 km, a missed one counting as wrong.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from statistics import median

import msgspec

from evals.ability import Ability, Metric, part
from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.countries import country_of_demonym
from vedette.knowledge.gazetteer import distance_km
from vedette.model.documents import Document
from vedette.model.readings import PlaceMention, Reading
from vedette.model.spans import Span
from vedette.reading import place_names, places
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
        "lgl_end_to_end": Metric("LGL", "found and within 161 km, of all"),
        "lgl_found_f1_demonyms": part("LGL", "F1, exact spans, demonyms wanted"),
        "lgl_found_precision": part("LGL", "precision, exact spans"),
        "lgl_found_recall": part("LGL", "recall, exact spans"),
        "geovirus_near": Metric("GeoVirus", "within 161 km, spans given"),
        "geovirus_near_corrected": part("GeoVirus", "within 161 km, spans given, other gold points"),
        "geovirus_median_km": Metric("GeoVirus", "median distance in km", small_is_good=True),
        "geovirus_found_f1": Metric("GeoVirus", "F1, exact spans"),
        "geovirus_found_near": Metric("GeoVirus", "within 161 km, of those found"),
        "geovirus_end_to_end": Metric("GeoVirus", "found and within 161 km, of all"),
        "geovirus_found_f1_demonyms": part("GeoVirus", "F1, exact spans, demonyms wanted"),
        "geovirus_found_precision": part("GeoVirus", "precision, exact spans"),
        "geovirus_found_recall": part("GeoVirus", "recall, exact spans"),
    },
)
"""What is measured here, and how it is called in the table."""


def measure(bench: Path) -> dict[str, float]:
    """Return the measures by name; ``bench`` is the folder of the research data."""
    folder = bench / "geoparsing"
    reports = list(geovirus(folder / "GeoVirus.xml"))
    moved = corrections(folder / "mlg_patches/GeoVirus_patches.tsv")
    right = [(document, corrected(gold, document.text, moved)) for document, gold in reports]
    return {
        **measure_corpus("lgl", list(lgl(folder / "lgl.xml")), parsed),
        **measure_corpus("geovirus", reports, parsed),
        "geovirus_near_corrected": _share(placed(right, parsed)),
    }


def measure_corpus(name: str, articles: list[tuple[Document, Gold]], readings: Readings) -> dict[str, float]:
    """Return the measures of one corpus."""
    golds = {document.id: gold for document, gold in articles}
    errors = placed(articles, readings)
    near: list[float] = []
    right = found = wanted = everything = located = 0
    for reading in readings(document for document, _ in articles):
        gold = golds[reading.document.id]
        mentions = named(reading)
        spans = {(m.start, m.end) for m in mentions if not m.pointing and m.lat is not None}
        names = {(a, b) for a, b, _, _ in gold if country_of_demonym(reading.document.text[a:b]) is None}
        near += distances(mentions, [g for g in gold if (g[0], g[1]) in spans])
        right, found, wanted = right + len(spans & names), found + len(spans), wanted + len(names)
        everything += len({(a, b) for a, b, _, _ in gold})
        located += sum(lat is not None for _, _, lat, _ in gold)
    return {
        f"{name}_near": _share(errors),
        f"{name}_median_km": median(errors),
        f"{name}_found_f1": 2 * right / (found + wanted),
        f"{name}_found_f1_demonyms": 2 * right / (found + everything),
        f"{name}_found_precision": right / found,
        f"{name}_found_recall": right / wanted,
        f"{name}_found_near": _share(near),
        f"{name}_end_to_end": sum(e <= NEAR_KM for e in near) / located,
    }


def named(reading: Reading) -> tuple[PlaceMention, ...]:
    """Return every place name of a report: the places, and the names inside other names."""
    case = CaseKnowledge()
    found: tuple[PlaceMention, ...] = places.reader(case).read(reading)  # type: ignore[assignment]
    inner: tuple[PlaceMention, ...] = place_names.reader(case).read(  # type: ignore[assignment]
        msgspec.structs.replace(reading, places=found)
    )
    return (*found, *inner)


def placed(articles: list[tuple[Document, Gold]], readings: Readings) -> list[float]:
    """Return the distances in km of the gold mentions with coordinates where their spans are given."""
    golds = {document.id: gold for document, gold in articles}
    errors: list[float] = []
    for reading in readings(document for document, _ in articles):
        gold = golds[reading.document.id]
        errors += distances(places.resolve_mentions(reading, [Span(g[0], g[1]) for g in gold]), gold)
    return errors


def _share(errors: list[float]) -> float:
    return sum(e <= NEAR_KM for e in errors) / len(errors)


def corrections(path: Path) -> dict[tuple[str, float, float], tuple[float, float]]:
    """Return the corrected coordinates by name and old coordinates."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, old, new = (cell.strip() for cell in line.split("\t")[:3])
        (lat, lon), (to_lat, to_lon) = ((float(n) for n in cell.split(",")) for cell in (old, new))
        found[name, round(lat, 2), round(lon, 2)] = (to_lat, to_lon)
    return found


def corrected(gold: Gold, text: str, moved: Mapping[tuple[str, float, float], tuple[float, float]]) -> Gold:
    """Return the gold mentions with corrected coordinates: those of the same name and the same old coordinates.

    A mention whose surface is not the name of the correction is looked up by its coordinates where one name has them.
    """
    by_point: defaultdict[tuple[float, float], set[tuple[float, float]]] = defaultdict(set)
    for (_, *old_point), point in moved.items():
        by_point[old_point[0], old_point[1]].add(point)
    made: Gold = []
    for start, end, lat, lon in gold:
        if lat is None or lon is None:
            made.append((start, end, lat, lon))
            continue
        old = (round(lat, 2), round(lon, 2))
        others = by_point[old]
        point = moved.get((text[start:end], *old)) or (next(iter(others)) if len(others) == 1 else (lat, lon))
        made.append((start, end, *point))
    return made


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
