"""Scenes: the day, the towns and the people counted that a report tells of, which bind two reports in other words.

Short reports of one happening share few words, though they tell of one town, one day and one toll. Two that are alike
in their words to the last, of two days and two tolls in one town, tell of two happenings.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from vedette.model.claims import Claim, Report
from vedette.reconciliation.happenings.happenings import STRIKES
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.stories.text import WEEKDAYS

_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
HEAD = 1000
"""Characters of a report within which its weekday stands."""
LOCAL = frozenset({"town", "district", "facility", "bridge"})
ONE_TOWN = 0.8
"""What two reports gain, as a logit, where both tell of one town."""
ONE_DAY = 2.0
"""What they gain more where both tell of one day there, and of no other toll."""
ONE_COUNTRY = 0.8
"""What they gain where that is one day in one country, and no town in common."""
PER_COUNT, MOST_COUNTED = 0.6, 3.0
"""What they gain by a number of people that both give, as it doubles: by chance both give 2, seldom 38."""
UNSET = 0.5
"""How much less a number counts where neither a town nor a day is shared."""
FAMED = 8
"""Reports that tell of a town, from which on it says the less the more tell of it."""
OTHER_NEWS, OTHER_TOLL, OTHER_ISSUE = -2.5, -1.5, -2.5
"""What two reports lose that give fresh news of acts of one kind on two days, more where they give two tolls, and more
where one outlet tells of both: it has its phrases for such news."""
FRESH_DAYS = 3
"""Days from an act to the report that gives it as news."""
FEW_KILLED = 2
CROWDED = 40
"""Reports of one town and day beyond which they are bound by their words alone."""
HARM = STRIKES | {"clash", "execution", "abduction", "disaster", "accident", "riot"}
"""Kinds of which a happening is one act."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What one report tells of: ``act`` is the kind of its main event where that is one act of harm.

    ``towns`` leads to how much each says; ``counts`` are what befell people, with how many; ``fresh`` is true where the
    report came out within days of its act.
    """

    outlet: str | None
    act: str | None
    first: date | None
    last: date | None
    towns: dict[str, float]
    country: str | None
    counts: frozenset[tuple[str, int]]
    killed: int | None
    fresh: bool


def scenes_of(reports: Sequence[Report]) -> list[Scene]:
    """Return the scene of each report."""
    towns = [frozenset(s.gazetteer_id or fold(s.name) for s in r.sites if s.kind in LOCAL) for r in reports]
    held = Counter(town for found in towns for town in found)
    return [
        _scene(report, {town: min(1.0, FAMED / held[town]) for town in sorted(found)})
        for report, found in zip(reports, towns, strict=True)
    ]


def _scene(report: Report, towns: dict[str, float]) -> Scene:
    main = next((c for c in report.claims if c.id == report.main_claim), None)
    act = main.kind if main is not None and main.kind in HARM and not main.background else None
    first, last = _day(report.claims if main is None or not _dated(main) else (main,))
    if last is None and (main is None or main.when.start is None):
        first = last = _weekday(report)
    counts = {
        (str(c.count.measure), c.count.low)
        for c in report.claims
        if c.kind == "figure" and not c.background and c.count is not None and c.count.measure and c.count.low
    }
    killed = report.toll.killed
    if killed:
        counts.add(("killed", killed))
    published = report.document.published
    fresh = bool(last and published and 0 <= (published - last).days <= FRESH_DAYS)
    return Scene(report.document.outlet, act, first, last, towns, report.country, frozenset(counts), killed, fresh)


def _dated(claim: Claim) -> bool:
    when = claim.when
    return bool(when.precision == "day" and when.start and when.end and (when.end - when.start).days <= 1)


def _day(claims: Sequence[Claim]) -> tuple[date | None, date | None]:
    """Return the one day that ``claims`` of news give, none where they give several."""
    days = {(c.when.start, c.when.end) for c in claims if not c.background and _dated(c)}
    return next(iter(days)) if len(days) == 1 else (None, None)


def _weekday(report: Report) -> date | None:
    """Return the day of the only weekday that the text names, the last before it came out."""
    published = report.document.published
    named = {m[0].lower() for m in _WEEKDAY.finditer(report.document.text, 0, HEAD)}
    if published is None or len(named) != 1:
        return None
    back = (published.weekday() - WEEKDAYS.index(named.pop())) % 7
    return published - timedelta(days=back)


def of_one_scene(scenes: Sequence[Scene]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of reports that tell of one town and one day, where not very many do."""
    tellers: dict[tuple[str, date], list[int]] = defaultdict(list)
    for n, scene in enumerate(scenes):
        if scene.last is not None:
            for town in scene.towns:
                tellers[town, scene.last].append(n)
    for told in tellers.values():
        if len(told) <= CROWDED:
            yield from combinations(told, 2)


def bond_of_scenes(one: Scene, other: Scene) -> float:
    """Return what the scenes of two reports of no common main event add to their likeness, as a logit."""
    gap = _gap(one, other)
    town = max((weight for name, weight in one.towns.items() if name in other.towns), default=0.0)
    rival = _other_toll(one, other)
    if gap is not None and gap > 1 and one.fresh and other.fresh and (rival or _one_kind(one, other)):
        return OTHER_NEWS + OTHER_TOLL * rival + OTHER_ISSUE * (one.outlet is not None and one.outlet == other.outlet)
    found = ONE_TOWN * town
    if rival:
        return found
    if gap == 0:
        around = one.country is not None and one.country == other.country
        found += ONE_DAY * town if town else ONE_COUNTRY * around
    return found + _counted(one, other) * (1.0 if town or gap == 0 else UNSET)


def _gap(one: Scene, other: Scene) -> int | None:
    """Return the days between two scenes, None where a day is not known."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return max((one.first - other.last).days, (other.first - one.last).days, 0)


def _counted(one: Scene, other: Scene) -> float:
    shared = one.counts & other.counts
    return min(PER_COUNT * sum(math.log2(n) for _, n in sorted(shared)), MOST_COUNTED)


def _other_toll(one: Scene, other: Scene) -> bool:
    if one.killed is None or other.killed is None:
        return False
    return max(one.killed, other.killed) > 1.5 * min(one.killed, other.killed) + FEW_KILLED


def _one_kind(one: Scene, other: Scene) -> bool:
    """Return whether both lead with one act, of kinds that reporters may give one act."""
    if one.act is None or other.act is None:
        return False
    return one.act == other.act or {one.act, other.act} <= STRIKES
