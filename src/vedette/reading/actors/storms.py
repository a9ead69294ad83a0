"""Storms bear people's names and act on nobody's behalf: "Storm Daniel struck", "Daniel made landfall"."""

from __future__ import annotations

from collections.abc import Iterable

from vedette.knowledge.hazards import hazard_words
from vedette.reading.actors.scene import Found, Scene


def without_storms(scene: Scene, found: Iterable[Found]) -> list[Found]:
    """Return what was found less the names of storms, also where they stand alone later in the report."""
    every = list(found)
    named, tokens = hazard_words().named, scene.syntax.tokens
    storms = {
        tokens[t.i + 1].text
        for t in tokens[:-1]
        if t.text[:1].isupper() and t.lemma.lower() in named and tokens[t.i + 1].pos == "PROPN"
    }
    if not storms:
        return every
    return [f for f in every if not _is_storm(scene, f, storms, named)]


def _is_storm(scene: Scene, found: Found, storms: set[str], named: frozenset[str]) -> bool:
    words = [scene.syntax[i].text for i in range(found.first, found.last)]
    return words[0].lower() in named or (len(words) == 1 and words[0] in storms)
