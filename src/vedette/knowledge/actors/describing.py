"""What a phrase alone tells of an actor: its part in public life and its country, with no report around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from vedette.knowledge.actors.homes import Home, body_code, home_of, split
from vedette.knowledge.organisations import Organisation, organisation_named
from vedette.knowledge.organisations.public_life import PublicRole, head_named, public_body
from vedette.knowledge.word_files import lexicon

KIND_ROLES = {
    "state": "government",
    "state forces": "military",
    "armed group": "rebels",
    "militia": "paramilitary",
    "ngo": "ngo",
    "monitor": "ngo",
    "media": "journalists",
    "news agency": "journalists",
    "international organisation": "international organisation",
}
SHARED = frozenset(("generic", "united nations", "european union"))
PUBLIC = frozenset(("government", "legislature", "military", "intelligence", "judiciary", "police", "party"))
NAMED_ROLES = frozenset(("judiciary", "legislature", "health", "intelligence"))
ARMED = frozenset(("unidentified gunmen", "opposition"))
FORMER = re.compile(r"\b(?:former|ex|disgraced|ousted|retired|deposed|late)\b", re.IGNORECASE)
PARTS = re.compile(r"\s(?:of|in|from|at|for|to|on|by|with|near|across|who|that|against|inside)\s|\s?,\s", re.IGNORECASE)
MEN = re.compile(r"(?<=\w\w)men\b")
TITLE = re.compile(r"^(?:(?:the|mr|mrs|ms|dr|sir|then)\b\.?\s*)+", re.IGNORECASE)
LONGEST = 6


def describe(phrase: str, *, context: str = "", on: date | None = None) -> tuple[str | None, str | None]:
    """Return the role and the country that ``phrase`` tells, None for each that it does not.

    The country is ISO 3166-1 alpha-3, or ``UNO``, ``EUR`` or ``IGO`` for an international body, as PLOVER writes them.
    ``context`` is text around the phrase: a country named there is the phrase's where it names none. ``on`` is the
    day that is spoken of; without it heads of state are those of the year for which they are listed.

    >>> describe("four Malian soldiers"), describe("former president of Chad"), describe("the Shining Path")
    (('military', 'MLI'), ('former elite', 'TCD'), ('rebels', 'PER'))
    """
    bare = TITLE.sub("", phrase.strip()).strip(" .'\"")
    year = on.year if on is not None else None
    known = public_body(bare, year)
    if known is not None:
        return known.role, known.country or None
    organisation = organisation_named(bare)
    if organisation is not None:
        return _role_of_body(organisation, bare), organisation.country or body_code(organisation)
    words = split(bare)
    home = home_of(words, year)
    role = _role(bare, home, year)
    country = home.country
    head = _head(bare, role, year)
    if head is not None:
        role, country = role if role not in (None, "government") else head.role or role, country or head.country
    if country is None and context:
        country = home_of(split(context), year).country
    return role, country


def _role_of_body(organisation: Organisation, called: str) -> str | None:
    """Return the role of a well-known body; the words that it is called by go before its kind."""
    told = next((r for name in (called, organisation.name) if (r := _specific(name.replace(" of ", " "), None))), None)
    by_kind = KIND_ROLES.get(organisation.kind)
    if told in NAMED_ROLES or (organisation.kind in ("state", "state forces") and told == "government"):
        return told
    return by_kind


def _head(bare: str, role: str | None, year: int | None) -> PublicRole | None:
    """Return the head of state that a phrase names, alone or behind an office."""
    name = bare
    if role == "government":
        found = list(_pattern().finditer(bare.lower()))
        name = bare[found[-1].end() :].strip() if found else bare
    elif role is not None:
        return None
    return head_named(name, year) if name[:1].isupper() else None


def _role(phrase: str, home: Home, year: int | None) -> str | None:
    """Return the role that the last telling noun of the first telling part of a phrase gives."""
    told = None
    parts = PARTS.split(phrase)
    for part in parts:
        told = _specific(part, year)
        if told is not None:
            break
    if told is None:
        told = next((role for part in parts if (role := _generic(part)) is not None), None)
    if told is None:
        told = home.role
    return "former elite" if told in PUBLIC and FORMER.search(parts[0]) is not None else told


def _specific(part: str, year: int | None) -> str | None:
    text = MEN.sub("man", part.lower().replace("’", "'"))
    words = [(m.end(), _roles()[m.group(1)]) for m in _pattern().finditer(text)]
    ends = {m.end() for m in _pattern().finditer(part.lower().replace("’", "'"))}
    names = list(_bodies_in(part, year, ends))
    if names and (not words or words[-1][0] <= names[-1][0] or words[-1][1] in ARMED):
        return names[-1][1]  # "Boko Haram gunmen" are of Boko Haram
    if len(words) > 1 and words[-1][1] == "religious" and words[-2][1] == "government":
        words.pop()  # "President Hassan Sheikh …": a title in a name
    return words[-1][1] if words else None


def _bodies_in(part: str, year: int | None, ends: set[int]) -> Iterator[tuple[int, str]]:
    """Yield the known bodies among the words with the letter that each ends at, and its role.

    At ``ends`` a common noun closes that tells more than a body's kind ("the Defense Department").
    """
    words = [(m.group(0), m.start(), m.end()) for m in re.finditer(r"[\w.'’&/()-]+", part)]
    for at, (first, start, _) in enumerate(words):
        if not (first[0].isupper() or "-" in first):
            continue
        for _, _, end in reversed(words[at : at + LONGEST]):
            name = re.sub(r"['’]s?$", "", part[start:end])
            known = public_body(name, year)
            organisation = None if known is not None or end in ends else organisation_named(name)
            role = known.role if known is not None else KIND_ROLES.get(organisation.kind) if organisation else None
            if role is not None and role != "international organisation":
                yield end, role
                break


def _generic(part: str) -> str | None:
    found = list(_pattern(generic=True).finditer(part.lower()))
    return _roles(generic=True)[found[-1].group(1)] if found else None


@lru_cache(maxsize=2)
def _roles(*, generic: bool = False) -> dict[str, str]:
    given = lexicon("agent_nouns")
    rows = given["generic"] if generic else {k: v for k, v in given.items() if k not in SHARED}
    found: dict[str, str] = {}
    for role, words in rows.items():
        for word in words:
            found.setdefault(word, role)
    return found


@lru_cache(maxsize=2)
def _pattern(*, generic: bool = False) -> re.Pattern[str]:
    words = sorted(_roles(generic=generic), key=lambda w: (-len(w), w))
    return re.compile(r"(?<!\w)(?<!anti-)(?<!pro-)(" + "|".join(map(re.escape, words)) + r")(?:e?s)?(?!\w)")
