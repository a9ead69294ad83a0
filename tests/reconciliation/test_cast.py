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


def test_a_movement_and_its_members_are_one():
    """One paper writes of the Karuni, another of the Karunis, a third spells them Karouni."""
    reports = [report(k, [party(k, n)]) for k, n in (("a", "Karuni"), ("b", "Karunis"), ("c", "Karouni"))]
    assert one(reports, "actor", ("a", "Karuni"), ("b", "Karunis"))
    assert one(reports, "actor", ("b", "Karunis"), ("c", "Karouni"))


def test_a_full_name_read_as_no_person_joins_the_person():
    """A reader that cannot tell a spelling for a person's does not cost the join."""
    reports = [
        report("a", [party("a", "Oleh Synehubov", "other")]),
        report("b", [party("b", "Oleh Syniehubov", "person")]),
    ]
    assert one(reports, "actor", ("a", "Oleh Synehubov"), ("b", "Oleh Syniehubov"))


def test_the_president_of_a_country_is_the_one_who_is_named_so():
    """One report names him, the next says "the president"."""
    named = report("a", [party("a", "Adel Karim", "person", country="CVD", roles=("President",))])
    bare = report("b", [party("b", "President", "person", country="CVD")])
    rival = report("c", [party("c", "Luis Tavares", "person", country="CVD", roles=("President",))])
    assert one([named, bare], "actor", ("a", "Adel Karim"), ("b", "President"))
    assert not one([named, bare, rival], "actor", ("a", "Adel Karim"), ("b", "President"))


def test_a_spelling_in_two_words_is_the_town_in_one():
    """Hyphens and blanks are the transliterator's choice."""
    reports = [
        report("a", [], [Site("a", "Petra-Ville", "town", mentions=1)]),
        report("b", [], [Site("b", "Petraville", "town", 4.0, 5.0, country="CVD", gazetteer_id="g:9", mentions=1)]),
    ]
    assert one(reports, "place", ("a", "Petra-Ville"), ("b", "Petraville"))


def test_a_district_said_as_the_town_is_the_town():
    """A gazetteer's district of the same name is what a bare "Al Vila" was taken for; "Al Vila district" stays one."""
    town = Site("a", "El Vila", "town", 4.0, 5.0, 1, "CVD", "North", "g:1", ("El Vila",), 1)
    area = Site("b", "Al Vila", "district", 5.5, 6.5, 1, "CVD", "North", "g:2", ("Al Vila",), 1)
    told = Site("b", "Al Vila", "district", 5.5, 6.5, 1, "CVD", "North", "g:2", ("Al Vila district",), 1)
    assert one([report("a", [], [town]), report("b", [], [area])], "place", ("a", "El Vila"), ("b", "Al Vila"))
    assert not one([report("a", [], [town]), report("b", [], [told])], "place", ("a", "El Vila"), ("b", "Al Vila"))


def test_two_names_that_a_gazetteer_gives_one_town_are_one_town():
    """Both sides of a war write their own name for the capital that they claim."""
    fields = {"country": "AZE", "surfaces": (), "mentions": 1}
    reports = [
        report("a", [], [Site("a", "Khankendi", "town", 39.8177, 46.7528, gazetteer_id="geonames:146970", **fields)]),
        report("b", [], [Site("b", "Stepanakert", "town", 39.834, 46.7713, gazetteer_id="x:1", **fields)]),
    ]
    assert one(reports, "place", ("a", "Khankendi"), ("b", "Stepanakert"))


def test_an_acronym_as_it_is_spoken_is_the_group():
    """The Jotos are the JTO, whatever words the acronym stands for in its own language."""
    reports = [
        report("a", [party("a", "Army of the Poor", "armed group", "JTO")]),
        report("b", [party("b", "Jotos", "other", "JTO")]),
        report("c", [party("c", "JTO")]),
    ]
    assert one(reports, "actor", ("a", "Army of the Poor"), ("b", "Jotos"))
    assert one(reports, "actor", ("a", "Army of the Poor"), ("c", "JTO"))
