"""The main parties of a long conflict: who fought whom and who stood by whom, by how many reports bear it out."""

from __future__ import annotations

from collections import Counter

from vedette.model.pictures import Picture, Relation, Sentence
from vedette.products.brief.grammar import listed, sentence_case
from vedette.products.brief.naming import Names, is_label

NAMED, FEWEST, FOES, CITED = 3, 2, 4, 4
"""Reports that name a party, reports that bear a tie out, foes told of one party at most, and
claims cited of each fight at most."""
STATES = frozenset({"state", "state forces"})


class Parties:
    """The ties of a picture that an archive bears out, the best attested first."""

    def __init__(self, picture: Picture, names: Names) -> None:
        self._names = names
        reports = {c.id: c.report for c in picture.claims}
        known = {a.id for a in picture.actors if a.reports >= NAMED and not is_label(a.name)}
        weighed = [
            (len({reports[c] for c in r.claims if c in reports}), r)
            for r in picture.relations
            if {r.source, r.goal} <= known and not self._one_state(r.source, r.goal)
        ]
        weighed.sort(key=lambda w: (-w[0], w[1].source, w[1].type, w[1].goal))
        self._kept = [r for weight, r in weighed if weight >= FEWEST]

    def friends(self) -> tuple[Relation, ...]:
        """Return the ties of support, of a state and its forces only the one that more reports tell."""
        found: list[Relation] = []
        for tie in self._kept:
            if not any(self._same_tie(tie, other) for other in found):
                found.append(tie)
        return tuple(found)

    def fights(self, most: int) -> list[Sentence]:
        """Return whom each of the main parties fought, in a sentence each."""
        rows = [r for r in self._kept if r.type == "fights"]
        ends = Counter(end for r in rows for end in (r.source, r.goal))
        found: list[Sentence] = []
        told: set[frozenset[str]] = set()
        for party, _ in sorted(ends.items(), key=lambda e: (-e[1], e[0])):
            foes: dict[str, Relation] = {}
            for row in rows:
                other = row.goal if row.source == party else row.source
                new = party in (row.source, row.goal) and frozenset((party, other)) not in told
                if new and len(foes) < FOES and not any(self._one_state(other, foe) for foe in foes):
                    foes[other] = row
            if len(foes) < 2 or len(found) == most:
                continue
            told |= {frozenset((party, foe)) for foe in foes}
            text = f"{sentence_case(self._names.actor(party))} fought {listed([self._names.actor(f) for f in foes])}."
            found.append(Sentence(text, tuple(dict.fromkeys(c for r in foes.values() for c in r.claims[:CITED]))))
        return found

    def _one_state(self, one: str, other: str) -> bool:
        """Return whether two actors are a state and its forces, which neither back nor fight each other."""
        left, right = self._names.known(one), self._names.known(other)
        if left is None or right is None or left.country is None:
            return False
        return left.country == right.country and left.kind in STATES and right.kind in STATES

    def _same_tie(self, one: Relation, other: Relation) -> bool:
        alike = one.type == other.type
        source = one.source == other.source or self._one_state(one.source, other.source)
        goal = one.goal == other.goal or self._one_state(one.goal, other.goal)
        return alike and source and goal and one.type != "fights"
