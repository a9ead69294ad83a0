"""Groups that somebody owns: "HTS fighters", "Assad's forces", "its troops", "UN peacekeepers", "Romanian fighters".

A group's own carriers are the group; a state's are its army; a leader's are those of whom the leader leads.
"""

from __future__ import annotations

from vedette.reading.actors.bearers import Bearer
from vedette.reading.actors.casting import ARMED, FORCES, STATE_SIDE, Cast, phrase_of
from vedette.reading.actors.scene import Found, Scene


def of_group(scene: Scene, found: Found, possessor: Found) -> None:
    """Give "their fighters" to the group that they point to, and "its troops" to the state that it speaks for."""
    word = scene.noun(scene.syntax[found.head])
    if possessor.kind == "state" and possessor.country is None and found.country is None and word in FORCES:
        found.name, found.kind, found.group = possessor.of or possessor.name, "state forces", None
    elif possessor.kind in ("state", "state forces"):
        found.country = found.country or possessor.country
        if found.group is None or word in FORCES:
            found.group = "army"
    elif possessor.kind in ("armed group", "militia") and (word in scene.groups.carriers or found.group is None):
        found.name, found.kind, found.country = possessor.name, possessor.kind, possessor.country
        found.group = None
    elif found.group is None:
        found.dropped = True


def of_nation(scene: Scene, found: Found, frame: str | None) -> None:
    """Set the sort of a group that a nation owns; fighters of another nation than ``frame`` keep their words."""
    word = scene.noun(scene.syntax[found.head])
    iso = scene.nations[found.owner.first].iso if found.owner is not None else None
    if _is_no_states(scene, found):
        found.name, found.kind, found.country = phrase_of(scene, found), "armed group", None
        found.group = None
        return
    if word == "fighter" and found.group == "rebels" and iso not in (None, frame):
        found.group, found.kind, found.name, found.country = None, "armed group", phrase_of(scene, found), iso
        return
    if found.country is None and found.owner is not None:
        found.country = scene.nations[found.owner.first].iso
    if found.group is None:
        if word in FORCES:
            found.group = "army"
        elif word in scene.groups.lasts and word not in scene.groups.carriers:
            found.dropped = True
        else:
            found.kind, found.name = "armed group", phrase_of(scene, found)


NO_STATES = frozenset(("ethnic", "illegal", "separatist", "pro-independence", "irregular", "breakaway"))


def _is_no_states(scene: Scene, found: Found) -> bool:
    """Return whether a demonym tells a people's own forces, no state's: "ethnic X forces", "illegal X formations"."""
    word = scene.noun(scene.syntax[found.head])
    if word not in ("force", "fighter", "formation", "troop", "army", "unit", "militia", "group", "soldier"):
        return False
    start = max(found.first - 2, 0)
    before = {scene.syntax[k].text.lower() for k in range(start, found.head)}
    if not before & NO_STATES:
        return False
    if found.first and scene.syntax[found.first - 1].text.lower() in NO_STATES:
        found.first -= 1
    return True


def of_bearer(scene: Scene, found: Found, bearer: Bearer, cast: Cast) -> None:
    """Name a group that a bearer of a name owns: as the bearer, as its state's army, or by its own words."""
    word = scene.noun(scene.syntax[found.head])
    sort = scene.groups.sorts[found.group] if found.group else None
    if bearer.kind == "person":
        _of_person(scene, found, bearer, cast)
        return
    if word == "man" and bearer.kind in ("armed group", "militia", "state forces"):
        sort, found.group = None, None  # "the men of the 92nd Brigade"
    elif word == "man":
        found.dropped = found.group is None
    if (
        bearer.kind == "community"
        or _of_a_people(scene, found, bearer, word)
        or (sort is not None and (sort.fold is None or sort.kind in ("civilians", "other")))
    ):
        found.kind = sort.kind if sort else "armed group"
        found.name, found.of = phrase_of(scene, found), bearer.name if bearer.kind != "community" else None
        found.country = found.country or bearer.country
        if sort is not None and sort.one and not found.plural:
            found.kind = "person"
        return
    if bearer.kind in ("international organisation", "ngo", "media", "news agency", "monitor") and word not in (
        "force",
        "group",
        "member",
    ):
        found.kind, found.name, found.of = bearer.kind, phrase_of(scene, found), bearer.name  # type: ignore[assignment]
        named = _in_apposition(scene, found, cast)
        if named is not None:
            found.name, found.kind, found.of = named.name, named.kind, None  # type: ignore[assignment]
        return
    if bearer.country and (
        (bearer.kind == "state" and word in scene.groups.carriers)
        or (bearer.kind == "state forces" and bearer.known is not None and word in FORCES)
    ):
        found.group, found.country = "army", bearer.country  # "the Kremlin … its forces"
        return
    found.name, found.kind, found.country = bearer.name, bearer.kind, bearer.country  # type: ignore[assignment]
    found.group = None


def _of_person(scene: Scene, found: Found, bearer: Bearer, cast: Cast) -> None:
    """Give "Assad's forces" to the state, the forces of an armed group's leader to the group, others to himself."""
    word = scene.noun(scene.syntax[found.head])
    country = cast.office_country.get(id(bearer))
    if word == "man":
        found.group = None
    if country is None and word in ("administration", "authority", "cabinet", "leadership"):
        found.name, found.kind = f"{bearer.name}'s {scene.syntax[found.head].text.lower()}", "other"
        return
    if found.group in STATE_SIDE or (
        found.group is None and (country is not None or cast.side_of.get(id(bearer)) == "state")
    ):
        found.group = found.group if found.group in STATE_SIDE else "army"
        found.country = country or found.country
    elif (body := cast.leads.get(id(bearer))) is not None and (found.group is None or found.group in ARMED):
        found.name, found.kind, found.country = body.name, body.kind, body.country  # type: ignore[assignment]
        found.group = None
    elif found.owner is not None and word in OF_A_NAME and _bare_surname(scene, found, bearer):
        found.name, found.kind, found.group = (
            f"{scene.slice(found.owner.first, found.owner.last)} group",
            "armed group",
            None,
        )
    elif found.group is None or found.group in ARMED:
        found.name = f"{bearer.name}'s {scene.syntax[found.head].text.lower()}"
        found.kind = "state forces" if id(bearer) in cast.ranked else "armed group"


OF_A_NAME = frozenset(("group", "fighter", "militant", "faction", "gang", "militia", "terrorist", "gunman", "rebel"))


def _bare_surname(scene: Scene, found: Found, bearer: Bearer) -> bool:
    """Return whether a group bears its leader's surname as its own: "the X group", "X fighters", not "X's fighters"."""
    owner = found.owner
    if owner is None or owner.last - owner.first != 1 or len(bearer.words) < 2 or owner.office:
        return False
    return scene.syntax[owner.last].tag != "POS" and owner.last <= found.head


def _in_apposition(scene: Scene, found: Found, cast: Cast) -> Bearer | None:
    """Return who is named right behind a group: "the UN mission, MONUSCO", "the SADC mission (SAMIDRC)"."""
    at = found.last + 1
    if cast.sides is None or at >= len(scene.syntax) or scene.syntax[found.last].text not in (",", "("):
        return None
    other = cast.sides.cast[at]
    if (
        other is None
        or other.first != at
        or (scene.syntax[other.head].dep != "appos" and scene.syntax[found.last].text != "(")
    ):
        return None
    bearer = cast.bearer_of.get(id(other))
    return bearer if bearer is not None and bearer.kind in ("international organisation", "other") else None


def _of_a_people(scene: Scene, found: Found, bearer: Bearer, word: str) -> bool:
    """Return whether a name before a group is a people rather than the group's own name: "Tuareg rebels"."""
    owner = found.owner
    if (
        owner is None
        or bearer.known is not None
        or len(bearer.words) > 1
        or bearer.name.isupper()
        or any(c.isdigit() or c == "-" for c in bearer.name)
    ):
        return False
    if any(m.owner is None and scene.syntax[m.head].dep not in ("amod", "compound", "nmod") for m in bearer.mentions):
        return False
    if any(scene.syntax[m.head].entity[2:] == "NORP" or scene.syntax[m.head].pos == "ADJ" for m in bearer.mentions):
        return True
    return (len(bearer.mentions) == 1 and word in ("rebel", "insurgent", "guerrilla")) or word in (
        "militia",
        "militiaman",
        "separatist",
        "gunman",
        "army",
        "troop",
    )
