"""Sides: the actor for which a person stands, since towns are held and allies backed by sides and not by spokesmen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from vedette.model.claims import Report
from vedette.model.forest import Forest
from vedette.model.judgements import Subject

STANDS_FOR = frozenset({"leads", "member of", "part of"})
SIDES = frozenset({"state", "state forces", "armed group", "militia"})
NO_SIDES = frozenset({"person", "civilians", "community", "media", "news agency", "monitor"})


def sides_of(reports: Sequence[Report], forest: Forest[Subject]) -> dict[Subject, Subject]:
    """Return, for each person whom the reports tie to a body, the side to which most do, an armed one first."""

    def actor(report: str, name: str) -> Subject:
        return forest.root(Subject("actor", report, name))

    states = _states(reports, forest)
    persons: set[Subject] = set()
    sided: dict[Subject, bool] = {}
    ties: dict[Subject, Counter[Subject]] = defaultdict(Counter)
    for report in reports:
        key = report.document.id
        names = {s: p.name for p in report.parties for s in (*p.surfaces, p.name)}
        countries = {
            s: site.country for site in report.sites if site.kind == "country" for s in (*site.surfaces, site.name)
        }
        for party in report.parties:
            root = actor(key, party.name)
            if party.kind == "person":
                persons.add(root)
                if party.of in names and party.of is not None:
                    ties[root][actor(key, names[party.of])] += 1
                elif (state := states.get(countries.get(party.of or "") or "")) is not None:
                    ties[root][state] += 1
            elif party.kind not in NO_SIDES:
                sided[root] = sided.get(root, False) or party.kind in SIDES
        for claim in report.claims:
            if claim.kind in STANDS_FOR and claim.source in names and claim.goal in names and claim.polarity == "yes":
                ties[actor(key, names[claim.source or ""])][actor(key, names[claim.goal or ""])] += 1
    found: dict[Subject, Subject] = {}
    for person in persons:
        rows = {side: count for side, count in ties[person].items() if side in sided}
        if rows:
            found[person] = min(rows, key=lambda side: (not sided[side], -rows[side], side))
    return found


def _states(reports: Sequence[Report], forest: Forest[Subject]) -> dict[str, Subject]:
    """Return the state's own actor of each country: of all its bodies the one most mentioned."""
    counts: dict[str, Counter[Subject]] = defaultdict(Counter)
    for report in reports:
        for party in report.parties:
            if party.kind == "state" and party.country:
                counts[party.country][forest.root(Subject("actor", report.document.id, party.name))] += max(
                    party.mentions, 1
                )
    return {country: min(rows, key=lambda root: (-rows[root], root)) for country, rows in counts.items()}
