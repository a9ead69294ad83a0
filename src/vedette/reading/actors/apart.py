"""What keeps groups of one sort apart within a report, and what makes them one after all.

A locality ("southern rebel factions"), a backer ("Iran-backed militias") or a country sets a group apart;
"the rebels" of a report that knows one armed group are that group.
"""

from __future__ import annotations

from collections import defaultdict

from vedette.knowledge.actor_words import hints
from vedette.model.words import ActorKind
from vedette.reading.actors.casting import ARMED, Cast
from vedette.reading.actors.nations import demonym
from vedette.reading.actors.scene import Found, Scene


def set_apart(scene: Scene, groups: list[Found], cast: Cast) -> None:
    """Settle the names of groups that one sort shares."""
    _localities(groups)
    _ties(groups)
    _varieties(groups, cast.frame)
    _definite(scene, groups, cast)


def _localities(groups: list[Found]) -> None:
    """Set apart the armed whom a locality tells: where only one direction is named, "local" ones are those."""
    directions: dict[str, set[str]] = defaultdict(set)
    for g in groups:
        if g.group in ARMED and g.locality and g.locality != "local" and not g.dropped:
            directions[g.name].add(ADJECTIVES.get(g.locality, g.locality))
    for g in groups:
        if g.group not in ARMED or not g.locality or g.dropped or (g.owner is not None and g.owner.sort != "nation"):
            continue
        known = directions[g.name]
        word = ADJECTIVES.get(g.locality, g.locality)
        if word == "local" and len(known) == 1:
            word = next(iter(known))
        if g.plural:
            g.name = f"{word} {g.name.removesuffix('s')} factions" if g.group == "rebels" else f"{word} {g.name}"


def _ties(groups: list[Found]) -> None:
    """Name militias by their backer; where a report knows one such, its "militias" are those."""
    tied = {
        g.tie
        for g in groups
        if g.group in ("militias", "gunmen")
        and g.tie
        and (g.tie.rsplit("-", 1)[-1] in BACKED or g.tie[:4] in ("pro-", "anti"))
        and not g.dropped
    }
    for g in groups:
        if (
            g.group == "militias"
            and not g.dropped
            and g.owner is None
            and g.name == "militias"
            and tied
            and (g.tie in tied or len(tied) == 1)
        ):
            g.name = f"{g.tie if g.tie in tied else next(iter(tied))} {g.name}"


BACKED = hints("backed")
ADJECTIVES = {"south": "southern", "north": "northern", "east": "eastern", "west": "western"}


def _varieties(groups: list[Found], frame: str | None) -> None:
    """Tell rebels of two countries apart by their country, and leave those of one as they are."""
    countries: dict[str, set[str]] = defaultdict(set)
    for g in groups:
        if g.group in ARMED and g.country and not g.dropped:
            countries[g.name].add(g.country)
    for g in groups:
        if g.group not in ARMED or g.dropped or (g.owner is not None and g.owner.sort == "name"):
            continue
        known = countries[g.name]
        if g.country and len(known) > 1:
            g.name = f"{demonym(g.country)} {g.name}"
        elif not g.country and g.kind != "person" and not g.tie:
            g.country = next(iter(known)) if len(known) == 1 else frame


NOBODYS = frozenset(("gunmen", "gangs", "mercenaries", "pirates", "smugglers"))
"""Sorts that the one named armed group of a report need not be: "the kidnappers", "the gangs"."""


def _definite(scene: Scene, groups: list[Found], cast: Cast) -> None:
    """Send "the rebels" to the one armed group that the report names, where it speaks of no rebels otherwise."""
    armed: dict[str, tuple[int, ActorKind, str | None]] = {}
    for bearer in {id(b): b for b in cast.bearer_of.values()}.values():
        if bearer.kind in ("armed group", "militia") and bearer.mentions:
            armed[bearer.name] = (bearer.mentions[0].first, "armed group", bearer.country)
    plain: dict[str, list[Found]] = defaultdict(list)
    for g in groups:
        if g.dropped or g.group not in ARMED or g.group in NOBODYS:
            continue
        if g.owner is not None and g.owner.sort == "name":
            armed.setdefault(g.name, (g.first, "armed group", g.country))
            modifier = cast.bearer_of.get(id(g.owner))
            if modifier is not None and modifier.name != g.name:
                armed.pop(modifier.name, None)
        else:
            plain[g.name].append(g)
    if len(armed) != 1:
        return
    name, (first, kind, country) = next(iter(armed.items()))
    for mentions in plain.values():
        if all(
            m.first > first and m.first == m.head and m.plural and scene.syntax[m.first - 1].text.lower() == "the"
            for m in mentions
        ):
            for m in mentions:
                m.name, m.kind, m.country, m.pointing = name, kind, country, True
