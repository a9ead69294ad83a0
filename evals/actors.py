"""How well actors are read: entities and ties of re3d, role and country of a phrase by the NGEC cases."""

from __future__ import annotations

import json
import re
from ast import literal_eval
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_args

from evals import re3d
from evals.ability import Ability, Metric, part
from vedette.claims import report_of
from vedette.knowledge.actors import describe
from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import Reading
from vedette.model.words import RelationType
from vedette.reading.room import ReadingRoom

CODES = {
    "GOV": "government",
    "MIL": "military",
    "REB": "rebels",
    "COP": "police",
    "CVL": "civilians",
    "LEG": "legislature",
    "SPY": "intelligence",
    "PTY": "party",
    "ELI": "former elite",
    "PRM": "paramilitary",
    "EDU": "education",
    "CRM": "criminals",
    "UAF": "unidentified gunmen",
    "BUS": "business",
    "REL": "religious",
    "JUD": "judiciary",
    "MED": "medical",
    "AGR": "agriculture",
    "LAB": "labour",
    "NGO": "ngo",
    "REF": "refugees",
    "JRN": "journalists",
    "OPP": "opposition",
    "HLH": "health",
}
MEASURED = ("Person", "Organisation", "Location", "Nationality", "Temporal", "DocumentReference", "Quantity")
"""Types that are told apart in the table; the rest have too few rows and count in the whole only."""
SAME_TIE = {
    "InChargeOf": ("leads",),
    "BelongsTo": ("member of", "part of", "leads"),
    "FightingAgainst": ("fights", "sanctions"),
    "AlliesOf": ("allied with", "supports", "backs"),
    "Likes": ("supports", "backs", "allied with"),
    "Dislikes": ("fights", "sanctions"),
}
"""Relations of re3d and the ties of the product that tell the same of the same pair."""

ABILITY = Ability(
    ("re3d", "ngec_actor_tests"),
    {"re3d": "67 documents", "NGEC cases": "397 phrases"},
    {
        **{f"re3d/{kind}/f1": Metric("re3d", f"F1 of {kind}, exact") for kind in MEASURED},
        "re3d/all/f1": Metric("re3d", "F1 of all types, exact", "0.684 ConfliBERT, own split"),
        "re3d/all/confirmed f1": part("re3d", "F1 of all types, doubted spans counted neither way"),
        "re3d/ties/direction": Metric("re3d", "ties found that run the right way"),
        "re3d/ties/found": Metric("re3d", "ties found that re3d has too", has_floor=False),
        "ngec/role": Metric("NGEC cases", "role of a phrase right"),
        "ngec/country": Metric("NGEC cases", "country of a phrase right"),
    },
)
"""What is measured here, and how it is called in the table."""


def measure(bench: Path) -> dict[str, float]:
    """Return F1 of re3d's types and of all, the direction of its ties, and the shares of phrases told right."""
    return {**_report(bench / "re3d"), **_phrases(bench / "ngec_actor_tests" / "actor_resolution_cases.json")}


def _report(folder: Path) -> dict[str, float]:
    texts, marked, doubted = re3d.gold(folder)
    told = re3d.relations(folder)
    tally, confirmed, ties = Tally(), Tally(), Counter[str]()
    for reading in ReadingRoom(CaseKnowledge()).read_all(re3d.documents(texts)):
        name = reading.document.id
        given = re3d.entities(reading)
        tally.add(given, marked.get(name, {}), set())
        confirmed.add(given, marked.get(name, {}), doubted.get(name, set()))
        ties.update(directions(reading, _claimed(reading), told.get(name, ())))
    scores = {f"re3d/{kind}/f1": tally.f1((kind,)) for kind in MEASURED}
    scores["re3d/all/f1"] = tally.f1(tally.kinds())
    scores["re3d/all/confirmed f1"] = confirmed.f1(confirmed.kinds())
    scores["re3d/ties/direction"] = ties["right"] / max(ties["right"] + ties["wrong"], 1)
    scores["re3d/ties/found"] = float(ties["right"] + ties["wrong"])
    return scores


class Tally:
    """Counts of spans right, given and wanted by type."""

    def __init__(self) -> None:
        self.right, self.given, self.wanted = Counter[str](), Counter[str](), Counter[str]()

    def add(self, given: re3d.Spans, wanted: re3d.Spans, doubted: set[tuple[int, int]]) -> None:
        """Count one document; a span given that is among the ``doubted`` and not wanted counts neither way.

        >>> tally = Tally()
        >>> tally.add({(0, 4): "Person", (9, 12): "Location"}, {(0, 4): "Person"}, {(9, 12)})
        >>> tally.f1(("Person", "Location"))
        1.0
        """
        counted = {span: kind for span, kind in given.items() if span in wanted or span not in doubted}
        self.given.update(counted.values())
        self.wanted.update(wanted.values())
        self.right.update(kind for span, kind in wanted.items() if counted.get(span) == kind)

    def kinds(self) -> tuple[str, ...]:
        """Return all types seen on either side."""
        return tuple(sorted({*self.given, *self.wanted}))

    def f1(self, kinds: Iterable[str]) -> float:
        """Return the micro F1 over ``kinds``."""
        right, given, wanted = (sum(c[k] for k in kinds) for c in (self.right, self.given, self.wanted))
        return 2 * right / max(given + wanted, 1)


def _claimed(reading: Reading) -> list[tuple[str, str, str]]:
    kinds = frozenset(get_args(RelationType))
    return [(c.kind, c.source or "", c.goal or "") for c in report_of(reading).claims if c.kind in kinds]


def directions(
    reading: Reading, ties: Iterable[tuple[str, str, str]], told: Iterable[Mapping[str, Any]]
) -> Counter[str]:
    """Count the ties that re3d tells of the same pair: ``right`` where they run its way too, else ``wrong``.

    A pair that re3d tells both ways ("A fights B", "B fights A") is right either way.
    """
    ways: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in told:
        sources = _names(reading, row["sourceBegin"], row["sourceEnd"])
        goals = _names(reading, row["targetBegin"], row["targetEnd"])
        for kind in SAME_TIE.get(row["type"], ()):
            for source in sources:
                for goal in goals:
                    ways[source, goal].add(kind)
    counted = Counter[str]()
    for kind, source, goal in ties:
        if kind in ways[source, goal]:
            counted["right"] += 1
        elif kind in ways[goal, source]:
            counted["wrong"] += 1
    return counted


def _names(reading: Reading, start: int, end: int) -> frozenset[str]:
    return frozenset(m.name for m in reading.actors if m.start < end and start < m.end)


def _phrases(path: Path) -> dict[str, float]:
    roles = countries = roles_right = countries_right = 0
    for case in json.loads(path.read_text(encoding="utf-8")):
        if case["func"] != "ag.agent_to_code" or not re.match(r"^['\"]", case["args"][0]):
            continue
        role, country = describe(literal_eval(case["args"][0]), **asked(case))
        expected = " ".join(case["expected"])
        code = re.search(r"code_1'\] == '(\w*)'", expected)
        if code and code.group(1) in CODES:
            roles += 1
            roles_right += role == CODES[code.group(1)]
        iso = re.search(r"country'\] == '(\w*)'", expected)
        if iso:
            countries += 1
            countries_right += (country or "") == iso.group(1)
    return {"ngec/role": roles_right / max(roles, 1), "ngec/country": countries_right / max(countries, 1)}


DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def asked(case: dict[str, Any]) -> dict[str, Any]:
    """Return what a case tells beside its phrase: the text around it and the day that is spoken of.

    "today" is 2023, when the cases were written.
    """
    given = case["kwargs"]
    context = [*case["args"][1:2], given.get("context", ""), given.get("known_country", "")]
    day = next((d for d in (given.get("query_date", ""), *case["args"][2:3]) if d), "")
    year = YEAR.search(day)
    return {
        "context": " ".join(c.strip("'\"") for c in context if c),
        "on": date(int(year.group(0)), 6, 30) if year else date(2023, 6, 30),
    }
