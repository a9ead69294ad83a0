"""What a large case knew on a day: an event stands as its claims of then made it, no surer and no less."""

from datetime import date

import pytest
from msgspec.structs import replace
from tests.products.screens.invented import strait

from vedette.products.screens.known import as_known_by

FIRST, LATER = date(2029, 5, 5), date(2029, 5, 6)
ONE, TWO = ("w.a", "c1.a"), ("w.a", "d.b")
"""Claims of one origin, and of two of which the second came a day later."""


@pytest.mark.parametrize(
    ("status", "claims", "against", "day", "then"),
    [
        ("confirmed", TWO, (), LATER, "confirmed"),
        ("confirmed", TWO, (), FIRST, "reported"),
        ("contested", ONE, ("d.a",), LATER, "contested"),
        ("contested", ONE, ("d.a",), FIRST, "reported"),
        ("claimed", ONE, (), FIRST, "claimed"),
        ("claimed", TWO, (), LATER, "claimed"),
        ("reported", ONE, ("d.a",), FIRST, "reported"),
    ],
)
def test_an_event_stands_as_its_claims_of_that_day_made_it(status, claims, against, day, then):
    """ "Claimed" told as "reported" makes a party's word that of a witness."""
    picture = strait()
    event = replace(picture.events[0], status=status, claims=claims, against=against)
    [found] = as_known_by(replace(picture, events=(event,)), day).events
    assert found.status == then
