"""Bodies called by several names that share no letters: Islamic State and Daesh, Ansar Allah and Houthis."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.word_files import lexicon


@lru_cache(maxsize=1)
def also_known() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the shipped rows: what sort of body, and its names; no name stands in two rows."""
    return tuple((sort, tuple(names)) for sort, rows in lexicon("also_known").items() for names in rows)
