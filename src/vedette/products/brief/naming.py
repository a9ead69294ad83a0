"""Names, days and counts as running English prints them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vedette.model.counts import Count
from vedette.model.pictures import Actor, Picture, Place
from vedette.model.when import When

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ARTICLE_HEADS = {
    "army",
    "government",
    "military",
    "police",
    "navy",
    "ministry",
    "coalition",
    "authorities",
    "army's",
    "regime",
    "opposition",
    "airforce",
    "force",
    "forces",
    "president",
    "junta",
    "council",
    "nations",
    "observatory",
    "committee",
    "union",
    "organization",
    "organisation",
    "agency",
    "court",
    "front",
    "movement",
    "party",
    "league",
    "alliance",
    "commission",
    "fund",
    "programme",
    "program",
    "states",
    "kingdom",
    "republic",
    "emirates",
    "institute",
    "group",
    "guard",
    "brigade",
    "division",
    "service",
    "federation",
    "office",
    "cross",
    "crescent",
    "bank",
    "society",
    "corps",
    "staff",
    "administration",
    "mission",
    "department",
    "parliament",
    "kremlin",
    "community",
    "minority",
    "militia",
    "monitor",
    "times",
    "post",
    "guardian",
}
"""Last words after which English puts "the" before a name of several words."""


class Names:
    """The picture's names by id, as they stand in a sentence."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self._actors: dict[str, Actor] = {actor.id: actor for actor in picture.actors}
        self._places: dict[str, Place] = {place.id: place for place in picture.places}

    def actor(self, actor: str) -> str:
        """Return the actor's name with its article; its id where it is not known."""
        found = self._actors.get(actor)
        return with_article(found.name, found.kind) if found else actor

    def actors(self, ids: Sequence[str], most: int = 3) -> str | None:
        """Return the names as a list in words, or None for none."""
        return listed([self.actor(i) for i in ids[:most]], more=max(len(ids) - most, 0)) if ids else None

    def place(self, place: str | None) -> str | None:
        """Return the place's name, or None where it is not known."""
        found = self._places.get(place) if place else None
        if found is None:
            return None
        if found.kind in ("bridge", "road", "water", "facility") or found.name.split()[-1][:1].islower():
            return f"the {found.name}" if not found.name.lower().startswith("the ") else found.name
        return found.name


def with_article(name: str, kind: str) -> str:
    """Return ``name`` as it stands within a sentence.

    >>> with_article("Malian army", "state forces"), with_article("rebels", "armed group")
    ('the Malian army', 'rebels')
    """
    words = name.split()
    if not words or kind == "person" or words[0].lower() in ("the", "a", "an"):
        return name
    last = words[-1].lower()
    several = len(words) > 1
    if several and (last in ARTICLE_HEADS or {"of", "for"} & set(words[1:-1])):
        return f"the {name}"
    return (
        f"the {name}"
        if last in ("army", "government", "military", "police", "regime", "opposition", "kremlin")
        else name
    )


def listed(names: Sequence[str], *, more: int = 0) -> str:
    """Return names as "A", "A and B", "A, B and C" or "A, B and others"."""
    if more:
        return ", ".join(names) + " and others"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def sentence_case(text: str) -> str:
    """Return ``text`` with a capital first letter."""
    return text[:1].upper() + text[1:]


def day_words(day: date, *, year: bool = True) -> str:
    """Return the day as "5 December 2024".

    >>> day_words(date(2024, 12, 5))
    '5 December 2024'
    """
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def when_words(when: When | None, *, year: bool = False) -> str | None:
    """Return when it happened with the precision that is known: "on 5 December", "by 6 December", "in 2013"."""
    if when is None or not when.known:
        return None
    if when.start is None:
        assert when.end is not None  # noqa: S101 - `known` says one of the two is there
        return f"by {day_words(when.end, year=year)}"
    if when.end is None:
        return f"since {day_words(when.start, year=year)}"
    if when.start == when.end:
        return f"on {day_words(when.start, year=year)}"
    if when.precision == "year" and when.start.year == when.end.year:
        return f"in {when.start.year}"
    if when.precision == "month" and when.start.month == when.end.month and when.start.year == when.end.year:
        return f"in {MONTHS[when.start.month - 1]} {when.start.year}"
    return f"between {day_words(when.start, year=year)} and {day_words(when.end, year=year)}"


def count_words(count: Count) -> str:
    """Return the count with its qualifier: "at least 12", "more than 820", "about 280,000", "20,000 to 99,999"."""
    low, high = count.low, count.high
    if low is None and high is None:
        return "an unknown number of"
    if low is not None and high is not None and low != high:
        return f"between {low:,} and {high:,}"
    number = f"{(low if low is not None else high) or 0:,}"
    return number if count.qualifier in ("exactly", "between") else f"{count.qualifier} {number}"
