"""Drafts: place mentions on their way from words to coordinates."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.knowledge.gazetteer import GazetteerPlace
from vedette.model.words import PlaceKind


@dataclass(slots=True, frozen=True)
class Spot:
    """A point with the radius in metres within which the words allow the place to lie."""

    lat: float
    lon: float
    radius_m: int
    country: str | None
    admin1: str | None


@dataclass(slots=True)
class Draft:
    """A stretch of text that may name a place.

    ``first`` and ``last`` are token numbers, half-open. ``wanted`` is the kind its neighbours call for ("Kassala
    state"), ``strength`` how surely it is a place at all, ``container`` the draft that it is said to lie in
    ("Paris, Texas"), ``near`` whether only its neighbourhood is meant,
    ``frame_only`` whether it tells of a country but of no place ("UK-based"), ``guessed`` whether no list
    knows it, ``listed`` whether it stands in a list with places, ``shown`` whether its words and not only the parser's label show a
    place, ``inner`` whether it is only part of a longer name, ``noun`` the word for its sort beside it, ``spot`` where
    the words tell that an unlisted place lies.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    key: str
    candidates: tuple[GazetteerPlace, ...] = ()
    wanted: PlaceKind | None = None
    strength: float = 0.0
    label: str = ""
    container: Draft | None = None
    near: bool = False
    frame_only: bool = False
    guessed: bool = False
    listed: bool = False
    shown: bool = False
    inner: bool = False
    noun: str = ""
    spot: Spot | None = None
    place: GazetteerPlace | None = None
