"""Places told in one breath, and numbers that a sentence takes back."""

import re

import pytest

from vedette.knowledge.changes import change_of
from vedette.knowledge.together import told_together

PLACES = ("Kutum", "Mellit", "Tawila", "Goma", "Sake", "Plateau")


@pytest.mark.parametrize(
    ("sentence", "place", "others"),
    [
        ("Thirteen died in Kutum and Mellit since Saturday.", "Kutum", ("Mellit",)),
        ("Shells killed 30 in Kutum, Mellit and Tawila.", "Mellit", ("Kutum", "Tawila")),
        ("Nine died in the town of Goma and in nearby Sake.", "Sake", ("Goma",)),
        ("Eight died in Kutum and five in Mellit.", "Kutum", ()),
        ("Three died on the road between Goma and Sake.", "Goma", ()),
        ("Eight died in Kutum and Mellit's mayor fled.", "Kutum", ()),
        ("Twelve died in Kutum, Plateau.", "Kutum", ()),
    ],
)
def test_one_number_may_be_of_several_places(sentence, place, others):
    """A list of places shares a number; two clauses, a road and an owner do not."""
    assert told_together(sentence, place, PLACES) == others


@pytest.mark.parametrize(
    ("sentence", "changes"),
    [
        ("Police lowered the toll of Friday's raid on the market to 75 from 90.", ["revision", "former"]),
        ("75 people, and not 90 as first reported, were killed.", [None, "former"]),
        ("Doctors counted 17 dead instead of 23.", [None, "former"]),
        ("The army said 12 soldiers died, not 40 as the rebels claimed.", [None, None]),
        ("Up to 12, if not 20, were killed.", [None, None]),
    ],
)
def test_a_sentence_may_take_a_number_back(sentence, changes):
    """What the speaker himself gives up is former; what he denies of another is that one's."""
    told = [change_of(sentence[: m.start()], sentence[m.end() :]) for m in re.finditer(r"\d+", sentence)]
    assert told == changes
