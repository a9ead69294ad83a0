"""Pages of the reference that are made from the code, and the examples of the API's description.

    python -m docs.generated

A test compares the pages with what this makes, so that a change of the code is seen on the page.
"""

from __future__ import annotations

from pathlib import Path

from docs.api_answers import examples_text
from docs.api_page import api_page

from vedette.knowledge.codes import CODES
from vedette.products.files import schema_text

REFERENCE = Path(__file__).parent / "reference"
EXAMPLES = Path(__file__).parents[1] / "src" / "vedette" / "surfaces" / "rest" / "examples.json"
"""What the API's description shows; the description stands on it, so that it is made first."""
KINDS = """\
# Kinds of event and their codes

Each kind of event has its code in [PLOVER](https://github.com/openeventdata/PLOVER) (event and mode) and in
[ACLED](https://acleddata.com/) (event type and sub-event type), where the codebooks have one. Where an act fits more
than one sub-event, who was struck and the report's words decide:

- a *capture* by state forces is “Government regains territory”; one without a fight is “Non-violent transfer of
  territory”, and so is an unopposed *withdrawal*;
- an *attack* between armed sides is “Armed clash”; with blades, stones or fire its PLOVER mode is `primitive`;
- a *protest* that was broken up is “Protest with intervention”, with killing “Excessive force against protesters”;
- a *riot* by a mob is “Mob violence”.

The PLOVER code is that of the act done. Of an act that its own actor says it will do, a reading codes `AGREE` where the
act helps and `THREATEN` where it harms; of what is denied or only expected by others, none; some words have a code of
their own (“signed a treaty” is `SUPPORT`, “laid down arms” `RETREAT disarm`, “violated the truce” `ASSAULT`).
*Promise*, *concession*, *cooperation*, *investigation* and *constraint* are claims of a reading and no events of the
picture.

| kind | PLOVER | ACLED event type | ACLED sub-event type |
|---|---|---|---|
"""


def kinds_page() -> str:
    """Return the page of the kinds of event."""
    lines = []
    for kind, (plover, acled) in CODES.items():
        code = " ".join(part for part in (plover.event, plover.mode) if part) or "–"
        lines.append(f"| {kind} | {code} | {acled.event_type or '–'} | {acled.sub_event_type or '–'} |")
    return KINDS + "\n".join(lines) + "\n"


PAGES = {"api.md": api_page, "kinds.md": kinds_page, "picture.schema.json": schema_text}

if __name__ == "__main__":
    EXAMPLES.write_text(examples_text(), encoding="utf-8")
    for name, made in PAGES.items():
        (REFERENCE / name).write_text(made(), encoding="utf-8")
