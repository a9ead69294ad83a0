"""What a report looks ahead to is kept as its expectation."""

import pytest

from vedette.claims.expectations import expectations_in


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("If the momentum holds, the rebels may capture the port.", "expected"),
        ("The city now appears poised to fall into rebel hands.", "expected"),
        ("It remains uncertain whether the army can defend the capital.", "expected"),
        ("The fall of the regime would reshape the region.", "expected"),
        ("Analysts warn that the collapse could lead to instability.", "feared"),
        ("Observers are wary of potential last-resort attacks.", "feared"),
    ],
)
def test_sentences_that_look_ahead_are_expectations(attributed, text, modality):
    """The outlook of a brief rests on what the reports themselves expect."""
    [claim] = expectations_in(attributed(text))
    assert (claim.kind, claim.modality, claim.evidence[0].text) == ("expectation", modality, text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured the port on Monday.",
        "The report could not be independently verified.",
        "The shells may have been fired by either side.",
    ],
)
def test_facts_and_doubts_about_the_past_are_not(attributed, text):
    """Doubt about what happened is no view of what comes."""
    assert expectations_in(attributed(text)) == ()


def test_an_expectation_keeps_its_speaker(attributed):
    """A forecast is worth what the one who makes it is worth."""
    [claim] = expectations_in(attributed("Analysts warn that the collapse could lead to instability."))
    assert [s.text for s in claim.said_by] == ["Analysts"]
