"""Kinship of actors: who may stand for whom in two accounts of one event.

One report says that the rebels took a town, another names the group that leads them. The reports' own words on who
leads, belongs to or fights beside whom decide whether the two can be one; a state and its armed forces are kin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from vedette.knowledge.nameless import is_nameless, is_voice
from vedette.model.claims import Party, Report
from vedette.model.judgements import Subject
from vedette.model.words import ActorKind

CLOSE = {"leads", "member of", "part of", "allied with"}
ARMED: frozenset[ActorKind] = frozenset({"armed group", "militia"})


class Kinship:
    """Knows which actors (roots of groups) may stand for each other. ``root`` maps a subject to its group."""

    def __init__(self, reports: Sequence[Report], root: Callable[[Subject], Subject]) -> None:
        self._near: dict[Subject, set[Subject]] = defaultdict(set)
        self._country: dict[Subject, set[str]] = defaultdict(set)
        self._kinds: dict[Subject, set[ActorKind]] = defaultdict(set)
        self._common: set[Subject] = set()
        self._named: set[Subject] = set()
        self._unnamed: set[Subject] = set()
        for report in reports:
            cast = {p.name: root(Subject("actor", p.report, p.name)) for p in report.parties}
            for party in report.parties:
                self._learn(party, cast)
            for claim in report.claims:
                if claim.kind in CLOSE and claim.polarity == "yes" and claim.source in cast and claim.goal in cast:
                    self._tie(cast[claim.source], cast[claim.goal])
        self._common -= self._named
        self._kind_of = {actor: self._sort(actor) for actor in self._kinds}

    def _learn(self, party: Party, cast: dict[str, Subject]) -> None:
        actor = cast[party.name]
        self._kinds[actor].add(party.kind)
        if party.country:
            self._country[actor].add(party.country)
        if party.of in cast and party.of is not None:
            self._tie(actor, cast[party.of])
        if is_nameless(party.name, party.kind):
            self._unnamed |= {actor, Subject("actor", party.report, party.name)}
        if party.name != party.name.lower():
            self._named.add(actor)  # "militants" that are taken for a group of a name are that group
        elif party.kind == "state forces" or (party.kind in ARMED | {"other"} and not is_voice(party.name)):
            self._common.add(actor)

    def _tie(self, one: Subject, other: Subject) -> None:
        if one != other:
            self._near[one].add(other)
            self._near[other].add(one)

    def _sort(self, actor: Subject) -> str:
        kinds = self._kinds[actor]
        if kinds & {"state", "state forces"}:
            return "state"
        if kinds <= {"civilians", "community"}:
            return "people"
        return "armed" if kinds & ARMED else min(kinds)

    def kin(self, one: Subject, other: Subject) -> bool:
        """Return whether the two may stand for each other in two accounts of one event."""
        if one == other or other in self._near.get(one, ()):
            return True
        a, b = self._kind_of.get(one), self._kind_of.get(other)
        if "person" in (a, b) and a != b:
            person, body = (one, other) if a == "person" else (other, one)
            # A spokesman's "we" is read as the spokesman: his body's allies are his.
            return any(body in self._near.get(own, ()) for own in self._near.get(person, ()))
        if a == b == "people":
            return True
        if a == b == "state":
            return bool(self._country[one] & self._country[other]) or self._of_any_state({one, other})
        return a in ("armed", "other") and b in ("armed", "other") and bool({one, other} & self._common)

    def _of_any_state(self, actors: set[Subject]) -> bool:
        """Return whether one of the bodies is named by a common noun, and nobody says of which state: "officers"."""
        return any(actor in self._common and not self._country[actor] for actor in actors)

    def speak_as_one(self, one: Subject, other: Subject) -> bool:
        """Return whether two may be one claimant: kin, but never two that are not named ("a source", "residents")."""
        return one == other or (not {one, other} & self._unnamed and self.kin(one, other))

    def of_the_state(self, actor: Subject) -> bool:
        """Return whether an actor is a state, its forces or one of its bodies."""
        return self._kind_of.get(actor) == "state"

    def are_people(self, actor: Subject) -> bool:
        """Return whether an actor is a population: residents, a community."""
        return self._kind_of.get(actor) == "people"

    def compatible(self, some: Iterable[Subject], others: Iterable[Subject]) -> bool:
        """Return whether two accounts may name the same side: one is silent, or some of the actors are kin."""
        left, right = set(some), set(others)
        return not left or not right or bool(left & right) or any(self.kin(a, b) for a in left for b in right)


def voice(report: Report, speaker: str, root: Callable[[Subject], Subject]) -> Subject:
    """Return who speaks: the group of a named speaker; one without a name is of that report and of no other."""
    own = Subject("actor", report.document.id, speaker)
    kind = next((p.kind for p in report.parties if p.name == speaker), None)
    return own if kind is not None and is_nameless(speaker, kind) else root(own)
