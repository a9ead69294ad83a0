"""Renewing: one more report changes the standing picture as settling would, and nothing is lost or counted twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from war import WIRE, the_war, wire
from worlds import some_reports

from vedette.engine.cases.pictures.renewing import renew
from vedette.engine.cases.pictures.standing import must_settle, pending, put_settled, standing_picture
from vedette.engine.plan import drawn_of_reports
from vedette.knowledge.case import CaseKnowledge
from vedette.model.cases import Arrival, Forgotten, KeptReport
from vedette.model.claims import Report
from vedette.model.documents import Capture
from vedette.model.pictures import Picture
from vedette.products.brief import compose
from vedette.store import Store, create_store

CASE = CaseKnowledge()
SLOW = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))


def now() -> datetime:
    """The moment of all that these tests do."""
    return datetime(2031, 3, 10, tzinfo=UTC)


def keep(store: Store, reports: Sequence[Report]) -> None:
    """Keep reports with their readings."""
    captures = (Capture(r.document.input, r.document.id.encode(), "text/plain", seen=now()) for r in reports)
    store.keep([Arrival(c, r.document, "opened") for c, r in zip(captures, reports, strict=True)])
    store.put_reports([KeptReport(r, "read") for r in reports])


def settle(store: Store) -> Picture:
    """Compare all that the store holds, and put it."""
    drawn = drawn_of_reports(list(store.reports()), (), name="war", case=CASE)
    put_settled(store, drawn, CASE, now=now)
    return drawn.picture


class Kept:
    """A case with some reports settled and others put in by renewing."""

    def __init__(self, settled: Sequence[Report], renewed: Sequence[Report] = ()) -> None:
        self._folder = TemporaryDirectory()
        self.store = create_store(str(Path(self._folder.name) / "war.vedette"), "war")
        keep(self.store, settled)
        settle(self.store)
        for report in renewed:
            keep(self.store, [report])
            renew(self.store, CASE, [report.document.id], now=now)

    @property
    def picture(self) -> Picture:
        """The picture that stands."""
        picture = standing_picture(self.store)
        assert picture is not None
        return picture

    def __enter__(self) -> Kept:
        return self

    def __exit__(self, *why: object) -> None:
        self.store.close()
        self._folder.cleanup()


@contextmanager
def beside(most: int) -> Iterator[None]:
    """Compare new reports with at most so many neighbours, so that records must be widened."""
    with (
        patch("vedette.engine.cases.pictures.renewing.NEIGHBOURS", most),
        patch("vedette.engine.cases.pictures.renewing.BEARERS", most - 1),
    ):
        yield


def plain(picture: Picture) -> bytes:
    """Return a picture without the number of reports that were renewed."""
    return msgspec.json.encode(
        msgspec.structs.replace(picture, coverage=msgspec.structs.replace(picture.coverage, renewed=0))
    )


def pointers(picture: Picture) -> Iterator[tuple[set[str], set[str]]]:
    """Yield what records point at, and what there is."""
    claims, actors, places, events, figures = (
        {r.id for r in rows}
        for rows in (picture.claims, picture.actors, picture.places, picture.events, picture.figures)
    )
    for event in picture.events:
        yield {*event.claims, *event.against}, claims
        yield {*event.actors, *event.targets}, actors
        yield {event.place} - {None}, places  # type: ignore[misc]
    for hold in picture.control:
        yield {*hold.claims, *hold.against}, claims
        yield {hold.holder}, actors
    for figure in picture.figures:
        yield set(figure.claims), claims
        yield {figure.part_of, figure.supersedes, figure.revises} - {None}, figures  # type: ignore[misc]
        yield {figure.event} - {None}, events  # type: ignore[misc]
    for claim in picture.claims:
        yield {*claim.actors, *claim.targets}, actors
        yield {claim.place} - {None}, places  # type: ignore[misc]
    for row in picture.tolls:
        yield {*row.figures, *(o.figure for o in row.left_out)}, figures
    for story in picture.stories:
        yield {story.event} - {None}, events  # type: ignore[misc]
    for difference in picture.disagreements:
        yield {c for p in difference.positions for c in p.claims}, claims
    yield {r.origin for r in picture.reports}, {r.id for r in picture.reports}


@SLOW
@given(some_reports)
def test_what_is_put_whole_is_read_back_whole(reports):
    """The standing picture is the settled one, to the byte: taking it apart loses nothing."""
    with Kept(reports) as kept:
        assert plain(kept.picture) == plain(drawn_of_reports(reports, (), name="war", case=CASE).picture)


@SLOW
@given(some_reports, st.sampled_from([1, 60]))
def test_every_claim_of_a_new_report_stands_and_every_pointer_leads_somewhere(reports, most):
    """A report that was read is in the picture with all it says, once, however few neighbours it is compared with."""
    with beside(most), Kept(reports[:3], reports[3:]) as kept:
        picture = kept.picture
        told = {c.id for r in reports for c in r.claims}
        assert {c.id for c in picture.claims} == told
        assert max(Counter(c for e in picture.events for c in e.claims).values(), default=1) == 1
        assert max(Counter(c for f in picture.figures for c in f.claims).values(), default=1) == 1
        for pointed, there in pointers(picture):
            assert pointed <= there
        assert picture.coverage.reports == len(reports)
        assert picture.coverage.renewed == 1


@SLOW
@given(some_reports, st.randoms(use_true_random=False))
def test_renewing_and_then_settling_is_settling(reports, rng):
    """Whatever was renewed in whatever order, comparing all anew gives what it would have given at once."""
    later = [reports[2], reports[3]]
    rng.shuffle(later)
    with Kept(reports[:2], later) as kept:
        settle(kept.store)
        assert plain(kept.picture) == plain(drawn_of_reports(reports, (), name="war", case=CASE).picture)


@SLOW
@given(some_reports, st.sampled_from([1, 60]))
def test_renewing_twice_changes_nothing(reports, most):
    """A process that was stopped and does its work again does no harm."""
    with beside(most), Kept(reports[:3], reports[3:]) as kept:
        before = kept.picture
        renew(kept.store, CASE, [reports[3].document.id], now=now)
        after = kept.picture
        assert {frozenset(e.claims) for e in after.events} == {frozenset(e.claims) for e in before.events}
        assert {frozenset(f.claims) for f in after.figures} == {frozenset(f.claims) for f in before.figures}
        assert [a.mentions for a in after.actors] == [a.mentions for a in before.actors]


@SLOW
@given(some_reports)
def test_a_report_taken_out_leaves_nothing_behind(reports):
    """What only a forgotten report said is said no more, and nothing points at it."""
    with Kept(reports) as kept:
        out = reports[3].document.id
        kept.store.forget(Forgotten(out, now(), "a.analyst", "names a witness"))
        renew(kept.store, CASE, [out], now=now)
        picture = kept.picture
        gone = {c.id for c in reports[3].claims}
        assert gone.isdisjoint(c.id for c in picture.claims)
        assert not any(claim in plain(picture).decode() for claim in gone)
        for pointed, there in pointers(picture):
            assert pointed <= there
        assert pending(kept.store).ids == ()


@pytest.mark.parametrize("most", [1, 60])
def test_a_copy_adds_no_origin(most):
    """Ten copies of one wire are one voice, also where the tenth came in after the others were compared."""
    reports = the_war()
    with beside(most), Kept(reports) as kept:
        before = {e.id: e.origins for e in kept.picture.events}
        keep(kept.store, [wire("late-copy", f"PORT AMAR, Wednesday – {WIRE}", "Gazette")])
        renew(kept.store, CASE, ["late-copy"], now=now)
        after = kept.picture
        assert {e.id: e.origins for e in after.events} == before
        assert after.coverage.origins == len({r.origin for r in after.reports})


def test_a_later_toll_is_counted_once_in_the_case():
    """The sum of the days and of the case grows by what is new, not by what is told again."""
    reports = the_war()
    with Kept(reports[:-1], reports[-1:]) as kept:
        settled = drawn_of_reports(reports, (), name="war", case=CASE).picture
        whole = {(t.measure, t.place): (t.low, t.high) for t in settled.tolls if t.span == "case"}
        renewed = {(t.measure, t.place): (t.low, t.high) for t in kept.picture.tolls if t.span == "case"}
        assert renewed == whole


def test_the_brief_of_a_renewed_picture_passes_the_gate():
    """No sentence of a renewed picture says more than its claims."""
    reports = the_war()
    with Kept(reports[:3], reports[3:]) as kept:
        brief = compose(kept.picture)
        assert brief.highlights
        assert not brief.refused


def test_a_small_case_is_always_settled():
    """Comparing a few reports anew takes no time, and is exact."""
    with Kept(the_war()) as kept:
        assert must_settle(kept.store, CASE, ["new"])
        assert must_settle(kept.store, CaseKnowledge(counting="ucdp"), [])


@pytest.mark.parametrize(("came", "settled"), [(2, False), (3, True)])
def test_a_large_case_is_settled_where_much_came_in(came, settled, monkeypatch):
    """Many new reports tell together what none of them tells beside a few old ones."""
    monkeypatch.setattr("vedette.engine.cases.pictures.standing.SMALL", 3)
    monkeypatch.setattr("vedette.engine.cases.pictures.standing.SHARE", 2)
    with Kept(the_war()) as kept:
        assert must_settle(kept.store, CASE, [str(n) for n in range(came)]) is settled


@pytest.mark.parametrize("key", ["r1", "r2", "r5"])
def test_a_report_that_is_read_anew_changes_no_toll(key):
    """A changed knowledge file lets reports be read again; most of them tell what they told."""
    with Kept(the_war()) as kept:
        before = kept.picture
        renew(kept.store, CASE, [key], now=now)
        assert kept.picture.tolls == before.tolls
        assert kept.picture.events == before.events
