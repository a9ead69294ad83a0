"""The scorer: known pictures give known scores, so that a figure means what it says."""

import pytest
from evals.gold import Gold, background_as_news, plain, recall, score

GOLD = {
    "actors": [
        {"name": "Blue Lake Front", "aliases": ["BLF", "the rebels"], "kind": "armed group"},
        {"name": "Paul Kisa", "kind": "person"},
    ],
    "places": [{"name": "Butembo", "lat": 0.14, "lon": 29.29}, {"name": "Beni", "lat": 0.49, "lon": 29.47}],
    "same_thing": [["Blue Lake Front", "BLF"], ["Kisa (the mayor)", "Paul Kisa"]],
    "control": [
        {"place": "Butembo", "holder": "BLF", "status": "held", "when": "2025-03-03"},
        {"place": "Beni", "holder": "army", "status": "threatened"},
    ],
    "events": [{"kind": "capture", "place": "Butembo", "actor": "BLF", "when": "2025-03-01/2025-03-03", "in": ["a"]}],
    "figures": [{"kind": "killed", "value": 12, "said_by": "Paul Kisa"}, {"kind": "price", "value": 70}],
    "quotes": [{"in": "a", "speaker": "Paul Kisa", "starts": "We have nowhere to go"}],
    "relations": [{"from": "Rwanda", "type": "backs", "to": "BLF"}],
    "background_events": [{"kind": "capture", "place": "Beni", "in": ["a"]}, "a note"],
}


def picture(**changed):
    """A picture that holds every fact of the gold above."""
    return {
        "reports": [{"id": "r", "input": "reports/a.txt"}],
        "actors": [
            {"id": "a1", "name": "Blue Lake Front", "aliases": ["BLF"]},
            {"id": "a2", "name": "Paul Kisa", "aliases": []},
            {"id": "a3", "name": "Rwanda", "aliases": []},
        ],
        "places": [
            {"id": "p1", "name": "Butembo", "lat": 0.2, "lon": 29.3},
            {"id": "p2", "name": "Béni", "lat": 0.49, "lon": 29.47},
        ],
        "claims": [{"id": "c", "report": "r"}],
        "control": [{"place": "p1", "holder": "a1", "status": "assessed", "since": {"end": "2025-03-03"}}],
        "events": [
            {"kind": "capture", "place": "p1", "actors": ["a1"], "when": {"start": "2025-03-03"}, "claims": ["c"]}
        ],
        "figures": [{"measure": "killed", "count": {"low": 12, "high": None}, "claimant": "a2"}],
        "quotes": [{"text": "“We have nowhere to go”", "speaker": "a2", "evidence": {"report": "r"}}],
        "relations": [{"from": "a3", "type": "supports", "to": "a1"}],
        **changed,
    }


def held(**changed):
    """How many facts of each kind the changed picture holds."""
    return {tally.kind: tally.held for tally in score(picture(**changed), Gold(GOLD))}


def test_a_picture_that_holds_everything_scores_one():
    """The top of the scale is reached."""
    tallies = score(picture(), Gold(GOLD))
    assert [t.missed for t in tallies] == [()] * len(tallies)
    assert recall(tallies) == 1.0


def test_an_empty_picture_holds_only_the_threat_that_needs_no_record():
    """The bottom of the scale is near nothing."""
    assert {k for k, n in held(**dict.fromkeys(picture(), ())).items() if n} == {"control"}


@pytest.mark.parametrize(
    ("change", "kind", "left"),
    [
        ({"events": [{**picture()["events"][0], "kind": "clash"}]}, "events", 0),
        ({"events": [{**picture()["events"][0], "place": "p2"}]}, "events", 0),
        ({"events": [{**picture()["events"][0], "actors": ["a3"]}]}, "events", 0),
        ({"events": [{**picture()["events"][0], "when": {"start": "2025-03-09"}}]}, "events", 0),
        ({"events": [{**picture()["events"][0], "when": {}}]}, "events", 0),
        ({"events": [{**picture()["events"][0], "claims": []}]}, "events", 0),
        ({"figures": [{**picture()["figures"][0], "claimant": None}]}, "figures", 0),
        ({"figures": [{**picture()["figures"][0], "count": {"low": 13}}]}, "figures", 0),
        ({"places": [{**picture()["places"][0], "lat": 5.0}]}, "places within 25 km", 0),
        ({"control": [{**picture()["control"][0], "until": {"end": "2025-03-04"}}]}, "control", 1),
        ({"control": [{**picture()["control"][0], "holder": "a3"}]}, "control", 1),
        ({"quotes": [{**picture()["quotes"][0], "speaker": "a1"}]}, "quotes with their speaker", 0),
        ({"relations": [{"from": "a1", "type": "backs", "to": "a3"}]}, "relations", 0),
        ({"relations": [{"from": "a3", "type": "fights", "to": "a1"}]}, "relations", 0),
    ],
)
def test_one_wrong_field_loses_the_fact(change, kind, left):
    """A scorer that forgives everything measures nothing."""
    assert held(**change)[kind] == left


def test_a_price_in_the_ledger_of_victims_counts_as_a_miss():
    """The worst misreading is a number of something else told as dead."""
    both = [*picture()["figures"], {"measure": "killed", "count": {"low": 70}}]
    tallies = score(picture(figures=both), Gold(GOLD))
    wrong = next(t for t in tallies if t.kind.startswith("numbers wrongly"))
    assert (wrong.held, wrong.listed) == (0, 1)
    assert recall(tallies) < 1


def test_history_told_as_news_is_counted():
    """A fall of twelve years ago in today's events is the gravest fault of a timeline."""
    again = {"kind": "capture", "place": "p2", "claims": ["c"], "background": False}
    assert background_as_news(picture(events=[again]), Gold(GOLD)).held == 1
    assert background_as_news(picture(events=[{**again, "background": True}]), Gold(GOLD)).held == 0


def test_names_compare_without_marks_case_and_article():
    """Béni is Beni, and The Army the army."""
    assert plain("The  Béni-Army ") == "beni army"
