"""Near spellings: slips of the pen and loose transliterations, alike enough to ask about and not to join alone.

A clerk drops a letter, a list swaps two, one paper writes Naday and another Nadai. Such words score between
``NEAR`` and the likeness from which on names are joined, so that they can be found and a person can decide.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from vedette.reconciliation.spelling.skeletons import COARSE, skeleton

NEAR = 0.7
"""From this likeness on two words are near spellings."""
OF_ONE_SOUND = 0.76
OF_ONE_FRAME = 0.74
ONE_SLIP = 0.75
TWO_SLIPS = 0.72

_SOUNDS = (
    (re.compile(r"^x|sch|sh"), "s"),
    (re.compile(r"gu(?=[ei])|q(?:u(?=[aei]))?|ck|kh|gh|c(?![eiyh])"), "k"),
    (re.compile(r"(?<=[a-z])h(?![aeiouy])|(?<=[bdgkpt])h"), ""),
    (re.compile(r"oo|ou|ow(?![aeiouy])|au|aw(?![aeiouy])|[ow]$|(?<=[^aeiouy])w"), "u"),
    (re.compile(r"ee|ie|ei|ey|ea|ay|ai|y(?![aeou])|e$(?<=[aeiouy]e)"), "i"),
    (re.compile(r"(?<=[^aeiou]{2})e$|(?<=[aeiou][^aeiou])e$"), ""),
    (re.compile(r"(.)\1"), r"\1"),
)
_VOICES = str.maketrans({"b": "p", "v": "f", "w": "u", "z": "s", "j": "s", "g": "k", "d": "t", "o": "u", "e": "i"})


@lru_cache(maxsize=100_000)
def spelt_near(a: str, b: str, slips: int = 1) -> float:
    """Return how near two lower-case ASCII words are spelt, 0 where they are not near.

    ``slips`` is how many letters of a word of five or more may be wrong; long words may have two.
    """
    if min(len(a), len(b)) < 2 or a.isdigit() or b.isdigit():
        return 0.0
    if _sound(a) == _sound(b) and max(len(a), len(b)) > 2:
        return OF_ONE_SOUND
    one, other = skeleton(a).translate(COARSE), skeleton(b).translate(COARSE)
    if one == other and len(one) >= 3 and OSA.distance(_sound(a), _sound(b), score_cutoff=1) <= 1:
        return OF_ONE_FRAME
    shortest = min(len(a), len(b))
    distance = OSA.distance(a, b, score_cutoff=2)
    if slips and distance == 1 and shortest >= 5 - (slips > 1) and (a[0] == b[0] or slips > 1):
        return ONE_SLIP
    return TWO_SLIPS if slips and distance == 2 and shortest >= 8 and a[0] == b[0] else 0.0


@lru_cache(maxsize=100_000)
def _sound(word: str) -> str:
    """Return ``word`` with what transliterators choose freely made one: vowels by class, voices, doubled letters."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return re.sub(r"(.)\1+", r"\1", word.translate(_VOICES))
