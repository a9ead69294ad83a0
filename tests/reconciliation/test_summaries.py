"""Sentences that sum up what is told elsewhere in full are no further events."""

from datetime import date
from typing import Any

import msgspec
from telling import DAY, claim, told, verdicts

from vedette.model.claims import Claim
from vedette.model.when import When


def capture(n: int, words: str, **fields: Any) -> Claim:
    return claim("a", "capture", n, words, actors=("Blue Front",), **fields)


def test_two_major_cities_are_the_cities_that_the_report_names():
    """ "Seizing two major cities" tells of captures that stand in the same report."""
    full = capture(0, "the Blue Front took Port Amar", place="Port Amar", when=When.on(DAY))
    summary = capture(1, "the Blue Front seized two major cities")
    assert [j.verdict for j in verdicts(told("a", full, summary))] == ["same"]


def test_a_capture_without_a_place_and_without_a_city_stands_alone():
    """ "Seized weapons" is not the fall of the town."""
    full = capture(0, "the Blue Front took Port Amar", place="Port Amar", when=When.on(DAY))
    other = capture(1, "the Blue Front seized forty rifles")
    assert verdicts(told("a", full, other)) == []


def test_the_rivals_advance_is_not_summed_up_with_ours():
    """A summary of one side's acts never joins the other side's."""
    full = claim("a", "advance", 0, actors=("army",), place="Port Amar", when=When.on(DAY))
    summary = claim("a", "advance", 1, "rapid gains", actors=("Blue Front",))
    assert verdicts(told("a", full, summary)) == []


def test_a_fall_without_a_day_joins_neither_of_two_captures():
    """Where a town fell to both sides in turn, "the fall of the town" may be either."""
    one = capture(0, "took", place="Port Amar", when=When.on(DAY))
    two = claim("b", "capture", 0, actors=("army",), place="Port Amar", when=When.on(date(2031, 5, 7)))
    fall = claim("c", "capture", 0, "the fall of Port Amar", place="Port Amar")
    report = told("c", fall)
    undated = msgspec.structs.replace(report, document=msgspec.structs.replace(report.document, published=None))
    assert verdicts(told("a", one), told("b", two), undated) == []


def test_strikes_since_a_day_are_not_one_strike():
    """ "Five killed in strikes since Monday" counts many strikes; one of them is not all of them."""
    since = When(DAY, None, "after")
    one = claim("a", "air strike", place="Port Amar", when=since)
    two = claim("b", "air strike", place="Port Amar", when=When.on(DAY))
    assert verdicts(told("a", one), told("b", two)) == []


def test_what_was_driven_out_since_one_day_is_one_displacement():
    """The same exodus is told of the two provinces by one office and of the country by another."""
    since = When(date(2031, 1, 1), None, "after")
    one = claim("a", "displacement", when=since)
    two = claim("b", "displacement", place="Port Amar", when=since)
    reports = [told("a", one), told("b", two)]
    located = [
        msgspec.structs.replace(r, sites=tuple(msgspec.structs.replace(s, country="CVD") for s in r.sites))
        for r in reports
    ]
    assert [j.verdict for j in verdicts(*located)] == ["same"]
