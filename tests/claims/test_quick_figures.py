"""Numbers that are no toll of what is told, and days that date a saying rather than a deed."""

from datetime import date

import pytest

PUBLISHED = date(2024, 10, 8)
"""A Tuesday."""


@pytest.fixture
def tolls(claims):
    """The figures of a text as numbers with what befell those they count."""
    return lambda text: {
        (c.count.low, c.count.measure) for c in claims(text, published=PUBLISHED) if c.kind == "figure"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers stormed the camps in Yangon, leaving four dead and thousands in jail.", {"killed": {4}}),
        ("The raid on Bamako left three people dead and 20 in hospital.", {"killed": {3}, "injured": {20}}),
        ("The siege left 40 people dead and hundreds without water in Taiz.", {"killed": {40}}),
        ("Shelling killed six people in Sumy and two in Kherson.", {"killed": {6, 2}}),
    ],
)
def test_a_second_number_takes_its_own_state(tolls, text, expected):
    """Those in jail or in hospital are not among the dead told before them; those of a second town are killed too."""
    found = tolls(text)
    for measure in ("killed", "injured"):
        assert {low for low, told in found if told == measure} == expected.get(measure, set())


@pytest.mark.parametrize(
    "text",
    [
        "The militia killed most of 300,000 people in the province.",
        "Few people were killed in the raid on Kassala.",
        "Two diplomats said the governor of Arauca had fled the town.",
        "A teacher and two aid workers said the governor of Tigray had fled.",
    ],
)
def test_wholes_hardly_any_and_speakers_are_no_toll(tolls, text):
    """A share of a number is not the number, "few" is none, and who says that others fled did not flee."""
    assert not tolls(text)


def test_a_few_and_the_whole_of_those_who_fled_are_counted(tolls):
    """The rules above leave the numbers that are told."""
    assert tolls("A few people were wounded in Goma.") == {(3, "injured")}
    assert tolls("Most of the 9,000 people who fled Imphal were women.") == {(9000, "displaced")}


@pytest.mark.parametrize(
    "text",
    [
        "Ten people die in Port-au-Prince each day.",
        "About 40 people are killed every day in Goma, doctors said.",
        "Fighting killed 12 people a day in Taiz.",
        "Some 300 people are killed per year in Cauca.",
    ],
)
def test_what_happens_by_the_day_is_no_toll(tolls, text):
    """A rate tells how fast people die, and no number of the dead."""
    assert not tolls(text)


def test_a_day_after_is_no_rate(tolls):
    """A distance in time takes nothing from the toll."""
    assert tolls("Shelling killed 12 people a day after the truce in Sumy.") == {(12, "killed")}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Friday 86 people were killed.", date(2024, 10, 4)),
        ("On Monday 14 soldiers were killed near Sumy.", date(2024, 10, 7)),
        ("On Sunday nine villagers were killed in Cabo Delgado.", date(2024, 10, 6)),
    ],
)
def test_a_day_in_front_dates_the_figure(claims, text, day):
    """The day that opens the sentence is that of the deaths, and never the name of the dead."""
    [figure] = [c for c in claims(text, published=PUBLISHED) if c.kind == "figure"]
    assert (figure.when.start, figure.when.end) == (day, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Officials said Monday four soldiers were killed in Marawi.", date(2024, 10, 7)),
        ("Police said Thursday Diaz was arrested in Bogota.", date(2024, 10, 3)),
        ("Doctors said Sunday six people were killed in Beni.", date(2024, 10, 6)),
    ],
)
def test_a_weekday_behind_the_saying_is_its_own(claims, text, day):
    """What was said on Monday was over by then; on which day it was done is not told."""
    for claim in claims(text, published=PUBLISHED):
        assert (claim.when.start, claim.when.end) == (None, day)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The court in 2015 asked for files on people who were murdered in Derry.", 2015),
        ("The commission in 2017 took evidence from families of men who were killed in Imphal.", 2017),
        ("In 2019 the group published the names of villagers who were killed in Arauca.", 2019),
    ],
)
def test_what_is_done_about_the_dead_does_not_date_their_death(claims, text, year):
    """Those of whom a later deed tells had been killed by then, nobody says in which year."""
    attack = next(c for c in claims(text, published=PUBLISHED) if c.kind == "attack")
    assert attack.when.start is None
    assert attack.when.end == date(year, 12, 31)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("The second victim was shot in the arm in Cotabato. The shooting took place on Friday.", True),
        ("A clerk and another man were shot at a well in Jos. The shooting took place on Friday.", True),
        ("Another chief was shot at a well in Bunia. The shooting of his cousin took place on Friday.", False),
    ],
)
def test_one_more_victim_is_of_the_same_day(claims, text, same):
    """The second of two victims was shot with the first; another chief was shot on a day that nobody tells."""
    attacks = [c for c in claims(text, published=PUBLISHED) if c.kind == "attack"]
    assert (attacks[0].when.start == date(2024, 10, 4)) is same
