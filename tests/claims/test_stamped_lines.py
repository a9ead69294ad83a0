"""Lines of a chat or a live page open with their hour: it dates what the line tells."""

from datetime import date

import pytest

from vedette.claims.room import claims_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11 Nov 15:10 Gunmen attacked the police camp at Moirang.", date(2024, 11, 11)),
        ("07/11 22:10 — Gunmen attacked a bar in Goma.", date(2024, 11, 7)),
        ("[2024-11-12 08:40] Gunmen attacked a bar in Goma.", date(2024, 11, 12)),
        ("11 Nov 15:10: The road is open. Gunmen attacked a bar in Goma.", date(2024, 11, 11)),
    ],
)
def test_a_line_is_dated_by_its_stamp(read, text, day):
    """Read as part of the sentence, a stamp hides its doer; left aside, the attack falls on the day of the page."""
    [attack] = [claim for claim in claims_in(read(text)) if claim.kind == "attack"]
    assert (attack.when.start, attack.when.end) == (day, day)
    assert [actor.lower() for actor in attack.actors] == ["gunmen"]


def test_a_stamp_dates_its_own_line_alone(read):
    """The next line has its own hour, or none."""
    text = "11 Nov 15:10 The road is open.\nLong ago gunmen attacked a bar in Goma."
    [attack] = [claim for claim in claims_in(read(text)) if claim.kind == "attack"]
    assert attack.when.start != date(2024, 11, 11)


def test_an_own_day_outweighs_the_stamp(read):
    """A line of today may tell of last week."""
    text = "11 Nov 15:10 On 3 November gunmen attacked a bar in Goma."
    [attack] = [claim for claim in claims_in(read(text)) if claim.kind == "attack"]
    assert attack.when.start == date(2024, 11, 3)


@pytest.mark.parametrize(
    "text",
    [
        "December 6. The rebels announced on the 4th that they had captured Kaya.",
        "OUAGADOUGOU, Friday – The rebels are near. The rebels captured Kaya.",
    ],
)
def test_the_day_of_writing_is_no_stamp(read, text):
    """A letter's date says when it was written: the town had fallen by then, and not on that day."""
    [capture] = [claim for claim in claims_in(read(text)) if claim.kind == "capture"]
    assert capture.when.precision == "before"
