"""Taking a report away takes away what it alone supported, and nothing else; a copy brings nothing but itself."""

from hypothesis import HealthCheck, given, settings
from test_laws import some_reports
from war import copy, the_war, wire

from vedette.model.claims import Report
from vedette.model.pictures import Picture
from vedette.picture import picture_of
from vedette.reconciliation import reconcile


def picture(reports: list[Report]) -> Picture:
    return picture_of(reports, reconcile(reports), as_of=None, case="war", skipped=())


def check_removal(reports: list[Report], gone: Report) -> None:
    whole, rest = picture(reports), picture([r for r in reports if r is not gone])
    own = {c.id for c in gone.claims}
    assert {c.id for c in rest.claims} == {c.id for c in whole.claims} - own
    for kind in ("events", "control", "figures", "relations"):
        told = {c for record in getattr(whole, kind) for c in record.claims} - own
        left = {c for record in getattr(rest, kind) for c in record.claims}
        if kind in ("events", "figures"):
            assert left == told, kind
    named = {p.name for r in reports if r is not gone for p in r.parties}
    assert {a.name for a in rest.actors} <= named
    assert not {e.report for c in rest.claims for e in c.evidence} & {gone.document.id}
    for record in (*rest.events, *rest.control, *rest.figures):
        assert not set(record.claims) & own


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports)
def test_removing_a_report_removes_what_only_it_supported(reports):
    """Made-up reports of every kind of claim, each taken away in turn."""
    for gone in reports:
        check_removal(reports, gone)


def test_removing_a_report_of_the_war():
    """The invented war, where events, figures and control rest on several reports."""
    reports = the_war()
    for gone in reports:
        check_removal(reports, gone)


def test_adding_a_copy_changes_no_count_of_origins_anywhere():
    """Events, figures and the coverage count the wire once, whoever prints it."""
    others = [r for r in the_war() if r.document.id not in (wire().document.id, copy().document.id)]
    one, two = picture([wire(), *others]), picture([wire(), copy(), *others])
    assert two.coverage.origins == one.coverage.origins
    assert sorted((e.kind, e.origins, e.status, e.credibility) for e in two.events) == sorted(
        (e.kind, e.origins, e.status, e.credibility) for e in one.events
    )
    assert sorted((f.measure, f.origins) for f in two.figures) == sorted((f.measure, f.origins) for f in one.figures)
