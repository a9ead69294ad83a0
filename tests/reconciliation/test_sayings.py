"""What a report says outright of two names that it uses."""

import pytest

from vedette.model.claims import Party, Report, Site
from vedette.model.documents import Document
from vedette.model.forest import Forest
from vedette.model.judgements import Subject
from vedette.reconciliation import reconcile
from vedette.reconciliation.cast.sayings import said_to_be_one


def report(key: str, text: str, *parties: tuple[str, str], places: tuple[str, ...] = ()) -> Report:
    cast = tuple(Party(key, name, kind, surfaces=(name,), mentions=1) for name, kind in parties)  # type: ignore[arg-type]
    sites = tuple(Site(key, name, "town", surfaces=(name,), mentions=1) for name in places)
    return Report(Document(key, key, text, key * 8), 1.0, cast, sites, (), ())


def one(reports: list[Report], sort: str, left: tuple[str, str], right: tuple[str, str]) -> bool:
    forest: Forest[Subject] = Forest()
    for judgement in reconcile(reports):
        if judgement.verdict == "same":
            forest.join(judgement.left, judgement.right)
    return forest.root(Subject(sort, *left)) == forest.root(Subject(sort, *right))


@pytest.mark.parametrize(
    "text",
    [
        "Jean Moreau, a former policeman known as Lacrime who heads the alliance, spoke.",
        "Jean Moreau, better known as Lacrime, spoke.",
        "Jean Moreau (alias Lacrime) was arrested.",
        "Jean Moreau, alias Lacrime, was arrested.",
        "Jean Moreau, also known by his nom de guerre Lacrime, spoke.",
        "Jean Moreau, nicknamed “Lacrime”, spoke.",
        "Jean Moreau “Lacrime” was arrested.",
        "Jean Moreau, who goes by the name of Lacrime, spoke.",
        "Lacrime, as his neighbours call Jean Moreau, spoke.",
    ],
)
def test_a_nickname_is_joined_where_a_report_explains_it(text: str):
    """Nothing in the letters of a nickname tells its bearer."""
    told = said_to_be_one([report("a", text, ("Jean Moreau", "person"), ("Lacrime", "person"))], "actor")
    assert {frozenset((s.left.key, s.right.key)) for s in told} == {frozenset(("Jean Moreau", "Lacrime"))}


@pytest.mark.parametrize(
    "text",
    [
        "Jean Moreau met Lacrime.",
        "Jean Moreau spoke. The man known as Lacrime did not.",
        "Jean Moreau and his deputy Paul Roux, known as Lacrime, spoke.",
        "Jean Moreau said: “Lacrime must go.”",
    ],
)
def test_names_that_merely_meet_are_not_joined(text: str):
    """Two people in one sentence are two people."""
    cast = (("Jean Moreau", "person"), ("Paul Roux", "person"), ("Lacrime", "person"))
    told = said_to_be_one([report("a", text, *cast)], "actor")
    assert frozenset(("Jean Moreau", "Lacrime")) not in {frozenset((s.left.key, s.right.key)) for s in told}


def test_a_nickname_explained_once_is_known_in_the_other_reports():
    """Only the first report of a week explains it."""
    reports = [
        report("a", "Jean Moreau, known as Lacrime, spoke.", ("Jean Moreau", "person"), ("Lacrime", "person")),
        report("b", "Lacrime spoke again.", ("Lacrime", "person")),
    ]
    assert one(reports, "actor", ("a", "Jean Moreau"), ("b", "Lacrime"))


def test_a_nickname_of_two_people_joins_nobody():
    """Two commanders are called the Tiger; whose deed it is stays open."""
    reports = [
        report("a", "Jean Moreau, known as Tiger, spoke.", ("Jean Moreau", "person"), ("Tiger", "person")),
        report("b", "Omar Haddad, known as Tiger, spoke.", ("Omar Haddad", "person"), ("Tiger", "person")),
        report("c", "Tiger spoke.", ("Tiger", "person")),
    ]
    assert not one(reports, "actor", ("a", "Jean Moreau"), ("b", "Omar Haddad"))
    assert not one(reports, "actor", ("a", "Jean Moreau"), ("c", "Tiger"))


def test_a_town_renamed_is_one_town():
    """A town that changed hands changes its name too."""
    reports = [report("a", "They fled Novo, formerly known as Starigrad.", places=("Novo", "Starigrad"))]
    assert one(reports, "place", ("a", "Novo"), ("a", "Starigrad"))


def test_a_long_text_of_quotation_marks_takes_no_long_time():
    """Hostile input costs no more than a long report."""
    text = "Jean Moreau, known as " * 3000 + '"Lacrime ' * 3000
    assert said_to_be_one([report("a", text, ("Jean Moreau", "person"), ("Lacrime", "person"))], "actor") is not None
