"""What news really does to a reader: sentences of the project's own, by phenomenon, each with what must be read.

The rows stand in ``evals/phenomena/<phenomenon>.yaml`` and were written without looking at how the reader works, each
phenomenon in at least five conflicts. A row is right when every claim under ``says`` is among those read, none under
``never`` is, and, with ``nothing: true``, no claim is read at all. The figure of a phenomenon is the share of its rows
that are right; ``rows right`` is the share of all.

A claim matches when each field given does: ``kind`` (one or a list), ``actor``, ``target``, ``place``, ``source`` and
``goal`` (names alike, or a name within another), ``speaker``, ``count`` (low, or ``[low, high]``), ``measure``, ``day``
(the very day), ``denied``, ``background``, and ``happened`` (false for plans, threats, fears and conditions). A field
given as ``none`` must be empty. Relations stand by their type, with ``source`` and ``goal``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from evals.ability import Ability, Metric
from evals.data import ROOT
from vedette.claims import report_of
from vedette.model.claims import Claim, Report
from vedette.model.documents import Block, Document
from vedette.model.words import UNREAL
from vedette.reading import ReadingRoom
from vedette.reconciliation import compare_names

FOLDER = ROOT / "evals" / "phenomena"
FILES = sorted(FOLDER.glob("*.yaml"))
ALIKE = 0.7
Row = Mapping[str, Any]
ABILITY = Ability(
    needs=(),
    sizes={"own sentences": f"{len(FILES)} phenomena"},
    metrics={
        "all": Metric("own sentences", "rows right"),
        **{path.stem: Metric("own sentences", path.stem.replace("-", " ")) for path in FILES},
    },
    own=("phenomena",),
)
"""What is measured here, and how it is called in the table."""


def measure(_bench: Path) -> dict[str, float]:
    """Return the share of rows that are read right, of all and of each phenomenon."""
    verdicts = {path.stem: [not faults for _, faults in judged(path)] for path in FILES}
    rows = [right for listed in verdicts.values() for right in listed]
    shares = {name: sum(listed) / len(listed) for name, listed in verdicts.items()}
    return {"all": sum(rows) / max(len(rows), 1), **shares}


def judged(path: Path) -> Iterator[tuple[Row, list[str]]]:
    """Yield each row of a file with what is wrong in its reading, in words; an empty list where it is right."""
    rows: list[Row] = yaml.safe_load(path.read_text(encoding="utf-8"))["rows"]
    documents = [_document(f"{path.stem}-{n}", row) for n, row in enumerate(rows)]
    for row, reading in zip(rows, ReadingRoom().read_all(documents), strict=True):
        yield row, list(faults(row, report_of(reading)))


def faults(row: Row, report: Report) -> Iterator[str]:
    """Yield what is wrong in a report's claims by what its row says must be and must not be read."""
    for wanted in row.get("says", ()):
        if not any(matches(claim, wanted, report) for claim in report.claims):
            yield f"not read: {wanted}"
    for barred in row.get("never", ()):
        yield from (f"read: {barred}" for claim in report.claims if matches(claim, barred, report))
    if row.get("nothing"):
        yield from (f"read: {claim.kind}" for claim in report.claims)


def matches(claim: Claim, wanted: Row, report: Report) -> bool:
    """Return whether the claim has all that ``wanted`` gives."""
    return all(_has(claim, field, value, report) for field, value in wanted.items())


def _has(claim: Claim, field: str, value: Any, report: Report) -> bool:
    if field == "kind":
        return claim.kind in (value if isinstance(value, list) else [value])
    names = {
        "actor": claim.actors,
        "target": claim.targets,
        "place": (claim.place,) if claim.place else (),
        "source": (claim.source,) if claim.source else (),
        "goal": (claim.goal,) if claim.goal else (),
        "speaker": tuple(s.actor or s.text for s in claim.said_by),
    }
    if field in names:
        return not names[field] if value == "none" else any(_alike(n, str(value), report) for n in names[field])
    checks = {
        "count": lambda: _counts(claim, value),
        "measure": lambda: claim.count is not None and claim.count.measure == value,
        "day": lambda: claim.when.start == claim.when.end == value if value != "none" else claim.when.start is None,
        "denied": lambda: (claim.polarity == "denied") == value,
        "background": lambda: claim.background == value,
        "happened": lambda: (claim.modality not in UNREAL) == value,
    }
    return bool(checks[field]())


def _counts(claim: Claim, value: Any) -> bool:
    if claim.count is None:
        return False
    if isinstance(value, list):
        return [claim.count.low, claim.count.high] == value
    return bool(value == claim.count.low or (claim.count.low is None and value == claim.count.high))


def _alike(name: str, wanted: str, report: Report) -> bool:
    spellings = [name, *(s for p in (*report.parties, *report.sites) if p.name == name for s in p.surfaces)]
    return any(_one(spelling, wanted) for spelling in spellings)


def _one(name: str, wanted: str) -> bool:
    """Return whether two names are alike, one stands within the other, or ``wanted`` begins a word: Ukrain(ian)."""
    words, others = f" {name.lower()} ", f" {wanted.lower()} "
    if f" {wanted.lower()}-" in words:
        return False  # "Iran-backed militiamen" are not Iran
    within = words in others or f" {wanted.lower()}" in words
    return within or compare_names(name, wanted) >= ALIKE


def _document(name: str, row: Row) -> Document:
    text = str(row["text"]).strip()
    published = row.get("published")
    blocks: Iterable[Block] = (Block(0, len(text), "paragraph"),)
    if title := row.get("title"):
        text = f"{title}\n\n{text}"
        blocks = (Block(0, len(title), "heading"), Block(len(title) + 2, len(text), "paragraph"))
    return Document(
        id=name,
        input=name,
        text=text,
        sha256="0" * 64,
        language="en",
        title=title,
        published=published if isinstance(published, date) else None,
        blocks=tuple(blocks),
    )
