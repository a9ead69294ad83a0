"""Things struck: the market, the school, the convoy by which reports tell one act of a day from another."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import msgspec


@lru_cache(maxsize=1)
def _things() -> dict[str, str]:
    source = resources.files("vedette.knowledge.lexicons").joinpath("struck.yaml").read_bytes()
    lines = msgspec.yaml.decode(source, type=dict[str, list[str]])
    return {word: thing for thing, words in lines.items() for word in words}


def struck_in(words: str) -> frozenset[str]:
    """Return the things that ``words``, folded to lower case, name: each by one word, however it is called.

    >>> sorted(struck_in("a clinic and two buses hit by a truck bomb"))
    ['convoy', 'hospital']
    >>> sorted(struck_in("a truck bomb"))
    []
    """
    things = _things()
    told = words.split()
    found = set()
    for one, other in zip(told, (*told[1:], ""), strict=False):
        if one in things and not other.startswith("bomb"):
            found.add(things[one])
        if f"{one} {other}" in things:
            found.add(things[f"{one} {other}"])
    return frozenset(found)
