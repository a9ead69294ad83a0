"""CAMEO: the four-digit code of an act, and the codes of who did it to whom.

Source: the CAMEO codebook 1.1b3 (event codes; role and organisation codes), with PLOVER's sectors where the two agree.
An actor is coded by its country and then its part in public life ("SDNMIL"); ``---`` stands for a country not told.
A bare country is its own code. Nothing is looked up but what the words say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.actor_words import lexicon
from vedette.knowledge.countries import countries, country_named, country_of_demonym
from vedette.knowledge.frames import coded
from vedette.knowledge.organisations import organisation_named
from vedette.model.words import UNREAL

ACTS = {
    "capture": "192", "withdrawal": "0874", "advance": "190", "reinforcement": "154", "mobilisation": "154",
    "offensive begins": "190", "siege": "191", "clash": "190", "air strike": "195", "drone strike": "195",
    "shelling": "194", "grenade attack": "190", "bombing": "183", "suicide bombing": "1831", "chemical attack": "2041",
    "attack": "190", "execution": "186", "torture": "1822", "sexual violence": "1821", "abduction": "181",
    "destruction": "1712", "looting": "171", "arrest": "173", "deportation": "174", "curfew": "1723",
    "blockade": "191", "disrupted weapons use": "1711", "base established": "154", "prisoner release": "0841",
    "ceasefire": "0871", "agreement": "030", "talks": "040", "aid": "070", "support": "051", "accusation": "112",
    "demand": "020", "rejection": "120", "threat": "130", "sanction": "160", "protest": "141", "riot": "145",
    "uprising": "145", "emergency decree": "1724", "promise": "030", "concession": "080", "cooperation": "060",
    "investigation": "090", "constraint": "172", "evacuation": "073", "rescue": "073",
}  # fmt: skip
"""The code of each kind of event; a frame may have one of its own."""
PROMISED = {
    "06": "031", "07": "033", "05": "032", "04": "036", "08": "035", "03": "030", "16": "131", "17": "132",
    "14": "133", "18": "138", "19": "138", "20": "138",
}  # fmt: skip
"""What the intent to act is coded, by the first two digits of the act."""
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
BODIES = {
    "United Nations": "IGOUNO", "European Union": "IGOEUREEC", "NATO": "IGOWSTNAT", "African Union": "IGOAFRAFU",
    "Arab League": "IGOMEAARL", "World Bank": "IGOWBK", "International Monetary Fund": "IGOIMF",
}  # fmt: skip
"""Codes of the bodies that CAMEO lists, by the names of this project's list; any other is IGO."""
BOTH_WAYS = frozenset({"talks", "agreement", "ceasefire", "clash", "cooperation"})
WORD = re.compile(r"[^\W_][\w.'’-]*")
LONGEST_NAME = 4
MOST_WORDS = 24


def cameo_of(
    kind: str, *, frame: str = "", modality: str = "asserted", polarity: str = "yes", intended: bool = False
) -> str | None:
    """Return the CAMEO code of a claim, None where it is coded as no event.

    >>> cameo_of("aid", modality="expected", intended=True)
    '033'
    """
    own = coded().get(frame)
    act = own.cameo if own is not None and own.cameo and own.kind == kind else ACTS.get(kind)
    if act is None or polarity == "denied":
        return None
    if modality not in UNREAL:
        return act
    return PROMISED.get(act[:2]) if intended else None


def pairs(kind: str, sources: tuple[str, ...], targets: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return every source with every target; of an act done together, every two who did it, both ways."""
    found = [(s, t) for s in sources for t in targets if s != t]
    if kind not in BOTH_WAYS:
        return found
    if not found:
        found = [(a, b) for n, a in enumerate(sources) for b in sources[n + 1 :] if a != b]
    return list(dict.fromkeys(p for a, b in found for p in ((a, b), (b, a))))


@lru_cache(maxsize=4096)
def actor_code(words: str, kind: str | None = None, country: str | None = None) -> str | None:
    """Return the code of an actor by its words, and by the kind and the country that its report gives it.

    >>> actor_code("four Malian soldiers"), actor_code("rebels"), actor_code("Sudan")
    ('MLIMIL', '---REB', 'SDN')
    """
    parts = WORD.findall(words)[:MOST_WORDS]
    body = organisation_named(words.removeprefix("the ").removeprefix("The ").strip())
    if body is not None and body.kind == "international organisation":
        return BODIES.get(body.name, "IGO")
    told, rest = _country(parts)
    iso = told or country
    if iso is None and (held := _body_within(parts)) is not None:
        return held + (_role(" ".join(parts).lower()) or "") if held != "IGO" else held
    role = _role(" ".join(rest).lower()) or KINDS.get(kind or "", "")
    if iso is None:
        return f"---{role}" if role else None
    return iso + role


def _country(parts: list[str]) -> tuple[str | None, list[str]]:
    """Return the country that is named first and the words without it; a capital is its government."""
    for size in range(min(LONGEST_NAME, len(parts)), 0, -1):
        for at in range(len(parts) - size + 1):
            part = re.sub(r"(?:['’]s|['’]|-\w+)$", "", " ".join(parts[at : at + size]))
            if not part[:1].isupper():
                continue
            found = country_named(part) or country_of_demonym(part)
            if found is not None:
                return found.iso3, parts[:at] + parts[at + size :]
            if (iso := _capitals().get(part)) is not None:
                return iso, parts[:at] + parts[at + size :] + (["government"] if len(parts) == size else [])
    return None, parts


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    return {c.capital: c.iso3 for c in countries() if c.capital}


def _body_within(parts: list[str]) -> str | None:
    """Return the code of an international body among the words: "UN troops"."""
    for size in range(min(LONGEST_NAME, len(parts)), 0, -1):
        for at in range(len(parts) - size + 1):
            body = organisation_named(" ".join(parts[at : at + size]))
            if body is not None and body.kind == "international organisation":
                return BODIES.get(body.name, "IGO")
    return None


def _role(text: str) -> str:
    return next((ROLES.get(role, "") for role, pattern in _patterns() if pattern.search(text)), "")


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    given: dict[str, list[str]] = lexicon("agents")
    return tuple(
        (
            role,
            re.compile(
                r"\b(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + r")(?:s|es)?\b"
            ),
        )
        for role, words in given.items()
    )
