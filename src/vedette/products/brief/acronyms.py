"""Acronyms: a long name with one is said in full once, with the short form in brackets, and short from then on."""

from __future__ import annotations

import re

from vedette.model.pictures import Picture
from vedette.products.brief.wordlists import words

SHORTEST_NAME = 16
_LITTLE = words("of the and for in on to de la des du al el und der")


def acronyms(picture: Picture) -> dict[str, str]:
    """Return the acronym of each long name that has one among its aliases, made of its own letters."""
    found = {}
    for actor in picture.actors:
        if len(actor.name) < SHORTEST_NAME or "(" in actor.name:
            continue
        fitting = [
            a for a in actor.aliases if 2 <= len(a) <= 6 and a.isupper() and a.isalpha() and _fits(a, actor.name)
        ]
        if fitting:
            found[actor.name] = min(fitting, key=lambda a: (-len(a), a))
    return found


def _fits(acronym: str, name: str) -> bool:
    words = re.split(r"[\s\-]+", name)
    every = "".join(w[0] for w in words if w).upper()
    large = "".join(w[0] for w in words if w and w.lower() not in _LITTLE).upper()
    return acronym in (every, large)


class Introducer:
    """Rewrites sentences in reading order: the first mention in full with its acronym, later ones short."""

    def __init__(self, known: dict[str, str]) -> None:
        self._known = known
        self._seen: set[str] = set()
        self._pattern = (
            re.compile("|".join(re.escape(n) for n in sorted(known, key=len, reverse=True))) if known else None
        )

    def told(self, text: str) -> str:
        """Return ``text`` with its long names introduced or shortened; words in quotation marks are left alone."""
        if self._pattern is None:
            return text
        pieces = re.split(r"(“[^”]*”)", text)
        return "".join(p if p.startswith("“") else self._pattern.sub(self._short, p) for p in pieces)

    def _short(self, match: re.Match[str]) -> str:
        name = match.group()
        short = self._known[name]
        if match.string[match.end() : match.end() + 1].isalpha():
            return name
        if name in self._seen:
            return short
        self._seen.add(name)
        return f"{name} ({short})"
