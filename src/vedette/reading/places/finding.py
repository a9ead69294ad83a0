"""Finding place names: the gazetteer says what could be one, the words around say whether it is.

Any common word is a village somewhere, and the parser takes towns for persons and persons for towns. So each
candidate is weighed on all that is known: the parser's label, the part of speech, the words before and after, the
size of the place. What is clearly a place once in a report is a place wherever the report repeats it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from vedette.knowledge.countries import country_named, country_of_demonym
from vedette.knowledge.gazetteer import GazetteerPlace, gazetteer
from vedette.knowledge.gazetteer.folding import ARTICLES, fold
from vedette.model.syntax import Syntax, Token
from vedette.reading.places.drafts import Draft
from vedette.reading.places.unlisted import context, hyphened_article, run_at
from vedette.reading.places.weighing import weigh
from vedette.reading.places.words import place_words

# fmt: off
PARTICLES = ARTICLES | frozenset((
    "of", "the", "au", "aux", "en", "de", "la", "le", "les", "du", "del", "do", "da", "dos", "das", "d", "upon", "sur",
    "on", "i", "y", "e", "and", "am", "bin", "ibn", "abu", "umm",
))
"""Small words inside names."""
# fmt: on
POSSESSING = frozenset(("People",))
"""First words of names that the parser cuts at their apostrophe ("People's Republic of China")."""
SPELT_SMALL = frozenset(("facility", "bridge", "road", "water", "region"))
"""Kinds whose noun may close a known name in small letters ("Kakhovka dam"); "Kassala state" is Kassala."""
BEGIN_SITES = frozenset(("nuclear", "power", "hydroelectric", "thermal", "international", "air", "central"))
"""First words of nouns of several words that close a known name in small letters."""
SAINTS = frozenset(("st", "ste", "mt", "ft", "pt"))
"""First words whose dot the parser takes for the end of a sentence."""
OWN_NAMES = frozenset((
    "River", "Rivers", "Creek", "Lake", "Bay", "Falls", "Township", "Heights", "Ranch", "Grove", "Ridge", "Beach",
    "Springs", "Canyon", "Park",
))  # fmt: skip
"""Words that make of a town's name the name of something else."""
OWNING = 300_000
"""People of a town that is known again in a possessive without its apostrophe."""
LOST = re.compile("\ufffd(?!s\\b)[a-z]")
"""A letter that was lost on the way, and no apostrophe: the name before it is cut from a longer one."""
ELIDED = re.compile(r"[dl]['’][A-ZÀ-Þ]")
"""The second half of a hyphened name with an elided article: "Saut-d'Eau"."""
NONE: Mapping[str, int] = MappingProxyType({})
NOTHING: Mapping[int, int] = MappingProxyType({})
Named = Callable[[str], tuple[GazetteerPlace, ...]]


def find(
    syntax: Syntax, text: str, named: Named, own: Mapping[str, int] = NONE, taken: Mapping[int, int] = NOTHING
) -> list[Draft]:
    """Return the names that may be places, in order, each with its strength; none overlaps another.

    ``own`` gives for the first words of the user's names the number of words of the longest; ``taken`` for the first
    tokens of stretches that are read otherwise the token after them.
    """
    words = place_words()
    drafts: list[Draft] = []
    i, tokens = 0, syntax.tokens
    while i < len(tokens):
        if i in taken:
            i = taken[i]
            continue
        initial = tokens[i].text[0]
        if initial.islower() and tokens[i].text not in ARTICLES:
            i += 1
            continue
        draft = None
        if starts_name(tokens, i):
            draft = _of_its_own(_longest(tokens, i, text, named, own), tokens, text)
            draft = draft or _owning(tokens, i, named) or run_at(tokens, i, text)
        if draft is None or LOST.match(text, draft.end) is not None:
            i += 1
            continue
        (context if draft.guessed else weigh)(draft, tokens, words)
        if not draft.guessed and _half(draft, drafts, tokens):
            draft = _whole(draft, tokens, text)
        elif not draft.guessed and draft.first == i:
            draft = _longer(draft, tokens, text, named) or draft
        drafts.append(draft)
        i = draft.last
    return drafts


def starts_name(tokens: tuple[Token, ...], i: int) -> bool:
    """Return whether a name may begin at token ``i``: a capital, or a small article hyphened to one."""
    word = tokens[i].text
    if word[0].isupper():
        return True
    if word[0].islower() and word in ARTICLES and i + 2 < len(tokens):
        return tokens[i + 1].text == "-" and tokens[i + 2].text[0].isupper() and tokens[i + 1].start == tokens[i].end
    return word[0] in "'`" and len(word) > 1 and word[1].isupper()


def _longest(tokens: tuple[Token, ...], i: int, text: str, named: Named, own: Mapping[str, int]) -> Draft | None:
    start = tokens[i].start
    first = tokens[i].text
    word = fold(first)
    if i + 1 < len(tokens) and tokens[i + 1].text in ("'s", "’s") and first in POSSESSING:
        word += "s"
    limit = max(gazetteer().longest(word), own.get(word, 0))
    if not limit and named(first) == ():
        return None
    designators = place_words().designators
    ends, last = [i + 1], min(i + 2 * max(limit, 2) + 2, len(tokens))
    for j in range(i + 1, last):
        token = tokens[j]
        torn = j == i + 1 and first.rstrip(".").lower() in SAINTS
        if (token.sentence != tokens[i].sentence and not torn) or "\n" in text[tokens[j - 1].end : token.start]:
            break
        word = token.text
        joined = text[tokens[j - 1].end - 1] == "-" and token.start == tokens[j - 1].end
        named_on = word[0].isupper() or (word[0].isdigit() and j > i) or word[2:3].isupper()
        if named_on or joined or designators.get(word) in SPELT_SMALL or word in BEGIN_SITES:
            ends.append(j + 1)
        elif not (word in ("-", "'", ".", "’", "–", "&") or word.lower() in PARTICLES or word in ("'s", "’s")):
            break
    for end in reversed(ends):
        surface = text[start : tokens[end - 1].end]
        found = named(surface)
        if found:
            found = tuple(p for p in found if p.kind != "country" or country_named(surface) is not None)
        if found and not (
            len(surface) <= 4 and surface.isupper() and found[0].kind not in ("country", "region") and len(ends) > 9
        ):
            if "." in surface and text[tokens[end - 1].end : tokens[end - 1].end + 1] == "." and end < len(tokens):
                end += 1  # "W.Va." keeps its last dot.
            return Draft(i, end, start, tokens[end - 1].end, text[start : tokens[end - 1].end], fold(surface), found)
    return None


def _of_its_own(draft: Draft | None, tokens: tuple[Token, ...], text: str) -> Draft | None:
    """An unlisted river or hill that bears a town's name ("Gadsden Creek") is not the town."""
    if draft is None or draft.last >= len(tokens):
        return draft
    after = tokens[draft.last]
    if after.text not in OWN_NAMES or after.sentence != tokens[draft.first].sentence or after.start != draft.end + 1:
        return draft
    if any(p.kind in ("water", "region") for p in draft.candidates):
        return draft
    surface = text[draft.start : after.end]
    return Draft(draft.first, draft.last + 1, draft.start, after.end, surface, fold(surface), guessed=True)


def _owning(tokens: tuple[Token, ...], i: int, named: Named) -> Draft | None:
    """A country or a large town whose possessive lost its apostrophe ("Syrias Idlib", "Aleppos east")."""
    token = tokens[i]
    stem = token.text[:-1]
    if token.text[-1] != "s" or len(stem) < 4 or not stem.isalpha() or country_of_demonym(stem) is not None:
        return None
    found = tuple(p for p in named(stem) if not p.alternate and (p.kind == "country" or p.population >= OWNING))
    if not found or (found[0].wordy and found[0].kind != "country"):
        return None
    return Draft(i, i + 1, token.start, token.end - 1, stem, fold(stem), found)


def _longer(draft: Draft, tokens: tuple[Token, ...], text: str, named: Named) -> Draft | None:
    """The unlisted name of which a known one is only the beginning ("Pont-Sondé", "Wau Shilluk"), if it is likelier."""
    if draft.last + 1 >= len(tokens):
        return None
    after, second = tokens[draft.last], tokens[draft.last + 1]
    if hyphened_article(tokens, draft.last) and draft.last == draft.first + 1:
        large = any(p.population >= 100_000 and not p.alternate and p.kind == "town" for p in draft.candidates)
        whole = None if large else run_at(tokens, draft.first, text)
        if whole is not None and whole.last > draft.last:
            context(whole, tokens, place_words())
            whole.candidates = named(whole.text)
            return whole
    capital = second.text[0].isupper() or ELIDED.match(second.text) is not None
    hyphened = after.text == "-" and after.start == draft.end == second.start - 1 and capital
    third = tokens[draft.last + 1 : draft.last + 3]
    if hyphened and (named(second.text) or named(text[second.start : third[-1].end])):
        return None  # "The Gao-Ansongo road", "the Nikolayev-Krivoi Rog front".
    cut = draft.strength < 1.0 or _of_other_lands(draft, after, named)
    if not hyphened and not (cut and after.entity[:1] == "I" and after.text[0].isupper()):
        return None
    whole = run_at(tokens, draft.first, text)
    if whole is None or whole.last <= draft.last:
        return None
    context(whole, tokens, place_words())
    better = whole.strength > (draft.strength if cut and draft.strength >= 1.0 else max(draft.strength, 0.0))
    return whole if hyphened or better or whole.strength > draft.strength < 0.0 else None


def _of_other_lands(draft: Draft, after: Token, named: Named) -> bool:
    """Whether two words that the parser takes for one place are listed alone, in no land that has both.

    "Wharf Jérémie" is neither a wharf of the United States nor the town of Jérémie.
    """
    if draft.label not in ("GPE", "LOC") or after.start != draft.end + 1:
        return False
    if after.text.lower() in place_words().designators:
        return False
    if any(p.kind != "town" or p.population >= OWNING for p in draft.candidates if not p.alternate):
        return False
    others = {p.country for p in named(after.text)}
    return (
        bool(others) and not others & {p.country for p in draft.candidates} and not named(f"{draft.text} {after.text}")
    )


def _half(draft: Draft, drafts: list[Draft], tokens: tuple[Token, ...]) -> bool:
    """Whether a name is hyphened to a word before it that is no place: half of a longer name ("Centre-Nord")."""
    i = draft.first - 1
    if i < 1 or tokens[i].text != "-" or tokens[i].end != draft.start or not tokens[i - 1].text[0].isupper():
        return False
    return not drafts or drafts[-1].last != i


def _whole(draft: Draft, tokens: tuple[Token, ...], text: str) -> Draft:
    """The unknown whole of which the draft is a half, as weak as it was."""
    first = draft.first - 2
    surface = text[tokens[first].start : draft.end]
    return Draft(
        first,
        draft.last,
        tokens[first].start,
        draft.end,
        surface,
        fold(surface),
        strength=draft.strength - 2.0,
        label=draft.label,
    )
