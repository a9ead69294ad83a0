"""Stamps, tags and share rows that run into a report's own line are cut from it; its own words stay whole."""

import pytest

from vedette.documents.blocks import cut
from vedette.documents.glued import glued_foot, glued_head

BODY = "At least nine people were killed when shells hit a market in the east of the town, residents said."


def parts(text):
    """The kinds and the words of a text's blocks."""
    return [(block.kind, text[block.start : block.end]) for block in cut(text)]


@pytest.mark.parametrize(
    "stamp",
    [
        "12 February 2023",
        "Date of publication 4 October 2024",
        "Published March 23 2022",
        "Last updated at Jun 132023",
        "Wed Mar 6 2024",
        "Sat 04 May 2024 at 1514",
        "17-08-2023",
        "11.10.2023(updated 1838 11.10.2023) Get short URL 113",
        "Posted on July 20 2023 by Amina Idris",
        "Thursday 31 July 2025 10:59",
    ],
)
def test_a_stamp_before_the_first_word_is_a_dateline(stamp):
    """However a page writes its day, the sentence begins behind it."""
    assert parts(f"{stamp} {BODY}") == [("dateline", stamp), ("paragraph", BODY)]


@pytest.mark.parametrize(
    "text",
    [
        "12 February 2023 was the day on which shells first hit the market in the east of Bakhmut, residents said.",
        "May fighters left Goma on 27 January 2025. Three hospitals were full by the evening, doctors said there.",
        "On 5 May 2014 Two brigades entered Lashio and raised their flag over the town hall, witnesses said.",
        "Villagers fled Cabo Delgado on Monday 5 May 2014 Mozambican time when insurgents burnt their homes again.",
    ],
)
def test_a_day_in_a_sentence_is_no_stamp(text):
    """A stamp opens a sentence that has another subject; a day that a sentence needs stays in it."""
    assert parts(text) == [("paragraph", text)]


def test_a_headline_with_its_credit_and_stamp_stands_apart():
    """The agency and the share buttons are no town and no toll."""
    text = f"Strikes kill nine in Omdurman Monitor AFP Friday 15 Aug 2025 Print Tweet Views 1662 {BODY}"
    assert parts(text) == [
        ("title" if kind == "title" else kind, words)
        for kind, words in [
            ("heading", "Strikes kill nine in Omdurman"),
            ("dateline", "Monitor AFP Friday 15 Aug 2025 Print Tweet Views 1662"),
            ("paragraph", BODY),
        ]
    ]
    text = f"Friday 15 Aug 2025 Strikes kill nine in Omdurman Monitor AFP {BODY}"
    assert [kind for kind, _ in parts(text)] == ["dateline", "heading", "dateline", "paragraph"]


@pytest.mark.parametrize(
    ("tags", "sentence"),
    [
        ("Tags Haiti gangs Port-au-Prince police aid", "Three officers were killed in Carrefour on Monday."),
        ("Tags Sudan RSF El Fasher", "At least nine people were killed in El Fasher."),
        ("Tags Myanmar army ceasefire", "Shan fighters and their allies attacked Lashio on Monday."),
        ("Tags Yemen Houthis drone", "A drone from the northern Saada province struck a tanker."),
        ("Tags Mali Wagner Timbuktu convoy aid", "Tuareg fighters of the northern front ambushed a convoy."),
    ],
)
def test_tags_give_way_to_the_sentence_behind_them(tags, sentence):
    """The sentence begins with its subject, wherever the list ends."""
    text = f"Nine people died in a new attack. {tags} {sentence}"
    assert ("litter", tags) in parts(text)
    assert parts(text)[-1] == ("paragraph", sentence)


def test_tags_whose_end_cannot_be_told_stay():
    """A wrong cut loses a report's words for good."""
    assert glued_head(f"{BODY} Tags Ukraine Kupiansk drones") == []
    assert glued_head(f"{BODY} Tags attacked the convoy from Kupiansk on its way to the front in the north.") == []


@pytest.mark.parametrize(
    "foot",
    [
        "Read Also",
        "Tags Congo Goma M23 Community standardsDiscussion",
        "Source Radio Okapi and agencies",
        "Amina Idris",
    ],
)
def test_furniture_behind_the_last_sentence_is_litter(foot):
    """Links, tags and by-lines at the end are nobody who acts."""
    assert parts(f"{BODY} {foot}")[-1] == ("litter", foot)


@pytest.mark.parametrize("end", ["Three Killed", "The talks go on.", "Residents of Kherson fled"])
def test_the_last_words_of_a_report_stay(end):
    """A note may end without a full stop."""
    text = f"{BODY} {end}"
    assert glued_foot(text) == len(text)
