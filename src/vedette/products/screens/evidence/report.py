"""A whole report with all its claims marked, each with what it became in the picture."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.products.html.rows.limits import web_address
from vedette.products.screens.families import family_of_claim
from vedette.products.screens.index import ScreenIndex, file_of
from vedette.products.screens.records.evidence import Mark, ReportView

FAMILY = 200
"""Reports of the same origin that are named at most."""


def report_view(index: ScreenIndex, id: str) -> ReportView | None:
    """Return a report with its marks in the order of the text; None where the picture does not hold it."""
    report = index.book.reports.get(id)
    if report is None:
        return None
    family = [r.id for r in index.families.get(report.origin, ()) if r.id != id]
    return ReportView(
        report.id,
        report.title or None,
        report.outlet or None,
        report.reliability,
        report.published,
        report.published_by,
        report.language,
        web_address(report.url) or None,
        file_of(report),
        report.sha256,
        report.origin,
        report.text,
        tuple(sorted(_marks(index, id, len(report.text)), key=lambda m: (m.start, -m.end, m.claim))),
        tuple(index.ref("report", one) for one in family[:FAMILY]),
    )


def _marks(index: ScreenIndex, id: str, length: int) -> Iterator[Mark]:
    for claim in (index.book.claims[c] for c in index.claims_in.get(id, ())):
        for evidence in claim.evidence:
            if 0 <= evidence.start < evidence.end <= length:
                says, became = index.title("claim", claim.id), index.became(claim.id)
                family = family_of_claim(claim.kind)
                yield Mark(evidence.start, evidence.end, claim.id, claim.kind, says, became, family)
    for key in index.quotes_in.get(id, ()):
        evidence = index.quotes[key].evidence
        at = evidence.text.find(index.quotes[key].text)
        start = evidence.start + max(at, 0)
        end = start + len(index.quotes[key].text) if at >= 0 else evidence.end
        if 0 <= start < end <= length:
            yield Mark(
                start, end, "", "quote", "Words in quotation marks", index.ref("quote", key), family_of_claim("quote")
            )
