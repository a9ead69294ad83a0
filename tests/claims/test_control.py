"""Control: who holds a place, told as a state."""

from collections.abc import Callable

import pytest

from vedette.claims.control import control_in
from vedette.model.claims import Claim
from vedette.model.readings import Reading

CAST = {
    "Rebels": "armed group",
    "rebels": "armed group",
    "rebel=rebels": "armed group",
    "the army": "state forces",
    "The army": "state forces",
}
PLACES = {"Strelsau": "town", "Zenda": "town", "Tarlenheim": "province"}


@pytest.fixture
def control(stage: Callable[..., Reading]) -> Callable[[str], tuple[Claim, ...]]:
    return lambda text: control_in(stage(text, actors=CAST, places=PLACES))


@pytest.mark.parametrize(
    ("text", "holder", "place", "extent"),
    [
        ("Rebels now hold most of Tarlenheim.", "Rebels", "Tarlenheim", "part"),
        ("The army controls Zenda.", "The army", "Zenda", None),
        ("Zenda remains in the hands of the army.", "the army", "Zenda", None),
        ("Zenda is under the control of the rebels.", "rebels", "Zenda", None),
        ("Shells hit rebel-held Zenda.", "rebels", "Zenda", None),
        ("Zenda, held by the army, was quiet.", "the army", "Zenda", None),
    ],
)
def test_a_place_that_is_held_has_a_holder(control, text, holder, place, extent):
    """The control map is made of these states as much as of captures."""
    [claim] = control(text)
    assert (claim.kind, claim.actors, claim.place, claim.extent) == ("control", (holder,), place, extent)
    assert not claim.background


def test_a_state_that_is_past_is_background(control):
    """ "Was under army control" tells who held the town before, and must not give it back to them."""
    [claim] = control("Zenda was long under the control of the army.")
    assert claim.background


def test_a_town_that_is_retaken_is_no_longer_held(control):
    """ "Retook the rebel-held town" ends the rebels' hold in the same breath."""
    [claim] = control("The army recaptured rebel-held Zenda.")
    assert claim.background


def test_holding_what_is_no_place_is_no_control(control):
    """Talks are held too."""
    assert control("The army held talks in Zenda.") == ()
    assert control("The army controls the market for salt.") == ()


@pytest.mark.parametrize(
    ("text", "holder", "place"),
    [
        ("Zenda has been held by the army since 2029.", "the army", "Zenda"),
        ("They walked to Zenda and Strelsau, both of which the rebels hold.", "rebels", "Strelsau"),
        ("The rebels have installed a governor in Zenda.", "rebels", "Zenda"),
        ("The army is still in command of Zenda.", "The army", "Zenda"),
        ("At Zenda, the men on the bridge are rebels.", "rebels", "Zenda"),
        ("In Zenda they were waved through a roadblock manned by the rebels.", "rebels", "Zenda"),
        ("Villages along the river, among them Zenda and Strelsau, are now under rebel control.", "rebels", "Strelsau"),
    ],
)
def test_holding_is_told_in_many_ways(
    control: Callable[[str], tuple[Claim, ...]], text: str, holder: str, place: str
) -> None:
    """A reporter at the gate sees who stands there; he seldom writes that they control it."""
    assert (holder, place) in {(actor, c.place) for c in control(text) for actor in c.actors}
