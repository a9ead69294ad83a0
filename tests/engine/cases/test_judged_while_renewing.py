"""A report that comes in after a judgement is heeded by it too, though only its neighbours are looked at."""

from datetime import UTC, datetime

from tests.engine.cases.test_renewing import Kept, keep
from war import copy, the_war

from vedette.engine.cases.judgements.judging import with_judgements
from vedette.engine.cases.pictures.renewing import renew
from vedette.engine.cases.pictures.standing import must_settle, put_settled, standing_picture
from vedette.engine.plan import drawn_of_reports
from vedette.knowledge.case import CaseKnowledge
from vedette.model.judgements import Pointer
from vedette.model.judging import judged

NOON = datetime(2031, 3, 9, 12, tzinfo=UTC)
SEIZED = Pointer("event", "Blue Front rebels seized the port city")


def test_a_copy_that_comes_later_is_judged_as_the_first():
    """The wire that she called wrong is printed again tomorrow."""
    case = with_judgements(CaseKnowledge(), [judged("wrong", (SEIZED,), "A", "it held", NOON)])
    with Kept([r for r in the_war() if r.document.id != "r3"]) as kept:
        assert must_settle(kept.store, case, ()), "a judgement may bear on all that stands"
        drawn = drawn_of_reports(list(kept.store.reports()), (), name="war", case=case)
        put_settled(kept.store, drawn, case, now=lambda: NOON)
        assert standing_picture(kept.store).corrections == drawn.picture.corrections
        keep(kept.store, [copy()])
        renew(kept.store, case, ["r3"])
        [correction] = kept.picture.corrections
        assert {s.report for s in correction.subjects} == {"r1", "r3"}
        gone = {s.key for s in correction.subjects}
        assert not gone & {c.id for c in kept.picture.claims}
