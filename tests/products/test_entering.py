"""A place that was entered is not told as taken."""

import pytest
from msgspec.structs import replace
from sample_picture import sample

from vedette.products.brief import compose

PICTURE = sample()
BARE = {"control": (), "figures": (), "disagreements": (), "expectations": (), "relations": (), "services": ()}


def told(found_by, words):
    """The brief's sentences on one capture, all of whose claims were found so and say ``words``."""
    event = next(e for e in PICTURE.events if e.kind == "capture" and e.place and e.actors)
    held = set(event.claims)
    claims = tuple(
        replace(c, found_by=found_by, extent="part", evidence=tuple(replace(e, text=words) for e in c.evidence))
        if c.id in held
        else c
        for c in PICTURE.claims
    )
    brief = compose(replace(PICTURE, events=(event,), claims=claims, **BARE))
    return " ".join(s.text for section in brief.sections for s in section.sentences)


def test_who_entered_a_town_is_not_said_to_have_captured_it():
    """Columns enter a town and leave it again, and no report said that they took it."""
    text = told("enter town", "The column entered the town at noon.")
    assert "entered" in text
    assert "captured" not in text


@pytest.mark.parametrize(
    ("found_by", "words"),
    [("enter town", "The column stormed into the town."), ("take place", "The column took parts of the town.")],
)
def test_who_took_a_part_of_a_town_captured_that_part(found_by, words):
    """Storming a town, or taking a part of it, is more than entering it."""
    assert "captured parts of" in told(found_by, words)
