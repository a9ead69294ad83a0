"""What news does with certainty: denials, doubts, threats and stands, and whose word each is."""

import pytest

from vedette.claims.modality import modality_of
from vedette.claims.speakers import said_by


def told(reading, word):
    """Return modality, polarity and the speakers of the first ``word``."""
    token = next(t for t in reading.syntax.tokens if t.text == word)
    way, polarity = modality_of(reading, token.i)
    return way, polarity, [s.text for s in said_by(reading, token.start, token.end)]


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The ministry dismissed as a fabrication reports that its jets bombed the school.", "bombed", "denied"),
        ("The report that soldiers shot monks in Moura is a lie, the army said.", "shot", "denied"),
        ('"There is no truth to reports that we captured Wau," the rebel said.', "captured", "denied"),
        ("The claim that rebels seized the airport is false.", "seized", "denied"),
        ("The column stopped short of entering the town.", "entering", "denied"),
        ("The army admitted that its men had shot monks in Moura.", "shot", "yes"),
        ("The truth is that rebels seized the airport.", "seized", "yes"),
    ],
)
def test_what_is_called_a_lie_is_denied(attributed, text, word, polarity):
    """A denied massacre in the ledger is a false accusation."""
    assert told(attributed(text), word)[1] == polarity


@pytest.mark.parametrize(
    ("text", "word", "way"),
    [
        ("The government hopes to retake Palma by June.", "retake", "expected"),
        ("He hoped to seize the mine at Rubaya.", "seize", "expected"),
        ("The army is about to attack Marawi.", "attack", "expected"),
        ("Is the army about to attack Marawi?", "attack", "expected"),
        ("The ministry neither confirmed nor denied that jets had struck Taiz.", "struck", "expected"),
        ("Clashes were reported near Tumaco.", "Clashes", "reported"),
        ("The raid on Kutum was claimed by the Blue Front.", "raid", "claimed"),
    ],
)
def test_hopes_threats_and_open_questions_have_not_happened(attributed, text, word, way):
    """What is hoped for or left open must open no event."""
    reading = attributed(text, actors={"Blue Front": "armed group"})
    assert told(reading, word)[0] == way


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations condemned the attack that killed 12 people in Goma.",
        "The attack in Goma was condemned by the United Nations.",
        "The council supports the families of those shot in the attack.",
        "The movement denied responsibility for the attack in Peshawar.",
    ],
)
def test_who_takes_a_stand_on_a_deed_does_not_vouch_for_it(attributed, text):
    """A condemnation tells what the condemner thinks; that it happened is the report's own word."""
    way, polarity, speakers = told(attributed(text), "attack")
    assert (way, polarity, speakers) == ("asserted", "yes", [])


def test_quoted_words_within_a_stand_are_the_speakers_own(attributed):
    """The report does not call it a massacre; who condemns it does."""
    reading = attributed('The bishop denounced the "massacre of our sons" in Malakal.')
    assert told(reading, "massacre")[2] == ["The bishop"]


def test_a_party_that_goes_on_as_he_claims_as_much_as_before(attributed):
    """ "He added" is the word of the army chief whom the pronoun stands for."""
    text = "Army chief Amara Keita said his men had taken Segou. He added that two bridges were blown up."
    reading = attributed(text, actors={"Amara Keita": "person", "Army": "state forces"})
    assert [told(reading, word)[0] for word in ("taken", "blown")] == ["claimed", "claimed"]


def test_who_is_quoted_by_another_stands_nearest_to_the_fact(attributed):
    """State television passes on; the ministry is whose claim it is."""
    text = "State television, quoting the ministry, said that 40 gunmen were killed in Jenin."
    assert told(attributed(text), "killed")[2] == ["the ministry", "State television"]
