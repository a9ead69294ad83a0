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
    state"), ``noun`` that word where it is one for a unit below a province, ``strength`` how surely it is a place at
    all, ``container`` the draft that it is said to lie in ("Paris, Texas"), ``inside`` whether more than a comma says
    so, ``near`` whether only its neighbourhood is meant, ``frame_only`` whether it tells of a country but of no place
    ("UK-based").

    ``alias`` is the draft that it is another name of, ``called`` the name that the report gives the place most often.
    ``guessed`` tells that no list knows it, ``listed`` that it stands in a list with places, ``shown`` that its words
    and not the parser's label alone show a place, ``inner`` that it is only part of a longer name; ``spot`` is where
    the words say that it lies.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    key: str
    candidates: tuple[GazetteerPlace, ...] = ()
    wanted: PlaceKind | None = None
    noun: str | None = None
    strength: float = 0.0
    label: str = ""
    container: Draft | None = None
    alias: Draft | None = None
    called: str | None = None
    inside: bool = False
    near: bool = False
    frame_only: bool = False
    guessed: bool = False
    listed: bool = False
    shown: bool = False
    inner: bool = False
    spot: Spot | None = None
    place: GazetteerPlace | None = None
