"""Skeletons: what is left of a word when the choices of a transliterator are taken away.

One name reaches English by many roads: Sweida and As-Suwayda, Gaddafi and Qadhafi, Kharkov and Kharkiv. Vowels and
doubled letters are the transliterator's choice and consonants mostly are not, so words are compared on their
consonants, and a few pairs of consonants that stand for one sound of another script count as equal. Short
skeletons say little ("hm" is Hama, Homa and Hume), so there the vowels are asked as well.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

_CLUSTERS = (
    (re.compile(r"tsch|tsh|tch|tj|cz"), "C"),
    (re.compile(r"shch|sch|sh|sj"), "S"),
    (re.compile(r"ch"), "C"),
    (re.compile(r"zh"), "Z"),
    (re.compile(r"kh"), "K"),
    (re.compile(r"gh"), "G"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"dj|dzh"), "j"),
    (re.compile(r"ts"), "c"),
    (re.compile(r"ck"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"(?<=[uo])w(?=[aeiouy])|(?<=[aeiou])w(?=[^aeiouy]|$)|(?<=[bdfgklmnprst])w(?=[aeiouy])"), "u"),
)
_VOWELS = frozenset("aeiouy'")
_SOUNDS_ALIKE = {
    frozenset(pair)
    for pair in (
        "jg",
        "jG",
        "jZ",
        "jz",
        "gq",
        "Gq",
        "kq",
        "kK",
        "kg",
        "kc",
        "gG",
        "hK",
        "hg",
        "hG",
        "sS",
        "sz",
        "sc",
        "SC",
        "sC",
        "CK",
        "zZ",
        "vw",
        "vb",
        "fv",
        "pb",
        "td",
        "cC",
        "zd",
        "jC",
        "ck",
    )
}

COARSE = str.maketrans("KGqkgjhzZScC", "kkkkkkkssss" + "s")
"""Sounds that transliterators confuse, as one letter: words that may be one meet under it, to be compared in full."""


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """Return the consonants of a lower-case ASCII word, each sound one letter, doubled letters once.

    An initial vowel is kept as ``a``. Capital letters stand for ``sh``, ``ch``, ``kh`` and their like.
    """
    for pattern, sound in _CLUSTERS:
        word = pattern.sub(sound, word)
    kept = ["a"] if word[:1] in _VOWELS else []
    for letter in word:
        if letter not in _VOWELS and (not kept or kept[-1] != letter):
            kept.append(letter)
    return "".join(kept)


@lru_cache(maxsize=100_000)
def word_likeness(a: str, b: str) -> float:
    """Return 0 to 1: how surely two lower-case ASCII words are spellings of one name."""
    if a == b:
        return 1.0
    if not a or not b or a.isdigit() or b.isdigit():
        return 0.0
    one, other = skeleton(a), skeleton(b)
    alike, length = ratio(a, b) / 100, min(len(one), len(other))
    if one == other:
        return _of_one_skeleton(a, b, alike, length)
    if len(one) == len(other) and _sound_alike(one, other):
        return 0.9 * _of_one_skeleton(a, b, max(alike, 0.6), length) + 0.05
    if min(len(a), len(b)) >= 7 and Levenshtein.distance(a, b, score_cutoff=1) == 1 and a[-3:] == b[-3:]:
        return 0.86  # one slip of the pen inside a long word
    return min(alike, 0.6)


def _of_one_skeleton(a: str, b: str, alike: float, length: int) -> float:
    one, other = _vowel_groups(a), _vowel_groups(b)
    slack = abs(len(one) - len(other))
    if length >= 5:
        return 0.95 if slack <= 1 and alike >= 0.5 else 0.7
    if length == 4:
        return 0.93 if slack == 0 or (slack == 1 and alike >= 0.75) else 0.6
    agreeing = sum(y in _NEIGHBOURS.get(x, x) for x, y in zip(one, other, strict=False))
    if length == 3:
        return 0.9 if slack == 0 and alike >= 0.55 and (agreeing or len(one) < 2) else min(alike, 0.6)
    long_enough = max(len(a), len(b)) >= 4 and a[-1] == b[-1]
    return 0.85 if slack == 0 and agreeing == len(one) and alike >= 0.55 and long_enough else min(alike, 0.6)


_NEIGHBOURS = {"a": "ae", "e": "aeiy", "i": "iey", "y": "yie", "o": "ou", "u": "uo"}
"""The vowels that transliterators write for one another."""


def _vowel_groups(word: str) -> list[str]:
    """Return the first vowel of each run of vowels."""
    for pattern, sound in _CLUSTERS[-2:]:
        word = pattern.sub(sound, word)
    return [group[0] for group in re.findall(r"[aeiouy]+", word)]


def _sound_alike(one: str, other: str) -> bool:
    different = [frozenset((x, y)) for x, y in zip(one, other, strict=True) if x != y]
    return len(different) <= 2 and all(pair in _SOUNDS_ALIKE for pair in different)
