"""The map: what is sure looks sure, labels keep apart, and a far capital does not shrink the war."""

import xml.etree.ElementTree as ET
from datetime import date

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from sample_picture import sample

from vedette.model.pictures import Control
from vedette.model.when import When
from vedette.products.casebook import Casebook
from vedette.products.drawing.labels import Box, Wanted, place_labels
from vedette.products.maps.clipping import clipped_ring, holds
from vedette.products.maps.draw import map_of
from vedette.products.maps.extent import extent_of
from vedette.products.maps.projection import Frame, frame_around

SVG = "{http://www.w3.org/2000/svg}"


def drawn(picture):
    svg = str(map_of(Casebook(picture)).svg).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return ET.fromstring(svg)  # noqa: S314


def classes(tree):
    return " ".join(e.get("class", "") for e in tree.iter()).split()


def test_assessed_is_solid_claimed_is_hatched_and_contested_is_ringed():
    """A claim that is drawn like a fact is the worst that a map can do."""
    tree = drawn(sample())
    assert classes(tree).count("contest") == 1
    assert sum("url(#hatch" in (e.get("fill") or "") for e in tree.iter()) == 3


def test_an_ended_holding_is_not_on_the_map():
    """The map shows who holds a place now."""
    names = [key.text for key in map_of(Casebook(sample())).holders]
    assert set(names) == {"Carvanian Army", "Highland Front", "Drava Brigade"}


def test_holders_differ_by_shape_as_well_as_by_colour():
    """Print in grey and eyes that see no red must lose nothing."""
    shapes = {e.get("class"): e.tag for e in drawn(sample()).iter() if "holder h" in (e.get("class") or "")}
    assert len(set(shapes.values())) >= 2


def test_a_distant_capital_is_named_beneath_the_map():
    """Talks a thousand kilometres off must not shrink the war to a dot."""
    picture = sample()
    event = msgspec.structs.replace(picture.events[0], id="far", kind="talks", place="far")
    extent = extent_of(msgspec.structs.replace(picture, events=(*picture.events, event)))
    assert [place.id for place in extent.far] == ["far"]


def test_places_without_coordinates_are_left_out_and_none_is_made_up():
    """A mark where nothing is known would be a lie."""
    picture = msgspec.structs.replace(
        sample(), places=tuple(msgspec.structs.replace(p, lat=None, lon=None) for p in sample().places)
    )
    assert map_of(Casebook(picture)) is None


def test_one_place_alone_gives_a_map():
    """The first report of a war names one town."""
    picture = sample()
    alone = msgspec.structs.replace(
        picture,
        events=(),
        control=(Control("brod", "army", None, "assessed", When.on(date(2031, 3, 7)), None, ("r6.b",), ()),),
    )
    assert map_of(Casebook(alone)).svg


def test_two_holders_of_one_place_make_it_contested():
    """Two rows that both last cannot both be sure."""
    picture = sample()
    both = (
        Control("brod", "army", None, "assessed", When(), None, ("r6.b",), ()),
        Control("brod", "hf", None, "claimed", When(), None, ("r6.g",), ()),
    )
    assert "contest" in classes(drawn(msgspec.structs.replace(picture, control=both)))


coordinates = st.tuples(st.floats(-179, 179), st.floats(-80, 80))


@given(st.lists(coordinates, min_size=1, max_size=12))
def test_every_point_lies_in_its_frame(points):
    """A place outside its own map is lost."""
    frame = frame_around(points, 900, tallest=680, lowest=440)
    assert all(-1 <= frame.x(lon) <= 901 and -1 <= frame.y(lat) <= frame.height + 1 for lon, lat in points)


@given(
    st.lists(
        st.tuples(
            st.floats(10, 890), st.floats(10, 590), st.sampled_from(["Aa", "Longer name", "A very long name of a town"])
        ),
        max_size=25,
    )
)
def test_labels_that_need_not_stand_never_cover_one_another(spots):
    """A label under another is no label."""
    placed = place_labels([Wanted(text, x, y, 5, 11) for x, y, text in spots], [], Box(0, 0, 900, 600))
    boxes = [one.box for one in placed if one]
    assert not [1 for i, a in enumerate(boxes) for b in boxes[i + 1 :] if a.overlap(b) > 1e-6]


def test_a_ring_is_cut_to_the_frame():
    """A brief must not carry the coast of a whole continent."""
    frame = Frame(0, 0, 10, 10, 100, 100)
    ring = clipped_ring([(-50, -50), (50, -50), (50, 50), (-50, 50)], frame)
    assert all(-5 <= x <= 105 and -5 <= y <= 105 for x, y in ring)
    assert holds(ring, 50, 50)
    assert not holds(ring, 200, 50)
