"""How well the main event of a report answers who, what, when and where, beside the extractor Giveme5W1H.

The published measure is the mean of three assessors' ratings of the answers, and needs assessors. Without them: the
best token F1 of the one answer with any of the coders' answers to a question, over the articles that have a coder's
answer; no answer scores nothing. The stored first answers of Giveme5W1H are scored in the same way. Tokens are words
and numbers in lower case without articles. ``day`` is the share of articles with a coder's day for which the answer's
single day is that day.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from evals.ability import Ability, Metric
from vedette.claims import report_of
from vedette.model.claims import Claim, Report
from vedette.model.documents import Block, Document
from vedette.model.readings import Reading
from vedette.reading.room import ReadingRoom

SET = "Giveme5W1H"
QUESTIONS = ("who", "what", "when", "where")
ARTICLES = frozenset({"a", "an", "the"})
LONGEST = 12
"""Words of an answer to "what": from the word that tells the event on, within its sentence."""
WORD = re.compile(r"\w+")
ABILITY = Ability(
    ("giveme5w1h",),
    {SET: "96 articles of five sections of the news"},
    {
        **{q: Metric(SET, f"{q}: best token F1 with a coder", has_floor=False) for q in QUESTIONS},
        **{f"{q}, peer": Metric(SET, f"{q}: the same of its own first answer", has_floor=False) for q in QUESTIONS},
        "mean": Metric(SET, "mean of the four", "0.82 rated by assessors, another measure", has_floor=False),
        "mean, peer": Metric(SET, "mean of the four, its own first answers", has_floor=False),
        "answered": Metric(SET, "articles that have a main event", has_floor=False),
        "day": Metric(SET, "day of the main event, of those with a coder's day", has_floor=False),
    },
)
"""What is measured here, and how it is called in the table. Reported only: half of these articles tell of no event."""
Answers = dict[str, str]


def measure(bench: Path) -> dict[str, float]:
    """Return the token F1 of the product's answers and of the peer's, question by question."""
    rows = list(_rows(bench / "giveme5w1h"))
    return score([(gold, ours, peer) for gold, ours, peer, _, _ in rows]) | {
        "answered": sum(bool(ours) for _, ours, _, _, _ in rows) / max(len(rows), 1),
        "day": _right_days([(gold_days, day) for _, _, _, gold_days, day in rows]),
    }


def score(rows: list[tuple[dict[str, list[str]], Answers, Answers]]) -> dict[str, float]:
    """Score ``(coders' answers, our answers, the peer's answers)`` by question of each article."""
    found: dict[str, float] = {}
    for n, name in ((1, ""), (2, ", peer")):
        for question in QUESTIONS:
            asked = [row for row in rows if row[0].get(question)]
            best = [_best(row[n].get(question, ""), row[0][question]) for row in asked]  # type: ignore[union-attr]
            found[question + name] = sum(best) / max(len(best), 1)
        found["mean" + name] = sum(found[question + name] for question in QUESTIONS) / len(QUESTIONS)
    return found


def token_f1(answer: str, gold: str) -> float:
    """Return the harmonic mean of the shares of tokens that two answers have in common."""
    one, other = _tokens(answer), _tokens(gold)
    shared = sum((one & other).values())
    return 2 * shared / (one.total() + other.total()) if shared else 0.0


def _tokens(text: str) -> Counter[str]:
    return Counter(word for word in WORD.findall(text.lower()) if word not in ARTICLES)


def _best(answer: str, golds: list[str]) -> float:
    return max((token_f1(answer, gold) for gold in golds), default=0.0)


def _right_days(rows: list[tuple[set[date], date | None]]) -> float:
    asked = [(gold, day) for gold, day in rows if gold]
    return sum(day in gold for gold, day in asked) / max(len(asked), 1)


def answers(report: Report, reading: Reading) -> tuple[Answers, date | None]:
    """Return what the main event answers to each question, and its day where it has a single one."""
    claim = next((c for c in report.claims if c.id == report.main_claim), None)
    if claim is None:
        return {}, None
    surfaces = {party.name: party.surfaces for party in report.parties} | {s.name: s.surfaces for s in report.sites}

    def words_of(names: tuple[str, ...]) -> str:
        return " ".join((surfaces.get(name) or (name,))[0] for name in names[:1])

    found = {
        "who": words_of(claim.actors or claim.targets),
        "what": _what(claim, reading),
        "when": _when(claim, reading),
        "where": words_of((claim.place,)) if claim.place else "",
    }
    day = claim.when.start if claim.when.days == 1 else None
    return {question: answer for question, answer in found.items() if answer}, day


def _what(claim: Claim, reading: Reading) -> str:
    at = claim.trigger or claim.evidence[0]
    sentence = next((s for s in reading.sentences if s.start <= at.start < s.end), None)
    end = sentence.end if sentence else at.end
    return " ".join(reading.document.text[at.start : end].split()[:LONGEST])


def _when(claim: Claim, reading: Reading) -> str:
    """Return the report's own words for the day, those nearest to the event; nothing where no words give it."""
    at = (claim.trigger or claim.evidence[0]).start
    same = [t for t in reading.times if (t.first, t.last) == (claim.when.start, claim.when.end) and claim.when.known]
    near = min(same, key=lambda t: abs(t.start - at), default=None)
    return near.text if near is not None else ""


def _rows(folder: Path) -> Iterator[tuple[dict[str, list[str]], Answers, Answers, set[date], date | None]]:
    """Yield for each article the coders' answers, ours, the peer's first ones, the coders' days, and our day."""
    paths = sorted((folder / "data").glob("*.json"))
    given = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    for path, row, reading in zip(paths, given, ReadingRoom().read_all(map(_document, given)), strict=True):
        stored = json.loads((folder / "output" / path.name).read_text(encoding="utf-8"))["fiveWoneH"]
        coded = {q: [a for a in row["fiveWoneH"].get(q, {}).get("annotated", ()) if a.get("text")] for q in QUESTIONS}
        peer = {q: stored[q]["extracted"][0]["text"] for q in QUESTIONS if stored.get(q, {}).get("extracted")}
        ours, day = answers(report_of(reading), reading)
        yield {q: [a["text"] for a in found] for q, found in coded.items()}, ours, peer, _days(coded["when"]), day


def _days(answered: list[dict[str, Any]]) -> set[date]:
    """Return the coders' days that are given whole."""
    return {
        date.fromisoformat(a["parsed"]) for a in answered if re.fullmatch(r"\d{4}-\d\d-\d\d", str(a.get("parsed", "")))
    }


def _document(row: dict[str, Any]) -> Document:
    """Return an article with its title and its description as the paragraphs before its text."""
    parts = [" ".join(str(row.get(key) or "").split()) for key in ("title", "description")]
    text = "\n\n".join([part for part in parts if part] + [str(row["text"])])
    blocks = tuple(
        Block(m.start(), m.end(), "paragraph" if n else "heading")
        for n, m in enumerate(re.finditer(r"[^\n]+(?:\n[^\n]+)*", text))
    )
    given = re.match(r"\d{4}-\d\d-\d\d", str(row.get("date_publish")))
    published = date.fromisoformat(given[0]) if given else None
    return Document(row["dId"], row["dId"], text, "0" * 64, title=parts[0], published=published, blocks=blocks)
