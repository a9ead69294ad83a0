"""The state or the forces that a people's or a country's name means where the cast has nobody by it.

"Armenian tanks", "in Ukrainian hands" and "was ceded to Chad" name who acts or holds as surely as "the Armenian army".
"""

from __future__ import annotations

from vedette.claims.cast import Cast
from vedette.claims.clauses import Clauses
from vedette.claims.happenings import VIOLENT, Happening
from vedette.claims.scene import Scene, lemma_of
from vedette.knowledge.countries import country_of_demonym

OF_FORCES = frozenset({"aircraft", "drone", "shellfire", "armour"})
"""Classes of nouns that, with a people's name before them, are what its state fires and flies."""
SERVING = frozenset(
    {"soldier", "troop", "infantry", "marine", "paratrooper", "pilot", "airman", "sailor", "gunner", "artilleryman"}
    | {"gunboat", "warship", "frigate", "peacekeeper", "saboteur", "commando", "police", "army", "navy"}
)
"""Those who serve a state, where its people's name stands before them; rebels and gunmen serve none."""
PEOPLES = frozenset({"serb", "croat", "uzbek", "tajik", "turkmen", "mongol", "hutu", "malay", "albanian"})
"""Names of peoples who fight in other states as well as in their own."""

ARMED_ACTS = VIOLENT - {"riot"} | {"capture", "prisoner release", "looting"}
"""Kinds whose doer is known by the act: a name that does them is one that fights."""
UNKNOWN = frozenset({"unknown"})
BODIES = frozenset({"", "ORG", "NORP"})
LONGEST_NAME = 4


def doers_by_name(clauses: Clauses, cast: Cast, told: Happening) -> tuple[str, ...]:
    """Return who does what is told where the cast has nobody: a state by its people's name, else a name unknown.

    A country is the doer only where it takes a place: elsewhere it is where something is done.
    """
    scene = clauses.scene
    named = [i for i in told.actors if told.kind == "capture" or i not in scene.place_at]
    found = dict.fromkeys(n for i in named if (n := nation_of(scene, cast, i)) is not None)
    if not found and told.kind in ARMED_ACTS:
        found = dict.fromkeys(n for i in told.actors if (n := _stranger(scene, i)) is not None)
    return tuple(found)


def _stranger(scene: Scene, i: int) -> str | None:
    """Return the name of a doer whom the cast lacks: "Ansaru kidnapped an engineer"; None for a person's."""
    token = scene.syntax[i]
    known = i in scene.place_at or i in scene.actor_at or i in scene.time_at or i in scene.thing_at
    if known or token.pos != "PROPN" or token.entity[2:] not in BODIES or scene.classes(i) - UNKNOWN:
        return None
    start, end = scene.phrase(i)
    name = " ".join(scene.reading.document.text[start:end].split()).removeprefix("The ").removeprefix("the ")
    return name if name[:1].isupper() and len(name.split()) <= LONGEST_NAME else None


def nation_of(scene: Scene, cast: Cast, i: int) -> str | None:
    """Return whose side the noun phrase headed by ``i`` is, by the country or the people that its words name."""
    place = scene.place_at.get(i)
    if place is not None:
        return cast.state(place.country) if place.kind == "country" else None
    if country_of_demonym(scene.syntax[i].text):
        return cast.state(_people(scene, i))
    if not (scene.classes(i) & OF_FORCES or lemma_of(scene.syntax[i]) in SERVING):
        return None
    iso3 = _people(scene, i - 1) if i and scene.syntax[i - 1].head == i else None
    return None if iso3 is None else cast.forces(iso3) or cast.state(iso3)


def _people(scene: Scene, i: int) -> str | None:
    """Return the country of the people named at ``i``: not of "Bosnian Serb", who are a people within a state."""
    before = scene.syntax[i - 1].text if i else ""
    longer = country_of_demonym(f"{before} {scene.syntax[i].text}")
    if longer is not None:
        return longer.iso3
    nation = country_of_demonym(scene.syntax[i].text)
    within = country_of_demonym(before) is not None or scene.syntax[i].text.lower() in PEOPLES or before == "ethnic"
    return None if nation is None or within else nation.iso3
