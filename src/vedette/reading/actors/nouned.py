"""Names with a plain noun behind them: "the X front", "the X 95 gang"."""

from __future__ import annotations

from vedette.reading.actors.scene import Scene

BODIES = frozenset(("army", "staff", "forces", "force", "front", "movement", "command", "party", "union", "alliance"))
"""Last words of the names of groups that have parts."""
NAMING_NOUNS = frozenset(("front", "gang", "cartel", "clan", "bloc"))


def with_its_noun(scene: Scene, first: int, end: int, last: int) -> int:
    """Return the token after "the X front", "the X 95 gang": a plain noun that belongs to the name before it."""
    syntax = scene.syntax
    at = end
    if at < last and syntax[at].text.isdigit() and len(syntax[at].text) < 4:
        at += 1
    if (
        at >= last
        or syntax[at].text not in NAMING_NOUNS
        or not first
        or syntax[first - 1].text.lower() != "the"
        or first in scene.nations
        or syntax[first].text.lower() in scene.groups.localities | scene.groups.colours
    ):
        return end
    stretch = end - first < 2 or any(scene.placed[first:end])
    if syntax[at].text in ("front", "bloc") and stretch and not _is_of_a_body(scene, at + 1, last):
        return end  # "the Verdun front" is a stretch of the line
    return at + 1 if syntax[at].dep != "compound" else end


def _is_of_a_body(scene: Scene, at: int, last: int) -> bool:
    """Return whether "of the" and the name of a group follow: "the X front of the People's General Staff"."""
    syntax = scene.syntax
    if at + 2 >= last or (syntax[at].text, syntax[at + 1].text) != ("of", "the") or at + 2 in scene.nations:
        return False
    end = at + 2
    while end < min(last, at + 8) and (syntax[end].text[0].isupper() or syntax[end].text in ("'s", "’s")):
        end += 1
    return end > at + 3 and syntax[end - 1].text.lower() in BODIES
