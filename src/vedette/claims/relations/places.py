"""Fights told by places: who takes a place from which another withdraws fights that other, though no clash is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from vedette.claims.ids import claim_id
from vedette.model.claims import Claim
from vedette.model.readings import Reading
from vedette.model.words import UNREAL

TAKING = frozenset({"capture", "advance", "siege", "offensive begins"})
LOSING = frozenset({"withdrawal"})
FIGHTERS = frozenset({"state", "state forces", "armed group", "militia"})


def fights_over_places(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """Yield one claim for each pair of parties of which one takes a place that the other leaves in the same report."""
    actors = {a.name: a for a in reading.actors if not a.pointing}
    left: dict[str, list[Claim]] = defaultdict(list)
    for event in events:
        if event.kind in LOSING and event.place and _happened(event):
            left[event.place].append(event)
    for event in events:
        if event.kind not in TAKING or not event.place or not _happened(event):
            continue
        for other in left.get(event.place, ()):
            for source in event.actors:
                for goal in other.actors:
                    one, two = actors.get(source), actors.get(goal)
                    if one is None or two is None or not {one.kind, two.kind} <= FIGHTERS or source == goal:
                        continue
                    if one.country is not None and one.country == two.country and one.kind == two.kind:
                        continue
                    at = event.evidence[0]
                    yield Claim(
                        id=claim_id(event.report, "fights", at.start, at.end, source, goal),
                        kind="fights",
                        report=event.report,
                        evidence=tuple(dict.fromkeys((*event.evidence, *other.evidence))),
                        said_by=event.said_by,
                        modality=event.modality,
                        background=event.background,
                        when=event.when,
                        source=source,
                        goal=goal,
                        about=event.id,
                        found_by="tie:place",
                    )


def _happened(event: Claim) -> bool:
    return event.polarity == "yes" and event.modality not in UNREAL and not event.background
