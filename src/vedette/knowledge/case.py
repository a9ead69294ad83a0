"""What a user tells of one conflict: its actors, places and outlets, from a small YAML file.

::

    actors:
      - {name: Blue Front, aliases: [BF], kind: armed group, country: UTO}
    places:
      - {name: Old Dam, aliases: [], kind: facility, lat: 1.5, lon: 2.5, radius_m: 500, country: UTO}
    outlets:
      - {name: Harbour Post, aliases: [], domains: [harbourpost.example], owner: Bay Group, reliability: B}

Only ``name`` is required (and ``lat`` and ``lon`` for a place). Nothing of this kind ships with the package.
"""

from __future__ import annotations

from vedette.model.judgements import GivenJudgement
from vedette.model.judging import CaseJudgement
from vedette.model.records import Record
from vedette.model.words import ActorKind, CountingName, PlaceKind, Reliability


class KnownActor(Record, frozen=True):
    """An actor as a user knows it; ``country`` is ISO 3166-1 alpha-3."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind = "other"
    country: str | None = None


class KnownPlace(Record, frozen=True):
    """A place as a user knows it, in WGS84 degrees."""

    name: str
    lat: float
    lon: float
    aliases: tuple[str, ...] = ()
    kind: PlaceKind = "facility"
    radius_m: int | None = None
    country: str | None = None
    admin1: str | None = None


class KnownOutlet(Record, frozen=True):
    """An outlet as a user knows it, found by its name, an alias or a domain of its addresses.

    ``owner`` is the house that papers share, ``party`` the actor for which the outlet speaks (state media), ``agency``
    whether others print what it writes. ``reliability`` is the Admiralty letter that the user gives it.
    """

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    owner: str | None = None
    reliability: Reliability = "F"
    country: str | None = None
    party: str | None = None
    agency: bool = False


class CaseKnowledge(Record, frozen=True):
    """All that a user's files tell, empty when none was given, and by whose rules the user counts.

    ``judgements`` say what is one and what is not, ``corrections`` all else that persons judge.
    """

    actors: tuple[KnownActor, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    outlets: tuple[KnownOutlet, ...] = ()
    judgements: tuple[GivenJudgement, ...] = ()
    corrections: tuple[CaseJudgement, ...] = ()
    counting: CountingName = "vedette"
