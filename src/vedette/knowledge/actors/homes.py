"""Which country a phrase that stands alone speaks of: by nation, by body, by capital, by a place of one country."""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.countries import countries, country_named, country_of_demonym
from vedette.knowledge.gazetteer import gazetteer
from vedette.knowledge.organisations import Organisation, organisation_named
from vedette.knowledge.organisations.public_life import public_body
from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record

WORD = re.compile(r"[\w.'’&/()-]+")
ENDING = re.compile(r"(?:['’]s|['’]|-(?:based|born|led|run|held|ruled|controlled|owned|era))$")
TIED = re.compile(
    r"(?:-(?:backed|supported|sponsored|funded|financed|aligned|linked|affiliated|allied|trained|armed|occupied)$|^(?:pro|anti)-)"
)
LONGEST = 6
PEOPLED = 50_000
"""People that a town must have to be meant where nothing around the phrase says so."""
CLEAR = 8
"""How many times more people the town must have than its largest namesake in another country."""
LARGE = 1_000_000
"""People that a country must have for its capital to stand for its government ("Victoria" and "Stanley" do not)."""
NOWHERE = frozenset(("ATA",))
LEADING = frozenset(("in", "of", "at", "from", "near", "for", "across", "outside"))


class Home(Record, frozen=True):
    """The country, None where none is told, and the role that its telling gives where no noun gives one."""

    country: str | None = None
    role: str | None = None


def split(phrase: str) -> list[str]:
    """Return the first words of a phrase."""
    return WORD.findall(phrase)[:40]


def home_of(words: list[str], year: int | None = None) -> Home:
    """Return the country that stands first among the words, the longest name at each place, else a town."""
    at = 0
    while at < len(words):
        for size in range(min(LONGEST, len(words) - at), 0, -1):
            name = " ".join(words[at : at + size])
            if TIED.search(name) is not None:
                continue  # "X-backed militias" are somebody else's
            found = _named(ENDING.sub("", name), year, alone=size == len(words))
            if found is not None:
                return found
        at += 1
    return _of_a_town(words)


def _named(name: str, year: int | None, *, alone: bool) -> Home | None:
    if not (name[:1].isupper() or "-" in name):
        return None
    country = country_named(name) or country_of_demonym(name)
    if country is not None:
        return Home() if country.iso3 in NOWHERE else Home(country.iso3)
    if (land := _lands().get(name)) is not None:
        return Home(land)
    known = public_body(name, year)
    if known is not None:
        return Home(known.country) if known.country else None
    organisation = organisation_named(name)
    if organisation is not None:
        code = organisation.country or body_code(organisation)
        return Home(code) if code else None
    capital = _capitals().get(name.title() if name.isupper() and len(name) > 3 else name)
    return Home(capital, "government" if alone else None) if capital is not None else None


def body_code(organisation: Organisation) -> str | None:
    """Return PLOVER's code of an international body: ``UNO``, ``EUR``, ``IGO``; None for any other body."""
    if organisation.name in _bodies("united nations") or organisation.name.startswith("UN "):
        return "UNO"
    if organisation.name in _bodies("european union"):
        return "EUR"
    return "IGO" if organisation.kind == "international organisation" else None


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    """Return the capitals and seats of government that may stand for a state; the more peopled country's goes first."""
    known = sorted((c for c in countries() if c.capital and c.population > LARGE), key=lambda c: c.population)
    return {seat: c.iso3 for c in known for seat in (c.capital, *c.seats) if seat}


@lru_cache(maxsize=1)
def _lands() -> dict[str, str]:
    return {name: iso for iso, names in lexicon("lands").items() for name in names}


@lru_cache(maxsize=2)
def _bodies(name: str) -> frozenset[str]:
    return frozenset(lexicon("agent_nouns")[name])


def _of_a_town(words: list[str]) -> Home:
    """Return the country of a town or province before a common noun or behind "in"; a bare town is its people."""
    for at, word in enumerate(words):
        if not word[0].isupper():
            continue
        for size in range(min(3, len(words) - at), 0, -1):
            whole = size == len(words)
            after = words[at + size] if at + size < len(words) else ""
            placed = at > 0 and words[at - 1].lower() in LEADING
            if not (whole or placed or after.islower() or after.lower() in _public_words()):
                continue
            country = _country_of_place(ENDING.sub("", " ".join(words[at : at + size])))
            if country is not None:
                return Home(country, "civilians" if whole else None)
    return Home()


@lru_cache(maxsize=1)
def _public_words() -> frozenset[str]:
    """Return words that stand with a capital behind the name of their town: "Madras High Court"."""
    given = lexicon("agent_nouns")
    roles = ("judiciary", "police", "education", "government", "medical", "legislature", "paramilitary")
    words = (word for role in roles for phrase in given[role] for word in phrase.split())
    return frozenset(words) | {"high", "state", "city", "self", "regional", "provincial"}


def _country_of_place(name: str) -> str | None:
    places = [p for p in gazetteer().named(name) if p.kind in ("town", "province", "district") and p.country]
    if not places:
        return None
    best = max(places, key=lambda p: (p.kind == "province", p.population, p.id))
    rivals = [p.population for p in places if p.country != best.country]
    if best.kind != "province" and best.population < PEOPLED:
        return None
    clear = best.population >= CLEAR * max(rivals, default=0) or (best.kind == "province" and not rivals)
    return best.country if clear else None
