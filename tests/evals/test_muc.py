"""The scoring of templates, on small cases with known answers."""

import pytest
from evals.muc import SLOTS, Tally, Template, credit, documents_of, figures, key_of, score

KEY = """0.  MESSAGE: ID                     DEV-MUC3-0001 (X)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  - 04 FEB 90
4.  INCIDENT: TYPE                  ATTACK
6.  INCIDENT: INSTRUMENT ID         *
9.  PERP: INDIVIDUAL ID             "RAIDERS" / "THE RAIDERS"
                                    ? "MEN"
18. HUM TGT: NAME                   "ADA OBI"
19. HUM TGT: DESCRIPTION            "MAYOR": "ADA OBI"

0.  MESSAGE: ID                     DEV-MUC3-0002 (X)
1.  MESSAGE: TEMPLATE               *
"""


def test_a_key_is_read_with_its_alternatives_and_options():
    """A slash parts alternatives, a new line fillers; a question mark makes one optional."""
    key = key_of(KEY)
    (template,) = key["DEV-MUC3-0001"]
    assert template.slots["perpetrator"] == [("RAIDERS", "THE RAIDERS")]
    assert template.optional["perpetrator"] == [("MEN",)]
    assert template.slots["description"] == [("MAYOR",)]
    assert "instrument" not in template.slots
    assert key["DEV-MUC3-0002"] == []


@pytest.mark.parametrize(
    ("slot", "wanted", "given", "points"),
    [
        ("type", "BOMBING", "BOMBING", 1.0),
        ("type", "BOMBING", "ATTACK", 0.5),
        ("type", "ATTACK", "BOMBING", 0.0),
        ("date", "04 FEB 90", "04 FEB 90", 1.0),
        ("date", "02 FEB 90 - 04 FEB 90", "03 FEB 90", 0.5),
        ("date", "- 04 FEB 90", "04 FEB 90", 0.5),
        ("date", "04 FEB 90", "- 04 FEB 90", 0.5),
        ("date", "02 FEB 90", "- 04 FEB 90", 0.0),
        ("location", "PERU: LIMA (CITY)", "Peru: Lima", 1.0),
        ("location", "PERU: LIMA (CITY)", "Peru", 0.5),
        ("location", "PERU: LIMA (CITY)", "Chile", 0.0),
        ("description", "PEASANTS", "the three peasants", 1.0),
        ("name", "ADA OBI", "Obi", 0.5),
        ("name", "ADA OBI", "Eze", 0.0),
    ],
)
def test_credit_follows_the_guidelines(slot, wanted, given, points):
    """Whole, half and none, as the guidelines of 1992 have it."""
    assert credit(slot, (wanted,), (given,)) == points


def test_spurious_and_missing_templates_count():
    """All templates: what is not mapped costs recall or precision."""
    tallies = {slot: Tally() for slot in SLOTS.values()}
    key = Template({"type": [("ATTACK",)], "name": [("ADA OBI",)]})
    right = Template({"type": [("ATTACK",)], "name": [("Ada Obi",)]})
    spurious = Template({"type": [("BOMBING",)], "name": [("Ben Eze",)]})
    score([key], [right, spurious], tallies)
    found = figures(tallies)
    assert found["all templates recall"] == 1.0
    assert found["all templates precision"] == 0.5


def test_a_template_that_shares_nobody_is_not_mapped():
    """The type alone does not make two incidents one."""
    tallies = {slot: Tally() for slot in SLOTS.values()}
    score([Template({"type": [("ATTACK",)], "name": [("A",)]})], [Template({"type": [("ATTACK",)]})], tallies)
    assert figures(tallies)["type"] == 0.0


def test_a_report_has_the_day_of_its_head_line():
    """The wire's own head says when."""
    (found,) = documents_of(
        "TST1-MUC3-0001\n\n   KHARTOUM, 4 FEB 90 (XYZ) -- [TEXT] THE ARMY DENIED IT. IT WAS CALM.\n"
    )
    assert found.published.isoformat() == "1990-02-04"
