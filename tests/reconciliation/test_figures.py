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


def act(key: str, kind: str = "attack", n: int = 0, day: date = DAY) -> Claim:
    return claim(key, kind, n, f"{kind} on Port Amar in {key}", place="Port Amar", when=When.on(day))


def opposed(*reports: Report) -> set[frozenset[str]]:
    return {frozenset((j.left.key, j.right.key)) for j in verdicts(*reports) if j.verdict == "contradicts"}


def test_every_two_voices_on_one_act_are_set_against_each_other():
    """The least and the most are both heard, and not each only against the first."""
    reports = [
        told(key, act(key), number(key, low, 1, about=f"{key}0", when=When.on(DAY), said_by=voice))
        for key, low, voice in (("a", 38, OBSERVATORY), ("b", 20, ARMY), ("c", 58, MINISTRY))
    ]
    assert opposed(*reports) == {frozenset(pair) for pair in (("a1", "b1"), ("b1", "c1"), ("a1", "c1"))}


def test_the_dead_of_a_town_alone_are_those_of_the_only_act_there():
    """ "The ministry put the dead of Port Amar at 90" is told of no act, and of that one."""
    first = told("a", act("a"), number("a", 63, 1, about="a0", when=When.on(DAY)))
    lone = told("b", number("b", 90, said_by=MINISTRY))
    assert opposed(first, lone) == {frozenset(("a1", "b0"))}


def test_the_dead_of_a_town_with_two_acts_are_of_neither():
    """Which of them is meant is not told."""
    first = told("a", act("a"), number("a", 63, 1, about="a0", when=When.on(DAY)))
    second = told("c", act("c", "execution"), number("c", 20, 1, about="c0", when=When.on(DAY), said_by=ARMY))
    assert opposed(first, second, told("b", number("b", 45, said_by=MINISTRY))) == set()


def taken(key: str, low: int, who: str, **fields: Any) -> Claim:
    count = Count(low, low, measure="detained", who=who)
    return claim(key, "figure", 1, f"{low} held in {key}", count=count, place="Port Amar", about=f"{key}0", **fields)


def test_numbers_of_those_detained_in_one_act_differ_though_one_tells_more_of_them():
    """ "90 young men" and "only 12 men" are of one arrest."""
    reports = [
        told(key, act(key, "arrest"), taken(key, low, who, when=When.on(DAY), said_by=voice))
        for key, low, who, voice in (("a", 90, "young men", OBSERVATORY), ("b", 12, "men", ARMY))
    ]
    assert opposed(*reports) == {frozenset(("a1", "b1"))}


def test_nobody_was_killed_there_answers_the_only_act_there_whose_dead_are_counted():
    """It is told of the town alone."""
    first = told("a", act("a"), number("a", 6, 1, about="a0", when=When.on(DAY)))
    assert opposed(first, told("b", number("b", 0, said_by=ARMY))) == {frozenset(("a1", "b0"))}
