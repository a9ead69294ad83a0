"""Figures across reports: one figure, a later one, a rival, or another matter."""

from datetime import date
from typing import Any

import msgspec
import pytest
from telling import DAY, claim, told, verdicts

from vedette.model.claims import Claim, Report, Speaker
from vedette.model.counts import Count
from vedette.model.when import When

OBSERVATORY = (Speaker("Observatory", "the Observatory"),)
MINISTRY = (Speaker("ministry", "the ministry"),)
ARMY = (Speaker("army", "the army"),)


def number(key: str, low: int, n: int = 0, *, high: int | None = -1, words: str | None = None, **fields: Any) -> Claim:
    count = Count(low, low if high == -1 else high, measure="killed", who=fields.pop("who", "people"))
    given = {"place": "Port Amar", "when": When.before(date(2031, 5, 7)), "said_by": OBSERVATORY, **fields}
    return claim(key, "figure", n, words or f"{low} killed in {key}", count=count, **given)


def on(report: Report, day: date) -> Report:
    return msgspec.structs.replace(report, document=msgspec.structs.replace(report.document, published=day))


def found(*reports: Report) -> set[str]:
    return {j.verdict for j in verdicts(*reports)}


def test_numbers_without_a_day_are_of_the_days_before_their_reports():
    """Five dead of one summer and five of the next are not one figure, and twelve do not outgrow five."""
    old = on(told("a", number("a", 5, when=When.before(date(2030, 5, 7)))), date(2030, 5, 7))
    assert found(old, told("b", number("b", 5))) == set()
    assert found(old, told("c", number("c", 12))) == set()
    assert found(told("d", number("d", 5)), told("e", number("e", 5))) == {"same"}


def test_two_days_of_equal_losses_are_two_figures():
    """Three killed on Monday and three on Tuesday are six."""
    monday, tuesday = When.on(date(2031, 5, 5)), When.on(DAY)
    assert found(told("a", number("a", 3, when=monday)), told("b", number("b", 3, when=tuesday))) == set()


def test_a_claimant_s_later_and_larger_total_takes_the_place_of_the_earlier():
    """The last word of a claimant counts."""
    assert "supersedes" in found(told("a", number("a", 120)), told("b", number("b", 150), day=9))


def test_a_number_that_is_said_to_be_revised_takes_the_larger_one_s_place():
    """A toll taken back from 90 to 75 is superseded downward."""
    lower = number("b", 75, change="revision", when=When.before(date(2031, 5, 9)))
    [judgement] = [
        j for j in verdicts(told("a", number("a", 90)), told("b", lower, day=9)) if j.verdict == "supersedes"
    ]
    assert (judgement.left.key, judgement.by) == ("b0", "rule:figures.revised")


def test_one_sentence_may_tell_which_number_no_longer_holds():
    """In "rose from 28 to 40" the 28 is history as soon as it is printed."""
    words = "The toll rose from 28 to 40"
    report = told("a", number("a", 28, words=words, change="former"), number("a", 40, 1, words=words, change="total"))
    [judgement] = verdicts(report)
    assert (judgement.verdict, judgement.left.key, judgement.right.key) == ("supersedes", "a1", "a0")


def test_an_addition_is_no_rival_of_a_total():
    """Twelve more dead do not contradict forty."""
    more = number("b", 12, change="increment", said_by=MINISTRY)
    assert found(told("a", number("a", 40)), told("b", more)) == set()


def test_what_a_war_cost_is_no_rival_of_what_a_week_cost():
    """The dead since the start of the war and those of the offensive are two matters."""
    war = number("a", 4000, words="The war has killed 4,000 people", said_by=MINISTRY)
    assert found(told("a", war), told("b", number("b", 2500))) == set()


def test_vague_numbers_contradict_nobody():
    """ "Hundreds" does not contradict 150, nor is it superseded by it."""
    vague = number("a", 200, high=None, words="Hundreds were killed", said_by=MINISTRY)
    assert found(told("a", vague), told("b", number("b", 150), day=8)) == set()


@pytest.mark.parametrize(("voice", "one"), [(ARMY, False), (MINISTRY, True)])
def test_bodies_of_one_state_speak_for_themselves(voice, one):
    """The army's count stands beside the ministry's; the ministry's own later count replaces its earlier."""
    first = number("a", 120, said_by=MINISTRY)
    verdicts_found = found(told("a", first), told("b", number("b", 150, said_by=voice), day=9))
    assert ("supersedes" in verdicts_found) is one
    assert "contradicts" in verdicts_found
