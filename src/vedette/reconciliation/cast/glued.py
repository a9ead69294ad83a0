"""Names run together: "Fateh al-Sham Al-Qaeda's" without its comma is two names, and no third name of either.

Such a name would pull its two actors into one, so it is joined to neither by likeness. Where only one of the two can be
what the report took it for, it is that one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from vedette.knowledge.countries import country_of_demonym
from vedette.knowledge.naming import naming
from vedette.reconciliation.cast.bearers import Bearer
from vedette.reconciliation.cast.kinds import may_be_one
from vedette.reconciliation.spelling.names import SAME, compare_names, parsed

MOST = 8
"""Words of a name that is looked at; headlines have more."""


def glued_names(bearers: Sequence[Bearer]) -> dict[int, int | None]:
    """Return the bearers whose name is two others' run together, with the one that it stands for, if it is one."""
    named: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        if bearer.proper and not bearer.generic and bearer.sort != "people":
            named[parsed(bearer.spelling).words].append(n)
    found: dict[int, int | None] = {}
    for n, bearer in enumerate(bearers):
        words = parsed(bearer.spelling).words
        if bearer.body is None and not bearer.generic and 2 < len(words) <= MOST:
            parts = _parts(words, named, bearers, len(bearer.subjects))
            if parts:
                own = [m for m in parts if may_be_one(bearer, bearers[m]) and bearers[m].sort == bearer.sort]
                found[n] = own[0] if len(own) == 1 else None
    return found


def _parts(
    words: tuple[str, ...], named: dict[tuple[str, ...], list[int]], bearers: Sequence[Bearer], told: int
) -> tuple[int, int] | None:
    for at in range(1, len(words)):
        ends = [_owner(part, named, bearers) for part in (words[:at], words[at:])]
        if None in ends:
            continue
        left, right = (n for n in ends if n is not None)
        more = all(b.body or len(b.subjects) > told for b in (bearers[left], bearers[right]))
        if more and compare_names(bearers[left].spelling, bearers[right].spelling) < SAME:
            return left, right
    return None


def _owner(part: tuple[str, ...], named: dict[tuple[str, ...], list[int]], bearers: Sequence[Bearer]) -> int | None:
    """Return the most told bearer whose name is ``part``, which must tell one by itself."""
    if all(w in naming().group_words or w in naming().titles or _of_a_people(w) for w in part):
        return None
    singular = (*part[:-1], part[-1].removesuffix("s"))
    held = [*named.get(part, ()), *(named.get(singular, ()) if singular != part else ())]
    held = [n for n in held if len(part) > 1 or bearers[n].body or bearers[n].acronyms]
    return max(held, key=lambda n: (len(bearers[n].subjects), -n)) if held else None


def _of_a_people(word: str) -> bool:
    return country_of_demonym(word.removesuffix("s").capitalize()) is not None
