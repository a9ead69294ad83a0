"""Sides of a border, and names of lands that people give to a street or a quarter."""


def placed(reading, text):
    return [(p.name, p.kind, p.country) for p in reading.places if p.text == text]


def test_the_side_of_a_border_is_its_country(read):
    """Without it the dead of the one side fall to the other, which the report names more often."""
    reading = read("Kabul was calm. On the Pakistani side, six people were killed and 19 injured.")
    assert placed(reading, "Pakistani side") == [("Pakistan", "country", "PAK")]


def test_a_side_that_fights_is_no_ground(read):
    """Men who fight on the Russian side are not in Russia."""
    assert placed(read("Hundreds of men from Nepal fight on the Russian side."), "Russian side") == []


def test_a_quarter_that_bears_the_name_of_a_land_is_no_land(read):
    """Eleven dead in a slum of Quibdo would stand on the map of the Caribbean."""
    reading = read(
        "The inhabitants of Quibdo call the last streets of the quarter Jamaica. "
        "Eleven people were killed in Jamaica on Sunday."
    )
    assert placed(reading, "Jamaica") == [("Jamaica", "district", "COL")] * 2


def test_a_region_of_that_name_stays_a_land(read):
    """What is called a region may be as large as a land."""
    reading = read("Fighting went on in the region known as Jamaica. Armed men killed four people in Jamaica.")
    assert {kind for _, kind, _ in placed(reading, "Jamaica")} == {"country"}


def test_a_village_where_the_dead_are_counted_is_a_place(read):
    """A name that no list knows is told by what is done there."""
    reading = read("The army of Niger spoke. Twelve dead have been counted at Tinzawa, a nurse said.")
    assert [p.name for p in reading.places if p.text == "Tinzawa"] in (["Tinzawa"], [])
