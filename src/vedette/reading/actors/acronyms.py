"""Short forms: "Full Name (ABC)", "ABC (Full Name)", "Full Name, known as Other", "or ABC"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from vedette.knowledge.actor_words import hints
from vedette.knowledge.organisations import organisation_named
from vedette.model.syntax import Token
from vedette.reading.actors.scene import Found, Scene

MARKS = hints("marks")
OPENING = ("(", "[", "-LRB-", "-LSB-")
CLOSING = (")", "]", "-RRB-", "-RSB-")
QUOTES = frozenset("\"'“”‘’«»`") | {"``", "''"}
FILLING = frozenset(
    (
        "the",
        "also",
        "as",
        "by",
        "its",
        "his",
        "her",
        "better",
        "best",
        "sometimes",
        "previously",
        "in",
        "short",
        "widely",
        "commonly",
        "simply",
        "more",
        "popularly",
        "often",
        "usually",
        "locally",
        "a",
        "an",
        "who",
        "is",
        "was",
        "french",
        "english",
        "spanish",
        "arabic",
        "initials",
        "name",
        "names",
        "under",
        "to",
        "de",
        "nom",
        "guerre",
        "or",
    )
)
"""Words that may stand beside "known" or "alias" between two names of one bearer."""


def pairs(scene: Scene, found: list[Found]) -> list[tuple[Found, Found]]:
    """Return (full, short) mentions of one bearer, where the text itself says so."""
    linked: list[tuple[Found, Found]] = []
    for left, right in itertools.pairwise(found):
        if right.first - left.last > 9 or left.sort == "office" or right.sort != "name":
            continue
        if scene.syntax[left.first].sentence != scene.syntax[right.first].sentence:
            continue
        if left.sort == "name" and (_bracketed(scene, left, right) or _also_known(scene, left, right)):
            linked.append((right, left) if is_short(left.name) and not is_short(right.name) else (left, right))
    return linked + list(described_pairs(scene, found)) + list(_spelt_out(found))


def _spelt_out(found: list[Found]) -> Iterator[tuple[Found, Found]]:
    """Yield short forms that no bracket explains, where their letters are the initials of one full name."""
    full: dict[str, Found | None] = {}
    for one in found:
        words = [w for w in one.name.replace("-", " ").split() if w[0].isupper() or w[0].isdigit()]
        if one.sort == "name" and len(words) > 2:
            letters = "".join(w[0] for w in words).upper()
            known = full.setdefault(letters, one)
            if known is not None and known.name != one.name:
                full[letters] = None
    for one in found:
        if one.sort == "name" and is_short(one.name):
            told = full.get(one.name.replace(".", "").replace("-", ""))
            if told is not None and organisation_named(one.name) is None:
                yield told, one


def is_short(name: str) -> bool:
    """Return whether a name is written as a short form is: capitals, few letters."""
    bare = name.replace(".", "").replace("-", "").replace("/", "")
    return (len(bare) <= 8 and bare.isupper()) or (
        len(bare) <= 6 and " " not in name and sum(c.isupper() for c in bare) >= 2
    )


def _bracketed(scene: Scene, left: Found, right: Found) -> bool:
    """Return whether ``right`` stands in brackets or dashes right behind ``left`` and shortens or explains it."""
    syntax = scene.syntax
    if right.first - left.last not in (1, 2, 3) or syntax[left.last].text not in OPENING:
        return False
    if right.last >= len(syntax) or not (
        syntax[right.last].text in (*CLOSING, ",", ";") or _in_a_language(scene, right.last)
    ):
        return False
    if _nicknamed(scene, left, right):
        return True
    short, full = (right.name, left.name) if is_short(right.name) else (left.name, right.name)
    if not is_short(short) or is_short(full):
        return False
    known = organisation_named(short)
    if known is not None and not _initials(short, full):
        return known.name == full or full in known.aliases
    whole = syntax[right.last].text in CLOSING or _in_a_language(scene, right.last)
    return _initials(short, full) or (whole and short is right.name and len(full.split()) > 1)


def _in_a_language(scene: Scene, at: int) -> bool:
    """Return whether "in Spanish)" or the like stands at token ``at``."""
    words = scene.syntax.tokens[at : at + 3]
    return len(words) == 3 and words[0].text == "in" and words[2].text in CLOSING


def _nicknamed(scene: Scene, left: Found, right: Found) -> bool:
    """Return whether one bare word in brackets behind a person's full name is what the person is called."""
    syntax = scene.syntax
    person = left.office is not None or syntax[left.head].entity[2:] == "PERSON"
    return (
        person
        and left.last - left.first > 1
        and right.first == left.last + 1
        and right.last - right.first == 1
        and right.office is None
        and syntax[right.last].text in CLOSING
        and scene.placed[right.first] is None
        and not right.name.isupper()
        and organisation_named(right.name) is None
    )


def _initials(short: str, full: str) -> bool:
    """Return whether the letters of the short form come in order in the full one, the first of them first.

    >>> _initials("RSF", "Rapid Support Forces"), _initials("AFP", "Rapid Support Forces")
    (True, False)
    """
    letters = [c for c in short.lower() if c.isalpha()]
    words = full.lower().replace("-", " ").split()
    if not letters or not words or words[0][0] != letters[0]:
        return False
    starts = [w[0] for w in words]
    at = 0
    for letter in letters:
        while at < len(starts) and starts[at] != letter:
            at += 1
        if at == len(starts):
            return _in_order(letters, full.lower())
        at += 1
    return True


def _in_order(letters: list[str], full: str) -> bool:
    rest = iter(full)
    return len(letters) >= 3 and all(letter in rest for letter in letters)


def _also_known(scene: Scene, left: Found, right: Found) -> bool:
    """ "Full Name, or ABC,", "Full Name, also known as X", 'Full Name "X"', "X, as they call the Y"."""
    syntax = scene.syntax
    after = [t.text.lower() for t in syntax.tokens[right.last : right.last + 2]]
    if right.first == left.last + 1 and syntax[left.last].text == "," and after == ["for", "short"]:
        return True
    between = [syntax[i].text.lower() for i in range(left.last, right.first)]
    if between in ([","], [",", "the"]) and after[:1] in ([","], [")"]) and is_short(left.name) != is_short(right.name):
        short, full = (left.name, right.name) if is_short(left.name) else (right.name, left.name)
        return len(full.split()) > 2 and _initials(short, full)  # "CODE, the Coalition for Delta Equality, …"
    if _quoted(scene, left, right, between):
        return True
    if not between or between[0] not in LINKING:
        return False
    words = [w for w in between if w.isalpha() and w not in FILLING]
    if between[:2] == [",", "as"]:
        return bool({"call", "calls", "called"} & set(words)) and after[:1] == [","]
    if not words and "or" in between:
        return is_short(right.name) and not is_short(left.name) and _initials(right.name, left.name)
    return bool(words) and all(w in MARKS for w in words) and "so" not in between


LINKING = frozenset((",", "(", "or", "also", "known", "-", "–", "—", "formerly", "better", *MARKS))


def _quoted(scene: Scene, left: Found, right: Found, between: list[str]) -> bool:
    """Return whether a name in quotation marks follows a person's full name at once."""
    return (
        len(between) == 1
        and between[0] in QUOTES - {"'", "’"}
        and right.last < len(scene.syntax)
        and scene.syntax[right.last].text in QUOTES
        and left.last - left.first > 1
        and right.last - right.first < 3
        and (left.office is not None or scene.syntax[left.head].entity[2:] == "PERSON")
    )


def described_pairs(scene: Scene, found: list[Found]) -> Iterator[tuple[Found, Found]]:
    """Yield names with the other name that stands behind their describing noun: "X, a former Y known as Z"."""
    syntax = scene.syntax
    names = [f for f in found if f.sort == "name"]
    for left, right in itertools.pairwise(names):
        if not 3 < right.first - left.last <= 12 or syntax[left.first].sentence != syntax[right.first].sentence:
            continue
        at = right.first - 1
        while at > left.last and (syntax[at].text in QUOTES or syntax[at].text.lower() in FILLING):
            at -= 1
        if syntax[at].text.lower() not in ("known", "nicknamed", "dubbed", "called", "alias", "abbreviated"):
            continue
        inside = syntax.tokens[left.last : at]
        if (
            len(inside) > 1
            and inside[0].text == ","
            and inside[1].text.lower() in ("a", "an", "the")
            and _one_phrase(inside[1:])
        ):
            yield left, right


def _one_phrase(tokens: Sequence[Token]) -> bool:
    """Return whether tokens are one noun's phrase: no verb and no second noun behind a comma."""
    return not any(
        t.pos in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ") and t.text != "-" and t.tag != "VBN" for t in tokens
    )
