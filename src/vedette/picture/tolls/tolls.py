"""Tolls: how many were killed, hurt or driven out in one event, from the figures that the reports tie to it.

Each voice speaks once: what a claimant said last of each group of people, and what it has added since. ``low`` and
``high`` hold all that the voices say; ``best`` is chosen by the way of counting. Parts of a figure are not added to it,
nor is a number that took another's place; separate people that one voice counts are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import msgspec

from vedette.knowledge.counted import is_at_large, is_within
from vedette.knowledge.naming import naming
from vedette.model.claims import Claim
from vedette.model.pictures import Toll
from vedette.model.words import Measure
from vedette.picture.fold import Fold, Held
from vedette.picture.standing.standing import voice_of
from vedette.picture.tolls.counted import FigureBook, is_counted
from vedette.picture.tolls.methods import VEDETTE, Bounds, Counting

Pair = tuple[int, int]
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
        if count.unit == "people" and not held.claim.part_of and counting.bounds_of(held.claim, fighting=fighting):
            rows[count.measure].append(held)
    known = book or FigureBook()
    voices = {m: voices_of(group, counting, known, fighting=fighting) for m, group in rows.items()}
    return {m: counting.toll(said) for m, said in voices.items() if said}


def voices_of(rows: Sequence[Held], counting: Counting, book: FigureBook, *, fighting: bool = False) -> list[Bounds]:
    """Return what each voice says last of one measure of one matter, in a stable order."""
    keys = {h.key for h in rows}
    outgrown = {earlier for key in keys for earlier in book.replaces.get(key, ())}
    standing = [h for h in rows if h.key not in outgrown and h.claim.change != "former"]
    said: dict[str, list[Held]] = defaultdict(list)
    for held in standing or rows:
        said[voice_of(held)].append(held)
    return [_last_word(said[voice], counting, book, fighting) for voice in sorted(said)]


def _last_word(rows: list[Held], counting: Counting, book: FigureBook, fighting: bool) -> Bounds:
    """Return what one voice says in the end: its last number of each group of people, and what came to it since."""
    groups: dict[str, list[Held]] = defaultdict(list)
    for held in rows:
        groups[_group(held)].append(held)
    sizes: dict[str, Pair] = {}
    used: list[Held] = []
    for who in sorted(groups):
        sizes[who], counted = _of_group(groups[who], counting, fighting)
        used += counted
    low, high = _sum(sizes)
    days = [h.published for h in used if h.published]
    figures = tuple(sorted({book.id_of(h) for h in used}))
    return Bounds(low, high, figures, frozenset(h.origin for h in used), max(days, default=None))


def _group(held: Held) -> str:
    """Return the people that a figure counts, in words that do not depend on their order; "" for people as such."""
    who = (held.claim.count.who if held.claim.count else None) or ""
    words = who.lower().split()
    if OTHERS & {*words}:
        return "others"
    return " ".join(sorted(w for w in words if w not in naming().people))


def _of_group(rows: list[Held], counting: Counting, fighting: bool) -> tuple[Pair, list[Held]]:
    """Return the last number that a voice gives of one group, with its additions since, and the claims behind it."""
    totals = [h for h in rows if h.claim.change != "increment"]
    if not totals:
        return _added((0, 0), rows, counting, fighting)
    last = max(h.published or date.min for h in totals)
    newest = [h for h in totals if (h.published or date.min) == last]
    bounds = {h.id: counting.bounds_of(h.claim, fighting=fighting) or (0, 0) for h in newest}
    size = max(bounds.values())
    at = {h.claim.report for h in newest}
    closed = {h.claim.report for h in newest if h.claim.change == "total"}
    since = [
        h
        for h in rows
        if h.claim.change == "increment" and ((h.published or date.min) > last or (h.claim.report in at and not closed))
    ]
    size, used = _added(size, since, counting, fighting)
    return size, [*(h for h in newest if bounds[h.id] == max(bounds.values())), *used]


def _added(size: Pair, rows: Sequence[Held], counting: Counting, fighting: bool) -> tuple[Pair, list[Held]]:
    """Return ``size`` and the increments in ``rows``: one that is told in many reports came once."""
    once = {h.key: h for h in sorted(rows, key=lambda h: h.id, reverse=True)}
    low, high = size
    for key in sorted(once):
        bounds = counting.bounds_of(once[key].claim, fighting=fighting)
        if bounds is not None:
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

    Where the way of counting shares, a number whose words tell of several places is divided among their events.
    """
    places = _told_together(fold) if counting.shares else {}
    found: dict[str, list[Held]] = defaultdict(list)
    for held in fold.held:
        about = held.claim.about
        if held.claim.kind != "figure" or not about:
            continue
        among = places.get(about, (about,))
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
