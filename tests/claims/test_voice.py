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
        "Sudan Doctors Union",
        False,
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


@pytest.mark.parametrize(
    ("outlet", "body"),
    [
        ("Office of the Spokesman of the Highland Front", "Highland Front"),
        ("Press Service of the Joint Command", "Joint Command"),
        ("Eastern Command of the insurgency (communiqué)", "Eastern Command of the insurgency"),
        ("Directorate of Information", "Directorate of Information"),
    ],
)
def test_an_office_that_speaks_for_a_side_is_no_press(read, outlet, body):
    """A side's press service asserts its victories, whatever "press" stands in its name."""
    found = voice_of(read("Our forces captured the town of Lenga on Monday.", outlet=outlet))
    assert found is not None
    assert (found.speaker.actor, found.party) == (body, True)


def test_a_letterhead_alone_names_the_voice(read):
    """A communiqué pasted without its outlet has the name of its body on the first line."""
    found = voice_of(read("PRESS SERVICE OF THE HIGHLAND FRONT\n\nOur fighters freed nine men in Lenga.", outlet=None))
    assert found is not None
    assert (found.speaker.actor, found.party) == ("Highland Front", True)


def test_a_headline_of_the_press_is_no_letterhead(voice):
    """News begins with a line that names an army every day."""
    assert voice("Army Advance in Lenga\n\nTroops shelled the town on Monday.", outlet=None) is None


def test_a_quotation_with_our_forces_makes_no_voice(voice):
    """The general's "our forces" are not the newspaper's."""
    text = 'Army Offensive in Lenga\n\n"Our forces hold the town," General Adamu Bello said on Monday.'
    assert voice(text, outlet=None) is None


def test_our_forces_are_those_of_the_voice(claims):
    """A capture told by a side's own text is that side's deed."""
    told = claims("Our forces captured the town of Lenga on Monday.", outlet="Press Service of the Highland Front")
    [capture] = [c for c in told if c.kind == "capture"]
    assert (capture.actors, capture.modality) == (("Highland Front",), "claimed")


def test_the_leader_of_a_sides_own_text_leads_that_side(claims):
    """A movement writes of its head without saying whose head he is."""
    told = claims(
        "The Leader, Karim Al-Badri, has informed the envoy of our readiness.",
        outlet="Office of the Spokesman of the Highland Front",
    )
    assert [(c.source, c.goal) for c in told if c.kind == "leads"] == [("Karim Al-Badri", "Highland Front")]
