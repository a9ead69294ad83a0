"""Events that a report tells only by counting them: "24,000 new IDPs registered in Kaya", "39,000 displaced".

A note has no verb that a frame could read, yet its figure says that people fled, came back, or were taken.
Standing numbers ("106,000 refugees live in the camp") tell of no event and make none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from vedette.claims.evidence import slice_at
from vedette.claims.ids import claim_id
from vedette.model.claims import Claim
from vedette.model.readings import Reading
from vedette.model.spans import Evidence

KINDS = {"displaced": "displacement", "returned": "return", "evacuated": "evacuation", "abducted": "abduction"}
"""The kind of event behind each measure of people."""
CUES = {
    "displaced": re.compile(
        r"\b(?:displaced|fled|flee\w*|arriv\w+|cross\w*|uprooted|forced|left|new|newly|reached|entered|escaped|"
        r"lost their homes|homeless|made homeless|exodus)\b",
        re.IGNORECASE,
    ),
    "returned": re.compile(r"\b(?:return\w*|back)\b", re.IGNORECASE),
    "evacuated": re.compile(r"\b(?:evacuat\w+|airlift\w+|flown|moved|relocat\w+|taken)\b", re.IGNORECASE),
    "abducted": re.compile(r"\b(?:abduct\w+|kidnap\w+|seized|taken|snatched|hostage)\b", re.IGNORECASE),
}
"""Words that tell of the movement itself, beside its figure."""
FIRM = frozenset({"asserted", "said", "claimed", "reported"})


def with_counted(
    reading: Reading, events: Iterable[Claim], figures: Iterable[Claim]
) -> tuple[list[Claim], list[Claim]]:
    """Return the events with those that only a figure tells, and the figures, those now about their own event."""
    told, kept = list(events), []
    seen = {(e.kind, e.evidence[0].start) for e in told}
    for figure in figures:
        event = _behind(reading, figure)
        if event is None or (event.kind, event.evidence[0].start) in seen:
            kept.append(figure)
            continue
        seen.add((event.kind, event.evidence[0].start))
        told.append(event)
        kept.append(msgspec.structs.replace(figure, about=event.id))
    return told, kept


def _behind(reading: Reading, figure: Claim) -> Claim | None:
    """Return the event that a figure stands for; None where it is a part, a standing number or has no place."""
    measure = figure.count.measure if figure.count is not None else ""
    kind, at = KINDS.get(measure or ""), _words_of(reading, figure)
    if kind is None or at is None or figure.about or figure.part_of or figure.place is None or figure.background:
        return None
    told = CUES[measure or ""].search(figure.evidence[0].text)
    if told is None or figure.modality not in FIRM or figure.polarity == "denied":
        return None
    return msgspec.structs.replace(
        figure,
        id=claim_id(figure.report, kind, at.start, at.end, figure.place),
        kind=kind,
        trigger=at,
        period=None,
        found_by="counted",
    )


def _words_of(reading: Reading, figure: Claim) -> Evidence | None:
    """Return the words of the count itself within the figure's sentence."""
    told, count = figure.evidence[0], figure.count
    for mention in reading.counts:
        if (
            count is not None
            and told.start <= mention.start < told.end
            and ((mention.low, mention.high, mention.measure) == (count.low, count.high, count.measure))
        ):
            return slice_at(reading, mention.start, mention.end)
    return None
