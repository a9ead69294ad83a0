"""Credits: whose text a report says that it carries."""

import pytest

from vedette.documents import open_capture
from vedette.model.documents import Capture, Document, Label

BODY = (
    "Soldiers took back the bridge at dawn on Thursday, the governor said. Nine people were hurt in the fighting "
    "along the "
    "river, and the market stayed shut. Families who had fled to the school asked for water."
)


def credited(text: str) -> tuple[str, ...]:
    opened = open_capture(Capture("r", text.encode(), "text/plain", Label(title="T", outlet="Post")), language="en")
    assert isinstance(opened, Document)
    return opened.credits


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"GOMA, May 3 (Reuters) - {BODY}", ("Reuters",)),
        (f"MEKELLE (Highlandwire) — {BODY}", ("Highlandwire",)),
        (f"PORT-AU-PRINCE, Haiti (AP): {BODY}", ("AP",)),
        (f"YANGON (Kyodo/AFP) – {BODY}", ("Kyodo", "AFP")),
        (f"By Ana Ruiz, Associated Press\n\n{BODY}", ("AP",)),
        (f"AFP | Bamako\n\n{BODY}", ("AFP",)),
        (f"{BODY}\n\nWith reporting by Reuters", ("Reuters",)),
        (f"{BODY}\n\nSource: Xinhua", ("Xinhua",)),
        (f"{BODY}\n\n© Agence France-Presse", ("AFP",)),
        (f"{BODY}\n\nCopyright 2025 The Associated Press. All rights reserved.", ("AP",)),
        (f"{BODY} —Reuters", ("Reuters",)),
        (f"{BODY} (dpa)", ("dpa",)),
        (
            f"According to the Sahelwire agency, soldiers took back the bridge at dawn on Thursday. {BODY}",
            ("Sahelwire",),
        ),
        (f"{BODY}\n\nThe Delta News Agency contributed to this report", ("Delta News Agency",)),
    ],
)
def test_a_credit_is_read_by_its_pattern(text, names):
    """An agency nobody listed is credited in the same places as the great ones."""
    assert credited(text) == names


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"By our correspondent\n\n{BODY}",
        f"Staff and agencies\n\n{BODY}",
        f"The Rapid Support Forces (RSF) took the town on Monday. {BODY}",
        f"{BODY} The refugee agency said that 400 families had come.",
        f"According to the UN agency, 400 families had come to the town by Tuesday evening. {BODY}",
        f"{BODY} Nobody could say who had fired (Monday).",
        f"The map shows the AP road and the NAN bridge, where soldiers stood. {BODY}",
    ],
)
def test_what_names_nobody_is_no_credit(text):
    """A wrong credit would make two witnesses one."""
    assert credited(text) == ()
