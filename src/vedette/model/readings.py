"""A reading: what one report's words are, as stand-off annotations over its text.

Every annotation has ``start`` and ``end``, half-open, in code points of the document's text, and
``text`` equal to that slice. Readers add layers; none changes another's.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from vedette.model.documents import Document
from vedette.model.records import Record
from vedette.model.spans import Span
from vedette.model.syntax import Syntax
from vedette.model.words import ActorKind, Harm, Measure, PlaceKind, Precision, Qualifier, Sex, TimeType, Unit


class ActorMention(Record, frozen=True):
    """A mention of someone who acts. ``name`` is the fullest name this report gives the same actor,
    also for a noun or pronoun that points back ("the group", "they"): then ``pointing`` is true.

    ``country`` is ISO 3166-1 alpha-3 or None. ``role`` is an office said of a person ("leader of HTS"),
    ``of`` the name of the actor that the role belongs to.
    """

    start: int
    end: int
    text: str
    name: str
    kind: ActorKind
    country: str | None = None
    pointing: bool = False
    role: str | None = None
    of: str | None = None


class PlaceMention(Record, frozen=True):
    """A mention of a place; ``lat`` and ``lon`` are WGS84 degrees, None where it is not resolved."""

    start: int
    end: int
    text: str
    name: str
    kind: PlaceKind
    lat: float | None = None
    lon: float | None = None
    radius_m: int | None = None
    country: str | None = None
    admin1: str | None = None
    gazetteer_id: str | None = None
    pointing: bool = False


class ThingMention(Record, frozen=True):
    """A thing that matters and does not act: ``kind`` is weapon, vehicle, document, money …"""

    start: int
    end: int
    text: str
    kind: str


class TimeMention(Record, frozen=True):
    """A time expression: ``value`` is its TIMEX3 value; ``first`` and ``last`` are days, None where open."""

    start: int
    end: int
    text: str
    type: TimeType
    value: str
    first: date | None = None
    last: date | None = None
    precision: Precision = "unknown"


class CountMention(Record, frozen=True):
    """A number of people or households, with what befell them where it is told. See ``Count`` for bounds.

    ``part_of`` is the index, in the same layer, of the count that holds this one ("including 111 civilians").
    """

    start: int
    end: int
    text: str
    low: int | None
    high: int | None
    qualifier: Qualifier
    unit: Unit
    measure: Measure | None = None
    who: str | None = None
    term: str | None = None
    part_of: int | None = None


class Traits(Record, frozen=True):
    """Who somebody is, as far as the words tell: ``name`` is the fullest that the report gives; None is not told.

    ``doer`` marks those who did harm themselves ("the gunman").
    """

    name: str | None = None
    sex: Sex | None = None
    age: int | None = None
    young: bool | None = None
    doer: bool = False


class VictimMention(Record, frozen=True):
    """A person, or a group that a count gives, to whom harm was done: ``harm`` is killed, injured, or hit where
    the words do not tell how it ended ("was shot").

    ``low`` people are told of. ``pointing`` is true for a pronoun or a definite noun, ``fresh`` for "another",
    "a second". ``count`` is the index of the count that it stands for.
    """

    start: int
    end: int
    text: str
    harm: Harm
    low: int = 1
    who: Traits = Traits()
    pointing: bool = False
    fresh: bool = False
    count: int | None = None


class Attribution(Record, frozen=True):
    """Who said what: ``source`` and ``cue`` are None where the text does not name them.

    ``speaker`` is the resolved name of the source; ``relayed_by`` who passed it on ("told Reuters").
    ``direct`` is true when the content stands in quotation marks.
    """

    source: Span | None
    cue: Span | None
    content: Span
    direct: bool
    speaker: str | None = None
    relayed_by: str | None = None


class Reading(Record, frozen=True):
    """One report with its layers. A layer that no reader has given yet is empty.

    ``skimmed`` is true of a report that its words alone show to be of another world, and that nothing else has read.
    ``doubt`` is 1 or 2 of one that may be of another world, by its words, or rather is: its claims decide.

    ``place_names`` are names of places inside other names ("UK-based"), where nothing is said to happen.
    """

    document: Document
    syntax: Syntax = Syntax(())
    sentences: tuple[Span, ...] = ()
    relevance: float = 0.0
    actors: tuple[ActorMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    place_names: tuple[PlaceMention, ...] = ()
    things: tuple[ThingMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    counts: tuple[CountMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    victims: tuple[VictimMention, ...] = ()
    skimmed: bool = False
    doubt: int = 0


class Reader(Record, frozen=True):
    """One reader: the layers it ``needs``, the layer it ``gives``, and the function that reads it.

    ``read(reading)`` returns the value of the layer ``gives``.
    """

    name: str
    needs: tuple[str, ...]
    gives: str
    read: Callable[[Reading], object]
