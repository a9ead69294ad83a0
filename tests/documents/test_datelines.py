"""Datelines: the day, the agency, and where the first sentence begins."""

from datetime import date

import pytest

from vedette.documents.datelines import day_alone, is_dateline, labelled_day, prefix_of
from vedette.documents.days import day_of_address, day_of_field


@pytest.mark.parametrize(
    ("line", "length", "day", "agency"),
    [
        ("GOMA, Jan 27 (Reuters) - Rebels entered", 25, None, "Reuters"),
        ("Port Sudan, 5 December 2024 (SUNA) - The army", 37, date(2024, 12, 5), "SUNA"),
        ("KHARTOUM, Sudan (AP) — Shells fell", 23, None, "AP"),
        ("PORT-AU-PRINCE, Haiti, March 3, 2024 (AFP) – Gangs", 45, date(2024, 3, 3), "AFP"),
        ("Geneva/Khartoum, 12 June 2023 – More than", 32, date(2023, 6, 12), None),
        ("DAMASCUS — The army", 11, None, None),
        ("(Reuters) - Rebels", 12, None, "Reuters"),
        ("Kinshasa, 27 January 2025: The", 27, date(2025, 1, 27), None),
        ("N'DJAMENA (Reuters) – Chad", 22, None, "Reuters"),
    ],
)
def test_a_dateline_ends_where_the_sentence_begins(line, length, day, agency):
    """The parser gets a sentence, not an address with a sentence behind it."""
    assert prefix_of(line) == (length, day, agency)


@pytest.mark.parametrize(
    "line",
    [
        "Hama — the fourth city — fell on Thursday.",
        "The PLF (People's Liberation Front) - a militia - said",
        "In May 2024 (AFP) - x",
        "Rebels (M23) - who",
        "On 5 December 2024 - the day it fell - rebels",
        "UPDATE: Army retakes town",
        "The UN (OCHA) said it",
    ],
)
def test_a_sentence_with_a_dash_is_no_dateline(line):
    """Words of the report must not be taken for its address."""
    assert prefix_of(line) is None


def test_a_date_without_a_year_takes_it_from_the_address_alone():
    """The clock's year is wrong for every archive."""
    line = "GOMA, Jan 27 (Reuters) - Rebels entered"
    assert prefix_of(line).day is None
    assert prefix_of(line, year=2025).day == date(2025, 1, 27)


@pytest.mark.parametrize(
    "line",
    [
        "Published: 5 December 2024",
        "Published On 5 Dec 2024",
        "Posted: Thursday, December 5, 2024 10:24 AM EST",
        "As of 5 December 2024",
        "Last updated on Thursday 5 December 2024 at 10:20 GMT",
        "Date: 2024-12-05",
    ],
)
def test_a_labelled_day_is_read_and_its_line_is_a_dateline(line):
    """Situation reports and saved pages carry their day in words."""
    assert labelled_day(line) == date(2024, 12, 5)
    assert is_dateline(line)


@pytest.mark.parametrize(
    "text",
    [
        "The general cited a decree issued 3 May 2024 by the council.",
        "The unit was created 12 May 2019 in the north.",
        "As of 1 January 2023, the country hosted 400,000 people who had fled the war next door, the agency said.",
    ],
)
def test_a_day_within_a_sentence_does_not_date_the_report(text):
    """A wrong day shifts every "yesterday"; none at all is declared."""
    assert labelled_day(text) is None


def test_the_day_of_publishing_goes_before_that_of_an_update():
    """ "Yesterday" was written when the report first came out."""
    assert labelled_day("Updated 7 December 2024\nPublished 5 December 2024") == date(2024, 12, 5)


@pytest.mark.parametrize("line", ["6 Dec 2024 18:04 UTC", "December 6, 2024", "Friday, 6 December 2024", "2024-12-06"])
def test_a_day_may_stand_alone(line):
    """A line that is a date and nothing else dates the page."""
    assert day_alone(line) == date(2024, 12, 6)


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "By John Smith and Jane Doe in Goma",
        "Lyse Doe, Chief International Correspondent",
    ],
)
def test_a_byline_is_a_dateline(line):
    """Who wrote it is no actor of the report."""
    assert is_dateline(line)


@pytest.mark.parametrize("line", ["By Friday the army had left", "Abu Omar al-Foo, rebel leader", "By Sunday"])
def test_a_phrase_of_time_is_no_byline(line):
    """ "By" opens both."""
    assert not is_dateline(line)


def test_an_address_may_hold_the_day():
    """Most outlets write it there."""
    assert day_of_address("https://x.org/news/2025/01/27/goma-falls") == date(2025, 1, 27)
    assert day_of_address("https://x.org/news/20250127-goma") == date(2025, 1, 27)
    assert day_of_address("https://x.org/news/1234567890") is None


@pytest.mark.parametrize("value", ["05/12/2024", "32 May 2024", "2024", "Copyright 2024", ""])
def test_half_a_day_is_none(value):
    """A first of January made up from a year shifts every date of the report."""
    assert day_of_field(value) is None
