"""How well dealings between parties are coded from one sentence: PLOVER's gold records and PETRARCH's validation.

PLOVER: ``type`` scores the event types read of a sentence against its one gold type, so its precision is a floor (a
sentence may tell of more than its record codes). ``triple`` scores (event, source country, target country), every
source with every target, a target that is not named as None. Its records use the codebook of 2016; ``CODEBOOK`` gives
today's names. PETRARCH: (source, CAMEO code, target), exact, and again by the first two digits and the country alone.
Counts are summed over all sentences before precision, recall and F1 are taken.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from evals.ability import Ability, Metric, part
from vedette.claims.events import events_in
from vedette.knowledge.actors import actor_codes
from vedette.knowledge.cameo import cameo_of, pairs
from vedette.knowledge.codes import codes_of, plover_of
from vedette.model.claims import Claim
from vedette.model.documents import Block, Document
from vedette.model.readings import Reading
from vedette.reading.room import ReadingRoom

CODEBOOK = {"FIGHT": "ASSAULT", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"}
"""Event types of the gold standard's older codebook, by the names that the codebook of 2021 gives them."""
UNIVERSAL = "0.709 UniversalPetrarch with its own dictionaries, on which the gold was seeded"
Triple = tuple[str | None, str, str | None]

ABILITY = Ability(
    ("plover_gsr", "petrarch_validation"),
    {"PLOVER records": "322 sentences", "PETRARCH": "78 sentences, 92 codings"},
    {
        "type F1": Metric("PLOVER records", "F1 of event types"),
        "type recall": Metric("PLOVER records", "gold event type among those read"),
        "type precision": Metric("PLOVER records", "types read that are the gold one"),
        "triple F1": Metric("PLOVER records", "F1 of event, source country, target country"),
        "cameo F1": Metric("PETRARCH", "F1 of source, CAMEO code, target", UNIVERSAL),
        "cameo precision": part("PETRARCH", "precision of source, CAMEO code, target"),
        "cameo recall": part("PETRARCH", "recall of source, CAMEO code, target"),
        "root F1": Metric("PETRARCH", "F1 of country, root code, country"),
    },
)
"""What is measured here, and how it is called in the table."""


@dataclass
class Tally:
    """How many are right, given and wanted, summed over sentences."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    def add(self, gold: Iterable[object], read: Iterable[object]) -> None:
        """Count one sentence."""
        wanted, given = set(gold), set(read)
        self.right += len(wanted & given)
        self.given += len(given)
        self.wanted += len(wanted)

    @property
    def precision(self) -> float:
        """The share of what is given that is right."""
        return self.right / max(self.given, 1)

    @property
    def recall(self) -> float:
        """The share of what is wanted that is given."""
        return self.right / max(self.wanted, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(self.given + self.wanted, 1)


def measure(bench: Path) -> dict[str, float]:
    """Return the measures by name; ``bench`` is the folder of the research data."""
    return {**plover(bench), **petrarch(bench)}


def plover(bench: Path) -> dict[str, float]:
    """Return how often the event type of a sentence is read, and with its parties' countries."""
    rows = json.loads((bench / "plover_gsr/PLOVER_GSR_CAMEO.json").read_text(encoding="utf-8"))[1:]
    types, triples = Tally(), Tally()
    for row, reading in zip(rows, _read((row["text"], None) for row in rows), strict=True):
        events = events_in(reading)
        types.add([CODEBOOK.get(row["event"], row["event"])], (t for c in events if (t := event_of(c))))
        triples.add(gold_triples(row), (t for c in events for t in plover_triples(c, reading)))
    return {
        "type F1": types.f1,
        "type recall": types.recall,
        "type precision": types.precision,
        "triple F1": triples.f1,
    }


def event_of(claim: Claim) -> str | None:
    """Return the PLOVER event that a claim is coded as, None where it is none."""
    act = codes_of(claim.kind, frame=claim.found_by)[0]
    coded = plover_of(act, claim.kind, modality=claim.modality, polarity=claim.polarity, intended=claim.intended)
    return coded.event


def gold_triples(row: dict[str, Any]) -> set[Triple]:
    """Return the triples of a record: every source with every target; None for a side that is not coded."""
    event = CODEBOOK.get(row["event"], row["event"])
    sources, targets = (_countries(row.get(side)) or [None] for side in ("source", "target"))
    return {(s, event, t) for s in sources for t in targets}


def _countries(side: object) -> list[str | None]:
    listed = side if isinstance(side, list) else [side]
    return [one["code"][:3] for one in listed if isinstance(one, dict) and one.get("code")]


def plover_triples(claim: Claim, reading: Reading) -> Iterator[Triple]:
    """Yield a claim's event with the countries of its parties."""
    event = event_of(claim)
    if event is None:
        return
    sources, targets = sides(claim, reading)
    for source in sources or (None,):
        for target in targets or (None,):
            yield source and source[:3], event, target and target[:3]


def petrarch(bench: Path) -> dict[str, float]:
    """Return how well sentences are coded as PETRARCH's validation codes them."""
    rows = list(coded_sentences((bench / "petrarch_validation/PETR2_GSR_validation.xml").read_text(encoding="utf-8")))
    exact, root = Tally(), Tally()
    for (*_, gold), reading in zip(rows, _read((text, day) for text, day, _ in rows), strict=True):
        read = {t for claim in events_in(reading) for t in cameo_triples(claim, reading)}
        exact.add(gold, read)
        root.add(map(_rooted, gold), map(_rooted, read))
    return {
        "cameo F1": exact.f1,
        "cameo precision": exact.precision,
        "cameo recall": exact.recall,
        "root F1": root.f1,
    }


def _rooted(triple: Triple) -> Triple:
    source, code, target = triple
    return source and source[:3], code[:2], target and target[:3]


def cameo_triples(claim: Claim, reading: Reading) -> Iterator[Triple]:
    """Yield what CAMEO codes of a claim: source, act, target, both of them named."""
    code = cameo_of(
        claim.kind, frame=claim.found_by, modality=claim.modality, polarity=claim.polarity, intended=claim.intended
    )
    if code is not None:
        both = sides(claim, reading)
        yield from ((s, code, t) for s, t in pairs(claim.kind, *both, code=code, frame=claim.found_by))


def sides(claim: Claim, reading: Reading) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of who acts and of who is acted on."""
    sources, targets = (
        tuple(dict.fromkeys(code for phrase in phrases for code in _codes(phrase, reading)))
        for phrases in (claim.doer_words, claim.target_words)
    )
    return sources, targets


def _codes(phrase: str, reading: Reading) -> tuple[str, ...]:
    known = next((m for m in reading.actors if m.text in phrase or m.name == phrase), None)
    kind, country = (known.kind, known.country) if known else (None, None)
    return actor_codes(phrase, kind, country, reading.document.published)


def coded_sentences(xml: str) -> Iterator[tuple[str, date | None, set[Triple]]]:
    """Yield text, day of report and triples of each sentence to be evaluated.

    The file is no well-formed XML: each sentence's tag closes itself before its codings and its text.
    """
    for chunk in re.split(r"(?=<Sentence\b)", xml)[1:]:
        head = re.match(r"<Sentence\b[^>]*>", chunk)
        text = re.search(r"<Text>(.*?)</Text>", chunk, re.S)
        if head is None or text is None or 'evaluate="true"' not in head[0]:
            continue
        codings = [dict(re.findall(r'(\w+)\s*=\s*"([^"]*)"', c)) for c in re.findall(r"<EventCoding\b([^>]*)>", chunk)]
        yield (
            " ".join(html.unescape(text[1]).split()),
            _day(head[0]),
            {(c["sourcecode"], c["eventcode"], c["targetcode"]) for c in codings if c.get("sourcecode")},
        )


def _day(tag: str) -> date | None:
    written = re.search(r'\bdate="(\d{4})(\d\d)(\d\d)"', tag)
    return date(*map(int, written.groups())) if written else None


def _read(texts: Iterable[tuple[str, date | None]]) -> Iterator[Reading]:
    return ReadingRoom().read_all(
        Document(
            id=f"e{n}",
            input=f"e{n}",
            text=text,
            sha256="0" * 64,
            language="en",
            blocks=(Block(0, len(text), "paragraph"),),
            published=published,
        )
        for n, (text, published) in enumerate(texts)
    )
