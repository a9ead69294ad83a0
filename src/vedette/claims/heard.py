"""Those who are heard in a report without being in its cast: whoever counts or speaks by name is one of its actors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vedette.knowledge.countries import country_named
from vedette.model.claims import Claim, Party, Quote
from vedette.model.readings import Reading
from vedette.model.spans import Evidence
from vedette.model.words import ActorKind

KINDS: tuple[tuple[re.Pattern[str], ActorKind], ...] = (
    (re.compile(r"\b(?:army|forces|police|brigade|navy|guard|staff|troops|gendarmerie)\b", re.I), "state forces"),
    (
        re.compile(
            r"\b(?:ministry|government|department|administration|authorit\w+|municipality|prosecutor\w*)\b", re.I
        ),
        "state",
    ),
    (re.compile(r"\b(?:united nations|u\.?n\.?|union nations)\b", re.I), "international organisation"),
    (re.compile(r"\b(?:relief|red cross|red crescent|doctors|m[ée]decins|charity|aid|society|rescue)\b", re.I), "ngo"),
    (re.compile(r"\b(?:observatory|monitor|monitoring|rights|watch|institute|cent(?:er|re))\b", re.I), "monitor"),
)


def heard_in(reading: Reading, claims: Iterable[Claim], quotes: Iterable[Quote]) -> Iterator[Party]:
    """Yield a party for each speaker and each state in a tie that the cast lacks, in the order of the claims."""
    known = {a.name for a in reading.actors}
    heard = [s.actor for claim in claims for s in claim.said_by] + [q.speaker for q in quotes]
    heard += [name for claim in claims for name in (claim.source, claim.goal)]
    for name in heard:
        if name is None or name in known:
            continue
        known.add(name)
        country = country_named(name)
        yield Party(
            report=reading.document.id,
            name=name,
            kind="state" if country is not None else _kind(reading, name),
            country=country.iso3 if country is not None else None,
            surfaces=(name,),
            mentions=1,
            evidence=tuple(_evidence(reading, name)),
        )


def _kind(reading: Reading, name: str) -> ActorKind:
    for pattern, kind in KINDS:
        if pattern.search(name):
            return kind
    words = name.split()
    at = reading.document.text.find(words[-1])
    first, last = reading.syntax.at(at, at + len(words[-1])) if at >= 0 else (0, 0)
    if first < last and reading.syntax[first].entity.endswith("PERSON"):
        return "person"
    return "other"


def _evidence(reading: Reading, name: str) -> Iterator[Evidence]:
    start = reading.document.text.find(name)
    if start >= 0:
        yield Evidence(reading.document.id, start, start + len(name), name)
