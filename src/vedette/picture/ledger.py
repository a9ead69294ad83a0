"""The ledger: each figure as one claimant gave it, with what it is part of and what it replaces."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from vedette.knowledge.naming import naming
from vedette.model.judgements import Subject
from vedette.model.pictures import Figure
from vedette.model.when import When
from vedette.model.words import UNREAL, FigureKind
from vedette.picture.cast import Cast
from vedette.picture.events import Told
from vedette.picture.fold import Fold, Held
from vedette.picture.ids import mark
from vedette.picture.standing import origins_of

_STATE = re.compile(
    r"\b(?:remain|still|currently|internally displaced|idps?|are (?:displaced|missing|detained|held)|living in)\b", re.I
)
FLOW_DAYS = 62
"""A period of at most this many days is counted as a flow; a longer one runs since a start, and is a total."""


def ledger_of(fold: Fold, told: Sequence[Told], cast: Cast) -> tuple[Figure, ...]:
    """Return the figures that the reports give of what has happened; hopes and fears are left out."""
    groups: dict[Subject, list[Held]] = defaultdict(list)
    for held in fold.held:
        count = held.claim.count
        told_as_fact = held.claim.modality not in UNREAL and held.claim.polarity == "yes"
        if held.claim.kind == "figure" and count and count.measure and told_as_fact:
            groups[held.key].append(held)
    for rows in groups.values():
        rows.sort(key=_fullest_first)
    ids = {root: _id(rows) for root, rows in groups.items()}
    by_claim = {h.id: root for root, rows in groups.items() for h in rows}
    replaced = _replaced(fold, ids)
    events = {claim: t.event.id for t in told for claim in t.event.claims}
    found = [_figure(rows, ids, by_claim, replaced.get(root), events, cast) for root, rows in groups.items()]
    return tuple(sorted(found, key=lambda f: (f.measure, str(f.said_on or ""), -(f.count.low or 0), f.id)))


def _fullest_first(held: Held) -> tuple[object, ...]:
    claim = held.claim
    return (
        held.speaker is None,
        claim.place is None,
        claim.period is None,
        str(held.published or "9999"),
        claim.report,
        held.id,
    )


def _id(rows: list[Held]) -> str:
    return mark("f-", min(rows, key=lambda h: (str(h.published or "9999"), h.claim.report, h.id)).id)


def _figure(
    rows: list[Held],
    ids: dict[Subject, str],
    by_claim: dict[str, Subject],
    replaced: str | None,
    events: dict[str, str],
    cast: Cast,
) -> Figure:
    first = rows[0]
    claim, count = first.claim, first.claim.count
    if count is None or count.measure is None:
        raise ValueError("a figure needs a count with a measure")
    whole = next((by_claim[h.claim.part_of] for h in rows if h.claim.part_of in by_claim), None)
    place = next((h.place for h in rows if h.place is not None), None)
    kind, period = _kind_and_period(rows)
    speaker = claim.said_by[0].text if claim.said_by else first.report.document.outlet
    claimant = cast.actor(first.speaker)
    if claimant is not None and speaker and speaker.lower() in naming().pointing:
        speaker = next(a.name for a in cast.actors if a.id == claimant)
    event = next((events[h.claim.about] for h in rows if h.claim.about in events), None)
    part_of = ids[whole] if whole is not None and ids[whole] != _id(rows) else None
    return Figure(
        _id(rows),
        count.measure,
        count,
        next((h.claim.count.who for h in rows if h.claim.count and h.claim.count.who), None),
        cast.place(place),
        period,
        kind,
        claimant,
        speaker,
        min((h.published for h in rows if h.published), default=None),
        part_of,
        replaced,
        all(h.claim.background for h in rows),
        event,
        tuple(sorted(h.id for h in rows)),
        origins_of(rows),
    )


def _kind_and_period(rows: list[Held]) -> tuple[FigureKind, When]:
    """Return whether a figure counts a span, a state or all since a start, and the span.

    A sum of flows or of two stocks is never made from it: the kind is kept so that nobody adds them.
    """
    claim = rows[0].claim
    measure = claim.count.measure if claim.count else None
    period = claim.period or claim.when
    text = " ".join(e.text for e in claim.evidence)
    if measure in ("in_need", "missing") or (measure in ("displaced", "detained") and _STATE.search(text)):
        return "stock", period
    if claim.period is not None:
        days = claim.period.days
        return (
            "flow" if days is not None and days <= FLOW_DAYS and claim.period.precision != "after" else "total"
        ), period
    if claim.about is not None or claim.when.precision in ("day", "week", "month"):
        return "flow", period
    return "total", period


def _replaced(fold: Fold, ids: dict[Subject, str]) -> dict[Subject, str]:
    """Return, by figure, the id of the one that it supersedes; the latest of several."""
    found: dict[Subject, tuple[str, str]] = {}
    for judgement in fold.judgements:
        if judgement.verdict == "supersedes":
            later, earlier = fold.by_claim[judgement.left], fold.by_claim[judgement.right]
            if later.key in ids and earlier.key in ids and later.key != earlier.key:
                rank = (str(earlier.published or ""), ids[earlier.key])
                found[later.key] = max(found.get(later.key, ("", "")), rank)
    return {key: rank[1] for key, rank in found.items()}
