"""What persons judged, as lines of a brief: what was taken out or changed, by whom and why."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.model.documents import Skipped
from vedette.model.judging import Correction
from vedette.model.pictures import Picture
from vedette.products.drawing.cleaning import label

LONGEST = 160
"""Characters of a sentence that are shown."""
_JUDGEMENT = re.compile("the judgement j[0-9a-f]{16} by ")
SAID = {
    "wrong": "Judged wrong",
    "excluded": "Left out of every toll",
    "placed": "Placed",
    "graded": "Graded",
}


def judged_lines(picture: Picture) -> list[str]:
    """Return a line for each judgement that changed or grades the picture, and one for those found right."""
    told = [c for c in picture.corrections if c.verdict in SAID]
    lines = [judged_line(c) for c in told]
    right = sum(c.verdict == "right" and c.outranked_by is None for c in picture.corrections)
    if right:
        lines.append(f"{right} {'reading was' if right == 1 else 'readings were'} found right by persons.")
    idle = [s for s in picture.coverage.skipped if _is_judgement(s)]
    lines += [f"{label(s.input[:1].upper() + s.input[1:])} changes nothing: {label(s.reason)}." for s in idle]
    return lines


def unread(skipped: Sequence[Skipped]) -> list[Skipped]:
    """Return what was not read, without the judgements that fall on nothing: those are told among the judgements."""
    return [one for one in skipped if not _is_judgement(one)]


def _is_judgement(one: Skipped) -> bool:
    return _JUDGEMENT.match(one.input) is not None


def judged_line(one: Correction) -> str:
    """Return one judgement as a line: what was judged how, by whom and why."""
    words = label(one.words)
    shown = words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
    said = SAID.get(one.verdict, "Found right")
    if one.what is not None:
        said += f" in its {one.what}"
    if one.spot is not None:
        said += f" at {one.spot.lat}, {one.spot.lon}"
    if one.grade is not None:
        said += f" {one.grade}"
    held = "; another's judgement holds" if one.outranked_by is not None else ""
    return f"{said} by {label(one.by)}: “{shown}” ({label(one.why)}{held})."
