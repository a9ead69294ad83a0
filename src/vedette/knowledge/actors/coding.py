"""CAMEO's code of an actor: its country, then its part in public life ("SDNMIL").

Source: the CAMEO codebook 1.1b3 (role and organisation codes), with PLOVER's sectors where the two agree.
``---`` stands for a country not told. Nothing is looked up but what the words say.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from vedette.knowledge.actors.describing import describe
from vedette.knowledge.actors.homes import LONGEST, home_of, split
from vedette.knowledge.countries import country_of_demonym
from vedette.knowledge.organisations import Organisation, organisation_named

ROLES = {
    "government": "GOV", "military": "MIL", "rebels": "REB", "paramilitary": "REB", "police": "COP", "judiciary": "JUD",
    "legislature": "LEG", "opposition": "OPP", "civilians": "CVL", "journalists": "MED", "business": "BUS",
    "education": "EDU", "refugees": "REF", "intelligence": "SPY", "criminals": "CRM", "medical": "HLH",
    "health": "HLH", "labour": "LAB", "agriculture": "AGR", "ngo": "NGO", "religious": "REL", "party": "PTY",
    "unidentified gunmen": "UAF", "former elite": "ELI",
}  # fmt: skip
KINDS = {
    "state forces": "MIL", "armed group": "REB", "militia": "REB", "civilians": "CVL", "media": "MED",
    "news agency": "MED", "ngo": "NGO", "monitor": "NGO",
}  # fmt: skip
"""What the kind that a report gives an actor tells where its words do not."""
BODIES = {
    "United Nations": "IGOUNO", "European Union": "IGOEUREEC", "NATO": "IGOWSTNAT", "African Union": "IGOAFRAFU",
    "Arab League": "IGOMEAARL", "World Bank": "IGOWBK", "International Monetary Fund": "IGOIMF",
}  # fmt: skip
"""Codes of the bodies that CAMEO lists, by the names of this project's list."""
OF_PLOVER = {"UNO": "IGOUNO", "EUR": "IGOEUREEC", "IGO": "IGO"}
"""CAMEO's codes of what PLOVER writes in a country's stead."""
DISSENT = re.compile(r"\b(?:protest[eo]r|demonstrator|rioter|striker|picket|dissident|political prisoner)s?\b", re.I)
"""Who stands up against a government is its opposition in CAMEO and a civilian in PLOVER."""


JOINT = re.compile(r"^(?:[Tt]he )?((?:[A-Z]\w+, )*[A-Z]\w+,? and [A-Z]\w+) (?=[a-z])")


def actor_codes(
    words: str, kind: str | None = None, country: str | None = None, on: date | None = None
) -> tuple[str, ...]:
    """Return the codes of all that a phrase names: of the men of two nations, both.

    >>> actor_codes("Ethiopian and Eritrean soldiers")
    ('ETHMIL', 'ERIMIL')
    """
    joint = JOINT.match(words)
    nations = re.split(r",? and |, ", joint.group(1)) if joint is not None else []
    if joint is not None and all(map(country_of_demonym, nations)):
        found = [actor_code(f"{nation} {words[joint.end() :]}", kind, None, on) for nation in nations]
    else:
        found = [actor_code(words, kind, country, on)]
    return tuple(dict.fromkeys(code for code in found if code))


@lru_cache(maxsize=4096)
def actor_code(words: str, kind: str | None = None, country: str | None = None, on: date | None = None) -> str | None:
    """Return the code of an actor by its words, and by the kind and the country that its report gives it.

    ``on`` is the day that is spoken of. A capital and a bare country are the state itself and get no role.

    >>> actor_code("four Malian soldiers"), actor_code("rebels"), actor_code("Sudan")
    ('MLIMIL', '---REB', 'SDN')
    """
    role, home = describe(words, on=on)
    iso = home or country
    if iso in OF_PLOVER:
        return _of_body(words, iso, role)
    if role == "civilians" and DISSENT.search(words) is not None:
        role = "opposition"
    part = ROLES.get(role or "", "") or KINDS.get(kind or "", "")
    if iso is None:
        return f"---{part}" if part else None
    if home is not None and home_of(split(words)).role == role:
        return iso  # a capital or a town alone is its state
    return iso + part


def _of_body(words: str, iso: str, role: str | None) -> str:
    """Return the code of an international body; its troops and police add theirs: "UN peacekeepers"."""
    body = _body_in(words) if iso == "IGO" else None
    code = BODIES.get(body.name, "IGO") if body is not None else OF_PLOVER[iso]
    return code + (ROLES.get(role or "", "") if role in ("military", "police") and code != "IGO" else "")


def _body_in(words: str) -> Organisation | None:
    parts = split(words)
    for size in range(min(LONGEST, len(parts)), 0, -1):
        for at in range(len(parts) - size + 1):
            body = organisation_named(" ".join(parts[at : at + size]))
            if body is not None and body.kind == "international organisation":
                return body
    return None
