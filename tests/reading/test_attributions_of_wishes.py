"""Attributions by clauses that a parse hangs elsewhere, and verbs of saying that say nothing."""

import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import Reading
from vedette.reading.attributions import reader


@pytest.fixture
def told(read_syntax, document):
    """Return source and content of each attribution of a text as words."""

    def read(text):
        found = reader(CaseKnowledge()).read(Reading(document(text), read_syntax(text)))
        cut = lambda s: text[s.start : s.end] if s else None  # noqa: E731
        return [(cut(a.source), cut(a.content)) for a in found]

    return read


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # Kivu: "for" opens a clause of its own
        (
            "The envoy has called for the rebels' bases in Kivu to be closed.",
            "The envoy",
            "the rebels' bases in Kivu to be closed",
        ),
        # Manipur: who told it stands behind "by"
        (
            "The mayor was told by police that a bomb had gone off in Imphal.",
            "police",
            "that a bomb had gone off in Imphal",
        ),
        # Nagorno-Karabakh: a participle that is an adjective
        (
            "The mission is concerned that fighters may use the school in Stepanakert.",
            "The mission",
            "that fighters may use the school in Stepanakert",
        ),
        # Mindanao: "it" goes on
        (
            "The army spoke on Monday. It added that 30 rebels were killed in Marawi.",
            "It",
            "that 30 rebels were killed in Marawi",
        ),
        # Yemen: what is reckoned out
        (
            "Projections suggest that it would displace 5,000 people.",
            "Projections",
            "that it would displace 5,000 people",
        ),
    ],
)
def test_whose_words_they_are(told, text, source, content):
    """A wish or a warning without its speaker would be the report's own."""
    assert (source, content) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        # Sudan, Haiti, Mozambique, Ukraine, Colombia
        "The shelling of the camp claimed the lives of 30 people.",
        "The hospital in Les Cayes admitted 40 patients.",
        "The fighters pledged allegiance in Palma.",
        "Rescuers continued clearing the rubble in Dnipro.",
        "The quake claimed 12 victims in Popayán.",
    ],
)
def test_verbs_of_saying_that_say_nothing(told, text):
    """What takes lives or lets people in has said nothing."""
    assert told(text) == []


def test_a_headline_opens_with_a_name_that_the_text_goes_on_to_tell(told):
    """A name that the parse does not know as one in the heading, and knows below."""
    text = "Kabila: Truce will hold in the east of the country\n\nPresident Joseph Kabila spoke in Kinshasa on Monday."
    assert ("Kabila", "Truce will hold in the east of the country") in told(text)
