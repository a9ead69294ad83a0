"""Words of what happens again and again: "jets regularly bomb the area" tells of no one act."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import msgspec


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], tuple[str, ...]]:
    source = resources.files("vedette.knowledge.lexicons").joinpath("recurring.yaml").read_bytes()
    rows = msgspec.yaml.decode(source, type=dict[str, list[str]])["recurring"]
    return frozenset(r for r in rows if " " not in r), tuple(f" {r} " for r in rows if " " in r)


def recurs(words: str) -> bool:
    """Return whether ``words``, folded to lower case, tell of acts that come again and again.

    >>> recurs("jets regularly bomb the area"), recurs("a jet bombed the market")
    (True, False)
    """
    single, phrases = _words()
    return not single.isdisjoint(words.split()) or any(p in f" {words} " for p in phrases)
