"""Kinds: whether kinds, countries and bodies allow two bearers to be one actor, whatever they are called."""

from __future__ import annotations

from vedette.knowledge.countries import country_of_demonym
from vedette.knowledge.naming import naming
from vedette.reconciliation.cast.bearers import Bearer
from vedette.reconciliation.spelling.names import parsed

_LOOSE = {"other"}
_FAMOUS = {"person", "group", "body"}
"""Classes whose names are their own; the others' ("Ministry of Defence") are told apart by their country."""


def may_be_one(one: Bearer, other: Bearer, *, same_name: bool = False) -> bool:
    """Return whether kinds and countries allow two bearers to be one actor. A name that agrees forgives more."""
    if one.body != other.body and (one.body or one.generic) and (other.body or other.generic):
        return False
    if (
        (one.generic or other.generic)
        and one.generic != other.generic
        and not (same_name and not (one.generic and other.generic))
    ):
        return False
    a, b = one.sort, other.sort
    if (a == "person") != (b == "person"):
        if {a, b} == {"person", "other"} and min(len(one.name.split()), len(other.name.split())) > 1:
            return not one.acronyms and not other.acronyms  # whom one reader could not tell for a person
        return same_name and len(one.name.split()) > 1 and not {"people", "forces", "state"} & {a, b}
    if a != b and not (_LOOSE & {a, b}) and not (same_name and "people" not in (a, b)):
        return False
    own = {a, b} <= _FAMOUS | _LOOSE and (same_name or a == b == "person") and not _is_office(one)
    return own or one.country is None or other.country is None or one.country == other.country


def _is_office(bearer: Bearer) -> bool:
    """Return whether a name is an office and nothing else: every country has a foreign minister."""
    return all(word in naming().titles for word in bearer.name.split())


def may_be_spellings(one: Bearer, other: Bearer) -> bool:
    """Return whether likeness tells anything: not of common nouns, nor where a people's name is all they share."""
    if not (one.proper and other.proper):
        return one.proper == other.proper and set(one.name.split()) == set(other.name.split())
    told = {w for b in (one, other) for w in parsed(b.spelling).words if w not in naming().group_words}
    people = all(country_of_demonym(w.removesuffix("s").capitalize()) for w in told)
    return not people or one.name == other.name
