"""Outlines for maps, without a geometry library."""

from itertools import pairwise

import pytest

from vedette.knowledge.outlines import outlines_within


def holds(rings, lon, lat):
    """Even-odd rule over all rings."""
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


@pytest.mark.parametrize(
    ("lon", "lat", "iso3"),
    [(30.5, 50.4, "UKR"), (29.0, -1.5, "COD"), (36.7, 34.7, "SYR"), (-72.3, 18.9, "HTI"), (96, 21, "MMR")],
)
def test_a_point_lies_in_the_outline_of_its_country(lon, lat, iso3):
    """A border drawn elsewhere tells a false story."""
    found = [
        o for o in outlines_within(lon - 0.1, lat - 0.1, lon + 0.1, lat + 0.1, "countries") if holds(o.rings, lon, lat)
    ]
    assert [o.iso3 for o in found] == [iso3]


def test_rings_are_closed_and_near():
    """A map draws what lies in its frame and no half shapes."""
    for outline in outlines_within(30, 10, 40, 20, "admin1"):
        for ring in outline.rings:
            assert ring[0] == ring[-1]
            assert min(x for x, _ in ring) <= 40


def test_disputed_lines_have_their_own_layer():
    """A map can show that a border is not agreed."""
    assert outlines_within(70, 30, 80, 38, "disputed")


def test_an_empty_sea_has_no_outline():
    """Nothing is drawn where nothing is."""
    assert outlines_within(-140, -50, -139, -49, "countries") == ()
