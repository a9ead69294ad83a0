"""Stories: which reports tell of the same happening.

Reports are bound by one text, by a main event, and by events that both tell. A war is not one story: reports that
lie further apart than a few days are not put together, however many reports stand between them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from vedette.model.forest import Forest
from vedette.model.pictures import Event, Story
from vedette.picture.cast import Cast
from vedette.picture.events import Told
from vedette.picture.fold import Fold
from vedette.picture.ids import mark
from vedette.picture.timeline import weight_of
from vedette.picture.wording import sentence_of

_ASIDE = re.compile(r" \((?:contested|claimed by a party)\)$")
SPAN_DAYS = 7
"""Days that the reports of one story span at most."""
SHARED_EVENTS = 2
"""Events that two reports both tell, from which on they tell of the same happening."""
CROWDED = 50
"""An event that more reports than this tell binds each of them to the first only."""


def stories_of(fold: Fold, told: Sequence[Told], cast: Cast) -> tuple[Story, ...]:
    """Return the groups of reports that tell of the same happening, the most told first."""
    names = {a.id: a.name for a in cast.actors} | {p.id: p.name for p in cast.places}
    headed = {r.document.id: r.document.title for r in fold.telling}
    by_report: dict[str, list[Told]] = defaultdict(list)
    for t in told:
        for report in sorted({h.claim.report for h in t.held}):
            by_report[report].append(t)
    found = []
    for members in _groups(fold, told):
        heaviest = _heaviest(members, by_report)
        titles = [title for r in members if (title := headed[r])]
        told_by_many = len({fold.origins[m] for m in members}) > 1 and heaviest is not None and heaviest.place
        own = next((t for t in titles if not t.isupper()), None)
        sentence = _ASIDE.sub("", sentence_of(heaviest, names).rstrip(".")) if heaviest else None
        title = sentence if told_by_many else own or sentence or (titles[0] if titles else None)
        if title:
            found.append(Story(mark("s-", members[0]), title, tuple(members)))
    return tuple(sorted(found, key=lambda s: (-len(s.reports), s.id)))


def _groups(fold: Fold, told: Sequence[Told]) -> list[list[str]]:
    """Return the ids of the reports of each story, bound by their surest ties first."""
    groups: Forest[str] = Forest(r.document.id for r in fold.telling)
    days = {r.document.id: (d, d) for r in fold.telling if (d := r.document.published)}
    for report in fold.telling:
        _join(groups, days, fold.origins[report.document.id], report.document.id)
    for one, other in (*_by_main_event(fold, told), *_by_shared_events(told)):
        _join(groups, days, one, other)
    telling = {r.document.id for r in fold.telling}
    return [kept for members in groups.groups().values() if (kept := sorted(m for m in members if m in telling))]


def _join(groups: Forest[str], days: dict[str, tuple[date, date]], one: str, other: str) -> None:
    """Join two reports' groups where both lie within a story's span; ``days`` holds each group's by its root."""
    spans = [days[root] for r in (one, other) if (root := groups.root(r)) in days]
    span = (min(s[0] for s in spans), max(s[1] for s in spans)) if spans else None
    if span and (span[1] - span[0]).days > SPAN_DAYS:
        return
    groups.join(one, other)
    if span:
        days[groups.root(one)] = span


def _by_main_event(fold: Fold, told: Sequence[Told]) -> Iterator[tuple[str, str]]:
    """Yield reports that have one main event, then those that tell, or deny, the main event of another."""
    by_claim = {claim: t.event.id for t in told for claim in t.event.claims}
    reports = {h.id: h.claim.report for h in fold.held}
    mains: dict[str, list[str]] = defaultdict(list)
    for report in fold.telling:
        if (main := by_claim.get(report.main_claim or "")) is not None:
            mains[main].append(report.document.id)
    news = [t for t in told if not t.event.background and t.event.id in mains]
    for t in news:
        yield from ((mains[t.event.id][0], other) for other in mains[t.event.id][1:])
    for t in news:
        tellers = {h.claim.report for h in t.held} | {reports[c] for c in t.event.against if c in reports}
        yield from ((mains[t.event.id][0], other) for other in sorted(tellers))


def _by_shared_events(told: Sequence[Told]) -> list[tuple[str, str]]:
    """Return the pairs of reports that share events of the news enough, those that share most first."""
    shared: Counter[tuple[str, str]] = Counter()
    for t in told:
        tellers = sorted({h.claim.report for h in t.held})
        if t.event.background or len(tellers) < 2:
            continue
        if len(tellers) > CROWDED:
            shared.update((tellers[0], other) for other in tellers[1:])
        else:
            shared.update((a, b) for n, a in enumerate(tellers) for b in tellers[n + 1 :])
    return sorted((p for p, n in shared.items() if n >= SHARED_EVENTS), key=lambda p: (-shared[p], p))


def _heaviest(reports: list[str], by_report: dict[str, list[Told]]) -> Event | None:
    """Return the event of the news that most of ``reports`` tell and that weighs most."""
    tellers: Counter[str] = Counter()
    events: dict[str, Event] = {}
    for report in reports:
        for t in by_report.get(report, ()):
            if not t.event.background:
                tellers[t.event.id] += 1
                events[t.event.id] = t.event
    return max(events.values(), key=lambda e: (tellers[e.id] * weight_of(e), e.id), default=None)
