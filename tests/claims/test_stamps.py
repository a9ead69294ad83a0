"""Times that date no act: those of a page, of a dateline, and those that only name a thing."""

import pytest

from vedette.claims.stamps import is_dateline, names_a_thing


@pytest.mark.parametrize(
    ("text", "day", "is_one"),
    [
        ("MAIDUGURI, May 14 – Gunmen killed nine farmers.", "May 14", True),
        ("PORT-AU-PRINCE, Haiti, May 3, 2031 (Wire) — Gangs fired on a bus.", "May 3, 2031", True),
        ("SANAA (3 May): Shells fell on a market.", "3 May", True),
        ("News\nLOIKAW, Thursday, 8 May - Jets bombed a church.", "8 May", True),
        ("The UN said on May 3 - a Saturday - that Goma was calm.", "May 3", False),
        ("Gunmen killed nine farmers on May 14 – all of one village.", "May 14", False),
    ],
)
def test_the_day_of_a_dateline_is_known(text, day, is_one):
    """It is when the report was written, not when the shots were fired."""
    start = text.index(day)
    assert is_dateline(text, start, start + len(day)) is is_one


@pytest.mark.parametrize(
    ("text", "time", "names"),
    [
        ("The constitution of 1994 was annulled in Bamako.", "1994", True),
        ("Rebels tore up the 2018 accord.", "2018", True),
        ("Sunday's cup was played in Taiz.", "Sunday", True),
        ("Sunday's attack shook Taiz.", "Sunday", False),
        ("Rebels came on the night of Sunday.", "Sunday", False),
        ("Rebels took Bor in 2018.", "2018", False),
    ],
)
def test_a_time_that_tells_one_thing_from_others_dates_none(read_syntax, text, time, names):
    """A law's year is not that of the killings that break it."""
    syntax = read_syntax(text)
    assert names_a_thing(syntax, next(t.i for t in syntax.tokens if t.text == time)) is names
