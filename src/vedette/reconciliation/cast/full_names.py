"""Full names: namesakes are kept apart, and a bare name is joined to the one person of the reports who bears it.

A last name alone is a convention of the news: it means whom the report, or every reader, knows. A first name alone
("Ahmad, a shopkeeper") or a nickname such as "Abu Omar" is borne by many, so it is joined to nobody but a person whom
several reports name or who holds an office, and two reports that say no more do not mean one man by it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from vedette.knowledge.naming import naming
from vedette.model.forest import Forest
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.cast.bearers import Bearer
from vedette.reconciliation.spelling.names import compare_names, parsed
from vedette.reconciliation.spelling.skeletons import COARSE, skeleton, word_likeness
from vedette.reconciliation.verdicts import judge

SPELT_ALIKE = 0.84
"""From this likeness on two words are spellings of one."""
LONG = 5
"""Letters from which on a bare name may be spelt in another way than the full one."""
LETTERS = 80
"""Of a hundred letters those that such spellings share: Lyons is no Lynch."""
WELL_KNOWN = 3
"""Reports that name a person before a first name alone may mean him."""
OUTWEIGHS = 8
"""Times as many reports name one person as all others of his last name, where the name alone means him."""
CROWDED = 60
_KUNYA = frozenset({"abu", "abou", "umm", "um", "ibn", "bint"})


def is_bare(bearer: Bearer) -> bool:
    """Return whether a bearer is called by one name alone, "Assad" or "Abu Omar"."""
    name = parsed(bearer.spelling)
    named = bearer.sort == "person" or (bearer.sort == "other" and name.acronym is None and bearer.spelling.istitle())
    return named and ((len(name.words) == 1 and len(name.words[0]) > 2) or is_kunya(bearer))


def is_kunya(bearer: Bearer) -> bool:
    """Return whether a bearer is called only father or mother of somebody."""
    words = parsed(bearer.spelling).words
    return len(words) == 2 and words[0] in _KUNYA


def namesakes(bearers: Sequence[Bearer], groups: Forest[int]) -> list[Judgement]:
    """Return a "different" for persons of one last name and two given names, and keep them apart in ``groups``."""
    persons: dict[str, list[int]] = defaultdict(list)
    for n, bearer in enumerate(bearers):
        words = parsed(bearer.spelling).words
        if bearer.sort == "person" and len(words) > 1:
            persons[skeleton(words[-1])].append(n)
    found = []
    for held in persons.values():
        for i, a in enumerate(held[:CROWDED]):
            for b in held[i + 1 : CROWDED]:
                one, other = bearers[a], bearers[b]
                if compare_names(one.spelling, other.spelling, "person") < 0.5:
                    groups.keep_apart(a, b)
                    why = f"{one.spelling} and {other.spelling} share a last name only."
                    found.append(judge(min(one.subjects), min(other.subjects), "different", why, "actors.namesakes"))
    return found


def by_one_name(bearers: Sequence[Bearer]) -> frozenset[int]:
    """Return the persons called by one name that others bear too, or that too few reports use to know him by it."""
    firsts = {parsed(b.spelling).words[0] for b in bearers if b.sort == "person" and len(parsed(b.spelling).words) > 1}
    return frozenset(
        n
        for n, bearer in enumerate(bearers)
        if bearer.sort == "person"
        and is_bare(bearer)
        and (is_kunya(bearer) or parsed(bearer.spelling).words[0] in firsts or not bearer.offices)
        and (len(bearer.subjects) < WELL_KNOWN or parsed(bearer.spelling).words[0] in firsts | _KUNYA)
    )


class FullNames:
    """The persons of the reports by last and by first name."""

    def __init__(self, bearers: Sequence[Bearer], groups: Forest[int]) -> None:
        self._bearers, self._groups = bearers, groups
        self._by_last: dict[str, list[int]] = defaultdict(list)
        self._by_first: dict[str, list[int]] = defaultdict(list)
        for n, bearer in enumerate(bearers):
            words = parsed(bearer.spelling).words
            if bearer.sort == "person" and len(words) > 1 and not is_kunya(bearer):
                self._by_last[_bones(words[-1])].append(n)
                self._by_first[_bones(words[0])].append(n)
                if words[0] in _KUNYA:
                    self._by_first[_bones(words[0]) + _bones(words[1])].append(n)
        self._told: Counter[int] = Counter()
        self._offices: set[int] = set()
        for n, bearer in enumerate(bearers):
            self._told[groups.root(n)] += len(bearer.subjects)
            if bearer.offices:
                self._offices.add(groups.root(n))

    def meant_by(self, n: int) -> tuple[int, list[Subject]] | None:
        """Return the one person whom a bare name means and where it does, or None where there is none or rivals.

        Of several bearers it means the one whom nearly all reports name, but not in a report that names another.
        """
        own = self._bearers[n].subjects
        if (holder := self._only_bearer(n)) is not None:
            return holder, own
        words = parsed(self._bearers[n].spelling).words
        lasts = [] if len(words) > 1 else [m for m in self._by_last.get(_bones(words[0]), ()) if self._fits(n, m, -1)]
        told = Counter({root: self._told[root] for root in sorted({self._groups.root(m) for m in lasts})})
        best = told.most_common(1)[0][0] if told else None
        if best is None or told[best] < OUTWEIGHS * (told.total() - told[best]):
            return None
        rivals = {s.report for m in lasts if self._groups.root(m) != best for s in self._bearers[m].subjects}
        where = [s for s in own if s.report not in rivals]
        return (next(m for m in lasts if self._groups.root(m) == best), where) if where else None

    def _only_bearer(self, n: int) -> int | None:
        bearer = self._bearers[n]
        words = parsed(bearer.spelling).words
        lasts = [] if len(words) > 1 else [m for m in self._by_last.get(_bones(words[0]), ()) if self._fits(n, m, -1)]
        firsts = [m for m in self._by_first.get("".join(map(_bones, words)), ()) if self._fits(n, m, 0)]
        roots = {self._groups.root(m) for m in lasts}
        others = {self._groups.root(m) for m in firsts} - roots
        if len(roots) == 1 and (not others or self._is_known(lasts[0])):
            return lasts[0]
        known = len(others) == 1 and not roots and bearer.sort == "person" and self._is_known(firsts[0])
        return firsts[0] if known else None

    def _fits(self, n: int, m: int, at: int) -> bool:
        bare, full = (parsed(self._bearers[k].spelling).words for k in (n, m))
        if len(bare) > 1:
            return word_likeness(bare[1], full[1]) >= SPELT_ALIKE
        if bare[0] == full[at]:
            return True
        likely = self._bearers[n].sort == "person" and min(len(bare[0]), len(full[at])) >= LONG
        return likely and word_likeness(bare[0], full[at]) >= SPELT_ALIKE and ratio(bare[0], full[at]) >= LETTERS

    def _is_known(self, n: int) -> bool:
        root = self._groups.root(n)
        return root in self._offices or self._told[root] >= WELL_KNOWN


def _bones(word: str) -> str:
    return skeleton(word).translate(COARSE)


def bare_names(bearers: Sequence[Bearer], groups: Forest[int]) -> Iterator[tuple[int, int, list[Subject]]]:
    """Yield full and bare name of a person where one person only has that last name, or failing that, first name."""
    full = FullNames(bearers, groups)
    lexicon = naming()
    nouns = lexicon.assets | lexicon.settlement | lexicon.group_words | lexicon.state_words | lexicon.force_words
    for n, bearer in enumerate(bearers):
        if is_bare(bearer) and bearer.body is None and bearer.name not in nouns:
            found = full.meant_by(n)
            if found is not None:
                yield found[0], n, found[1]
