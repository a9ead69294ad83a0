"""The voice of a document: whose text it is, and how that changes what it claims."""

import pytest

from vedette.claims.voice import voice_of


@pytest.fixture
def voice(read):
    """The speaker's words and whether it is a party, or None."""

    def of(text, **fields):
        found = voice_of(read(text, **fields))
        return (found.speaker.text, found.party) if found is not None else None

    return of


def test_a_letterhead_over_a_communique_is_its_voice(voice):
    """An army's own bulletin asserts victories that no outlet vouches for."""
    text = "ARMED FORCES OF MALI\nCOMMUNIQUÉ\n\nBamako, 3 May\n\nOur units destroyed a base near Kidal."
    found = voice(text, outlet=None)
    assert found is not None
    assert found[1]


def test_an_aid_organisation_that_publishes_speaks_for_itself(voice):
    """What its teams treated is its own word, and it is no party."""
    assert voice("Our teams in Omdurman treated 45 wounded on Monday.", outlet="Sudan Doctors Union") == (
        "Sudan Doctors Union", False,
    )


def test_an_outlet_of_the_press_has_no_voice_of_its_own(voice):
    """A newspaper whose name holds a body's word still reports."""
    assert voice("The army said 14 rebels were killed in Mocoa on Friday.", outlet="Army Times") is None


def test_a_sentence_about_a_statement_is_no_heading(voice):
    """News quotes statements in its first line every day."""
    text = "A statement by the General Staff of Ethiopia said 14 rebels were killed."
    assert voice(text, outlet="Daily Star") is None


def test_claims_of_a_partys_text_are_claimed_by_it(claims):
    """Its toll of the enemy must not stand as the outlet's assertion."""
    text = (
        "Statement by the Ministry of Defence of Azerbaijan\n\n"
        "In two days more than 300 enemy soldiers have been eliminated."
    )
    [figure] = [c for c in claims(text, outlet="Archive of Texts") if c.kind == "figure"]
    assert figure.modality == "claimed"
    assert "Azerbaijan" in figure.said_by[0].text


def test_another_speaker_keeps_his_word_in_a_partys_text(claims):
    """The voice stands in only where nobody else speaks."""
    text = "Press release by the Sudanese army\n\nThe Red Cross said 12 people were killed in Nyala."
    figures = [c for c in claims(text, outlet="Archive of Texts") if c.kind == "figure"]
    assert [f.said_by[0].text for f in figures] == ["The Red Cross"]
