"""Standing words: an outlet's paragraph of background below two short notes makes them no copies of each other."""

from __future__ import annotations

from vedette.reconciliation.origins.copying import SHORTEST, STEM, TELLING, Words

OF_ONE_STORY = 0.2
"""The part of the content words of two leads that they share, from which on they may tell of one thing."""

OWN_NEWS = 0.6
"""How long both leads are at the least beside the words in common: of a wire most is kept."""


def only_background_shared(one: Words, other: Words) -> bool:
    """Return whether two texts end in the same words and lead with news that has nothing in common.

    A copy under a new first sentence keeps most of its wire, and tells in that sentence what the wire tells.
    """
    end = _common_end(one.numbers, other.numbers)
    leads = (one.words[: len(one.words) - end], other.words[: len(other.words) - end])
    if end < TELLING or min(map(len, leads)) < max(TELLING, OWN_NEWS * end):
        return False
    left, right = ({word[:STEM] for word in lead if len(word) >= SHORTEST or word.isdigit()} for lead in leads)
    return len(left & right) < OF_ONE_STORY * min(len(left), len(right))


def _common_end(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """Return how many words two texts have in common at their ends."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
