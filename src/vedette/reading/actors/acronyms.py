"""Short forms: "Full Name (ABC)", "ABC (Full Name)", "Full Name, known as Other", "or ABC"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from vedette.knowledge.actor_words import hints
from vedette.knowledge.organisations import organisation_named
from vedette.reading.actors.scene import Found, Scene

MARKS = hints("marks")


def pairs(scene: Scene, found: list[Found]) -> list[tuple[Found, Found]]:
    """Return (full, short) mentions of one bearer, where the text itself says so."""
    linked: list[tuple[Found, Found]] = []
    for left, right in itertools.pairwise(found):
        if right.first - left.last > 6 or left.sort == "office" or right.sort != "name":
            continue
        if scene.syntax[left.first].sentence != scene.syntax[right.first].sentence:
            continue
        if left.sort == "name" and (_bracketed(scene, left, right) or _also_known(scene, left, right)):
            linked.append((right, left) if is_short(left.name) and not is_short(right.name) else (left, right))
    return linked + list(_spelt_out(found))


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
            told = full.get(one.name.replace(".", ""))
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
    if right.first - left.last not in (1, 2, 3) or syntax[left.last].text not in ("(", "["):
        return False
    if right.last >= len(syntax) or syntax[right.last].text not in (")", "]", ",", ";"):
        return False
    short, full = (right.name, left.name) if is_short(right.name) else (left.name, right.name)
    if not is_short(short) or is_short(full):
        return False
    known = organisation_named(short)
    if known is not None and not _initials(short, full):
        return known.name == full or full in known.aliases
    return _initials(short, full) or (short is right.name and len(full.split()) > 1)


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
    """ "Full Name, or ABC,", "Full Name, also known as X"."""
    syntax = scene.syntax
    after = [t.text.lower() for t in syntax.tokens[right.last : right.last + 2]]
    if right.first == left.last + 1 and syntax[left.last].text == "," and after == ["for", "short"]:
        return True
    between = [syntax[i].text.lower() for i in range(left.last, right.first)]
    if not between or between[0] not in (",", "(", "or", "also", "known", "-", "–", "formerly", "aka"):
        return False
    words = [
        w
        for w in between
        if w.isalpha()
        and w not in ("the", "also", "as", "by", "its", "acronym", "better", "sometimes", "previously", "in", "short")
    ]
    if words == ["or"]:
        return is_short(right.name) and not is_short(left.name) and _initials(right.name, left.name)
    return bool(words) and all(w in MARKS for w in words) and "so" not in between
