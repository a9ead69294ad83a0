"""Blocks: where a text falls apart, and what of it is the report."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from vedette.documents.blocks import cut

WRAPPED = """TRUCE HOLDS IN THE CAPITAL

By Amina Idris

PORT SUDAN, April 12, 2024 (SUNA) -- Fighting between the army and the
paramilitary forces eased on Friday after both sides agreed to a
72-hour truce, residents and aid workers said.

At least 41 people had been killed in the capital since Monday, the
doctors' union said in a statement. It did not say how many were
civilians.
The army said it had retaken a bridge that links the city with
Omdurman.

  * Hospitals in three districts have shut, according to the health
    ministry.
  * Bread is sold at four times its price.

What happens next?

Mediators are due in Jeddah on Sunday.

--
(Reporting by Amina Idris; Editing by John Roe)
Copyright 2024 SUNA. All rights reserved.
"""


def of(text: str, **given: object) -> list[tuple[str, str]]:
    return [(b.kind, " ".join(text[b.start : b.end].split())) for b in cut(text, **given)]


def test_lines_broken_to_a_width_are_one_paragraph():
    """A sentence that runs over a line's end must reach the parser whole."""
    assert of(WRAPPED) == [
        ("title", "TRUCE HOLDS IN THE CAPITAL"),
        ("dateline", "By Amina Idris"),
        ("dateline", "PORT SUDAN, April 12, 2024 (SUNA) --"),
        (
            "paragraph",
            "Fighting between the army and the paramilitary forces eased on Friday after both sides agreed "
            "to a 72-hour truce, residents and aid workers said.",
        ),
        (
            "paragraph",
            "At least 41 people had been killed in the capital since Monday, the doctors' union said in a "
            "statement. It did not say how many were civilians.",
        ),
        ("paragraph", "The army said it had retaken a bridge that links the city with Omdurman."),
        ("litter", "*"),
        ("paragraph", "Hospitals in three districts have shut, according to the health ministry."),
        ("litter", "*"),
        ("paragraph", "Bread is sold at four times its price."),
        ("heading", "What happens next?"),
        ("paragraph", "Mediators are due in Jeddah on Sunday."),
        ("litter", "-- (Reporting by Amina Idris; Editing by John Roe) Copyright 2024 SUNA. All rights reserved."),
    ]


def test_each_line_is_a_paragraph_where_lines_are_not_broken():
    """Pasted articles hold one paragraph a line, with headings run in between them."""
    text = (
        "Junta troops left the garrison on Monday after a siege that lasted for nine days, "
        "two residents of the town said by phone.\n"
        "The Road to the Border\n"
        "The loss cuts the road on which most of the country's trade with its neighbour moves, "
        "according to an analyst in Bangkok.\n"
        "What’s Next?\n"
        "It is unclear whether the army can hold the second crossing, which lies forty kilometres "
        "to the south of the first.\n"
        "Comments (0)"
    )
    assert [kind for kind, _ in of(text)] == ["paragraph", "heading", "paragraph", "heading", "paragraph", "litter"]


def test_a_single_line_is_a_paragraph():
    """A post or a headline handed in by itself is what there is to read."""
    assert of("Army retakes Wad Madani") == [("paragraph", "Army retakes Wad Madani")]


def test_the_known_title_is_found_in_the_text():
    """A title below its summary is still the title."""
    text = "Gangs hold most of the capital.\nGangs seize port\nThe port was taken on Thursday, the operator said."
    assert ("title", "Gangs seize port") in of(text, title="Gangs Seize Port")


def test_who_speaks_next_is_no_heading():
    """ "The minister said:" belongs to the quote below it."""
    text = "The village was burnt.\n\nThe minister said:\n\n“We will rebuild it.”"
    assert [kind for kind, _ in of(text)] == ["paragraph"] * 3


def test_a_list_of_the_dead_is_no_run_of_headings():
    """Names and figures without full stops are what the list says."""
    text = "These are the figures of Monday.\n\nKilled by district\nNorth: 12 killed\nSouth: 30 killed\nEast: 4\n"
    assert [kind for kind, _ in of(text)] == ["paragraph", "heading", "paragraph", "paragraph", "paragraph"]


def test_headlines_of_other_reports_are_litter():
    """A link below "Related stories" tells of another day and another place."""
    text = (
        "Floods cut off three villages on Monday, officials said.\n\nRelated stories\n\nStorm kills nine in the south\n"
        "Dam bursts in the east\n\nRescue goes on\n\nBoats reached the first of the villages at noon."
    )
    found = of(text)
    assert found[1] == ("litter", "Related stories Storm kills nine in the south Dam bursts in the east")
    assert found[2] == ("heading", "Rescue goes on")


def test_a_speaker_in_an_interview_is_no_dateline():
    """A place in capitals opens a report, a name in capitals a turn of speech."""
    text = "The host spoke to the general.\n\nGENERAL: We have taken the bridge.\n\nHOST: When was that?"
    assert "dateline" not in [kind for kind, _ in of(text)]


@given(st.text(st.sampled_from("ab AB.\n\r-•:?0\u2028\t\x0c"), max_size=300) | st.text(max_size=200))
def test_blocks_hold_all_words_and_never_overlap(text):
    """No word is lost between blocks, and none is read twice."""
    blocks = cut(text)
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    held = {i for block in blocks for i in range(block.start, block.end)}
    assert all(not c.isalnum() or i in held for i, c in enumerate(text))
    assert all(block.start < block.end for block in blocks)
