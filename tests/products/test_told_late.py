"""What was first told long after it happened says so: the mass grave that is found in spring."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from sample_picture import sample

from vedette.model.pictures import Event, Known, Picture
from vedette.model.when import When
from vedette.products.brief import compose
from vedette.products.brief.days import LATE_DAYS, told_late
from vedette.products.html.page import html_page

BARE = {"control": (), "figures": (), "disagreements": (), "expectations": (), "relations": (), "services": ()}
TOLD = date(2031, 3, 6)


def told_after(days: int, **fields: object) -> tuple[Picture, Event]:
    """The sample with one event alone, which happened ``days`` before a report told it."""
    picture = sample()
    event = next(e for e in picture.events if e.kind == "air strike" and not e.background and not e.against)
    when = When.on(TOLD - timedelta(days=days))
    event = replace(event, **{"when": when, "known": Known(TOLD, TOLD), **fields})
    claims = tuple(replace(c, when=when) if c.id in event.claims else c for c in picture.claims)
    reports = tuple(replace(r, published=TOLD) for r in picture.reports)
    return replace(picture, events=(event,), claims=claims, reports=reports, timeline=(), **BARE), event


def told(picture: Picture) -> str:
    brief = compose(picture)
    return " ".join(s.text for section in brief.sections for s in section.sentences)


def test_a_late_report_says_when_it_was_first_told():
    """The reader must not take an old killing for this week's."""
    picture, event = told_after(40)
    assert told_late(event) == TOLD
    assert "(first told on 6 March)" in told(picture)
    assert "first told 6 Mar 2031" in html_page(replace(picture, brief=compose(picture)))


@pytest.mark.parametrize("days", [0, 1, LATE_DAYS])
def test_the_news_of_the_week_says_nothing_of_it(days):
    """Every event is told a day or two later."""
    picture, event = told_after(days)
    assert told_late(event) is None
    assert "first told" not in told(picture)
    assert "first told" not in html_page(replace(picture, brief=compose(picture)))


def test_history_and_what_has_no_day_are_not_late():
    """What reports look back on is always told late, and an unknown day is neither late nor early."""
    assert told_late(told_after(400, background=True)[1]) is None
    assert told_late(told_after(400, when=When())[1]) is None
    assert told_late(told_after(400, known=Known())[1]) is None
    assert told_late(told_after(0, when=When.before(TOLD))[1]) is None
