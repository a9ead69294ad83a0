"""Beside: new reports compared with some of those that were compared before, which stay as they were found.

What all reports together showed to be one, or two, cannot be seen from the few that are compared with a new report: a
bare last name looks as if it had one bearer. So the groups that stand are laid first, and a rule of the day may join
something to one of them, but never two of them, nor split one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from vedette.model.forest import Forest
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.verdicts import BY, in_order, star

RULE = "standing"
WHY = "Both were found to be one when all reports were compared."


class Beside:
    """The groups that stand: by subject, the id of the record that it belongs to."""

    def __init__(self, groups: Mapping[Subject, str] = {}) -> None:
        self._groups = dict(groups)
        members: dict[str, list[Subject]] = defaultdict(list)
        for subject in sorted(self._groups):
            members[f"{subject.sort} {self._groups[subject]}"].append(subject)
        self._stars = [j for key in sorted(members) for j in star(members[key], WHY, RULE)]
        self._sorts = {subject.sort for subject in self._groups}

    def laid(self, judgements: Sequence[Judgement], sorts: frozenset[str]) -> list[Judgement]:
        """Return ``judgements`` with the standing groups of ``sorts``, without what would join or split those."""
        if not self._sorts & sorts:
            return list(judgements)
        stars = [j for j in self._stars if j.left.sort in sorts]
        forest: Forest[Subject] = Forest()
        home = dict(self._groups)
        for one in stars:
            self._join(forest, home, one)
        kept = [j for j in judgements if j.verdict != "same" or j.left.sort not in sorts]
        same = [j for j in judgements if j.verdict == "same" and j.left.sort in sorts]
        persons = [j for j in same if not j.by.startswith(BY)]
        rules = in_order([j for j in same if j.by.startswith(BY)])
        for one in persons:  # a person's word joins what the rules had left apart
            self._join(forest, home, one)
        for one in sorted(rules, key=lambda j: -j.weight):
            a, b = forest.root(one.left), forest.root(one.right)
            if a == b or home.get(a) is None or home.get(b) is None:
                self._join(forest, home, one)
                kept.append(one)
        return [*kept, *persons, *stars]

    @staticmethod
    def _join(forest: Forest[Subject], home: dict[Subject, str], one: Judgement) -> None:
        record = home.get(forest.root(one.left)) or home.get(forest.root(one.right))
        forest.join(one.left, one.right)
        if record is not None:
            home[forest.root(one.left)] = record
