"""Aliases: names and acronyms that one report gives an actor, by which another report calls it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from vedette.knowledge.naming import naming
from vedette.reconciliation.cast.bearers import Bearer
from vedette.reconciliation.cast.full_names import is_bare
from vedette.reconciliation.cast.kinds import may_be_one
from vedette.reconciliation.spelling.names import SAME, compare_names, parsed
from vedette.reconciliation.spelling.skeletons import word_likeness

CROWDED = 400
"""Bearers of one form beyond which no more are asked."""
FEW = 8
"""Of so many parties that a word stands for one person among them is a slip of the reader."""
SPELT_ALIKE = 0.84
"""From this likeness on two words are spellings of one."""


def same_form(bearers: Sequence[Bearer], apart: AbstractSet[int] = frozenset()) -> Iterator[tuple[int, int, str, str]]:
    """Yield bearers of which one's name is a form that the other's report uses, unless unlike names share it.

    ``apart`` are names run together and first names, whose forms tell nothing.
    """
    named: dict[str, list[int]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        for form in sorted(bearer.forms | {bearer.name}) if n not in apart else ():
            named[form].append(n)
    for form in sorted(named):
        holders = named[form]
        owners = [n for n in holders if bearers[n].name == form]
        others = [n for n in holders if bearers[n].name != form]
        sure = [n for n in owners if not is_bare(bearers[n])] if any(is_bare(bearers[n]) for n in owners) else owners
        for n, a in enumerate(owners):
            for b in owners[n + 1 :]:
                if may_be_one(bearers[a], bearers[b], same_name=True):
                    yield a, b, f"Both are called {bearers[a].spelling}.", "actors.name"
        fuller = {bearers[n].name for n in others}
        if len(fuller) > 1 and not all_alike([bearers[n] for n in others]):
            pairs = list(_of_one_acronym(bearers, form, others))
            yield from pairs
            linked = {n for a, b, _, _ in pairs for n in (a, b)}
            if not linked.issuperset(others) or len(pairs) < len(others) - 1:
                continue
        if len(form.split()) == 1 and _mostly_persons(form, [bearers[n] for n in others]):
            continue
        yield from _of_one_alias(bearers, sure[:CROWDED] or others[:1], others[:CROWDED])


def _mostly_persons(form: str, holders: Sequence[Bearer]) -> bool:
    """Return whether enough of those called by one word are persons for it to be one's name."""
    if any(form in b.acronyms for b in holders):
        return False
    persons = sum(len(b.subjects) for b in holders if b.sort == "person")
    return persons * FEW >= sum(len(b.subjects) for b in holders) and persons > 0


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


def all_alike(bearers: list[Bearer]) -> bool:
    """Return whether the names of ``bearers`` are spellings of the first's."""
    first = bearers[0].spelling
    return all(compare_names(first, other.spelling, "group") >= SAME for other in bearers[1:20])


def all_of_one(bearers: list[Bearer]) -> bool:
    """Return whether the names of ``bearers`` agree with the longest of them, as parts or spellings of it."""
    longest = max(bearers, key=lambda b: (len(parsed(b.spelling).words), b.key))
    sort = "person" if longest.sort == "person" else "group"
    return all(compare_names(longest.spelling, other.spelling, sort) >= SAME for other in bearers[:40])
