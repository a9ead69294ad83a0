"""What keeps groups of one sort apart within a report, and what makes them one after all.

A locality ("southern rebel factions"), a backer ("Iran-backed militias") or a country sets a group apart;
"the rebels" of a report that knows one armed group are that group.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from vedette.knowledge.actor_words import hints
from vedette.model.words import ActorKind
from vedette.reading.actors.bearers import Bearer
from vedette.reading.actors.casting import ARMED, Cast
from vedette.reading.actors.naming import PREFERRED
from vedette.reading.actors.nations import demonym
from vedette.reading.actors.scene import Found, Scene


def set_apart(scene: Scene, groups: list[Found], cast: Cast) -> None:
    """Settle the names of groups that one sort shares."""
    _localities(groups)
    _ties(groups)
    _varieties(groups, cast.frame)
    _definite(scene, groups, cast)


LED_BY = frozenset(("led", "commanded", "headed", "run", "controlled", "backed", "supported", "loyal"))
DISOWNED = frozenset(("self-styled", "self-proclaimed", "self-declared", "so-called", "renegade", "rival", "breakaway"))


def is_somebodys(scene: Scene, bearer: Bearer) -> bool:
    """Return whether a "national army" is a person's or a rival's: "X's Libyan National Army", "… led by X"."""
    syntax = scene.syntax
    if bearer.kind != "state forces" or "national" not in bearer.words:
        return False
    for mention in bearer.mentions:
        before = syntax[mention.first - 1] if mention.first else None
        if before is not None and (before.text.lower() in DISOWNED or _is_a_persons(scene, mention.first)):
            return True
        near = syntax.tokens[mention.last : mention.last + 6]
        if any(a.text.lower() in LED_BY and b.text.lower() in ("by", "to") for a, b in pairwise(near)):
            return True
        if len(near) > 1 and near[0].text == "of" and near[1].entity[2:] == "PERSON":
            return True
    return False


def _is_a_persons(scene: Scene, first: int) -> bool:
    """Return whether a possessive of a name that is no country stands before token ``first``."""
    syntax = scene.syntax
    if first < 2 or syntax[first - 1].tag != "POS" or first - 2 in scene.nations:
        return False
    return syntax[first - 2].pos == "PROPN" and scene.placed[first - 2] is None


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
            g.name = f"{word} {g.name.removesuffix('s')} factions" if g.name in REBELS else _located(word, g.name)


REBELS = frozenset(f"{word}s" for word in PREFERRED)


def _located(word: str, name: str) -> str:
    """Return a group's name with its locality, once: "local fighters" have it in their own words."""
    return name if name.split()[0] == word else f"{word} {name}"


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


NOBODYS = frozenset(("gunmen", "gangs", "looters", "mercenaries", "pirates", "smugglers"))
"""Sorts that the one named armed group of a report need not be: "the kidnappers", "the gangs"."""


def _definite(scene: Scene, groups: list[Found], cast: Cast) -> None:
    """Send "the rebels" to the one armed group that the report names, where it speaks of no rebels otherwise."""
    beside = _beside_the_state(scene, groups, cast)
    armed: dict[str, tuple[int, ActorKind, str | None]] = {
        bearer.name: (bearer.mentions[0].first, "armed group", bearer.country)
        for bearer in {id(b): b for b in cast.bearer_of.values()}.values()
        if bearer.kind in ("armed group", "militia") and bearer.mentions and bearer.name not in beside
    }
    plain: dict[str, list[Found]] = defaultdict(list)
    for g in groups:
        if g.dropped or g.group not in ARMED or g.group in NOBODYS or g.name in beside:
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
            m.first > first
            and m.first == m.head
            and m.plural
            and scene.syntax[m.first - 1].text.lower() == "the"
            and not _is_done_to(scene, m, name, groups, cast)
            for m in mentions
        ):
            for m in mentions:
                m.name, m.kind, m.country, m.pointing = name, kind, country, True


def _is_done_to(scene: Scene, found: Found, name: str, groups: list[Found], cast: Cast) -> bool:
    """Return whether the bearer of ``name`` does something to the group: "X fighters drove the rebels out"."""
    head = scene.syntax[found.head]
    subject = scene.syntax.child(head.head, "nsubj") if head.dep == "dobj" else None
    if subject is None:
        return False
    doers = [(g.first, g.last) for g in groups if g.name == name]
    doers += [(m.first, m.last) for b in cast.bearer_of.values() if b.name == name for m in b.mentions]
    return any(first <= subject.i < last for first, last in doers)


def _beside_the_state(scene: Scene, groups: list[Found], cast: Cast) -> frozenset[str]:
    """Return the names of those who stand beside a state's forces ("Malian troops and X fighters"): no rebels they."""
    forces = [g for g in groups if g.kind == "state forces" and not g.dropped]
    ends, starts = {g.last for g in forces}, {g.first for g in forces}
    named = [(g.first, g.last, g.name) for g in groups if g.kind != "state forces" and g.name]
    named += [(m.first, m.last, b.name) for b in cast.bearer_of.values() for m in b.mentions]
    return frozenset(
        name
        for first, last, name in named
        if (first - 1 in ends and scene.syntax[first - 1].text.lower() in ("and", "with"))
        or (last + 1 in starts and scene.syntax[last].text.lower() in ("and", "with"))
    )
