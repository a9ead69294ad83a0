"""What is known of a report's actors while its groups are named, and the country that the report is about."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from vedette.knowledge.actor_words import hints
from vedette.reading.actors.bearers import Bearer
from vedette.reading.actors.scene import Found, Scene
from vedette.reading.actors.sides import Sides

STATE_SIDE = frozenset(
    ("government", "army", "police", "navy", "intelligence", "parliament", "security forces", "air force")
)
ARMED = frozenset(
    (
        "rebels",
        "jihadists",
        "separatists",
        "terrorists",
        "gunmen",
        "gangs",
        "looters",
        "militias",
        "mercenaries",
        "pirates",
        "smugglers",
    )
)
FORCES = hints("forces")


@dataclass(slots=True)
class Cast:
    """What is known of the report's actors while its groups are named: ``leads`` are the persons who lead an armed
    group, ``ranked`` those who bear a military rank."""

    bearer_of: dict[int, Bearer]
    frame: str | None
    office_country: dict[int, str | None] = field(default_factory=dict)
    side_of: dict[int, str] = field(default_factory=dict)
    sides: Sides | None = None
    leads: dict[int, Bearer] = field(default_factory=dict)
    ranked: frozenset[int] = frozenset()


def frame_of(scene: Scene) -> tuple[str | None, bool]:
    """Return the country that the report is about, and whether it stands out.

    It is the one most named; early words, places within it and "in" before it count more.
    """
    score: Counter[str] = Counter()
    total = max(len(scene.syntax), 1)
    for first, nation in scene.nations.items():
        if _is_aside(scene, first):
            continue
        after = scene.syntax[nation.last].text if nation.last < total else ""
        before = scene.syntax[first - 1].text.lower() if first else ""
        weight = (
            1
            if after == "-" or nation.sort == "capital"
            else 2
            if nation.sort == "people"
            else 4
            if before in INSIDE
            else 1
            if before in BEYOND
            else 3
        )
        score[nation.iso] += weight * (2 if first < 0.25 * total and nation.sort == "country" else 1)
    seen = None
    for number, place in enumerate(scene.placed):
        if place is not None and place is not seen and place.country and place.kind != "country":
            at = next((t for t in range(number, total) if scene.placed[t] is place), number)
            if not _is_long_past(scene, at):
                score[place.country] += 3
        seen = place
    if not score:
        return None, False
    ranked = sorted(score.items(), key=lambda s: (-s[1], s[0]))
    return ranked[0][0], len(ranked) == 1 or ranked[0][1] >= 1.4 * ranked[1][1]


def _is_aside(scene: Scene, first: int) -> bool:
    """Return whether a nation only tells whose somebody's helpers are, or stands in what is long past."""
    before = scene.syntax[first - 1] if first else None
    theirs = before is not None and before.tag == "PRP$" and scene.nations[first].sort == "people"
    return theirs or _is_long_past(scene, first)


def _is_long_past(scene: Scene, i: int) -> bool:
    """Return whether a word stands in a clause that a comparison reaches back to: "the worst since X took Y"."""
    syntax = scene.syntax
    below = syntax[i]
    for above in syntax.ancestors(i):
        if above.sentence != below.sentence:
            return False
        if above.pos in ("VERB", "AUX") and any(c.text.lower() == "since" for c in syntax.children(above.i, "mark")):
            return True
    return False


BEYOND = frozenset(("with", "to", "into", "toward", "towards", "against", "by"))
"""Words before a country that lies across the border, or is the other side."""
INSIDE = frozenset(("in", "across", "throughout", "inside"))


def phrase_of(scene: Scene, found: Found) -> str:
    """Return the words of the mention as they would stand inside a sentence."""
    syntax = scene.syntax
    words = scene.slice(found.first, found.last)
    first = syntax[found.first]
    opens = (
        found.first == 0
        or syntax[found.first - 1].sentence != first.sentence
        or syntax[found.first - 1].text in "\"“'‘"
    )
    if (
        opens
        and first.text not in scene.inner
        and first.pos in ("NOUN", "ADJ", "ADV", "VERB")
        and found.first not in scene.nations
        and not first.text.isupper()
        and first.text[1:].islower()
        and first.entity[2:] not in ("NORP", "GPE", "ORG", "PERSON")
    ):
        words = words[0].lower() + words[1:]
    return words
