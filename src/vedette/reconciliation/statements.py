"""Statements: whether two short texts, each read as a report, say the same thing or opposite things."""

from __future__ import annotations

import re

import msgspec

from vedette.model.claims import Report
from vedette.model.judgements import Judgement
from vedette.model.records import Record
from vedette.model.words import Reason
from vedette.reconciliation.names import fold
from vedette.reconciliation.room import reconcile

SURE, LIKELY = 0.9, 0.75
_NUMBER = re.compile(r"\d[\d,.]*")


class Comparison(Record, frozen=True):
    """``same`` and ``contradicts``, each 0 to 1: how surely two statements do so; ``reason`` types a difference."""

    same: float
    contradicts: float
    reason: Reason | None = None


def compare_statements(a: Report, b: Report) -> Comparison:
    """Return how two statements stand to each other; the order of the two does not matter.

    Claims decide where both statements hold some that can be compared; else the words that they share.
    """
    left, right = (r if r.document.id == side else _renamed(r, side) for r, side in ((a, "left"), (b, "right")))
    between = [j for j in reconcile([left, right]) if j.left.sort == "claim" and j.left.report != j.right.report]
    same = [j for j in between if j.verdict in ("same", "supports")]
    opposed = [j for j in between if j.verdict == "contradicts"]
    shared = _shared_words(left.document.text, right.document.text)
    if opposed and any(j.reason != "supersession" for j in opposed):
        return Comparison(min(0.3, shared), SURE, _reason(opposed))
    if opposed:
        return Comparison(min(0.5, shared), 0.4, "supersession")
    if same:
        return Comparison(max(SURE, shared) if _alike_in_figures(left, right) else LIKELY, 0.05)
    return Comparison(round(0.8 * shared, 3), 0.05)


def _renamed(report: Report, key: str) -> Report:
    """Return ``report`` under another id, so that a text compared with itself is two reports."""
    document = msgspec.structs.replace(report.document, id=key)
    claims = tuple(
        msgspec.structs.replace(
            c,
            report=key,
            id=f"{key}{c.id}",
            about=f"{key}{c.about}" if c.about else None,
            part_of=f"{key}{c.part_of}" if c.part_of else None,
        )
        for c in report.claims
    )
    return msgspec.structs.replace(
        report,
        document=document,
        claims=claims,
        parties=tuple(msgspec.structs.replace(p, report=key) for p in report.parties),
        sites=tuple(msgspec.structs.replace(s, report=key) for s in report.sites),
    )


def _reason(opposed: list[Judgement]) -> Reason | None:
    return min((j.reason for j in opposed if j.reason and j.reason != "supersession"), default=None)


def _shared_words(a: str, b: str) -> float:
    """Return the part of the words of both texts that they share, 0 to 1."""
    one, other = set(fold(a).split()), set(fold(b).split())
    return len(one & other) / len(one | other) if one | other else 0.0


def _alike_in_figures(a: Report, b: Report) -> bool:
    one, other = (set(_NUMBER.findall(r.document.text)) for r in (a, b))
    return not one or not other or bool(one & other)
