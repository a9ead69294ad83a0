"""Who is whom: one actor and one place are one record, and what only sounds alike stays two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from vedette.model.claims import Party, Report, Site
from vedette.model.documents import Document
from vedette.model.forest import Forest
from vedette.model.judgements import Subject
from vedette.reconciliation import compare_names, reconcile
from vedette.reconciliation.spelling.names import SAME

HOME = {
    "SDN": "Sudan",
    "UKR": "Ukraine",
    "RUS": "Russia",
    "MMR": "Myanmar",
    "YEM": "Yemen",
    "LBY": "Libya",
    "SYR": "Syria",
    "COD": "DR Congo",
    "COL": "Colombia",
    "ETH": "Ethiopia",
    "MLI": "Mali",
    "PRK": "North Korea",
    "NGA": "Nigeria",
    "LBN": "Lebanon",
    "AFG": "Afghanistan",
}


def told(key: str, *cast: Party | Site, home: str | None = None, text: str = "It was reported.") -> Report:
    """A report with a cast made by hand; ``home`` is the country of which it tells."""
    sites = [row for row in cast if isinstance(row, Site)]
    if home:
        sites.append(Site(key, HOME[home], "country", country=home, surfaces=(HOME[home],), mentions=9))
    parties = tuple(row for row in cast if isinstance(row, Party))
    return Report(Document(key, key, f"{key}: {text}", key * 8), 1.0, parties, tuple(sites), (), ())


def who(key: str, name: str, kind: Any = "armed group", *also: str, **fields: Any) -> Party:
    """A party of report ``key``, with other words that the report uses for it."""
    return Party(key, name, kind, surfaces=fields.pop("surfaces", (name, *also)), mentions=2, **fields)


def town(key: str, name: str, lat: float | None = None, lon: float | None = None, **fields: Any) -> Site:
    """A site of report ``key``."""
    kind = fields.pop("kind", "town")
    return Site(key, name, kind, lat, lon, surfaces=fields.pop("surfaces", (name,)), mentions=2, **fields)


def forest_of(reports: Sequence[Report]) -> Forest[Subject]:
    """Return the groups that the judgements on ``reports`` make."""
    forest: Forest[Subject] = Forest()
    judgements = reconcile(reports)
    for judgement in judgements:
        if judgement.verdict == "different":
            forest.keep_apart(judgement.left, judgement.right)
    for judgement in judgements:
        if judgement.verdict == "same":
            forest.join(judgement.left, judgement.right)
    return forest


def are_one(one: Party | Site, other: Party | Site, *more: Report, home: str | None = None) -> bool:
    """Return whether the two are one record where each stands in a report of its own."""
    sort = "actor" if isinstance(one, Party) else "place"
    forest = forest_of([told(one.report, one, home=home), told(other.report, other, home=home), *more])
    return forest.root(Subject(sort, one.report, one.name)) == forest.root(Subject(sort, other.report, other.name))


P = "person"
SAME_ACTOR = [
    # Sudan
    (who("a", "Abdel Fattah al-Burhan", P), who("b", "Gen. Abdel-Fattah Al Burhan", P), "SDN"),
    (who("a", "Abdel Fattah al-Burhan", P), who("b", "Burhan", P), "SDN"),
    (who("a", "Abdalfattah al-Burhan", P), who("b", "Abd al-Fattah al-Burhan", P), "SDN"),
    (who("a", "Rapid Support Forces"), who("b", "RSF"), "SDN"),
    (who("a", "Sudanese Armed Forces", "state forces", country="SDN"), who("b", "army", "state forces"), "SDN"),
    (who("a", "Sudan's army", "state forces", country="SDN"), who("b", "Sudanese military", "state forces"), "SDN"),
    (who("a", "SAF", "state forces", country="SDN"), who("b", "Sudanese Armed Forces", "state forces"), "SDN"),
    # Ukraine and Russia
    (who("a", "Kremlin", "state", country="RUS"), who("b", "Russian government", "state", country="RUS"), "UKR"),
    (
        who("a", "Ukraine", "state", country="UKR"),
        who("b", "government in Kyiv", "state", "Kyiv", country="UKR"),
        "UKR",
    ),
    (who("a", "Volodymyr Zelenskyy", P), who("b", "President Vladimir Zelensky", P), "UKR"),
    (
        who("a", "Russian Defence Ministry", "state", country="RUS"),
        who("b", "Russian ministry of defense", "state"),
        "RUS",
    ),
    (who("a", "Wagner Group"), who("b", "Wagner fighters"), "UKR"),
    # Myanmar
    (who("a", "Arakan Army"), who("b", "AA", "armed group", "Arakan Army"), "MMR"),
    (who("a", "Min Aung Hlaing", P), who("b", "Senior General Min Aung Hlaing", P), "MMR"),
    (who("a", "Tatmadaw", "state forces", country="MMR"), who("b", "Myanmar military", "state forces"), "MMR"),
    (who("a", "Karen National Union"), who("b", "KNU"), "MMR"),
    # Yemen, Libya, Lebanon
    (who("a", "Houthis"), who("b", "Ansar Allah"), "YEM"),
    (who("a", "Houthis"), who("b", "Huthi rebels"), "YEM"),
    (who("a", "Abdulmalik al-Houthi", P), who("b", "Abdul Malik al-Huthi", P), "YEM"),
    (who("a", "Abdulhamid Dbeibah", P), who("b", "Abdul Hamid Dbeibah", P), "LBY"),
    (who("a", "Khalifa Haftar", P), who("b", "Field Marshal Khalifa Hifter", P), "LBY"),
    (who("a", "Hezbollah", "militia"), who("b", "Lebanese Hezbollah", "militia", country="LBN"), "LBN"),
    # DR Congo, Nigeria, Mali, Colombia, Ethiopia, Afghanistan, Syria
    (who("a", "M23"), who("b", "March 23 Movement"), "COD"),
    (who("a", "M23"), who("b", "M23 rebels"), "COD"),
    (who("a", "Boko Haram"), who("b", "Boko Haram fighters"), "NGA"),
    (who("a", "JNIM"), who("b", "Group for the Support of Islam and Muslims"), "MLI"),
    (who("a", "ELN", "armed group", "National Liberation Army"), who("b", "National Liberation Army"), "COL"),
    (who("a", "Tigray People's Liberation Front"), who("b", "TPLF"), "ETH"),
    (who("a", "Northern Alliance"), who("b", "Northern Alliance fighters"), "AFG"),
    (who("a", "Islamic State"), who("b", "Daesh"), "SYR"),
    (who("a", "Jeish al-Islam"), who("b", "Army of Islam"), "SYR"),
    (who("a", "Rami Abdurrahman", P), who("b", "Rami Abdel Rahman", P), "SYR"),
    (who("a", "rebels", country="SYR"), who("b", "opposition fighters", country="SYR"), "SYR"),
    (who("a", "Takfiri terrorists", country="SYR"), who("b", "terrorists", country="SYR"), "SYR"),
    (who("a", "Amal Observatory", "monitor"), who("b", "Amal Observatory monitoring group", "monitor"), "SYR"),
]
TWO_ACTORS = [
    # two armies and two governments of one country
    (who("a", "Rapid Support Forces"), who("b", "Sudanese Armed Forces", "state forces", country="SDN"), "SDN"),
    (who("a", "RSF"), who("b", "SAF", "state forces", country="SDN"), "SDN"),
    (
        who("a", "Government of National Unity", "state", country="LBY"),
        who("b", "eastern government", "other", country="LBY"),
        "LBY",
    ),
    (
        who("a", "Houthi authorities", "armed group", country="YEM"),
        who("b", "Yemeni government", "state", country="YEM"),
        "YEM",
    ),
    (who("a", "National Unity Government", "other"), who("b", "Myanmar government", "state", country="MMR"), "MMR"),
    # the state, its forces and its branches
    (who("a", "Syrian army", "state forces", country="SYR"), who("b", "Syria", "state", country="SYR"), "SYR"),
    (who("a", "Syrian Air Force", "state forces", country="SYR"), who("b", "Syrian army", "state forces"), "SYR"),
    (who("a", "Syrian Coalition", "other", country="SYR"), who("b", "Syrians", "civilians", country="SYR"), "SYR"),
    (who("a", "Iraqi army", "state forces", country="IRQ"), who("b", "Islamic State of Iraq"), "SYR"),
    # a leader and those who fight for him
    (who("a", "Bashar al-Assad", P), who("b", "Bashar al-Assad forces", "state forces", country="SYR"), "SYR"),
    (who("a", "Ali Saleh", P), who("b", "Ali Saleh", "state forces", country="YEM"), "YEM"),
    # men of one name
    (who("a", "Hafez al-Assad", P), who("b", "Bashar al-Assad", P), "SYR"),
    (who("a", "Laurent-Désiré Kabila", P), who("b", "Joseph Kabila", P), "COD"),
    (who("a", "Mohammed Hamdan", P), who("b", "Mohammed Salih", P), "SDN"),
    (who("a", "Aung San", P), who("b", "Min Aung Hlaing", P), "MMR"),
    (who("a", "Kim Jong Un", P), who("b", "Kim Yo Jong", P), "PRK"),
    (who("a", "Abu Omar al-Tikriti", P), who("b", "Abu Omar al-Ansari", P), "SYR"),
    (who("a", "Mohammed", P), who("b", "Mohammed", P), "SDN"),
    (who("a", "Abu Omar", P), who("b", "Abu Omar", P), "SYR"),
    (who("a", "Ahmad Karimi", P), who("b", "Ahmad", P), "AFG"),
    # offices and bodies of two states
    (who("a", "Foreign Minister", P, country="RUS"), who("b", "Foreign Minister", P, country="UKR"), "UKR"),
    (
        who("a", "Ministry of Health", "state", country="SDN"),
        who("b", "Ministry of Health", "state", country="YEM"),
        None,
    ),
    (who("a", "Malian army", "state forces", country="MLI"), who("b", "Nigerian army", "state forces"), "MLI"),
    # bodies of like names
    (who("a", "Kachin Independence Army"), who("b", "Karen Independence Army"), "MMR"),
    (who("a", "Taliban"), who("b", "Pakistani Taliban"), "AFG"),
    (who("a", "Sudan Liberation Movement"), who("b", "Sudan People's Liberation Movement"), "SDN"),
    (who("a", "15th Brigade", "state forces"), who("b", "50th Brigade", "state forces"), "UKR"),
    (who("a", "IS"), who("b", "Informed sources", "other"), "SYR"),
    (who("a", "IS"), who("b", "Iraqi Shiite", "community"), "SYR"),
]


@pytest.mark.parametrize(("one", "other", "home"), SAME_ACTOR)
def test_an_actor_of_several_names_is_one(one: Party, other: Party, home: str | None):
    """Ten outlets name an army in five ways, and count it once."""
    assert are_one(one, other, home=home)


@pytest.mark.parametrize(("one", "other", "home"), TWO_ACTORS)
def test_what_only_sounds_alike_stays_two(one: Party, other: Party, home: str | None):
    """A wrong join makes a man his father, and a rebel his own enemy."""
    assert not are_one(one, other, home=home)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a source", P),
        ("source", P),
        ("a witness", P),
        ("a military source", P),
        ("an official", P),
        ("a Red Cross official", P),
        ("local activists", "other"),
        ("sources", "other"),
        ("monitoring group", "monitor"),
        ("local media", "media"),
        ("others", "civilians"),
        ("dozens", "civilians"),
    ],
)
def test_two_who_are_not_named_are_not_one(words: str, kind: Any):
    """A source in Bamako is not a source in Goma, though both are called so."""
    assert not are_one(who("a", words, kind), who("b", words, kind))


def test_the_opposition_is_a_side_and_not_a_nameless_crowd():
    """Small letters do not make it two."""
    assert are_one(who("a", "opposition", "other"), who("b", "Opposition", "other"), home="SYR")


def test_a_first_name_means_a_ruler_whom_the_reports_know_by_it():
    """ "Kim" is the one Kim who rules, and nobody's where two are told."""
    full = who("a", "Kim Jong Un", P, country="PRK", roles=("leader",))
    bare = who("b", "Kim", P)
    assert are_one(full, bare, home="PRK")
    assert not are_one(
        full, bare, told("c", who("c", "Kim Yo Jong", P, country="PRK", roles=("official",))), home="PRK"
    )


def test_a_last_name_is_the_bearer_whom_nearly_all_name():
    """A war has one Assad; where a report names his father, the bare name may be either."""
    many = [told(f"m{n}", who(f"m{n}", "Bashar al-Assad", P), home="SYR") for n in range(9)]
    father = told("f", who("f", "Hafez al-Assad", P), home="SYR")
    assert are_one(who("a", "Bashar al-Assad", P), who("b", "Assad", P), father, *many, home="SYR")
    both = told("b", who("b", "Assad", P), who("b", "Hafez al-Assad", P), home="SYR")
    forest = forest_of([*many, both])
    assert forest.root(Subject("actor", "b", "Assad")) != forest.root(Subject("actor", "m0", "Bashar al-Assad"))


def test_a_lost_apostrophe_makes_no_second_actor():
    """Some archives drop every apostrophe: "Zelenskys" is Zelensky, and "Russias army" the Russian army."""
    assert are_one(who("a", "Volodymyr Zelensky", P), who("b", "Volodymyr Zelenskys", P), home="UKR")
    army = who("a", "Russian army", "state forces", country="RUS")
    assert are_one(army, who("b", "Russias army", "state forces"), home="RUS")


def test_two_names_run_together_pull_nobody_together():
    """A comma lost between two groups would make them one army."""
    one = [told(f"a{n}", who(f"a{n}", "Jund al-Badr"), home="SYR") for n in range(3)]
    two = [told(f"b{n}", who(f"b{n}", "Liwa al-Sadr"), home="SYR") for n in range(3)]
    glued = told("g", who("g", "Jund al-Badr Liwa al-Sadr"), home="SYR")
    forest = forest_of([*one, *two, glued])
    assert forest.root(Subject("actor", "a0", "Jund al-Badr")) != forest.root(Subject("actor", "b0", "Liwa al-Sadr"))


def test_an_acronym_of_two_bodies_waits():
    """SPD is the police of Sennar in one report and of Singa in the other."""
    bodies = [told(k, who(k, f"{city} Police Directorate", "state")) for k, city in (("a", "Sennar"), ("b", "Singa"))]
    short = who("c", "SPD", "state")
    forest = forest_of([*bodies, told("c", short)])
    roots = [
        forest.root(Subject("actor", *s))
        for s in (("a", "Sennar Police Directorate"), ("b", "Singa Police Directorate"))
    ]
    assert forest.root(Subject("actor", "c", "SPD")) not in roots
    alone = forest_of([bodies[0], told("c", short)])
    assert alone.root(Subject("actor", "c", "SPD")) == alone.root(Subject("actor", "a", "Sennar Police Directorate"))


def test_a_saying_does_not_make_an_army_its_enemy():
    """ "The Iraqi army, also known as …" is misread where kinds forbid it."""
    text = "The Iraqi army, better known as Islamic State of Iraq, said so."
    cast = who("a", "Iraqi army", "state forces", country="IRQ"), who("a", "Islamic State of Iraq")
    forest = forest_of([told("a", *cast, text=text)])
    assert forest.root(Subject("actor", "a", cast[0].name)) != forest.root(Subject("actor", "a", cast[1].name))


SAME_PLACE = [
    (
        town("a", "Omdurman", 15.64, 32.48, gazetteer_id="g:1"),
        town("b", "Umm Durman", 15.65, 32.48, gazetteer_id="g:1"),
    ),
    (town("a", "El Fasher", 13.63, 25.35, gazetteer_id="g:1"), town("b", "Al-Fashir")),
    (town("a", "Kharkiv", 49.99, 36.23, gazetteer_id="g:1"), town("b", "Kharkov", 49.98, 36.25)),
    (
        town("a", "Hodeidah", 14.8, 42.95, gazetteer_id="g:1"),
        town("b", "Al-Hudaydah", 14.79, 42.96, gazetteer_id="g:2"),
    ),
    (town("a", "eastern Mosul", 36.34, 43.2, kind="region"), town("b", "east Mosul", 36.34, 43.2, kind="region")),
    (
        town("a", "north-western Syria", 35.9, 37.6, kind="region"),
        town("b", "northwest Syria", 35.9, 37.6, kind="region"),
    ),
    (
        town("a", "N. Bridge Road", 4.0, 5.0, kind="road"),
        town("b", "North Bridge Road", 4.0, 5.0, kind="road"),
    ),
    (
        town("a", "Goma", -1.68, 29.22, gazetteer_id="g:1"),
        town("b", "Goma", -1.6, 29.3, kind="district", gazetteer_id="g:2"),
    ),
    (town("a", "Kasaï-Oriental", -6.1, 23.6, kind="province"), town("b", "Kasai Oriental", kind="province")),
]
TWO_PLACES = [
    (
        town("a", "Aleppo", 36.2, 37.16, gazetteer_id="g:1"),
        town("b", "Aleppo province", 36.23, 37.6, kind="province", surfaces=("Aleppo province",), gazetteer_id="g:2"),
    ),
    (town("a", "Aleppo", 36.2, 37.16, gazetteer_id="g:1"), town("b", "western Aleppo", 36.2, 37.11, kind="region")),
    (town("a", "eastern Aleppo", 36.2, 37.2, kind="region"), town("b", "western Aleppo", 36.2, 37.11, kind="region")),
    (
        town("a", "northwestern Idlib", 35.91, 36.55, kind="region"),
        town("b", "northeastern Idlib", 35.91, 36.81, kind="region"),
    ),
    (town("a", "Kasai", -5.0, 21.4, kind="province"), town("b", "Kasai Oriental", -6.1, 23.6, kind="province")),
    (town("a", "North Kivu", kind="province"), town("b", "South Kivu", kind="province")),
    (
        town("a", "Springfield", 39.8, -89.64, country="USA", gazetteer_id="g:1"),
        town("b", "Springfield", 37.2, -93.29, country="USA", gazetteer_id="g:2"),
    ),
    (
        town("a", "Tripoli", 32.9, 13.2, country="LBY", gazetteer_id="g:1"),
        town("b", "Tripoli", 34.4, 35.8, country="LBN", gazetteer_id="g:2"),
    ),
    (town("a", "Goma", -1.68, 29.22, gazetteer_id="g:1"), town("b", "Goma airport", -1.67, 29.24, kind="facility")),
    (
        town("a", "Ituri hospital", 1.6, 29.5, kind="facility", radius_m=150_000),
        town("b", "Ituri hospital", 1.6, 29.5, kind="facility", radius_m=150_000),
    ),
    (town("a", "Zahra", 36.2, 37.16, kind="district"), town("b", "Sakhur", 36.2, 37.16, kind="district")),
    (
        town("a", "Lafia", 8.49, 8.52, gazetteer_id="g:1"),
        town("b", "Lafia Canton", 8.5, 8.5, kind="district", surfaces=("Lafia Canton",), gazetteer_id="g:2"),
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME_PLACE)
def test_a_place_of_several_spellings_is_one(one: Site, other: Site):
    """A town counted twice is fought over twice."""
    assert are_one(one, other)


@pytest.mark.parametrize(("one", "other"), TWO_PLACES)
def test_a_part_an_area_and_a_namesake_stay_apart(one: Site, other: Site):
    """To hold western Aleppo is not to hold Aleppo, and a bridge in one Tripoli is not in the other."""
    assert not are_one(one, other)


def test_a_town_with_a_new_name_is_one_where_a_report_tells_both():
    """Renamed towns go by both names for years."""
    text = "Vardenis Nor, formerly known as Karabulak, was shelled."
    both = told("a", town("a", "Vardenis Nor"), town("a", "Karabulak"), text=text)
    forest = forest_of([both, told("b", town("b", "Karabulak"))])
    assert forest.root(Subject("place", "a", "Vardenis Nor")) == forest.root(Subject("place", "b", "Karabulak"))


def test_every_join_says_why_in_a_sentence():
    """A user checks a join by reading it."""
    reports = [told(one.report, one, home=home) for one, _, home in SAME_ACTOR[:9:3]]
    reports += [told("z", who("z", "RSF"), who("z", "Burhan", P), home="SDN")]
    for judgement in reconcile(reports):
        assert judgement.why.endswith(".")
        assert judgement.why[0].isupper()
        assert len(judgement.why.split()) > 3
        assert judgement.by.startswith("rule:")


def test_a_father_and_a_son_who_bears_a_further_first_name_are_two():
    """Déby the father was killed, and Déby the son took his place."""
    assert compare_names("Idriss Déby", "Mahamat Idriss Déby", "person") < SAME
    assert compare_names("Ana Ruiz", "Ana Maria Ruiz", "person") >= SAME
    assert compare_names("Min Aung Hlaing", "Senior General Min Aung Hlaing", "person") >= SAME
