"""The abilities that are measured: what each is measured on, what its figures mean, what others have published.

A single ability is a module with ``measure(bench) -> {metric: figure}``. What it is measured on and how its metrics
are called in the table stands here, in one list; a metric that is not named here is shown as it is, without a floor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from evals.data import bench
from evals.figures import Figure, digest_of


@dataclass(frozen=True)
class Metric:
    """One metric: what it was measured on, its name in the table, and the best published figure with its owner."""

    corpus: str
    name: str
    published: str = ""
    small_is_good: bool = False
    has_floor: bool = True


@dataclass(frozen=True)
class Ability:
    """One ability: its module, the folders of data it needs, the size of each corpus, and its metrics."""

    module: str
    needs: tuple[str, ...]
    sizes: dict[str, str]
    metrics: dict[str, Metric]


def _part(corpus: str, name: str) -> Metric:
    """Return a metric that explains another, and has no floor of its own: the F1 made of it has one."""
    return Metric(corpus, name, has_floor=False)


HEIDELTIME = "0.736 HeidelTime, official test"
MORDECAI = "0.827 Mordecai 3"
CITRON = "Citron, PARC3"

ABILITIES: dict[str, Ability] = {
    "times": Ability(
        "evals.times",
        ("tempeval3",),
        {"TempEval-3": "256 documents"},
        {
            "strict and value": Metric("TempEval-3", "F1, exact extent and value", HEIDELTIME),
            "strict": Metric("TempEval-3", "F1, exact extent"),
            "relaxed": Metric("TempEval-3", "F1, any overlap"),
            "strict precision": _part("TempEval-3", "precision, exact extent"),
            "strict recall": _part("TempEval-3", "recall, exact extent"),
        },
    ),
    "counts": Ability(
        "evals.counts",
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
    ),
    "places": Ability(
        "evals.places",
        ("geoparsing",),
        {"LGL": "586 articles", "GeoVirus": "229 articles"},
        {
            "lgl_near": Metric("LGL", "within 161 km, spans given", MORDECAI),
            "lgl_median_km": Metric("LGL", "median distance in km", small_is_good=True),
            "lgl_found_f1": Metric("LGL", "F1, exact spans"),
            "lgl_found_near": Metric("LGL", "within 161 km, of those found"),
            "lgl_found_precision": _part("LGL", "precision, exact spans"),
            "lgl_found_recall": _part("LGL", "recall, exact spans"),
            "geovirus_near": Metric("GeoVirus", "within 161 km, spans given"),
            "geovirus_median_km": Metric("GeoVirus", "median distance in km", small_is_good=True),
            "geovirus_found_f1": Metric("GeoVirus", "F1, exact spans"),
            "geovirus_found_near": Metric("GeoVirus", "within 161 km, of those found"),
            "geovirus_found_precision": _part("GeoVirus", "precision, exact spans"),
            "geovirus_found_recall": _part("GeoVirus", "recall, exact spans"),
        },
    ),
    "attributions": Ability(
        "evals.attributions",
        ("polnear",),
        {"PolNeAR": "the development part"},
        {
            "all content overlap F1": Metric("PolNeAR", "F1 of contents, by overlap", f"0.593 exact, {CITRON}"),
            "all source exact F1": Metric("PolNeAR", "F1 of sources, exact", f"0.820, {CITRON}"),
            "direct content overlap F1": Metric("PolNeAR", "F1 of direct quotations, by overlap"),
            "direct source exact F1": Metric("PolNeAR", "F1 of their speakers, exact"),
            "all content overlap precision": _part("PolNeAR", "precision of contents, by overlap"),
            "all content overlap recall": _part("PolNeAR", "recall of contents, by overlap"),
            "all source exact precision": _part("PolNeAR", "precision of sources, exact"),
            "all source exact recall": _part("PolNeAR", "recall of sources, exact"),
            "direct content overlap precision": _part("PolNeAR", "precision of direct quotations, by overlap"),
            "direct content overlap recall": _part("PolNeAR", "recall of direct quotations, by overlap"),
            "direct source exact precision": _part("PolNeAR", "precision of their speakers, exact"),
            "direct source exact recall": _part("PolNeAR", "recall of their speakers, exact"),
        },
    ),
    "actors": Ability(
        "evals.actors",
        ("re3d", "ngec_actor_tests"),
        {"re3d": "67 documents", "NGEC cases": "397 phrases"},
        {
            "re3d/person/f1": Metric("re3d", "F1 of persons, exact"),
            "re3d/organisation/f1": Metric("re3d", "F1 of organisations, exact"),
            "re3d/actors/f1": Metric("re3d", "F1 of both", "0.684 ConfliBERT, all kinds, own split"),
            "ngec/role": Metric("NGEC cases", "role of a phrase right"),
            "ngec/country": Metric("NGEC cases", "country of a phrase right"),
        },
    ),
    "events": Ability(
        "evals.events",
        ("plover_gsr", "muc4", "ceha"),
        {"PLOVER records": "321 sentences", "MUC-4": "the first 60 test articles", "CEHA": "the first 60 descriptions"},
        {
            "plover_type_recall": Metric("PLOVER records", "gold event type among those read"),
            "plover_type_precision": Metric("PLOVER records", "types read that are the gold one"),
            "muc_type_f1": Metric("MUC-4", "F1 of incident types"),
            "ceha_relevance_f1": Metric("CEHA", "F1 of relevant events"),
        },
    ),
}


def missing(ability: Ability) -> list[str]:
    """Return the folders of data that the ability needs and that are not there."""
    return [name for name in ability.needs if not (bench() / name).is_dir()]


def figures(name: str) -> Iterator[Figure]:
    """Yield the figures of the ability ``name``; its data must be there."""
    ability = ABILITIES[name]
    digest = digest_of(bench() / folder for folder in ability.needs)
    for key, value in import_module(ability.module).measure(bench()).items():
        metric = ability.metrics.get(key, Metric("", key, has_floor=False))
        size = ability.sizes.get(metric.corpus, "")
        yield Figure(
            name,
            metric.corpus,
            size,
            metric.name,
            value,
            digest,
            metric.published,
            metric.small_is_good,
            has_floor=metric.has_floor,
        )
