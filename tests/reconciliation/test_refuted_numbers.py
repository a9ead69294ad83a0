"""A number that one report gives and another denies: a contradiction, or the claimant's own revision."""

from datetime import date

import msgspec
from telling import claim, told, verdicts

from vedette.model.claims import Speaker
from vedette.model.counts import Count
from vedette.model.when import When

DAY = When.on(date(2031, 5, 6))
ARMY, MINISTRY = (Speaker("army", "the army"),), (Speaker("ministry", "the ministry"),)
DENIAL = "The raid on Vila killed two, not four."


def number(key, low, n=0, *, place="Vila", **fields):
    count = Count(low, low, measure="killed", who="people")
    return claim(key, "figure", n, fields.pop("words", f"{low} in {key}"), count=count, place=place, when=DAY, **fields)


def denial(key, *, said_by=ARMY, place="Vila", day=7):
    two = number(key, 2, said_by=said_by, place=place, words=DENIAL)
    four = number(key, 4, 1, said_by=said_by, place=place, words=DENIAL, polarity="denied")
    return told(key, two, four, day=day)


def found(*reports):
    return [(j.verdict, j.reason, {j.left.key, j.right.key}) for j in verdicts(*reports) if "refuted" in j.by]


def test_who_gives_another_number_and_denies_the_first_contradicts_it():
    """The army's two stands against the ministry's four; the denied four is nobody's word."""
    told_by_ministry = told("a", number("a", 4, said_by=MINISTRY))
    assert found(told_by_ministry, denial("b")) == [("contradicts", "contradiction", {"a0", "b0"})]
    assert not [j for j in verdicts(told_by_ministry, denial("b")) if "b1" in (j.left.key, j.right.key)]


def test_who_takes_an_own_number_back_revises_it():
    """The last word of a claimant counts, though it is smaller."""
    assert found(told("a", number("a", 4, said_by=ARMY)), denial("b", day=9)) == [
        ("supersedes", "supersession", {"a0", "b0"})
    ]


def test_a_denial_of_one_town_leaves_another_town_s_number_alone():
    """Four dead in the port are not the four that were denied of Vila."""
    assert found(told("a", number("a", 4, said_by=MINISTRY, place="Port Amar")), denial("b")) == []


def test_a_denied_number_is_no_rival():
    """Without a number in its place, a denial opposes no figure by its size."""
    lone = msgspec.structs.replace(number("b", 4, said_by=ARMY), polarity="denied")
    assert verdicts(told("a", number("a", 5, said_by=MINISTRY)), told("b", lone)) == []
