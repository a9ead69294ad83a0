"""The one name of each group in a report: "the army", "government troops" and "Syrian soldiers" are one actor.

The government's side is named by country ("Syrian army"), rebels by their sort ("rebels"), and those whom a
locality or a backer sets apart keep that in their name ("southern rebel factions", "Iran-backed militias").
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from vedette.knowledge.actor_words import Sort, hints
from vedette.reading.actors.bearers import Bearer
from vedette.reading.actors.nations import demonym
from vedette.reading.actors.scene import Found, Scene
from vedette.reading.actors.sides import Sides

STATE_SIDE = frozenset(
    ("government", "army", "police", "navy", "intelligence", "parliament", "security forces", "air force")
)
ARMED = frozenset(("rebels", "jihadists", "separatists", "terrorists", "gunmen", "gangs", "militias", "mercenaries"))
FORCES = hints("forces")
PREFERRED = ("rebel", "insurgent", "guerrilla", "guerilla", "militant")
"""What the armed opposition is called where a report calls it several things."""


@dataclass(slots=True)
class Cast:
    """What is known of the report's actors while its groups are named: ``leads`` are the persons who lead an armed
    group, ``ranked`` those who bear a military rank."""

    bearer_of: dict[int, Bearer]
    frame: str | None
    office_country: dict[int, str | None] = field(default_factory=dict)
    side_of: dict[int, str] = field(default_factory=dict)
    sides: Sides | None = None
    leads: dict[int, Bearer] = field(default_factory=dict)
    ranked: frozenset[int] = frozenset()


def frame_of(scene: Scene) -> tuple[str | None, bool]:
    """Return the country that the report is about, and whether it stands out.

    It is the one most named; early words, places within it and "in" before it count more.
    """
    score: Counter[str] = Counter()
    total = max(len(scene.syntax), 1)
    for first, nation in scene.nations.items():
        after = scene.syntax[nation.last].text if nation.last < total else ""
        before = scene.syntax[first - 1].text.lower() if first else ""
        weight = (
            1
            if after == "-" or nation.sort == "capital"
            else 2
            if nation.sort == "people"
            else 4
            if before in INSIDE
            else 3
        )
        score[nation.iso] += weight * (2 if first < 0.25 * total and nation.sort == "country" else 1)
    seen = None
    for place in scene.placed:
        if place is not None and place is not seen and place.country and place.kind != "country":
            score[place.country] += 3
        seen = place
    if not score:
        return None, False
    ranked = sorted(score.items(), key=lambda s: (-s[1], s[0]))
    return ranked[0][0], len(ranked) == 1 or ranked[0][1] >= 1.4 * ranked[1][1]


INSIDE = frozenset(("in", "across", "throughout", "inside"))


def name_groups(scene: Scene, groups: list[Found], cast: Cast) -> None:
    """Fill in name, kind and country of every group; those that cannot be named are dropped."""
    called = _called(scene, groups)
    for found in sorted(groups, key=lambda g: g.first):
        explicit = found.country is not None or found.owner is not None or found.possessor is not None
        _name(scene, found, cast, called)
        if cast.sides is not None and not found.dropped:
            cast.sides.note(found, explicit=explicit)


def _called(scene: Scene, groups: list[Found]) -> str:
    words = {scene.noun(scene.syntax[g.head]) for g in groups if g.group == "rebels"} | {
        scene.syntax[i].text.lower() for g in groups if g.group == "rebels" for i in range(g.first, g.last)
    }
    return next((f"{w}s" for w in PREFERRED if w in words), "rebels")


def _name(scene: Scene, found: Found, cast: Cast, rebels: str) -> None:
    owner = found.owner
    bearer = cast.bearer_of.get(id(owner)) if owner is not None else None
    if found.possessor is not None:
        _of_group(scene, found, found.possessor)
    elif owner is not None and owner.sort == "nation":
        _of_nation(scene, found, cast.frame)
    elif bearer is not None:
        _of_bearer(scene, found, bearer, cast)
    if found.dropped or found.name:
        return
    if found.group is None:
        found.dropped = True
        return
    sort = scene.groups.sorts[found.group]
    found.kind = sort.kind
    if found.group == "government" and _not_the_states(scene, found):
        return
    if sort.fold is None:
        _keep(scene, found, sort, cast)
    elif "{" in sort.fold:
        _state_side(scene, found, sort, cast)
    elif not found.plural and _one_person(scene, found):
        _keep(scene, found, sort, cast)
    else:
        found.name = _variety(scene, found) or (rebels if sort.name == "rebels" else sort.fold)


def _not_the_states(scene: Scene, found: Found) -> bool:
    """Name an administration that is not the state's own by its words: "Russian-installed", "separatist authorities".

    That of a party or a body that is no country ("the presidency of the bloc") is dropped.
    """
    syntax = scene.syntax
    words = {syntax[k].text.lower() for k in range(max(found.first - 2, 0), found.head)}
    if words & INSTALLED:
        start = found.first
        if found.tie and start > 2 and syntax[start - 1].text.lower() in INSTALLED:
            start -= 3
        found.name = scene.slice(start, found.last) if start >= 0 else _phrase(scene, found)
        found.kind = "armed group" if words & {"separatist", "rebel", "secessionist", "breakaway"} else "other"
        found.country = None
        return True
    for prep in syntax.children(found.head, "prep"):
        target = syntax.child(prep.i, "pobj")
        if prep.text.lower() != "of" or target is None or found.owner is not None or found.country is not None:
            continue
        if target.text[0].isupper() and scene.placed[target.i] is None:
            found.dropped = True
            return True
    return False


INSTALLED = hints("installed")


def _one_person(scene: Scene, found: Found) -> bool:
    """Return whether a noun is told as one person of many: "a fighter", "one protester"."""
    before = scene.syntax[found.first - 1].text.lower() if found.first else ""
    return (
        before in ("a", "an", "one", "another")
        and scene.syntax[found.head].tag == "NN"
        and scene.noun(scene.syntax[found.head]) not in COLLECTIVES
    )


COLLECTIVES = hints("collectives")


def _state_side(scene: Scene, found: Found, sort: Sort, cast: Cast) -> None:
    """Name the government's side by its country, that of the report where the words tell none."""
    found.country = found.country or (cast.sides.guess(found) if cast.sides is not None else cast.frame)
    pattern = sort.fold or sort.name
    if found.country:
        found.name = pattern.format(demonym=demonym(found.country))
    elif cast.frame and sort.name == "army" and scene.noun(scene.syntax[found.head]) not in ("army", "military"):
        found.name = _phrase(scene, found)
    else:
        found.name = pattern.replace("{demonym} ", "")


def _of_group(scene: Scene, found: Found, possessor: Found) -> None:
    """Give "their fighters" to the group that they point to, and "its troops" to the state that it speaks for."""
    word = scene.noun(scene.syntax[found.head])
    if possessor.kind in ("state", "state forces"):
        found.country = found.country or possessor.country
        if found.group is None or word in FORCES:
            found.group = "army"
    elif possessor.kind in ("armed group", "militia") and (word in scene.groups.carriers or found.group is None):
        found.name, found.kind, found.country = possessor.name, possessor.kind, possessor.country
        found.group = None
    elif found.group is None:
        found.dropped = True


def _of_nation(scene: Scene, found: Found, frame: str | None) -> None:
    word = scene.noun(scene.syntax[found.head])
    iso = scene.nations[found.owner.first].iso if found.owner is not None else None
    if word == "fighter" and found.group == "rebels" and iso not in (None, frame):
        found.group, found.kind, found.name, found.country = None, "armed group", _phrase(scene, found), iso
        return
    if found.country is None and found.owner is not None:
        found.country = scene.nations[found.owner.first].iso
    if found.group is None:
        if word in FORCES:
            found.group = "army"
        elif word in scene.groups.lasts and word not in scene.groups.carriers:
            found.dropped = True
        else:
            found.kind, found.name = "armed group", _phrase(scene, found)


def _of_bearer(scene: Scene, found: Found, bearer: Bearer, cast: Cast) -> None:
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
        found.name, found.of = _phrase(scene, found), bearer.name if bearer.kind != "community" else None
        found.country = found.country or bearer.country
        if sort is not None and sort.one and not found.plural:
            found.kind = "person"
        return
    if bearer.kind in ("international organisation", "ngo", "media", "news agency", "monitor") and word not in (
        "force",
        "group",
        "member",
    ):
        found.kind, found.name, found.of = bearer.kind, _phrase(scene, found), bearer.name  # type: ignore[assignment]
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
    elif found.group is None or found.group in ARMED:
        found.name = f"{bearer.name}'s {scene.syntax[found.head].text.lower()}"
        found.kind = "state forces" if id(bearer) in cast.ranked else "armed group"


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
        "mercenary",
        "army",
        "troop",
    )


def _keep(scene: Scene, found: Found, sort: Sort, cast: Cast) -> None:
    """Name a group or a person by its own words: "local officials", "a fighter", "state media"."""
    phrase = _phrase(scene, found)
    if not found.plural and (
        sort.one or (sort.kind in ("armed group", "civilians", "state forces", "militia") and _one_person(scene, found))
    ):
        found.kind = "person"
        phrase = _singular(scene, found, phrase)
    owner = found.owner
    if owner is not None and owner.sort == "nation" and scene.syntax[owner.last].tag == "POS" and found.country:
        phrase = f"{demonym(found.country)} {scene.slice(owner.last + 1, found.last)}"
    if sort.name in ("media", "news agency", "parliament", "intelligence") and phrase.split()[0] in (
        "state",
        "state-run",
        "official",
        "parliament",
        "military",
        "state-owned",
    ):
        found.country = found.country or cast.frame
        if found.country and phrase.startswith("state"):
            phrase = f"{demonym(found.country)} {phrase}"
    found.name = phrase


def _phrase(scene: Scene, found: Found) -> str:
    """Return the words of the mention as they would stand inside a sentence."""
    syntax = scene.syntax
    words = scene.slice(found.first, found.last)
    first = syntax[found.first]
    opens = (
        found.first == 0
        or syntax[found.first - 1].sentence != first.sentence
        or syntax[found.first - 1].text in "\"“'‘"
    )
    if (
        opens
        and first.text not in scene.inner
        and first.pos in ("NOUN", "ADJ", "ADV", "VERB")
        and found.first not in scene.nations
        and not first.text.isupper()
        and first.text[1:].islower()
        and first.entity[2:] not in ("NORP", "GPE", "ORG", "PERSON")
    ):
        words = words[0].lower() + words[1:]
    return words


def _singular(scene: Scene, found: Found, phrase: str) -> str:
    """Return "a fighter", "an opposition leader aligned with X": the article and a short tail tell one from another."""
    syntax = scene.syntax
    before = syntax[found.first - 1] if found.first else None
    if before is not None and before.text.lower() in ("a", "an"):
        phrase = f"{before.text.lower()} {phrase}"
        tail = next((c for c in syntax.children(found.head, "acl") if c.i == found.last), None)
        if tail is not None:
            under = syntax.subtree(tail.i)
            end = next((k for k in under if syntax[k].text in ("(", ",")), under[-1] + 1)
            if 1 < end - tail.i <= 8:
                phrase = f"{phrase} {scene.slice(tail.i, end)}"
    return phrase


def _variety(scene: Scene, found: Found) -> str | None:
    """Return the name of a group that a proper word or a backer sets apart: "Tuareg rebels", "Iran-backed militias"."""
    syntax = scene.syntax
    groups = scene.groups
    for k in range(found.first, found.head):
        word = syntax[k]
        if (
            word.text[0].isupper()
            and word.text.lower() not in groups.colours
            and k not in scene.nations
            and word.text.lower() not in groups.sides
            and (k != found.first or k == 0 or syntax[k - 1].sentence == word.sentence)
            and word.pos in ("PROPN", "ADJ")
            and word.text.lower() not in groups.localities
            and found.group in ARMED
        ):
            return _phrase(scene, found)
    return None
