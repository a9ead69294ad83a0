"""Sentences about services and about the ties between actors that bear on the fighting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.model.pictures import Picture, PicturedClaim, Relation, Sentence
from vedette.products.brief.attribution import Attributor, Voice, reported
from vedette.products.brief.grammar import is_plural, listed, sentence_case
from vedette.products.brief.naming import Names

TIES = {"backs": "backed", "supports": "supported", "allied with": "was allied with", "mediates": "mediated between",
        "sanctions": "imposed sanctions on"}  # fmt: skip
"""Ties that a reader of a brief needs; offices and membership stand in the table of actors."""
NO_SIDE = frozenset({"media", "news agency", "monitor", "civilians"})
SERVICES = {
    "hospital": "hospitals", "bakery": "bakeries", "school": "schools", "bridge": "bridges", "road": "roads",
    "railway": "rail traffic", "airport": "the airport", "market": "markets", "electricity": "electricity",
    "power": "electricity", "water": "water supply", "port": "the port", "bank": "banks", "fuel": "fuel supply",
}  # fmt: skip

_BUILT = {"hospitals", "bakeries", "schools", "a hospital", "a bakery", "a school"}
COUNTABLE = frozenset({"hospital", "bakery", "school", "bridge", "road", "market", "bank"})


def ties(picture: Picture, names: Names, attributor: Attributor) -> list[Sentence]:
    """Return the ties that stand in words of the evidence, one sentence for those of one kind and goal."""
    groups: dict[tuple[str, str, Voice], list[Relation]] = {}
    foes = _foes(picture)
    for relation in picture.relations:
        hostile = frozenset((relation.source, relation.goal)) in foes and relation.type not in ("mediates", "sanctions")
        if relation.type in TIES and not hostile and _stands(relation, names, attributor):
            voice = attributor.of_claims(relation.claims)
            mine, key = ("goal", relation.source) if relation.type == "mediates" else ("source", relation.goal)
            groups.setdefault((f"{relation.type}/{mine}", key, voice), []).append(relation)
    return [_tie(kind.split("/")[0], key, voice, rows, names) for (kind, key, voice), rows in groups.items()]


def _foes(picture: Picture) -> set[frozenset[str]]:
    """Return the pairs that fight or strike each other: no tie of friends is told of them."""
    found = {frozenset((r.source, r.goal)) for r in picture.relations if r.type == "fights"}
    for event in picture.events:
        if event.kind in (
            "capture",
            "clash",
            "shelling",
            "air strike",
            "drone strike",
            "siege",
            "advance",
            "offensive begins",
        ):
            found |= {frozenset((a, t)) for a in event.actors for t in event.targets}
    return found


def _tie(kind: str, key: str, voice: Voice, rows: Sequence[Relation], names: Names) -> Sentence:
    many = list(dict.fromkeys(names.actor(r.goal if kind == "mediates" else r.source) for r in rows))[:5]
    one = names.actor(key)
    subject, thing = (one, listed(many)) if kind == "mediates" else (listed(many), one)
    verb = TIES[kind]
    if kind == "mediates" and len(many) == 1:
        verb = "mediated with"
    if verb.startswith("was ") and is_plural(subject):
        verb = f"were {verb[4:]}"
    text = f"{subject} {verb} {thing}"
    if voice.actor == (key if kind == "mediates" else rows[0].source) and len(rows) == 1:
        text = f"{subject} said {'they' if is_plural(subject) else 'it'} {verb} {thing}"
    elif voice.kind in ("outlet", "hearsay"):
        text += f", {voice.name} {reported(voice.name)}" + (" without confirmation" if voice.kind == "hearsay" else "")
    elif voice.kind in ("speaker", "claimant"):
        text += f", according to {voice.name}"
    return Sentence(sentence_case(text) + ".", tuple(dict.fromkeys(c for r in rows for c in r.claims)))


def _stands(relation: Relation, names: Names, attributor: Attributor) -> bool:
    """Return whether both ends are named in the evidence, neither within the other's name."""
    source, goal = names.known(relation.source), names.known(relation.goal)
    if source is None or goal is None or source.kind in NO_SIDE or goal.kind in NO_SIDE:
        return False
    one, other = source.name.lower(), goal.name.lower()
    if one in other or other in one:
        return False
    text = " ".join(e.text for c in attributor.claims(relation.claims) for e in c.evidence).lower()
    return all(any(n.lower() in text for n in (a.name, *a.aliases, a.name.split()[-1])) for a in (source, goal))


def _service(service: str, claims: Sequence[PicturedClaim]) -> str:
    """Return the service in words; of a thing that can be counted, one or several as the evidence has it."""
    many = SERVICES.get(service, service)
    text = " ".join(e.text for c in claims for e in c.evidence).lower()
    if service not in COUNTABLE or many in text:
        return many
    return f"a{'n' if service[:1] in 'aeiou' else ''} {service}"


def services(picture: Picture, names: Names, attributor: Attributor) -> list[Sentence]:
    """Return what is out of action or restored, by place, with who says so."""
    groups: dict[tuple[str | None, str, str | None, Voice], tuple[list[str], list[str]]] = {}
    for service in picture.services:
        voice = attributor.of_claims(service.claims)
        told, claims = groups.setdefault((service.place, service.state, service.cause, voice), ([], []))
        told.append(_service(service.service, attributor.claims(service.claims)))
        claims.extend(service.claims)
    found = []
    for (place, state, cause, voice), (told, claims) in groups.items():
        where = f"{name}, " if (name := names.located(place)) else ""
        what = listed(list(dict.fromkeys(told)))
        if where and any(w in where.lower() for w in ("airport", "hospital", "bridge", "port")):
            what, where = where.split(" ", 1)[1].rstrip(", "), ""
        were = "were" if is_plural(what) or " and " in what else "was"
        done = "put out of action" if state == "disrupted" and set(told) <= _BUILT else state
        text = f"{where}{what} {were} {done}"
        if cause and re.match(r"[\w’'\- ,]{3,80}$", cause):
            text += f" (“{' '.join(cause.split())}”)"
        if voice.kind != "plain":
            text += f", {voice.name} {reported(voice.name) if voice.kind in ('outlet', 'hearsay') else 'said'}"
        found.append(Sentence(sentence_case(text) + ".", tuple(dict.fromkeys(claims))))
    return found
