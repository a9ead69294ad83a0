"""Grounds, holds and takings in the shapes that communiqués, notes and headlines give them."""

from datetime import date

import pytest

from vedette.claims.room import claims_in
from vedette.reading import ReadingRoom

ROOM = ReadingRoom()
SCENE = "BAMAKO, Mali - Fighting spread in the regions of Kidal and Gao.\n\n"


@pytest.fixture
def told(document):
    """Return a function from a text to the claims of what follows the scene that it is set in."""

    def read(text, scene=SCENE):
        [reading] = ROOM.read_all([document(scene + text, published=date(2024, 5, 12))])
        return [c for c in claims_in(reading) if c.evidence[0].start >= len(scene)]

    return read


@pytest.mark.parametrize(
    ("text", "holder", "places"),
    [
        ("In Kidal and Gao the control of the rebels is complete.", "rebels", {"Kidal", "Gao"}),
        ("The control of the rebels over Kidal is total.", "rebels", {"Kidal"}),
        ("The flag of the rebels flies over Kidal.", "rebels", {"Kidal"}),
        ("With the town of Kidal in rebel hands, the army turned back.", "rebels", {"Kidal"}),
    ],
)
def test_a_hold_is_read_without_a_verb_of_holding(told, text, holder, places):
    """A map of control drawn only from "holds" and "controls" misses half of what reports tell."""
    held = [c for c in told(text) if c.kind == "control"]
    assert {c.place for c in held} == places
    assert {name for c in held for name in c.actors} == {holder}


@pytest.mark.parametrize(
    "text",
    ["Rebel control of Gao is not complete.", "Flags fly over Gao.", "Quality control in Gao is complete."],
)
def test_no_hold_is_read_where_nobody_holds(told, text):
    """A hold made up out of a word draws a false map."""
    assert not [c for c in told(text) if c.kind == "control" and c.polarity == "yes"]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Clashes were reported in and around Kidal on Tuesday.", "clash", "Kidal"),
        ("7,700 households were displaced within and from Kidal.", "displacement", "Kidal"),
        ("Two pupils were taken from the boarding school in Gao on 3 May.", "abduction", "Gao"),
        ("About 5,200 households received food kits in Kidal.", "aid", "Kidal"),
        ("Gao has been under curfew since Monday.", "curfew", "Gao"),
        ("Gunmen murdered a baker of Gao.", "attack", "Gao"),
        ("Gunmen in Kidal murdered a baker of Gao.", "attack", "Kidal"),
        ("More than 33,000 have escaped from the town of Gao.", "displacement", "Gao"),
    ],
)
def test_an_event_stands_where_its_own_words_put_it(told, text, kind, place):
    """An event that falls back on the setting is told of the wrong town."""
    assert place in {c.place for c in told(text) if c.kind == kind}


@pytest.mark.parametrize(
    "text",
    [
        "Two patients were taken from the hospital to Gao.",
        "Three inmates have escaped from the prison in Gao.",
        "The minister received the aid chief in Gao.",
    ],
)
def test_no_taking_flight_or_gift_is_read_into_other_journeys(told, text):
    """A transfer told as a kidnapping alarms for nothing."""
    assert not [c for c in told(text) if c.found_by in ("taken from home", "thousands flee", "receive aid")]


def test_a_communique_takes_positions_that_no_map_names(told):
    """What a side says that it took counts even where only the number of positions is told."""
    text = (
        "PRESS SERVICE OF THE GENERAL STAFF\nNiamey, 12 May 2024\n\n"
        "More than 90 combat positions of the illegal armed formations were taken under control within 23 hours."
    )
    [capture] = [c for c in told(text, "") if c.kind == "capture"]
    assert capture.actors
    assert capture.modality == "claimed"
