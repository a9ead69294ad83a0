"""News agencies: the house behind each of the names by which an outlet is credited or calls itself."""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.gazetteer.folding import fold
from vedette.knowledge.registry import host_of
from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record

_SUFFIX = re.compile(
    r" (?:state run |state |official |semi official )?(?:news agency|press agency|news wire|newswire|wire "
    r"service|news service|agency|news)$"
)
_KIND = re.compile(r"^(?:state run |state |official |semi official |the )*(?:news agency|press agency|agency) (?=\w)")


class Agencies(Record, frozen=True):
    """The agencies known: ``houses`` gives the house of a folded name, ``names`` what may be looked for in a text.

    ``marked_only`` are names that mean an agency only where a pattern marks them as a credit; ``marks`` are words that
    make a name that of an agency, and ``nameless`` are credits that name nobody.
    """

    houses: dict[str, str]
    names: tuple[str, ...]
    marked_only: frozenset[str]
    marks: tuple[str, ...]
    nameless: frozenset[str]


@lru_cache(maxsize=1)
def agencies() -> Agencies:
    """Return the shipped agencies."""
    given = lexicon("agencies")
    houses = {fold(name): names[0] for names in given["agencies"] for name in names}
    marked = frozenset(given["marked_only"])
    names = [name for row in given["agencies"] for name in row]
    return Agencies(houses, tuple(names), marked, tuple(given["marks"]), frozenset(map(fold, given["nameless"])))


@lru_cache(maxsize=16_384)
def house_of(name: str) -> str | None:
    """Return the house that ``name`` is one of the names of, folded; None for a name without a letter or digit.

    An address gives the name of its site, and what only says that a name is an agency's is left out.

    >>> house_of("Agence France-Presse"), house_of("the AFP news agency"),
    house_of("https://www.harbour-post.example/a") ('afp', 'afp', 'harbour post')
    """
    if re.search(r"^\S+\.[a-z]{2,}(?:[/:]\S*)?$", name.strip(), re.I):
        labels = host_of(name).split(".")
        site = labels[:-1] if len(labels) < 3 or len(labels[-2]) > 3 else labels[:-2]
        name = site[-1] if site else name
    folded = fold(name)
    for plain in (folded, _SUFFIX.sub("", folded), _KIND.sub("", folded), _KIND.sub("", _SUFFIX.sub("", folded))):
        if plain in agencies().houses:
            return fold(agencies().houses[plain])
    words = folded.split()
    for n in range(1, len(words)):  # "Syria's SANA news agency"
        rest = _SUFFIX.sub("", " ".join(words[n:]))
        if rest in agencies().houses and rest != " ".join(words[n:]):
            return fold(agencies().houses[rest])
    return _SUFFIX.sub("", folded) or None
