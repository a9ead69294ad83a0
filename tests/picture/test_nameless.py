"""Who is not named: "a source" of two reports is nobody's second word, and "dozens" are no actor."""

from datetime import date

import pytest

from vedette.knowledge.nameless import is_amount, is_nameless
from vedette.model.claims import Claim, Party, Report, Speaker
from vedette.model.counts import Count
from vedette.model.documents import Document
from vedette.model.pictures import Picture
from vedette.model.spans import Evidence
from vedette.picture import picture_of
from vedette.reconciliation import reconcile


def told(key: str, killed: int, day: int) -> Report:
    """A report in which a military source gives a toll, and somebody shells dozens and a woman."""
    text = f"Shells of the Blue Front hit dozens and a woman; {killed} were killed, a military source said in {key}."
    shown = (Evidence(key, 0, len(text), text),)
    voice = (Speaker("a military source", "a military source"),)
    parties = (
        Party(key, "a military source", "person", surfaces=("a military source",), mentions=1),
        Party(key, "a woman", "person", surfaces=("a woman",), mentions=1),
        Party(key, "dozens", "civilians", surfaces=("dozens",), mentions=1),
        Party(key, "Blue Front", "armed group", surfaces=("Blue Front",), mentions=1),
    )
    claims = (
        Claim(f"{key}0", "shelling", key, shown, actors=("Blue Front",), targets=("dozens", "a woman")),
        Claim(
            f"{key}1", "figure", key, shown, said_by=voice, count=Count(killed, killed, "exactly", "people", "killed")
        ),
    )
    document = Document(key, key, text, key * 16, published=date(2031, 5, day))
    return Report(document, 1.0, parties, (), claims, ())


@pytest.fixture(scope="module")
def picture() -> Picture:
    reports = [told("a", 14, 2), told("b", 31, 4)]
    return picture_of(reports, reconcile(reports), as_of=None, case="w")


def test_the_figures_of_two_sources_do_not_correct_each_other(picture: Picture):
    """Nothing says that one man gave both tolls: what is shared is the words for him."""
    assert {(f.claimant, f.claimant_text, f.supersedes) for f in picture.figures} == {
        ("a-military-source", "a military source", None)
    }
    assert {s.actor for c in picture.claims for s in c.said_by} == {None}


def test_the_cast_holds_those_who_act_or_suffer_once_and_no_numbers(picture: Picture):
    """Sixty sources and a crowd of "others" hide who is in a war: each word stands once, for all who give figures."""
    assert sorted(a.name for a in picture.actors) == ["Blue Front", "military source", "woman"]


@pytest.mark.parametrize("name", ["dozens", "Hundreds", "others", "two others", "several", "some"])
def test_a_number_is_no_actor(name: str):
    """Nobody is called Hundreds."""
    assert is_amount(name)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Aisha Garba", "person"),
        ("Charles de Gaulle", "person"),
        ("rebels", "armed group"),
        ("Rohingya", "community"),
        ("Aamaq news agency", "news agency"),
        ("Sudan Doctors Network", "ngo"),
        ("opposition", "other"),
    ],
)
def test_a_name_and_a_side_of_a_war_are_not_nameless(name: str, kind: str):
    """What has a name of its own keeps it, and so do the sides that have none."""
    assert not is_nameless(name, kind)  # type: ignore[arg-type]
