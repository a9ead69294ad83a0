"""Control: who holds which place since when, as a run of holders over time.

Tenures of one side that follow each other are one; a side that takes the place ends the tenure before. A "holds" that
is said after another side took the place speaks against it. A state and its forces are one side here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from vedette.model.judgements import Subject
from vedette.model.pictures import Control
from vedette.model.when import When
from vedette.model.words import ControlStatus
from vedette.picture.cast import Cast
from vedette.picture.events import Told
from vedette.picture.fold import Fold, Held
from vedette.picture.lapsing import between, lapse
from vedette.picture.tenures import UNARMED, Tenure, commonest, is_partial, tenures_of

RETAKEN_DAYS = 60
"""A side that takes a place again after more days than this had lost it in between."""
HELD_KINDS = frozenset({"town", "district", "province", "region", "country", "facility"})


def control_of(fold: Fold, told: Sequence[Told], cast: Cast) -> tuple[Control, ...]:
    """Return who holds each place over time, by place and then by day."""
    kinds = {p.id: p.kind for p in cast.places}
    actors = {a.id: a for a in cast.actors}
    sorts = {root: str(actors[key].kind) for root, key in cast.actor_id.items()}
    families = {
        root: f"state {country}"
        for root, key in cast.actor_id.items()
        if (country := actors[key].country) and actors[key].kind in ("state", "state forces")
    }
    tenures = tenures_of(fold, told, sorts)
    opposed = _opposed(fold)
    found = []
    for place in sorted(tenures):
        key = cast.place(place)
        if key is None or kinds.get(key) not in HELD_KINDS:
            continue
        rows = _merged(tenures[place], families)
        for tenure in rows:
            tenure.against += [other for h in tenure.held for other in opposed.get(h.id, ())]
        for tenure in _in_turn(rows, families):
            lapse(tenure)
            tenure.against = [other for other in tenure.against if not (_is_part(tenure) and is_partial(other))]
            tenure.sources = [s for s in tenure.sources if families.get(s, s) != families.get(tenure.holder)]
            if record := _record(key, tenure, cast, sorts):
                found.append(record)
    return tuple(sorted(found, key=lambda c: (c.place, str(c.since.start or c.since.end or ""), c.holder)))


def _opposed(fold: Fold) -> dict[str, list[Held]]:
    """Return, by statement of who holds or took a place, those that give it to another at the same time."""
    found: dict[str, list[Held]] = defaultdict(list)
    for judgement in fold.judgements:
        if judgement.verdict == "contradicts" and judgement.by.endswith("disputes.control"):
            left, right = fold.by_claim[judgement.left], fold.by_claim[judgement.right]
            if left.claim.kind == right.claim.kind:
                found[left.id].append(right)
                found[right.id].append(left)
    return found


def _merged(rows: list[Tenure], families: Mapping[Subject, str]) -> list[Tenure]:
    """Return one tenure for each run of one side."""
    ordered = sorted(rows, key=lambda t: (t.day, t.taken, t.holder, min(h.id for h in t.held)))
    kept: list[Tenure] = []
    for tenure in ordered:
        last = next((t for t in reversed(kept) if _one_side(t, tenure, families) or _together(t, tenure)), None)
        others = kept[kept.index(last) + 1 :] if last else []
        again = last is not None and last.taken and tenure.taken and (tenure.day - last.day).days > RETAKEN_DAYS
        apart = last is not None and (_had_left(last, tenure) or last.has_lapsed(tenure.day))
        if last is None or again or apart or any(t.taken for t in others):
            kept.append(tenure)
            continue
        if len(tenure.held) > len(last.held):
            last.holder = tenure.holder
        last.held += tenure.held
        last.sources += tenure.sources
        last.against += tenure.against
        last.until = last.until or tenure.until
        if tenure.taken:
            last.since = last.since.narrower(tenure.since) if last.taken else tenure.since
        last.taken |= tenure.taken
    return kept


def _one_side(one: Tenure, other: Tenure, families: Mapping[Subject, str]) -> bool:
    if one.holder == other.holder:
        return True
    family = families.get(one.holder)
    return family is not None and family == families.get(other.holder)


def _had_left(last: Tenure, tenure: Tenure) -> bool:
    """Return whether the side had left the place before it is said to take or hold it again."""
    return bool(last.until and last.until.end and last.until.end < tenure.day and tenure.taken)


def _together(one: Tenure, other: Tenure) -> bool:
    """Return whether two sides are said to have taken a place in the same days, neither of them from the other."""
    if not (one.taken and other.taken) or (one.since.start is None and other.since.start is None):
        return False
    return one.since.overlaps(other.since) and one.holder not in other.sources and other.holder not in one.sources


def _in_turn(rows: list[Tenure], families: Mapping[Subject, str]) -> list[Tenure]:
    """End each tenure where a later holder takes the place; a "holds" said after that speaks against the later one.

    A side that takes the place anew had lost it before, and whoever held it in history need not have held it since.
    """
    for n, tenure in enumerate(rows):
        later = next((t for t in rows[n + 1 :] if t.taken and not _at_once(tenure, t)), None)
        if later is not None:
            told = {families.get(s, s) for s in later.sources}
            lapsed = tenure.has_lapsed(later.day) and families.get(tenure.holder, tenure.holder) not in told
            lost = lapsed or _one_side(tenure, later, families)
            if tenure.until is None or tenure.until.start is None or _is_later(tenure.until, later.day):
                tenure.until = between(tenure, later.since) if lost else later.since
            if tenure.holder != later.holder and not lost:
                later.sources = later.sources or [tenure.holder]
    for tenure in rows:
        if tenure.taken:
            continue
        said = max((h.published for h in tenure.held if h.published and not h.claim.background), default=None)
        others = [t for t in rows if t.taken and t is not tenure and not _one_side(t, tenure, families)]
        rival = next((t for t in reversed(others) if said and t.day <= said), None)
        if rival is not None and rival.day <= tenure.day:
            rival.against += tenure.held
            tenure.against += rival.held
            if rival.day + timedelta(days=1) < (said or date.min):
                tenure.until = None
    return rows


def _is_later(until: When, day: date) -> bool:
    """Return whether a side that was there in the past is told to have left by a day, after another came."""
    return until.start is not None and until.end is not None and until.start < day < until.end


def _at_once(one: Tenure, other: Tenure) -> bool:
    """Return whether two are said to have taken the place at one time: nobody tells who came first."""
    rival = {h.id for h in other.held}
    return one.taken and any(h.id in rival for h in one.against)


def _record(place: str, tenure: Tenure, cast: Cast, sorts: Mapping[Subject, str]) -> Control | None:
    holder = cast.actor(tenure.holder)
    if holder is None or sorts.get(tenure.holder) in UNARMED:
        return None
    sources = [s for s in tenure.sources if s != tenure.holder and s in cast.actor_id]
    against = tuple(sorted({h.id for h in tenure.against}))
    partial = _is_part(tenure)
    return Control(
        place,
        holder,
        cast.actor(commonest(sources)) if sources else None,
        _status(tenure, partial=partial),
        tenure.since,
        tenure.until,
        tuple(sorted({h.id for h in tenure.held})),
        against,
        "part" if partial else None,
    )


def _is_part(tenure: Tenure) -> bool:
    """Return whether most of what gives a side the place gives it only a part: it and another may hold one each."""
    return 2 * sum(is_partial(h) for h in tenure.held) > len(tenure.held) or all(
        h.claim.extent == "part" for h in tenure.held
    )


def _settled(tenure: Tenure) -> bool:
    """Return whether an outlet says as its own word that the side holds, later than all that is said against it.

    Against what parties only claim, an outlet's own word settles it on the same day too.
    """
    own = [h for h in tenure.held if h.modality == "asserted"]
    if own and all(h.modality == "claimed" for h in tenure.against):
        said = max((h.published or date.min for h in own), default=date.min)
        return all((h.published or date.min) <= said for h in tenure.against)
    last = max((h.published for h in tenure.against if h.published), default=None)
    origins = {h.origin for h in tenure.against}
    return last is not None and any(
        h.modality == "asserted" and h.published and h.published > last and h.origin not in origins for h in tenure.held
    )


def _status(tenure: Tenure, *, partial: bool) -> ControlStatus:
    if tenure.against and not _settled(tenure):
        return "contested"
    if {h.modality for h in tenure.held} <= {"claimed", "reported"}:
        return "claimed"
    return "contested" if partial else "assessed"
