"""No dead is counted twice: not through copies, parts, repeated or cumulative totals, additions or revisions.

Small invented worlds are drawn: what happened, and how outlets told it. The toll of the case is then set against the
truth, which the world knows and the picture does not.
"""

import os
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from war import Teller

from vedette.model.claims import Report, Speaker
from vedette.model.counts import Count
from vedette.model.pictures import Picture
from vedette.model.when import When
from vedette.picture import picture_of
from vedette.picture.tolls import packing
from vedette.reconciliation import reconcile

FIRST = date(2031, 3, 3)
TOWNS = {"Port Amar": (4.1, -52.3), "Villa Nueva": (4.9, -52.9), "Sierra Alta": (5.8, -53.6), "Rio Seco": (6.6, -54.4)}
GROUPS = ("children", "women", "medics")


@dataclass(frozen=True)
class Strike:
    """What happened: on one day in one town so many people were killed."""

    number: int
    town: str
    day: date
    killed: int


@st.composite
def worlds(draw: st.DrawFn) -> list[Strike]:
    spots = draw(
        st.lists(st.tuples(st.sampled_from(sorted(TOWNS)), st.integers(0, 12)), min_size=1, max_size=4, unique=True)
    )
    # An unusual number that comes twice within days is taken for one, so each is drawn once.
    dead = draw(st.lists(st.integers(2, 120), min_size=len(spots), max_size=len(spots), unique=True))
    return [Strike(n, town, FIRST + timedelta(days=day), dead[n]) for n, (town, day) in enumerate(spots)]


def teller(key: str, day: date, words: str, outlet: str) -> Teller:
    filler = " ".join(f"{key}{n}" for n in range(30))
    t = Teller(key, f"{words}. {filler}.", day, outlet=outlet)
    t.party("Amar Observatory", "monitor").party("health ministry", "state", country="CVD")
    for n, (town, (lat, lon)) in enumerate(TOWNS.items()):
        t.site(town, lat=lat, lon=lon, country="CVD", gazetteer_id=f"geonames:{n}")
    return t.site("Costa Verde", "country", country="CVD")


def strike_report(  # noqa: PLR0913 - each way of telling has its name
    key: str,
    strike: Strike,
    number: int,
    *,
    later: int = 1,
    outlet: str = "Gazette",
    who: str | None = "people",
    inner: int = 0,
    change: Any = None,
    voice: str | None = "Amar Observatory",
) -> Report:
    """One report that tells of a strike: a number, and perhaps how many of them were children."""
    day = strike.day + timedelta(days=later)
    words = f"An air strike on {strike.town} killed {number} {who or ''} there, the report {key} said"
    t = teller(key, day, words, outlet)
    event = t.says("air strike", words, place=strike.town, when=When.on(strike.day))
    said_by = (Speaker(voice, f"the {voice}"),) if voice else ()
    modality: Any = "said" if voice else "asserted"
    told: dict[str, Any] = {
        "about": event,
        "place": strike.town,
        "when": When.on(strike.day),
        "said_by": said_by,
        "modality": modality,
    }
    whole = t.says("figure", words, count=Count(number, number, measure="killed", who=who), change=change, **told)
    if inner:
        part = Count(min(inner, number), min(inner, number), measure="killed", who=GROUPS[inner % 3])
        t.says("figure", words, count=part, part_of=whole if inner % 2 else None, **told)
    return t.report(event)


def total_report(key: str, strikes: list[Strike], day: date, *, since: bool, voice: str) -> Report:
    """A true total of all that was killed up to a day: of the country, since the first day or without a start."""
    number = sum(s.killed for s in strikes if s.day <= day)
    words = f"In all {number} people have been killed in Costa Verde, the report {key} said"
    t = teller(key, day, words, "Herald")
    t.says(
        "figure",
        words,
        count=Count(number, number, measure="killed", who="people"),
        place="Costa Verde",
        change="total",
        when=When.before(day),
        period=When(FIRST, day, "after") if since else None,
        said_by=(Speaker(voice, f"the {voice}"),),
        modality="said",
    )
    return t.report()


def relay_report(key: str, strike: Strike) -> Report:
    """A paper that tells a strike's number by citing the Gazette."""
    words = f"An air strike on {strike.town} killed {strike.killed} people there, the Gazette reported in {key}"
    t = teller(key, strike.day + timedelta(days=2), words, f"Paper {key}").party("Gazette", "media")
    event = t.says("air strike", words, place=strike.town, when=When.on(strike.day))
    count = Count(strike.killed, strike.killed, measure="killed", who="residents of the town")
    told: dict[str, Any] = {"place": strike.town, "when": When.on(strike.day), "modality": "said"}
    t.says("figure", words, count=count, about=event, said_by=(Speaker("Gazette", "the Gazette"),), **told)
    return t.report(event)


def added_report(key: str, strike: Strike, more: int) -> Report:
    """ "Twelve more bodies were found, bringing the toll to 32": the addition and the total that holds it."""
    words = (
        f"In {strike.town} {more} more bodies were found, bringing the toll of the strike to {strike.killed} ({key})"
    )
    t = teller(key, strike.day + timedelta(days=4), words, "Gazette")
    said: dict[str, Any] = {"said_by": (Speaker("Amar Observatory", "it"),), "modality": "said", "place": strike.town}
    count = Count(more, more, measure="killed", who="bodies")
    t.says("figure", words, count=count, change="increment", when=When.on(strike.day + timedelta(days=3)), **said)
    total = Count(strike.killed, strike.killed, measure="killed")
    t.says("figure", words, count=total, change="total", when=When.on(strike.day), **said)
    return t.report()


def lowered_report(key: str, strike: Strike, wrong: int) -> Report:
    """ "Lowered the toll to 75 from 90": both numbers in one sentence, the first of them taken back."""
    words = f"The Observatory lowered the toll of {strike.town} to {strike.killed} from {wrong} in {key}"
    t = teller(key, strike.day + timedelta(days=3), words, "Gazette")
    event = t.says("air strike", words, place=strike.town, when=When.on(strike.day))
    said: dict[str, Any] = {"said_by": (Speaker("Amar Observatory", "it"),), "modality": "said", "about": event}
    said |= {"place": strike.town, "when": When.on(strike.day)}
    for number, change in ((strike.killed, "revision"), (wrong, "former")):
        t.says("figure", words, count=Count(number, number, measure="killed"), change=change, **said)
    return t.report(event)


def two_towns_report(key: str, one: Strike, other: Strike) -> Report:
    """A total of what was killed in two towns, told in one breath."""
    number, day = one.killed + other.killed, max(one.day, other.day) + timedelta(days=1)
    words = f"In all {number} people were killed in {one.town} and {other.town}, said {key}"
    t = teller(key, day, words, "Herald")
    period = When(min(one.day, other.day), max(one.day, other.day), "after")
    told: dict[str, Any] = {"said_by": (Speaker("health ministry", "the ministry"),), "modality": "said"}
    count = Count(number, number, measure="killed", who="people")
    t.says("figure", words, count=count, place=one.town, when=period, period=period, **told)
    return t.report()


def other_report(key: str, strike: Strike) -> Report:
    """A report with numbers that are never killed people: injured, households, those who left and who came."""
    words = f"Families fled from {strike.town} and others arrived in {strike.town}, the report {key} said"
    t = teller(key, strike.day + timedelta(days=1), words, "Tribune")
    for measure, unit, low in (
        ("injured", "people", 900),
        ("displaced", "households", 700),
        ("displaced", "people", 800),
    ):
        count = Count(low, low, unit=unit, measure=measure)  # type: ignore[arg-type]
        t.says("figure", words, count=count, place=strike.town, when=When.on(strike.day))
    return t.report()


def picture(reports: list[Report], counting: Any = "vedette") -> Picture:
    return picture_of(reports, reconcile(reports), as_of=None, case="war", counting=counting)


def best(reports: list[Report], counting: Any = "vedette") -> int:
    rows = [t for t in picture(reports, counting).tolls if t.measure == "killed" and t.span == "case"]
    return next((t.best for t in rows if t.place is None), 0)


def told_once(strikes: list[Strike]) -> list[Report]:
    return [strike_report(f"r{s.number}", s, s.killed) for s in strikes]


@st.composite
def noise(draw: st.DrawFn, strikes: list[Strike]) -> list[Report]:
    """Reports that add nothing to what was told once in full."""
    found: list[Report] = []
    for n in range(draw(st.integers(0, 5))):
        s = draw(st.sampled_from(strikes))
        kind = draw(st.sampled_from(["copy", "again", "parts", "total", "others", "grown", "revised"]))
        taken = {x.killed for x in strikes}
        if kind == "copy":
            first = strike_report(f"r{s.number}", s, s.killed)
            copy = Teller(f"n{n}", first.document.text, s.day + timedelta(days=1), outlet=f"Copy {n}")
            found.append(_moved(first, copy))
        elif kind == "again":
            found.append(strike_report(f"n{n}", s, s.killed, later=draw(st.integers(1, 3)), outlet="Later"))
        elif kind == "parts":
            found.append(strike_report(f"n{n}", s, s.killed, inner=draw(st.integers(1, s.killed)), outlet="Parts"))
        elif kind == "total":
            day = max(x.day for x in strikes) + timedelta(days=draw(st.integers(-2, 2)))
            voice = draw(st.sampled_from(["Amar Observatory", "health ministry"]))
            found.append(total_report(f"n{n}", strikes, day, since=draw(st.booleans()), voice=voice))
        elif kind == "others":
            found.append(other_report(f"n{n}", s))
        elif kind == "grown":
            early = next(n for n in range(draw(st.integers(1, s.killed - 1)), 0, -1) if n == 1 or n not in taken)
            found.append(strike_report(f"n{n}", s, early, later=0, outlet="Early"))
        else:
            wrong = next(n for n in range(s.killed + draw(st.integers(1, 9)), 999) if n not in taken)
            found.append(strike_report(f"n{n}", s, wrong, later=0, outlet="Early"))
    return found


def _moved(report: Report, to: Teller) -> Report:
    """The same report under another id, as another outlet prints it."""
    old, new = report.document.id, to.key
    t = teller(new, to.document.published or FIRST, report.document.text, to.document.outlet or "")
    t.text = report.document.text
    t.document = to.document
    ids = {c.id: f"{new}-{c.id}" for c in report.claims}
    for claim in report.claims:
        fields = {
            name: getattr(claim, name)
            for name in ("place", "when", "said_by", "modality", "count", "change", "actors", "targets")
        }
        about, whole = ids.get(claim.about or ""), ids.get(claim.part_of or "")
        made = t.says(claim.kind, claim.evidence[0].text, about=about, part_of=whole, **fields)
        ids = {k: (made if v == ids[claim.id] else v) for k, v in ids.items()}
    assert old != new
    return t.report(ids.get(report.main_claim or ""))


@st.composite
def worlds_with_noise(draw: st.DrawFn) -> tuple[list[Strike], list[Report]]:
    strikes = draw(worlds())
    return strikes, draw(noise(strikes))


# The same worlds each time, so that a change is judged by itself; by chance they are drawn at night (VEDETTE_CHANCE=1).
BY_CHANCE = os.environ.get("VEDETTE_CHANCE") == "1"
lenient = settings(
    max_examples=60, deadline=None, derandomize=not BY_CHANCE, suppress_health_check=[HealthCheck.too_slow]
)


@lenient
@given(worlds())
def test_what_is_told_once_in_full_is_counted_in_full(strikes):
    """Strikes in different towns or on different days are added up, and none is lost."""
    assert best(told_once(strikes)) == sum(s.killed for s in strikes)


@lenient
@given(worlds_with_noise())
def test_copies_parts_totals_and_early_counts_add_nobody(world):
    """However often and in whatever pieces it is told again, nobody dies twice."""
    strikes, more = world
    assert best([*told_once(strikes), *more]) == sum(s.killed for s in strikes)


@lenient
@given(worlds_with_noise(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_no_toll(world, rng):
    """The rows of tolls are the same whichever report came first."""
    strikes, more = world
    reports = [*told_once(strikes), *more]
    before = picture(reports).tolls
    rng.shuffle(reports)
    assert picture(reports).tolls == before


@lenient
@given(worlds_with_noise(), st.data())
def test_what_is_told_in_part_is_never_more_than_the_truth(world, data):
    """Where strikes go untold the toll falls short; it never exceeds what happened, under any method."""
    strikes, more = world
    reports = [*told_once(strikes), *(r for r in more if r.document.outlet != "Early")]
    kept = [r for r in reports if data.draw(st.booleans())] or reports[:1]
    true = sum(s.killed for s in strikes)
    for counting in ("vedette", "ucdp", "acled"):
        assert best(kept, counting) <= true


@lenient
@given(worlds(), st.data())
def test_an_addition_is_added_once(strikes, data):
    """ "Twelve more" comes to the earlier number once, however many papers print it."""
    s = strikes[0]
    first = data.draw(st.integers(1, s.killed - 1))
    # "Three more" after a second strike on the town that killed three: which is meant, the words do not tell.
    # Nor do they where one report has three dead on Monday, and one of the same town three on Tuesday.
    assume(not any(x.town == s.town and x.killed in (first, s.killed - first) for x in strikes[1:]))
    early = strike_report("a", s, first, later=0)
    papers = [
        strike_report(f"b{n}", s, s.killed - first, later=2, change="increment", outlet=f"Paper {n}")
        for n in range(data.draw(st.integers(1, 3)))
    ]
    assert best([early, *papers, *told_once(strikes[1:])]) == sum(x.killed for x in strikes)


@lenient
@given(worlds(), st.data())
def test_relays_new_totals_corrections_and_sums_of_two_towns_add_nobody(strikes, data):
    """Whatever papers relay, find later, take back or add up, the truth told once in full stays the toll."""
    taken = {s.killed for s in strikes}
    more: list[Report] = []
    for n in range(data.draw(st.integers(1, 4))):
        s = data.draw(st.sampled_from(strikes))
        alone = sum(x.town == s.town for x in strikes) == 1
        kind = data.draw(st.sampled_from(["relay", "added", "lowered", "two"]))
        if kind == "added" and s.killed > 2 and alone:
            early = next(k for k in range(data.draw(st.integers(1, s.killed - 1)), 0, -1) if k == 1 or k not in taken)
            more += [
                strike_report(f"m{n}e", s, early, later=0, outlet="Early"),
                added_report(f"m{n}", s, s.killed - early),
            ]
        elif kind == "lowered":
            wrong = next(k for k in range(s.killed + data.draw(st.integers(1, 9)), 999) if k not in taken)
            more += [strike_report(f"m{n}e", s, wrong, later=0, outlet="Early"), lowered_report(f"m{n}", s, wrong)]
        elif kind == "two" and (others := [x for x in strikes if x.town != s.town]):
            more.append(two_towns_report(f"m{n}", s, data.draw(st.sampled_from(others))))
        else:
            more.append(relay_report(f"m{n}", s))
    assert best([*told_once(strikes), *more]) == sum(s.killed for s in strikes)


def test_two_days_told_by_two_outlets_each_are_two_strikes():
    """Found by chance: both strikes were first put at nine dead, and 3 were counted for 5."""
    one, other = Strike(0, "Port Amar", FIRST, 2), Strike(1, "Port Amar", FIRST + timedelta(days=1), 3)
    more = [
        report
        for n, s in enumerate((one, other))
        for report in (strike_report(f"m{n}e", s, 9, later=0, outlet="Early"), lowered_report(f"m{n}", s, 9))
    ]
    assert best([*told_once([one, other]), *more]) == 5


@lenient
@given(worlds_with_noise())
def test_every_number_opens_to_its_figures(world):
    """Each row names figures of the ledger, counts none that it left out, and lies between its bounds."""
    strikes, more = world
    p = picture([*told_once(strikes), *more])
    known = {f.id for f in p.figures}
    for row in p.tolls:
        assert row.figures
        assert {*row.figures, *(o.figure for o in row.left_out)} <= known
        assert not {*row.figures} & {o.figure for o in row.left_out}
        assert row.low <= row.best <= row.high
    for event in p.events:
        assert event.killed is None or {*event.killed.figures} <= known


def test_the_property_can_fail(monkeypatch: pytest.MonkeyPatch):
    """Where every two numbers are held to lie apart, a total is added to what it is the total of."""
    strikes = [Strike(0, "Port Amar", FIRST, 10), Strike(1, "Villa Nueva", FIRST + timedelta(days=2), 20)]
    reports = [
        *told_once(strikes),
        total_report("t", strikes, FIRST + timedelta(days=4), since=True, voice="health ministry"),
    ]
    assert best(reports) == 30
    monkeypatch.setattr(packing, "lie_apart", lambda *_: True)
    assert best(reports) == 60


def test_households_people_and_measures_never_mix():
    """Families are not persons, the injured not the dead, and who left a town not who came to it."""
    rows = picture([other_report("o", Strike(0, "Port Amar", FIRST, 5))]).tolls
    numbers = {(t.measure, t.unit, t.direction): t.best for t in rows if t.place is None and t.span == "case"}
    assert numbers == {
        ("injured", "people", None): 900,
        ("displaced", "households", "from"): 700,
        ("displaced", "people", "from"): 800,
    }
