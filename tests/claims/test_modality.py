"""How surely it is said: what is told as done, and what is only expected, planned, feared, reported or denied."""

import pytest

from vedette.claims.modality import is_assertion, modality_of


def token_of(reading, word):
    """Return the number of the first token that is ``word``."""
    return next(t.i for t in reading.syntax.tokens if t.text == word)


CASES = [
    ("Rebels captured the town on Sunday.", "captured", "asserted", "yes"),
    ("Residents said soldiers torched their homes.", "torched", "said", "yes"),
    ("The army said its troops had retaken the port.", "retaken", "claimed", "yes"),
    ("Satellite images show that the bridge was destroyed.", "destroyed", "reported", "yes"),
    ("The militia has reportedly seized the mine.", "seized", "reported", "yes"),
    ("The state is believed to have carried out the strike.", "strike", "reported", "yes"),
    ("The defeat led to a reported collapse of the garrison.", "collapse", "reported", "yes"),
    ("If the talks fail, fighting may resume in the north.", "resume", "expected", "yes"),
    ("The city now appears poised to fall.", "fall", "expected", "yes"),
    ("The loss could embolden further assaults.", "assaults", "expected", "yes"),
    ("Will the army retake the capital?", "retake", "expected", "yes"),
    ("The envoy called for the withdrawal of all troops.", "withdrawal", "expected", "yes"),
    ("Peacekeepers were ordered to withdraw from the base.", "withdraw", "planned", "yes"),
    ("The junta has vowed to retake the town.", "retake", "planned", "yes"),
    ("Troops tried to storm the compound.", "storm", "asserted", "yes"),
    ("Troops tried to seize the compound.", "seize", "planned", "yes"),
    ("Bandits tried to halt a truck, killing its driver.", "killing", "asserted", "yes"),
    ("Jets struck the road in an attempt to halt the column.", "halt", "planned", "yes"),
    ("Fears of an attack on the dam have grown.", "attack", "feared", "yes"),
    ("Aid groups are wary of potential attacks.", "attacks", "feared", "yes"),
    ("The offensive failed to capture the crossroads.", "capture", "asserted", "denied"),
    ("The ministry denied that rebels had entered the city.", "entered", "claimed", "denied"),
    ("There is no evidence that gas was used.", "used", "reported", "denied"),
    ("Police foiled an attack on the station.", "attack", "asserted", "denied"),
    ("The convoy never reached the town.", "reached", "asserted", "denied"),
]


@pytest.mark.parametrize(("text", "word", "modality", "polarity"), CASES)
def test_certainty_is_that_of_the_words(attributed, text, word, modality, polarity):
    """A threat counted as an attack, or a denial as an admission, would falsify the picture."""
    reading = attributed(text)
    assert modality_of(reading, token_of(reading, word)) == (modality, polarity)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Jets struck the road in an attempt to halt the advance.", "advance"),
        ("The town, lost to rebels last week, may be retaken.", "lost"),
        ("The bombing was condemned by the African Union.", "bombing"),
        ("Refugees could return after the withdrawal of the troops.", "withdrawal"),
    ],
)
def test_what_is_taken_for_granted_is_asserted(attributed, text, word):
    """Doubt about one thing does not spread to another that the same sentence presupposes."""
    reading = attributed(text)
    assert modality_of(reading, token_of(reading, word)) == ("asserted", "yes")


def test_a_person_of_a_party_claims_and_a_monitor_says(attributed):
    """A party's word on its own war weighs less than a bystander's."""
    text = "Northern Front chief Ivo Tal said his men shot down a jet. The Rights Monitor said a jet had crashed."
    reading = attributed(text, actors={"Northern Front": "armed group", "Rights Monitor": "monitor"})
    assert modality_of(reading, token_of(reading, "shot"))[0] == "claimed"
    assert modality_of(reading, token_of(reading, "crashed"))[0] == "said"


def test_only_what_somebody_holds_to_have_happened_is_an_assertion():
    """Plans and denials must not open an event."""
    assert is_assertion("claimed", "yes")
    assert not is_assertion("planned", "yes")
    assert not is_assertion("asserted", "denied")


def test_what_is_not_confirmed_is_neither_said_nor_denied(read):
    """A ministry that does not confirm a loss tells nothing of it."""
    from vedette.claims.modality import is_withheld, modality_of

    reading = read("The government did not confirm the loss of the city. The army denied the loss of the port.")
    losses = [t.i for t in reading.syntax.tokens if t.text == "loss"]
    assert [is_withheld(reading, i) for i in losses] == [True, False]
    assert modality_of(reading, losses[0]) == ("expected", "yes")
