"""Which sort of unnamed group a noun tells with the words before it."""

from __future__ import annotations

from vedette.knowledge.actor_words import Sort
from vedette.model.syntax import Token
from vedette.reading.actors.scene import Scene


def sort_of(scene: Scene, noun: Token) -> Sort | None:
    """Return the sort of group that a noun with the words before it tells ("rebel group" → rebels)."""
    syntax, groups = scene.syntax, scene.groups
    word = scene.noun(noun)
    low = noun.text.lower()
    hyphened = noun.i > 2 and syntax[noun.i - 2].text == "-"
    for size in (3, 2, 1) if hyphened else (2, 1):
        start = noun.i - size
        if start >= 0 and syntax[start].sentence == noun.sentence:
            before = scene.slice(start, noun.i).lower()
            hit = groups.nouns.get(f"{before} {word}") or groups.nouns.get(f"{before} {low}")
            if hit is not None:
                return hit
    if word in groups.carriers:
        told: Sort | None = None
        for k in range(noun.i - 1, max(noun.i - 6, -1), -1):
            if syntax[k].sentence != noun.sentence or (
                syntax[k].pos in ("DET", "ADP", "PUNCT", "VERB", "CCONJ")
                and syntax[k].text != "-"
                and syntax[k].text.lower() not in groups.sides
            ):
                break
            side = groups.sides.get(syntax[k].text.lower())
            if side is None and k > 1 and syntax[k - 1].text == "-":
                side = groups.sides.get(scene.slice(k - 2, k + 1).lower())  # "self-defence brigades"
            if side is not None and not (side in ("army", "security forces", "gunmen") and word in groups.nouns):
                told = groups.sorts[side] if told is None or told.name == "jihadists" else told
                if syntax[k].text.lower() not in groups.colours:
                    break
        if told is not None:
            return told
        if word in ("fighter", "faction", "battalion", "brigade") and word not in groups.nouns:
            return groups.sorts["rebels"]
    return groups.nouns.get(word)
