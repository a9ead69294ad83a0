"""Actors and places across reports."""

from collections.abc import Sequence
from typing import Any

from vedette.model.claims import Claim, Party, Report, Site
from vedette.model.documents import Document
from vedette.model.forest import Forest
from vedette.model.judgements import Subject
from vedette.reconciliation import reconcile


def report(key: str, parties: Sequence[Party] = (), sites: Sequence[Site] = (), claims: Sequence[Claim] = ()) -> Report:
    return Report(Document(key, key, f"text of {key}", key * 8), 1.0, tuple(parties), tuple(sites), tuple(claims), ())


def party(key: str, name: str, kind: Any = "armed group", *surfaces: str, **fields: Any) -> Party:
    return Party(key, name, kind, surfaces=(name, *surfaces), mentions=1, **fields)


def one(reports: Sequence[Report], sort: str, left: tuple[str, str], right: tuple[str, str]) -> bool:
    forest: Forest[Subject] = Forest()
    for judgement in reconcile(reports):
        if judgement.verdict == "same":
            forest.join(judgement.left, judgement.right)
    return forest.root(Subject(sort, *left)) == forest.root(Subject(sort, *right))


def test_a_bare_last_name_waits_where_two_bear_it():
    """Which Bisimwa is meant is not for a rule to guess."""
    reports = [
        report("a", [party("a", "Bertrand Bisimwa", "person")]),
        report("b", [party("b", "Innocent Bisimwa", "person")]),
        report("c", [party("c", "Bisimwa", "person")]),
    ]
    assert not one(reports, "actor", ("a", "Bertrand Bisimwa"), ("b", "Innocent Bisimwa"))
    assert not one(reports, "actor", ("a", "Bertrand Bisimwa"), ("c", "Bisimwa"))
    assert one([reports[0], reports[2]], "actor", ("a", "Bertrand Bisimwa"), ("c", "Bisimwa"))


def test_an_acronym_defined_in_one_report_is_known_in_the_others():
    """Only the first report of a week spells the name out."""
    reports = [
        report("a", [party("a", "Justice and Equality Movement", "armed group", "JEM")]),
        report("b", [party("b", "JEM")]),
        report("c", [party("c", "Justice and Equality Movement")]),
    ]
    assert one(reports, "actor", ("b", "JEM"), ("c", "Justice and Equality Movement"))


def test_ministries_of_two_countries_stay_two():
    """A name that every state has is told apart by its state."""
    reports = [
        report("a", [party("a", "Ministry of Defence", "state", country="RUS")]),
        report("b", [party("b", "Ministry of Defence", "state", country="UKR")]),
    ]
    assert not one(reports, "actor", ("a", "Ministry of Defence"), ("b", "Ministry of Defence"))


def test_rebels_of_a_place_are_not_the_rebels():
    """Southern factions may make their own peace."""
    reports = [
        report("a", [party("a", "rebels", country="SYR")], [Site("a", "Syria", "country", country="SYR", mentions=3)]),
        report(
            "b",
            [party("b", "Syrian rebels", country="SYR")],
            [Site("b", "Syria", "country", country="SYR", mentions=3)],
        ),
        report(
            "c",
            [party("c", "southern rebels", country="SYR")],
            [Site("c", "Syria", "country", country="SYR", mentions=3)],
        ),
    ]
    assert one(reports, "actor", ("a", "rebels"), ("b", "Syrian rebels"))
    assert not one(reports, "actor", ("a", "rebels"), ("c", "southern rebels"))


def test_an_unlocated_town_joins_the_located_one_of_its_name():
    """One report spells a town as no gazetteer does."""
    reports = [
        report("a", sites=[Site("a", "Kanyaruchinya", "town", -1.61, 29.25, country="COD", gazetteer_id="g:1")]),
        report("b", sites=[Site("b", "Kanyarucinya", "town")]),
    ]
    assert one(reports, "place", ("a", "Kanyaruchinya"), ("b", "Kanyarucinya"))


def test_a_town_and_its_province_stay_apart():
    """To take Daraa is not to take the province of Daraa."""
    reports = [
        report("a", sites=[Site("a", "Daraa", "town", 32.6, 36.1, gazetteer_id="g:1")]),
        report("b", sites=[Site("b", "Daraa", "province", 32.8, 36.2, gazetteer_id="g:2")]),
        report("c", sites=[Site("c", "Deraa", "town")]),
    ]
    assert not one(reports, "place", ("a", "Daraa"), ("b", "Daraa"))
    assert one(reports, "place", ("a", "Daraa"), ("c", "Deraa"))


def test_two_towns_of_one_name_stay_apart():
    """There is a Tripoli in Libya and one in Lebanon."""
    reports = [
        report("a", sites=[Site("a", "Tripoli", "town", 32.9, 13.2, country="LBY", gazetteer_id="g:1")]),
        report("b", sites=[Site("b", "Tripoli", "town", 34.4, 35.8, country="LBN", gazetteer_id="g:2")]),
    ]
    assert not one(reports, "place", ("a", "Tripoli"), ("b", "Tripoli"))
