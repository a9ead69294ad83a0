"""Names: whether two names are of one bearer.

A name is read as its words without titles, articles and weightless words. Two persons need the same last name and
no two given names that differ; two organisations need the same words, or one to be the other's initials.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from vedette.knowledge.countries import country_named
from vedette.knowledge.naming import diminutives, legal_forms, naming, short_words
from vedette.knowledge.numbers import number_words
from vedette.model.records import Record
from vedette.reconciliation.spelling.near import NEAR, ONE_SLIP, spelt_near
from vedette.reconciliation.spelling.skeletons import skeleton, word_likeness

SAME = 0.8
"""From this likeness on two names of compatible kinds are taken for one bearer's."""
APART = 0.1
"""What the names of two countries are worth, however alike they are spelt."""
SURNAME_ONLY = 0.75
"""What a bare last name is worth beside a full name: the same bearer where no other bears it."""
PLURAL = frozenset({"group", "armed group", "militia", "community"})
"""Kinds whose names are said of one and of many: the movement, and its members."""
ALIAS = 0.95
"""What a match with one of two names given together is worth of a match with the name itself."""
OF_A_REGION = 0.74
"""What the arm of an organisation in one region is worth beside the organisation: near, and not joined."""
NEARLY = 0.78
"""The most that a name with a word only nearly spelt alike is worth: below what names are joined on."""
LIKE = 0.84
"""From this likeness on two words are spellings of one."""

TENS = frozenset(str(n) for n in range(20, 100, 10))
_LETTERS = {"0": "o", "1": "i", "3": "e", "5": "s", "9": "g"}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
"""U.N. and U.S., which are UN and US."""
_POSSESSIVE = re.compile(r"(?<=\w)['’‘`´]s?\b(?=\s|$)")


class Name(Record, frozen=True):
    """A name taken apart: ``words`` that tell bearers apart, in order, lower-case ASCII; ``initials`` of the full name.

    ``acronym`` is the name itself where it stands in capitals, else None; ``vowelless`` for a script without vowels.
    """

    words: tuple[str, ...]
    initials: frozenset[str]
    acronym: str | None
    vowelless: bool = False


def compare_names(a: str, b: str, kind: str | None = None) -> float:
    """Return 0 to 1: how surely ``a`` and ``b`` are by their letters names of one bearer."""
    if fold(a) == fold(b):
        return 1.0 if fold(a) else 0.0
    one, other = parsed(a), parsed(b)
    if not one.words or not other.words:
        return 0.0
    if "/" in a or "/" in b:
        return max(_whole_names(x, y, kind) for x in _aliases(a) for y in _aliases(b)) * ALIAS
    return _whole_names(a, b, kind)


def _aliases(name: str) -> list[str]:
    """Return a name and, of "One Name/Other Name", each of the two."""
    parts = [part for part in name.split("/") if len(fold(part)) > 3]
    return [name, *parts] if len(parts) > 1 else [name]


def _whole_names(a: str, b: str, kind: str | None) -> float:
    one, other = parsed(a), parsed(b)
    if kind in (None, "state", "country") and (countries := _countries(a, b)) is not None:
        return 1.0 if countries[0] == countries[1] else APART
    if kind != "person" and (_initials_of(one, other) or _initials_of(other, one)):
        return 0.9
    if one.acronym and other.acronym and len(one.words) == len(other.words) == 1:
        return 0.0
    if kind not in ("person", "place") and (_of_a_country(a, other) or _of_a_country(b, one)):
        return OF_A_REGION
    return _words_alike(one, other, kind)


def _of_a_country(name: str, full: Name) -> bool:
    """Return whether ``name`` is an acronym with a country beside it, and ``full`` what the letters stand for."""
    acronym, _, rest = name.strip().partition(" ")
    short = parsed(acronym)
    return bool(rest) and country_named(rest.strip()) is not None and _initials_of(short, full)


def _regional(words: list[str]) -> bool:
    """Return whether words only tell the region of an organisation's arm: "Europe", "Schweiz"."""
    return all(w in naming().regions or country_named(w.capitalize()) is not None for w in words)


def _countries(a: str, b: str) -> tuple[str, str] | None:
    """Return the codes of two names that are both of countries: Niger is no spelling of Nigeria."""
    one, other = country_named(a.strip()), country_named(b.strip())
    return (one.iso3, other.iso3) if one and other else None


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """Return ``name`` in lower-case ASCII without a leading "the", possessive, punctuation or repeated spaces."""
    text = anyascii(_POSSESSIVE.sub("", _undotted(name.strip()))).lower()
    words = re.findall(r"[a-z0-9]+", text)
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _undotted(name: str) -> str:
    return _DOTTED.sub(lambda m: m.group().replace(".", ""), name) if "." in name else name


@lru_cache(maxsize=100_000)
def parsed(name: str) -> Name:
    """Return ``name`` taken apart."""
    lexicon = naming()
    text = _POSSESSIVE.sub("", _undotted(name.strip()))
    words: list[str] = []
    initials: set[str] = set()
    vowelless = False
    for found in _WORD.finditer(text):
        word = found.group()
        plain = _unslipped(re.sub(r"[^a-z0-9]", "", anyascii(word).lower()))
        if len(word) == 1 and word.isupper() and text[found.end() : found.end() + 1] == ".":
            initials.add(plain)
        if re.match(r"[\u0590-\u08ff]", word):
            vowelless = True
            bare = word.removeprefix("\u0627\u0644").removesuffix("\u0629")  # the article alif lam; ta marbuta
            plain = re.sub(r"[^a-z0-9]", "", anyascii(bare).lower()) or plain
        if plain:
            words.append(plain)
    without = _without_forms(_servants(words))
    weightless = lexicon.titles | lexicon.articles | lexicon.little
    weighty = _numbered([w for w in without if w not in weightless or w in initials])
    if not weighty:
        weighty = [w for w in words if w not in lexicon.little] or words
    compact = text.replace(".", "").replace("-", "")
    acronym = compact.lower() if re.fullmatch(r"[A-Z][A-Z0-9]{1,8}(?:s)?", compact) else None
    return Name(tuple(weighty), _initials(words, lexicon.little | lexicon.articles), acronym, vowelless)


_SERVANT = re.compile(r"abd[aeiou]?[lrsnz]?")
_SERVANT_OF = re.compile(r"abd(?:[aeiou][lrsnz]|[aeiou]|)([a-z]{4,})")


@lru_cache(maxsize=1)
def _served() -> frozenset[str]:
    return frozenset(skeleton(word) for word in naming().served)


def _servants(words: list[str]) -> list[str]:
    """Return words with "Abdel Rahman", "Abd al-Rahman" and "Abdurrahman" as one: the servant of one and the same."""
    found: list[str] = []
    for word in words:
        if found and skeleton(word) in _served():
            if len(found) > 1 and found[-2] == "abd" and found[-1] in naming().articles:
                found.pop()
            if _SERVANT.fullmatch(found[-1]):
                found[-1] = f"abdul{skeleton(word)}"
                continue
        whole = _SERVANT_OF.fullmatch(word)
        found.append(f"abdul{skeleton(whole[1])}" if whole and skeleton(whole[1]) in _served() else word)
    return found


def _unslipped(word: str) -> str:
    """Return a word with digits that stand for letters as letters: "p0l1ce". Numbers and "m23" stay."""
    if sum(c.isalpha() for c in word) < 3 or not re.search(r"(?<![0-9])[01359](?=[a-z])", word):
        return word
    return re.sub(r"(?<![0-9])[01359](?=[a-z])", lambda m: _LETTERS[m.group()], word)


def _without_forms(words: list[str]) -> list[str]:
    """Return the words of a name without the legal form of a company, unless nothing else is left."""
    text = f" {' '.join(words)} "
    for form in legal_forms():
        text = text.replace(f" {form} ", " ")
    return text.split() or words


def _numbered(words: list[str]) -> list[str]:
    """Return number words as digits: "Forty-Fourth Brigade" is the 44th, and "Fifth Corps" the 5th."""
    numbers = number_words()
    found: list[str] = []
    for word in words:
        ordinal = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", word)
        word = short_words().get(word, word)
        value = int(ordinal[1]) if ordinal else numbers.ordinals.get(word, numbers.cardinals.get(word))
        value = int(word) if value is None and re.fullmatch(r"[1-9]", word) and found and found[-1] in TENS else value
        if value is not None and 0 < value < 10 and found and found[-1] in TENS and not ordinal:
            found[-1] = str(int(found[-1]) + value)
        else:
            found.append(word if value is None else str(value))
    return found


def _initials(words: list[str], little: frozenset[str]) -> frozenset[str]:
    if len(words) < 2:
        return frozenset()
    letters = [w if w.isdigit() else w[0] for w in words]
    heavy = [letter for letter, w in zip(letters, words, strict=True) if w not in little]
    found = {"".join(letters), "".join(heavy)}
    if any(w.isdigit() for w in words) and not words[-1].isdigit():
        found.add("".join(heavy[:-1]))  # "March 23 Movement" is M23
        if heavy[0].isdigit() and len(heavy) > 1:
            found.add(heavy[1] + heavy[0])  # and so is "23 March Movement"
    return frozenset(found)


def _initials_of(short: Name, full: Name) -> bool:
    return short.acronym is not None and len(short.acronym) >= 2 and short.acronym in full.initials


def _words_alike(one: Name, other: Name, kind: str | None) -> float:
    short, long = sorted((one, other), key=lambda name: (len(name.words), name.words))
    if kind == "person":
        short, long = _of_person(short), _of_person(long)
        short, long = sorted((short, long), key=lambda name: (len(name.words), name.words))
    pairs = _matched(short, long, plural=kind in PLURAL)
    if kind == "person" and _of_two_genders(short, long, pairs):
        return 0.5
    if len(pairs) < len(short.words) and _servants_alike(short, long):
        return 0.95 * word_likeness("".join(short.words), "".join(long.words))
    if len(pairs) < len(short.words) and (near := _nearly(short, long, pairs, kind)):
        return near
    likeness = [score for _, _, score in pairs]
    if len(pairs) < len(short.words):
        return _partly_alike(short, long, pairs, kind)
    mean = sum(likeness) / len(likeness)
    extra = [w for n, w in enumerate(long.words) if n not in {at for _, at, _ in pairs}]
    if not extra:
        return mean
    if kind == "person":
        return _person_within(short, long, pairs, mean)
    if kind != "place" and all(w in naming().group_words for w in extra):
        return 0.95 * mean
    if kind == "organisation" and pairs[0][1] == 0 and len("".join(short.words)) >= 6 and _regional(extra):
        return OF_A_REGION
    if len(short.words) == 1:
        return min(SURNAME_ONLY, mean) if pairs[0][1] == len(long.words) - 1 and kind is None else 0.5
    return 0.82 if len(short.words) >= 2 and kind is None and len(extra) == 1 else 0.65


def _servants_alike(short: Name, long: Name) -> bool:
    """Return whether two names share "Abdul-" and its word, and the rest of them is as good as alike."""
    shared = any(w.startswith("abdul") and w in long.words for w in short.words)
    one, other = "".join(short.words), "".join(long.words)
    return shared and len(short.words) == len(long.words) and word_likeness(one, other) >= LIKE


def _of_person(name: Name) -> Name:
    """Return a person's name without particles, and initials that are written together taken apart."""
    words = [w for w in name.words if w not in naming().particles] or list(name.words)
    words = [diminutives().get(w, w) for w in words]
    if len(words) > 1 and re.fullmatch(r"[bcdfghjklmnpqrstvwxz]{2}", words[0]):
        words[:1] = words[0]
    return Name(tuple(words), name.initials, name.acronym, name.vowelless)


def _of_two_genders(short: Name, long: Name, pairs: list[tuple[int, int, float]]) -> bool:
    """Return whether given and last name both end as a woman's on one side only: Olga Barinova, Oleg Barinov."""
    ends = [(short.words[n][-1] == "a") - (long.words[m][-1] == "a") for n, m, score in pairs if score < 1.0]
    return len(ends) >= 2 and abs(sum(ends)) == len(ends)


def _nearly(short: Name, long: Name, pairs: list[tuple[int, int, float]], kind: str | None) -> float:
    """Return a likeness too low to join on where the words that differ are near spellings, else 0."""
    ns, ms = {n for n, _, _ in pairs}, {m for _, m, _ in pairs}
    left = [n for n in range(len(short.words)) if n not in ns]
    right = [m for m in range(len(long.words)) if m not in ms]
    if not right or len(left) > (1 if pairs else 2) or (kind != "person" and len(long.words) > len(short.words)):
        return _broken(short, long)
    slips = 0 if len(left) > 1 else 2 if len(pairs) > 2 else 1
    joined = [(n, m, spelt_near(short.words[n], long.words[m], slips)) for n, m in _lined_up(left, right, short, long)]
    worst = min(score for _, _, score in joined)
    within = len(long.words) > len(short.words)
    if worst < (ONE_SLIP if within else NEAR) or (kind == "person" and _of_two_genders(short, long, pairs + joined)):
        return _broken(short, long)
    return min(sum(score for _, _, score in pairs + joined) / len(short.words), NEARLY)


def _lined_up(left: list[int], right: list[int], short: Name, long: Name) -> list[tuple[int, int]]:
    """Return which word left over in ``short`` goes with which in ``long``: the nearest, or each with its own."""
    if len(left) == 1:
        return [max(((left[0], m) for m in right), key=lambda nm: spelt_near(short.words[nm[0]], long.words[nm[1]]))]
    return list(zip(left, right, strict=False))


def _broken(short: Name, long: Name) -> float:
    """Return a likeness where a word of one name is broken in two in the other, and all else is alike."""
    for one, other in ((short, long), (long, short)):
        for at in range(min(len(one.words), 9) - 1):
            whole = one.words[at] + one.words[at + 1]
            if len(whole) > 4 and any(w == whole for w in other.words):
                mended = (*one.words[:at], whole, *one.words[at + 2 :])
                brief, full = sorted((Name(mended, one.initials, None), other), key=lambda name: len(name.words))
                pairs = _matched(brief, full, plural=False)
                if len(pairs) == len(brief.words) > 1 or len(pairs) >= 4:
                    return NEARLY
    return 0.0


def _person_within(short: Name, long: Name, pairs: list[tuple[int, int, float]], mean: float) -> float:
    if len(short.words) >= 2:
        # A middle name is left out by choice, the first is not: Idriss Déby is Mahamat Idriss Déby's father.
        return 0.95 * mean if pairs[0][1] == 0 else min(NEARLY, mean)
    return min(SURNAME_ONLY, mean) if pairs[0][1] == len(long.words) - 1 else 0.55


def _matched(short: Name, long: Name, *, plural: bool) -> list[tuple[int, int, float]]:
    """Return which word of ``short`` is which of ``long``, each used once; an initial stands for its word."""
    vowelless = short.vowelless or long.vowelless
    scored = [
        (_alike(w, v, vowelless, plural), -abs((len(short.words) - n) - (len(long.words) - m)), -n, -m)
        for n, w in enumerate(short.words[:12])
        for m, v in enumerate(long.words[:12])
    ]
    taken_n: set[int] = set()
    taken_m: set[int] = set()
    found = []
    for score, _, n, m in sorted(scored, reverse=True):
        if score < LIKE:
            break
        if -n not in taken_n and -m not in taken_m:
            taken_n.add(-n)
            taken_m.add(-m)
            found.append((-n, -m, score))
    return sorted(found)


def _alike(a: str, b: str, vowelless: bool, plural: bool = False) -> float:
    if plural and a.endswith("s") != b.endswith("s") and min(len(a), len(b)) >= 4:
        a, b = a.removesuffix("s"), b.removesuffix("s")  # a movement is named as one and as its many members
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.88 if a[0] == b[0] and not a.isdigit() and not b.isdigit() else 0.0
    if vowelless and a != b:
        one, other = skeleton(a.replace("w", "u")), skeleton(b.replace("w", "u"))
        return 0.9 if one.lstrip("a") == other.lstrip("a") and len(one) >= 2 else word_likeness(a, b)
    return word_likeness(a, b)


def _partly_alike(short: Name, long: Name, pairs: list[tuple[int, int, float]], kind: str | None) -> float:
    """Return the likeness of names with a word that differs on either side: low, lowest for given names."""
    glued = word_likeness("".join(short.words), "".join(long.words))
    if glued >= LIKE and len("".join(short.words)) >= 5 and len(short.words) != len(long.words):
        return 0.95 * glued
    share = 2 * sum(score for _, _, score in pairs) / (len(short.words) + len(long.words))
    if len(short.words) == len(long.words) == 1:
        return min(word_likeness(short.words[0], long.words[0]), 0.6)
    return min(0.6, share) if kind != "person" else min(0.4, share)
