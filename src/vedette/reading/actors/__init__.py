"""Who acts, is acted on or speaks: actors are found in the report, not looked up in a list.

The steps, one module each: names among the capitals (``names``, ``splitting``), short forms (``acronyms``),
votes for what bears a name (``looks``, ``evidence``) and their count (``bearers``), groups told by a noun
(``groups``), whose they are (``binding``, ``sides``, ``owned``) and their one name (``naming``, ``apart``),
nations that act (``national``), offices (``roles``, ``people``), and words that point back (``pointing``).
Mentions never overlap.
"""

from __future__ import annotations

import re

from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import ActorMention, Reader, Reading
from vedette.reading.actors.acronyms import is_short
from vedette.reading.actors.apart import is_somebodys, set_apart
from vedette.reading.actors.bearers import Bearer, bearers_of
from vedette.reading.actors.casting import Cast, frame_of
from vedette.reading.actors.folding import without_glued_days, without_lost_marks
from vedette.reading.actors.groups import grouped
from vedette.reading.actors.naming import name_groups
from vedette.reading.actors.national import acts
from vedette.reading.actors.nations import country_name, demonym, whole_army
from vedette.reading.actors.people import Person, gender_of, offices, persons
from vedette.reading.actors.phrases import tied_to
from vedette.reading.actors.pointing import pointers
from vedette.reading.actors.referring import quoted_tokens
from vedette.reading.actors.scene import Found, Scene, scene_of
from vedette.reading.actors.sides import Sides, set_possessors
from vedette.reading.actors.speaking import first_persons
from vedette.reading.actors.splitting import named
from vedette.reading.actors.storms import without_storms


def reader(case: CaseKnowledge) -> Reader:
    """Return the reader of actors; what the user tells of an actor wins over what the words tell."""
    return Reader("actors", ("syntax", "places"), "actors", lambda reading: read_actors(reading, case))


def read_actors(reading: Reading, case: CaseKnowledge) -> tuple[ActorMention, ...]:
    """Return the mentions of actors in order."""
    if not len(reading.syntax):
        return ()
    scene = scene_of(reading)
    found = without_storms(scene, named(scene))
    titles = [f for f in found if f.sort == "office"]
    bearers = bearers_of(scene, [f for f in found if f.sort == "name"], case)
    names = {id(m): b for b in bearers for m in b.mentions}
    for bearer in bearers:
        for mention in bearer.mentions:
            mention.kind = bearer.kind  # type: ignore[assignment]  # none and place fell out before
    nations = _nations(scene, found)
    owners = _owners(scene, [f for f in found if id(f) in names or f.sort == "office"] + nations)
    frame, sure = frame_of(scene)
    stated = frame if sure else None
    people = persons(scene, bearers, owners, names, stated)
    groups = list(grouped(scene, owners, {i for f in found if f.sort == "name" for i in range(f.first, f.last)}))
    for bearer in bearers:
        _as_a_country(scene, bearer, frame)
    everyone = _owners(scene, groups)
    at = [a or b for a, b in zip(owners, everyone, strict=True)]
    set_possessors(scene, groups, at)
    states = {id(p.bearer): p.country for p in people if p.state}
    cast = Cast(names, frame, states, _sides(scene, groups, names), Sides(scene, at, names, states, frame, sure=sure))
    by_name = {b.name: b for b in bearers if b.kind in ("armed group", "militia")}
    cast.ranked = frozenset(id(p.bearer) for p in people if p.roles & scene.offices.ranks)
    cast.leads = {id(p.bearer): by_name[p.of] for p in people if p.of in by_name}
    name_groups(scene, groups, cast)
    _shortened(scene, groups, owners, names)
    set_apart(scene, groups, cast)
    groups = _kept(groups)
    _fill_names(bearers, people)
    told = list(
        offices(scene, people, titles, names, stated, _owners(scene, groups + [m for b in bearers for m in b.mentions]))
    )
    swallowed = {i for g in groups for i in range(g.first, g.last)} | {
        i for t in titles for i in range(t.first, t.last)
    }
    single = [m for b in bearers for m in b.mentions if m.first not in swallowed and not _only_describes(scene, b, m)]
    nations_acting = [_state(scene, n) for n in nations if n.first not in swallowed and acts(scene, n)]
    nations_acting += [
        _people(scene, n)
        for n in nations
        if n.first not in swallowed and n.kind is None and scene.nations[n.first].plural
    ]
    actors = _apart(told + groups + single + nations_acting)
    quoted = quoted_tokens(scene)
    pointing = list(pointers(scene, actors, gender_of(scene, people), quoted))
    pointing += first_persons(scene, [*actors, *pointing], quoted)
    actors = _paired(scene, actors)
    mentions = [_mention(scene, f) for f in _apart(actors + pointing) if f.kind is not None and f.name]
    return tuple(without_glued_days(without_lost_marks(mentions, reading.document.text)))


def _only_describes(scene: Scene, bearer: Bearer, mention: Found) -> bool:
    """Return whether the name of a people only describes another noun: "the Alawite stronghold"."""
    head = scene.syntax[mention.head]
    if bearer.kind == "community" and (
        tied_to(scene, mention.last) or (mention.first and scene.syntax[mention.first - 1].text == "(")
    ):
        return True
    return (bearer.kind == "community" or head.entity[2:] == "NORP") and head.dep in (
        "amod",
        "compound",
        "nmod",
        "npadvmod",
    )


def _nations(scene: Scene, found: list[Found]) -> list[Found]:
    """Return every nation that is not part of a longer name, capitals or not."""
    inside = {i for f in found if f.sort == "name" for i in range(f.first, f.last)}
    listed = {f.first: f for f in found if f.sort == "nation"}
    nations = []
    for first, nation in scene.nations.items():
        if first in listed:
            nations.append(listed[first])
        elif first not in inside:
            nations.append(Found(first, nation.last, nation.last - 1, "nation", name=scene.slice(first, nation.last)))
    return nations


def _owners(scene: Scene, found: list[Found]) -> list[Found | None]:
    owners: list[Found | None] = [None] * len(scene.syntax)
    for one in found:
        owners[one.first : one.last] = [one] * (one.last - one.first)
    return owners


def _sides(scene: Scene, groups: list[Found], names: dict[int, Bearer]) -> dict[int, str]:
    """Return the persons whose government or army the report speaks of: their forces are a state's."""
    return {
        id(names[id(g.owner)]): "state"
        for g in groups
        if g.owner is not None
        and id(g.owner) in names
        and g.group in ("government", "army")
        and scene.noun(scene.syntax[g.head]) in ("regime", "government", "army", "rule")
    }


CLOSING = {"(": ")", ",": ","}


def _shortened(scene: Scene, groups: list[Found], owners: list[Found | None], names: dict[int, Bearer]) -> None:
    """Make the short form in brackets one with the group before it: "the Congolese armed forces (FARDC)"."""
    syntax = scene.syntax
    for group in groups:
        at = group.last + 1
        if group.dropped or not group.name or at + 1 >= len(syntax) or syntax[group.last].text not in CLOSING:
            continue
        short = owners[at]
        bearer = names.get(id(short)) if short is not None else None
        if (
            short is not None
            and bearer is not None
            and bearer.known is None
            and syntax[short.last].text == CLOSING[syntax[group.last].text]
            and is_short(short.name)
            and short.last - short.first == 1
            and group.kind in ("state forces", "state", "armed group", "militia")
        ):
            old = bearer.name
            bearer.name, bearer.kind, bearer.country = group.name, group.kind, group.country
            for other in groups:
                if other.name == old:
                    other.name, other.kind, other.country = group.name, group.kind, group.country


def _kept(groups: list[Found]) -> list[Found]:
    return [g for g in groups if not g.dropped and g.name and g.kind is not None]


def _fill_names(bearers: list[Bearer], people: list[Person]) -> None:
    """Give every mention of a name its bearer's name, kind, country and office."""
    by_bearer = {id(p.bearer): p for p in people}
    for bearer in bearers:
        person = by_bearer.get(id(bearer))
        for mention in bearer.mentions:
            mention.name, mention.country = bearer.name, bearer.country
            mention.kind = bearer.kind  # type: ignore[assignment]  # none and place fell out before
            mention.role = None
            if person is not None:
                mention.role, mention.of, mention.country = person.role, person.of, person.country


def _people(scene: Scene, found: Found) -> Found:
    """Name a country's people: "Syrians"."""
    found.kind, found.country, found.plural = "civilians", scene.nations[found.first].iso, True
    return found


def _as_a_country(scene: Scene, bearer: Bearer, frame: str | None) -> None:
    """Call a seat by its country and a whole army as "the army" is called: "Kremlin", "Sudanese Armed Forces"."""
    stands_for = getattr(bearer.known, "stands_for", None)
    if bearer.country is None and bearer.kind == "state forces" and frame and _is_the_army(scene, bearer):
        bearer.country = frame
    if bearer.country is None or (bearer.known is None and is_somebodys(scene, bearer)):
        return
    if stands_for == "state":
        bearer.name = country_name(bearer.country)
    elif stands_for == "army" or (
        bearer.kind == "state forces" and bearer.known is None and not set(bearer.words) - whole_army(bearer.country)
    ):
        bearer.name = f"{demonym(bearer.country)} army"
    elif (
        bearer.kind == "state"
        and bearer.known is None
        and not set(bearer.words) - whole_army(bearer.country) - {"government"}
    ):
        bearer.name = f"{demonym(bearer.country)} government"


WHOLE = frozenset(("armed", "forces", "army", "military", "defence", "defense", "general", "staff", "force"))


def _is_the_army(scene: Scene, bearer: Bearer) -> bool:
    """Return whether "the Armed Forces", "the General Staff" stand for the army without a name of their own."""
    return set(bearer.words) <= WHOLE and all(
        m.first == 0 or scene.syntax[m.first - 1].tag != "POS" for m in bearer.mentions
    )


def _state(scene: Scene, found: Found) -> Found:
    iso = scene.nations[found.first].iso
    found.name, found.kind, found.country = country_name(iso), "state", iso
    return found


def _apart(found: list[Found]) -> list[Found]:
    """Return the mentions in order without overlap; the longer stays."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.first, -f.last)):
        if not kept or one.first >= kept[-1].last:
            kept.append(one)
        elif one.last - one.first > kept[-1].last - kept[-1].first:
            kept[-1] = one
    return kept


def _paired(scene: Scene, found: list[Found]) -> list[Found]:
    """Make "women and children" one mention."""
    kept: list[Found] = []
    for one in found:
        last = kept[-1] if kept else None
        if (
            last is not None
            and one.first == last.last + 1
            and one.name in ("children", "women", "girls")
            and last.name in ("women", "children", "men")
            and scene.syntax[last.last].text.lower() == "and"
        ):
            last.name, last.last = f"{last.name} and {one.name}", one.last
            continue
        kept.append(one)
    return kept


FOOTNOTE = re.compile(r"[,.;:]?\[\d{0,3}\]?$")


def _mention(scene: Scene, found: Found) -> ActorMention:
    start, end = scene.syntax[found.first].start, scene.syntax[found.last - 1].end
    if "[" in scene.text[start:end]:  # "X,[1]": the number of a footnote sticks to the name
        end = start + len(FOOTNOTE.sub("", scene.text[start:end])) or end
        found.name = FOOTNOTE.sub("", found.name) or found.name
    kind = found.kind or "other"
    return ActorMention(
        start, end, scene.text[start:end], found.name, kind, found.country, found.pointing, found.role, found.of
    )
