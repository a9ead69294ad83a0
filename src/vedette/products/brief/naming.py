"""The picture's names as they stand in a sentence: actors with their articles, places with their prepositions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from vedette.knowledge.loaded import loaded_in
from vedette.model.pictures import Actor, Picture, PicturedClaim, Place, Said
from vedette.products.brief.grammar import is_plural, listed, with_article
from vedette.products.brief.wordlists import words

PLAIN_ARMED = "armed groups"
"""What a brief calls those whom a report gives no name but "terrorists"."""
LONGEST_SPEAKER = 64
"""Characters of a speaker's own description that still read well."""
NEAR = re.compile(
    r"\b(near|outside|around|close to|on the outskirts of|in the suburbs of|on the edge of|in the area of|"
    r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of)\s+"
    r"(?:the (?:town|city|village|port|capital) of )?$",
    re.IGNORECASE,
)
"""Words straight before a place's name that say it was not in the place."""
SEAS = words("sea gulf ocean bay strait channel")
AT_KINDS = frozenset({"facility", "bridge"})
PRONOUNS = words("he she it they we i who this that these those one you his her their its our")
_PLAIN_OPENERS = words(
    "a an the rebel local some one several two three witnesses officials residents sources many senior military "
    "security hospital government medical police army aid health analysts experts activists"
)
_WEEKDAY = re.compile(r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+(?=\w)")
"""A day that stands before a speaker is when he spoke: "Thursday activists said"."""
REPORTS = frozenset({
    "reports", "media reports", "unconfirmed reports", "some reports", "available information", "local reports",
    "initial reports", "early reports", "news reports", "local media reports", "rumours", "rumors",
})  # fmt: skip
"""Speakers that are nobody: what they say is hearsay."""


class Names:
    """The picture's names by id."""

    def __init__(self, picture: Picture) -> None:
        self._actors: dict[str, Actor] = {actor.id: actor for actor in picture.actors}
        self._places: dict[str, Place] = {place.id: place for place in picture.places}
        self._spellings = {n.lower() for place in picture.places for n in (place.name, *place.aliases)}

    def known(self, actor: str | None) -> Actor | None:
        """Return the actor's record, or None."""
        return self._actors.get(actor) if actor else None

    def land(self, actor: str | None) -> str | None:
        """Return the country of a state or of its forces, or None."""
        found = self.known(actor)
        return found.country if found is not None and found.kind in ("state", "state forces") else None

    def site(self, place: str | None) -> Place | None:
        """Return the place's record, or None."""
        return self._places.get(place) if place else None

    def names_a_place(self, text: str) -> bool:
        """Return whether ``text`` is the name of a place of the picture, or one of its spellings."""
        return " ".join(text.lower().split()) in self._spellings

    def actor(self, actor: str) -> str:
        """Return the actor's name with its article; its id where it is not known."""
        found = self._actors.get(actor)
        if found is not None and is_label(found.name):
            return PLAIN_ARMED
        return with_article(found.name, found.kind) if found else actor

    def actors(self, ids: Sequence[str], most: int = 3, *, plain: bool = False) -> str | None:
        """Return the names as a list in words, or None for none. Beside proper names plain ones ("rebels") are
        said only where ``plain``."""
        armies = {a.country for i in ids if (a := self.known(i)) is not None and a.kind == "state forces" and a.country}
        # "Mali and the Malian army": the state's own forces stand for it.
        kept = [i for i in ids if (a := self.known(i)) is None or a.kind != "state" or a.country not in armies]
        names = list(dict.fromkeys(self.actor(i) for i in kept))
        proper = [n for n in names if any(c.isupper() for c in n)]
        names = names if plain else proper or names
        return listed(names[:most], more=max(len(names) - most, 0)) if names else None

    def are_many(self, ids: Sequence[str]) -> bool:
        """Return whether the actors take "they"."""
        return len(ids) > 1 or any(is_plural(self.actor(i)) for i in ids)

    def speaker(self, said: Said) -> str:
        """Return a speaker in words: a person as the report introduces him, a body by its name."""
        text = _WEEKDAY.sub("", " ".join(said.text.split()).strip(" ,;:"))
        found = self.known(said.actor)
        if found is None:
            return with_article(decapitalised(text.split(", wh", 1)[0]), "other")
        last = found.name.split()[-1].lower()
        leaning = text.split(" ", 1)[0].lower() in PRONOUNS
        described = found.kind == "person" and not leaning and last in text.lower() and len(text) <= LONGEST_SPEAKER
        if described and "," not in text and " who " not in text and text.lower() != found.name.lower():
            return decapitalised(text)
        plain = not any(c.isupper() for c in found.name)
        if plain and text.lower() not in PRONOUNS and len(text) <= LONGEST_SPEAKER and ", who" not in text:
            return with_article(decapitalised(text), "other")
        return with_article(found.name, found.kind)

    def relay(self, relayed_by: str | None) -> str | None:
        """Return who passed it on; the picture gives an actor's id where it knows one."""
        if not relayed_by:
            return None
        return self.actor(relayed_by) if relayed_by in self._actors else relayed_by

    def place(self, place: str | None) -> str | None:
        """Return the place's name, or None where it is not known."""
        found = self.site(place)
        if found is None:
            return None
        if found.name.lower().startswith("the "):
            return found.name
        last = found.name.split()[-1]
        takes = found.kind in ("bridge", "road", "water") or last[:1].islower()
        return f"the {found.name}" if takes else with_article(found.name, "place")

    def located(self, place: str | None, evidence: str = "") -> str | None:
        """Return where it was with its preposition: "in Sake", "near Sake", "at the airport"; None where unknown."""
        found, name = self.site(place), self.place(place)
        if found is None or name is None:
            return None
        if near := precision_before(found, evidence):
            return f"{near} {name}"
        if found.kind in AT_KINDS:
            return f"at {name}"
        open_water = found.kind == "water" and not SEAS & set(found.name.lower().split())
        return f"on {name}" if found.kind == "road" or open_water else f"in {name}"


@lru_cache(maxsize=1 << 12)
def is_label(name: str) -> bool:
    """Return whether a name is only a word of abuse for an armed side, which a brief does not take over.

    >>> is_label("terrorists"), is_label("rebels"), is_label("Army of the North")
    (True, False, False)
    """
    marked = loaded_in(name)
    ends = bool(marked) and marked[-1].sort == "demonising" and marked[-1].end == len(name)
    # "Southern terrorists" as "terrorists"; a proper name that holds such a word is the bearer's own.
    return ends and (marked[-1].start == 0 or name == name.lower())


def precision_before(place: Place, evidence: str) -> str | None:
    """Return "near", "north of" or the like where the words straight before the place's name say so."""
    low = evidence.lower()
    for name in (place.name, *place.aliases[:8]):
        at = low.find(name.lower())
        if at > 0 and (found := NEAR.search(evidence, max(at - 48, 0), at)):
            return found.group(1).lower()
    return None


def decapitalised(text: str) -> str:
    """Return a speaker's words with a small first letter, unless the first word is a name or an acronym."""
    first = text.split(" ")[0]
    ordinary = first.lower() in _PLAIN_OPENERS
    return text[:1].lower() + text[1:] if ordinary and not (first.isupper() and len(first) > 1) else text


def is_hearsay(claim: PicturedClaim) -> bool:
    """Return whether nobody in particular stands behind the claim."""
    if claim.said_by:
        return claim.said_by[0].actor is None and claim.said_by[0].text.strip().lower() in REPORTS
    return claim.modality == "reported"
