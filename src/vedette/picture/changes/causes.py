"""Causes: did the world change, a person's word, or the method?

Where the two pictures differ in one of these alone, it is the cause of all. Where they differ in several, a record is
changed by the world if one of its own reports is in one picture only; else by a person, if a person's word on one of
its reports is; else by the method. A change that other reports bring to a record by way of a third one is then laid to
the method: draw both pictures by one version to be sure.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from vedette.model.changes import Cause, FieldChange
from vedette.model.pictures import Method, Picture, PicturedReport
from vedette.picture.changes.sheets import Sheet

BY_HAND = frozenset({"option", "manifest", "input line"})
"""What gives a report's day when a person does."""
GRADED = ("reliability", "owner", "party")
"""What the user's registry says of an outlet."""


class Causes:
    """What tells two pictures apart, and what that means for each record."""

    def __init__(self, left: Sheet, right: Sheet) -> None:
        self._left, self._right = left, right
        self._shared = left.texts & right.texts
        self._other_reports = left.texts != right.texts or left.reports.keys() != right.reports.keys()
        self.method = method_changes(left.picture, right.picture)
        self._judged = _judged(left.picture, right.picture) | _relabelled(left, right)

    def of(self, before: Iterable[str], after: Iterable[str]) -> Cause:
        """Return the cause of a change of a record that stands on these claims in the two pictures."""
        causes: list[Cause] = ["world"] if self._other_reports else []
        causes += ["judgement"] if self._judged else []
        causes += ["method"] if self.method else []
        if len(causes) < 2:
            # Neither reports nor persons nor the digests differ, and yet the record does: somebody changed the file.
            return causes[0] if causes else "method"
        reports = [*self._left.reports_of(before), *self._right.reports_of(after)]
        if self._other_reports and any(r.sha256 not in self._shared for r in reports):
            return "world"
        if self._judged and any(r.id in self._judged for r in reports):
            return "judgement"
        return "method" if self.method else causes[0]

    def of_report(self, before: PicturedReport | None, after: PicturedReport | None) -> Cause:
        """Return the cause of a change of a report: that of its text is the world's, of its grade a person's."""
        if before is None or after is None or before.sha256 != after.sha256:
            return "world"
        return "judgement" if before.id in self._judged or not self.method else "method"


def method_changes(left: Picture, right: Picture) -> tuple[FieldChange, ...]:
    """Return what the two pictures were not made alike by; a file that does not tell it is compared by its maker."""
    one, other = left.method, right.method
    found = [] if left.made_by == right.made_by else [FieldChange("made by", left.made_by, right.made_by)]
    if one is None and other is None:
        return tuple(found)
    for field in Method.__struct_fields__:
        was, now = (getattr(m, field) if m else None for m in (one, other))
        if was != now and not (field == "version" and found):
            found.append(FieldChange(field, was, now))
    return tuple(found)


def _judged(left: Picture, right: Picture) -> set[str]:
    """Return the reports of which a person said something in one picture only."""
    one, other = ({msgspec.json.encode(j): j for j in p.judgements} for p in (left, right))
    differ = [*(one[key] for key in one.keys() - other.keys()), *(other[key] for key in other.keys() - one.keys())]
    corrected, others = ({(c.judgement, c.outranked_by): c for c in p.corrections} for p in (left, right))
    apart = corrected.keys() ^ others.keys()
    laid = [c for side in (corrected, others) for key, c in side.items() if key in apart]
    told = {subject.report for judgement in differ for subject in (judgement.left, judgement.right)}
    return told | {subject.report for correction in laid for subject in correction.subjects}


def _relabelled(left: Sheet, right: Sheet) -> set[str]:
    """Return the reports that a person graded, dated or named otherwise; their text is the same."""
    found = set()
    for key in left.reports.keys() & right.reports.keys():
        one, other = left.reports[key], right.reports[key]
        graded = any(getattr(one, f) != getattr(other, f) for f in GRADED)
        named = (one.published, one.outlet, one.url) != (other.published, other.outlet, other.url)
        if one.sha256 == other.sha256 and (graded or (named and BY_HAND & {one.published_by, other.published_by})):
            found.add(key)
    return found
