"""How well events are read, on public data whose unit is a sentence or an article.

``plover_type_recall``: share of sentences of the PLOVER gold standard records whose event type is among those read;
``plover_type_precision``: share of the types read that are the gold one (a sentence has one gold type and may tell of
more, so this is a floor); ``plover_type_f1`` of the two. ``hrds_violation_f1``: kinds of violation of articles on
attacks on human rights defenders. ``muc_type_f1``: incident types of articles of the MUC-4 test sets.
``ceha_relevance_f1``:
an article is a relevant violent event where any violent claim is found.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable
from pathlib import Path

from evals.ability import Ability, Metric
from vedette.claims.events import events_in
from vedette.claims.happenings import VIOLENT
from vedette.knowledge.codes import codes_of
from vedette.model.claims import Claim
from vedette.model.documents import Block, Document
from vedette.reading.room import ReadingRoom

ARTICLES = 60
"""Articles read of each corpus: enough to see a fault, few enough for a laptop."""
PLOVER_1 = {"FIGHT": "ASSAULT", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"}
"""Event types of the gold standard's older codebook, by the names that this project's table uses."""
VIOLATIONS = {
    "arrest": "arbitrary detention",
    "abduction": "kidnapping",
    "torture": "torture",
}
"""Kinds of violation, in the words of the research data, that a kind of event is."""
KILLING = re.compile(r"\b(?:kill\w*|murder\w*|assassinat\w*|dead|died|executed|massacre\w*|beheaded|lynched)\b")
INCIDENTS = {
    "bombing": "bombing",
    "suicide bombing": "bombing",
    "grenade attack": "bombing",
    "attack": "attack",
    "abduction": "kidnapping",
    "clash": "attack",
    "execution": "attack",
    "air strike": "attack",
    "shelling": "attack",
    "destruction": "attack",
}


ABILITY = Ability(
    ("plover_gsr", "muc4", "ceha"),
    {"PLOVER records": "321 sentences", "MUC-4": "the first 60 test articles", "CEHA": "the first 60 descriptions"},
    {
        "plover_type_recall": Metric("PLOVER records", "gold event type among those read"),
        "plover_type_precision": Metric("PLOVER records", "types read that are the gold one"),
        "muc_type_f1": Metric("MUC-4", "F1 of incident types"),
        "ceha_relevance_f1": Metric("CEHA", "F1 of relevant events"),
    },
)
"""What is measured here, and how it is called in the table."""


def measure(bench: Path) -> dict[str, float]:
    """Return the measures by name; ``bench`` is the folder of the research data."""
    return {**plover(bench), **muc(bench), **ceha(bench), **hrds(bench)}


def plover(bench: Path) -> dict[str, float]:
    """Return how often the event type of a sentence is read."""
    rows = json.loads((bench / "plover_gsr/PLOVER_GSR_CAMEO.json").read_text(encoding="utf-8"))[1:]
    right = given = 0
    for row, events in zip(rows, _read(row["text"] for row in rows), strict=True):
        types = {codes_of(c.kind)[0].event for c in events} - {None}
        given += len(types)
        right += PLOVER_1.get(row["event"], row["event"]) in types
    return {
        "plover_type_recall": right / len(rows),
        "plover_type_precision": right / max(given, 1),
        "plover_type_f1": 2 * right / max(len(rows) + given, 1),
    }


def muc(bench: Path) -> dict[str, float]:
    """Return how well the types of incident of an article are read."""
    with (bench / "muc4/processed/tst1-tst2.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][:ARTICLES]
    scores = _Score()
    for row, events in zip(rows, _read(_cased(row["doctext"]) for row in rows), strict=True):
        gold = {t["incident_type"].split(" / ")[0] for t in row["templates"]} & set(INCIDENTS.values())
        scores.add(gold, {INCIDENTS[c.kind] for c in events if c.kind in INCIDENTS and not c.background})
    return {"muc_type_f1": scores.f1}


def ceha(bench: Path) -> dict[str, float]:
    """Return how well violence tells a relevant article from another."""
    with (bench / "ceha/CEHA_train_dev.csv").open(encoding="utf-8", newline="") as rows:
        chosen = list(csv.DictReader(rows))[:ARTICLES]
    scores = _Score()
    for row, events in zip(chosen, _read(row["Event Description"] for row in chosen), strict=True):
        gold = {"yes"} if row["Is the event relevant?"].strip().lower() == "yes" else set()
        scores.add(gold, {"yes"} if any(c.kind in VIOLENT for c in events) else set())
    return {"ceha_relevance_f1": scores.f1}


def hrds(bench: Path) -> dict[str, float]:
    """Return how well the kinds of violation that an article tells of are read."""
    rows = json.loads((bench / "hrdsattack/dev.json").read_text(encoding="utf-8"))[:ARTICLES]
    texts = [re.sub(r"<[^>]+>", " ", row["sample"]["Input.article_interface"] or "") for row in rows]
    scores = _Score()
    for row, events in zip(rows, _read(texts), strict=True):
        named = {v for a in row["annotations"] for v in a["annotation"]["violation_types"] or ()}
        gold = named & {*VIOLATIONS.values(), "killing"}
        read = {VIOLATIONS[c.kind] for c in events if c.kind in VIOLATIONS and c.polarity == "yes"}
        killed = any(c.kind in ("attack", "bombing", "execution", "shelling") and _kills(c) for c in events)
        scores.add(gold, read | ({"killing"} if killed else set()))
    return {"hrds_violation_f1": scores.f1}


def _kills(claim: Claim) -> bool:
    return bool(KILLING.search(" ".join(e.text.lower() for e in claim.evidence)))


class _Score:
    def __init__(self) -> None:
        self.right = self.given = self.wanted = 0

    def add(self, gold: set[str], read: set[str]) -> None:
        self.right += len(gold & read)
        self.given += len(read)
        self.wanted += len(gold)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.given + self.wanted, 1)


def _read(texts: Iterable[str]) -> list[tuple[Claim, ...]]:
    documents = [
        Document(
            id=f"e{n}",
            input=f"e{n}",
            text=text,
            sha256="0" * 64,
            language="en",
            blocks=(Block(0, len(text), "paragraph"),),
        )
        for n, text in enumerate(texts)
    ]
    return [events_in(reading) for reading in ReadingRoom().read_all(documents)]


def _cased(text: str) -> str:
    """Return lower-cased wire text with its sentences and known names' first letters raised, as far as rules can."""
    return re.sub(r"(^|[.!?]\s+)([a-z])", lambda m: m[1] + m[2].upper(), text)
