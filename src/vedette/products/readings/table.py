"""The reading for a person: each report's claims, beside the sentence that says them."""

from __future__ import annotations

from vedette.model.claims import Claim, Report


def reading_text(report: Report) -> str:
    """Return the report's claims as indented plain text, in the order of the text."""
    document = report.document
    title = document.title or document.input
    known = " · ".join(str(x) for x in (document.outlet, document.published or "no date", document.input) if x)
    head = [title, f"{known} · relevance {report.relevance:.2f}", ""]
    body: list[str] = []
    claims = sorted(report.claims, key=lambda c: (c.evidence[0].start, c.kind, c.id))
    for n, claim in enumerate(claims):
        if n == 0 or claim.evidence != claims[n - 1].evidence:
            body.append("  " + " ".join(" ".join(e.text for e in claim.evidence).split()))
        body.append(f"    → {claim_words(claim)}{'  [main]' if claim.id == report.main_claim else ''}  ({claim.id})")
    return "\n".join([*head, *(body or ["  No claim about a conflict or a crisis."]), ""])


def claim_words(claim: Claim) -> str:
    """Return the claim's fields on one line, unknown ones left out."""
    parts = [claim.kind.upper()]
    if claim.source or claim.goal:
        parts.append(f"{claim.source} → {claim.goal}")
    for word, names in (("by", claim.actors), ("on", claim.targets)):
        if names:
            parts.append(f"{word} {', '.join(names)}")
    if claim.place:
        parts.append(f"at {claim.place}{f' ({claim.extent})' if claim.extent else ''}")
    if claim.when.known:
        start, end = claim.when.start or "…", claim.when.end or "…"
        parts.append(f"when {start if start == end else f'{start}–{end}'} ({claim.when.precision})")
    if claim.count:
        parts.append(f"count {claim.count} {claim.count.measure or ''} {claim.count.who or ''}".rstrip())
    if claim.service:
        parts.append(f"{claim.service} {claim.state}")
    parts.append(claim.modality + (", denied" if claim.polarity == "denied" else ""))
    if claim.said_by:
        parts.append(
            "said by " + ", ".join(s.text + (f" to {s.relayed_by}" if s.relayed_by else "") for s in claim.said_by)
        )
    if claim.background:
        parts.append("background")
    return " · ".join(parts)
