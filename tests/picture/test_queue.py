"""The review queue: what is shown first is what would change the picture most."""

from datetime import UTC, datetime

import pytest
from benchmarks.review_queue import effects, spearman
from war import the_war

from vedette.engine.cases.judgements.judging import with_judgements
from vedette.engine.cases.judgements.queue import review_queue
from vedette.engine.plan import picture_of_reports
from vedette.knowledge.case import CaseKnowledge
from vedette.model.judging import judged

NOON = datetime(2031, 3, 9, 12, tzinfo=UTC)
EVERY = 8


def drawn(reports, *judgements):
    return picture_of_reports(reports, [], name="case", case=with_judgements(CaseKnowledge(), judgements))


def test_influence_ranks_as_the_picture_really_changes(goma):
    """A queue that shows trifles first wastes the hours of the one person who can judge."""
    items = review_queue(drawn(goma))[::EVERY]
    changed = [float(n) for n in effects(goma, items)]
    assert len(items) > 25
    assert spearman([i.influence for i in items], changed) > 0.55
    assert spearman([i.score for i in items], changed) > 0.3


def test_the_queue_is_the_same_each_time_and_says_why(goma):
    """Two analysts who start at the top start with the same thing."""
    queue = review_queue(drawn(goma))
    assert queue == review_queue(drawn(list(reversed(goma))))
    assert [i.score for i in queue] == sorted((i.score for i in queue), reverse=True)
    assert all(i.line and i.title and i.about and i.verdicts for i in queue)
    assert {"merge", "event", "figure", "control", "disagreement", "place", "outlet", "relation", "service"} <= {
        i.sort for i in queue
    }


@pytest.mark.parametrize("sort", ["merge", "event", "figure", "control", "relation", "outlet"])
def test_what_was_judged_leaves_the_queue(sort):
    """Also while the picture has not been drawn anew yet."""
    reports = the_war()
    before = drawn(reports)
    item = next(i for i in review_queue(before) if i.sort == sort)
    verdict = {"merge": "same", "outlet": "graded"}.get(sort, "right")
    grade = {"grade": "B"} if sort == "outlet" else {}
    one = judged(verdict, item.about, "A", "seen", NOON, **grade)
    for picture in (before, drawn(reports, one)):
        assert (item.sort, item.title) not in {(i.sort, i.title) for i in review_queue(picture, [one])}
    undo = judged("undone", (), "A", "no", NOON, undoes=one.id)
    assert review_queue(before, [one, undo]) == review_queue(before)


def test_a_pointer_of_the_queue_means_that_record_alone(goma):
    """Saying "wrong" to one thing must not take another along."""
    picture = drawn(goma)
    for item in [i for i in review_queue(picture) if i.sort in ("event", "figure", "relation", "service")][::7]:
        after = drawn(goma, judged("wrong", item.about, "A", "no", NOON))
        [correction] = after.corrections
        hit = {s.key for s in correction.subjects}
        assert hit & set(item.claims), item.title
        wide = hit - set(item.claims)
        assert len(wide) <= len(item.claims), (item.title, sorted(wide))
