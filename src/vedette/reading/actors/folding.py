"""Names of one bearer within one report: full and short, spelling by spelling.

Two people of one surname stay two: a bare surname goes to the full name last told before it.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec
from anyascii import anyascii

from vedette.model.readings import ActorMention
from vedette.reading.actors.names import HYPHENED, PARTICLES

WORD = re.compile(r"[\w'’]+")
GLUED_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+(?:(?:morning|afternoon|evening|night)\s+)?(?=[a-z\d])"
)
"""A day before words that do not name a paper or a feast: "Sunday activists", never "Sunday Times"."""


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[str, ...]:
    """Return the telling words of a name: plain letters, lower case, articles and particles left out.

    >>> words_of("Bashar al-Assad")
    ('bashar', 'assad')
    """
    words = [w.replace("'", "").replace("’", "") for w in WORD.findall(anyascii(name).lower().replace(".", ""))]
    telling = tuple(w for w in words if w not in PARTICLES and w not in ("the", "of", "for", "s") and w)
    return telling or tuple(words)


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """Return what spellings of one foreign word share: its consonants, like ones made one.

    >>> skeleton("jawlani") == skeleton("golani") == skeleton("julani")
    True
    """
    for a, b in (
        ("kh", "k"),
        ("gh", "g"),
        ("dj", "j"),
        ("tch", "ch"),
        ("ou", "u"),
        ("sch", "sh"),
        ("ph", "f"),
        ("th", "t"),
        ("dh", "d"),
    ):
        word = word.replace(a, b)
    word = word.translate(str.maketrans("qcgzvy", "kkjsfi"))
    kept = [word[:1]] + [c for c in word[1:] if c not in "aeiouwh'"]
    return "".join(c for n, c in enumerate(kept) if n == 0 or c != kept[n - 1])


def same_word(a: str, b: str) -> bool:
    """Return whether two words are one name, spelt alike or written over from another script."""
    return a == b or (
        len(a) > 3 and len(b) > 3 and abs(len(a) - len(b)) <= 2 and skeleton(a) == skeleton(b) and len(skeleton(a)) > 2
    )


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether two full names (two words or more) may be one person's: family and given name agree."""
    if len(a) < 2 or len(b) < 2:
        return False
    if not same_word(a[-1], b[-1]):
        shorter, longer = sorted((a, b), key=len)
        return len(shorter) < len(longer) and all(same_word(x, y) for x, y in zip(shorter, longer, strict=False))
    if same_word(a[0], b[0]):
        return True
    first, second = a[0], b[0]
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    shorter, longer = sorted((a, b), key=len)
    return len(shorter) < len(longer) and all(any(same_word(w, v) for v in longer) for w in shorter)


def short_for(short: tuple[str, ...], full: tuple[str, ...]) -> int:
    """Return how well a short name stands for a full one: 3 family name, 2 last words, 1 another word, 0 not."""
    if not short or len(short) >= len(full):
        return 0
    if all(same_word(x, y) for x, y in zip(short, full[-len(short) :], strict=True)):
        return 3
    if all(same_word(x, y) for x, y in zip(short, full[: len(short)], strict=True)):
        return 2
    return 1 if len(short) == 1 and short[0] in full[1:-1] and len(short[0]) > 3 else 0


def is_particle(word: str) -> bool:
    """Return whether a word is an article or particle of a name."""
    return word.lower() in PARTICLES or word.lower() in HYPHENED


def without_lost_marks(mentions: list[ActorMention], text: str) -> list[ActorMention]:
    """Return the mentions, one named with a possessive "s" that lost its apostrophe under the name that it has else.

    Only where the whole text has no apostrophe: "Maduros forces" beside "Maduro", never "Greens" beside "Green".
    """
    if "'" in text or "’" in text:
        return mentions
    kinds = {m.name: m.kind for m in mentions}
    return [
        msgspec.structs.replace(m, name=m.name[:-1], kind=kinds[m.name[:-1]])
        if m.name[-1:] == "s" and not m.name.islower() and m.name[:-1] in kinds
        else m
        for m in mentions
    ]


def without_glued_days(mentions: list[ActorMention]) -> list[ActorMention]:
    """Return the mentions without the day that a lost comma left before them: "fell on Sunday activists said"."""
    return [_without_day(m) if (m.text[:1] in "MTWFS" and GLUED_DAY.match(m.text)) else m for m in mentions]


def _without_day(mention: ActorMention) -> ActorMention:
    found = GLUED_DAY.match(mention.text)
    cut = found.end() if found is not None else 0
    return msgspec.structs.replace(
        mention,
        start=mention.start + cut,
        text=mention.text[cut:],
        name=GLUED_DAY.sub("", mention.name),
    )
