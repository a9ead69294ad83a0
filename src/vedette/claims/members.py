"""Some persons of a body, who are not the body: "seven government soldiers", "a Hezbollah fighter"."""

from __future__ import annotations

from vedette.claims.scene import Scene, lemma_of

BODIES = frozenset(
    {
        "army", "force", "group", "militia", "police", "unit", "government", "battalion", "brigade", "gang", "party",
        "movement", "coalition", "faction", "alliance", "navy", "regime", "junta", "team", "column", "convoy", "patrol",
    }
)  # fmt: skip
"""Nouns that mean a body even with a number before them."""
INDEFINITE = frozenset({"a", "an", "some", "several", "many", "few", "more", "other", "another", "numerous"})


def some_members(scene: Scene, tokens: tuple[int, ...]) -> int | None:
    """Return the one noun among ``tokens`` where it means some persons of a body and not all of it, else None."""
    if len(tokens) != 1:
        return None
    (i,) = tokens
    syntax, mentions = scene.syntax, scene.actors_of(i)
    if syntax[i].pos != "NOUN" or lemma_of(syntax[i]) in BODIES or not mentions:
        return None
    start, end = scene.phrase(i)
    words = " ".join(scene.reading.document.text[start:end].split()).lower()
    if mentions[0].kind in ("person", "civilians") or mentions[0].name.lower() == words:
        return None
    counted = syntax.child(i, "nummod") is not None
    told = counted or any(t.text.lower() in INDEFINITE for t in syntax.children(i, "det", "amod"))
    return i if told else None
