"""The frames of events: which words tell of which kind of event, and which argument fills which role.

A verb alone says little: a town is captured and so is a mood. A frame therefore names the kinds of
argument that it takes, and a word whose arguments fit no frame tells of no event.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from vedette.knowledge.word_files import verbatim
from vedette.model.records import Record

Slots = tuple[str, ...]
Roles = dict[str, Slots]
NO_ROLES: Roles = {}
PLAYERS = ("player", "actor", "people", "person", "pronoun", "unknown", "place", "civil", "protesters", "count")
"""Classes of those who deal with one another; a place stands for who rules there."""


class Frame(Record, frozen=True):
    """One way to tell of one kind of event.

    ``words`` are lemmas, a phrase with spaces ("pull out", "air strike"). ``noun`` holds the lemmas of a noun that
    the verb must have as its object or behind a preposition ("take control", "come under fire"). ``roles`` maps
    ``actor``, ``target``, ``place``, ``goal``, ``source`` and ``object`` to the slots that fill it, the first that is
    filled winning: ``subj`` and ``obj`` (logical, so that a passive changes nothing), ``poss``, ``adj``, ``noun``, or
    a preposition. ``needs`` maps a slot to the classes of which its filler must have one; a slot that ends in ``?``
    may be empty. ``bars`` maps a slot to the classes that rule the frame out. ``effect`` marks a verb that gives its
    kind up to an event noun beside it ("strikes killed"); ``topic`` a noun that is an event only with a place, a day
    or parties of its own. ``extent`` and ``unopposed`` go to the claim. ``plover`` and ``cameo`` are codes
    that the frame's words have where those of its kind do not fit.
    """

    name: str
    kind: str
    words: tuple[str, ...]
    roles: Roles
    noun: frozenset[str] = frozenset()
    needs: Roles = NO_ROLES
    bars: Roles = NO_ROLES
    effect: bool = False
    topic: bool = False
    extent: str | None = None
    unopposed: bool = False
    plover: str | None = None
    cameo: str | None = None


class Opening(Record, frozen=True):
    """A frame that a verb's lemma opens: ``particles`` are what must stand below it, each phrase by itself."""

    frame: Frame
    particles: tuple[tuple[str, ...], ...]


class Lexicon(Record, frozen=True):
    """All frames by the word that opens them, and the word classes that their conditions speak of.

    ``verbs`` is keyed by the first lemma of a verb, ``nouns`` by the last of a noun phrase. ``classes`` maps a noun's
    lemma to its classes; ``instruments`` a weapon's or vehicle's lemma to the kind of event that it makes of an attack.
    ``light`` maps a group of verbs beside event nouns (``does``, ``meets``, ``sees``, ``occurs``, ``ends``) to lemmas,
    ``sets`` the other lists of the file.
    """

    verbs: dict[str, tuple[Opening, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    classes: dict[str, frozenset[str]]
    instruments: dict[str, str]
    light: dict[str, frozenset[str]]
    sets: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the shipped lexicon, read once."""
    verbs, nouns, dealings = verbatim("event_verbs"), verbatim("event_nouns"), verbatim("dealings")
    return Lexicon(
        verbs=_by_first(_frames([*verbs["frames"], *dealings["frames"]])),
        nouns=_by_last(_frames(nouns["frames"])),
        classes=_classes([*nouns["classes"].items(), *dealings["classes"].items()]),
        instruments={word: kind for kind, words in nouns["instruments"].items() for word in _words(words)},
        sets={name: frozenset(_words(words)) for name, words in nouns["sets"].items()},
        light={group: frozenset(_words(words)) for group, words in nouns["light"].items()},
    )


@lru_cache(maxsize=1)
def coded() -> dict[str, Frame]:
    """Return by name the frames that have codes of their own."""
    words = lexicon()
    listed = [o.frame for openings in words.verbs.values() for o in openings]
    listed += [frame for frames in words.nouns.values() for frame in frames]
    return {frame.name: frame for frame in listed if frame.plover or frame.cameo}


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _roles(given: dict[str, str] | None) -> Roles:
    return {key: tuple(value.split("|")) for key, value in (given or {}).items()}


def _asked(given: dict[str, str] | None) -> Roles:
    """Return conditions, with the classes that "player" stands for written out."""
    return {
        key: tuple(c for one in classes for c in (PLAYERS if one == "player" else (one,)))
        for key, classes in _roles(given).items()
    }


def _frames(entries: Iterable[dict[str, Any]]) -> list[Frame]:
    roles = ("actor", "target", "place", "goal", "source", "object")
    return [
        Frame(
            name=entry["frame"],
            kind=entry["kind"],
            words=_words(entry["words"]),
            roles=_roles({role: entry[role] for role in roles if role in entry}),
            noun=frozenset(_words(entry.get("noun", ""))),
            needs=_asked(entry.get("needs")),
            bars={slot: barred for key, barred in _asked(entry.get("bars")).items() for slot in key.split("|")},
            effect=entry.get("effect") == "true",
            topic=entry.get("topic") == "true",
            extent=entry.get("extent"),
            unopposed=entry.get("unopposed") == "true",
            plover=entry.get("plover"),
            cameo=entry.get("cameo"),
        )
        for entry in entries
    ]


def _by_first(frames: list[Frame]) -> dict[str, tuple[Opening, ...]]:
    """Index by the first word of each phrase, in the order of the file: the special before the general."""
    found: dict[str, list[Opening]] = {}
    for frame in frames:
        own: dict[str, list[tuple[str, ...]]] = {}
        for phrase in frame.words:
            first, *rest = phrase.split()
            own.setdefault(first, []).append(tuple(rest))
        for word, particles in own.items():
            found.setdefault(word, []).append(Opening(frame, tuple(particles)))
    return {word: tuple(listed) for word, listed in found.items()}


def _by_last(frames: list[Frame]) -> dict[str, tuple[Frame, ...]]:
    """Index by the head of each phrase, its last word but for "exchange of fire", in the order of the file."""
    found: dict[str, list[Frame]] = {}
    for frame in frames:
        for key in dict.fromkeys(phrase.split()[0 if " of " in phrase else -1] for phrase in frame.words):
            found.setdefault(key, []).append(frame)
    return {key: tuple(listed) for key, listed in found.items()}


def _classes(groups: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group, words in groups:
        for word in _words(words):
            found.setdefault(word, set()).add(group)
    return {word: frozenset(groups_of) for word, groups_of in found.items()}
