"""Events: claims of one happening folded into one record, with what speaks for it and against it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vedette.knowledge.codes import codes_of
from vedette.knowledge.naming import part_named
from vedette.model.judgements import Subject
from vedette.model.pictures import Event, Toll
from vedette.model.when import When
from vedette.model.words import NOT_EVENTS, UNREAL, ActorKind, Measure
from vedette.picture.cast import Cast
from vedette.picture.fold import OF_A_SIDE, Fold, Held
from vedette.picture.ids import mark
from vedette.picture.origins import outlets_of
from vedette.picture.standing.standing import origins_of, status_of
from vedette.picture.tolls.counted import FigureBook
from vedette.picture.tolls.methods import VEDETTE, Counting
from vedette.picture.tolls.tolls import figures_by_event, tolls_of

VAGUE = frozenset({"attack"})
NOT_GRADED = 6
"""The digit of an event until its grade is laid on it (``grades``): it cannot be judged."""
PROCESSES = frozenset({"advance", "siege", "displacement"})
"""Kinds that go on for days: two days told are its first and its last."""
SYMMETRIC = frozenset({"clash", "talks", "agreement", "ceasefire"})
"""Kinds in which no side acts on the other: all are its actors, or the sides would depend on who wrote."""


@dataclass(frozen=True)
class Told:
    """An event with the claims that it was made from, surest first."""

    event: Event
    held: tuple[Held, ...]
    root: Subject


def told_events(
    fold: Fold, cast: Cast, counting: Counting = VEDETTE, book: FigureBook | None = None
) -> tuple[Told, ...]:
    """Return the events of the fold in the order of their days, their tolls counted by the rules of ``counting``."""
    groups: dict[Subject, list[Held]] = defaultdict(list)
    for held in fold.held:
        if held.claim.kind not in NOT_EVENTS and held.modality not in UNREAL and held.claim.polarity == "yes":
            groups[held.key].append(held)
    against = _against(fold, groups)
    figures = figures_by_event(fold, counting)
    kinds = {a.id: a.kind for a in cast.actors}
    found = [
        Told(_event(rows, against.get(root, []), tolls, cast, kinds), tuple(rows), root)
        for root, unsorted in groups.items()
        for rows in [sorted(unsorted, key=surest_first)]
        for counted in [sorted((f for h in rows for f in figures.get(h.id, ())), key=lambda f: f.id)]
        for tolls in [tolls_of(counted, counting, book, fighting=_kind(rows) in OF_A_SIDE)]
    ]
    return tuple(
        sorted(found, key=lambda t: (str(t.event.when.start or t.event.when.end or "9999"), t.event.kind, t.event.id))
    )


def surest_first(held: Held) -> tuple[object, ...]:
    """Return what orders claims of one event: precise day, own word, many roles filled, earliest report."""
    days = held.claim.when.days
    return (
        days if days is not None else 10_000,
        held.modality != "asserted",
        not held.actors,
        not held.targets,
        str(held.published or "9999"),
        held.claim.report,
        held.id,
    )


def merged_when(rows: Sequence[Held]) -> When:
    """Return the days on which most origins agree, as narrowly as they allow; a process runs over all its days."""
    known = [h.claim.when for h in rows if h.claim.when.known]
    if rows and rows[0].claim.kind in PROCESSES and len({w.start for w in known if w.precision == "day"}) > 1:
        days = sorted(w.start for w in known if w.precision == "day" and w.start)
        return When(days[0], days[-1], "week" if (days[-1] - days[0]).days < 7 else "month")
    best = max(dict.fromkeys(known), key=lambda w: _borne_out(w, rows), default=When())
    start, end = best.start, best.end
    for held in rows:
        when = held.claim.when
        if best.overlaps(when):
            start = max(start, when.start) if start and when.start else start or when.start
            end = min(end, when.end) if end and when.end else end or when.end
    if start and end and start > end:
        return best
    narrowed = When(start, end, best.precision)
    if start and start == end:
        return When.on(start)
    if best.precision in ("before", "after", "unknown") and start and end:
        span = (end - start).days
        return When(start, end, "week" if span <= 7 else "month" if span <= 31 else "year")
    return narrowed


def _borne_out(when: When, rows: Sequence[Held]) -> tuple[bool, int, int, str]:
    """Return what ranks a time: closed, given by most origins in a way that meets it, narrow, early."""
    origins = {h.origin for h in rows if h.claim.when.known and when.overlaps(h.claim.when)}
    days = when.days
    return (days is not None, len(origins), -(days or 0), str(when.start))


def _event(
    rows: list[Held],
    against: list[Held],
    tolls: Mapping[Measure, Toll],
    cast: Cast,
    kinds: Mapping[str, ActorKind],
) -> Event:
    kind = _kind(rows)
    actors = cast.actors_of(_by_use(rows, "actors"))
    targets = tuple(t for t in cast.actors_of(_by_use(rows, "targets")) if t not in actors)
    if kind in SYMMETRIC and (kind != "clash" or actors or not cast.own_names.isdisjoint(targets)):
        actors, targets = (*actors, *targets), ()  # "clashes killed six fighters" does not tell who fought
    words = " ".join(dict.fromkeys(h.claim.trigger.text for h in rows if h.claim.trigger))
    where = _place(rows)
    objects = [thing for h in rows if h.place == where and (thing := h.claim.object_text or _part(h))]
    plover, acled = codes_of(
        kind,
        actor_kind=kinds.get(actors[0]) if actors else None,
        target_kind=kinds.get(targets[0]) if targets else None,
        unopposed=any(h.claim.unopposed for h in rows),
        words=" ".join([words, *objects[:1]]),
    )
    if kind in OF_A_SIDE:
        actors, targets = _forces_alone(actors, cast), _forces_alone(targets, cast)
    actors, targets = _telling_first(actors, cast), _telling_first(targets, cast)
    return Event(
        _id(rows),
        kind,
        plover,
        acled,
        actors,
        targets,
        cast.place(where),
        merged_when(rows),
        all(h.claim.background for h in rows),
        tolls.get("killed"),
        tolls.get("injured"),
        tolls.get("displaced"),
        status_of(rows, against),
        NOT_GRADED,
        origins_of(rows),
        tuple(sorted(h.id for h in rows)),
        tuple(sorted({h.id for h in against})),
        "asserted" if any(h.modality == "asserted" for h in rows) else rows[0].claim.modality,
        objects[0] if 2 * len(objects) >= sum(h.place == where for h in rows) else None,
        outlets=outlets_of(rows),
    )


def _part(held: Held) -> str | None:
    """Return the thing within its place that a capture took: "several villages in Kalehe"."""
    trigger = held.claim.trigger
    if held.claim.kind != "capture" or trigger is None:
        return None
    for evidence in held.claim.evidence:
        start, end = trigger.start - evidence.start, trigger.end - evidence.start
        if evidence.report == trigger.report and 0 <= start <= end <= len(evidence.text):
            return part_named(evidence.text, start, end)
    return None


def _forces_alone(actors: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Return ``actors`` without a state whose own forces stand among them: they acted, and are the more specific."""
    forces = {cast.sides[a][1] for a in actors if a in cast.sides and cast.sides[a][0] == "state forces"}
    return tuple(a for a in actors if cast.sides.get(a, ("", ""))[0] != "state" or cast.sides[a][1] not in forces)


def _telling_first(actors: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Return ``actors`` with those that have a name of their own before "rebels" and "troops"."""
    return tuple(sorted(actors, key=lambda a: a not in cast.own_names))


def _id(rows: list[Held]) -> str:
    """Return an id by the claim that was known first, so that later reports of the event do not change it."""
    first = min(rows, key=lambda h: (str(h.published or "9999"), h.claim.report, h.id))
    return mark("e-", first.id)


def _kind(rows: list[Held]) -> str:
    counts = Counter(h.claim.kind for h in rows)
    return min(counts, key=lambda k: (k in VAGUE, -counts[k], k))


def _by_use(rows: list[Held], role: str) -> list[Subject]:
    counts = Counter(root for h in rows for root in (h.actors if role == "actors" else h.targets))
    return sorted(counts, key=lambda root: (-counts[root], root))


def _place(rows: list[Held]) -> Subject | None:
    counts = Counter(h.place for h in rows if h.place is not None)
    if rows[0].claim.kind == "displacement" and 2 * counts.total() < len(rows):
        return None  # an exodus from the whole country of which one report names one province
    return min(counts, key=lambda p: (-counts[p], p.key[:1].islower(), p)) if counts else None


def _against(fold: Fold, groups: dict[Subject, list[Held]]) -> dict[Subject, list[Held]]:
    """Return, by event, the claims that say it did not happen, or that another side holds what it took."""
    found: dict[Subject, list[Held]] = defaultdict(list)
    for judgement in fold.judgements:
        if judgement.verdict != "contradicts" or judgement.reason != "contradiction":
            continue
        left, right = fold.by_claim[judgement.left], fold.by_claim[judgement.right]
        for held, other in ((left, right), (right, left)):
            denies = other.claim.polarity == "denied" or other.claim.kind in ("control", "capture", "rejection")
            denies &= held.claim.kind != "accusation"
            if held.key in groups and held.claim.polarity == "yes" and denies:
                found[held.key].append(other)
    return found
