"""Doers and what they strike, where the tree hangs them a noun too deep.

"The shelling of X by soldiers" and "the killing in X of two men by gunmen" often read as "X by soldiers" and "men by
gunmen": the words behind "by" are then looked for below the nouns that stand between.
"""

from __future__ import annotations

from vedette.claims.scene import Scene
from vedette.model.syntax import Token

BETWEEN = frozenset({"of", "on", "in", "at", "from", "against", "near", "as"})
"""Prepositions whose nouns may stand between an act and its doer."""


def doers_below(scene: Scene, i: int) -> list[int]:
    """Return who stands behind a "by" below the nouns of ``i``; only one who can act is taken."""
    for named in _behind(scene, _nouns_below(scene, i, BETWEEN), "by"):
        if scene.classes(named[0].i) & {"armed", "actor"}:
            return [t.i for t in named]
    return []


def struck_below(scene: Scene, i: int) -> list[int]:
    """Return what is struck, where it hangs on the doer: "the seizure by pirates of a freighter"."""
    if scene.syntax[i].pos in ("VERB", "AUX") and scene.syntax[i].tag != "VBG":
        return []
    for named in _behind(scene, _nouns_below(scene, i, BETWEEN | {"by"}), "of"):
        if not scene.classes(named[0].i) & {"armed", "place"}:
            return [t.i for t in named]
    return []


def _nouns_below(scene: Scene, i: int, through: frozenset[str]) -> list[int]:
    """Return the nouns behind the prepositions of ``i``, and those behind the prepositions of these."""
    first = _objects(scene, i, through)
    return first + [t for noun in first for t in _objects(scene, noun, through)]


def _objects(scene: Scene, i: int, through: frozenset[str]) -> list[int]:
    return [
        t.i
        for above in scene.syntax.children(i, "prep", "agent")
        if above.text.lower() in through
        for t in scene.syntax.children(above.i, "pobj")
    ]


def _behind(scene: Scene, nouns: list[int], word: str) -> list[list[Token]]:
    """Return the nouns behind each preposition ``word`` below ``nouns``."""
    found = (
        scene.syntax.children(child.i, "pobj")
        for noun in nouns
        for child in scene.syntax.children(noun, "prep")
        if child.text.lower() == word
    )
    return [named for named in found if named]
