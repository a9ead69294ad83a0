"""Deaths told in the sentence after a deed: "The army and rebels clashed near Goma. Seven soldiers died.".

A number of dead or hurt that has no place, no day and no deed of its own is of the deed told just before it, in the
same paragraph, where that sentence tells of one place alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from vedette.claims.happenings import HARMFUL
from vedette.knowledge.changes import runs_since_a_start
from vedette.model.claims import Claim
from vedette.model.readings import Reading

_POINTS = re.compile(r"(?:There|Here|Elsewhere|Meanwhile)\s*,", re.I)
"""Heads of a sentence that points to a place of its own."""
_ITS_TOLL = re.compile(
    r"\b(?:the|its|that)\s+(?:death\s+|total\s+)?(?:toll|count|tally|number\s+of\s+(?:dead|deaths|victims|killed|wounded))"
    r"\b(?!\s+(?:in|at|from|of|for|across|since|this|so|over)\b)[^.;]{0,40}\b(?:to|at|past|reached|hit|passed)\b",
    re.I,
)
"""The toll of what was just told: "by noon the count stood at six dead", and not "the toll in the province"."""
TOLLS = {"killed", "injured", "missing"}
"""Measures that belong to an act of violence or a disaster told in the same clause."""
DEADLY = (HARMFUL - {"sexual violence"}) | {
    "capture",
    "siege",
    "protest",
    "organised crime",
    "destruction",
    "coup",
    "uprising",
    "rescue",
}
"""Kinds of event that a toll may belong to."""


def with_the_deed_before(reading: Reading, figures: Sequence[Claim], events: Sequence[Claim]) -> list[Claim]:
    """Return the figures, those that stand alone given the place, the day and the deed of the sentence before."""
    order = {sentence.start: n for n, sentence in enumerate(reading.sentences)}
    deeds: dict[int, list[Claim]] = {}
    for event in events:
        if event.kind in DEADLY and event.trigger is not None and event.evidence[0].start in order:
            deeds.setdefault(order[event.evidence[0].start], []).append(event)
    return [_laid(reading, f, deeds.get(order.get(f.evidence[0].start, 0) - 1, ())) for f in figures]


def _laid(reading: Reading, figure: Claim, before: Sequence[Claim]) -> Claim:
    if not before or not _stands_alone(figure):
        return figure
    deed = before[-1]
    between = reading.document.text[deed.evidence[0].start : figure.evidence[0].start]
    firm = all(e.polarity == "yes" and not e.background and e.place == deed.place for e in before)
    if not firm or deed.place is None or "\n" in between.strip():
        return figure
    return msgspec.structs.replace(figure, place=deed.place, when=deed.when, about=deed.id)


def _stands_alone(figure: Claim) -> bool:
    """Return whether a number of dead or hurt has neither place, day, deed nor whole of its own."""
    measured = figure.count is not None and figure.count.measure in TOLLS
    placeless = figure.place is None and figure.about is None and figure.part_of is None
    text = figure.evidence[0].text
    timeless = figure.period is None and figure.when.start is None and figure.change in (None, "increment")
    timeless = timeless or (figure.period is None and _ITS_TOLL.search(text) is not None)
    own = not _POINTS.match(text) and measured and placeless and timeless and not figure.background
    return own and not runs_since_a_start(text)
