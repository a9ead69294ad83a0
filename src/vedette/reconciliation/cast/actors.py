"""Actors: which parties of different reports are one.

Names agree, or one is the other's initials, or a report itself gives both; a bare last name is joined to the one person
of the reports who bears it, and to nobody where two do. A state and its armed forces are two actors.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from vedette.model.claims import Report
from vedette.model.forest import Forest
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.cast.acronyms import initials_told
from vedette.reconciliation.cast.aliases import all_alike, all_of_one, same_form
from vedette.reconciliation.cast.bearers import RULERS, Bearer, bearers_of
from vedette.reconciliation.cast.full_names import bare_names, by_one_name, is_kunya, namesakes
from vedette.reconciliation.cast.glued import glued_names
from vedette.reconciliation.cast.kinds import may_be_one, may_be_spellings
from vedette.reconciliation.cast.peoples import of_a_country
from vedette.reconciliation.cast.sayings import of_one_meaning, said_to_be_one
from vedette.reconciliation.spelling.names import SAME, compare_names, fold, parsed
from vedette.reconciliation.spelling.skeletons import COARSE, skeleton
from vedette.reconciliation.verdicts import judge, star

CROWDED = 400
"""Names in one block beyond which they are compared with the first only: a word that common tells nothing."""


def same_actors(reports: Sequence[Report]) -> list[Judgement]:
    """Return a "same" for each pair of parties that are one actor, and a "different" for namesakes."""
    bearers = bearers_of(reports)
    groups: Forest[int] = Forest(range(len(bearers)))
    found = namesakes(bearers, groups)
    vague = by_one_name(bearers)
    for n, bearer in enumerate(bearers):
        if n not in vague:
            found += star(bearer.subjects, f"Both are called {bearer.spelling}.", "actors.name")
    for a, b, why, rule in _pairs(bearers, _led(reports), vague):
        found += _joined(bearers, groups, a, b, why, rule)
    for a, b, why, rule in (*_offices(bearers, groups), *_sayings(reports, bearers, groups)):
        if joined := _joined(bearers, groups, a, b, why, rule):
            found += joined
            found += [j for n in {a, b} & vague for j in star(bearers[n].subjects, why, rule)]
    for a, b, where in bare_names(bearers, groups):
        if groups.root(a) == groups.root(b):
            continue
        if b in vague or len(where) < len(bearers[b].subjects) or groups.join(a, b):
            full, bare = bearers[a].spelling, bearers[b].spelling
            why = f"Of those called {bare}, {full} alone is named by these reports, or by far most often."
            found += star([min(bearers[a].subjects), *where], why, "actors.bare-name")
    return found


def _sayings(
    reports: Sequence[Report], bearers: Sequence[Bearer], groups: Forest[int]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield bearers of whom a report says outright that they are one, and others' bearers of the name so explained."""
    at = {subject: n for n, bearer in enumerate(bearers) for subject in bearer.subjects}
    named: dict[str, list[int]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        named[bearer.name].append(n)
    told = [said for said in said_to_be_one(reports, "actor") if said.left in at and said.right in at]
    for said in of_one_meaning(told, lambda s: fold(s.key), lambda s: groups.root(at[s])):
        a, b = at[said.left], at[said.right]
        if not may_be_one(bearers[a], bearers[b], same_name=True):
            continue
        why = f"A report calls {bearers[a].spelling} also {bearers[b].spelling}."
        yield a, b, why, "actors.said"
        for other in named[bearers[b].name][:CROWDED]:
            if bearers[other].sort == bearers[a].sort and may_be_one(bearers[a], bearers[other], same_name=True):
                yield a, other, why, "actors.said"


def _offices(bearers: Sequence[Bearer], groups: Forest[int]) -> Iterator[tuple[int, int, str, str]]:
    """Yield "the president" of a country with the one person whom the reports name as its president."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        if bearer.sort == "person" and bearer.country and bearer.name not in bearer.offices:
            for office in sorted(bearer.offices):
                holders[office, bearer.country].append(n)
    for n, bearer in enumerate(bearers):
        if bearer.sort == "person" and bearer.country and RULERS.fullmatch(bearer.name):
            own = holders.get((bearer.name, bearer.country), [])
            if own and len({groups.root(m) for m in own}) == 1:
                why = f"{bearers[own[0]].spelling} is the only {bearer.name} of {bearer.country} in the reports."
                yield own[0], n, why, "actors.office"


def _joined(bearers: Sequence[Bearer], groups: Forest[int], a: int, b: int, why: str, rule: str) -> list[Judgement]:
    if groups.root(a) == groups.root(b) or not groups.join(a, b):
        return []
    return [judge(min(bearers[a].subjects), min(bearers[b].subjects), "same", why, rule)]


def _pairs(bearers: Sequence[Bearer], led: set[Subject], vague: frozenset[int]) -> Iterator[tuple[int, int, str, str]]:
    """Yield pairs to join with the reason, the surest rules first."""
    glued = glued_names(bearers)
    yield from _generic(bearers)
    yield from _known(bearers)
    yield from same_form(bearers, glued.keys() | vague)
    yield from of_a_country(bearers)
    for n, part in sorted(glued.items()):
        if part is not None:
            yield part, n, f"{bearers[n].spelling} is {bearers[part].spelling} and another name.", "actors.glued"
    yield from _rebels_of_one_group(bearers, led)
    yield from _spellings(bearers, glued.keys() | vague)


def _spellings(bearers: Sequence[Bearer], apart: AbstractSet[int]) -> Iterator[tuple[int, int, str, str]]:
    """Yield bearers whose names are alike, the most alike first, and short forms with what their letters stand for."""
    alike, initials = [], []
    for a, b in _blocked(bearers):
        one, other = bearers[a], bearers[b]
        if a in apart or b in apart or one.generic or other.generic or is_kunya(one) != is_kunya(other):
            continue
        if not may_be_one(one, other) or not may_be_spellings(one, other):
            continue
        sort = "person" if "person" in (one.sort, other.sort) else "group"
        likeness = compare_names(one.spelling, other.spelling, sort)
        if likeness < SAME:
            continue
        if (parsed(one.spelling).acronym is None) != (parsed(other.spelling).acronym is None):
            initials.append((a, b))
        else:
            alike.append((-likeness, a, b))
    for likeness, a, b in sorted(_of_one_whole(bearers, alike)):
        why = f"{bearers[a].spelling} and {bearers[b].spelling} are spellings of one name ({-likeness:.2f})."
        yield a, b, why, "actors.spelling"
    yield from initials_told(bearers, initials)


def _known(bearers: Sequence[Bearer]) -> Iterator[tuple[int, int, str, str]]:
    """Yield bearers of two names by which one well-known body goes."""
    first: dict[str, int] = {}
    for n, bearer in enumerate(bearers):
        if bearer.body:
            at = first.setdefault(bearer.body, n)
            if at != n:
                why = f"{bearers[at].spelling} and {bearer.spelling} are known names of one body."
                yield at, n, why, "actors.known"


def _of_one_whole(
    bearers: Sequence[Bearer], pairs: Sequence[tuple[float, int, int]]
) -> Iterator[tuple[float, int, int]]:
    """Yield ``pairs`` without short names that are part of several unlike ones: "Medical Examiner" of two counties."""
    wholes: dict[int, list[int]] = defaultdict(list)
    parts: dict[tuple[int, int], int] = {}
    for _, a, b in pairs:
        one, other = (set(parsed(bearers[n].spelling).words) for n in (a, b))
        if one < other or other < one:
            part, whole = (a, b) if one < other else (b, a)
            wholes[part].append(whole)
            parts[a, b] = part
    vague = {part for part, held in wholes.items() if not all_of_one([bearers[n] for n in held])}
    for likeness, a, b in pairs:
        if parts.get((a, b)) not in vague:
            yield likeness, a, b


_SIDES = {
    "state": "the state",
    "army": "the armed forces",
    "rebels": "the rebels",
    "terrorists": "those called terrorists",
    "body": "one body of the state",
}


def _generic(bearers: Sequence[Bearer]) -> Iterator[tuple[int, int, str, str]]:
    first: dict[str, int] = {}
    for n, bearer in enumerate(bearers):
        if bearer.generic:
            at = first.setdefault(bearer.generic, n)
            if at != n:
                what, country = bearer.generic.split(":")[:2]
                side = _SIDES[what]
                why = f"{bearers[at].spelling} and {bearer.spelling} both mean {side} of {country}."
                yield at, n, why, f"actors.{what}"


def _led(reports: Sequence[Report]) -> set[Subject]:
    """Return the actors that another group is said to lead, to belong to or to stand beside."""
    found: set[Subject] = set()
    for report in reports:
        groups = {p.name for p in report.parties if p.kind in ("armed group", "militia")}
        for claim in report.claims:
            if claim.kind in ("leads", "part of", "member of", "allied with") and {claim.source, claim.goal} <= groups:
                found.update(Subject("actor", report.document.id, name) for name in (claim.source, claim.goal) if name)
    return found


def _rebels_of_one_group(bearers: Sequence[Bearer], led: set[Subject]) -> Iterator[tuple[int, int, str, str]]:
    """Yield "the rebels" of a country with the one group that the reports call "X rebels" there, if it is one group.

    Where a group leads the rebels or is a part of them, the rebels are more than the group and stay apart.
    """
    named = [n for n, b in enumerate(bearers) if b.sort == "group" and not b.generic and _called_rebels(b)]
    for n, bearer in enumerate(bearers):
        if not (bearer.generic or "").startswith("rebels:") or led & set(bearer.subjects):
            continue
        country = (bearer.generic or "").partition(":")[2]
        own = [m for m in named if bearers[m].country in (None, country)]
        if own and all_alike([bearers[m] for m in own]):
            yield (
                own[0],
                n,
                f"The reports call {bearers[own[0]].spelling}, and no other group, rebels.",
                "actors.the-rebels",
            )


def _called_rebels(bearer: Bearer) -> bool:
    return any(
        f"{bearer.name} {word}" in bearer.forms for word in ("rebels", "rebel", "insurgents", "militants", "fighters")
    )


def _blocked(bearers: Sequence[Bearer]) -> Iterator[tuple[int, int]]:
    """Yield pairs of bearers that share the consonants of a telling word, or initials, each once."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        for key in sorted(set(_block_keys(bearer))):
            blocks[key].append(n)
    seen: set[tuple[int, int]] = set()
    for key in sorted(blocks):
        held = blocks[key]
        pairs: Iterable[tuple[int, int]]
        if len(held) > CROWDED:
            pairs = ((held[0], b) for b in held[1:])
        else:
            pairs = ((a, b) for i, a in enumerate(held) for b in held[i + 1 :])
        for pair in pairs:
            if pair not in seen:
                seen.add(pair)
                yield pair


def _block_keys(bearer: Bearer) -> Iterator[str]:
    name = parsed(bearer.spelling)
    if name.acronym:
        yield f"!{name.acronym}"
    if bearer.sort != "person":
        for initials in name.initials:
            yield f"!{initials}"
    for word in name.words[-1:] if bearer.sort == "person" else name.words[:6]:
        yield skeleton(word).translate(COARSE)
        if bearer.sort in ("group", "other", "people") and word.endswith("s"):
            yield skeleton(word[:-1]).translate(COARSE)
    if bearer.sort == "person" and len(name.words) > 2:
        yield skeleton(name.words[1]).translate(COARSE)
