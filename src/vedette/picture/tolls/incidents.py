"""Incidents: how many a happening killed and hurt in the end, from what each of its reports tells of it as a whole.

A report's own toll (``Report.toll``) counts also the persons whom no sentence sums up. Each text has one voice, a copy
none of its own. A report that tells of wounded alone says that nobody was killed; one that tells of dead alone says
little of the wounded. Where the dead are told later than wounded who are told no more, they died of their wounds.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

import msgspec

from vedette.knowledge.gazetteer import distance_km
from vedette.model.claims import Claim, Report, ReportToll, Site
from vedette.model.pictures import Event, Toll
from vedette.model.words import UNREAL, Measure
from vedette.picture.events import Told
from vedette.picture.fold import Fold
from vedette.picture.stories import HARMFUL, groups_of, heaviest_of

OF_A_WAR = 300
"""A number from which on it must stand near a figure of the event itself."""
FAR = 3
ONE_TOWN_KM = 40.0
"""How far the places of one happening may lie from each other: a suburb, the hospital's town."""
LOCAL = frozenset({"town", "district"})
SEVERAL, MANY = 2, 3
"""Different numbers in one report: from ``SEVERAL`` on a sum may be of several happenings, from ``MANY`` on it is."""
WIDE_M = 60_000
"""A radius from which on a place is a region, which holds its towns."""
LATER = 0.1
"""How much more each later report's voice counts."""
NONE_KILLED, NONE_KILLED_IN_SUM, NONE_INJURED = 1.0, 0.5, 0.3
"""How surely nobody was, where a report tells of the other harm only; where it is only the sum of persons told of."""


def with_incident_tolls(fold: Fold, told: Sequence[Told]) -> tuple[Told, ...]:
    """Return ``told``, the harmful main event of each story with the killed and injured that its figures leave open."""
    left_out: dict[str, list[Claim]] = defaultdict(list)
    for held in fold.held:
        if held.key in fold.excluded or _is_of_a_time(held.claim):
            left_out[held.claim.report].append(held.claim)
    tolls = {r.document.id: r.toll.without(left_out.get(r.document.id, ())) for r in fold.telling}
    mains = {r.document.id: r.main_claim for r in fold.telling}
    spread = {r.document.id for r in fold.telling if _is_spread(r, {c.id for c in left_out.get(r.document.id, ())})}
    counted = {r.document.id: _counted(r) for r in fold.telling}
    by_report: dict[str, list[Told]] = defaultdict(list)
    for t in told:
        if t.event.kind in HARMFUL and not t.event.background:
            for report in sorted({h.claim.report for h in t.held}):
                by_report[report].append(t)
    final: dict[str, tuple[int | None, int | None]] = {}
    for members in groups_of(fold):
        texts = _by_text(fold, members, tolls)
        event = heaviest_of(texts, by_report, mains)
        if event is not None:
            heard = [m for m in texts if m in tolls and m not in spread]
            alone = [m for m in heard if _is_its_own(counted[m], tolls[m], tells=_tells(by_report.get(m, ()), event))]
            final[event.id] = final_toll([tolls[m] for m in alone])
    return tuple(replace(t, event=_with(t, *final[t.event.id])) if t.event.id in final else t for t in told)


def _tells(told: Sequence[Told], event: Event) -> bool:
    return any(t.event.id == event.id for t in told)


def _counted(report: Report) -> frozenset[tuple[Measure, int]]:
    """Return the numbers of dead and of hurt that a report tells of its own days."""
    counts = [c.count for c in report.claims if c.kind == "figure" and _is_harm(c) and not _is_of_a_time(c)]
    return frozenset((c.measure, c.low) for c in counts if c and c.measure is not None and c.low is not None)


def _is_its_own(counted: frozenset[tuple[Measure, int]], toll: ReportToll, *, tells: bool) -> bool:
    """Return whether the toll of a report can be that of one happening.

    Not where it counts dead by many numbers, nor where it gives several and its sum is none of them; and a report that
    does not tell of the happening at all counts another's, where it gives many numbers.
    """
    dead = {number for measure, number in counted if measure == "killed"}
    borne = toll.killed in dead or len(dead) < SEVERAL
    return len(dead) < MANY and borne and (tells or len(counted) < MANY)


def _is_of_a_time(claim: Claim) -> bool:
    """Return whether a figure counts a stretch of time and no happening: "212 murders in January"."""
    return claim.kind == "figure" and claim.period is not None


def _is_spread(report: Report, left_out: Collection[str]) -> bool:
    """Return whether a report tells of dead and hurt in towns far from each other: their sum is of no one event.

    A bulletin, a weekly note, a bureau's summary.
    """
    sites = {site.name: site for site in report.sites}
    grounds = {claim.id: claim.place for claim in report.claims}
    spots: list[Site] = []
    for claim in report.claims:
        if _is_harm(claim) and _holds_more(claim.place, grounds.get(claim.about or "")):
            return True
        site = sites.get(claim.place) if claim.place is not None and claim.id not in left_out else None
        if site is not None and site.kind in LOCAL and _is_harm(claim) and (site.radius_m or 0) < WIDE_M:
            spots.append(site)
    return any(_km(a, b) > ONE_TOWN_KM for a, b in combinations(dict.fromkeys(spots), 2))


def _holds_more(place: str | None, ground: str | None) -> bool:
    """Return whether a number counts several places together, of which its event's is one: "in Poltava and Kharkiv"."""
    return place is not None and ground is not None and " and " in place and ground != place and ground in place


def _is_harm(claim: Claim) -> bool:
    if claim.background or claim.polarity != "yes" or claim.modality in UNREAL:
        return False
    return claim.count is not None and claim.count.measure in ("killed", "injured")


def _km(one: Site, other: Site) -> float:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf  # villages that no gazetteer knows: two names, two places
    return distance_km(one.lat, one.lon, other.lat, other.lon)


def _by_text(fold: Fold, members: Sequence[str], tolls: Mapping[str, ReportToll]) -> list[str]:
    """Return the reports in the order of their days, of each text the last that says something new.

    A wire is brought up to date with a new number; a copy that is printed later makes no old number the last word.
    """
    chosen: dict[str, str] = {}
    said: dict[str, set[tuple[int | None, int | None]]] = defaultdict(set)
    for report in (r.document.id for r in fold.reports if r.document.id in members):
        origin, toll = fold.origins[report], tolls.get(report)
        number = (toll.killed, toll.injured) if toll is not None else (None, None)
        if number == (None, None) or number in said[origin]:
            chosen.setdefault(origin, report)
            continue
        said[origin].add(number)
        chosen.pop(origin, None)
        chosen[origin] = report
    return list(chosen.values())


def _with(told: Told, killed: int | None, injured: int | None) -> Event:
    event = told.event
    # That nobody was killed is told by telling of wounded alone; that nobody was hurt is told by nobody.
    hurt = injured if injured or event.injured else None
    return msgspec.structs.replace(event, killed=_laid(event.killed, killed), injured=_laid(event.injured, hurt))


def _laid(toll: Toll | None, number: int | None) -> Toll | None:
    """Return a toll with ``number`` as its best; the lowest and the highest that figures give stand beside it."""
    if number is None or (toll is not None and toll.best == number):
        return toll
    if number > OF_A_WAR and (toll is None or number > FAR * max(toll.high or 0, toll.best or 0)):
        return toll  # so many are told of in so many words: what no figure of the event bears is a war's
    if not number or toll is None or toll.low is None or toll.high is None:
        return Toll(number, number, number)
    return msgspec.structs.replace(toll, low=min(toll.low, number), best=number, high=max(toll.high, number))


def final_toll(tolls: Sequence[ReportToll]) -> tuple[int | None, int | None]:
    """Return how many one happening killed and injured by the tolls of its reports, in the order of their days."""
    rows = [t for t in tolls if t.killed is not None or t.injured is not None]
    if not rows:
        return None, None
    killed = _voted(rows, "killed", "injured")
    if killed and (died := _died_of_wounds(rows, killed)) is not None:
        return killed, died
    return killed, _voted(rows, "injured", "killed")


def _voted(rows: Sequence[ReportToll], measure: Measure, other: Measure) -> int:
    votes: dict[int, float] = defaultdict(float)
    for n, row in enumerate(rows):
        said = row.killed if measure == "killed" else row.injured
        voice = 1 + LATER * n
        if said is None:
            silent = NONE_KILLED_IN_SUM if other in row.derived else NONE_KILLED
            voice *= silent if measure == "killed" else NONE_INJURED
        votes[said or 0] += voice
    return max(votes, key=lambda number: (votes[number], number))


def _died_of_wounds(rows: Sequence[ReportToll], killed: int) -> int | None:
    """Return the injured who are left where later reports tell of dead, and of no wounded any more; else None."""
    early = [n for n, row in enumerate(rows) if row.injured is not None and (row.killed or 0) < killed]
    late = [n for n, row in enumerate(rows) if row.killed == killed]
    if not early or not late or early[-1] > late[-1] or any(rows[n].injured is not None for n in late):
        return None
    row = rows[early[-1]]
    return max(0, (row.injured or 0) - (killed - (row.killed or 0)))
