"""What the pointing words look at: nouns that point, a report's one coalition, quotation marks, a pointer's mention."""

from __future__ import annotations

from vedette.model.syntax import Token
from vedette.reading.actors.scene import Found, Scene

GROUPISH = frozenset(
    ("armed group", "militia", "other", "ngo", "international organisation", "monitor", "state forces")
)
NOUNS: dict[str, frozenset[str]] = {
    "group": GROUPISH - {"state forces"},
    "organisation": GROUPISH - {"state forces"},
    "organization": GROUPISH - {"state forces"},
    "movement": frozenset(("armed group", "militia", "other")),
    "militia": frozenset(("militia", "armed group")),
    "faction": frozenset(("armed group", "militia")),
    "bloc": frozenset(("international organisation",)),
    "outfit": frozenset(("armed group", "militia")),
    "agency": frozenset(("international organisation", "news agency", "ngo")),
    "charity": frozenset(("ngo",)),
    "ngo": frozenset(("ngo",)),
    "watchdog": frozenset(("monitor", "ngo")),
    "monitor": frozenset(("monitor",)),
    "observatory": frozenset(("monitor",)),
    "network": frozenset(("armed group", "media", "ngo", "other")),
    "mission": frozenset(("international organisation",)),
    "front": frozenset(("armed group", "militia")),
    "force": frozenset(("state forces", "armed group", "militia")),
    "gang": frozenset(("armed group",)),
    "cartel": frozenset(("armed group",)),
    "party": frozenset(("other", "armed group")),
    "ministry": frozenset(("state",)),
    "body": frozenset(("international organisation",)),
    "broadcaster": frozenset(("media",)),
    "newspaper": frozenset(("media",)),
    "channel": frozenset(("media",)),
    "station": frozenset(("media",)),
    "outlet": frozenset(("media", "news agency")),
    "paper": frozenset(("media",)),
    "union": frozenset(("international organisation",)),
    "council": frozenset(("international organisation", "other")),
}
"""Nouns that point back, with the kinds of actor that they may point to."""
LEADABLE = frozenset(("coalition", "alliance"))


def led_bodies(found: list[Found]) -> dict[str, Found]:
    """Return by noun the one body of each sort that the report names: "coalition" for "the X-led coalition"."""
    bodies: dict[str, dict[str, Found]] = {}
    for one in found:
        word = one.name.rsplit(" ", 1)[-1].lower()
        if word in LEADABLE and not one.pointing and one.name.lower() != word:
            bodies.setdefault(word, {}).setdefault(one.name, one)
    return {word: next(iter(named.values())) for word, named in bodies.items() if len(named) == 1}


def led_body(scene: Scene, token: Token, led: dict[str, Found]) -> Found | None:
    """Send "the coalition" and "coalition planes" to the one coalition of the report."""
    body = led.get(token.text.lower())
    if body is None or token.pos not in ("NOUN", "PROPN") or token.tag == "NNS" or token.i < body.first:
        return None
    before = scene.syntax[token.i - 1].text.lower() if token.i else ""
    if before in ("a", "an", "another") or is_told(scene, token):
        return None
    if token.dep not in ("compound", "amod", "nmod", "npadvmod") and before not in ("the", "this"):
        return None
    return pointer_to(token.i, token, body)


def is_told(scene: Scene, token: Token) -> bool:
    """Return whether the words behind a noun tell which it is: "the gang which calls itself X", "the group of Y"."""
    return any(
        c.dep == "relcl" or (c.dep in ("prep", "acl") and c.text.lower() in ("of", "called", "known", "led", "named"))
        for c in scene.syntax.children(token.i)
        if c.i > token.i
    )


def quoted_tokens(scene: Scene) -> frozenset[int]:
    """Return the tokens that stand within quotation marks; marks that do not close within a paragraph end with it."""
    inside: list[int] = []
    opened = False
    last_end = 0
    for token in scene.syntax.tokens:
        if opened and "\n\n" in scene.text[last_end : token.start]:
            opened = False
        last_end = token.end
        mark = token.text[0]
        if mark in '"“”' or token.text in ("``", "''"):
            opened = mark == "“" or token.text == "``" or (mark == '"' and not opened)
        elif opened:
            inside.append(token.i)
    return frozenset(inside)


def pointer_to(first: int, token: Token, chosen: Found | None) -> Found | None:
    """Return a mention that points to ``chosen``, None where there is nothing to point to."""
    if chosen is None:
        return None
    return Found(
        first,
        token.i + 1,
        token.i,
        "pointer",
        name=chosen.name,
        kind=chosen.kind,
        country=chosen.country,
        role=chosen.role,
        of=chosen.of,
        pointing=True,
        plural=chosen.plural,
        group=chosen.group,
    )
