"""Stories: which reports tell of one happening, all reports of the case, of whatever world.

A pair is judged by the words that the two share, rare ones first, by the days and years that they tell, and by their
main events; groups are joined by the mean of their pairs, so that no single pair chains two happenings together.
Each report is judged with the one most like it of those before it in its group, and the judgement says what they share.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, combinations

from vedette.model.claims import Report
from vedette.model.forest import Forest
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.happenings.happenings import Happening
from vedette.reconciliation.stories.bonds import Bonds
from vedette.reconciliation.stories.groups import Grouping, Pair
from vedette.reconciliation.stories.leads import Lead, bond, leads_of
from vedette.reconciliation.stories.likeness import Likeness
from vedette.reconciliation.stories.scenes import of_one_scene
from vedette.reconciliation.stories.text import StoryText, story_text
from vedette.reconciliation.verdicts import BY

SORT = "story"
LEAST = 0.4
"""The mean likeness of two groups' reports from which on they tell of one happening."""
UNLIKE = 0.03
"""A pair less like than this counts as not alike at all."""
LOGIT = math.log(UNLIKE / (1 - UNLIKE)) - 1e-6
"""The same as a logit, and a trifle less, so that no rounding loses a pair."""
CROWDED = 200
"""Reports that lead with one event, beyond which they are bound by their words alone."""
NAMED = 3
"""Shared words that a judgement names."""


def same_stories(
    reports: Sequence[Report], told: Sequence[Happening] = (), denials: Sequence[Judgement] = ()
) -> list[Judgement]:
    """Return a "same" for each report and one of those before it that tell of the same happening.

    ``told`` are the events that the claims make, ``denials`` the judgements that a claim denies one of them.
    """
    texts = [story_text(report) for report in reports]
    likeness = Likeness(texts)
    leads = leads_of(reports, told, denials)
    alike = Alike(likeness, leads)
    groups: Forest[int] = Forest()
    for (one, other), _ in Grouping(alike.items(), LEAST).joins():
        groups.join(one, other)
    for one, other in _denied(leads):
        groups.join(one, other)
    found = []
    for one, other in _told_before(groups.groups().values(), alike, texts):
        left, right = sorted((Subject(SORT, texts[one].report), Subject(SORT, texts[other].report)))
        like = alike.of(one, other)
        surely = round(LEAST if like is None else like, 4)
        why = _why(likeness, (one, other), leads)
        found.append(Judgement(left, right, "same", why, f"{BY}stories", weight=surely))
    return found


def _told_before(groups: Iterable[Sequence[int]], alike: Alike, texts: Sequence[StoryText]) -> Iterator[Pair]:
    """Yield each report with the one most like it of those that its group told before it.

    What was known on a day is then bound by the reports of that day and those before, whatever came later.
    """
    for members in groups:
        ordered = sorted(members, key=lambda n: (texts[n].published or date.max, texts[n].report))
        for n, one in enumerate(ordered[1:], 1):
            yield max(ordered[:n], key=lambda other: alike.of(one, other) or 0.0), one


class Alike:
    """How surely each two reports that are alike at all tell of one happening, 0 to 1."""

    def __init__(self, likeness: Likeness, leads: Sequence[Lead]) -> None:
        bonds = Bonds(leads)
        self._numbers: list[array[int]] = []
        self._surely: list[array[float]] = []
        for n, others, signs in likeness.signs():
            numbers, chances = array("i"), array("d")
            logits, told = likeness.logits(signs), bonds.between(n, others)
            near = logits + told > LOGIT
            for other, logit, binding in zip(
                others[near].tolist(), logits[near].tolist(), told[near].tolist(), strict=True
            ):
                if (surely := _chance(logit, binding)) >= UNLIKE:
                    numbers.append(other)
                    chances.append(surely)
            self._numbers.append(numbers)
            self._surely.append(chances)
        self._in_other_words: dict[Pair, float] = {}
        for one, other in chain(_of_one_event(leads), of_one_scene([lead.scene for lead in leads])):
            if self.of(one, other) is None:
                self._in_other_words[one, other] = _chance(likeness.learnt.constant, bond(leads[one], leads[other]))

    def items(self) -> Iterator[tuple[Pair, float]]:
        """Yield each pair, the lesser number first, with how surely it is of one happening."""
        for n, (numbers, surely) in enumerate(zip(self._numbers, self._surely, strict=True)):
            for other, like in zip(numbers, surely, strict=True):
                yield (other, n), like
        yield from self._in_other_words.items()

    def of(self, one: int, other: int) -> float | None:
        """Return how surely two reports tell of one happening, None where they were not looked at."""
        less, more = min(one, other), max(one, other)
        numbers = self._numbers[more]
        place = bisect_left(numbers, less)
        if place < len(numbers) and numbers[place] == less:
            return self._surely[more][place]
        return self._in_other_words.get((less, more))


def _chance(logit: float, bond: float) -> float:
    return 1.0 / (1.0 + math.exp(-logit - bond))


def _denied(leads: Sequence[Lead]) -> Iterator[Pair]:
    """Yield each report that leads with a denial, with the first that leads with what it denies."""
    first: dict[int, int] = {}
    for n, lead in enumerate(leads):
        if lead.main is not None and not lead.denies:
            first.setdefault(lead.main, n)
    for n, lead in enumerate(leads):
        if lead.denies and lead.main in first:
            yield first[lead.main], n


def _of_one_event(leads: Sequence[Lead]) -> Iterator[Pair]:
    """Yield the pairs of reports that lead with one event of a known day and place, in whatever words."""
    tellers: dict[int, list[int]] = defaultdict(list)
    for n, lead in enumerate(leads):
        if lead.main is not None and lead.placed:
            tellers[lead.main].append(n)
    for told in tellers.values():
        yield from combinations(told[:CROWDED], 2)


def _why(likeness: Likeness, pair: Pair, leads: Sequence[Lead]) -> str:
    """Return the reason in words: what both tell of, how much they share, and the day or event that they have."""
    one, other = pair
    shared = likeness.shared(one, other)
    surfaces = _surfaces(likeness.texts[one])
    named = [surfaces[stem] for stem, _ in shared[:NAMED] if stem in surfaces]
    told = f"Both tell of {', '.join(named)}" if named else "Both tell alike"
    more = [f"{len(shared)} words in common that others seldom use"]
    a, b = leads[one], leads[other]
    if a.main is not None and a.main == b.main:
        more.append("one denies the main event of the other" if a.denies or b.denies else "one main event")
    elif likeness.texts[one].days & likeness.texts[other].days:
        more.append("the same day")
    return f"{told}: {' and '.join(more)}."


def _surfaces(text: StoryText) -> dict[str, str]:
    """Return each stem as it is first written, a name where it is written as one."""
    found: dict[str, str] = {}
    for word in text.words:
        if word.stem not in found or (word.surface[0].isupper() and not word.surface.isupper()):
            found.setdefault(word.stem, word.surface)
    return found
