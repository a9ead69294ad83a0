"""The ledger: each figure as one claimant gave it, with what it is part of and what it replaces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.knowledge.counted import direction_of
from vedette.knowledge.naming import naming
from vedette.knowledge.people import MOVING
from vedette.model.claims import Claim
from vedette.model.judgements import Subject
from vedette.model.pictures import Figure
from vedette.model.when import When
from vedette.model.words import Direction, FigureKind
from vedette.picture.cast import Cast
from vedette.picture.events import Told
from vedette.picture.fold import Fold, Held
from vedette.picture.origins import outlets_of
from vedette.picture.standing.standing import origins_of
from vedette.picture.tolls.counted import FigureBook, figure_book, is_of_a_war

_STATE = re.compile(
    r"\b(?:remain|still|currently|internally displaced|idps?|are (?:displaced|missing|detained|held)|living in)\b", re.I
)
FLOW_DAYS = 62
"""A period of at most this many days is counted as a flow; a longer one runs since a start, and is a total."""


def ledger_of(fold: Fold, told: Sequence[Told], cast: Cast, book: FigureBook | None = None) -> tuple[Figure, ...]:
    """Return the figures that the reports give of what has happened; hopes and fears are left out."""
    known = book or figure_book(fold)
    events = {claim: t.event.id for t in told for claim in t.event.claims}
    found = [_figure(root, known, events, cast) for root in known.groups]
    return tuple(sorted(found, key=lambda f: (f.measure, str(f.said_on or ""), -(f.count.low or 0), f.id)))


def _figure(root: Subject, book: FigureBook, events: dict[str, str], cast: Cast) -> Figure:
    rows = book.groups[root]
    first = rows[0]
    claim, count = first.claim, first.claim.count
    if count is None or count.measure is None:
        raise ValueError("a figure needs a count with a measure")
    whole = next((book.by_claim[h.claim.part_of] for h in rows if h.claim.part_of in book.by_claim), None)
    place = next((h.place for h in rows if h.place is not None), None)
    kind, period = _kind_and_period(rows)
    speaker = claim.said_by[0].text if claim.said_by else first.report.document.outlet
    claimant = cast.actor(first.speaker)
    if claimant is not None and speaker and speaker.lower() in naming().pointing:
        speaker = next(a.name for a in cast.actors if a.id == claimant)
    elif claim.said_by and claim.said_by[0].actor and speaker and speaker.lower() in naming().pointing:
        speaker = claim.said_by[0].actor
    event = next((events[h.claim.about] for h in rows if h.claim.about in events), None)
    earlier = _newest(root, book)
    return Figure(
        book.ids[root],
        count.measure,
        count,
        next((h.claim.count.who for h in rows if h.claim.count and h.claim.count.who), None),
        cast.place(place),
        period,
        kind,
        claimant,
        speaker,
        min((h.published for h in rows if h.published), default=None),
        book.ids[whole] if whole is not None and whole != root else None,
        book.ids[earlier] if earlier is not None else None,
        all(is_history(h) for h in rows),
        event,
        tuple(sorted(h.id for h in rows)),
        origins_of(rows),
        increment=all(h.claim.change == "increment" for h in rows),
        revises=book.ids[earlier] if earlier is not None and _is_less(rows, book.groups[earlier]) else None,
        direction=direction_told(rows),
        outlets=outlets_of(rows),
    )


def _newest(root: Subject, book: FigureBook) -> Subject | None:
    """Return the figure that another supersedes; the latest of several."""
    earlier = book.replaces.get(root, ())
    return max(earlier, key=lambda r: (max(str(h.published or "") for h in book.groups[r]), book.ids[r]), default=None)


def _is_less(rows: Sequence[Held], earlier: Sequence[Held]) -> bool:
    now, before = (max((h.claim.count.low or 0) for h in held if h.claim.count) for held in (rows, earlier))
    return now < before


def is_history(held: Held) -> bool:
    """Return whether a figure claim tells history: marked so, or without a day among what is."""
    claim = held.claim
    if claim.background:
        return True
    if claim.when.start is not None or claim.period is not None:
        return False
    first, last = paragraph_at(held.report.document.text, claim.evidence[0].start)
    beside = [
        c for c in held.report.claims if c.id != claim.id and c.evidence and first <= c.evidence[0].start < last
    ]  # fmt: skip
    before = [c for c in beside if c.evidence[0].start < claim.evidence[0].start]
    return bool(before) and before[-1].background and not any(_is_news(c) for c in beside)


def _is_news(claim: Claim) -> bool:
    return not claim.background and claim.when.start is not None


def paragraph_at(text: str, offset: int) -> tuple[int, int]:
    """Return where the paragraph begins and ends that holds ``offset``; paragraphs stand apart by a line break."""
    start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    return start, len(text) if end < 0 else end


def direction_told(rows: Sequence[Held]) -> Direction | None:
    """Return how the people of a figure stand to its place, where they move and the words tell."""
    for held in rows:
        claim = held.claim
        if claim.count is None or claim.count.measure not in MOVING or claim.place is None:
            continue
        site = next((s for s in held.report.sites if s.name == claim.place), None)
        names = tuple(dict.fromkeys((claim.place, *(site.surfaces if site else ()))))
        found = direction_of(" ".join(e.text for e in claim.evidence), names)
        if found is not None:
            return found
    return None


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
    published = rows[0].published
    if is_of_a_war(rows[0]):
        start = (claim.period.start if claim.period else None) or claim.when.start
        return "total", When(start, published, "after") if start and published and start <= published else period
    if claim.period is not None:
        days = claim.period.days
        return (
            "flow" if days is not None and days <= FLOW_DAYS and claim.period.precision != "after" else "total"
        ), period
    if claim.about is not None or claim.when.precision in ("day", "week", "month"):
        return "flow", period
    return "total", period
