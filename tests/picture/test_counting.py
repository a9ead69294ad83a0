"""The ways of counting: what each makes of the same claims."""

from datetime import date, timedelta
from typing import Any

import pytest
from war import Teller

from vedette.model.claims import Report, Speaker
from vedette.model.counts import Count
from vedette.model.pictures import Picture
from vedette.model.when import When
from vedette.picture import picture_of
from vedette.reconciliation import reconcile

DAY = date(2031, 3, 3)


def report(
    key: str, words: str, *counts: Count, kind: str = "attack", later: int = 1, voice: str = "Amar Observatory"
) -> Report:
    t = Teller(key, f"{words}. " + " ".join(f"{key}{n}" for n in range(30)), DAY + timedelta(days=later), outlet=key)
    t.party("Amar Observatory", "monitor").party("health ministry", "state", country="CVD")
    t.site("Port Amar", lat=4.1, lon=-52.3, country="CVD", gazetteer_id="geonames:1")
    event = t.says(kind, words, place="Port Amar", when=When.on(DAY))
    for count in counts:
        t.says(
            "figure",
            words,
            count=count,
            about=event,
            place="Port Amar",
            when=When.on(DAY),
            said_by=(Speaker(voice, f"the {voice}"),),
            modality="said",
        )
    return t.report(event)


def picture(counting: Any, *reports: Report) -> Picture:
    return picture_of(reports, reconcile(reports), as_of=None, case="war", counting=counting)


def killed(counting: Any, *reports: Report) -> tuple[int | None, int | None, int | None]:
    [event] = [e for e in picture(counting, *reports).events if e.killed is not None]
    assert event.killed is not None
    assert event.killed.method == counting
    return event.killed.low, event.killed.best, event.killed.high


def dead(low: int, high: int | None = None, who: str = "people") -> Count:
    return Count(low, low if high is None else high, measure="killed", who=who)


@pytest.mark.parametrize(("counting", "best"), [("vedette", 20), ("ucdp", 12), ("acled", 12)])
def test_of_two_claimants_each_method_takes_its_own_best(counting, best):
    """The later word, the lower of a draw, the most conservative: low and high are the same for all."""
    a = report("a", "The attack on Port Amar killed 12 people", dead(12))
    b = report("b", "The attack in Port Amar left 20 people dead", dead(20), later=2, voice="health ministry")
    assert killed(counting, a, b) == (12, best, 20)


@pytest.mark.parametrize(("counting", "best"), [("vedette", 20), ("ucdp", 20), ("acled", 12)])
def test_what_most_origins_tell_is_best_but_to_the_cautious(counting, best):
    """Two origins outweigh one; a method that takes the most conservative number does not weigh them."""
    a = report("a", "The attack on Port Amar killed 12 people", dead(12), voice="mayor")
    b = report("b", "The attack in Port Amar left 20 people dead", dead(20))
    c = report("c", "In Port Amar 20 died in the attack", dead(20), voice="health ministry")
    assert killed(counting, a, b, c) == (12, best, 20)


@pytest.mark.parametrize(
    ("counting", "kind", "words", "count", "best"),
    [
        ("vedette", "attack", "Dozens were killed in Port Amar", Count(24, None, measure="killed"), 24),
        ("acled", "attack", "Dozens were killed in Port Amar", Count(24, None, measure="killed"), 12),
        ("acled", "attack", "Hundreds were killed in Port Amar", Count(200, None, measure="killed"), 100),
        ("acled", "attack", "Several were killed in Port Amar", Count(3, 9, measure="killed"), 3),
        ("acled", "clash", "Several were killed in Port Amar", Count(3, 9, measure="killed"), 10),
        ("acled", "attack", "At least 24 were killed in Port Amar", Count(24, None, measure="killed"), 24),
    ],
)
def test_vague_words_have_the_value_of_the_method(counting, kind, words, count, best):
    """ "Dozens" are twelve to one coder and two dozen to another; "at least 24" is 24 to both."""
    assert killed(counting, report("a", words, count, kind=kind))[1] == best


@pytest.mark.parametrize("counting", ["ucdp", "acled"])
def test_methods_of_deaths_have_no_toll_of_the_injured(counting):
    """A method that does not count the injured gives no number for them, and the ledger keeps them."""
    words = "The attack on Port Amar killed 12 people and wounded 40"
    p = picture(counting, report("a", words, dead(12), Count(40, 40, measure="injured")))
    assert [e.injured for e in p.events] == [None]
    assert {t.measure for t in p.tolls} == {"killed"}
    assert {f.measure for f in p.figures} == {"killed", "injured"}


def test_the_dead_of_both_sides_are_added_and_the_children_among_civilians_are_not():
    """Fourteen fighters and five civilians are nineteen; three children are some of the five."""
    words = "The attack on Port Amar killed 14 fighters and 5 civilians, and 3 children died"
    told = report("a", words, dead(14, who="fighters"), dead(5, who="civilians"), dead(3, who="children"))
    assert killed("ucdp", told) == (19, 19, 19)


def test_a_number_told_of_two_places_is_divided_by_the_method_that_shares():
    """Eleven dead "in Port Amar and Villa Nueva" are six and five to ACLED; nobody is told in both."""
    words = "Strikes on Port Amar and Villa Nueva killed 11 people"
    t = Teller("a", words, DAY + timedelta(days=1))
    t.site("Port Amar", lat=4.1, lon=-52.3, country="CVD", gazetteer_id="geonames:1")
    t.site("Villa Nueva", lat=5.9, lon=-52.9, country="CVD", gazetteer_id="geonames:2")
    trigger = t.evidence("Strikes")
    first = t.says("air strike", words, place="Port Amar", when=When.on(DAY), trigger=trigger)
    t.says("air strike", words, place="Villa Nueva", when=When.on(DAY), trigger=trigger)
    t.says("figure", words, count=dead(11), about=first, place="Port Amar", when=When.on(DAY))
    told = t.report(first)
    shares = {c: sorted(e.killed.best or 0 for e in picture(c, told).events if e.killed) for c in ("vedette", "acled")}
    assert shares == {"vedette": [11], "acled": [5, 6]}


def test_a_toll_opens_to_its_figures():
    """From a number a reader gets to the figures it was made of, and from those to the sentences."""
    a = report("a", "The attack on Port Amar killed 12 people", dead(12))
    b = report("b", "The attack in Port Amar left 20 people dead", dead(20), later=2, voice="health ministry")
    p = picture("vedette", a, b)
    [event] = [e for e in p.events if e.killed]
    assert event.killed is not None
    used = [f for f in p.figures if f.id in event.killed.figures]
    assert sorted(f.count.low or 0 for f in used) == [12, 20]
    assert all(f.claims for f in used)


def test_a_later_and_smaller_number_of_one_claimant_takes_the_earlier_back():
    """A toll revised down from 90 to 75 is 75, and the ledger says which figure it revises."""
    a = report("a", "The attack on Port Amar killed 90 people", dead(90))
    b = report("b", "The attack on Port Amar killed 75, not more", dead(75), later=3)
    p = picture("vedette", a, b)
    by_size = {f.count.low: f for f in p.figures}
    assert by_size[75].revises == by_size[75].supersedes == by_size[90].id
    assert killed("vedette", a, b) == (75, 75, 75)
