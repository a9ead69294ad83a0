"""Services out of action are read with place, state and cause."""

import pytest

TOLD = [
    ("Power and water were cut in Goma on Monday.", {"electricity", "water supply"}, "disrupted"),
    ("Hospitals in El Fasher are out of service due to shortages of fuel.", {"hospital"}, "disrupted"),
    ("The shelling destroyed a school in Kherson.", {"schools"}, "destroyed"),
    ("Electricity was restored in Sumy on Friday.", {"electricity"}, "restored"),
    ("Residents of Mariupol have been left without water.", {"water supply"}, "disrupted"),
    ("The airport in Goma remains closed.", {"airport"}, "disrupted"),
]


@pytest.mark.parametrize(("text", "services", "state"), TOLD)
def test_the_state_of_a_service_is_read(claims, text, services, state):
    """Who is cut off from what is the first question of an information manager."""
    found = [c for c in claims(text) if c.kind == "service"]
    assert services <= {c.service for c in found if c.state == state}, [(c.service, c.state) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "The hospital said that twelve people had died.",
        "He won power in 2010 and kept it.",
        "Soldiers gathered at the school before dawn.",
    ],
)
def test_a_service_that_works_is_no_claim(claims, text):
    """A hospital that speaks is not a hospital out of action."""
    assert not [c for c in claims(text) if c.kind == "service"]
