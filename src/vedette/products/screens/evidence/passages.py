"""Passages: a claim with its sentence in the report, who printed it, on which day, of which origin, and a line to cite.

The copies of one text are folded into the passage of the origin: twenty outlets that print one dispatch are one
voice, and are named as the ones that printed it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vedette.model.pictures import PicturedClaim, PicturedQuote, PicturedReport
from vedette.model.spans import Evidence
from vedette.products.brief.days import day_words
from vedette.products.drawing.cleaning import label
from vedette.products.html.passages import around
from vedette.products.html.rows.limits import web_address
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.records.evidence import Passage, Piece

LONGEST = 1200
"""Characters of a passage at most; evidence that lies farther apart is read in the report."""
CITED = 600
"""Characters of a sentence in a citation at most."""
SAYINGS = 3
"""Things that one sentence says, told at most."""


class Folded(NamedTuple):
    """Claims that are shown as one passage: ``lead`` and those of the same sentence; ``copies`` are of its copies."""

    lead: PicturedClaim
    same: tuple[PicturedClaim, ...]
    copies: tuple[PicturedClaim, ...]
    round: int


def folded(index: ScreenIndex, claims: Iterable[str]) -> list[Folded]:
    """Return claims as passages to show: of each origin one first, by day and outlet; then what else each one says."""
    held = [index.book.claims[c] for c in dict.fromkeys(claims) if c in index.book.claims]
    families: dict[str, list[PicturedClaim]] = {}
    for claim in held:
        families.setdefault(index.origin(claim.report), []).append(claim)
    found = [one for origin, family in families.items() for one in _of_origin(index, origin, family)]
    return sorted(found, key=lambda one: (one.round, *_place(index, one.lead)))


def passage(index: ScreenIndex, one: Folded) -> Passage:
    """Return the passage of folded claims."""
    claim, report = one.lead, index.book.reports.get(one.lead.report)
    says = dict.fromkeys(index.saying.claim(c) for c in (claim, *one.same))
    chain = index.book.chain(claim.said_by)
    start, end, pieces = excerpt(report.text if report else "", claim.evidence)
    outlet = index.outlet(report) if report else None
    return Passage(
        claim.id,
        claim.kind,
        "; ".join(list(says)[:SAYINGS]),
        claim.modality,
        claim.polarity,
        ", to ".join(chain) or None,
        pieces,
        claim.report,
        start,
        end,
        (report.title or None) if report else None,
        outlet,
        report.reliability if report else "F",
        report.published if report else None,
        report.language if report else None,
        web_address(report.url) or None if report else None,
        index.origin(claim.report),
        _outlets(index, [c.report for c in one.copies], outlet),
        citation(index, report, claim.evidence) if report else "",
        claim.grade,
        claim.loaded,
        claim.found_by,
        tuple(c.id for c in (*one.same, *one.copies)),
    )


def quoted(index: ScreenIndex, quote: PicturedQuote) -> Passage | None:
    """Return the passage of words in quotation marks, None where the picture does not hold their report."""
    evidence = quote.evidence
    report = index.book.reports.get(evidence.report)
    if report is None:
        return None
    claim = claim_of_quote(index, quote)
    speaker = index.book.actor(quote.speaker) or label(quote.speaker_text or "")
    start, end, pieces = excerpt(report.text, (evidence,))
    others = [r.id for r in index.families.get(report.origin, ()) if r.id != report.id and quote.text in r.text]
    outlet = index.outlet(report)
    return Passage(
        claim.id if claim else "",
        "quote",
        f"“{label(quote.text)}”",
        "said",
        "yes",
        speaker or None,
        pieces,
        report.id,
        start,
        end,
        report.title or None,
        outlet,
        report.reliability,
        report.published,
        report.language,
        web_address(report.url) or None,
        report.origin,
        _outlets(index, others, outlet),
        citation(index, report, (evidence,)),
        claim.grade if claim else None,
    )


def claim_of_quote(index: ScreenIndex, quote: PicturedQuote) -> PicturedClaim | None:
    """Return the first claim whose evidence shares a character with a quote."""
    at = quote.evidence
    held = (index.book.claims[c] for c in index.claims_in.get(at.report, ()))
    return next((c for c in held if any(e.start < at.end and at.start < e.end for e in c.evidence)), None)


def citation(index: ScreenIndex, report: PicturedReport, slices: Sequence[Evidence]) -> str:
    """Return a line to paste: the sentence, outlet, title, day, address, and where in which report it stands."""
    words = label(" … ".join(e.text for e in slices))
    words = words if len(words) <= CITED else words[: CITED - 1].rstrip() + "…"
    told = [f"“{words}” — {index.outlet(report)}"]
    if report.title:
        told.append(f"“{label(report.title)}”")
    told.append(day_words(report.published) if report.published else "day not known")
    if url := web_address(report.url):
        told.append(url)
    chars = ", ".join(f"{e.start}–{e.end}" for e in slices)
    return f"{', '.join(told)} (report {report.id}, chars {chars})"


def _of_origin(index: ScreenIndex, origin: str, claims: Sequence[PicturedClaim]) -> list[Folded]:
    """Return the passages of one origin: those of the first report that tells it, to whose first the copies go."""
    order = {report.id: at for at, report in enumerate(index.families.get(origin, ()))}
    first = min((c.report for c in claims), key=lambda r: (order.get(r, len(order)), r))
    copies = tuple(c for c in claims if c.report != first)
    sentences: dict[object, list[PicturedClaim]] = {}
    for claim in claims:
        if claim.report == first:
            key = (claim.evidence, claim.said_by, claim.modality, claim.polarity)
            sentences.setdefault(key, []).append(claim)
    ordered = sorted(sentences.values(), key=lambda same: (_start(same[0]), same[0].id))
    return [
        Folded(same[0], tuple(same[1:]), copies if at == 0 else (), at) for at, same in enumerate(ordered)
    ]  # fmt: skip


def _place(index: ScreenIndex, claim: PicturedClaim) -> tuple[str, str, str, int, str]:
    report = index.book.reports.get(claim.report)
    day = str(report.published or "9999") if report else "9999"
    return day, (report.outlet or "") if report else "", claim.report, _start(claim), claim.id


def _start(claim: PicturedClaim) -> int:
    return claim.evidence[0].start if claim.evidence else 0


def _outlets(index: ScreenIndex, reports: Iterable[str], own: str | None) -> tuple[str, ...]:
    held = (index.book.reports[r] for r in dict.fromkeys(reports) if r in index.book.reports)
    return tuple(dict.fromkeys(name for r in held if (name := index.outlet(r)) != own))


def excerpt(text: str, slices: Sequence[Evidence]) -> tuple[int, int, tuple[Piece, ...]]:
    """Return the bounds of a passage in ``text``, and its pieces: joined, they are the text between the bounds."""
    spans = [(max(0, e.start), min(len(text), e.end)) for e in slices]
    spans = [(start, min(end, start + LONGEST)) for start, end in spans if start < end]
    if not spans:
        return 0, 0, ()
    low, high = spans[0]
    for start, end in sorted(spans[1:]):
        if max(high, end) - min(low, start) <= LONGEST:
            low, high = min(low, start), max(high, end)
    start, end = around(text, low, high)
    start += len(text[start:low]) - len(text[start:low].lstrip())
    end = max(high, start + len(text[start:end].rstrip()))
    return start, end, tuple(_pieces(text, (start, end), sorted(s for s in spans if low <= s[0] and s[1] <= high)))


def _pieces(text: str, bounds: tuple[int, int], spans: Sequence[tuple[int, int]]) -> Iterable[Piece]:
    at = bounds[0]
    for start, end in spans:
        if end <= at:
            continue
        if start > at:
            yield Piece(text[at:start])
            at = start
        yield Piece(text[at:end], True)
        at = end
    if at < bounds[1]:
        yield Piece(text[at : bounds[1]])
