"""An item of the review queue on the terminal: what it is, why it stands where it stands, and the sentences to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vedette.products.casebook import Casebook
from vedette.products.drawing.cleaning import label

if TYPE_CHECKING:
    from vedette.engine.cases.judgements.queue import Item
    from vedette.model.pictures import Picture, PicturedClaim

SENTENCES = 4
"""Sentences shown of one item."""
LONGEST = 400
ASKED = {
    "merge": "were these two rightly taken for one?",
    "figure": "is this number read as the sentences say?",
    "disagreement": "is this side of it read as the sentences say?",
    "place": "does it lie there?",
    "outlet": "how reliable is it?",
}
"""What a person is asked of an item."""
DENIED = {"the weak": "weak sources", "the firm": "firm sources"}
"""A grade's column, in words that stand by themselves."""


def item_text(item: Item, picture: Picture, place: str, *, scored: bool = True) -> str:
    """Return an item as lines; ``place`` says where in the queue it stands, a last line its score if ``scored``."""
    book = Casebook(picture)
    because = item.line.removeprefix(item.effect).removeprefix("; ")
    lines = [f"{place} {item.sort}: {ASKED.get(item.sort, 'is it read as the sentences say?')}"]
    lines += [f"  {label(item.title)}", f"  {label(item.effect)}"]
    reason = "taken for one because" if item.sort == "merge" else "asked because"
    lines += [f"  {reason}: {label(because)}"] if because else []
    known = [book.claims[c] for c in item.claims if c in book.claims]
    sides = tuple(label(p.words) for p in item.about) if item.sort == "merge" else ()
    lines += [f"    {line}" for claim in _each_sentence(known, sides) for line in _sentence(claim, book, sides)]
    if len(known) > SENTENCES:
        lines.append(f"    … {len(known)} claims in all")
    if scored:
        lines.append(f"  score {item.score:.2f}: {item.influence:.2f} records × doubt {item.doubt:.2f}")
    return "\n".join([*lines, ""])


def item_row(item: Item, picture: Picture) -> dict[str, object]:
    """Return an item as plain values, with its sentences."""
    import msgspec

    book = Casebook(picture)
    row: dict[str, object] = msgspec.to_builtins(item)
    known = [book.claims[c] for c in item.claims if c in book.claims]
    row["sentences"] = [
        {"claim": c.id, "report": c.report, "text": " ".join(c.evidence[0].text.split()) if c.evidence else ""}
        for c in known
    ]
    return row


def _each_sentence(claims: list[PicturedClaim], sides: tuple[str, ...]) -> list[PicturedClaim]:
    """Return the first claims of each wording; of a merge those that name both sides, then one side in turn."""
    once: dict[str, PicturedClaim] = {}
    for claim in claims:
        once.setdefault(" ".join(claim.evidence[0].text.split()) if claim.evidence else claim.id, claim)
    rows = [(tuple(side for side in sides if side in text), claim) for text, claim in once.items()]
    turns: Counter[tuple[str, ...]] = Counter()
    ranked = []
    for named, claim in rows:
        ranked.append(((not named, turns[named], -len(named)), claim))
        turns[named] += 1
    return [claim for _, claim in sorted(ranked, key=lambda row: row[0])][:SENTENCES]


def _sentence(claim: PicturedClaim, book: Casebook, sides: tuple[str, ...]) -> Iterator[str]:
    report = book.reports.get(claim.report)
    source = f"{book.outlet(report)}, {report.published or 'day not known'}" if report else claim.report
    letter = f", outlet {report.reliability}" if report else ""
    yield f"“{_marked(claim, book, sides)}”"
    grade = ""
    if claim.grade is not None:
        column = claim.grade.column
        grade = f", credibility {claim.grade.digit} ({claim.grade.row}, denied by {DENIED.get(column, column)})"
        grade += "".join(f", {given.digit} by {label(given.by)}" for given in claim.grade.given)
    yield f"  {source}{letter}{grade}"


def _marked(claim: PicturedClaim, book: Casebook, sides: tuple[str, ...]) -> str:
    """Return a claim's sentence with what was read from it marked: who, whom, where, how many, loaded words.

    Of a merge its two ``sides`` alone are marked: they are what is asked.
    """
    if not claim.evidence:
        return claim.kind
    text = label(claim.evidence[0].text)
    names = [n for key in (*claim.actors, *claim.targets) if (a := book.actors.get(key)) for n in (a.name, *a.aliases)]
    place = book.places.get(claim.place or "")
    names += [place.name, *place.aliases] if place is not None else []
    names += [word.text for word in claim.loaded]
    if claim.count is not None and claim.count.low is not None:
        names += [f"{claim.count.low:,}", str(claim.count.low)]
    names = list(sides) or names
    spans: list[tuple[int, int]] = []
    for name in sorted({label(n) for n in names if n}, key=lambda n: (-len(n), n)):
        at = text.find(name)
        if at >= 0 and not any(at < end and start < at + len(name) for start, end in spans):
            spans.append((at, at + len(name)))
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
