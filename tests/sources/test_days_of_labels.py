"""Days in a field: full and clear ones only."""

from datetime import date

import pytest

from vedette.sources.days import day_of


@pytest.mark.parametrize(
    "text",
    [
        "2024-12-05",
        "2024-12-05T23:10:00+02:00",
        "2024-12-05 08:00",
        "5 December 2024",
        "Dec 5, 2024",
        "20241205",
        "Thu, 05 Dec 2024 10:00:00 GMT",
        "2024/12/05",
    ],
)
def test_the_forms_of_one_day_agree(text):
    """Feeds, spreadsheets and people write one day in many ways."""
    assert day_of(text) == date(2024, 12, 5)


@pytest.mark.parametrize("text", ["", "05/12/2024", "2024-13-40", "soon", "2024", "x" * 500, "12-2024"])
def test_what_is_unclear_is_no_day(text):
    """Half of all readers would read 05/12 the other way round."""
    assert day_of(text) is None


def test_a_day_beyond_twelve_settles_the_order():
    """No month is the thirty-first."""
    assert day_of("31/12/2024") == day_of("12/31/2024") == date(2024, 12, 31)
