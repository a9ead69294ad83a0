"""Events and figures across reports."""

from datetime import date
from typing import Any

import msgspec
from telling import DAY, claim, told, verdicts

from vedette.model.claims import Claim, Site, Speaker
from vedette.model.counts import Count
from vedette.model.when import When
from vedette.reconciliation import compare_statements


def test_two_clashes_in_one_town_on_two_days_are_two_events():
    """A week of fighting is not one fight."""
    one = told(
        "a", claim("a", "clash", actors=("army",), targets=("Blue Front",), place="Port Amar", when=When.on(DAY))
    )
    two = claim(
        "b", "clash", actors=("Blue Front",), targets=("army",), place="Port Amar", when=When.on(date(2031, 5, 7))
    )
    assert verdicts(one, told("b", two)) == []


def test_a_clash_is_one_whoever_is_named_first():
    """Neither side acts on the other in a clash."""
    one = claim("a", "clash", actors=("army",), targets=("Blue Front",), place="Port Amar", when=When.on(DAY))
    two = claim("b", "clash", actors=("Blue Front",), place="Port Amar", when=When.on(DAY))
    assert [j.verdict for j in verdicts(told("a", one), told("b", two))] == ["same"]


def test_a_strike_by_unnamed_jets_may_be_the_named_sides():
    """One reporter knows whose jets they were, the other only that jets struck."""
    one = claim("a", "air strike", actors=("army",), place="Port Amar", when=When.on(DAY))
    two = claim("b", "air strike", place="Port Amar", when=When.before(DAY))
    assert [j.verdict for j in verdicts(told("a", one), told("b", two))] == ["same"]


def test_strikes_by_two_sides_are_two_events():
    """The rivals of a war bomb one town on one day."""
    one = claim("a", "shelling", actors=("army",), place="Port Amar", when=When.on(DAY))
    two = claim("b", "shelling", actors=("Blue Front",), place="Port Amar", when=When.on(DAY))
    assert verdicts(told("a", one), told("b", two)) == []


def test_one_strike_on_one_hospital_laid_to_two_sides_is_a_dispute():
    """Each side accuses the other; a reader must see both."""
    fields: dict[str, Any] = {"place": "Port Amar", "when": When.on(DAY), "object_text": "the children's hospital"}
    one = claim("a", "shelling", actors=("army",), **fields)
    two = claim("b", "shelling", actors=("Blue Front",), **fields)
    [judgement] = verdicts(told("a", one), told("b", two))
    assert (judgement.verdict, judgement.reason) == ("contradicts", "contradiction")


def test_a_town_and_the_prison_in_it_are_taken_apart():
    """Fighters who hold the prison may not hold the town."""
    one = claim("a", "capture", actors=("Blue Front",), place="Port Amar", when=When.on(DAY))
    two = claim(
        "b", "capture", actors=("Blue Front",), place="Port Amar", when=When.on(DAY), object_text="the central prison"
    )
    assert verdicts(told("a", one), told("b", two)) == []


def test_a_capture_by_two_rival_groups_is_two():
    """The town changed hands twice."""
    one = claim("a", "capture", actors=("Blue Front",), place="Port Amar", when=When.on(DAY))
    two = claim("b", "capture", actors=("Red Army",), place="Port Amar", when=When.on(DAY))
    assert verdicts(told("a", one), told("b", two)) == []


def figure(key: str, low: int, speaker: str, n: int = 0, **fields: Any) -> Claim:
    given: dict[str, Any] = {
        "place": "Port Amar",
        "count": Count(low, low, measure="killed"),
        "said_by": (Speaker(speaker, speaker),),
        **fields,
    }
    return claim(key, "figure", n, **given)


def test_a_claimants_later_larger_number_supersedes():
    """A toll that grows from day to day is no contradiction."""
    found = verdicts(told("a", figure("a", 120, "Observatory")), told("b", figure("b", 150, "Observatory"), day=8))
    assert {(j.verdict, j.reason) for j in found if j.verdict == "supersedes"} == {("supersedes", "supersession")}
    assert not any(j.reason in ("contradiction", "claimant") for j in found)


def test_two_claimants_of_one_day_are_rivals():
    """Neither number is wrong by rule."""
    found = verdicts(told("a", figure("a", 120, "Observatory")), told("b", figure("b", 40, "ministry")))
    assert [(j.verdict, j.reason) for j in found] == [("contradicts", "claimant")]


def test_numbers_that_agree_support_each_other():
    """At least 100 holds 120."""
    open_end = figure("b", 100, "ministry", count=Count(100, None, "at least", measure="killed"))
    found = verdicts(told("a", figure("a", 120, "Observatory")), told("b", open_end))
    assert [j.verdict for j in found] == ["supports"]


def test_the_number_of_other_people_is_another_figure():
    """Thirteen peacekeepers are not thirteen civilians."""
    one = figure("a", 13, "Observatory", count=Count(13, 13, measure="killed", who="peacekeepers"))
    two = figure("b", 13, "Observatory", count=Count(13, 13, measure="killed", who="civilians"))
    assert verdicts(told("a", one), told("b", two)) == []


def test_statements_of_one_event_are_the_same_and_a_denial_contradicts():
    """The comparison that a person asks for answers as the room does."""
    fields: dict[str, Any] = {"place": "Port Amar", "when": When.on(DAY)}
    yes = told("a", claim("a", "capture", actors=("Blue Front",), **fields))
    again = told("b", claim("b", "capture", actors=("Blue Front",), **fields))
    no = told("c", claim("c", "capture", actors=("Blue Front",), polarity="denied", **fields))
    assert compare_statements(yes, again).same > 0.7
    denied = compare_statements(yes, no)
    assert denied.contradicts > 0.7
    assert denied.reason == "contradiction"
    assert compare_statements(no, yes) == denied


def test_a_statement_is_the_same_as_itself():
    """Also when both are one report."""
    one = told("a", claim("a", "capture", actors=("Blue Front",), place="Port Amar", when=When.on(DAY)))
    assert compare_statements(one, one).same == 1.0


def test_two_attacks_of_one_day_somewhere_in_a_country_stay_two():
    """A country's news of one day holds many attacks; "in the country" does not make them one."""
    land = Site("a", "Cabo", "country", country="CVD")
    day = {"when": When.on(DAY), "place": "Cabo"}
    one = msgspec.structs.replace(told("a", claim("a", "attack", actors=("Blue Front",), **day)), sites=(land,))
    other = msgspec.structs.replace(
        told("b", claim("b", "attack", **day)), sites=(msgspec.structs.replace(land, report="b"),)
    )
    assert not [j for j in verdicts(one, other) if j.verdict == "same"]
