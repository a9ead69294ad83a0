"""Times: extents and values of TIMEX3, and the days that the words allow."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import Reading
from vedette.reading.times import calendar, reader, when_of

FRIDAY = date(2024, 12, 6)


@pytest.fixture
def times(read_syntax, document):
    """Read the times of a text that was published on a Friday, unless said otherwise."""

    def read(text, **fields):
        return reader(CaseKnowledge()).read(Reading(document(text, **fields), read_syntax(text)))

    return read


RESOLVED = [
    ("The army shelled the town on Friday morning.", "Friday morning", "2024-12-06TMO", "2024-12-06", "2024-12-06"),
    ("Rebels took the port on Thursday.", "Thursday", "2024-12-05", "2024-12-05", "2024-12-05"),
    ("Talks will resume on Tuesday in Geneva.", "Tuesday", "2024-12-10", "2024-12-10", "2024-12-10"),
    ("Clashes broke out last week.", "last week", "2024-W48", "2024-11-25", "2024-12-01"),
    ("Shells fell over the weekend.", "the weekend", "2024-W48-WE", "2024-11-30", "2024-12-01"),
    ("The offensive began nine days ago.", "nine days ago", "2024-11-27", "2024-11-27", "2024-11-27"),
    ("Drones struck overnight.", "overnight", "2024-12-06TNI", "2024-12-05", "2024-12-06"),
    ("He died in 2013.", "2013", "2013", "2013-01-01", "2013-12-31"),
    ("The truce held in late January 2023.", "late January 2023", "2023-01", "2023-01-20", "2023-01-31"),
    ("It was shelled in mid-August.", "mid-August", "2024-08", "2024-08-11", "2024-08-21"),
    ("They fled in the 1990s.", "the 1990s", "199", "1990-01-01", "1999-12-31"),
    ("Gangs attacked on Jan. 27.", "Jan. 27", "2024-01-27", "2024-01-27", "2024-01-27"),
    ("The junta took power on 1 February 2021.", "1 February 2021", "2021-02-01", "2021-02-01", "2021-02-01"),
    ("It was signed on 2024-11-05 in Doha.", "2024-11-05", "2024-11-05", "2024-11-05", "2024-11-05"),
    ("Twenty died in the past 48 hours.", "the past 48 hours", "PT48H", "2024-12-04", "2024-12-06"),
    ("Elections are due next month.", "next month", "2025-01", "2025-01-01", "2025-01-31"),
    ("It fell between 5 and 8 September.", "5 and 8 September", "2024-09-05/2024-09-08", "2024-09-05", "2024-09-08"),
    ("They came in the night of 9-10 May.", "the night of 9-10 May", "2024-05-09TNI", "2024-05-09", "2024-05-10"),
    ("The bridge fell two years ago.", "two years ago", "2022", "2022-01-01", "2022-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "first", "last"), RESOLVED)
def test_a_time_is_resolved_to_the_days_its_words_allow(times, text, words, value, first, last):
    """Claims are dated with these days: a day too many is honest, a day too few is an invention."""
    [found] = times(text)
    assert (found.text, found.value) == (words, value)
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The siege lasted three weeks.", "three weeks", "P3W"),
        ("The town fell after several days of fighting.", "several days", "PXD"),
        ("He was held for 24 hours.", "24 hours", "PT24H"),
        ("Every Friday they protest.", "Every Friday", "XXXX-WXX-5"),
        ("A two-week truce was agreed.", "two-week", "P2W"),
    ],
)
def test_a_length_or_a_repetition_names_no_days(times, text, words, value):
    """A length of time says how long and not when."""
    found = times(text)[0]
    assert (found.text, found.value, found.first, found.last) == (words, value, None, None)


def test_words_that_point_back_count_from_the_last_day_told(times):
    """The next day in a story of November is no day of December."""
    found = times("On 27 November they attacked. The next day they entered the city; two days later it fell.")
    assert [m.value for m in found] == ["2024-11-27", "2024-11-28", "2024-11-30"]


def test_an_hour_belongs_to_the_day_that_stands_behind_it(times):
    """Reports put the hour first: the day must not be that of the sentence before."""
    found = times("The hospital was hit at 3 a.m. on Tuesday; drones flew overnight into Wednesday.")
    assert [(m.value, str(m.last)) for m in found] == [
        ("2024-12-03T03:00", "2024-12-03"), ("2024-12-03", "2024-12-03"),
        ("2024-12-04TNI", "2024-12-04"), ("2024-12-04", "2024-12-04"),
    ]  # fmt: skip


def test_the_next_day_of_nothing_told_stays_open(times):
    """Without a day told there is nothing to count from, and today would be a guess."""
    [found] = times("The next day they entered the city.")
    assert (found.first, found.last, found.precision) == (None, None, "unknown")


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("It has gone on since 2011.", date(2011, 1, 1), None, "after"),
        ("The army had left by Thursday evening.", None, date(2024, 12, 5), "before"),
        ("It was calm before 2014.", None, date(2014, 1, 1), "before"),
    ],
)
def test_a_preposition_opens_the_interval(times, text, first, last, precision):
    """The years since 2011 are not the year 2011."""
    [found] = times(text)
    assert (found.first, found.last, found.precision) == (first, last, precision)
    assert when_of(found).known


def test_without_a_day_of_publication_only_whole_dates_are_resolved(times):
    """A weekday without a reference is any week's."""
    weekday, whole = times("On Friday they marched, as on 3 May 2019.", published=None)
    assert (weekday.value, weekday.first) == ("XXXX-WXX-5", None)
    assert whole.first == date(2019, 5, 3)


def test_a_dateline_stands_in_for_the_day_of_publication(times):
    """Wires carry their day in the dateline."""
    from vedette.model.documents import Block

    text = "NAIROBI, 4 May 2019\n\nGunmen attacked on Friday."
    blocks = (Block(0, 19, "dateline"), Block(21, len(text), "paragraph"))
    assert times(text, published=None, blocks=blocks)[-1].first == date(2019, 5, 3)


def test_a_numeric_date_that_reads_two_ways_keeps_both(times):
    """12/05/2024 is a day of May or of December, and the report does not say which."""
    [found] = times("It was signed on 12/05/2024.")
    assert (found.first, found.last) == (date(2024, 5, 12), date(2024, 12, 5))


@pytest.mark.parametrize(
    "text",
    [
        "It is Day 3 of the siege.",
        "The 47-year-old commander surrendered.",
        "May the dead rest; troops march on.",
        "The second convoy followed the fall of the city.",
        "Some 2,000 fighters and 1500 civilians left.",
        "Czech minister Jan Kavan spoke.",
    ],
)
def test_what_only_looks_like_a_time_is_none(times, text):
    """Ages, counts, ordinals and names stand in every report."""
    assert times(text) == ()


def test_last_week_said_on_a_sunday_may_be_the_days_just_gone(times):
    """Outlets differ on the first day of the week; both readings stay."""
    [found] = times("They fled last week.", published=date(2024, 12, 8))
    assert (found.first, found.last) == (date(2024, 11, 25), date(2024, 12, 7))


days = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@given(days, st.integers(1, 7))
def test_the_last_weekday_is_never_more_than_six_days_back(day, weekday):
    """A weekday alone is one of the last seven days."""
    found = calendar.weekday_before(day, weekday)
    assert found.isoweekday() == weekday
    assert 0 <= (day - found).days <= 6


@given(days, st.floats(0, 500), st.sampled_from(["D", "W", "M", "Y", "E", "C", "TH", "TM"]))
def test_a_shifted_day_lies_in_an_ordered_interval(day, amount, unit):
    """Every interval runs forward, whatever the number."""
    found = calendar.shifted(day, -amount, unit)
    assert found.first is None or found.first <= found.last


@given(st.text(alphabet="0123456789 -/.:,abcdeMayJunWek", max_size=60))
def test_any_text_gives_slices_of_itself(times_of, text):
    """Litter in a page must neither break the reader nor move a span."""
    for mention in times_of(text):
        assert mention.text == text[mention.start : mention.end]
        assert mention.first is None or mention.last is None or mention.first <= mention.last


@pytest.fixture(scope="module")
def times_of():
    """Read times over words cut at spaces, without a parser, so that many texts can be tried."""
    import re

    from vedette.model.documents import Document
    from vedette.model.syntax import Syntax, Token

    def read(text):
        found = list(re.finditer(r"\d+|[A-Za-z.]+|[^\s\w]", text))
        tokens = tuple(
            Token(i, m.start(), m.end(), m[0], m[0].lower(), "NOUN", "NN", "dep", max(i - 1, 0), "", 0)
            for i, m in enumerate(found)
        )
        document = Document("r", "r", text, "0" * 64, published=FRIDAY)
        return reader(CaseKnowledge()).read(Reading(document, Syntax(tokens)))

    return read
