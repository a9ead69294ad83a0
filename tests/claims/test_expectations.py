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


@pytest.mark.parametrize(
    ("text", "actors", "place"),
    [
        ("A spokesman said from London that the Blue Front could attack Aden.", ("Blue Front",), "Aden"),
        ("A new offensive by Blue Front could force families from Bukavu.", ("Blue Front",), "Bukavu"),
        ("Goma could be attacked by Blue Front, the Red Guard warned.", ("Blue Front",), None),
        ("After Red Guard left Kidal, Blue Front is likely to storm Gao.", ("Blue Front",), "Gao"),
        ("Talks to end the war in Yemen will open in Muscat.", (), "Muscat"),
    ],
)
def test_who_would_act_and_where_stand_in_the_clause_that_looks_ahead(attributed, text, actors, place):
    """Names elsewhere in the sentence have no part in what is expected."""
    towns = dict.fromkeys(("London", "Aden", "Bukavu", "Goma", "Kidal", "Gao", "Muscat", "Yemen"), "town")
    cast = {"Blue Front": "armed group", "Red Guard": "state forces"}
    claim = expectations_in(attributed(text, actors=cast, places=towns))[0]
    assert (claim.actors, claim.place if place is not None else None) == (actors, place)


@pytest.mark.parametrize(
    "text",
    [
        "The UN raised concerns about the conduct of police in Imphal last year.",
        "Envoys voiced concern over the killing of protesters in Khartoum.",
        "It was feared that 40 fishermen had drowned off Palma during the raid.",
        "He asked whether police had beaten the prisoner in Derry.",
    ],
)
def test_concern_about_what_has_been_is_no_outlook(attributed, text):
    """A feeling about the past expects nothing."""
    assert expectations_in(attributed(text)) == ()


def test_concern_about_what_may_come_is_feared(attributed):
    """The same word looks ahead where its clause does."""
    found = expectations_in(attributed("The UN is concerned that fighters may use the school in Stepanakert."))
    assert [(c.modality, [s.text for s in c.said_by]) for c in found] == [("feared", ["The UN"])]
