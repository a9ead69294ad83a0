"""re3d's habits of marking are met where they merely differ, and scored as the publication scores."""

import pytest
from evals.actors import Tally, asked, directions

from evals import re3d
from vedette.model.documents import Document
from vedette.model.readings import ActorMention, CountMention, PlaceMention, Reading, TimeMention

TEXT = "The Minister for the North met 60 villagers in the town of Bor, Sudan, today."


def reading(**layers):
    return Reading(Document(id="a", input="a", text=TEXT, sha256="", language="en"), **layers)


def at(words):
    start = TEXT.index(words)
    return start, start + len(words)


def actor(words, **more):
    start, end = at(words)
    return ActorMention(start, end, words, more.pop("name", words), more.pop("kind", "civilians"), **more)


def place(words, kind="town"):
    start, end = at(words)
    return PlaceMention(start, end, words, words, kind)


@pytest.mark.parametrize(
    ("words", "kind", "left"),
    [
        ("these brutal men", "Organisation", "brutal men"),
        ("all the parties", "Organisation", "parties"),
        ("60 civilians", "Organisation", "civilians"),
        ("tens of thousands of people", "Organisation", "people"),
        ("60 civilians", "Quantity", "60 civilians"),
        (" the hill ", "Location", "hill"),
    ],
)
def test_what_points_or_counts_is_no_part_of_a_span(words, kind, left):
    """A determiner more or less is no fault of reading."""
    start, end = re3d.trimmed(words, 0, len(words), kind)
    assert words[start:end] == left


def test_a_place_takes_its_common_noun_and_its_country():
    """ "The town of Bor, Sudan" is one span there."""
    found = re3d.entities(reading(places=(place("Bor"), place("Sudan", "country"))))
    assert (*at("town of Bor, Sudan"),) in found


def test_a_span_that_was_doubted_may_count_neither_way():
    """The crowd left it open, so it is neither a hit nor a fault; a wrong type is both a fault and a miss."""
    tally = Tally()
    tally.add(
        {(0, 2): "Person", (3, 5): "Person", (6, 9): "Location"}, {(0, 2): "Person", (3, 5): "Location"}, {(6, 9)}
    )
    assert tally.f1(("Person",)) == pytest.approx(2 / 3)
    assert tally.f1(tally.kinds()) == pytest.approx(0.5)


def test_owning_words_are_no_mentions_and_times_that_only_mean_now_neither():
    """ "Its" is the product's own mention; re3d marks none."""
    now = TimeMention(*at("today"), "today", "DATE", "PRESENT_REF")
    assert re3d.entities(reading(actors=(actor("The", name="X"),), times=(now,))) == {at("The"): "Organisation"}
    own = ActorMention(0, 3, "its", "X", "state", pointing=True)
    assert re3d.entities(reading(actors=(own,))) == {}


@pytest.mark.parametrize(
    ("tie", "right", "wrong"),
    [(("leads", "A", "B"), 1, 0), (("leads", "B", "A"), 0, 1), (("fights", "A", "B"), 0, 0)],
)
def test_a_tie_is_right_where_it_runs_as_told(tie, right, wrong):
    """A leader is not led; a tie of another sort is not counted at all."""
    people = (ActorMention(0, 3, "The", "A", "person"), ActorMention(4, 12, "Minister", "B", "state"))
    told = [{"type": "InChargeOf", "sourceBegin": 0, "sourceEnd": 3, "targetBegin": 4, "targetEnd": 12}]
    counted = directions(reading(actors=people), [tie], told)
    assert (counted["right"], counted["wrong"]) == (right, wrong)


def test_a_case_tells_its_day_and_its_context():
    """The day decides whether a head of state is one still."""
    case = {"args": ["'X'", "'German'", "'10 May 2015'"], "kwargs": {}}
    assert asked(case)["on"].year == 2015
    assert asked(case)["context"] == "German"
    assert asked({"args": ["'X'"], "kwargs": {"query_date": "'2019-04-01'"}})["on"].year == 2019


def test_a_count_is_its_number():
    """ "60" is the quantity where nobody is counted with it."""
    count = CountMention(*at("60 villagers"), "60 villagers", 60, 60, "exactly", "people")
    assert "Quantity" not in re3d.entities(reading(counts=(count,))).values()


def test_a_span_within_a_longer_one_is_not_marked():
    """re3d marks flat: "Government of Chad" once, and no "Chad" in it."""
    given = re3d.flat({(0, 18): "Organisation", (14, 18): "Location", (20, 24): "Person"})
    assert given == {(0, 18): "Organisation", (20, 24): "Person"}
