"""What reports lead with: the day, the place and the toll of their main events, which bind two reports or hold apart.

Two clashes in one town on two days are told in nearly the same words; only what the claims say tells them apart.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from vedette.model.claims import Report
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.happenings.accounts import Account
from vedette.reconciliation.happenings.happenings import PROCESSES, Happening
from vedette.reconciliation.stories.scenes import Scene, bond_of_scenes, scenes_of

ONE_EVENT = 1.0
"""What two reports of one main event gain, as a logit, where they give its days; what else they tell weighs more."""
PLACED_EVENT = 4.0
"""What they gain where both say where and when it was: that is one happening in whatever words."""
SHARED_EVENT, MOST_SHARED = 0.5, 1.0
OTHER_DAY, OTHER_PLACE, OTHER_TOLL = -0.8, -0.5, -0.4
OTHER_ISSUE, LATER_ISSUE, SERIES_DAYS = -0.5, -1.5, 7
"""What two reports of one outlet on two days lose, and where more than a week lies between them: a paper's style and
standing words, its daily bulletins above all, are no happening."""
SAME_DAYS = 0.8
"""What two reports of the same days gain."""
PER_DOUBLING, FRESH_DAYS, SLOW_DAYS = -0.3, 2, 3
"""What two reports lose as the days between them double, from ``FRESH_DAYS`` on."""
NARROW_DAYS = 2
"""Days within which a main event must be told to hold a report apart from one of another day."""
SLACK_DAYS = 1


@dataclass(frozen=True, slots=True)
class Lead:
    """What one report leads with; ``places`` are that of its main event and the one around it.

    ``denies`` is true where it leads with a denial of that event. ``events`` are the numbers of the happenings of the
    news that it tells and whose days are known.
    """

    outlet: str | None
    published: date | None
    main: int | None
    events: frozenset[int]
    first: date | None
    last: date | None
    places: frozenset[Subject]
    killed: int | None
    injured: int | None
    scene: Scene
    denies: bool = False

    @property
    def placed(self) -> bool:
        """Whether the main event is told with its day and its place."""
        return self.first is not None and bool(self.places)


def leads_of(reports: Sequence[Report], told: Sequence[Happening], denials: Sequence[Judgement] = ()) -> list[Lead]:
    """Return what each report leads with; one that leads with a denial leads with what it denies."""
    events: dict[str, set[int]] = defaultdict(set)
    accounts: dict[Subject, tuple[int, Account]] = {}
    for happening in told:
        for account in happening.accounts:
            accounts[account.subject] = (happening.number, account)
            if not account.claim.background and account.last is not None:
                events[account.subject.report].add(happening.number)
    for denial in denials:
        for one, other in ((denial.left, denial.right), (denial.right, denial.left)):
            if one in accounts and other not in accounts:
                accounts[other] = accounts[one]
                events[other.report].add(accounts[one][0])
                # A short denial tells nothing else.
                accounts.setdefault(Subject("claim", other.report, ""), accounts[one])
    scenes = scenes_of(reports)
    return [_lead(r, s, events.get(r.document.id, ()), accounts) for r, s in zip(reports, scenes, strict=True)]


def _lead(report: Report, scene: Scene, events: Iterable[int], accounts: dict[Subject, tuple[int, Account]]) -> Lead:
    document, toll = report.document, report.toll
    number, main = accounts.get(Subject("claim", document.id, report.main_claim or ""), (None, None))
    first = last = None
    places: frozenset[Subject] = frozenset()
    if main is not None and main.first and main.last and (main.last - main.first).days <= NARROW_DAYS:
        first, last = (None, None) if main.claim.kind in PROCESSES else (main.first, main.last)
    if main is not None and not main.vague:
        places = frozenset(p for p in (main.place, main.wider) if p is not None)
    denies = main is not None and main.subject.report != document.id
    seen = (document.outlet, document.published)
    return Lead(*seen, number, frozenset(events), first, last, places, toll.killed, toll.injured, scene, denies)


def bond(one: Lead, other: Lead) -> float:
    """Return what the claims, the outlets and the days of two reports add to their likeness, as a logit."""
    scene = bond_of_scenes(one.scene, other.scene)
    if one.main is not None and one.main == other.main:
        told = PLACED_EVENT if one.placed and other.placed else ONE_EVENT if one.main in one.events else 0.0
        told = max(told, min(told + scene, PLACED_EVENT))
    else:
        told = OTHER_DAY * _on_other_days(one, other) + OTHER_PLACE * _elsewhere(one, other)
        told += OTHER_TOLL * _other_toll(one, other) + scene
        told += _other_issue(one, other)
    shared = len((one.events & other.events) - {one.main if one.main == other.main else None})
    return told + min(SHARED_EVENT * shared, MOST_SHARED) + _far_apart(one, other)


def _on_other_days(one: Lead, other: Lead) -> bool:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return max((one.first - other.last).days, (other.first - one.last).days) > SLACK_DAYS


def _elsewhere(one: Lead, other: Lead) -> bool:
    return bool(one.places and other.places and not one.places & other.places)


def _other_toll(one: Lead, other: Lead) -> bool:
    """Return whether two reports tell of far more killed, the one than the other."""
    if one.killed is None or other.killed is None:
        return False
    return max(one.killed, other.killed) > 2 * min(one.killed, other.killed) + 2


def _other_issue(one: Lead, other: Lead) -> float:
    if one.outlet is None or one.outlet != other.outlet or one.published == other.published:
        return 0.0
    if one.published is None or other.published is None:
        return OTHER_ISSUE
    return LATER_ISSUE if abs((one.published - other.published).days) > SERIES_DAYS else OTHER_ISSUE


def _far_apart(one: Lead, other: Lead) -> float:
    if one.published is None or other.published is None:
        return 0.0
    days = abs((one.published - other.published).days) - FRESH_DAYS
    return PER_DOUBLING * math.log2(1 + days / SLOW_DAYS) if days > 0 else SAME_DAYS
