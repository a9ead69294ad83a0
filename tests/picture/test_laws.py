"""Laws of the fold that hold for any reports."""

from datetime import date

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from war import copy, the_war, wire
from worlds import some_reports

from vedette.model.claims import Report
from vedette.model.judgements import Judgement, Subject
from vedette.model.pictures import Picture
from vedette.picture import picture_of
from vedette.reconciliation import reconcile


def drawn(reports: list[Report], judgements: tuple[Judgement, ...] | None = None) -> bytes:
    given_judgements = reconcile(reports) if judgements is None else judgements
    return msgspec.json.encode(picture_of(reports, given_judgements, as_of=None, case="war", skipped=()))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports, st.randoms(use_true_random=False))
def test_the_order_of_arrival_never_changes_the_picture(reports, rng):
    """Two desks that received the same reports in another order see the same bytes."""
    before = drawn(reports)
    judgements = list(reconcile(reports))
    shuffled = list(reports)
    rng.shuffle(shuffled)
    rng.shuffle(judgements)
    assert drawn(shuffled) == before
    assert drawn(shuffled, tuple(judgements)) == before


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports)
def test_the_same_report_twice_changes_nothing(reports):
    """A report handed in twice is no second voice."""
    assert drawn([*reports, reports[0]]) == drawn(reports)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports)
def test_every_id_in_the_picture_leads_somewhere(reports):
    """A claim, actor or place that a record names stands in the picture."""
    judgements = reconcile(reports)
    p = picture_of(reports, judgements, as_of=None, case="war", skipped=())
    claims, actors, places = ({r.id for r in rows} for rows in (p.claims, p.actors, p.places))
    for event in p.events:
        assert {*event.claims, *event.against} <= claims
        assert {*event.actors, *event.targets} <= actors
        assert event.place is None or event.place in places
        assert event.when.start is None or event.when.end is None or event.when.start <= event.when.end
    for hold in p.control:
        assert hold.holder in actors
        assert hold.place in places
        assert {*hold.claims, *hold.against} <= claims
    for figure in p.figures:
        assert set(figure.claims) <= claims
    assert len({e.id for e in p.events}) == len(p.events)


def test_a_copy_adds_no_origin():
    """Ten papers with one wire are one source; status and credibility must not rise with them."""
    alone, copied = [wire()], [wire(), copy()]
    one = picture_of(alone, reconcile(alone), as_of=None, case="w", skipped=())
    two = picture_of(copied, reconcile(copied), as_of=None, case="w", skipped=())
    assert two.coverage.origins == one.coverage.origins == 1
    assert [(e.kind, e.status, e.credibility, e.origins) for e in two.events] == [
        (e.kind, e.status, e.credibility, e.origins) for e in one.events
    ]


def test_every_evidence_is_a_literal_slice_of_its_report(picture: Picture):
    """A reader who opens a claim finds the very words."""
    texts = {r.id: r.text for r in picture.reports}
    for claim in picture.claims:
        for evidence in claim.evidence:
            assert texts[evidence.report][evidence.start : evidence.end] == evidence.text


def test_a_person_who_says_different_outranks_the_rules():
    """An analyst who knows that two Ruizes are two women is not overruled by a spelling."""
    reports = the_war()
    mine = Judgement(
        Subject("actor", "r1", "Ana Ruiz"),
        Subject("actor", "r5", "Ruiz"),
        "different",
        "another Ruiz",
        "analyst",
    )
    p = picture_of(reports, (*reconcile(reports), mine), as_of=None, case="w", skipped=())
    assert sum("Ruiz" in a.name for a in p.actors) == 2


def test_a_picture_as_of_an_earlier_day_leaves_out_what_came_later():
    """What was not yet published was not yet known."""
    reports = the_war()
    p = picture_of(reports, reconcile(reports), as_of=date(2031, 3, 5), case="w", skipped=())
    assert {r.id for r in p.reports} == {"r1", "r3"}
    assert p.as_of == "2031-03-05T23:59:59Z"
