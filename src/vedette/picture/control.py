"""Control: who holds which place since when, as a run of holders over time.

A capture of the place itself, or a statement that a side holds it, gives a holder; taking a prison or a base in a town
does not give the town. A place that is only advanced on keeps the holder that the reports name as defending it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from vedette.knowledge.naming import naming
from vedette.model.judgements import Subject
from vedette.model.pictures import Control
from vedette.model.when import When
from vedette.model.words import ControlStatus
from vedette.picture.cast import Cast
from vedette.picture.events import OUTLOOK, Told, merged_when
from vedette.picture.fold import Fold, Held

THREATS = frozenset({"advance", "offensive begins", "siege"})
WIDE = frozenset({"province", "region", "country"})
TOWNLIKE = frozenset({"city", "cities", "town", "towns", "village", "villages"})
"""Words that make of "the biggest city of the east" a thing within the place."""
RETAKEN_DAYS = 60
"""A side that takes a place again after more days than this had lost it in between."""
UNARMED = frozenset({"civilians", "media", "news agency", "monitor"})
HELD_KINDS = frozenset({"town", "district", "province", "region", "country", "facility"})


@dataclass
class Tenure:
    """One side's hold on a place. ``since`` is when it took it, or by when it is known to hold it."""

    holder: Subject
    held: list[Held]
    since: When
    taken: bool
    sources: list[Subject] = field(default_factory=list)
    against: list[Held] = field(default_factory=list)
    until: When | None = None


def control_of(fold: Fold, told: Sequence[Told], cast: Cast) -> tuple[Control, ...]:
    """Return who holds each place over time, by place and then by day."""
    kinds = {p.id: p.kind for p in cast.places}
    sorts = {a.id: a.kind for a in cast.actors}
    tenures: dict[Subject, list[Tenure]] = defaultdict(list)
    by_id = {h.id: h for h in fold.held}
    for told_event in told:
        _from_event(told_event, tenures, by_id)
    for place, rows in _statements(fold).items():
        for row in rows:
            _from_statement(row, tenures[place])
    _lost(told, tenures)
    for tenure in (t for rows in tenures.values() for t in rows):
        tenure.holder = fold.sides.get(tenure.holder, tenure.holder)
        tenure.sources = [fold.sides.get(s, s) for s in tenure.sources]
    found = []
    for place in sorted(tenures):
        key = cast.place(place)
        if key is None or kinds.get(key) not in HELD_KINDS:
            continue
        for tenure in _in_turn(_merged(tenures[place])):
            if record := _record(key, tenure, cast, sorts):
                found.append(record)
    return tuple(sorted(found, key=lambda c: (c.place, str(c.since.start or c.since.end or ""), c.holder)))


def takes_the_place(held: Held) -> bool:
    """Return whether a capture claim is of the place itself, not of a thing within it.

    "Hama central prison" is a thing in Hama, and "several military sites" are things; "the city" is the place.
    """
    words = _words(held.claim.object_text)
    wide = any(s.name == held.claim.place and s.kind in WIDE for s in held.report.sites)
    return not any(w in naming().assets or (wide and w in TOWNLIKE) for w in words)


def _words(text: str | None) -> list[str]:
    return [w.strip(".,;:'’\"()").lower() for w in (text or "").split()]


def _from_event(told: Told, tenures: dict[Subject, list[Tenure]], by_id: dict[str, Held]) -> None:
    rows = [h for h in told.held if h.place is not None and h.actors]
    if not rows:
        return
    place = Counter(h.place for h in rows if h.place).most_common()[0][0]
    if told.event.kind == "capture" and (_is_facility(rows) or all(takes_the_place(h) for h in rows)):
        holder = _commonest([a for h in rows for a in h.actors])
        sources = [t for h in told.held if h.place == place for t in h.targets]
        denied = [by_id[c] for c in told.event.against if c in by_id]
        tenures[place].append(Tenure(holder, list(rows), merged_when(rows), True, sources, denied))
    elif told.event.kind in THREATS and not told.event.background:
        defended = [h for h in rows if h.targets]
        if defended:
            holder = _commonest([t for h in defended for t in h.targets])
            day = min(h.published for h in defended) if all(h.published for h in defended) else None  # type: ignore[type-var]
            tenures[place].append(Tenure(holder, defended, When.before(day) if day else When(), False))


def _is_facility(rows: Sequence[Held]) -> bool:
    """Return whether the place is itself a facility, such as an airport, that can be held."""
    return all(any(s.name == h.claim.place and s.kind == "facility" for s in h.report.sites) for h in rows)


def _commonest(roots: Sequence[Subject]) -> Subject:
    counts = Counter(roots)
    return min(counts, key=lambda r: (-counts[r], r))


def _statements(fold: Fold) -> dict[Subject, list[Held]]:
    found: dict[Subject, list[Held]] = defaultdict(list)
    for held in fold.held:
        claim = held.claim
        if claim.kind == "control" and claim.modality not in OUTLOOK and held.place is not None and held.actors:
            found[held.place].append(held)
    return found


def _from_statement(held: Held, rows: list[Tenure]) -> None:
    """Add what a "holds" says: it bears out a tenure of its side, or opens one; a denial speaks against it."""
    holder = held.actors[0]
    own = [t for t in rows if t.holder in held.actors]
    if held.claim.polarity == "denied":
        for tenure in own:
            tenure.against.append(held)
        return
    if own:
        own[-1].held.append(held)
        return
    day = held.claim.when.end or held.claim.when.start or held.published
    rows.append(Tenure(holder, [held], When.before(day) if day else When(), False, list(held.targets)))


def _lost(told: Sequence[Told], tenures: dict[Subject, list[Tenure]]) -> None:
    """End the tenure of a side that withdrew from the place."""
    for event in told:
        if event.event.kind != "withdrawal":
            continue
        for held in event.held:
            for tenure in tenures.get(held.place, ()) if held.place else ():
                if tenure.holder in held.actors and not tenure.taken and tenure.until is None:
                    tenure.until = merged_when(event.held)


def _merged(rows: list[Tenure]) -> list[Tenure]:
    """Return one tenure for each run of one holder."""
    ordered = sorted(rows, key=lambda t: (_day(t), t.taken, t.holder, min(h.id for h in t.held)))
    kept: list[Tenure] = []
    for tenure in ordered:
        last = next((t for t in reversed(kept) if t.holder == tenure.holder or _together(t, tenure)), None)
        between = kept[kept.index(last) + 1 :] if last else []
        again = last and last.taken and tenure.taken and (_day(tenure) - _day(last)).days > RETAKEN_DAYS
        if last and not again and not any(t.taken for t in between):
            if len(tenure.held) > len(last.held):
                last.holder = tenure.holder
            last.held += tenure.held
            last.sources += tenure.sources
            last.against += tenure.against
            last.since = (
                last.since if last.taken else tenure.since if tenure.taken else last.since.narrower(tenure.since)
            )
            last.taken |= tenure.taken
        else:
            kept.append(tenure)
    return kept


def _together(one: Tenure, other: Tenure) -> bool:
    """Return whether two sides are said to have taken a place in the same days, neither of them from the other."""
    if not (one.taken and other.taken) or (one.since.start is None and other.since.start is None):
        return False
    return one.since.overlaps(other.since) and one.holder not in other.sources and other.holder not in one.sources


def _day(tenure: Tenure) -> date:
    return tenure.since.start or tenure.since.end or date.max


def _in_turn(rows: list[Tenure]) -> list[Tenure]:
    """End each tenure where a later holder takes the place; a "holds" said after that speaks against the later one."""
    for n, tenure in enumerate(rows):
        later = next((t for t in rows[n + 1 :] if t.taken), None)
        if later is not None:
            tenure.until = tenure.until or later.since
            if tenure.holder != later.holder:
                later.sources = later.sources or [tenure.holder]
    for tenure in rows:
        if tenure.taken:
            continue
        said = max((h.published for h in tenure.held if h.published), default=None)
        rival = next((t for t in reversed(rows) if t.taken and t is not tenure and said and _day(t) <= said), None)
        if rival is not None and _day(rival) <= _day(tenure):
            rival.against += tenure.held
            tenure.against += rival.held
            if _day(rival) + timedelta(days=1) < (said or date.min):
                tenure.until = None
    return rows


def _record(place: str, tenure: Tenure, cast: Cast, kinds: Mapping[str, str]) -> Control | None:
    holder = cast.actor(tenure.holder)
    if holder is None or kinds.get(holder) in UNARMED:
        return None
    sources = [s for s in tenure.sources if s != tenure.holder]
    against = tuple(sorted({h.id for h in tenure.against}))
    partial = all(h.claim.extent == "part" for h in tenure.held)
    return Control(
        place,
        holder,
        cast.actor(_commonest(sources)) if sources else None,
        _status(tenure, partial=partial),
        tenure.since,
        tenure.until,
        tuple(sorted({h.id for h in tenure.held})),
        against,
        "part" if partial else None,
    )


def _settled(tenure: Tenure) -> bool:
    """Return whether an outlet says, later than the last claim against it and as its own word, that the side holds."""
    last = max((h.published for h in tenure.against if h.published), default=None)
    origins = {h.origin for h in tenure.against}
    return last is not None and any(
        h.claim.modality == "asserted" and h.published and h.published > last and h.origin not in origins
        for h in tenure.held
    )


def _status(tenure: Tenure, *, partial: bool) -> ControlStatus:
    modalities = {h.claim.modality for h in tenure.held}
    if tenure.against and not _settled(tenure):
        return "contested"
    if modalities <= {"claimed", "reported"}:
        return "claimed"
    return "contested" if partial else "assessed"
