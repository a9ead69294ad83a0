"""One story, one main event: what two reports of one happening lead with is one event where nothing speaks against it.

A claim without a day or a place fits no event by itself, since a country's news holds many attacks. Where the reports
are known to tell of one happening, what is left open in one is told in the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from vedette.model.claims import Report
from vedette.model.forest import Forest
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.happenings.accounts import Account
from vedette.reconciliation.happenings.fitting import days_meet
from vedette.reconciliation.happenings.happenings import NEIGHBOURS, Happening
from vedette.reconciliation.stories.scenes import HARM
from vedette.reconciliation.verdicts import judge

LED = HARM | {"arrest", "protest"}
"""Kinds of which a happening is one act; a war's captures and talks are told side by side in one report."""


def main_events_of_stories(
    stories: Sequence[Judgement], reports: Sequence[Report], told: Sequence[Happening], kinship: Kinship
) -> list[Judgement]:
    """Return a "same" for the main claims of each two reports that ``stories`` bind, where they can be of one event."""
    number = {a.subject: (h.number, a) for h in told for a in h.accounts}
    mains = {r.document.id: number.get(Subject("claim", r.document.id, r.main_claim or "")) for r in reports}
    found = []
    for one, other in _compared(stories, [key for key, main in mains.items() if main is not None]):
        left, right = mains[one], mains[other]
        if left is None or right is None or left[0] == right[0]:
            continue
        if _can_be_one(left[1], right[1], kinship):
            why = "Both reports tell of one happening, and lead with it."
            found.append(judge(left[1].subject, right[1].subject, "same", why, "stories.lead"))
    return found


def _compared(stories: Sequence[Judgement], leading: Sequence[str]) -> list[tuple[str, str]]:
    """Return the pairs of reports with a main event that a story binds, if need be through reports that have none."""
    leads = frozenset(leading)
    pairs = {(s.left.report, s.right.report) for s in stories if {s.left.report, s.right.report} <= leads}
    groups: Forest[str] = Forest()
    for story in stories:
        groups.join(story.left.report, story.right.report)
    bound: Forest[str] = Forest()
    for one, other in sorted(pairs):
        bound.join(one, other)
    for members in groups.groups().values():
        # One of each part that hangs together by itself, with the next: what lies between has no main event.
        parts = sorted({bound.root(m) for m in members if m in leads})
        pairs.update(pairwise(parts))
    return sorted(pairs)


def _can_be_one(one: Account, other: Account, kinship: Kinship) -> bool:
    kinds = frozenset((one.claim.kind, other.claim.kind))
    if not kinds <= LED or (len(kinds) > 1 and kinds not in NEIGHBOURS):
        return False
    if one.claim.background or other.claim.background or not days_meet(one, other):
        return False
    placed = {a.place for a in (one, other) if not a.vague}
    around = one.wider == other.place or other.wider == one.place
    if len(placed) > 1 and not around:
        return False
    if one.things and other.things and not one.things & other.things:
        return False
    if one.actors & other.targets or other.actors & one.targets:
        return False
    return kinship.compatible(one.actors, other.actors) and kinship.compatible(one.targets, other.targets)
