"""Syndication: reports that carry one text, under whatever headline, so that ten copies of a wire count once.

Papers change the headline and the dateline, cut the end and add a paragraph of their own; what stays are runs of five
words. Copies are looked for among reports that share sampled runs and decided on all runs: near-linear in the reports.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from zlib import crc32

from vedette.model.claims import Report
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.verdicts import judge

RUN = 5
"""Words in a run."""
SAMPLE = 8
"""One run in so many stands in the index."""
COMMON = 60
"""A run that more reports than this carry is boilerplate, or its wire is told by other runs."""
COPIED = 0.6
"""Part of the shorter report's runs that a copy carries."""
LONGER = 2.5
"""A report longer than its part by more than this may be a digest of several wires; then the openings must agree."""
_WORD = re.compile(r"\w+")


def same_texts(reports: Sequence[Report]) -> list[Judgement]:
    """Return a "same" for each report that copies another."""
    runs = [runs_of(report.document.text) for report in reports]
    found = []
    for a, b in _candidates([set(r) for r in runs]):
        if is_copy(runs[a], runs[b]):
            left, right = (Subject("report", reports[n].document.id) for n in (a, b))
            found.append(judge(left, right, "same", "The two reports carry the same text.", "syndication"))
    return found


def runs_of(text: str) -> list[int]:
    """Return the checksums of the runs of five words of ``text``, in order; of the whole text where it is shorter."""
    words = [w.encode() for w in _WORD.findall(text.lower())]
    if len(words) < RUN:
        return [crc32(b" ".join(words))] if words else []
    return [crc32(b" ".join(words[n : n + RUN])) for n in range(len(words) - RUN + 1)]


def is_copy(a: Sequence[int], b: Sequence[int]) -> bool:
    """Return whether two reports, given as their runs in order, carry one text."""
    short, long = sorted((a, b), key=len)
    if not short:
        return False
    one, other = set(short), set(long)
    shared = len(one & other) / len(one)
    if shared < COPIED:
        return False
    if len(long) <= LONGER * len(short):
        return True
    opening = long[: len(short) + 40]
    return sum(run in one for run in opening) >= COPIED * len(short)


def _candidates(runs: list[set[int]]) -> list[tuple[int, int]]:
    """Return the pairs of reports that share sampled runs enough to be compared in full."""
    samples = [{run for run in held if run % SAMPLE == 0} or held for held in runs]
    index: dict[int, list[int]] = defaultdict(list)
    for n, sample in enumerate(samples):
        for run in sample:
            index[run].append(n)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in index.values():
        # Each holder of a common run is compared with the first, so that a thousand copies cost a thousand pairs.
        if len(holders) > COMMON:
            shared.update((holders[0], other) for other in holders[1:])
            continue
        shared.update((a, b) for n, a in enumerate(holders) for b in holders[n + 1 :])
    least = {pair: min(len(samples[pair[0]]), len(samples[pair[1]])) for pair in shared}
    return sorted(pair for pair, count in shared.items() if count >= 0.35 * least[pair])
