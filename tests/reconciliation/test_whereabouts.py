"""One act put on two days or in two towns: what points at a known act, and what is another act."""

from datetime import date
from typing import Any

from telling import DAY, claim, told, verdicts

from vedette.model.claims import Claim
from vedette.model.spans import Evidence
from vedette.model.when import When

BEFORE = date(2031, 5, 5)
STRUCK = "An air strike on the clinic of Port Amar killed four"


def strike(
    key: str, words: str, day: date, *, place: str = "Port Amar", trigger: str = "strike", n: int = 0, **more: Any
) -> Claim:
    at = words.index(trigger)
    more = {"object_text": "the clinic", **more}
    return claim(
        key,
        "air strike",
        n,
        words,
        place=place,
        when=When.on(day),
        trigger=Evidence(key, at, at + len(trigger), trigger),
        **more,
    )


def rules(*reports: Any) -> list[str]:
    return [j.by.removeprefix("rule:") for j in verdicts(*reports) if j.verdict == "contradicts"]


def test_who_says_when_a_known_strike_was_differs_from_who_gave_another_day():
    """Which day it was decides what else was near."""
    other = strike("b", "The strike on the clinic took place late on Monday", BEFORE)
    assert rules(told("a", strike("a", STRUCK, DAY)), told("b", other)) == ["events.day"]


def test_a_day_that_is_denied_by_its_name_is_the_day_of_the_same_act():
    """ "Not on Tuesday" answers who said Tuesday."""
    other = strike("b", "A strike hit the clinic on Monday, not on Tuesday", BEFORE)
    assert rules(told("a", strike("a", STRUCK, DAY)), told("b", other)) == ["events.day"]


def test_a_strike_told_of_another_day_is_another_strike():
    """Nothing points at the first."""
    other = strike("b", "A strike on a school in Port Amar killed two", BEFORE, object_text="a school")
    assert rules(told("a", strike("a", STRUCK, DAY)), told("b", other)) == []


def test_a_report_that_tells_of_its_own_strike_points_at_that_one():
    """ "The strike was in the afternoon" speaks of the strike told just before."""
    words = "A strike on a market killed two. The strike was in the afternoon"
    first = strike("b", words[:31], BEFORE, object_text="a market")
    again = strike("b", words[33:], BEFORE, n=1, object_text=None)
    again = Claim(
        **{f: getattr(again, f) for f in again.__struct_fields__}
        | {"evidence": (Evidence("b", 33, len(words), words[33:]),)}
    )
    assert rules(told("a", strike("a", STRUCK, DAY)), told("b", first, again)) == []


def test_a_town_that_is_denied_by_its_name_is_the_place_of_the_same_act():
    """ "Not in Port Amar" answers who said Port Amar."""
    other = strike("b", "The strike was in Vila, not in Port Amar", DAY, place="Vila", object_text=None)
    assert rules(told("a", strike("a", STRUCK, DAY)), told("b", other)) == ["events.place"]


def test_strikes_on_two_towns_are_two_strikes():
    """Two towns were struck on one day."""
    other = strike("b", "The strike on Vila killed four", DAY, place="Vila")
    assert rules(told("a", strike("a", STRUCK, DAY)), told("b", other)) == []
