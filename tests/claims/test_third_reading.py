"""Fates, ties, services and doubt in the shapes that reports of unlike wars and floods give them."""

from datetime import date

import pytest

from vedette.claims.room import claims_in
from vedette.reading import ReadingRoom

ROOM = ReadingRoom()


@pytest.fixture
def told(document):
    """Return a function from a text to its claims."""

    def read(text):
        [reading] = ROOM.read_all([document(text, published=date(2024, 12, 6))])
        return claims_in(reading)

    return read


def figures(claims):
    return {(c.count.measure, c.count.low) for c in claims if c.kind == "figure"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Six of its citizens, four of them police officers, were killed by mines.", {("killed", 6), ("killed", 4)}),
        ("Dozens have starved to death in the camp.", {("killed", 24)}),
        ("The army acknowledged the loss of two soldiers.", {("killed", 2)}),
        ("Some 300 families are back in the valley.", {("returned", 300)}),
        ("1,150 of those displaced have gone back to their villages.", {("returned", 1150)}),
        ("More than 33,000 people left Port-au-Prince in thirteen days.", {("displaced", 33000)}),
        ("About 3,000 survivors have been flown to Cebu.", {("evacuated", 3000)}),
        ("Suicide Bomber Kills 32 at Kano Mosque", {("killed", 32)}),
        ("25 civilians killed 80 injured in strikes on Taiz", {("killed", 25), ("injured", 80)}),
        ("Two of the dead officers were shot when gunmen came.", {("killed", 2)}),
        ("On Monday 17 Mar 2014 six people were killed in Kabul.", {("killed", 6)}),
        ("There have been three mass abductions in Kaduna this year.", set()),
        ("The camp hosts since 2019 families that fled the war.", set()),
        ("Totally damaged houses: 134,347.", set()),
    ],
)
def test_a_fate_is_read_in_every_shape(told, text, wanted):
    """A toll that is told in passing, in a headline or behind an aside counts like any other."""
    assert figures(told(text)) == wanted


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nearly 71,000 people have fled since the city fell, the UNHCR counted on Tuesday.", "the UNHCR"),
        ("At least 15,000 people have had to flee since Thursday, the UN estimates, some of them twice.", "the UN"),
        ("At least 60,000, by a count of the monitoring project ACLED, have been killed in fighting.", "ACLED"),
        ("The Philippine Red Cross estimated the dead at 1,000 in Samar.", "The Philippine Red Cross"),
    ],
)
def test_who_counts_stands_behind_the_figure(told, text, speaker):
    """A number without its claimant cannot be weighed against another's."""
    assert [c.said_by[0].text for c in told(text) if c.kind == "figure"] == [speaker]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Regime forces and rebels backed by Turkey clashed near Hama.", ("Turkey", "backs", "rebels")),
        ("The Katiba Macina of Hamadoun Kouffa rejected it.", ("Hamadoun Kouffa", "leads", "Katiba Macina")),
        (
            "It sets the National Liberation Army against the 33rd Front.",
            ("National Liberation Army", "fights", "33rd Front"),
        ),
    ],
)
def test_a_tie_goes_to_the_one_it_is_said_of(told, text, tie):
    """A patron laid to the wrong side is worse than none."""
    assert tie in {(c.source, c.kind, c.goal) for c in told(text)}


def test_a_second_backer_is_not_lost(told):
    """Of two patrons both are told."""
    ties = {c.source for c in told("The militia is backed by Russia and by fighters from Iran.") if c.kind == "backs"}
    assert ties == {"Russia", "Iran"}


@pytest.mark.parametrize(
    ("text", "service", "state"),
    [
        ("Flights to Cairo were halted on Monday.", "flights", "disrupted"),
        ("721 households in Kharkiv have regained electricity.", "electricity", "restored"),
        ("Power and all telephones are out on Leyte.", "electricity", "disrupted"),
        ("Water supply restored to Tacloban and six towns.", "water supply", "restored"),
        ("There is no drinking water in the camp.", "water supply", "disrupted"),
    ],
)
def test_the_state_of_a_service_is_read_from_prose_and_from_notes(told, text, service, state):
    """Bulletins drop the verb, and what is out is not back."""
    assert (service, state) in {(c.service, c.state) for c in told(text) if c.kind == "service"}


@pytest.mark.parametrize(
    "text",
    [
        "The army was able to kill 40 militants near Gao on Tuesday.",
        "The militia committed a horrific massacre in the village where 18 people were killed.",
        "Protesters defied the curfew to continue protests in Yangon.",
    ],
)
def test_what_was_done_is_no_plan(told, text):
    """A killing read as a plan drops out of every toll."""
    assert {c.modality for c in told(text)} == {"asserted"}


@pytest.mark.parametrize(
    "text",
    [
        "The citizens have the right to speak and will always be right.",
        "Why will you seal our shops when the war is over?",
        "Such is to be expected in a civil war.",
        "It is unclear who carried out the attack.",
        "The film will open in London in May.",
    ],
)
def test_what_looks_ahead_to_nothing_of_the_crisis_is_no_expectation(told, text):
    """An outlook full of idle words hides the few that matter."""
    assert not [c for c in told(text) if c.kind == "expectation"]
