"""Acronyms: a short form is joined to the one name of the reports that its letters stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from vedette.knowledge.countries import country_of_demonym
from vedette.reconciliation.cast.aliases import all_alike
from vedette.reconciliation.cast.bearers import Bearer
from vedette.reconciliation.spelling.names import parsed

SHORT = 2
"""Letters of a short form that anything may begin with: it needs the same kind, and no name of a people."""


def initials_told(bearers: Sequence[Bearer], pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str, str]]:
    """Yield the ``pairs`` of a short form and a full name, without short forms that stand for unlike names."""
    full: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for a, b in pairs:
        short, long = (a, b) if parsed(bearers[a].spelling).acronym else (b, a)
        acronym = parsed(bearers[short].spelling).acronym or ""
        if len(acronym) > SHORT or _is_sure(bearers[short], bearers[long]):
            full[acronym].append((short, long))
    for acronym in sorted(full):
        rows = full[acronym]
        if all_alike([bearers[long] for _, long in rows]):
            for short, long in rows:
                why = f"{bearers[short].spelling} are the initials of {bearers[long].spelling} alone."
                yield long, short, why, "actors.initials"


def _is_sure(short: Bearer, long: Bearer) -> bool:
    peoples = any(country_of_demonym(word) for word in long.spelling.split())
    return short.sort == long.sort and not peoples and long.proper
