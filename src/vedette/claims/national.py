"""The state or the forces that a people's or a country's name means where the cast has nobody by it.

"Armenian tanks", "in Ukrainian hands" and "was ceded to Chad" name who acts or holds as surely as "the Armenian army".
"""

from __future__ import annotations

from vedette.claims.cast import Cast
from vedette.claims.scene import Scene
from vedette.knowledge.countries import country_of_demonym

OF_FORCES = frozenset({"armed", "aircraft", "drone", "shellfire", "armour"})
"""Classes of nouns that, with a people's name before them, are its forces or what these fire and fly."""


def nation_of(scene: Scene, cast: Cast, i: int) -> str | None:
    """Return whose side the noun phrase headed by ``i`` is, by the country or the people that its words name."""
    place = scene.place_at.get(i)
    if place is not None:
        return cast.state(place.country) if place.kind == "country" else None
    nation = country_of_demonym(scene.syntax[i].text)
    if i and country_of_demonym(scene.syntax[i - 1].text):
        return None  # "Bosnian Serb": a people within a state
    if nation is not None:
        return cast.state(nation.iso3)
    if not scene.classes(i) & OF_FORCES:
        return None
    for child in scene.syntax.children(i, "amod", "compound", "nmod"):
        if child.i and country_of_demonym(scene.syntax[child.i - 1].text):
            continue
        if child.i + 1 == i and (nation := country_of_demonym(child.text)) is not None:
            return cast.forces(nation.iso3) or cast.state(nation.iso3)
    return None
