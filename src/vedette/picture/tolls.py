"""Tolls: how many were killed, hurt or driven out in one event, from the figures that the reports tie to it.

``low`` and ``high`` hold all that the claimants say; ``best`` is what most origins give, the later word on a draw.
Parts of a figure are not added to it; separate people that one claimant counts in one report are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from vedette.model.pictures import Toll
from vedette.model.words import Measure
from vedette.picture.fold import Held


def tolls_of(figures: Sequence[Held]) -> dict[Measure, Toll]:
    """Return the toll of each measure in the figure claims of one event."""
    rows: dict[Measure, list[Held]] = defaultdict(list)
    for held in figures:
        count = held.claim.count
        if (
            count
            and count.measure
            and count.low is not None
            and not held.claim.part_of
            and held.claim.polarity == "yes"
        ):
            rows[count.measure].append(held)
    return {measure: _toll(group) for measure, group in rows.items()}


def _toll(rows: list[Held]) -> Toll:
    said = _last_said(rows)
    sums = [_sum(group) for group in said.values()]
    support: dict[tuple[int, int], set[str]] = defaultdict(set)
    latest: dict[tuple[int, int], date] = {}
    for bounds, group in zip(sums, said.values(), strict=True):
        support[bounds].update(h.origin for h in group)
        latest[bounds] = max(latest.get(bounds, date.min), max(h.published or date.min for h in group))
    best = max(support, key=lambda n: (len(support[n]), latest[n], n))
    return Toll(min(low for low, _ in sums), best[0], max(high for _, high in sums))


def _last_said(rows: list[Held]) -> dict[tuple[str, str], list[Held]]:
    """Return the figures by report and claimant; of a claimant's figures of several days, those of the last."""
    said: dict[tuple[str, str], list[Held]] = defaultdict(list)
    last: dict[str, date] = {}
    for held in rows:
        said[held.report.document.id, str(held.speaker)].append(held)
        if held.speaker:
            last[str(held.speaker)] = max(last.get(str(held.speaker), date.min), held.published or date.min)
    return {
        key: group
        for key, group in said.items()
        if key[1] not in last or (group[0].published or date.min) == last[key[1]]
    }


def _sum(rows: list[Held]) -> tuple[int, int]:
    """Return the bounds of one claimant's figures in one report; the same people told twice count once."""
    counts: dict[str, tuple[int, int]] = {}
    for held in rows:
        count = held.claim.count
        if count is None or count.low is None:
            continue
        bounds = (count.low, count.high if count.high is not None else count.low)
        who = " ".join(sorted((count.who or "").lower().split()))
        counts[who] = max(counts.get(who, (0, 0)), bounds)
    whole = counts.get("", (0, 0))
    total = (sum(low for low, _ in counts.values()), sum(high for _, high in counts.values()))
    return (
        max(whole, (max(c[0] for c in counts.values()), max(c[1] for c in counts.values())))
        if whole != (0, 0)
        else total
    )
