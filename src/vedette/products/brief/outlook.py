"""What may come next, as the reports' own expectation: few, apart from one another, each in its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.model.pictures import Expectation, Picture, PicturedClaim, Sentence
from vedette.products.brief.attribution import Attributor
from vedette.products.brief.verbatim import quoted, stands_alone
from vedette.products.brief.weights import WEIGHTS

MOST = 6
ALIKE = 0.5
"""Share of the words of the shorter sentence beyond which two expectations are one."""
MOST_LOOKED_AT = 400
_AHEAD = re.compile(
    r"\b(?:may|might|could|likely|unlikely|expect(?:s|ed|ing)?|fears?|warn(?:s|ed|ing)?|poised|plans?|planned|planning|"
    r"threaten\w*|preparing|concerns?|risks?|set to|intends?|vow(?:s|ed)|pledge[ds]?|ready|readiness|next|ahead|soon|"
    r"remains? to be seen|uncertain|unclear)\b",
    re.IGNORECASE,
)

_ROUTINE = re.compile(r"\bnext (?:\w+ )?(?:update|report|bulletin|briefing|issue|edition)\b", re.IGNORECASE)


def expectations(picture: Picture, attributor: Attributor, most: int = MOST) -> list[Sentence]:
    """Return the expectations that stand by themselves, the weightiest of each outlet first."""
    last = picture.coverage.last_published
    days = {report.id: report.published for report in picture.reports}
    rows: list[tuple[float, str, Expectation, PicturedClaim]] = []
    for expectation in picture.expectations:
        claims = attributor.claims(expectation.claims)
        lead = next((c for c in claims if stands_alone(c) and not c.background), None)
        if (
            lead is None
            or _ROUTINE.search(lead.evidence[0].text)
            or not (ahead := len(_AHEAD.findall(lead.evidence[0].text)))
        ):
            continue
        kinds = max(WEIGHTS.get(c.kind, 3) for c in claims)
        day = days.get(lead.report)
        age = (last - day).days if last and day else 30
        rows.append((kinds + min(ahead, 3) + len(claims) * 0.5 - age * 0.3, expectation.text, expectation, lead))
    rows.sort(key=lambda row: (-row[0], row[1]))
    return [
        Sentence(quoted(attributor.outlet(lead), lead.evidence[0].text), expectation.claims)
        for _, _, expectation, lead in _apart(rows[:MOST_LOOKED_AT], attributor, most)
    ]


def _apart(
    rows: Sequence[tuple[float, str, Expectation, PicturedClaim]], attributor: Attributor, most: int
) -> list[tuple[float, str, Expectation, PicturedClaim]]:
    kept: list[tuple[float, str, Expectation, PicturedClaim]] = []
    words: list[set[str]] = []
    by_outlet: dict[str, int] = {}
    for row in rows:
        mine = {w for w in re.findall(r"\w+", row[1].lower()) if len(w) > 3}
        outlet = attributor.outlet(row[3])
        alike = any(len(mine & other) > ALIKE * min(len(mine), len(other)) for other in words)
        if alike or by_outlet.get(outlet, 0) >= 2:
            continue
        kept.append(row)
        words.append(mine)
        by_outlet[outlet] = by_outlet.get(outlet, 0) + 1
        if len(kept) == most:
            break
    return kept
