"""The toll of what a report is about: told, or added up from the persons whom it tells of."""

from datetime import date

import pytest

from vedette.claims import report_of

TOLLS = [
    ("Two policemen were killed and 14 others wounded in Nowshera.", 2, 14),
    ("A farmer and his two sons were killed in Plateau state.", 3, None),
    ("A mother and her daughter were killed when a rocket hit their home in Sderot.", 2, None),
    ("He killed his wife and two sons before turning the gun on himself in Derry.", 4, None),
    ("A soldier was fatally shot and two others were wounded at a checkpoint in Gao.", 1, 2),
    ("Five people were shot, one of them fatally, in Cite Soleil.", 1, 4),
    ("One person was killed and four were shot in Buenaventura.", 1, 4),
    ("At least 12 people, including three children, were killed in Kharkiv.", 12, None),
    ("Nobody was killed and three people were hurt in Popayan.", 0, 3),
    ("Six people were wounded, three critically, in Taiz.", None, 6),
    ("A teacher was shot in the leg in Morelia. She is in critical condition.", None, 1),
    ("Ali, a nurse, was killed in Aden; her two daughters were wounded.", 1, 2),
    ("The delegation met in Addis Ababa.", None, None),
]


@pytest.fixture
def toll(read):
    return lambda text, **fields: report_of(read(text, **fields)).toll


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_a_report_gives_the_toll_of_its_happening(toll, text, killed, injured):
    """What a reader would write on one line of a table."""
    found = toll(text)
    assert (found.killed, found.injured) == (killed, injured)


def test_one_person_in_four_sentences_is_one(toll):
    """News tells of the same death again and again."""
    found = toll(
        "A priest was killed in Imphal.\nFather Thomas Kom, 60, was pronounced dead at the scene.\n"
        "The priest was shot twice, police said.\nHe died before help came."
    )
    assert (found.killed, found.injured, found.derived) == (1, None, ("killed",))


def test_the_hurt_who_die_are_dead(toll):
    """They leave the one number and enter the other."""
    found = toll("A 19-year-old man was shot in Belfast on Monday.\nHe was taken to a hospital, where he died.")
    assert (found.killed, found.injured) == (1, None)


def test_a_stated_total_holds_the_persons_told_of(toll):
    """The three are the ones whose names follow."""
    found = toll(
        "Three people were killed in Bamenda.\nJohn Tabe, 40, died at once.\nA girl, 9, died of her wounds.\n"
        "Mary Fon was found dead in the house."
    )
    assert (found.killed, found.derived) == (3, ())


def test_history_is_no_part_of_it(toll):
    """The dead of another year belong to another happening."""
    found = toll(
        "A boy was killed in Nablus on Tuesday.\nPolice are looking for the shooter.\n"
        "In March 2022, two men were killed at the same checkpoint.",
        published=date(2024, 12, 6),
    )
    assert found.killed == 1


def test_another_matter_is_left_out(toll):
    """Reports put two attacks on one page."""
    found = toll(
        "A trader was shot dead in Jos.\nNobody was arrested.\nIn a separate incident, four herders were killed."
    )
    assert found.killed == 1


def test_a_round_up_of_many_places_has_no_toll_of_its_own(toll):
    """A week's dead of four towns are no event."""
    found = toll(
        "Two people were killed in Kharkiv on Monday.\nThree people were killed in Odesa on Tuesday.\n"
        "Four people were killed in Kherson on Wednesday.\nFive people were killed in Dnipro on Thursday."
    )
    assert (found.killed, found.evidence) == (None, ())


def test_the_toll_rests_on_the_words_for_the_victims(toll):
    """No number without its span."""
    assert [e.text for e in toll("Two policemen were killed and 14 others wounded in Nowshera.").evidence] == [
        "Two policemen",
        "14 others",
    ]


def test_a_figure_without_a_place_is_of_the_report_s_country(read):
    """Notes name the provinces in one sentence and count in the next."""
    report = report_of(read("Floods hit Herat and Kandahar provinces in Afghanistan.\nA total of 3,000 people fled."))
    figure = next(c for c in report.claims if c.kind == "figure")
    assert report.country_of(figure) == "AFG"
