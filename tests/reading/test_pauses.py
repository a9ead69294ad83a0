"""A day that opens a sentence without a comma keeps to itself: the parser ties it to the next noun otherwise."""

import pytest

from vedette.reading.pauses import pauses

OPENED = [
    ("On 8 September armed men burned two lorries near Kaya.", "September", "men", "burned"),
    ("On 2 March three teachers were shot dead in Lice.", "March", "teachers", "shot"),
    ("On 9 June FPR fighters and the militia clashed near Bria.", "June", "fighters", "clashed"),
    ("On 3 December 2024 soldiers entered the town.", "December", "soldiers", "entered"),
    ("On the morning of 5 May Russian troops shelled Izium.", "May", "troops", "shelled"),
    ("By Monday evening rebels had taken the port.", "evening", "rebels", "taken"),
    ("The army was late. On 8 September armed men burned two lorries.", "September", "men", "burned"),
    ("Residents say that on 8 September armed men burned two lorries.", "September", "men", "burned"),
    ("Between 4 and 7 December 2,870 people left their homes.", "December", "people", "left"),
]


@pytest.mark.parametrize(("text", "day", "doer", "verb"), OPENED)
def test_the_noun_behind_an_opening_day_is_the_doer_and_the_day_no_part_of_it(read_syntax, text, day, doer, verb):
    """ "September armed men" is nobody, and an attack that lost its day is dated by the report's."""
    syntax = read_syntax(text)
    at = next(token for token in syntax.tokens if token.text == doer)
    acts = next(token for token in syntax.tokens if token.text == verb)
    assert at.head == acts.i
    assert at.dep in ("nsubj", "nsubjpass")
    within = {syntax[i].text for i in syntax.subtree(at.i)}
    assert day not in within


def test_a_comma_set_for_the_parser_is_no_word_of_the_report(read_syntax):
    """Every word's characters are those of the text: evidence is cut out of it by them."""
    text = "On 8 September armed men burned two lorries. In May 2023 rebels, in 2012 the army."
    syntax = read_syntax(text)
    assert all(text[token.start : token.end] == token.text for token in syntax.tokens)
    assert [token.text for token in syntax.tokens].count(",") == 1
    assert [token.i for token in syntax.tokens] == list(range(len(syntax.tokens)))
    assert all(0 <= token.head < len(syntax.tokens) for token in syntax.tokens)


@pytest.mark.parametrize(
    "text",
    [
        "On 8 September, armed men burned two lorries.",
        "On Tuesday and Wednesday soldiers entered.",
        "Soldiers who on 8 September burned two lorries fled.",
        "In March in Lice.",
        "On 8 September was the first rain.",
        "They may go. In may cases.",
        "Since 2012 has the town been empty.",
        "On 12 houses were built.",
    ],
)
def test_no_comma_is_set_where_the_day_goes_on_or_opens_nothing(text):
    """A comma too many cuts a phrase in two."""
    assert pauses(text) == []


def test_a_number_behind_a_month_is_no_day_of_it_where_it_says_in():
    """ "In March 23 people died": on the 23rd nobody died."""
    text = "In March 23 people died. On March 23 people died."
    assert [text[:at].rsplit(" ", 1)[-1] for at in pauses(text)] == ["March", "23"]
