"""Disputes over who holds a place and who did a thing: what is one, and what only looks like one."""

from datetime import date

import msgspec
import pytest
from telling import DAY, claim, told, verdicts

from vedette.model.judgements import Judgement
from vedette.model.when import When


def contradictions(*reports) -> list[Judgement]:
    return [j for j in verdicts(*reports) if j.verdict == "contradicts"]


def holds(key: str, actor: str, words: str, day: date = DAY, **fields):
    return claim(key, "control", 0, words, actors=(actor,), place="Port Amar", when=When.on(day), **fields)


def test_two_sides_said_to_hold_one_town_on_one_day_are_a_dispute():
    """The reader must see both."""
    found = contradictions(
        told("a", holds("a", "army", "The army holds Port Amar")),
        told("b", holds("b", "Blue Front", "The Blue Front controls Port Amar")),
    )
    assert [j.by for j in found] == ["rule:disputes.control"]


@pytest.mark.parametrize("words", ["Blue Front-held parts of Port Amar", "the Blue Front holds the east of Port Amar"])
def test_a_part_of_a_town_is_no_dispute_over_the_town(words: str):
    """Each side may hold a half."""
    assert not contradictions(
        told("a", holds("a", "army", "The army holds Port Amar")), told("b", holds("b", "Blue Front", words))
    )


def test_a_town_taken_weeks_before_may_have_been_won_back():
    """Who held it in May says nothing against who holds it in July."""
    first = claim("a", "capture", 0, "The army took Port Amar", actors=("army",), place="Port Amar", when=When.on(DAY))
    later = told("b", holds("b", "Blue Front", "The Blue Front controls Port Amar", date(2031, 7, 6)))
    later = msgspec.structs.replace(later, document=msgspec.structs.replace(later.document, published=date(2031, 7, 7)))
    assert not contradictions(told("a", first), later)


def test_a_failed_attack_is_no_denial_of_an_attack():
    """What failed was tried."""
    attack = claim(
        "a", "attack", 0, "The army attacked Port Amar", actors=("army",), place="Port Amar", when=When.on(DAY)
    )
    failed = claim(
        "b",
        "attack",
        0,
        "a failed attack on Port Amar",
        actors=("army",),
        place="Port Amar",
        when=When.on(DAY),
        polarity="denied",
    )
    denied = claim(
        "b",
        "attack",
        0,
        "The army never attacked Port Amar",
        actors=("army",),
        place="Port Amar",
        when=When.on(DAY),
        polarity="denied",
    )
    assert contradictions(told("a", attack), told("b", denied))
    assert not contradictions(told("a", attack), told("b", failed))
