"""A judgement on a large case renews the reports that it falls on, and gives what settling all would give."""

from datetime import UTC, datetime

import pytest
from tests.engine.cases.test_renewing import Kept
from war import the_war

from vedette.engine.cases.judgements.judging import with_judgements
from vedette.engine.cases.pictures.rejudging import rejudged
from vedette.engine.cases.pictures.renewing import renew
from vedette.engine.cases.pictures.standing import heeded, standing_head
from vedette.engine.cases.pictures.upkeep import current_picture
from vedette.engine.plan import drawn_of_reports
from vedette.knowledge.case import CaseKnowledge
from vedette.model.judgements import Pointer
from vedette.model.judging import CaseJudgement, Spot, judged
from vedette.model.pictures import Picture
from vedette.picture.renewal import renamed
from vedette.store import Store

NOON = datetime(2031, 3, 9, 12, tzinfo=UTC)


def said(verdict, pointer, **more) -> CaseJudgement:
    return judged(verdict, (pointer,), "N. Analyst", "she was there", NOON, **more)


def renewed(kept: Kept, *judgements: CaseJudgement) -> Picture:
    """The standing picture once it heeds ``judgements``."""
    case = with_judgements(CaseKnowledge(), judgements)
    renew(kept.store, case, [])
    head = standing_head(kept.store)
    assert head is not None
    assert head.corrections == heeded(case)
    return kept.picture


def settled(store: Store, *judgements: CaseJudgement) -> Picture:
    """The picture that comparing all anew would give."""
    case = with_judgements(CaseKnowledge(), judgements)
    return drawn_of_reports(list(store.reports()), (), name="war", case=case).picture


JUDGEMENTS = [
    said("wrong", Pointer("event", "Blue Front rebels seized the port city")),
    said("wrong", Pointer("figure", "at least 30 civilians were killed")),
    said("excluded", Pointer("figure", "at least 30 civilians were killed")),
    said("graded", Pointer("event", "Blue Front rebels seized the port city"), grade="5"),
    said("right", Pointer("event", "captured Port Amar this week")),
    said("wrong", Pointer("claim", "nobody says this")),
    said("graded", Pointer("outlet", "Wire"), grade="B"),
    said("placed", Pointer("place", "Villa Nueva"), spot=Spot(4.5, -52.0, 300)),
]


@pytest.mark.parametrize("judgement", JUDGEMENTS, ids=lambda j: f"{j.verdict} {j.about[0].words[:12]}")
def test_a_judgement_is_heeded_by_renewing_what_it_falls_on(judgement):
    """Minutes of comparing all anew for one answer would end every review."""
    with Kept(the_war()) as kept:
        now, whole = renewed(kept, judgement), settled(kept.store, judgement)
        assert now.corrections == whole.corrections
        assert now.coverage.skipped == whole.coverage.skipped
        # An event keeps the id under which it stood, though the first of its claims is gone.
        ids = {e.id: t.id for e, t in zip(now.events, whole.events, strict=True) if e.claims == t.claims}
        for table in ("reports", "claims", "events", "figures", "control", "actors", "places", "disagreements"):
            assert tuple(renamed(r, ids) for r in getattr(now, table)) == getattr(whole, table), table


@pytest.mark.parametrize("judgement", JUDGEMENTS, ids=lambda j: f"{j.verdict} {j.about[0].words[:12]}")
def test_a_judgement_taken_back_leaves_nothing_in_the_standing_picture(judgement):
    """The reports that it fell on are known by what stands."""
    with Kept(the_war()) as kept:
        before = kept.picture
        renewed(kept, judgement)
        after = renewed(kept)
        assert after.corrections == ()
        assert after.coverage.skipped == before.coverage.skipped
        for table in (
            "reports",
            "claims",
            "events",
            "figures",
            "control",
            "tolls",
            "actors",
            "places",
            "disagreements",
        ):
            assert getattr(after, table) == getattr(before, table), table


def test_only_the_reports_that_are_pointed_at_are_taken_up():
    """And none where nothing was judged."""
    with Kept(the_war()) as kept:
        head = standing_head(kept.store)
        case = with_judgements(CaseKnowledge(), [JUDGEMENTS[0]])
        assert rejudged(kept.store, case, head, ()).reports == ("r1", "r3")
        assert rejudged(kept.store, CaseKnowledge(), head, ()) is None


@pytest.mark.parametrize("judgement", JUDGEMENTS[1:3], ids=lambda j: j.verdict)
def test_the_tolls_follow_a_judgement(judgement):
    """A number that is wrong, or is not to be counted, is in no sum from then on, and what it had replaced is again."""
    with Kept(the_war()) as kept:
        assert renewed(kept, judgement).tolls == settled(kept.store, judgement).tolls


def test_a_letter_renews_no_report():
    """An outlet may have printed half of the case: its letter is laid on where the picture is put together."""
    with Kept(the_war()) as kept:
        case = with_judgements(CaseKnowledge(), [said("graded", Pointer("outlet", "Wire"), grade="B")])
        found = rejudged(kept.store, case, standing_head(kept.store), ())
        assert found.reports == ()
        assert [c.grade for c in found.corrections] == ["B"]


def test_a_judgement_on_a_large_case_settles_nothing(monkeypatch):
    """A brief after an answer takes seconds; the letters and the corrections are in it."""
    monkeypatch.setattr("vedette.engine.cases.pictures.standing.SMALL", 3)
    monkeypatch.setattr("vedette.engine.cases.pictures.standing.SHARE", 2)
    with Kept(the_war()) as kept:
        before = standing_head(kept.store)
        kept.store.put_judgements([JUDGEMENTS[1], said("graded", Pointer("outlet", "Wire"), grade="B")])
        monkeypatch.setattr("vedette.engine.cases.pictures.upkeep.catch_up", lambda *_, **__: [])
        picture = current_picture(kept.store)
        assert standing_head(kept.store).settled_at == before.settled_at
        assert {c.verdict for c in picture.corrections} == {"wrong", "graded"}
        assert {r.reliability for r in picture.reports if r.outlet == "Wire"} == {"B"}
