"""Persons of a report: their offices, whose they are, their country, and offices that point back to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vedette.knowledge.actor_words import hints
from vedette.knowledge.organisations.public_life import head_named
from vedette.reading.actors.bearers import Bearer
from vedette.reading.actors.nations import country_name, demonym
from vedette.reading.actors.roles import Role, role_of
from vedette.reading.actors.scene import Found, Scene


@dataclass(slots=True)
class Person:
    """What a report tells of one person: ``role`` in its words, ``of`` the name whose office it is."""

    bearer: Bearer
    role: str | None = None
    of: str | None = None
    country: str | None = None
    state: bool = False
    roles: frozenset[str] = frozenset()


def persons(
    scene: Scene, bearers: list[Bearer], owners: list[Found | None], names: dict[int, Bearer], frame: str | None
) -> list[Person]:
    """Return the persons with the office that their mentions tell, the fullest telling first."""
    found = []
    for bearer in bearers:
        if bearer.kind != "person":
            continue
        person = Person(bearer)
        told = [(m, role) for m in bearer.mentions if (role := role_of(scene, m, owners)) is not None]
        person.roles = frozenset(role.plain for _, role in told)
        ranked = sorted(
            told,
            key=lambda t: (t[1].owner is None and t[1].noun is None, t[1].plain in scene.offices.ranks, t[0].first),
        )
        if ranked:
            _fill(scene, person, ranked[0][1], names, frame)
        found.append(person)
    return found


def _fill(scene: Scene, person: Person, role: Role, names: dict[int, Bearer], frame: str | None) -> None:
    person.role = role.words
    owner = role.owner
    if role.plain in LOCAL:
        _fill_local(scene, person, owner)
        return
    ranked = role.plain in scene.offices.ranks and owner is not None and owner.sort == "nation"
    person.state = ranked or any(r in scene.offices.state for r in person.roles)
    if owner is not None and owner.sort == "nation":
        person.country = scene.nations[owner.first].iso
        person.of = country_name(person.country)
    elif owner is not None and id(owner) in names:
        body = names[id(owner)]
        head = scene.syntax[owner.head]
        if head.entity[2:] == "NORP" and head.dep in ("amod", "compound", "nmod") and body.known is None:
            return  # "the Chechen leader X" leads no body of that name
        if body is not person.bearer and body.kind not in ("community", "person"):
            seat = getattr(body.known, "stands_for", None) == "state" and body.country
            person.of, person.country = country_name(seat) if seat else body.name, body.country
            person.state = body.kind in ("state", "state forces")
    elif role.noun is not None:
        sort = scene.groups.nouns.get(scene.noun(scene.syntax[role.noun]))
        person.state = sort is not None and sort.kind in ("state", "state forces")
        person.country = frame if person.state else None
        if sort is not None and sort.fold is not None:
            nation = next(
                (scene.nations[k].iso for k in range(max(role.noun - 3, 0), role.noun) if k in scene.nations), frame
            )
            person.of = sort.fold.format(demonym=demonym(nation) if nation else "").strip()
            person.country = nation if person.state else None
    elif person.state and _of_a_part(scene, person):
        _fill_local(scene, person, None)
    elif person.state and role.plain not in LOOSE and role.words != BARE_TITLE:
        person.country = (
            _country_of_head(person) or _country_before(scene, person) or _country_beside(scene, person, frame)
        )
        person.of = country_name(person.country) if person.country else None


LOCAL = hints("local_offices")
"""Offices within a country: a governor does not govern the country."""
BARE_TITLE = "Minister"
"""A title that says of no portfolio whose it is: a report on one country is full of other countries' ministers."""
LOOSE = hints("loose_offices")
"""Offices of which every state has many, so that the report's country is no guess at whose they are."""


HEADS = frozenset(("president", "prime minister", "premier", "chancellor", "king", "supreme leader"))


def _country_of_head(person: Person) -> str | None:
    """Return the country of a head of state whom a report on another country calls "President X" alone."""
    if not person.roles & HEADS:
        return None
    head = head_named(person.bearer.name)
    return head.country if head is not None else None


def _fill_local(scene: Scene, person: Person, owner: Found | None) -> None:
    """Set the country of a governor or a mayor where a demonym or the place beside the office tells it."""
    if owner is not None and owner.sort == "nation":
        person.country = scene.nations[owner.first].iso
        return
    mention = person.bearer.mentions[0]
    first, last = scene.syntax.sentences[scene.syntax[mention.first].sentence]
    for k in (
        *range(mention.first - 1, max(first, mention.first - 7) - 1, -1),
        *range(mention.last, min(last, mention.last + 8)),
    ):
        place = scene.placed[k]
        if place is not None and place.country:
            person.country = place.country
            return


def _of_a_part(scene: Scene, person: Person) -> bool:
    """Return whether a part of a country owns the office: "Ingushetia's President X"."""
    syntax = scene.syntax
    mention = person.bearer.mentions[0]
    for k in range(mention.first - 1, max(mention.first - 6, 0), -1):
        if syntax[k].tag == "POS":
            return syntax[k - 1].text[0].isupper() and k - 1 not in scene.nations
        if syntax[k].pos in ("VERB", "ADP", "PUNCT"):
            return False
    return False


def _country_before(scene: Scene, person: Person) -> str | None:
    """Return the country whose clause a bare "President X" explains: "Malawi goes home: President X ordered …"."""
    syntax = scene.syntax
    mention = person.bearer.mentions[0]
    first, _ = syntax.sentences[syntax[mention.first].sentence]
    if mention.first == first or (
        syntax[mention.first - 1].text not in (":", ";")
        and (mention.first - 1 == first or syntax[mention.first - 2].text not in (":", ";"))
    ):
        return None
    told = {scene.nations[k].iso for k in range(first, mention.first) if k in scene.nations}
    return next(iter(told)) if len(told) == 1 else None


def _country_beside(scene: Scene, person: Person, frame: str | None) -> str | None:
    """Return ``frame`` for a bare "President X" unless the report places X beside another country alone.

    Where the words beside the name tell of the report's country, or of none, it is the report's own.
    """
    if frame is None:
        return None
    near: set[str] = set()
    beside: set[str] = set()
    for mention in person.bearer.mentions[:MENTIONS]:
        sentence = scene.syntax[mention.first].sentence
        own = _told(scene, sentence)
        if frame in own:
            return frame
        if mention.office:
            beside |= own
        near |= _told(scene, sentence - 1) | _told(scene, sentence + 1)
    if beside or (near and frame not in near):
        return None
    return frame if frame in near or _share(scene, frame) > ONE_COUNTRY else None


def _told(scene: Scene, sentence: int) -> set[str]:
    """Return the countries that a sentence names or has places of."""
    if not 0 <= sentence < len(scene.syntax.sentences):
        return set()
    first, last = scene.syntax.sentences[sentence]
    told = {scene.nations[k].iso for k in range(first, last) if k in scene.nations}
    return told | {p.country for p in scene.placed[first:last] if p is not None and p.country}


MENTIONS = 12
ONE_COUNTRY = 0.5
"""Share of a report's mentions of countries from which on a president of no told country is taken for its own."""


def _share(scene: Scene, frame: str) -> float:
    own = [n.iso == frame for n in scene.nations.values()]
    own += [p.country == frame for p in {id(p): p for p in scene.placed if p is not None and p.country}.values()]
    return sum(own) / len(own) if own else 0.0


def gender_of(scene: Scene, people: list[Person]) -> dict[str, str]:
    """Return what titles and offices tell of persons' gender, for the pronouns."""
    told: dict[str, str] = {}
    for person in people:
        words = person.roles | {m.office for m in person.bearer.mentions if m.office}
        if words & scene.offices.women or any(w.endswith("woman") for w in words):
            told[person.bearer.name] = "f"
        elif words & scene.offices.men:
            told[person.bearer.name] = "m"
    return told


def offices(
    scene: Scene,
    people: list[Person],
    titles: list[Found],
    names: dict[int, Bearer],
    frame: str | None,
    taken: list[Found | None],
) -> Iterator[Found]:
    """Yield offices without a name: "the president" points to its bearer, others name themselves."""
    for found in titles:
        if (
            found.first > 1
            and scene.syntax[found.first - 1].text == ","
            and taken[found.first - 2] is not None
            and found.owner is None
        ):
            continue  # "X, Fellow, Institute" tells of X
        owner = found.owner
        iso = scene.nations[owner.first].iso if owner is not None and owner.sort == "nation" else None
        body = names.get(id(owner)) if owner is not None else None
        of = country_name(iso) if iso else body.name if body else None
        if owner is not None and (iso or body):
            found.first = owner.first
        yield _bearer_or_self(scene, found, people, of, iso or (body.country if body else None), frame)
    for token in scene.syntax.tokens:
        low = token.text.lower()
        if (
            token.pos == "NOUN"
            and low in LONE
            and taken[token.i] is None
            and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "agent", "poss")
        ):
            before = scene.syntax[token.i - 1] if token.i else None
            if (
                before is None
                or before.text.lower() != "the"
                or scene.syntax.child(token.i, "prep", "appos", "relcl") is not None
            ):
                continue
            person = _bearer(people, low, None)
            if person is not None:
                yield Found(
                    token.i,
                    token.i + 1,
                    token.i,
                    "pointer",
                    name=person.bearer.name,
                    kind="person",
                    country=person.country,
                    role=person.role,
                    of=person.of,
                    pointing=True,
                )


LONE = hints("lone")


def _bearer(people: list[Person], office: str, of: str | None) -> Person | None:
    fits = [
        p
        for p in people
        if any(r == office or r.endswith((f" {office}", f"-{office}")) for r in p.roles)
        and (of is None or p.of in (None, of))
    ]
    return fits[0] if len(fits) == 1 else None


def _bearer_or_self(
    scene: Scene, found: Found, people: list[Person], of: str | None, country: str | None, frame: str | None
) -> Found:
    person = _bearer(people, found.office or "", of)
    found.kind, found.of = "person", of
    if person is not None:
        found.name, found.pointing, found.country, found.role, found.of = (
            person.bearer.name,
            True,
            person.country,
            person.role,
            person.of,
        )
    else:
        found.country = country or (frame if found.office in scene.offices.state else None)
        found.name = scene.slice(found.first, found.last)
    return found
