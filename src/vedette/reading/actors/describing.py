"""What a phrase alone tells of an actor: its part in public life and its country, with no report around it."""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.actor_words import lexicon
from vedette.knowledge.countries import country_named, country_of_demonym
from vedette.knowledge.organisations import organisation_named
from vedette.reading.actors.nations import capital_country

WORD = re.compile(r"[\w.'’-]+")
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
MEN = re.compile(r"(?<=\w\w)men\b")
LONGEST_NAME = 6


def describe(phrase: str) -> tuple[str | None, str | None]:
    """Return the role and the ISO 3166-1 alpha-3 country that ``phrase`` tells, None for each that it does not.

    >>> describe("four Malian soldiers")
    ('military', 'MLI')
    """
    words = WORD.findall(phrase)[:40]
    bare = phrase.strip().removeprefix("the ").removeprefix("The ").strip()
    known = organisation_named(bare)
    if known is not None:
        return KIND_ROLES.get(known.kind), known.country
    country, sort, left = _country(words)
    role = _role(MEN.sub("man", " ".join(left).lower().replace("’", "'")))
    if country is None:
        country = next((o.country for w in words if (o := organisation_named(w)) is not None and o.country), None)
    if role is None and sort == "capital":
        role = "government"
    return role, country


def _country(words: list[str]) -> tuple[str | None, str | None, list[str]]:
    """Return the country named first, how ("country", "people", "capital"), and the words without it."""
    for size in range(min(LONGEST_NAME, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            part = (
                " ".join(words[at : at + size])
                .removesuffix("'s")
                .removesuffix("’s")
                .removesuffix("-based")
                .removesuffix("-backed")
            )
            if not part[:1].isupper():
                continue
            for look, sort in ((country_named, "country"), (country_of_demonym, "people")):
                found = look(part)
                if found is not None:
                    return found.iso3, sort, words[:at] + words[at + size :]
            capital = capital_country(part.title() if part.isupper() and len(part) > 3 else part)
            if capital is not None:
                return capital, "capital", words[:at] + words[at + size :]
    return None, None, words


def _role(text: str) -> str | None:
    former = re.search(r"\b(?:former|ex|ex-|disgraced former|ousted)\b", text) is not None
    role = next((role for role, pattern in _patterns() if pattern.search(text)), None)
    return "former elite" if former and role in PUBLIC else role


PUBLIC = frozenset(("government", "legislature", "military", "intelligence", "judiciary", "police", "party"))


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
