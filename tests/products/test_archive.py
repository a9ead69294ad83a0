"""A brief of years of reports: what is new, the course of it, what changed hands; bounded, cited, always the same."""

import random
import re
import time
from datetime import date

import pytest
from long_picture import ARMY, CROWD, Builder, three_years
from msgspec.structs import replace
from sample_picture import sample

from vedette.model.pictures import Toll
from vedette.model.when import When
from vedette.products import render
from vedette.products.brief import Gate, compose
from vedette.products.brief.fitness import Fitness, only_number, sober
from vedette.products.brief.period import period_of

PICTURE = three_years()
BRIEF = compose(PICTURE)


def told(brief, title=""):
    """The texts of the sections whose title begins with ``title``."""
    return [s.text for section in brief.sections if section.title.startswith(title) for s in section.sentences]


def everything(brief):
    return [brief.headline, *(s.text for s in brief.highlights), *told(brief)]


def test_a_week_of_reports_is_no_long_case():
    """The short form must not change because one old report lies among the news."""
    period = period_of(sample())
    assert period is not None
    assert not period.long
    old = replace(sample().reports[0], id="r0", published=date(2020, 1, 1))
    assert not period_of(replace(sample(), reports=(old, *sample().reports * 3))).long


def test_the_course_is_told_by_years():
    """A reader who was away wants each year in a few sentences."""
    titles = [s.title for s in BRIEF.sections if s.title.startswith("Course of the conflict")]
    assert titles == [f"Course of the conflict: {year}" for year in (2031, 2032, 2033)]
    assert any("chemical attack" in text for text in told(BRIEF, "Course of the conflict: 2031"))
    assert any("captured Kestrin" in text for text in told(BRIEF, "Course of the conflict: 2032"))


def test_a_case_of_months_is_told_by_months():
    """Half a year has no years to tell it by."""
    b = Builder()
    for month in (1, 2, 3, 4):
        for day in (3, 9, 17, 25):
            b.happen(
                date(2031, month, day), "shelling", f"The army shelled Brod, killing {day} people.", actors=(ARMY,),
                targets=(CROWD,), place="p-brod", killed=Toll(day, day, day),
            )  # fmt: skip
    titles = [s.title for s in compose(b.picture()).sections]
    assert "Course of the conflict: February 2031" in titles


def test_the_top_is_of_the_last_weeks():
    """News of two years ago is no highlight."""
    first = [s.text for s in BRIEF.highlights]
    assert any("captured Tarnov" in t and "2 December" in t for t in first)
    assert not any("gas" in t or "chemical" in t for t in first)
    overview = told(BRIEF, "Situation overview")
    assert overview
    assert not any(re.search(r"\b203[12]\b", t) for t in overview)


def test_a_place_that_changed_hands_has_one_line():
    """ "Held by both" is what a table says that nobody has read."""
    lines = [t for t in told(BRIEF, "Control of territory") if t.startswith("Tarnov")]
    assert len(lines) == 1
    line = lines[0]
    assert line.index("4 March 2031") < line.index("17 May 2032") < line.index("2 December 2033")
    assert "taken by the Carvanian army from the Highland Front on 17 May 2032" in line


def test_the_toll_of_the_war_is_a_line_that_grows_and_a_rival_beside_it():
    """A count of the first year and one of the third are no rivals; one far above its time is."""
    text = " ".join(told(BRIEF, "Casualties"))
    rise = next(t for t in told(BRIEF, "Casualties") if "rose from" in t)
    assert rise.index("20,000") < rise.index("45,000") < rise.index("95,000") < rise.index("130,000")
    assert "200,000" not in rise
    assert "200,000" in text


def test_what_was_misread_is_not_told():
    """Each of these was a sentence of a brief once."""
    text = " ".join(everything(BRIEF))
    assert "1850" not in text
    assert "60,000" not in text
    assert "shelled hundreds" not in text
    assert "Carvania Watch carried out" not in text
    assert "999,999" not in text
    assert "terrorists" not in text.lower()
    assert "armed groups shelled brod" in text.lower()


def test_every_sentence_passes_the_gate_and_cites_little():
    """A note is a line of print; thirty of them under one sentence are read by nobody."""
    gate = Gate(PICTURE)
    sentences = [*BRIEF.highlights, *(s for section in BRIEF.sections for s in section.sentences)]
    assert sentences
    assert all(gate.missing(s) == () for s in sentences)
    assert all(1 <= len(s.claims) <= 8 for s in sentences)


@pytest.mark.parametrize("filler", [60, 900])
def test_the_brief_is_bounded_however_long_the_archive(filler):
    """Four thousand lines are no brief."""
    picture = three_years(filler)
    page = render(replace(picture, brief=compose(picture)), "txt")
    body, notes = page.split("\nNOTES\n")
    assert len(body.splitlines()) <= 260
    assert len(notes.splitlines()) <= 450
    if filler > 500:
        assert re.search(r"\d+ more in the table of events", body)
        assert re.search(r"Valley Wire: \d+ reports", body)


def test_the_order_of_the_records_does_not_matter():
    """The same archive read from another folder is the same brief."""
    shuffled = {}
    for field in ("events", "claims", "reports", "actors", "places", "control", "figures"):
        rows = list(getattr(PICTURE, field))
        random.Random(7).shuffle(rows)  # noqa: S311 - an order, not a secret
        shuffled[field] = tuple(rows)
    assert compose(replace(PICTURE, **shuffled)) == BRIEF


def test_one_account_of_an_event_is_told_once():
    """Two reports with one toll at one place within days tell of one event, whatever kind they make of it."""
    b = Builder()
    for n in range(40):
        b.tell(date(2031, 1, 1 + n % 28), "talks", "Talks went on.")
    for day, kind in ((3, "air strike"), (9, "attack")):
        b.happen(
            date(2033, 12, day), kind, "The army struck Orlec, killing 47 people.", actors=(ARMY,), place="p-orlec",
            killed=Toll(47, 47, 47),
        )  # fmt: skip
    text = " ".join(told(compose(b.picture())))
    assert text.count("47 people") == 1


def test_a_ceiling_that_nobody_said_is_no_ceiling():
    """ "Hundreds of thousands" read as 999,999 beside a count of 84 makes no range."""
    assert sober(Toll(84, 84, 999_999)) == Toll(84, 84, None)
    assert sober(Toll(11, 11, 13)) == Toll(11, 11, 13)
    assert sober(Toll(2, 2, 300)) == Toll(2, 2, None)


def test_an_act_of_tomorrow_has_not_happened():
    """A date read as next year's is a misreading."""
    b = Builder()
    early = b.happen(date(2031, 5, 1), "attack", "An attack.", when=When.on(date(2031, 6, 1)), place="p-brod")
    fit = Fitness(b.picture())
    assert not fit.happened(early)
    assert fit.happened(replace(early, when=When.on(date(2031, 4, 30))))


def test_a_number_is_nobody():
    """ "The army shelled hundreds" names no aim; "hundreds of homes" does."""
    assert only_number("at least forty") is False  # a word that is not known to count is a name
    assert only_number("dozens")
    assert only_number("more than 40 others")
    assert not only_number("hundreds of homes")


def test_composing_grows_no_faster_than_the_archive():
    """Twice the reports may cost a little more than twice the time."""

    def cost(filler):
        picture = three_years(filler)
        started = time.perf_counter()
        compose(picture)
        return time.perf_counter() - started

    cost(200)
    small, large = min(cost(400) for _ in range(2)), min(cost(1600) for _ in range(2))
    assert large < 10 * small + 0.2
