"""Incidents are scored by the record of their happening."""

import msgspec
import pytest
from evals.longtail import grouping, numbers_by_incident, tolls

from vedette.model.pictures import Coverage, Event, Picture, Story, Toll
from vedette.model.when import When

EVENT = {"id": "e1", "kind": "attack", "plover": {"event": "ASSAULT", "mode": None}}
EVENT |= {"acled": {"event_type": None, "sub_event_type": None}, "actors": [], "targets": [], "place": None}
EVENT |= {"when": msgspec.to_builtins(When()), "background": False, "killed": None, "injured": None, "displaced": None}
EVENT |= {"status": "reported", "credibility": 3, "origins": 1, "claims": [], "against": []}
SHOOTING = msgspec.structs.replace(msgspec.convert(EVENT, Event), killed=Toll(1, 1, 2))
PICTURE = Picture(
    "x",
    None,
    "x",
    Coverage(3, 3, None, None),
    events=(SHOOTING,),
    stories=(Story("s1", "A shooting", ("a", "b"), "e1"), Story("s2", "Another", ("c",))),
)


def test_an_incident_takes_the_best_number_of_its_stories_event():
    """The lowest and the highest are what some said; the best is the record's answer."""
    told = numbers_by_incident({"a": "one", "b": "one", "c": "two"}, PICTURE)
    assert told == {"one": (1, 0), "two": (0, 0)}


def test_a_number_is_right_only_where_it_is_exactly_right():
    """One of two incidents has the right dead, none the right wounded."""
    incident = {"a": "one", "b": "one", "c": "two"}
    assert tolls(incident, {"one": (1, 3), "two": (1, 1)}, PICTURE) == {"killed": 0.5, "injured": 0.0}


def test_articles_of_two_incidents_in_one_story_cost_precision():
    """Three articles, two of which stand together though they tell of two incidents."""
    found = grouping({"a": "one", "b": "two", "c": "two"}, PICTURE)
    assert found["grouping precision"] == pytest.approx(2 / 3)
    assert found["grouping recall"] == pytest.approx(2 / 3)
