"""What a name itself tells of its bearer: its head, its capitals, its particles, the parser's label, the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vedette.knowledge.actor_words import hints
from vedette.knowledge.organisations.public_life import public_body
from vedette.knowledge.thing_words import thing_words
from vedette.reading.actors.scene import Found, Scene

Vote = tuple[str, float]
"""A kind of actor, or ``place``, ``org`` (some organisation), ``armed``, ``acts``, ``none``; and a weight."""


LABELS: dict[str, Vote] = {
    "ORG": ("org", 1.2),
    "GPE": ("place", 2.0),
    "LOC": ("place", 2.5),
    "FAC": ("place", 2.5),
    "NORP": ("community", 2.0),
    "EVENT": ("none", 2.0),
    "WORK_OF_ART": ("none", 1.5),
    "LAW": ("none", 3.0),
    "PRODUCT": ("none", 1.0),
    "LANGUAGE": ("none", 2.0),
}
MISSION = re.compile(r"(?:UN|MINU|MONU|ONU)[A-Z]{2,6}$")
"""How the United Nations shortens the names of its missions: UNIFIL, MINUSMA, MONUC, ONUB."""
PERSONAL = hints("personal")
PUBLIC_KINDS = {"rebels": "armed group", "paramilitary": "militia", "criminals": "armed group", "party": "other"}
"""What a well-known name of two words or more tells by itself, as one witness among several."""
MANY = frozenset(("hundred", "thousand", "million", "many", "most", "hundreds", "thousands"))


def look_of(scene: Scene, found: Found) -> Iterator[Vote]:
    """Yield what the words of a name tell by themselves."""
    syntax, first, last = scene.syntax, found.first, found.last
    if found.office:
        yield "person", 6.0
    elif first and syntax[first - 1].text.lower() == "the" and not syntax[first - 1].text.isupper():
        yield "person", -2.5
    yield from _of_the_head(scene, first, last)
    if word_is_colour(scene, found) or syntax[first].text in thing_words().models:
        yield "none", 9.0
    label = syntax[found.head].entity[2:]
    if label == "PERSON":
        yield "person", 2.5 if last - first > 1 else 1.2
    elif label == "ORG" and last - first > 1:
        yield "org", 2.0
    elif label in ("FAC", "LOC") and last - first > 1 and scene.placed[last - 1] is None:
        yield "place", 1.5  # the label of names that the parser has not met
    elif label in LABELS:
        yield LABELS[label]
    yield from _of_its_look(scene, first, last)
    if all(scene.placed[i] is not None for i in range(first, last)):
        yield "place", 4.0
    if last - first > 1 and (known := public_body(found.name)) is not None and known.role in PUBLIC_KINDS:
        yield PUBLIC_KINDS[known.role], 4.0


def _of_the_head(scene: Scene, first: int, last: int) -> Iterator[Vote]:
    syntax = scene.syntax
    kind = head_kind(scene, first, last)
    if kind is None:
        return
    if kind != "state forces":
        yield kind, 5.0 if last - first > 1 else 1.5
        return
    if last + 1 < len(syntax) and syntax[last].text == "of" and syntax[last + 1].entity[2:] == "PERSON":
        yield "armed group", 4.0  # "the Libyan National Army of X"
    plain = syntax[last - 1].text in ("Army", "Forces", "Force")
    if plain and not {"Armed", "Royal", "Air"} & {syntax[k].text for k in range(first, last)}:
        yield kind, 3.0
    else:
        yield kind, 5.0 if last - first > 1 else 1.5


def _of_its_look(scene: Scene, first: int, last: int) -> Iterator[Vote]:
    """What capitals, particles and brackets tell: a short form, "bin", "KINSHASA, Feb 2 (Wire) -"."""
    syntax = scene.syntax
    word = syntax[first].text
    if last - first == 1 and len(word) > 1 and word.isupper():
        yield "org", 2.0
        if first and syntax[first - 1].text.lower() == "the" and scene.placed[first] is None:
            yield "org", 0.5  # a town has no article
        if MISSION.match(word):
            yield "international organisation", 4.0
    if last - first > 1 and word.lower() in PERSONAL:
        yield "person", 3.0
    if first and syntax[first - 1].text.lower() in MANY and last - first == 1 and word[1:].islower() and len(word) > 3:
        yield "community", 3.0  # "a million Hutu"
    if first > 0 and last + 1 < len(syntax) and syntax[first - 1].text == "(" and syntax[last].text == ")":
        opening = first - syntax.sentences[syntax[first].sentence][0] < 12
        if opening and syntax[last + 1].text in ("-", "–", "—", "--"):
            yield "news agency", 5.0
    if first > 0 and last < len(syntax) and syntax[first - 1].text == "(" and syntax[last].text == ")":
        opens, ends = syntax.sentences[syntax[first].sentence]
        if (opens, ends) == (first - 1, last + 1) and last - first > 1:
            yield "news agency", 5.0  # the signature of a wire


def word_is_colour(scene: Scene, found: Found) -> bool:
    """Return whether a capital word only describes: "Islamist", "Western"."""
    low = found.name.lower()
    return low in scene.groups.colours or low in scene.groups.localities or low in scene.groups.sides


def head_kind(scene: Scene, first: int, last: int) -> str | None:
    """Return what the head of a name tells: the word before "of" or "for", else the last word.

    An army or a force may be a state's own or another's; other words of the name tell which.
    """
    words = [scene.syntax[i].text.lower() for i in range(first, last)]
    end = next((k for k, w in enumerate(words) if w in ("of", "for", "against", "without", "in") and k), len(words))
    if end > 2 and words[end - 2] == "-" and words[end - 1] in FACTIONS:
        end -= 2  # "Liberation Movement-North"
    head = words[end - 1]
    if len(words) == 1 and not scene.syntax[first].text.isupper() and head not in scene.heads.heads:
        return None
    if len(words) > 1 and words[0] in NAMING:
        return "none"
    if head in scene.heads.not_actors and not (head in scene.heads.heads and len(words) > end):
        return "none"
    kind = scene.heads.heads.get(head) or scene.heads.heads.get(
        first_word if len(words) > 1 and (first_word := words[0].replace("'", "").replace("’", "")) in ARABIC else ""
    )
    if kind == "state" and head in ("state", "states", "republic", "house") and end == len(words):
        return "armed group" if words[0] == "islamic" else "place" if head != "house" else "none"
    if words[0] in WORLDWIDE and len(words) > 1 and kind in ("state", "other", None):
        return "international organisation"
    if "revolutionary" in words[:end] and head in ("army", "forces"):
        return "armed group"
    numbered = len(words) == 2 and words[0] in UNITS and words[1].isdigit()
    if numbered or (scene.syntax[first].text[0].isdigit() and head in UNITS):
        return "state forces"
    if kind != "state forces":
        return kind
    rest = set(words) - {head}
    nation = first in scene.nations
    if rest & scene.heads.irregular and not rest & {"armed", "defence", "defense", "guard"}:
        known = len(rest & scene.heads.irregular) > 1
        return "irregular" if nation and "national" in rest and not known else "armed group"
    if (
        nation
        or rest & scene.heads.regular
        or head in ("police", "navy", "fleet", "regiment", "division", "corps", "air", "marines")
    ):
        return "state forces"
    return "armed group" if head in ("army", "force", "forces", "legion") else kind


FACTIONS = frozenset(("north", "south", "east", "west", "io", "opposition", "renewed", "unity", "central"))
"""What sets a wing of a movement apart behind a hyphen."""
NAMING = frozenset(("operation", "exercise"))
"""What opens the name of an undertaking and of nobody: "Operation Barkhane"."""
WORLDWIDE = frozenset(("international", "world", "united", "european", "african", "pan-african", "global"))
UNITS = hints("units")
"""Units of an army: with a number before it such a name is that of a state's ("92nd Brigade")."""
ARABIC = hints("arabic")
