"""Accounts: claims of events with their actors and place resolved across reports, ready to be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from sys import intern

from vedette.knowledge.naming import city_not_named, naming, part_named
from vedette.knowledge.recurring import recurs
from vedette.knowledge.struck import struck_in
from vedette.model.claims import Claim, Report, Site
from vedette.model.judgements import Subject
from vedette.model.when import When
from vedette.model.words import NOT_EVENTS, UNREAL
from vedette.reconciliation.cast.bearers import home_of
from vedette.reconciliation.happenings.details import Toll, quarters_in, tolls_in, towns_beside, words_around
from vedette.reconciliation.spelling.names import fold

NEWS_DAYS = 14
"""A report that gives no day tells of the days before it came out."""
LASTING = frozenset({"capture", "withdrawal", "siege", "offensive begins"})
LASTING_DAYS = 45


@dataclass(frozen=True, slots=True)
class Account:
    """One claim of an event.

    ``wider`` is the place around its own: a facility's town (then ``in_town``), a town's province. ``home`` is the
    country that the report is mostly about. ``landmarks`` are the towns that its words name, ``things`` what was
    struck or taken; ``vague`` is true where no town or province is told. ``first`` and ``last`` are the days that
    its words allow, the assumed ones included. ``struck`` are the things that the act struck, ``seen`` all that its
    sentence names; ``tolls`` the numbers of those it killed or hurt; ``quarters`` the parts of a town in its words,
    ``further`` the towns in them that are not its place. ``recurring`` marks "jets regularly bomb the area",
    ``wide`` a place that is a province or more. ``said`` is the day on which its report came out,
    ``origin`` the text of which it is a copy.
    """

    subject: Subject
    claim: Claim
    actors: frozenset[Subject]
    targets: frozenset[Subject]
    place: Subject | None
    wider: Subject | None
    in_town: bool
    landmarks: frozenset[Subject]
    things: frozenset[str]
    words: frozenset[str]
    vague: bool
    home: str | None
    first: date | None
    last: date | None
    struck: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()
    tolls: frozenset[Toll] = frozenset()
    quarters: frozenset[str] = frozenset()
    further: frozenset[Subject] = frozenset()
    recurring: bool = False
    wide: bool = False
    said: date | None = None
    origin: Subject | None = None

    @property
    def sides(self) -> frozenset[Subject]:
        """All who took part."""
        return self.actors | self.targets

    @property
    def dated(self) -> bool:
        """Whether the words give the day itself."""
        return self.claim.when.precision == "day"


def accounts_of(reports: Sequence[Report], root: Callable[[Subject], Subject]) -> list[Account]:
    """Return an account for each event claim of ``reports``, expectations left out."""
    provinces = _provinces(reports, root)
    found = []
    for report in reports:
        marks = _landmarks(report, root)
        sites = {site.name: site for site in report.sites}
        home, origin = home_of(report), root(Subject("report", report.document.id))
        tolls = tolls_in(report)
        for claim in report.claims:
            if claim.kind in NOT_EVENTS or claim.modality in UNREAL:
                continue
            place = root(Subject("place", report.document.id, claim.place)) if claim.place in sites else None
            site = sites.get(claim.place or "")
            admin1 = site.admin1 if site else None
            town = _town_of(site, report) if site and site.kind in ("facility", "bridge") else None
            wider = root(Subject("place", report.document.id, town)) if town else provinces.get(fold(admin1 or ""))
            first, last = window_of(claim, report.document.published)
            told = fold(claim.evidence[0].text) if claim.evidence else ""
            found_marks = frozenset(mark for form, mark in marks if any(form in e.text for e in claim.evidence))
            found.append(
                Account(
                    Subject("claim", report.document.id, claim.id),
                    claim,
                    frozenset(root(Subject("actor", report.document.id, name)) for name in claim.actors),
                    frozenset(root(Subject("actor", report.document.id, name)) for name in claim.targets),
                    place,
                    wider,
                    town is not None,
                    found_marks,
                    things_in(claim),
                    frozenset(map(intern, told.split())),
                    place is None or _only_around(claim, site),
                    home,
                    first,
                    last,
                    struck_in(fold(" ".join((claim.object_text or "", *claim.targets)))),
                    struck_in(told),
                    tolls.get(claim.id, frozenset()),
                    quarters_in(claim.evidence[0].text) if claim.evidence else frozenset(),
                    towns_beside(found_marks, (place, wider)),
                    recurs(words_around(claim)),
                    site is not None and site.kind in ("country", "region", "province"),
                    report.document.published,
                    origin,
                )
            )
    return found


def window_of(claim: Claim, published: date | None) -> tuple[date | None, date | None]:
    """Return the first and last day on which the event may lie; a report that gives none tells of its last days."""
    when, days = claim.when, LASTING_DAYS if claim.kind in LASTING else NEWS_DAYS
    if when.start and when.end:
        return when.start, when.end
    last = when.end or published
    if when.start:
        return when.start, max(when.start, last) if last else when.start
    if last is None:
        return None, None
    return (None, last) if claim.background else (last - timedelta(days=days), last)


def _town_of(facility: Site, report: Report) -> str | None:
    """Return the town of a report in whose name or on whose spot a facility lies."""
    for site in report.sites:
        if site.kind in ("town", "district") and site.name != facility.name:
            if f" {fold(site.name)} " in f" {fold(facility.name)} ":
                return site.name
            if site.lat is not None and (site.lat, site.lon) == (facility.lat, facility.lon):
                return site.name
    return None


def _only_around(claim: Claim, site: Site | None) -> bool:
    """Return whether the place is a country, or a region in which a city that is not named lies."""
    if site is None or site.kind not in ("country", "region", "province"):
        return False
    if site.kind == "country":
        return True
    forms = sorted({site.name, *site.surfaces})
    return any(city_not_named(e.text, form) for e in claim.evidence for form in forms)


def things_in(claim: Claim) -> frozenset[str]:
    """Return the asset nouns of what the claim says was taken or struck: prison, bridge, base."""
    words = fold(" ".join((claim.object_text or "", *claim.targets))).split()
    found = {w.removesuffix("s") for w in words if w in naming().assets}
    trigger = claim.trigger
    if claim.kind == "capture" and trigger is not None and not found:
        for evidence in claim.evidence:
            start, end = trigger.start - evidence.start, trigger.end - evidence.start
            if evidence.report == trigger.report and 0 <= start <= end <= len(evidence.text):
                noun = part_named(evidence.text, start, end)
                found.update({noun.removesuffix("s")} if noun else ())
    return frozenset(found)


def gap_days(one: When, other: When) -> int:
    """Return the days between two times that do not overlap, 0 where they may."""
    if one.start and other.end and other.end < one.start:
        return (one.start - other.end).days
    if one.end and other.start and one.end < other.start:
        return (other.start - one.end).days
    return 0


def _landmarks(report: Report, root: Callable[[Subject], Subject]) -> list[tuple[str, Subject]]:
    return [
        (form, root(Subject("place", site.report, site.name)))
        for site in report.sites
        if site.kind in ("town", "district", "province")
        for form in sorted({site.name, *site.surfaces})
        if form[:1].isupper()
    ]


def _provinces(reports: Sequence[Report], root: Callable[[Subject], Subject]) -> dict[str, Subject]:
    return dict(sorted(_province_names(reports, root)))


def _province_names(reports: Sequence[Report], root: Callable[[Subject], Subject]) -> Iterator[tuple[str, Subject]]:
    for report in reports:
        for site in report.sites:
            if site.kind in ("province", "region"):
                yield fold(site.name), root(Subject("place", site.report, site.name))
