"""Tolls: how many were killed, hurt or driven out in one event, from the figures that the reports tie to it.

Each voice speaks once: what a claimant said last of each group of people, and what it has added since. ``low`` and
``high`` hold all that the voices say; ``best`` is chosen by the way of counting. Parts of a figure are not added to it,
nor is a number that took another's place; separate people that one voice counts are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import msgspec

from vedette.knowledge.counted import is_at_large, is_within
from vedette.knowledge.naming import naming
from vedette.knowledge.together import places_told_together
from vedette.model.claims import Claim
from vedette.model.judgements import Subject
from vedette.model.pictures import Toll
from vedette.model.words import Measure
from vedette.picture.fold import Fold, Held
from vedette.picture.standing.standing import voice_of
from vedette.picture.tolls.counted import FigureBook, fullest_first, is_counted, is_of_a_war
from vedette.picture.tolls.methods import VEDETTE, Bounds, Counting

Pair = tuple[int, int]
HARMS = frozenset({"killed", "injured"})
OF_ONE_EVENT = 3
"""Days over which a number may still be of one event."""
OTHERS = frozenset({"other", "others"})
"""Words of people beside those told before them: "a commander and 13 others" are fourteen."""


def tolls_of(
    figures: Sequence[Held], counting: Counting = VEDETTE, book: FigureBook | None = None, *, fighting: bool = False
) -> dict[Measure, Toll]:
    """Return the toll of each measure in the figure claims of one event; ``fighting``: two sides fight in it."""
    rows: dict[Measure, list[Held]] = defaultdict(list)
    for held in figures:
        count = held.claim.count
        if count is None or count.measure is None or not counting.counts(count.measure) or not is_counted(held):
            continue
        if is_of_a_war(held):
            continue  # what a war has cost is no event's
        if count.unit == "people" and not held.claim.part_of and counting.bounds_of(held.claim, fighting=fighting):
            rows[count.measure].append(held)
    known = book or FigureBook()
    own = {m: [h for h in group if not _counts_more(h)] or group for m, group in rows.items()}
    voices = {m: voices_of(group, counting, known, fighting=fighting) for m, group in own.items()}
    return {m: counting.toll(said) for m, said in voices.items() if said}


def _counts_more(held: Held) -> bool:
    """Return whether a number of dead or hurt counts other places or many days beside the event that it is told of."""
    claim = held.claim
    if claim.count is None or claim.count.measure not in HARMS:
        return False
    days = claim.period.days if claim.period else None
    long = claim.period is not None and (claim.period.precision == "after" or (days or 0) > OF_ONE_EVENT)
    return long or bool(places_told_together(claim, held.report.sites))


def voices_of(rows: Sequence[Held], counting: Counting, book: FigureBook, *, fighting: bool = False) -> list[Bounds]:
    """Return what each voice says last of one measure of one matter, in a stable order."""
    keys = {h.key for h in rows}
    outgrown = {earlier for key in keys for earlier in book.replaces.get(key, ())}
    standing = [h for h in _without_counted_additions(rows) if h.key not in outgrown and h.claim.change != "former"]
    said: dict[str, list[Held]] = defaultdict(list)
    speaker: dict[Subject, Held] = {}
    kept = sorted(standing or rows, key=fullest_first)
    beside = _told_beside(kept)
    for held in kept:
        first = speaker.setdefault(held.key, held)
        said[beside.get(first.key) or voice_of(first)].append(held)
    people = {key: _group(first) for key, first in speaker.items()}  # one figure is one voice's, of one group
    bounds = {voice: _last_word(said[voice], people, _Way(counting, book, fighting)) for voice in sorted(said)}
    adding = {voice for voice in said if all(h.claim.change == "increment" for h in said[voice])}
    totals = [bounds[voice] for voice in bounds if voice not in adding]
    found = [_on_top(said_last, totals) if v in adding else said_last for v, said_last in bounds.items()]
    return [b for b in found if b is not None]


def _told_beside(rows: Sequence[Held]) -> dict[Subject, str]:
    """Return, by figure, the voice to whose dead a report adds others in its own words: "two civilians also died"."""
    spoken: dict[str, list[Held]] = defaultdict(list)
    for held in rows:
        if held.speaker is not None:
            spoken[held.claim.report].append(held)
    found: dict[Subject, str] = {}
    for held in rows:
        others = spoken.get(held.claim.report, [])
        if held.speaker is None and not held.claim.said_by and len({voice_of(h) for h in others}) == 1:
            words = {*_group(held).split()}
            if words and all(_group(o) and not words & {*_group(o).split()} for o in others):
                found.setdefault(held.key, voice_of(others[0]))
    return found


def _without_counted_additions(rows: Sequence[Held]) -> list[Held]:
    """Return the claims without the additions that a total told holds: after 20 and 32, "twelve more" adds nothing."""
    known = {h.claim.count.low or 0 for h in rows if h.claim.count and h.claim.change != "increment"}
    return [
        h
        for h in rows
        if h.claim.change != "increment"
        or h.claim.count is None
        or not any(n + (h.claim.count.low or 0) in known for n in known)
    ]


def _on_top(added: Bounds, totals: Sequence[Bounds]) -> Bounds | None:
    """Return what a voice that only adds says in all: its "twelve more" come to the last number told before it.

    A total of the same day or later may hold them already; then they add nothing.
    """
    before = [b for b in totals if (b.day or date.min) < (added.day or date.min)]
    if not before:
        return None if totals else added
    base = max(before, key=lambda b: (b.day or date.min, b.high, b.low))
    figures = tuple(sorted({*base.figures, *added.figures}))
    return added._replace(low=base.low + added.low, high=base.high + added.high, figures=figures)


class _Way(NamedTuple):
    """How numbers are read: the way of counting, the figures, and whether two sides fight."""

    counting: Counting
    book: FigureBook
    fighting: bool

    def bounds_of(self, held: Held) -> Pair:
        """Return the least and the most that a figure claim allows."""
        return self.counting.bounds_of(held.claim, fighting=self.fighting) or (0, 0)


def _last_word(rows: list[Held], people: Mapping[Subject, str], way: _Way) -> Bounds:
    """Return what one voice says in the end: its last number of each group of people, and what came to it since."""
    groups: dict[str, list[Held]] = defaultdict(list)
    for held in rows:
        groups[people[held.key]].append(held)
    groups = _with_additions(_of_one_kind(groups, way))
    sizes: dict[str, Pair] = {}
    used: list[Held] = []
    for who in sorted(groups):
        sizes[who], counted = _of_group(groups[who], way)
        used += counted
    low, high = _sum(sizes)
    days = [h.published for h in used if h.published]
    figures = tuple(sorted({way.book.id_of(h) for h in used}))
    return Bounds(low, high, figures, frozenset(h.origin for h in used), max(days, default=None))


def _of_one_kind(groups: Mapping[str, list[Held]], way: _Way) -> dict[str, list[Held]]:
    """Return the groups, those taken together that are one in other words: "soldiers" and "Chadian soldiers".

    An equal number that other reports give of a group in other words is taken for theirs too.
    """
    found: dict[str, list[Held]] = {}
    for who in sorted(groups, key=lambda w: (len(w.split()), w)):
        words = {*who.split()}
        held = groups[who]
        like = next((w for w in found if w and ({*w.split()} <= words or _told_again(found[w], held, way))), None)
        if who and like is not None and who not in OTHERS and like not in OTHERS:
            found[like] = [*found[like], *held]
        else:
            found[who] = held
    return found


def _with_additions(groups: Mapping[str, list[Held]]) -> dict[str, list[Held]]:
    """Return the groups; an addition to nothing, "two more bodies", comes to the people at large, or the one group."""
    adding = [who for who in groups if all(h.claim.change == "increment" for h in groups[who])]
    counted = [who for who in groups if who not in adding]
    base = "" if "" in counted else counted[0] if len(counted) == 1 else None
    if base is None:
        return dict(groups)
    return {who: [*groups[who], *(h for w in adding if who == base for h in groups[w])] for who in counted}


def _told_again(some: Sequence[Held], others: Sequence[Held], way: _Way) -> bool:
    reports = {h.claim.report for h in some} & {h.claim.report for h in others}
    sizes = {way.bounds_of(h) for h in some} | {way.bounds_of(h) for h in others}
    return not reports and len(sizes) == 1


def _group(held: Held) -> str:
    """Return the people that a figure counts, in words that do not depend on their order; "" for people as such."""
    who = (held.claim.count.who if held.claim.count else None) or ""
    words = who.lower().split()
    if OTHERS & {*words}:
        return "others"
    return " ".join(sorted(w for w in words if w not in naming().people))


def _of_group(rows: list[Held], way: _Way) -> tuple[Pair, list[Held]]:
    """Return the last number that a voice gives of one group, with its additions since, and the claims behind it."""
    totals = [h for h in rows if h.claim.change != "increment"]
    if not totals:
        return _added((0, 0), rows, way)
    last = max(h.published or date.min for h in totals)
    newest = [h for h in totals if (h.published or date.min) == last]
    bounds = {h.id: way.bounds_of(h) for h in newest}
    size = max(bounds.values())
    at = {h.claim.report for h in newest}
    closed = {h.claim.report for h in newest if h.claim.change == "total"}
    since = [
        h
        for h in rows
        if h.claim.change == "increment" and ((h.published or date.min) > last or (h.claim.report in at and not closed))
    ]
    size, used = _added(size, since, way)
    return size, [*(h for h in newest if bounds[h.id] == max(bounds.values())), *used]


def _added(size: Pair, rows: Sequence[Held], way: _Way) -> tuple[Pair, list[Held]]:
    """Return ``size`` and the increments in ``rows``: one that is told in many reports came once."""
    once = {h.key: h for h in sorted(rows, key=lambda h: h.id, reverse=True)}
    low, high = size
    for key in sorted(once):
        bounds = way.bounds_of(once[key])
        low, high = low + bounds[0], high + bounds[1]
    return (low, high), list(rows)


def _sum(sizes: dict[str, Pair]) -> Pair:
    """Return the bounds of a voice's groups together; who is told within a larger group is not added to it."""
    large = max((sizes[who] for who in sizes if is_at_large(who)), default=(0, 0))
    inner = {who for who in sizes if is_within(who) and sizes[who] <= large}
    rest = {who: size for who, size in sizes.items() if who not in inner}
    whole = rest.get("", (0, 0))
    if whole == (0, 0):
        return sum(low for low, _ in rest.values()), sum(high for _, high in rest.values())
    return max(whole, (max(low for low, _ in rest.values()), max(high for _, high in rest.values())))


def figures_by_event(fold: Fold, counting: Counting) -> dict[str, list[Held]]:
    """Return the figure claims by the event claim that they belong to.

    Where the way of counting shares, a number whose words tell of several places is divided among their events; where
    it does not, a number that is given for all of them together is the toll of none of them.
    """
    places = _told_together(fold)
    grounds = {h.id: h.claim.place for h in fold.held if h.claim.kind != "figure"}
    found: dict[str, list[Held]] = defaultdict(list)
    for held in fold.held:
        about = held.claim.about
        if held.claim.kind != "figure" or not about or held.key in fold.excluded:
            continue
        among = places.get(about, (about,))
        if not counting.shares:
            if len(among) > 1 and held.claim.place not in (None, grounds.get(about)):
                continue
            among = (about,)
        for n, event in enumerate(among):
            found[event].append(held if len(among) == 1 else _share(held, n, len(among)))
    return found


def _told_together(fold: Fold) -> dict[str, tuple[str, ...]]:
    """Return, by event claim, those that the same words of its report tell, one for each event."""
    words: dict[tuple[str, str, int], list[Held]] = defaultdict(list)
    for held in fold.held:
        if held.claim.trigger is not None and held.claim.kind != "figure":
            words[held.claim.report, held.claim.kind, held.claim.trigger.start].append(held)
    found = {}
    for rows in words.values():
        once = {h.key: h.id for h in sorted(rows, key=lambda h: h.id, reverse=True)}
        if len(once) > 1:
            found.update(dict.fromkeys((h.id for h in rows), tuple(sorted(once.values()))))
    return found


def _share(held: Held, n: int, of: int) -> Held:
    """Return a figure with its ``n``-th share of ``of``: the first events take what cannot be divided."""
    count = held.claim.count
    if count is None:
        return held
    low, high = (None if v is None else v // of + (n < v % of) for v in (count.low, count.high))
    claim: Claim = msgspec.structs.replace(held.claim, count=msgspec.structs.replace(count, low=low, high=high))
    return replace(held, claim=claim)
