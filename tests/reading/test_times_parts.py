# ruff: noqa: E501
"""Times of conflict reports that name parts, sides and feasts: each keeps the days that its words allow."""

from datetime import date

import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import Reading
from vedette.reading.times import feasts, reader

FRIDAY = date(2024, 12, 6)


@pytest.fixture
def times(read_syntax, document):
    """Read the times of a text that was published on Friday 6 December 2024, unless said otherwise."""

    def read(text, **fields):
        return reader(CaseKnowledge()).read(Reading(document(text, **fields), read_syntax(text)))

    return read


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Clashes flared in El Fasher in the last week of June.", "the last week of June", "2024-06-24", "2024-06-30"),
        ("It burned in the first week of March 2024.", "the first week of March 2024", "2024-03-01", "2024-03-07"),
        ("Six medics died in Kivu in the first half of 2024.", "the first half of 2024", "2024-01-01", "2024-06-30"),
        ("Drones hit Odesa in the night of 3–4 May.", "the night of 3–4 May", "2024-05-03", "2024-05-04"),
        ("Gunmen took Chibok in the early hours of Monday.", "the early hours of Monday", "2024-12-02", "2024-12-02"),
        ("Houthi fighters left the port in the week of 4 March.", "the week of 4 March", "2024-03-04", "2024-03-10"),
        ("Two fell near Sagaing the day before yesterday.", "the day before yesterday", "2024-12-04", "2024-12-04"),
        ("The convoy was hit near Tank on the 28th.", "the 28th", "2024-11-28", "2024-11-28"),
        ("Palma was shelled on the 3rd of this month.", "the 3rd of this month", "2024-12-03", "2024-12-03"),
        ("Shells fell on Stepanakert two nights ago.", "two nights ago", "2024-12-04", "2024-12-04"),
        ("A mine killed a farmer in Cauca on June 15th.", "June 15th", "2024-06-15", "2024-06-15"),
        ("A mine killed a farmer in Cauca on 15/06/2023.", "15/06/2023", "2023-06-15", "2023-06-15"),
        ("Shelling went on in Gedaref for the third day running.", "the third day running", "2024-12-04", "2024-12-06"),
        ("At 0300 GMT rockets struck Marib.", "0300 GMT", "2024-12-06", "2024-12-06"),
    ],
)  # fmt: skip
def test_a_part_of_a_time_gives_its_own_days(times, text, words, first, last):
    """ "The last week of June" is neither last week nor all of June."""
    found = {m.text: m for m in times(text)}
    assert list(found) == [words]
    assert (str(found[words].first), str(found[words].last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The rebels must leave Goma by the 15th.", date(2024, 12, 15)),
        ("Talks on Tigray will end before the end of the month.", date(2024, 12, 31)),
        ("The army should quit Marawi by the end of January.", date(2025, 1, 31)),
    ],
)
def test_a_term_leaves_the_start_open_and_keeps_all_its_days(times, text, last):
    """A deadline is no day on which anything has happened, and "before the end of May" allows the last of it."""
    [found] = times(text)
    assert (found.first, found.last, found.precision) == (None, last, "before")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Between 3 May and 5 June, jets bombed Sagaing.", "2024-05-03", "2024-06-05"),
        ("From Monday to Wednesday they fought over Bambari.", "2024-12-02", "2024-12-04"),
        ("The siege of Mariupol was planned from 2015 to 2019.", "2015-01-01", "2019-12-31"),
        ("She was killed late Wednesday or early Thursday in Imphal.", "2024-12-04", "2024-12-05"),
    ],
)
def test_two_times_that_bound_one_stretch_allow_all_of_it(times, text, first, last):
    """Neither end of a stretch is the day of what happened in it."""
    for found in times(text):
        assert (str(found.first), str(found.last)) == (first, last)


def test_an_end_and_a_start_told_side_by_side_stay_two_days(times):
    """Only "between" and "from" bound a stretch: two attacks on two days are two."""
    monday, thursday = times("Rockets hit Sderot on Monday and on Thursday.")
    assert (monday.last, thursday.first) == (date(2024, 12, 2), date(2024, 12, 5))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Clashes broke out in Khartoum during Ramadan.", date(2024, 3, 10), date(2024, 4, 10)),
        ("The truce in Sanaa ended on Eid al-Fitr.", date(2024, 4, 9), date(2024, 4, 11)),
        ("Rebels struck on Good Friday in Derry.", date(2024, 3, 29), date(2024, 3, 29)),
        ("Guns fell silent on Orthodox Christmas 2023.", date(2023, 1, 7), date(2023, 1, 7)),
        ("The farm was raided on Thanksgiving Day.", date(2024, 11, 28), date(2024, 11, 28)),
    ],
)
def test_a_feast_has_the_days_of_its_year_and_the_moon_its_doubt(times, text, first, last):
    """A feast of the Muslim year depends on the sighting of the moon: no table gives its single day."""
    [found] = times(text)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1999, date(1999, 4, 4)), (2008, date(2008, 3, 23)), (2024, date(2024, 3, 31)), (2038, date(2038, 4, 25))],
)
def test_easter_falls_where_the_churches_keep_it(year, day):
    """The feasts around it hang on this one day."""
    assert feasts._easter(year) == day


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot a man in his 30s near Buenaventura.",
        "Three were hurt at a Christmas party in Jos.",
        "The shooting was in the 1700 block of the road.",
        "1:09 Rescuers dig in the ruins of Idlib",
    ],
)
def test_ages_parties_house_numbers_and_films_are_no_times(times, text):
    """Each has dated an attack to a day or a decade that no report told."""
    assert times(text) == ()


def test_a_year_earlier_in_a_comparison_is_the_same_month_of_the_year_before(times):
    """ "In May 1,200 crossed, up from 300 a year earlier" holds one May against another."""
    found = times("In May 1,200 people crossed into Chad, up from 300 a year earlier.")
    assert [m.value for m in found] == ["2024-05", "2023-05"]
    alone = times("The army had left Kidal a year earlier.")
    assert [m.value for m in alone] == ["2023"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They planned a march in Port-au-Prince on Saturday.", "2024-12-07"),
        ("The rent is payable on Dec. 20.", "2024-12-20"),
        ("The truce began on Nov. 20.", "2024-11-20"),
    ],
)
def test_a_day_without_a_year_lies_where_the_words_look(times, text, value):
    """What is planned or due lies ahead; what began lies behind."""
    assert [m.value for m in times(text)] == [value]


def test_numbers_of_a_page_are_no_years(times):
    """Clocks without a colon and counts in brackets have four digits too."""
    assert [t.text for t in times("Shells hit Goma on 4 October 2014 at 1514.")] == ["4 October 2014"]
    assert times("Clashes in Cauca (1881) and more.") == ()
    assert [t.text for t in times("The war of 1812 ended.")] == ["1812"]
    assert [t.text for t in times("Troops seized it in 1885.")] == ["1885"]


REPORTED = [
    ("The post was attacked on 04.12.2024 at about 2:30 am.", "04.12.2024", "2024-12-04", "2024-12-04"),
    ("The post was attacked on 04.12.2024 at about 2:30 am.", "2:30 am", "2024-12-04", "2024-12-04"),
    ("On 3-Dec-2024 the strike hit.", "3-Dec-2024", "2024-12-03", "2024-12-03"),
    ("07/11 22:10: four dead in El Porvenir.", "07/11", "2024-11-07", "2024-11-07"),
    ("07/11 22:10: four dead in El Porvenir.", "22:10", "2024-11-07", "2024-11-07"),
    ("He died in the night between the third and the fourth of December.", "the night between the third and the fourth of December", "2024-12-03", "2024-12-04"),
    ("It began in May 2023. On 3 May of that year a rally turned violent.", "3 May of that year", "2023-05-03", "2023-05-03"),
    ("On 3, 4 and 5 December raids killed 12.", "3, 4 and 5 December", "2024-12-03", "2024-12-05"),
    ("From 1 January to 31 October 2024, 1,200 people were killed.", "1 January", "2024-01-01", "2024-10-31"),
    ("From 20 November 2023 to 10 January 2024, it rained.", "20 November 2023", "2023-11-20", "2024-01-10"),
    ("From 20 November to 10 January 2024, it rained.", "20 November", "2023-11-20", "2024-01-10"),
    ("In the first ten months of 2024, 1,200 people were killed.", "the first ten months of 2024", "2024-01-01", "2024-10-31"),
    ("In the last three months of 2023, 90 people were killed.", "the last three months of 2023", "2023-10-01", "2023-12-31"),
    ("In the week to 1 December, 45 people were killed.", "the week to 1 December", "2024-11-25", "2024-12-01"),
    ("On the morning of the 3rd, gunmen stormed the clinic.", "the morning of the 3rd", "2024-12-03", "2024-12-03"),
    ("They agreed to a truce from midnight on Saturday, a mediator said on Thursday.", "Saturday", "2024-12-07", "2024-12-07"),
    ("The ministry announced a curfew starting Sunday.", "Sunday", "2024-12-08", "2024-12-08"),
    ("The truce takes effect at 6 p.m. on Sunday.", "Sunday", "2024-12-08", "2024-12-08"),
    ("They held to a truce from Monday on.", "Monday", "2024-12-02", "2024-12-02"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "first", "last"), REPORTED)
def test_days_as_situation_reports_write_them(times, text, words, first, last):
    """Figures by day and month, spans and nights: a day misread moves an attack to another day."""
    [found] = [m for m in times(text) if m.text == words]
    assert (str(found.first), str(found.last)) == (first, last)


def test_a_stamp_whose_day_and_month_may_change_places_allows_both(times):
    """07/11 is 7 November or 11 July: far from publication nothing tells which."""
    [found] = [m for m in times("02/03 22:10: four dead in El Porvenir.") if m.text == "02/03"]
    assert (str(found.first), str(found.last)) == ("2024-02-03", "2024-03-02")
