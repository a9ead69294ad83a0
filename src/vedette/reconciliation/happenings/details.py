"""Details: what a report says of an act by which a reader tells it from others: its dead, the part of the town."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from vedette.model.claims import Claim, Report
from vedette.model.judgements import Subject
from vedette.reconciliation.spelling.names import fold

Toll = tuple[str, int]
"""A measure and its lowest number: killed, 22."""
NEAR = 40
"""Characters on either side of a verb in which its adverbs stand."""
COUNTED = frozenset({"killed", "injured", "displaced"})
_NAME = r"(?:[A-Z][\w'’`-]*|al-[A-Z][\w'’`-]*)(?:[ -](?:[A-Z][\w'’`-]*|al-[A-Z][\w'’`-]*)){0,2}"
_SORT = r"(?:neighbou?rhood|district|quarter|suburb|village|township|camp|street|commune|barangay|arrondissement)"
_ARTICLE = re.compile(r"^(?:al|el|ash?|ad|an|ar|at|az) ")
_QUARTER = re.compile(rf"\b({_NAME}) {_SORT}\b|\b{_SORT}s? of ({_NAME})")


def tolls_in(report: Report) -> dict[str, frozenset[Toll]]:
    """Return, by the id of an act's claim, the numbers of those whom it killed, hurt and drove out."""
    found: dict[str, set[Toll]] = defaultdict(set)
    for claim in report.claims:
        count = claim.count
        if count is None or count.low is None or count.measure not in COUNTED or count.unit != "people":
            continue
        if claim.kind != "figure":
            found[claim.id].add((count.measure, count.low))
        elif claim.about:
            found[claim.about].add((count.measure, count.low))
    return {key: frozenset(tolls) for key, tolls in found.items()}


def towns_beside(marks: Iterable[Subject], around: Iterable[Subject | None]) -> frozenset[Subject]:
    """Return the towns among ``marks`` that are neither ``around`` nor of one name with it: a town and its province."""
    names = [fold(place.key) for place in around if place is not None]
    return frozenset(m for m in marks if not any(n in fold(m.key) or fold(m.key) in n for n in names))


def words_around(claim: Claim) -> str:
    """Return the words near those by which a claim was found, folded."""
    trigger = claim.trigger
    for evidence in claim.evidence if trigger is not None else ():
        if trigger is not None and evidence.report == trigger.report and evidence.start <= trigger.start < evidence.end:
            start = trigger.start - evidence.start
            return fold(evidence.text[max(0, start - NEAR) : start + len(trigger.text) + NEAR])
    return ""


def quarters_in(text: str) -> frozenset[str]:
    """Return the names of parts of a town and of villages that ``text`` calls such.

    >>> sorted(quarters_in("Shells hit the Old Port district and the village of Kessab."))
    ['kessab', 'old port']
    """
    return frozenset(_ARTICLE.sub("", fold(one or other)) for one, other in _QUARTER.findall(text))
