"""Names with a people's or a country's before them: "Lebanese Hezbollah" is the one Hezbollah of the reports."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from vedette.knowledge.countries import country_named, country_of_demonym
from vedette.knowledge.naming import naming
from vedette.reconciliation.cast.bearers import Bearer
from vedette.reconciliation.cast.kinds import may_be_one
from vedette.reconciliation.spelling.bodies import body_named
from vedette.reconciliation.spelling.names import fold

_SORTS = frozenset({"group", "body", "other"})
_ADJECTIVE = re.compile(r"[A-Z]\w+(?:ish|ian|[^aeiou]i|ese)$")


def of_a_country(bearers: Sequence[Bearer]) -> Iterator[tuple[int, int, str, str]]:
    """Yield a name with a people's word before it and the same name without, where only one people's stands so."""
    plain: dict[str, list[int]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        if bearer.sort in _SORTS and not bearer.generic:
            plain[bearer.body or bearer.name].append(n)
    led: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        people, rest = _taken_apart(bearer) if bearer.sort in _SORTS and not bearer.generic else ("", "")
        if rest in plain:
            led[rest].append((people, n))
    for rest in sorted(led):
        if len({people for people, _ in led[rest]}) == 1:
            yield from _joined(bearers, led[rest], plain[rest])


def _joined(
    bearers: Sequence[Bearer], led: Sequence[tuple[str, int]], plain: Sequence[int]
) -> Iterator[tuple[int, int, str, str]]:
    told_by_plain = {s.report for m in plain for s in bearers[m].subjects}
    for _, n in led:
        if any(s.report in told_by_plain for s in bearers[n].subjects):
            continue  # a report that names both means two
        for m in plain:
            one, other = bearers[m], bearers[n]
            if may_be_one(one, other, same_name=True) or (one.body and other.body is None and one.sort == other.sort):
                yield m, n, f"{other.spelling} is the only {one.spelling} of a people in the reports.", "actors.people"


def _taken_apart(bearer: Bearer) -> tuple[str, str]:
    """Return the people's word and the rest of a name, or twice nothing: a rest must name somebody by itself."""
    words = bearer.spelling.removeprefix("The ").split()
    if len(words) < 2 or bearer.body:
        return "", ""
    first = words[0].removesuffix("'s").removesuffix("’s")
    rest = fold(" ".join(words[1:]))
    country = country_of_demonym(first) or country_named(first) or country_named(first.removesuffix("s"))
    body = body_named(rest)
    known = body is not None
    if country is None and not (known and _ADJECTIVE.match(first)):
        return "", ""
    common = all(w in naming().group_words or w.islower() for w in words[1:])
    if not known and (common or len(words) < 3 or not any(c.isupper() for w in words[1:] for c in w)):
        return "", ""
    return country.iso3 if country else first, body[1] if body else rest
