"""The words that tell how a name is used, as sets ready for look-up."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record
from vedette.model.words import PlaceKind


class PlaceWords(Record, frozen=True):
    """``designators`` gives for a noun beside a name the kinds it calls for; multi-word nouns are joined by a space.

    ``local`` gives for words that news of one country alone uses, small and with a capital, that country.
    """

    designators: dict[str, PlaceKind]
    longest_designator: int
    belongs_to_name: frozenset[str]
    titles: frozenset[str]
    before_place: frozenset[str]
    pointing: dict[str, tuple[PlaceKind, ...]]
    never: frozenset[str]
    unit: dict[str, str]
    local: dict[str, str]
    site_ends: frozenset[str]
    prepositions: frozenset[str]
    motion: frozenset[str]
    aims: frozenset[str]
    had_by_places: frozenset[str]
    taken_surely: frozenset[str]
    taken_maybe: frozenset[str]
    taken_forms: frozenset[str]
    speaking: frozenset[str]
    street: frozenset[str]


@lru_cache(maxsize=1)
def place_words() -> PlaceWords:
    """Return the lexicon ``place_words.yaml``."""
    raw = lexicon("place_words")
    kinds: tuple[PlaceKind, ...] = ("region", "district", "province", "road", "bridge", "facility", "water", "town")
    designators: dict[str, PlaceKind] = {}
    for kind in kinds:
        for word in raw[kind]:
            designators.setdefault(word, kind)
    for word in raw["facility"]:
        designators[word] = "facility"
    for word in raw["province"]:
        if word not in raw["region"]:
            designators[word] = "province"
    return PlaceWords(
        designators,
        max(w.count(" ") + 1 for w in designators),
        frozenset(raw["belongs_to_name"]),
        frozenset(raw["titles"]),
        frozenset(raw["before_place"]),
        {word: tuple(k) for word, k in raw["pointing"].items()},
        frozenset(raw["never"]),
        {iso3: word for word, codes in raw["unit"].items() for iso3 in codes},
        {form: iso3 for iso3, said in raw["local"].items() for w in said for form in (w, w.capitalize())},
        frozenset(w.split()[-1] for kind in ("facility", "bridge") for w in raw[kind])
        - frozenset(raw["no_site_alone"]),
        *(
            frozenset(raw[key])
            for key in (
                "prepositions",
                "motion",
                "aims",
                "had_by_places",
                "taken_surely",
                "taken_maybe",
                "taken_forms",
                "speaking",
                "street",
            )
        ),
    )
