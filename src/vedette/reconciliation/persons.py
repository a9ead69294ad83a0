"""Persons' judgements: what people say is one or is not, found in the reports at hand, before any rule joins a thing.

A person points with words ("the actor Colonel Hassan", "the strike of the sentence …"), so that the judgement holds
after the reports were read anew and for reports that come later. Rules may join nothing that a person keeps apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vedette.model.claims import Report
from vedette.model.forest import Forest
from vedette.model.judgements import GivenJudgement, Judgement, Subject
from vedette.reconciliation.pointing import Finder
from vedette.reconciliation.verdicts import in_order


@dataclass(frozen=True)
class Ruled:
    """One person's judgement with all that it points at in these reports."""

    given: GivenJudgement
    left: tuple[Subject, ...]
    right: tuple[Subject, ...]


class Persons:
    """What persons have judged of these reports. ``given`` is in no order; the stricter, "different", is laid first."""

    def __init__(self, given: Sequence[GivenJudgement], reports: Sequence[Report]) -> None:
        finder = Finder(reports)
        self._ruled: list[Ruled] = []
        self.idle: list[tuple[GivenJudgement, str]] = []
        for one in sorted(given, key=lambda g: (g.verdict, repr(g.left), repr(g.right), g.by, g.why, str(g.at))):
            left, right = finder.found(one.left), finder.found(one.right)
            if one.verdict == "different" and set(left) != set(right):
                # A report that calls one actor by both names cannot be taken apart, and speaks for neither side.
                both = set(left) & set(right)
                left, right = (tuple(s for s in side if s not in both) or side for side in (left, right))
            if why := _why_idle(one, left, right):
                self.idle.append((one, why))
            else:
                self._ruled.append(Ruled(one, left, right))

    def judgements(self) -> list[Judgement]:
        """Return the persons' judgements, each "same" with all it points at, each "different" with one pair of them."""
        found = []
        for ruled in self._ruled:
            g = ruled.given
            first = ruled.left[0]
            others = (*ruled.left[1:], *ruled.right) if g.verdict == "same" else ruled.right[:1]
            for other in dict.fromkeys(others):
                if other != first:
                    one, two = sorted((first, other))
                    found.append(Judgement(one, two, g.verdict, g.why, g.by, at=g.at))
        return found

    def allowed(self, judgements: Sequence[Judgement]) -> list[Judgement]:
        """Return ``judgements`` of rules without each "same" that would join what a person keeps apart."""
        if not self._ruled:
            return list(judgements)
        forest = self._forest()
        for judgement in judgements:
            if judgement.verdict == "different":
                forest.keep_apart(judgement.left, judgement.right)
        kept = [j for j in judgements if j.verdict != "same"]
        sames = in_order([j for j in judgements if j.verdict == "same"])
        return kept + [j for j in sorted(sames, key=lambda j: -j.weight) if forest.join(j.left, j.right)]

    def _forest(self) -> Forest[Subject]:
        forest: Forest[Subject] = Forest()
        for ruled in self._ruled:
            if ruled.given.verdict == "different":
                forest.set_apart(ruled.left, ruled.right)
        for ruled in self._ruled:
            if ruled.given.verdict == "same":
                for other in (*ruled.left, *ruled.right):
                    forest.join(ruled.left[0], other)
        return forest


def _why_idle(given: GivenJudgement, left: Sequence[Subject], right: Sequence[Subject]) -> str | None:
    for pointer, found in ((given.left, left), (given.right, right)):
        if not found:
            where = f" in {pointer.report}" if pointer.report else ""
            return f"no report names the {pointer.sort} “{pointer.words}”{where}"
    if given.verdict == "different" and set(left) & set(right):
        return f"“{given.left.words}” and “{given.right.words}” point at the same record of a report"
    return None
