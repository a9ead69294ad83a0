"""The room: all reports compared, in the order in which one comparison rests on another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vedette.knowledge.registry import Registry
from vedette.model.claims import Report
from vedette.model.forest import Forest
from vedette.model.judgements import GivenJudgement, Judgement, Subject
from vedette.reconciliation.beside import Beside
from vedette.reconciliation.cast.actors import same_actors
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.cast.places import same_places
from vedette.reconciliation.disputes import disputes_in
from vedette.reconciliation.figures import figure_judgements
from vedette.reconciliation.ground import Ground
from vedette.reconciliation.happenings.accounts import accounts_of
from vedette.reconciliation.happenings.events import denied_events, happenings_in, same_events
from vedette.reconciliation.origins.syndication import same_texts
from vedette.reconciliation.persons import Persons
from vedette.reconciliation.stories.events import main_events_of_stories
from vedette.reconciliation.stories.stories import same_stories
from vedette.reconciliation.verdicts import in_order
from vedette.reconciliation.whereabouts import join_acts, whereabouts

ALONE = Beside()
"""Nothing stands: all reports are compared with all."""
NAMED = frozenset({"actor", "place", "report"})
TOLD = frozenset({"claim", "story"})


def reconcile(
    reports: Sequence[Report],
    registry: Registry = Registry(),
    given: Sequence[GivenJudgement] = (),
    beside: Beside = ALONE,
) -> tuple[Judgement, ...]:
    """Return what can be said of each two records of ``reports``: same, different, contradicts, supports, supersedes.

    The order of ``reports`` does not matter, and a report given twice counts once. ``registry`` tells what the user
    knows of the outlets: which of them belong to one house. ``given`` are persons' judgements, which no rule overrides.
    ``beside`` are the groups that stand, where only some of all reports are compared with new ones.
    """
    known = _each_once(reports)
    persons = Persons(given, known)
    named = [*same_texts(known, registry), *same_actors(known), *same_places(known)]
    cast = beside.laid([*persons.judgements(), *persons.allowed(named)], NAMED)
    root = root_of(cast)
    kinship = Kinship(known, root)
    accounts = accounts_of(known, root)
    told = happenings_in(accounts, kinship)
    moved = [*whereabouts(told, kinship, Ground(known, root))]
    join_acts(told, moved)
    denials = denied_events(accounts, told, kinship)
    stories = persons.allowed(same_stories(known, told, denials))
    found = [
        *cast,
        *persons.allowed([*same_events(told), *figure_judgements(known, told, root, kinship)]),
        *stories,
        *persons.allowed(main_events_of_stories(stories, known, told, kinship)),
        *denials,
        *moved,
        *disputes_in(told, known, root, kinship),
    ]
    return in_order(beside.laid(found, TOLD))


def idle_judgements(reports: Sequence[Report], given: Sequence[GivenJudgement]) -> list[tuple[GivenJudgement, str]]:
    """Return which of the persons' judgements point at nothing in ``reports``, with the reason in words."""
    return Persons(given, _each_once(reports)).idle


def _each_once(reports: Sequence[Report]) -> list[Report]:
    held: dict[str, Report] = {}
    for report in reports:
        before = held.setdefault(report.document.id, report)
        if report.document.sha256 < before.document.sha256:
            held[report.document.id] = report
    return [held[key] for key in sorted(held)]


def root_of(judgements: Sequence[Judgement]) -> Callable[[Subject], Subject]:
    """Return what gives the group of a subject by the "same" and "different" in ``judgements``."""
    forest: Forest[Subject] = Forest()
    for judgement in judgements:
        if judgement.verdict == "different":
            forest.keep_apart(judgement.left, judgement.right)
    for judgement in in_order([j for j in judgements if j.verdict == "same"]):
        forest.join(judgement.left, judgement.right)
    return forest.root
