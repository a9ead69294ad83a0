"""Actors: which parties of different reports are one.

Names agree, or one is the other's initials, or a report itself gives both; a bare last name is joined to the one person
of the reports who bears it, and to nobody where two do. A state and its armed forces are two actors.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from vedette.knowledge.countries import country_of_demonym
from vedette.knowledge.naming import naming
from vedette.model.claims import Report
from vedette.model.forest import Forest
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.bearers import RULERS, Bearer, bearers_of
from vedette.reconciliation.names import SAME, compare_names, fold, parsed
from vedette.reconciliation.sayings import of_one_meaning, said_to_be_one
from vedette.reconciliation.skeletons import COARSE, skeleton, word_likeness
from vedette.reconciliation.verdicts import judge, star

CROWDED = 400
"""Names in one block beyond which they are compared with the first only: a word that common tells nothing."""
SPELT_ALIKE = 0.84
"""From this likeness on two words are spellings of one."""
_LOOSE = {"other"}
_FAMOUS = {"person", "group", "body"}
"""Classes whose names are their own; the others' ("Ministry of Defence") are told apart by their country."""


def same_actors(reports: Sequence[Report]) -> list[Judgement]:
    """Return a "same" for each pair of parties that are one actor, and a "different" for namesakes."""
    bearers = bearers_of(reports)
    groups: Forest[int] = Forest(range(len(bearers)))
    found = _namesakes(bearers, groups)
    for bearer in bearers:
        found += star(bearer.subjects, f"Both are called {bearer.spelling}.", "actors.name")
    for a, b, why, rule in _pairs(bearers, _led(reports)):
        found += _joined(bearers, groups, a, b, why, rule)
    for a, b, why, rule in (*_offices(bearers, groups), *_sayings(reports, bearers, groups)):
        found += _joined(bearers, groups, a, b, why, rule)
    for a, b in _bare_names(bearers, groups):
        why = f"{bearers[a].spelling} is the only bearer of the name {bearers[b].spelling} in the reports."
        found += _joined(bearers, groups, a, b, why, "actors.bare-name")
    return found


def _sayings(
    reports: Sequence[Report], bearers: Sequence[Bearer], groups: Forest[int]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield bearers of whom a report says outright that they are one, and others' bearers of the name so explained."""
    at = {subject: n for n, bearer in enumerate(bearers) for subject in bearer.subjects}
    named: dict[str, list[int]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        named[bearer.name].append(n)
    for said in of_one_meaning(said_to_be_one(reports, "actor"), lambda s: fold(s.key), lambda s: groups.root(at[s])):
        a, b = at[said.left], at[said.right]
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


def _pairs(bearers: Sequence[Bearer], led: set[Subject]) -> Iterator[tuple[int, int, str, str]]:
    """Yield pairs to join with the reason, the surest rules first."""
    yield from _generic(bearers)
    yield from _known(bearers)
    yield from _same_form(bearers)
    yield from _rebels_of_one_group(bearers, led)
    alike = []
    for a, b in _blocked(bearers):
        one, other = bearers[a], bearers[b]
        if one.generic or other.generic or not may_be_one(one, other) or not _may_be_spellings(one, other):
            continue
        sort = "person" if "person" in (one.sort, other.sort) else "group"
        likeness = compare_names(one.spelling, other.spelling, sort)
        if likeness >= SAME:
            alike.append((-likeness, a, b))
    for likeness, a, b in sorted(alike):
        why = f"{bearers[a].spelling} and {bearers[b].spelling} are spellings of one name ({-likeness:.2f})."
        yield a, b, why, "actors.spelling"


def _known(bearers: Sequence[Bearer]) -> Iterator[tuple[int, int, str, str]]:
    """Yield bearers of two names by which one well-known body goes."""
    first: dict[str, int] = {}
    for n, bearer in enumerate(bearers):
        if bearer.body:
            at = first.setdefault(bearer.body, n)
            if at != n:
                why = f"{bearers[at].spelling} and {bearer.spelling} are known names of one body."
                yield at, n, why, "actors.known"


def _may_be_spellings(one: Bearer, other: Bearer) -> bool:
    """Return whether likeness tells anything: not of common nouns, nor where a people's name is all they share."""
    if not (one.proper and other.proper):
        return one.proper == other.proper and set(one.name.split()) == set(other.name.split())
    told = {w for b in (one, other) for w in parsed(b.spelling).words if w not in naming().group_words}
    people = all(country_of_demonym(w.removesuffix("s").capitalize()) for w in told)
    return not people or one.name == other.name


_SIDES = {"state": "the state", "army": "the armed forces", "rebels": "the rebels", "body": "one body of the state"}


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
        if own and _all_alike([bearers[m] for m in own]):
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


def _same_form(bearers: Sequence[Bearer]) -> Iterator[tuple[int, int, str, str]]:
    """Yield bearers of which one's name is a form that the other's report uses, unless unlike names share it."""
    named: dict[str, list[int]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        for form in sorted(bearer.forms | {bearer.name}):
            named[form].append(n)
    for form in sorted(named):
        holders = named[form]
        owners = [n for n in holders if bearers[n].name == form]
        others = [n for n in holders if bearers[n].name != form]
        sure = [n for n in owners if not _is_bare(bearers[n])] if any(_is_bare(bearers[n]) for n in owners) else owners
        for n, a in enumerate(owners):
            for b in owners[n + 1 :]:
                if may_be_one(bearers[a], bearers[b], same_name=True):
                    yield a, b, f"Both are called {bearers[a].spelling}.", "actors.name"
        fuller = {bearers[n].name for n in others}
        if len(fuller) > 1 and not _all_alike([bearers[n] for n in others]):
            pairs = list(_of_one_acronym(bearers, form, others))
            yield from pairs
            linked = {n for a, b, _, _ in pairs for n in (a, b)}
            if not linked.issuperset(others) or len(pairs) < len(others) - 1:
                continue
        if len(form.split()) == 1 and any(bearers[n].sort == "person" for n in others):
            continue
        yield from _of_one_alias(bearers, sure[:CROWDED] or others[:1], others[:CROWDED])


def _of_one_alias(
    bearers: Sequence[Bearer], owners: list[int], others: list[int]
) -> Iterator[tuple[int, int, str, str]]:
    for a in owners:
        for b in others:
            if a != b and may_be_one(bearers[a], bearers[b], same_name=True):
                why = f"A report calls {bearers[b].spelling} also {bearers[a].spelling}."
                yield a, b, why, "actors.alias"


def _of_one_acronym(bearers: Sequence[Bearer], form: str, holders: list[int]) -> Iterator[tuple[int, int, str, str]]:
    """Yield bodies whose reports give one acronym and whose names share a telling word: one name in two languages."""
    owners = [n for n in holders if form in bearers[n].acronyms and bearers[n].sort != "person"][:60]
    for i, a in enumerate(owners):
        for b in owners[i + 1 :]:
            alike = _share_a_word(bearers[a], bearers[b]) or any(_says(form, bearers[n].name) for n in (a, b))
            if may_be_one(bearers[a], bearers[b]) and alike:
                yield a, b, f"The reports give {form.upper()} as the acronym of both.", "actors.acronym"


def _says(acronym: str, name: str) -> bool:
    """Return whether a one-word name is an acronym as it is spoken: the letters of ELN stand in Elenos, in order."""
    letters = iter(name)
    return len(name.split()) == 1 and name[:1] == acronym[:1] and all(letter in letters for letter in acronym)


def _share_a_word(one: Bearer, other: Bearer) -> bool:
    left, right = (
        [w for w in parsed(b.spelling).words if w not in naming().group_words and len(w) > 3] for b in (one, other)
    )
    return any(word_likeness(a, b) >= SPELT_ALIKE for a in left for b in right)


def _all_alike(bearers: list[Bearer]) -> bool:
    first = bearers[0].spelling
    return all(compare_names(first, other.spelling, "group") >= SAME for other in bearers[1:20])


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
        return same_name and len(one.name.split()) > 1 and "people" not in (a, b)
    if a != b and not (_LOOSE & {a, b}) and not (same_name and "people" not in (a, b)):
        return False
    own = {a, b} <= _FAMOUS | _LOOSE and (same_name or a == b == "person")
    return own or one.country is None or other.country is None or one.country == other.country


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


def _is_bare(bearer: Bearer) -> bool:
    name = parsed(bearer.spelling)
    named = bearer.sort == "person" or (bearer.sort == "other" and name.acronym is None and bearer.spelling.istitle())
    return named and len(name.words) == 1 and len(name.words[0]) > 3


def _namesakes(bearers: Sequence[Bearer], groups: Forest[int]) -> list[Judgement]:
    """Return a "different" for persons of one last name and two given names, and keep them apart in ``groups``."""
    persons: dict[str, list[int]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        words = parsed(bearer.spelling).words
        if bearer.sort == "person" and len(words) > 1:
            persons[skeleton(words[-1])].append(n)
    found = []
    for held in persons.values():
        for i, a in enumerate(held[:60]):
            for b in held[i + 1 : 60]:
                one, other = bearers[a], bearers[b]
                if compare_names(one.spelling, other.spelling, "person") < 0.5:
                    groups.keep_apart(a, b)
                    why = f"{one.spelling} and {other.spelling} share a last name only."
                    found.append(judge(min(one.subjects), min(other.subjects), "different", why, "actors.namesakes"))
    return found


def _bare_names(bearers: Sequence[Bearer], groups: Forest[int]) -> Iterator[tuple[int, int]]:
    """Yield full and bare name of a person where one person only has that last name, or failing that, first name."""
    by_last: dict[str, list[int]] = defaultdict(list)
    by_first: dict[str, list[int]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        words = parsed(bearer.spelling).words
        if bearer.sort == "person" and len(words) > 1:
            by_last[skeleton(words[-1]).translate(COARSE)].append(n)
            by_first[skeleton(words[0]).translate(COARSE)].append(n)
    for n, bearer in enumerate(bearers):
        if not _is_bare(bearer):
            continue
        word = parsed(bearer.spelling).words[0]
        bones = skeleton(word).translate(COARSE)
        for index, at in ((by_last, -1), (by_first, 0)):
            holders = [
                m
                for m in index.get(bones, ())
                if word_likeness(word, parsed(bearers[m].spelling).words[at]) >= SPELT_ALIKE
            ]
            if holders:
                if len({groups.root(m) for m in holders}) == 1:
                    yield holders[0], n
                break
