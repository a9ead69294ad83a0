"""Sheets: the two pictures laid side by side, with their claims known to each other.

A claim's id is made from its report, its kind and its words, so that most claims have one id in both pictures. One
that was read again with other bounds is still the claim of that kind at that place of that text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from vedette.model.changes import Witness
from vedette.model.pictures import Picture, PicturedClaim, PicturedReport

MOST_WITNESSES = 3
"""Sentences shown for one change, each of another origin."""


class Sheet:
    """One of the two pictures, with its ids looked up. An id that leads nowhere gives nothing and breaks nothing."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.claims: dict[str, PicturedClaim] = {c.id: c for c in picture.claims}
        self.reports: dict[str, PicturedReport] = {r.id: r for r in picture.reports}
        self.names: dict[str, str] = {a.id: a.name for a in picture.actors} | {p.id: p.name for p in picture.places}

    @cached_property
    def texts(self) -> frozenset[str]:
        """The digests of the reports' texts."""
        return frozenset(r.sha256 for r in self.picture.reports)

    def reports_of(self, claims: Iterable[str]) -> list[PicturedReport]:
        """Return the reports of ``claims``, each once, in the order of the picture's claims given."""
        keys = dict.fromkeys(self.claims[c].report for c in claims if c in self.claims)
        return [self.reports[key] for key in keys if key in self.reports]

    def witnesses(self, claims: Iterable[str]) -> tuple[Witness, ...]:
        """Return the sentences of ``claims``, the earliest of each origin."""
        rows = [(claim, self.reports.get(claim.report)) for c in claims if (claim := self.claims.get(c)) is not None]
        rows.sort(key=lambda r: (_day(r[1]), r[0].report, r[0].id))
        found: dict[str, Witness] = {}
        for claim, report in rows:
            if claim.evidence and report is not None and report.origin not in found:
                outlet = report.outlet or report.title or report.input
                found[report.origin] = Witness(claim.evidence[0], outlet, report.published)
        return tuple(found.values())[:MOST_WITNESSES]


def _day(report: PicturedReport | None) -> str:
    return str(report.published) if report and report.published else "9999"


def claims_by_token(left: Sheet, right: Sheet) -> tuple[dict[str, str], dict[str, str]]:
    """Return, for each picture's claims, what names them in both."""
    ours, theirs = {c: c for c in left.claims}, {c: c for c in right.claims}
    lost, found = _by_place(left, ours.keys() - theirs.keys()), _by_place(right, theirs.keys() - ours.keys())
    for place, ids in lost.items():
        others = found.get(place, [])
        if len(ids) == len(others) == 1:
            ours[ids[0]] = theirs[others[0]] = min(ids[0], others[0])
    return ours, theirs


def _by_place(sheet: Sheet, claims: Iterable[str]) -> dict[tuple[str, str, int], list[str]]:
    found: dict[tuple[str, str, int], list[str]] = defaultdict(list)
    for key in sorted(claims):
        claim = sheet.claims[key]
        report = sheet.reports.get(claim.report)
        if report is not None and claim.evidence:
            found[report.sha256, claim.kind, claim.evidence[0].start].append(key)
    return found
