"""Summaries: mentions without a place or a day of what the same report, or another, tells in full.

"The rebels seized two major cities" and "their rapid advance" are no further events where the captures and the
advance stand in the same report; counted, they would invent battles. Where nothing suits them they stay as they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from vedette.model.judgements import Subject
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.happenings.accounts import Account
from vedette.reconciliation.happenings.fitting import days_meet, who_fits
from vedette.reconciliation.happenings.happenings import Happening

SUMMED = frozenset({"capture", "withdrawal", "advance", "siege", "clash", "offensive begins"})
"""Kinds that a sentence sums up without saying where."""
TOWNS = frozenset({"city", "cities", "town", "towns", "village", "villages", "capital"})


def with_summaries(told: Sequence[Happening], kinship: Kinship) -> list[Happening]:
    """Return the happenings, each summary put to the one that it sums up; of several to the one most told."""
    specific = [h for h in told if h.accounts[0].claim.kind in SUMMED and not _is_summary(h)]
    by_report: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    by_place: dict[tuple[str, Subject | None], list[Happening]] = defaultdict(list)
    for happening in specific:
        kind = happening.accounts[0].claim.kind
        for report in dict.fromkeys(a.subject.report for a in happening.accounts):
            by_report[kind, report].append(happening)
        for place in happening.places:
            by_place[kind, place].append(happening)
    kept = []
    for happening in told:
        full = None
        if happening.accounts[0].claim.kind in SUMMED and _is_summary(happening):
            full = _full_account(happening, by_report, by_place, kinship)
        if full is None:
            kept.append(happening)
        else:
            for account in happening.accounts:
                full.take(account)
    return kept


def _is_summary(happening: Happening) -> bool:
    return all(a.vague and not a.dated and not a.things for a in happening.accounts)


def _full_account(
    summary: Happening,
    by_report: dict[tuple[str, str], list[Happening]],
    by_place: dict[tuple[str, Subject | None], list[Happening]],
    kinship: Kinship,
) -> Happening | None:
    first = summary.accounts[0]
    kind = first.claim.kind
    own: dict[int, Happening] = {}
    for report in dict.fromkeys(a.subject.report for a in summary.accounts):
        own.update((h.number, h) for h in by_report.get((kind, report), ())[:60])
    fitting = _suited(summary, own.values(), kinship)
    if kind == "capture":
        fitting = [h for h in fitting if _speaks_of(first, h)]
    if not fitting and kind == "capture":  # a withdrawal's words name also the town to which it leads
        far = {h.number: h for mark in first.landmarks for h in by_place.get((kind, mark), ())[:60]}
        fitting = _suited(summary, far.values(), kinship)
    return min(fitting, key=_most_told, default=None)


def _most_told(happening: Happening) -> tuple[int, int, int]:
    return (-len({a.subject.report for a in happening.accounts}), -len(happening.accounts), happening.number)


def _suited(summary: Happening, others: Iterable[Happening], kinship: Kinship) -> list[Happening]:
    account = summary.accounts[0]
    return [h for h in others if who_fits(account, h, kinship) and any(days_meet(account, a) for a in h.accounts[:12])]


def _speaks_of(account: Account, full: Happening) -> bool:
    """Return whether a capture without a place may be of a town: its words name it, or say "the city" and none."""
    if account.landmarks & full.places:
        return True
    return bool(account.words & TOWNS) and not account.landmarks
