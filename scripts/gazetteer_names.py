"""Choosing among the names of a place: which may stand in English text, and which of them is the commonest."""

from __future__ import annotations

import math
import re

import wordfreq
from anyascii import anyascii
from rapidfuzz import fuzz

from vedette.knowledge.gazetteer.folding import ARTICLES, fold, skeleton, without_article

LATIN = re.compile(r"^[A-Za-z\u00c0-\u024f\u0259\u1e00-\u1eff .'`’‘ʿʾʼ()/&-]+$")
DESIGNATED = re.compile(
    r"(?i)^(muhafazat|muhafaz?a|provincia( de)?|departamento( de)?|region( de)?|estado( de)?|wilayat?( de)?|ostan-e|"
    r"province of|state of|gouvernorat de|governorate of|al mintaqah) |"
    r"[ -](province|state|governorate|region|oblast'?|krai|department|prefecture|county|district|division|raion|"
    r"municipality|sheng|republic|wilayah|changwat|parish|zone|kraj|voivodeship|canton)$"
)
"""The words for a unit in its own language or in English, before or after its name."""
FREQUENCY = wordfreq.get_frequency_dict("en")


def zipf(name: str) -> float:
    """The frequency of the least common word of a name in English, on a logarithmic scale; 0 when unknown."""
    words = [w for w in fold(name).split() if w not in ARTICLES]
    return min((math.log10(FREQUENCY[w] * 1e9) if w in FREQUENCY else 0.0 for w in words), default=0.0)


def usable(name: str) -> bool:
    """Whether an alternate name may stand in an English text: machine transliterations begin with a small letter."""
    if not LATIN.match(name) or not 3 <= len(name) <= 34 or (len(name) <= 4 and name.isupper()):
        return False
    words = name.replace("-", " ").split()
    start = words[1] if len(words) > 1 and words[0].lower() in ARTICLES | {"ad", "la", "le", "'s"} else words[0]
    return start.lstrip("'`’‘ʿʾʼ(")[:1].isupper()


def common(main: str, others: list[str]) -> str:
    """Return the commonest English spelling: the main name, unless another is far better known.

    Only spellings of the same skeleton are weighed, so that a former name never takes the place of the name.
    """
    bare = without_article(fold(main)) or fold(main)
    plain = re.sub(r"['`’‘ʿʾʼ]", "", main if main.isascii() else anyascii(main))
    fits: list[str] = []
    if " " not in bare:
        # A spelling that writes the ayin out (Daraa) is meant where the main name marks it (Dar‘ā).
        ayin = bool(set("‘`ʿ") & set(main))
        bone, known = skeleton(fold(main)), 0.0 if ayin else zipf(main)
        least = len(bare) + 1 if ayin else 4
        fits = [
            o
            for o in others
            if o.isascii()
            and not set("'`") & set(o)
            and skeleton(fold(o)) == bone
            and len(without_article(fold(o)) or fold(o)) >= least
            and " " not in (without_article(fold(o)) or fold(o))
        ]
        best = max(fits, key=lambda o: (zipf(o), without_article(fold(o)) is None, o == plain), default=main)
        if plain != main and known < 2.0 and zipf(best) > known + 0.2:
            return best
        close = not main.isascii() and len(bone) >= 3 and fuzz.ratio(fold(best), fold(main)) >= 80
        # A marked name whose English spelling is another word of the same sound: Genève, Geneva.
        if close and zipf(best) > zipf(main) + 0.5:
            return best
        if plain == main and known == 0 and zipf(best) > 1.2 and best[0] == main[0]:
            return best
    if (
        plain.endswith("ah")
        and (short := next((o for o in fits if fold(o) in (bare[:-1], fold(plain)[:-1])), None))
        and zipf(short) >= zipf(plain)
    ):
        return short
    assimilated = without_article(fold(main)) and fold(main)[:2] not in ("al", "el")
    if assimilated and (short := next((o for o in others if o.isascii() and fold(o) == bare), None)):
        return short
    letters = all(c.isalpha() or c in " '-.()/" for c in main) and not set("'`‘ʿ") & set(main)
    return main if letters and not set("ţḩşẕḑāūīōēṭṣḥḍẓƀ") & set(main.lower()) else plain
