"""How well actors are read: mentions against re3d, role and country of a phrase against the NGEC cases.

re3d marks persons with their titles, countries as organisations where they act, and "we" and "I"; a
person's span is therefore widened over the title before it and "the" taken in before it is compared.
"""

from __future__ import annotations

import json
import re
from ast import literal_eval
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from evals.ability import Ability, Metric
from vedette.knowledge.actor_words import office_words
from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Block, Document
from vedette.model.readings import ActorMention
from vedette.reading.actors import describe
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
}
BEFORE = re.compile(r"(?:[\w.’'-]+ ){0,9}$")


ABILITY = Ability(
    ("re3d", "ngec_actor_tests"),
    {"re3d": "67 documents", "NGEC cases": "397 phrases"},
    {
        "re3d/person/f1": Metric("re3d", "F1 of persons, exact"),
        "re3d/organisation/f1": Metric("re3d", "F1 of organisations, exact"),
        "re3d/actors/f1": Metric("re3d", "F1 of both", "0.684 ConfliBERT, all kinds, own split"),
        "ngec/role": Metric("NGEC cases", "role of a phrase right"),
        "ngec/country": Metric("NGEC cases", "country of a phrase right"),
    },
)
"""What is measured here, and how it is called in the table."""


def measure(bench: Path) -> dict[str, float]:
    """Return F1 of persons and organisations of re3d, and the shares of phrases whose role and country are right."""
    return {**_mentions(bench / "re3d"), **_phrases(bench / "ngec_actor_tests" / "actor_resolution_cases.json")}


def _mentions(folder: Path) -> dict[str, float]:
    gold: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    texts: dict[str, str] = {}
    for path in sorted(folder.glob("*/entities.json")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            if row["confidence"] >= 0.5 and row["type"] in ("Person", "Organisation"):
                gold[row["documentId"]][row["begin"], row["end"]] = row["type"]
        documents = (path.parent / "documents.json").read_text(encoding="utf-8").splitlines()
        texts.update((row["_id"], row["text"]) for row in map(json.loads, documents))
    right = {"Person": 0, "Organisation": 0}
    given, wanted = dict(right), dict(right)
    for reading in ReadingRoom(CaseKnowledge()).read_all(_documents(texts)):
        marked = gold[reading.document.id]
        for span, kind in _as_re3d(reading.document.text, reading.actors):
            given[kind] += 1
            right[kind] += marked.get(span) == kind
        for kind in marked.values():
            wanted[kind] += 1
    scores = {f"re3d/{k.lower()}/f1": 2 * right[k] / max(given[k] + wanted[k], 1) for k in right}
    total = 2 * sum(right.values()) / max(sum(given.values()) + sum(wanted.values()), 1)
    return {**scores, "re3d/actors/f1": total}


def _documents(texts: dict[str, str]) -> Iterator[Document]:
    for name, text in texts.items():
        starts = [0, *(m.end() for m in re.finditer(r"\n+", text))]
        ends = [*(m.start() for m in re.finditer(r"\n+", text)), len(text)]
        blocks = tuple(Block(a, b, "paragraph") for a, b in zip(starts, ends, strict=True) if text[a:b].strip())
        yield Document(id=name, input=name, text=text, sha256="", language="en", blocks=blocks)


def _as_re3d(text: str, actors: tuple[ActorMention, ...]) -> Iterator[tuple[tuple[int, int], str]]:
    for mention in actors:
        start = mention.start
        if mention.kind == "person" and not mention.pointing:
            start = _with_title(text, start)
        if text[max(start - 4, 0) : start].lower() == "the ":
            start -= 4
        yield (start, mention.end), "Person" if mention.kind == "person" else "Organisation"


def _with_title(text: str, start: int) -> int:
    """Return where the capital words of an office before a name begin."""
    words = office_words()
    before = BEFORE.search(text, max(start - 80, 0), start)
    best = start
    at = start
    for word in reversed(before.group(0).split(" ")[:-1] if before else []):
        at -= len(word) + 1
        if not word or not (word[0].isupper() or word in ("of", "for", "the")):
            break
        phrase = text[at:start].strip().lower().replace(".", "")
        if word[0].isupper() and any(o in phrase for o in words.offices | words.titles if len(o) > 1):
            best = at
    return best


def _phrases(path: Path) -> dict[str, float]:
    roles = countries = roles_right = countries_right = 0
    for case in json.loads(path.read_text(encoding="utf-8")):
        if case["func"] != "ag.agent_to_code" or not re.match(r"^['\"]", case["args"][0]):
            continue
        role, country = describe(literal_eval(case["args"][0]))
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
