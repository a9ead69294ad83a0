"""Two clocks: when it happened and when it was known; a picture as of a day is the one a reader had then."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from war import LATER, MONDAY, THURSDAY, TUESDAY, WEDNESDAY, Teller, copy, denial, later, second, the_war, wire
from worlds import some_reports

from vedette.engine import Order, picture_of_reports, read_documents, take_in
from vedette.errors import NothingToRead
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.documents import Skipped
from vedette.model.judgements import Judgement, Subject
from vedette.model.pictures import Known, Picture
from vedette.model.when import When
from vedette.picture import picture_of
from vedette.picture.knowing import known_from
from vedette.reconciliation import reconcile

EXAMPLES = Path(__file__).parents[2] / "examples"
FRIDAY = date(2031, 3, 7)


def as_of(reports: list[Report], day: date | None) -> Picture:
    return picture_of_reports(reports, (), name="w", as_of=day)


def without_skipped(picture: Picture) -> bytes:
    cover = msgspec.structs.replace(picture.coverage, skipped=())
    return msgspec.json.encode(msgspec.structs.replace(picture, coverage=cover))


def published_by(reports: list[Report], day: date) -> list[Report]:
    return [r for r in reports if r.document.published and r.document.published <= day]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports, st.integers(2, 9))
def test_a_picture_as_of_a_day_is_that_of_the_reports_of_that_day(reports, day):
    """Nothing of a later report may be seen: no join, no denial, no end of a tenure, no settled expectation."""
    moment = date(2031, 3, day)
    known = published_by(reports, moment)
    if not known:
        with pytest.raises(NothingToRead):
            as_of(reports, moment)
        return
    assert without_skipped(as_of(reports, moment)) == without_skipped(as_of(known, moment))


@pytest.mark.parametrize("case", ["goma-2025", "kharkiv-2022"])
def test_a_real_case_as_of_each_of_its_days(case: str):
    """The leak that matters is the one in real text: a name joined by way of a later report."""
    intake = take_in(Order((str(EXAMPLES / case),)))
    read = read_documents(intake.documents, CaseKnowledge(), workers=1)
    reports = [one[1] for one in read if not isinstance(one, Skipped)]
    days = sorted({r.document.published for r in reports if r.document.published})
    for day in days[:: max(len(days) // 4, 1)]:
        assert without_skipped(as_of(reports, day)) == without_skipped(as_of(published_by(reports, day), day))


def test_two_that_only_a_later_report_joins_stay_apart_before_it():
    """Handed judgements that know the later report, the fold still must not join by way of it."""
    reports = the_war()
    names = [Subject("actor", "r1", "Ana Ruiz"), Subject("actor", "r2", "Costa Verde government")]
    by_way = Subject("actor", "r5", "Ruiz")
    joined = tuple(Judgement(one, by_way, "same", "so it reads", "analyst") for one in names)
    now = picture_of(reports, (*reconcile(reports), *joined), as_of=None, case="w")
    then = picture_of(reports, (*reconcile(reports), *joined), as_of=THURSDAY, case="w")
    assert len([a for a in now.actors if {"Ana Ruiz", "Costa Verde government"} & {a.name, *a.aliases}]) == 1
    assert len([a for a in then.actors if {"Ana Ruiz", "Costa Verde government"} & {a.name, *a.aliases}]) == 2


def test_a_report_without_a_day_is_in_no_picture_as_of_a_day():
    """Nobody knows whether it was there; it is left out and declared."""
    undated = Teller("u", LATER, None).party("Blue Front", "armed group").report()
    picture = as_of([wire(), undated], THURSDAY)
    assert [r.id for r in picture.reports] == ["r1"]
    assert [s.input for s in picture.coverage.skipped] == ["u.txt"]
    assert "no date" in picture.coverage.skipped[0].reason
    assert {r.id for r in as_of([wire(), undated], None).reports} == {"r1", "u"}


def test_what_comes_later_is_declared_as_not_there_yet():
    """The coverage says what was held back, so that nobody takes it for lost."""
    skipped = as_of(the_war(), WEDNESDAY).coverage.skipped
    assert {s.input for s in skipped} == {"r2.txt", "r4.txt", "r5.txt"}
    assert all("after 2031-03-05" in s.reason for s in skipped)


def test_a_tenure_is_open_until_its_end_was_told():
    """On the day on which only the holder was known, nobody knew that he would lose the place."""
    first = Teller("a", "The army holds Port Amar.", MONDAY).party("army", "state forces").site("Port Amar")
    first.says("control", "The army holds Port Amar", actors=("army",), place="Port Amar", when=When.on(MONDAY))
    then = Teller("b", "The front took Port Amar from the army.", WEDNESDAY).party("army", "state forces")
    then.party("front", "armed group").site("Port Amar")
    taken = {"actors": ("front",), "targets": ("army",), "place": "Port Amar", "when": When.on(TUESDAY)}
    then.says("capture", "The front took Port Amar from the army", **taken)
    reports = [first.report(), then.report()]
    [held] = as_of(reports, TUESDAY).control
    assert held.until is None
    assert any(c.until is not None for c in as_of(reports, WEDNESDAY).control)


def test_an_expectation_that_came_true_is_still_open_before_it_did():
    """The march on the capital was a question until the report that told it."""
    done = Teller("z", "The Blue Front took Villa Nueva on Thursday.", FRIDAY).party(
        "Blue Front", "armed group", country="CVD"
    )
    done.site("Villa Nueva", lat=4.9, lon=-52.9, country="CVD", gazetteer_id="geonames:2")
    ahead = Teller("y", "The Blue Front may take Villa Nueva.", WEDNESDAY).party(
        "Blue Front", "armed group", country="CVD"
    )
    ahead.site("Villa Nueva", lat=4.9, lon=-52.9, country="CVD", gazetteer_id="geonames:2")
    ahead.says(
        "capture",
        "The Blue Front may take Villa Nueva",
        actors=("Blue Front",),
        place="Villa Nueva",
        modality="expected",
    )
    done.says(
        "capture",
        "The Blue Front took Villa Nueva",
        actors=("Blue Front",),
        place="Villa Nueva",
        when=When.on(THURSDAY),
    )
    reports = [ahead.report(), done.report()]
    assert as_of(reports, THURSDAY).outlook
    assert not as_of(reports, FRIDAY).outlook


def test_a_record_knows_its_own_day_and_the_days_on_which_it_was_told():
    """The port fell on the Tuesday and was first told on the Wednesday, last on the Friday."""
    picture = as_of(the_war(), None)
    [taken] = [e for e in picture.events if e.kind == "capture"]
    assert taken.when == When.on(TUESDAY)
    assert taken.known == Known(WEDNESDAY, FRIDAY)
    grown = next(f for f in picture.figures if f.count.low == 30)
    assert grown.known == Known(FRIDAY, FRIDAY)
    assert next(a for a in picture.actors if "Front" in a.name).known == Known(WEDNESDAY, FRIDAY)
    assert picture.quotes[0].known == Known(FRIDAY, FRIDAY)


def test_every_record_is_known_on_days_of_its_own_reports(picture: Picture):
    """A day that no report of the record has would be made up."""
    published = {r.id: r.published for r in picture.reports}
    told = {c.id: published[c.report] for c in picture.claims}
    rows = (*picture.events, *picture.control, *picture.figures, *picture.relations, *picture.services)
    assert rows
    for row in (*rows, *picture.expectations):
        days = [told[c] for c in row.claims]
        assert row.known == Known(min(days), max(days))
    for claim in picture.claims:
        assert claim.known == Known(published[claim.report], published[claim.report])


def test_what_no_dated_report_tells_is_known_on_no_day():
    """Unknown stays unknown."""
    undated = Teller("u", "The front holds Port Amar.", None).party("front", "armed group").site("Port Amar")
    undated.says("control", "The front holds Port Amar", actors=("front",), place="Port Amar")
    [held] = as_of([undated.report()], None).control
    assert held.known == Known(None, None)
    assert known_from([None, TUESDAY, None, MONDAY]) == Known(MONDAY, TUESDAY)


def test_a_later_report_moves_the_last_day_and_not_the_first():
    """The first word stays the first word."""
    before = as_of([wire(), copy()], None)
    after = as_of([wire(), copy(), second(), denial(), later()], None)
    [one], [other] = ([e for e in p.events if e.kind == "capture"] for p in (before, after))
    assert one.known.first == other.known.first
    assert other.known.last - one.known.last == timedelta(days=2)
