"""Stories: which reports tell of the same happening, every report of the case in one.

Which reports belong together is judged in reconciliation, of whatever world they are, and persons' judgements outrank
it. Here each story gets its title and its main event: the event of the news that most of its reports tell and that
weighs most. A report that nobody else's happening is told in is a story by itself.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from vedette.model.claims import Report
from vedette.model.judgements import Subject
from vedette.model.pictures import Event, Story
from vedette.picture.cast import Cast
from vedette.picture.events import Told
from vedette.picture.fold import Fold
from vedette.picture.ids import mark
from vedette.picture.timeline import WEIGHT, weight_of
from vedette.picture.wording import sentence_of

_ASIDE = re.compile(r" \((?:contested|claimed by a party)\)$")
HARMFUL = frozenset(
    {
        "abduction",
        "accident",
        "air strike",
        "attack",
        "bombing",
        "chemical attack",
        "clash",
        "disaster",
        "drone strike",
        "execution",
        "grenade attack",
        "riot",
        "shelling",
        "suicide bombing",
    }
)
"""Kinds that leave killed and injured."""
HEAD = 80
"""Characters of a text's first line that stand for a title where a report has none."""
LED = 2
"""How many more times an event counts for a story where a report leads with it."""


def stories_of(fold: Fold, told: Sequence[Told], cast: Cast) -> tuple[Story, ...]:
    """Return the groups of reports that tell of the same happening, the most told first."""
    names = {a.id: a.name for a in cast.actors} | {p.id: p.name for p in cast.places}
    reports = {r.document.id: r for r in fold.reports}
    heaviest = main_events(fold, told)
    found = []
    for members in groups_of(fold):
        event = heaviest.get(members[0])
        titles = [title for r in members if (title := reports[r].document.title)]
        told_by_many = len({fold.origins[m] for m in members}) > 1 and event is not None and event.place
        own = next((t for t in titles if not t.isupper()), None)
        sentence = _ASIDE.sub("", sentence_of(event, names).rstrip(".")) if event else None
        title = sentence if told_by_many else own or sentence or (titles[0] if titles else None)
        title = title or _head(reports[members[0]]) or members[0]
        found.append(Story(mark("s-", members[0]), title, tuple(members), event.id if event else None))
    return tuple(sorted(found, key=lambda s: (-len(s.reports), s.id)))


def groups_of(fold: Fold) -> list[list[str]]:
    """Return the ids of the reports of each story, in order."""
    groups: dict[Subject, list[str]] = defaultdict(list)
    for report in fold.reports:
        groups[fold.forest.root(Subject("story", report.document.id))].append(report.document.id)
    return sorted(sorted(members) for members in groups.values())


def main_events(fold: Fold, told: Sequence[Told]) -> dict[str, Event]:
    """Return the main event of each story by its first report; a story of another world has none."""
    by_report: dict[str, list[Told]] = defaultdict(list)
    for t in told:
        if not t.event.background:
            for report in sorted({h.claim.report for h in t.held}):
                by_report[report].append(t)
    mains = {r.document.id: r.main_claim for r in fold.telling}
    found = {}
    harmful = {report: [t for t in rows if t.event.kind in HARMFUL] for report, rows in by_report.items()}
    for members in groups_of(fold):
        event = heaviest_of(members, by_report, mains)
        if event is not None and WEIGHT.get(event.kind, 0.0) < WEIGHT["attack"]:
            # What an attack leads to, an arrest or talks, is not what happened; the attack is.
            event = heaviest_of(members, harmful, mains) or event
        if event is not None:
            found[members[0]] = event
    return found


def heaviest_of(
    members: Iterable[str], by_report: Mapping[str, Sequence[Told]], mains: Mapping[str, str | None]
) -> Event | None:
    """Return the event that most of the reports tell, first of all lead with, and that weighs most.

    ``by_report`` holds the events that each tells, ``mains`` the main claim of each.
    """
    tellers: Counter[str] = Counter()
    events: dict[str, Event] = {}
    for report in members:
        for t in by_report.get(report, ()):
            tellers[t.event.id] += 1
            if mains.get(report) in t.event.claims:
                tellers[t.event.id] += LED
            events[t.event.id] = t.event
    return max(events.values(), key=lambda e: (tellers[e.id] * weight_of(e), e.id), default=None)


def _head(report: Report) -> str:
    """Return the first line of a report's text, cut at a word."""
    first = next((line.strip() for line in report.document.text.splitlines() if line.strip()), "")
    return first if len(first) <= HEAD else f"{first[:HEAD].rpartition(' ')[0] or first[:HEAD]} …"
