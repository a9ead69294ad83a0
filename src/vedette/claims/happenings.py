"""A happening: an event as its words tell it, in token numbers, before its names, place and day are settled."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vedette.claims.clauses import Clauses
from vedette.knowledge.frames import Frame

VIOLENT = frozenset(
    {
        "clash",
        "air strike",
        "drone strike",
        "shelling",
        "grenade attack",
        "bombing",
        "suicide bombing",
        "chemical attack",
        "attack",
        "execution",
        "torture",
        "sexual violence",
        "abduction",
        "riot",
    }
)
GENERAL = frozenset({"attack", "clash", "destruction"})
"""Kinds that give way to a kind that says how it was done."""
HARMFUL = VIOLENT | {"disaster", "accident", "offensive begins"}


@dataclass(frozen=True, slots=True)
class Happening:
    """One event with the head tokens of its parts. ``clause`` is the verb whose clause tells it.

    ``time`` is a token of the day that belongs to this place alone, in a list of places with days.
    ``recalled`` is true for a bare noun that points back at an event told before ("confirmed the withdrawal").
    """

    kind: str
    trigger: int
    clause: int
    frame: Frame
    actors: tuple[int, ...] = ()
    targets: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    thing: tuple[int, ...] = ()
    source: tuple[int, ...] = ()
    goal: tuple[int, ...] = ()
    noun: int | None = None
    nominal: bool = False
    recalled: bool = False
    time: int | None = None

    def joined(self, other: Happening) -> Happening:
        """Return this happening with what the other tells of it."""
        return replace(
            self,
            actors=self.actors or other.actors,
            targets=tuple(dict.fromkeys((*self.targets, *other.targets))),
            places=self.places or other.places,
            thing=self.thing or other.thing,
            goal=self.goal or other.goal,
            source=self.source or other.source,
        )


def happening(
    clauses: Clauses,
    frame: Frame,
    i: int,
    *,
    noun: int | None = None,
    nominal: bool = False,
    kind: str | None = None,
) -> Happening:
    """Return what ``frame`` finds at the word ``i``."""

    def role(name: str) -> tuple[int, ...]:
        for slot in frame.roles.get(name, ()):
            if slot and (found := clauses.fill(i, slot, noun)):
                return found
        return ()

    def where() -> tuple[int, ...]:
        vague: tuple[int, ...] = ()
        for slot in frame.roles.get("place", ()):
            found = clauses.fill(i, slot, noun) if slot else ()
            if any(clauses.scene.places_of(t) for t in found):
                return found
            if not vague and any(clauses.scene.classes(t) & {"place", "site", "town", "area"} for t in found):
                vague = found
        return vague

    clause = clauses.syntax.head(i).i if nominal else i
    return Happening(
        kind or frame.kind,
        i,
        clause,
        frame,
        role("actor"),
        role("target"),
        where(),
        role("object"),
        role("source"),
        role("goal"),
        noun,
        nominal,
    )


def fits(clauses: Clauses, frame: Frame, i: int, noun: int | None = None) -> bool:
    """Return whether the arguments of the word ``i`` are those that ``frame`` asks for."""
    return _failing(clauses, frame, i, noun) is None


def unmet(clauses: Clauses, frame: Frame, i: int, noun: int | None = None) -> str:
    """Return which of the frame's conditions the words around ``i`` do not meet, in words for people; empty if none."""
    failing = _failing(clauses, frame, i, noun)
    if failing is None:
        return ""
    slot, verb, classes = failing
    return f"{slot} {verb} {' or '.join(classes)}"


def _failing(clauses: Clauses, frame: Frame, i: int, noun: int | None) -> tuple[str, str, tuple[str, ...]] | None:
    """Return the first condition that fails: its slot, "is not" or "is", and the classes asked for or ruled out."""
    for key, wanted in frame.needs.items():
        if not _met(clauses, key, wanted, i, noun):
            return key.rstrip("?"), "is not", wanted
    for slot, unwanted in frame.bars.items():
        if _barred(clauses, slot, unwanted, i, noun):
            return slot, "is", unwanted
    return None


def _met(clauses: Clauses, key: str, wanted: tuple[str, ...], i: int, noun: int | None) -> bool:
    optional = key.endswith("?")
    for slot in key.rstrip("?").split("|"):
        if found := clauses.fill(i, slot, noun):
            return any(is_a(clauses, t, wanted) for t in found)
    return optional


def _barred(clauses: Clauses, slot: str, unwanted: tuple[str, ...], i: int, noun: int | None) -> bool:
    if slot == "tense":
        token = clauses.syntax[i]
        return token.tag in ("VBZ", "VBP", "VBG")
    return any(is_a(clauses, t, unwanted) for t in clauses.fill(i, slot, noun))


def is_a(clauses: Clauses, i: int, wanted: tuple[str, ...]) -> bool:
    """Return whether the phrase headed by ``i`` has one of the classes ``wanted``."""
    return "any" in wanted or not clauses.scene.classes(i).isdisjoint(wanted)
