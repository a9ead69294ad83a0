"""Two statements against each other, as records of one claim each."""

from datetime import date
from typing import Any

import pytest
from telling import DAY, claim, told

from vedette.model.claims import Claim, Report, Speaker
from vedette.model.counts import Count
from vedette.model.when import When
from vedette.reconciliation import Comparison, compare_statements

NEXT = date(2031, 5, 7)


def taken(
    key: str, *, by: str = "Blue Front", of: str = "Port Amar", words: str = "took the town", **fields: Any
) -> Claim:
    return claim(key, "capture", 0, f"{by} {words}", actors=(by,), place=of, **fields)


def dead(key: str, low: int, **fields: Any) -> Claim:
    count = fields.pop("count", Count(low, low, measure="killed"))
    return claim(key, "figure", 0, f"{low} killed", place=fields.pop("place", "Port Amar"), count=count, **fields)


def compared(a: Claim, b: Claim) -> Comparison:
    """Return the comparison, made both ways round."""
    left, right = _report("a", a), _report("b", b)
    found = compare_statements(left, right)
    assert compare_statements(right, left) == found
    return found


def _report(key: str, one: Claim) -> Report:
    report = told(key, one)
    document = type(report.document)(key, key, one.evidence[0].text, key * 8, published=report.document.published)
    return type(report)(document, 1.0, report.parties, report.sites, (one,), ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (taken("a"), taken("b", words="captured Port Amar")),
        (dead("a", 14), dead("b", 12, count=Count(12, None, "at least", measure="killed"))),
        (taken("a", when=When.on(DAY)), taken("b", words="seized the port", when=When.before(DAY))),
        (
            claim("a", "clash", actors=("army",), targets=("Blue Front",), place="Vila", when=When.on(DAY)),
            claim("b", "clash", actors=("Blue Front",), targets=("army",), place="Vila", when=When.on(DAY)),
        ),
        (
            claim("a", "backs", source="ministry", goal="Blue Front"),
            claim("b", "supports", source="ministry", goal="Blue Front"),
        ),
    ],
)
def test_one_thing_in_two_wordings_is_the_same(one: Claim, other: Claim):
    """An agreement of facts outweighs a difference of words."""
    found = compared(one, other)
    assert found.same >= 0.75
    assert found.contradicts < 0.5


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (taken("a"), taken("b", by="Red Army"), "contradiction"),
        (taken("a", targets=("army",)), taken("b", by="army", targets=("Blue Front",)), "contradiction"),
        (taken("a"), taken("b", polarity="denied", said_by=(Speaker("army", "the army"),)), "contradiction"),
        (dead("a", 12), dead("b", 30), "claimant"),
        (
            claim("a", "control", actors=("army",), place="Vila", when=When.on(DAY)),
            claim("b", "control", actors=("Blue Front",), place="Vila", when=When.on(DAY)),
            "contradiction",
        ),
        (
            claim("a", "backs", source="ministry", goal="Blue Front"),
            claim("b", "backs", source="ministry", goal="Blue Front", polarity="denied"),
            "contradiction",
        ),
        (
            claim("a", "shelling", actors=("army",), place="Vila", when=When.on(DAY)),
            claim("b", "shelling", actors=("Blue Front",), place="Vila", when=When.on(DAY)),
            "contradiction",
        ),
    ],
)
def test_opposite_things_contradict_with_a_reason(one: Claim, other: Claim, reason: str):
    """Who did it, who holds it, whether it happened, how many: each is a contradiction though the words are shared."""
    found = compared(one, other)
    assert (found.contradicts >= 0.75, found.reason) == (True, reason)
    assert found.same < 0.5


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (taken("a"), taken("b", of="Vila"), "scope"),
        (
            claim("a", "air strike", actors=("army",), place="Vila", when=When.on(DAY)),
            claim("b", "air strike", actors=("army",), place="Vila", when=When.on(NEXT)),
            "date",
        ),
        (dead("a", 12), dead("b", 300, place="Vila"), "scope"),
        (taken("a"), taken("b", object_text="the central prison"), "scope"),
    ],
)
def test_another_town_day_or_thing_is_neither_same_nor_opposed(one: Claim, other: Claim, reason: str):
    """Two towns may both have fallen."""
    found = compared(one, other)
    assert found.same < 0.5
    assert found.contradicts < 0.5
    assert found.reason == reason
