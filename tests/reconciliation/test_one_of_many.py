"""Where acts of one kind come day after day, place and kind bind too little: a thing struck, the dead, a quarter do."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from test_one_happening import (
    COLOMBIA,
    CONGO,
    HAITI,
    MINDANAO,
    MONTH,
    MOZAMBIQUE,
    MYANMAR,
    SAHEL,
    SUDAN,
    UKRAINE,
    UNTIL,
    YEAR,
    YEMEN,
    Land,
    on,
    report,
    within,
)

from vedette.model.claims import Claim, Report
from vedette.model.counts import Count
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.reconciliation import reconcile
from vedette.reconciliation.happenings.details import quarters_in

Told = tuple[str, dict[str, Any]]


@dataclass(frozen=True)
class Case:
    """Two accounts in a land; ``among`` are the days of the month on which its place saw acts of the first's kind."""

    land: Land
    one: Told
    other: Told
    among: tuple[int, ...] = ()


def with_toll(told: Report, killed: int | None) -> Report:
    """Return the report with a figure of those whom its act killed."""
    if killed is None:
        return told
    act = told.claims[0]
    count = Count(killed, killed, measure="killed")
    figure = Claim(f"{act.id}k", "figure", act.report, act.evidence, place=act.place, count=count, about=act.id)
    return Report(told.document, 1.0, told.parties, told.sites, (act, figure), (), act.id)


def account(key: str, land: Land, told: Told) -> Report:
    given = dict(told[1])
    killed = given.pop("killed", None)
    return with_toll(report(key, land, told[0], given), killed)


def are_one(case: Case, *, turned: bool = False) -> bool:
    told = [account("a", case.land, case.one), account("b", case.land, case.other)]
    kind, place = case.one[0], case.one[1].get("place")
    told += [report(f"x{day}", case.land, kind, {"place": place, "when": on(day)}) for day in case.among]
    groups = [{j.left.report, j.right.report} for j in reconcile(told[::-1] if turned else told) if _joins(j)]
    return any({"a", "b"} <= group for group in groups)


def _joins(judgement: Any) -> bool:
    return bool(judgement.verdict == "same" and judgement.left.sort == "claim" and judgement.by == "rule:events")


def act(kind: str, place: str | None, when: When, **more: Any) -> Told:
    return kind, {"place": place, "when": when, **more}


DAILY = (3, 5, 7, 9)
"""Days of a month on which a city is shelled, the day in question left out."""
ONE = {
    "Nyala, shelled daily: one market": Case(
        SUDAN,
        act("shelling", "Nyala", on(12), object_text="the main market", killed=14),
        act("shelling", "Nyala", UNTIL, object_text="a crowded market"),
        DAILY,
    ),
    "Izium, struck daily: one toll": Case(
        UKRAINE,
        act("air strike", "Izium", on(12), killed=49),
        act("air strike", "Izium", UNTIL, killed=49),
        DAILY,
    ),
    "Ann, bombed daily: one clinic, bombing and air strike": Case(
        MYANMAR,
        act("air strike", "Ann", on(12), object_text="the clinic"),
        act("bombing", "Ann", on(12), object_text="a hospital"),
        DAILY,
    ),
    "Djibo, raided daily: one convoy in lorries": Case(
        SAHEL,
        act("attack", "Djibo", on(12), object_text="a supply convoy"),
        act("attack", "Djibo", UNTIL, object_text="the lorries"),
        DAILY,
    ),
    "Hays, shelled daily: one quarter named": Case(
        YEMEN,
        act("shelling", "Hays", on(12), words="Shells fell on the Old Fort district of Hays"),
        act("shelling", "Hays", UNTIL, words="A family died in the Old Fort district when shells came down"),
        DAILY,
    ),
    "Beni: seldom struck, so that the place is enough": Case(
        CONGO, act("bombing", "Beni", on(12), actors=(0,)), act("bombing", "Beni", UNTIL)
    ),
    "Kenscoff, raided daily: one orphanage": Case(
        HAITI,
        act("attack", "Kenscoff", on(12), object_text="an orphanage"),
        act("attack", "Kenscoff", UNTIL, object_text="the orphanage"),
        DAILY,
    ),
    "Arauca: a police station, told as an explosion of a day and a suicide bombing": Case(
        COLOMBIA,
        act("suicide bombing", "Arauca", on(12), object_text="the police station"),
        act("bombing", "Arauca", UNTIL, object_text="a police station"),
    ),
    "Marawi: one mosque, its country alone named by one": Case(
        MINDANAO,
        act("bombing", "Marawi", on(12), object_text="a mosque"),
        act("bombing", None, on(12), object_text="the mosque"),
    ),
    "Palma: the bridge and its dead, the day after taken for the day": Case(
        MOZAMBIQUE,
        act("shelling", "Palma", on(11), object_text="the bridge", killed=23),
        act("shelling", "Palma", on(12), object_text="a bridge", killed=23),
    ),
}
REGULARLY = "Gunmen regularly attack the outskirts of Djibo"
TWO = {
    "Nyala, shelled daily: one of them": Case(
        SUDAN, act("shelling", "Nyala", on(12)), act("shelling", "Nyala", UNTIL), DAILY
    ),
    "Izium, struck daily: last week": Case(
        UKRAINE, act("air strike", "Izium", on(12)), act("air strike", "Izium", within(6, 13)), DAILY
    ),
    "Ann: a year of attacks and one of them": Case(
        MYANMAR,
        act("attack", "Ann", on(12)),
        act("attack", "Ann", When(date(YEAR, 1, 1), date(YEAR, 12, 31), "year")),
    ),
    "Djibo: raids that come again and again": Case(
        SAHEL,
        act("attack", "Djibo", on(12)),
        act("attack", "Djibo", UNTIL, words=REGULARLY, trigger=Evidence("b", 17, 23, "attack")),
    ),
    "Hays, shelled daily: two quarters on one day": Case(
        YEMEN,
        act("shelling", "Hays", on(12), words="Shells fell on the Old Fort district of Hays"),
        act("shelling", "Hays", on(12), words="Two died in the Salt Gate district of Hays"),
    ),
    "Beni: nine dead and sixty-one": Case(
        CONGO, act("attack", "Beni", on(12), killed=9), act("attack", "Beni", on(12), killed=61)
    ),
    "Kenscoff: an orphanage and a church on one day": Case(
        HAITI,
        act("attack", "Kenscoff", on(12), object_text="an orphanage"),
        act("attack", "Kenscoff", on(12), object_text="a church"),
    ),
    "Arauca, fought over daily: fighting of a day and of these days": Case(
        COLOMBIA, act("clash", "Arauca", on(12)), act("clash", "Arauca", UNTIL), DAILY
    ),
    "Maguindanao: fighting in the province at some time": Case(
        MINDANAO,
        act("clash", "Maguindanao", UNTIL),
        act("clash", "Maguindanao", UNTIL),
    ),
    "Palma, shelled daily: the hospital and no one knows what": Case(
        MOZAMBIQUE,
        act("shelling", "Palma", on(12), object_text="the hospital"),
        act("shelling", "Palma", on(12)),
        DAILY,
    ),
    "Lyman: the bridge on two days, with other dead": Case(
        UKRAINE,
        act("shelling", "Lyman", on(11), object_text="the bridge", killed=4),
        act("shelling", "Lyman", on(12), object_text="the bridge", killed=6),
    ),
    "El Obeid: an offensive of the week and one long under way": Case(
        SUDAN,
        act("offensive begins", "El Obeid", When.on(date(YEAR, MONTH - 2, 25)), actors=(0,)),
        act("offensive begins", "El Obeid", UNTIL, actors=(0,)),
    ),
}


@pytest.mark.parametrize("case", ONE)
def test_a_bond_makes_one_act(case: str) -> None:
    """A thing struck, the dead or a quarter tell one act from the others of its days."""
    assert are_one(ONE[case])


@pytest.mark.parametrize("case", TWO)
def test_place_and_kind_alone_do_not(case: str) -> None:
    """A city that is shelled every day has many dead of many days."""
    assert not are_one(TWO[case])


@pytest.mark.parametrize("case", [*ONE, *TWO])
def test_the_order_of_reports_says_nothing(case: str) -> None:
    """The last report first, the same is found."""
    assert are_one((ONE | TWO)[case]) == are_one((ONE | TWO)[case], turned=True)


def test_an_act_of_no_named_side_is_of_neither_where_both_struck() -> None:
    """Both sides shelled the town that day: nothing tells whose shells a third report means."""
    sides = [
        report(k, SUDAN, "shelling", {"actors": (n,), "place": "Nyala", "when": on(9)}) for n, k in enumerate("ab")
    ]
    third = report("c", SUDAN, "shelling", {"place": "Nyala", "when": on(9)})
    assert not [j for j in reconcile([*sides, third]) if _joins(j)]


def test_what_binds_two_events_may_be_told_late() -> None:
    """A report begins with words that bind nothing, of the next day; the toll and the thing come later."""
    there: dict[str, Any] = {"place": "Marib", "object_text": "a convoy"}
    one, other = (
        account(k, YEMEN, ("bombing", {**there, "when": on(n), "killed": 44})) for k, n in (("a", 11), ("b", 12))
    )
    first = Claim("b9", "bombing", "b", other.claims[0].evidence, place="Marib", when=on(12))
    later = Report(other.document, 1.0, other.parties, other.sites, (first, *other.claims), (), "b9")
    groups = [{j.left.report, j.right.report} for j in reconcile([one, later]) if _joins(j)]
    assert {"a", "b"} in groups


WHY = {
    "Both tell of an air strike on a market in Ann on 12 May 2031, by Myanmar army.": (
        MYANMAR,
        act("air strike", "Ann", on(12), actors=(1,), object_text="the market"),
        act("air strike", "Ann", on(12), actors=(1,), object_text="a market"),
    ),
    "One tells of an attack, the other of a bombing in Arauca on 5 May 2031, with 31 killed.": (
        COLOMBIA,
        act("attack", "Arauca", on(5), killed=31),
        act("bombing", "Arauca", on(5), killed=31),
    ),
    "Both tell of a capture in Palma on 10 May 2031 (a day that one of them gives), by ISM.": (
        MOZAMBIQUE,
        act("capture", "Palma", on(10), actors=(0,)),
        act("capture", "Palma", UNTIL, actors=(0,)),
    ),
    "Both tell of a drone strike in El Obeid (North Kordofan in the other) on 12 May 2031.": (
        SUDAN,
        act("drone strike", "El Obeid", on(12)),
        act("drone strike", "North Kordofan", on(12)),
    ),
}


@pytest.mark.parametrize("why", WHY)
def test_why_two_claims_are_one_can_be_checked(why: str) -> None:
    """The reason names the act, the place, the day and what more they share."""
    land, one, other = WHY[why]
    found = [j.why for j in reconcile([account("a", land, one), account("b", land, other)]) if _joins(j)]
    assert found == [why]


def test_parts_of_a_town_are_read_from_the_words() -> None:
    """A quarter is a name beside a word for one, whatever its article."""
    assert quarters_in("Shells hit al-Waha neighbourhood and the village of Um Dukhn") == {"waha", "um dukhn"}
    assert not quarters_in("Shells hit the Northern hills")
