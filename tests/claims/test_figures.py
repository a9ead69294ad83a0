"""Figures carry who counts, where, over what time, and of what they are part."""


def figures(claims, text):
    return [c for c in claims(text) if c.kind == "figure"]


def test_a_part_is_linked_to_its_whole(claims):
    """Civilians counted among the dead must never be added to them."""
    found = figures(claims, "At least 60 people, including 12 children, were killed in Kadugli, the ministry said.")
    whole = next(c for c in found if c.count.low == 60)
    part = next(c for c in found if c.count.low == 12)
    assert part.part_of == whole.id
    assert whole.count.qualifier == "at least"


def test_a_toll_is_linked_to_the_act_that_made_it(claims):
    """The toll of a strike belongs to the strike, so that the event can show it."""
    said = claims("An air strike on the market in Tora killed 54 people on Monday, a monitor said.")
    strike = next(c for c in said if c.kind == "air strike")
    toll = next(c for c in said if c.kind == "figure")
    assert toll.about == strike.id


def test_killed_and_injured_stay_apart(claims):
    """One clause with two numbers gives two figures of two measures."""
    found = figures(claims, "Gunmen killed 12 people and wounded 30 in the village of Solhan.")
    assert {(c.count.measure, c.count.low) for c in found} == {("killed", 12), ("injured", 30)}


def test_no_figure_comes_of_a_distance(claims):
    """ "62 miles" and "the third-largest city" are numbers and no toll."""
    assert not figures(claims, "The third-largest city lies 100 km (62 miles) from the capital, a town of 2 million.")
