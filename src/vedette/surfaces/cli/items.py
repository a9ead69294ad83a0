"""An item of the review queue on the terminal: what it is, why it stands where it stands, and the sentences to read."""

from __future__ import annotations

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


def item_text(item: Item, picture: Picture, place: str) -> str:
    """Return an item as lines; ``place`` says where in the queue it stands."""
    book = Casebook(picture)
    score = f"{item.score:.2f} = {item.influence:.2f} records × doubt {item.doubt:.2f}"
    lines = [f"{place} {item.sort}  [{score}]", f"  {label(item.title)}", f"  {label(item.line)}"]
    known = [book.claims[c] for c in item.claims if c in book.claims]
    lines += [f"    {line}" for claim in _each_sentence(known) for line in _sentence(claim, book)]
    if len(known) > SENTENCES:
        lines.append(f"    … {len(known)} claims in all")
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


def _each_sentence(claims: list[PicturedClaim]) -> list[PicturedClaim]:
    once: dict[str, PicturedClaim] = {}
    for claim in claims:
        once.setdefault(" ".join(claim.evidence[0].text.split()) if claim.evidence else claim.id, claim)
    return list(once.values())[:SENTENCES]


def _sentence(claim: PicturedClaim, book: Casebook) -> Iterator[str]:
    report = book.reports.get(claim.report)
    source = f"{book.outlet(report)}, {report.published or 'day not known'}" if report else claim.report
    letter = f", outlet {report.reliability}" if report else ""
    yield f"“{_marked(claim, book)}”"
    grade = ""
    if claim.grade is not None:
        grade = f", credibility {claim.grade.digit} ({claim.grade.row}, denied by {claim.grade.column})"
        grade += "".join(f", {given.digit} by {label(given.by)}" for given in claim.grade.given)
    yield f"  {source}{letter}{grade}"


def _marked(claim: PicturedClaim, book: Casebook) -> str:
    """Return a claim's sentence with what was read from it marked: who, whom, where, how many, loaded words."""
    if not claim.evidence:
        return claim.kind
    text = label(claim.evidence[0].text)
    names = [n for key in (*claim.actors, *claim.targets) if (a := book.actors.get(key)) for n in (a.name, *a.aliases)]
    place = book.places.get(claim.place or "")
    names += [place.name, *place.aliases] if place is not None else []
    names += [word.text for word in claim.loaded]
    if claim.count is not None and claim.count.low is not None:
        names += [f"{claim.count.low:,}", str(claim.count.low)]
    spans: list[tuple[int, int]] = []
    for name in sorted({label(n) for n in names if n}, key=lambda n: (-len(n), n)):
        at = text.find(name)
        if at >= 0 and not any(at < end and start < at + len(name) for start, end in spans):
            spans.append((at, at + len(name)))
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
