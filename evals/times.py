"""How well times are read: extents, types and values of TIMEX3 in news, with TempEval-3's data."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from evals.ability import Ability, Metric, part
from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Block, Document
from vedette.model.readings import Reading, TimeMention
from vedette.reading.syntax import parse_all
from vedette.reading.times import reader

Gold = list[tuple[int, int, str, str]]
TAG = re.compile(r"<(/?)(\w+)([^>]*)>")


HEIDELTIME = "0.736 HeidelTime, official test"
ABILITY = Ability(
    ("tempeval3",),
    {"TempEval-3": "256 documents"},
    {
        "strict and value": Metric("TempEval-3", "F1, exact extent and value", HEIDELTIME),
        "strict": Metric("TempEval-3", "F1, exact extent"),
        "relaxed": Metric("TempEval-3", "F1, any overlap"),
        "strict precision": part("TempEval-3", "precision, exact extent"),
        "strict recall": part("TempEval-3", "recall, exact extent"),
    },
)
"""What is measured here, and how it is called in the table."""


def measure(bench: Path) -> dict[str, float]:
    """Return F1 of exact extents, of any overlap, and of exact extents with the right value."""
    gold = dict(_documents(bench))
    read = reader(CaseKnowledge()).read
    pairs = []
    for document, syntax in parse_all(gold):
        found = read(Reading(document, syntax))
        assert isinstance(found, tuple)
        pairs.append((gold[document], found))
    return score(pairs)


def score(pairs: list[tuple[Gold, tuple[TimeMention, ...]]]) -> dict[str, float]:
    """Return the F1 scores over pairs of what is right and what was found."""
    total, given = sum(len(gold) for gold, _ in pairs), sum(len(found) for _, found in pairs)
    strict = value = touched = hit = 0
    for gold, found in pairs:
        exact = {(a, b): (kind, v) for a, b, kind, v in gold}
        strict += sum((m.start, m.end) in exact for m in found)
        value += sum((m.start, m.end) in exact and exact[m.start, m.end][1] == m.value for m in found)
        touched += sum(any(a < m.end and m.start < b for a, b, _, _ in gold) for m in found)
        hit += sum(any(a < m.end and m.start < b for m in found) for a, b, _, _ in gold)
    return {
        "strict": _f1(strict, strict, given, total),
        "relaxed": _f1(touched, hit, given, total),
        "strict and value": _f1(value, value, given, total),
        "strict precision": strict / max(given, 1),
        "strict recall": strict / max(total, 1),
    }


def _f1(right: int, hit: int, given: int, total: int) -> float:
    precision, recall = right / max(given, 1), hit / max(total, 1)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def _documents(bench: Path) -> Iterator[tuple[Document, Gold]]:
    for path in sorted((bench / "tempeval3").glob("*/*.tml")):
        source = path.read_text(encoding="utf-8")
        created = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', source, re.S)
        text, gold = _stripped(source[source.index("<TEXT>") + 6 : source.index("</TEXT>")])
        published = date.fromisoformat(created[1]) if created else None
        blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text))
        yield Document(path.stem, path.name, text, "0" * 64, published=published, blocks=blocks), gold


def _stripped(body: str) -> tuple[str, Gold]:
    """Return the body without its tags, and the TIMEX3 that stood in it."""
    parts: list[str] = []
    gold: Gold = []
    opened: list[tuple[int, str]] = []
    length = position = 0
    for tag in TAG.finditer(body):
        piece = html.unescape(body[position : tag.start()])
        parts.append(piece)
        length, position = length + len(piece), tag.end()
        if tag[2] != "TIMEX3":
            continue
        if tag[1]:
            start, given = opened.pop()
            fields = dict(re.findall(r'(\w+)="([^"]*)"', given))
            gold.append((start, length, fields["type"], fields["value"]))
        else:
            opened.append((length, tag[3]))
    return "".join([*parts, html.unescape(body[position:])]), gold
