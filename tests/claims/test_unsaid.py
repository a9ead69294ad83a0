"""What is denied without a word of denial, and those named only to say that it was not they."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "denied"),
    [
        ("The junta has agreed to no truce in Lashio, its spokesman said.", "ceasefire", True),
        ("Manila signed no ceasefire with the guerrillas, the defence secretary said.", "ceasefire", True),
        ("The junta has agreed to a truce in Lashio, its spokesman said.", "ceasefire", False),
        ("The prosecutor withdrew his statement that rebels had captured Buenaventura.", "capture", True),
        ("The mayor took back her claim that soldiers had captured Bambari.", "capture", True),
        ("The report that rebels had captured Goma was retracted on Monday.", "capture", True),
        ("The mayor repeated her claim that soldiers had captured Bambari.", "capture", False),
    ],
)
def test_what_is_taken_back_or_agreed_to_by_nobody_is_denied(claims, text, kind, denied):
    """Counted for the event, it would confirm what it denies."""
    assert {c.polarity for c in claims(text) if c.kind == kind} == {"denied" if denied else "yes"}


def test_who_takes_back_a_statement_is_its_speaker(claims):
    """A voice that corrects itself is no second voice; the day is that of the correction, not of the deed."""
    told = claims("The interior minister on Monday withdrew his statement that Luis Prado had been arrested.")
    arrest = next(c for c in told if c.kind == "arrest")
    assert [s.actor or s.text for s in arrest.said_by] == ["interior minister"]
    assert arrest.when.start is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The rebels, and not the Sudanese army, shelled Kadugli on Friday, a doctor said.", {"rebels"}),
        ("Not the Sudanese army but the rebels shelled Kadugli on Friday, a doctor said.", {"rebels"}),
        ("The rebels rather than the Sudanese army shelled Kadugli on Friday.", {"rebels"}),
        ("The Sudanese army and the rebels shelled Kadugli on Friday, a doctor said.", {"Sudanese army", "rebels"}),
    ],
)
def test_who_is_set_aside_did_not_do_it(claims, text, who):
    """A deed laid to the side that the words clear is the worst error of all."""
    assert {a for c in claims(text) if c.kind == "shelling" for a in c.actors} == who


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("A military spokesman said the Sudanese army was in full control of Kadugli.", False),
        ("The town of Hpakant was in government hands, a resident said.", False),
        ("Rwandan troops held Palma on Tuesday, their commander said.", False),
        ("Rwandan troops held Palma for three years, their commander said.", True),
        ("Rwandan troops held Palma when the offensive began, an analyst said.", True),
        ("Rwandan troops held Palma until the spring, an analyst said.", True),
    ],
)
def test_a_holding_told_in_reported_speech_lasts(claims, text, past):
    """English shifts the tense behind "said": such a holding is news unless the words say when it ended."""
    assert {c.background for c in claims(text) if c.kind == "control"} == {past}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The rebels captured the town of Sake in North Kivu on Friday.", None),
        ("The rebels captured the biggest town of North Kivu on Friday.", "part"),
    ],
)
def test_a_town_called_by_its_name_is_whole(claims, text, part):
    """ "The town of X in the province" is X itself, and no part of anything."""
    assert {c.extent for c in claims(text) if c.kind == "capture"} == {part}


def test_the_men_of_a_body_are_that_body(claims):
    """ "Its men" told as men would make civilians of a militia."""
    told = claims("The Rapid Support Forces denied that its men had burned the village of Tabit.")
    assert {c.actors for c in told if c.kind == "destruction"} == {("Rapid Support Forces",)}
