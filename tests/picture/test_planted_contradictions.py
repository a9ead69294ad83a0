"""Contradictions planted in small wars reach the disagreements with both their sides, and nothing else does.

Read from text by the product's own rooms, in 18 wars of all continents: numbers, days, places, who did it, who holds a
town, whether it happened at all, and who answered whom.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from vedette.claims import report_of
from vedette.model.documents import Document
from vedette.model.pictures import Disagreement, Picture
from vedette.picture import picture_of
from vedette.reading.room import ReadingRoom
from vedette.reconciliation import reconcile

WORLDS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "planted.yaml").read_text(encoding="utf-8"))
CONFLICTS = [(n, c) for n, world in enumerate(WORLDS) for c in world["conflicts"]]
SEEN = [(n, c) for n, c in CONFLICTS if "missed" not in c]
UNPLANTED = 1
"""Disagreements that nobody planted: the toll of a market that one outlet puts at 38 or more, the next day's at 64."""


@cache
def drawn(number: int) -> Picture:
    told = WORLDS[number]["reports"]
    documents = [
        Document(f"r{n}", f"r{n}.txt", text, f"{n:064d}", outlet=outlet, published=day, language="en")
        for n, (outlet, day, text) in enumerate(told)
    ]
    reports = [report_of(reading) for reading in ReadingRoom().read_all(documents)]
    return picture_of(reports, reconcile(reports), as_of=None, case="case")


def sets_apart(picture: Picture, disagreement: Disagreement, sides: list[str]) -> bool:
    """Return whether two positions of a disagreement rest on the two sentences."""
    words = {c.id: " ".join(e.text for e in c.evidence) for c in picture.claims}
    rows = [[words[c] for c in position.claims] for position in disagreement.positions]
    one, other = ({n for n, texts in enumerate(rows) if any(side in text for text in texts)} for side in sides)
    return any(a != b for a in one for b in other)


@pytest.mark.parametrize(("number", "conflict"), SEEN, ids=lambda v: v if isinstance(v, int) else v["sides"][1][:40])
def test_a_planted_contradiction_reaches_the_disagreements(number: int, conflict: dict[str, Any]):
    """A reader who trusts the list of disagreements is not told of a calm that the reports do not bear out."""
    picture = drawn(number)
    assert any(sets_apart(picture, d, conflict["sides"]) for d in picture.disagreements)


def test_hardly_a_disagreement_is_there_that_nobody_planted():
    """A list of false alarms is not read."""
    found = [
        (WORLDS[n]["world"], d.about)
        for n in range(len(WORLDS))
        for d in drawn(n).disagreements
        if not any(sets_apart(drawn(n), d, c["sides"]) for c in WORLDS[n]["conflicts"])
    ]
    assert len(found) <= UNPLANTED, found
