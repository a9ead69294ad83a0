"""Disputes over who holds a place and who did a thing: what is one, and what only looks like one."""

from datetime import date

import msgspec
import pytest
from telling import DAY, claim, told, verdicts

from vedette.model.claims import Party
from vedette.model.judgements import Judgement, Subject
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.reconciliation.cast.kinship import Kinship


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


def attack(key: str, actor: str, words: str, day: date | None = DAY, n: int = 0, **fields):
    at = words.index("attack")
    when = When.on(day) if day else When.before(date(2031, 5, 7))
    trigger = Evidence(key, at, at + 6, "attack")
    return claim(key, "attack", n, words, actors=(actor,), place="Port Amar", when=when, trigger=trigger, **fields)


def test_two_that_claim_one_attack_are_a_dispute():
    """Who did it is the first question."""
    found = contradictions(
        told("a", attack("a", "Blue Front", "The Blue Front claimed the attack on the convoy", object_text="convoy")),
        told("b", attack("b", "army", "The army carried out the attack", day=None)),
    )
    assert [j.by for j in found] == ["rule:disputes.blame"]


def test_an_attack_of_its_own_is_no_answer_to_who_did_another():
    """Nothing in its words points at the first."""
    assert not contradictions(
        told("a", attack("a", "Blue Front", "The Blue Front claimed an attack on the convoy")),
        told("b", attack("b", "army", "The army launched an attack", day=None)),
    )


def test_a_report_that_tells_of_both_attacks_disputes_neither():
    """Each struck the other."""
    first = attack("b", "Blue Front", "The Blue Front launched an attack")
    own = attack("b", "army", "The army carried out the attack in answer", day=None, n=1)
    assert not contradictions(
        told("a", attack("a", "Blue Front", "The Blue Front launched an attack")), told("b", first, own)
    )


def test_a_denial_is_of_what_was_told_before_it():
    """Nobody denies what is told the next day."""
    strike = {"place": "Port Amar", "kind": "drone strike"}
    early = claim("a", strike["kind"], 0, "A drone hit Port Amar", place="Port Amar", when=When.on(date(2031, 5, 3)))
    late = claim("c", strike["kind"], 0, "A drone hit a dam", place="Port Amar", when=When.on(date(2031, 5, 6)))
    no = claim(
        "b",
        strike["kind"],
        0,
        "The army denied the drone strike",
        place="Port Amar",
        when=When.before(date(2031, 5, 5)),
        polarity="denied",
    )
    found = contradictions(told("a", early, day=4), told("b", no, day=5), told("c", late, day=8))
    assert [{j.left.report, j.right.report} for j in found] == [{"a", "b"}]


def test_militants_that_are_taken_for_a_named_group_are_that_group():
    """ "Militants" may be anybody's; those of a report that names their group are not."""
    report = told("a")
    named, common = Party("a", "Grey Hand", "armed group"), Party("a", "militants", "armed group")
    report = msgspec.structs.replace(report, parties=(*report.parties, named, common))
    one, other = Subject("actor", "a", "Grey Hand"), Subject("actor", "a", "Blue Front")

    def root(subject: Subject) -> Subject:
        return one if subject.key == "militants" else subject

    assert not Kinship([report], root).kin(one, other)
    assert Kinship([report], lambda s: s).kin(Subject("actor", "a", "militants"), other)
