"""Places that a sentence names in one breath: "13 were killed in Kutum and Mellit" counts those of both together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from vedette.model.claims import Claim, Site

LOCAL = frozenset({"town", "district", "facility"})
"""Kinds of places that may stand beside each other in one number; a town and its province do not."""


def places_told_together(claim: Claim, sites: Sequence[Site]) -> tuple[str, ...]:
    """Return the other places of its report that a figure's words count together with its own, by their names.

    An empty name stands for one that the report does not know as a place: "in El Fasher and Mellit".
    """
    own = next((s for s in sites if s.name == claim.place), None)
    if own is None or claim.kind != "figure":
        return ()
    if members := _members(own, sites):
        return members
    text = " ".join(e.text for e in claim.evidence)
    kinds = LOCAL if own.kind in LOCAL else {own.kind}
    spoken = {surface: s.name for s in sites if s.kind in kinds for surface in (s.name, *s.surfaces)}
    own_names = [n for n, name in sorted(spoken.items()) if name == own.name and n in text]
    found = {spoken[other] for n in own_names for other in told_together(text, n, spoken)}
    if not found and any(_names_another(text, n) for n in own_names):
        found = {""}
    return tuple(sorted(found - {own.name}))


def _members(own: Site, sites: Sequence[Site]) -> tuple[str, ...]:
    """Return the places that one place bears the names of: those of "Kutum and Mellit"."""
    names = [name for part in own.name.split(" and ") for name in part.split(", ")]
    known = {s.name for s in sites}
    return tuple(sorted(set(names))) if len(names) > 1 and known.issuperset(names) else ()


def _names_another(text: str, name: str) -> bool:
    """Return whether "and" and a name that closes the phrase stand behind ``name``."""
    at = text.find(name)
    while at >= 0:
        if _ANOTHER.match(text, at + len(name)) and not text[:at].rstrip().lower().endswith("between"):
            return True
        at = text.find(name, at + len(name))
    return False


_ANOTHER = re.compile(
    r" and (?:in |the |nearby )*[A-Z][\w'’-]+(?: [A-Z][\w-]+)?"
    r"(?=[,.;]|$| (?:since|on|in|over|during|by|between|from|last|this|late|early|after|before|yesterday|today)\b)"
)


def told_together(sentence: str, place: str, others: Iterable[str]) -> tuple[str, ...]:
    """Return the places that the words name in one breath with ``place``: "in Kutum and Mellit"; "between" is a road.

    >>> told_together("13 died in Kutum and Mellit, one in Tawila", "Kutum", ["Mellit", "Tawila"])
    ('Mellit',)
    """
    if place not in sentence:
        return ()
    found: list[str] = []
    names = [name for name in dict.fromkeys(others) if name != place and name in sentence]
    known = {place}
    while grown := [n for n in names if n not in known and any(_beside(sentence, k, n) for k in sorted(known))]:
        found += grown
        known |= {*grown}
    return tuple(sorted(found))


def _beside(sentence: str, one: str, other: str) -> bool:
    """Return whether two names stand side by side, joined by "and", or by a comma in a list that ends with one."""
    for first, second in ((one, other), (other, one)):
        at = sentence.find(first)
        while at >= 0:
            joint = _JOINT.match(sentence, at + len(first))
            if joint is not None and sentence.startswith(second, joint.end()):
                end = joint.end() + len(second)
                listed = joint[0].lstrip()[0] != "," or " and " in joint[0] or _LIST.match(sentence, end)
                between = sentence[:at].rstrip().lower().endswith("between")
                return bool(listed) and not between and not _OF_ANOTHER.match(sentence, end)
            at = sentence.find(first, at + len(first))
    return False


_JOINT = re.compile(
    r"(?:,? (?:and|as well as)|,) (?:in |on |at |of |the |nearby |neighbouring |neighboring )*"
    r"(?:(?:town|towns|city|village|villages|district|province|camp|area)s? of )?"
)
_LIST = re.compile(r"(?:, [A-Z][^,.;]{1,30}){0,5},? and (?:in |the |of |at )*[A-Z]")
_OF_ANOTHER = re.compile(r"'s? \w|\w| (?:police|officials?|residents|authorities|hospital|said|told)\b")
"""What shows that a name is no place of those counted: "in Kutum and Mellit's mayor said"."""
