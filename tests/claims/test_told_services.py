"""Services read from whole texts."""

import pytest


@pytest.fixture
def services(claims):
    """The services of a text as (service, state, place)."""
    return lambda text: [(c.service, c.state, c.place) for c in claims(text) if c.kind == "service"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fourteen hospitals in Khartoum are overwhelmed.", ("hospital", "disrupted", "Khartoum")),
        ("Electricity has been cut in most of Goma since Sunday.", ("electricity", "disrupted", "Goma")),
        ("The airport in El Fasher is out of action.", ("airport", "disrupted", "El Fasher")),
        ("The light vanished once more in Mykolaiv.", ("electricity", "disrupted", "Mykolaiv")),
        ("The pumps in Bukavu are running again.", ("water supply", "restored", "Bukavu")),
        ("A blackout hit Beirut on Monday.", ("electricity", "disrupted", "Beirut")),
        ("Gas was cut off in Stepanakert on Monday.", ("gas supply", "disrupted", "Stepanakert")),
        ("The strike left the town of Khasham without gas, water or power.", ("gas supply", "disrupted", "Khasham")),
        ("In Kharkiv, power and water were cut by strikes.", ("water supply", "disrupted", "Kharkiv")),
    ],
)
def test_the_state_of_a_service_is_read_with_its_place(services, text, told):
    """Reporters say "cut", "lost", "back" and "out" in many ways."""
    assert told in services(text)


def test_each_region_that_loses_power_is_told_of(services):
    """Whoever plans relief needs all of them."""
    found = services("Large parts of the Kharkiv, Sumy and Poltava regions lost electricity.")
    assert len({place for _, _, place in found}) == 3


@pytest.mark.parametrize(
    "text",
    [
        "The road to peace was blocked by the rebels.",
        "When the killers lost power, they fled.",
        "The new evidence came to light in Lima.",
        "The Democrats lost power in 2012.",
        "Police fired tear gas in Port-au-Prince.",
        "Gas leaked from a plant near Sloviansk.",
        "Doctors battle an insulin shortage in Wales.",
    ],
)
def test_figures_of_speech_are_no_services(services, text):
    """Power lost at the polls darkens no house."""
    assert services(text) == []
