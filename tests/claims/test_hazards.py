"""A claim of a disaster says which one."""


def test_a_storm_bears_its_name(claims):
    """ "A disaster struck" tells a reader nothing; the storm has a name."""
    text = "Cyclone Idai made landfall near Beira, Mozambique, on Thursday. The storm flattened homes in the port."
    named = {c.object_text for c in claims(text) if c.kind == "disaster"}
    assert named == {"Cyclone Idai"}


def test_a_flood_without_a_name_is_called_by_its_noun(claims):
    """What has no name is not given one."""
    text = "Floods struck the town of Kadugli in Sudan on Monday, killing nine people."
    assert {c.object_text for c in claims(text) if c.kind == "disaster"} <= {"the floods"}


def test_a_storm_is_no_actor(read):
    """A storm named after a person attacks nobody."""
    reading = read("Storm Daniel struck Derna in Libya on Sunday. Daniel had killed 15 people in Greece before.")
    assert "Daniel" not in {actor.name for actor in reading.actors}


def test_a_killing_by_a_storm_is_no_attack(claims):
    """A toll of the sea laid to an attacker would send an analyst after nobody."""
    told = claims("Storm Daniel struck Derna in Libya on Sunday. Daniel had killed 15 people in Greece before.")
    assert "attack" not in {c.kind for c in told}
