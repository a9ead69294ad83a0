"""The words around the noun of a group: where its phrase begins and whose side they tell.

"HTS fighters", "Assad's forces", "fighters from X" and "its troops" belong to somebody; "Iran-backed militias"
are tied to Iran and are not Iran.
"""

from __future__ import annotations

from vedette.knowledge.actor_words import hints
from vedette.model.syntax import Token
from vedette.reading.actors.scene import Found, Scene

REACH = 9
"""Words before a noun that are looked at."""
PLACING = frozenset(("based", "born"))


def phrase_before(scene: Scene, token: Token, owners: list[Found | None]) -> tuple[int, Found | None, bool, int | None]:
    """Return where the phrase of a noun begins, whose side its words tell, whether that is only a tie
    ("X-backed"), and the token of a pronoun that owns it ("his forces"), behind "of" too ("three of its soldiers")."""
    syntax = scene.syntax
    first, k = token.i, token.i - 1
    if k > 2 and syntax[k].text == ")" and syntax[k - 2].text == "(" and (short := owners[k - 1]) is not None:
        full = owners[k - 3]
        return (full.first if full is not None else short.first), short, False, None  # "the X Forces (XF) fighters"
    while k >= 0 and token.i - k <= REACH and syntax[k].sentence == token.sentence:
        word, other = syntax[k], owners[k]
        if other is not None:
            first, owner, tied = _at_owner(scene, other, first, k, token.i)
            return _trimmed(scene, first, token.i), owner, tied, None
        if word.tag in ("PRP$", "WP$"):
            return _past_tie(scene, _trimmed(scene, first, token.i), token.i), None, False, k
        if word.tag == "POS" and owners[k - 1] is None:
            break
        if word.tag != "POS" and word.text != "-":
            if not _modifies(word, token.i):
                break
            first = k if word.pos != "ADV" else first
        k -= 1
    return _past_tie(scene, _trimmed(scene, first, token.i), token.i), None, False, None


def _modifies(word: Token, head: int) -> bool:
    """Return whether a word belongs to the phrase of the noun ``head`` to its right."""
    loose = word.pos in ("VERB", "ADV") and word.dep in ("amod", "advmod", "compound", "nmod")
    return (loose or word.pos in ("ADJ", "NOUN", "PROPN")) and word.i < word.head <= head


def _at_owner(scene: Scene, other: Found, first: int, k: int, head: int) -> tuple[int, Found | None, bool]:
    """Return first token, owner and tie where the words to the left of a noun reach a name."""
    syntax = scene.syntax
    if (
        other.first > 1
        and syntax[other.first - 1].text == "-"
        and syntax[other.first - 2].text.lower() in ("pro", "anti")
    ):
        return min(max(first, k + 1), head), other, True
    if tied_to(scene, other.last):
        whole = syntax[other.last + 1].text.lower() in PLACING
        return other.first if whole else min(max(first, other.last + 2), head), other, True
    if other.sort == "office" or other.last - 1 != k:
        return first, None, False
    return other.first, other, False


def _trimmed(scene: Scene, first: int, head: int) -> int:
    """Leave out what counts or points and tells nothing of the group: "several other rebel groups"."""
    syntax = scene.syntax
    while first < head and (
        syntax[first].text == "-" or syntax[first].tag == "POS" or syntax[first].text.lower() in SKIPPED
    ):
        first += 1
    return first


SKIPPED = hints("skipped")


def tied_to(scene: Scene, at: int) -> bool:
    """Return whether "-backed", "-led" or the like follows at token ``at``."""
    syntax = scene.syntax
    return at + 1 < len(syntax) and syntax[at].text in ("-", "–") and syntax[at + 1].text.lower() in scene.groups.ties


def _past_tie(scene: Scene, first: int, head: int) -> int:
    for k in range(head - 1, first, -1):
        if scene.syntax[k].text == "-" and scene.syntax[k + 1].text.lower() in scene.groups.ties and k + 2 <= head:
            return k + 2
    return first


def tie_words(scene: Scene, owner: Found) -> str:
    """Return the words that tie a group to another actor: "Iran-backed", "pro-Kyiv"; empty for "Islamist-led"."""
    syntax = scene.syntax
    if tied_to(scene, owner.last):
        return (
            "" if owner.name.lower() in scene.groups.colours else f"{owner.name}-{syntax[owner.last + 1].text.lower()}"
        )
    return f"{syntax[owner.first - 2].text.lower()}-{owner.name}"


def owner_behind(scene: Scene, token: Token, owners: list[Found | None]) -> Found | None:
    """Return whose fighters "fighters from X", "members of X" and "forces loyal to X" are."""
    for loyal in scene.syntax.children(token.i, "amod", "acl", "relcl"):
        if loyal.text.lower() == "loyal" and loyal.i == token.i + 1:
            target = next((t for t in scene.syntax.tokens[loyal.i + 2 : loyal.i + 5] if owners[t.i] is not None), None)
            owner = owners[target.i] if target is not None else None
            return owner if owner is not None and owner.sort == "name" else None
    for prep in scene.syntax.children(token.i, "prep"):
        target = scene.syntax.child(prep.i, "pobj")
        if prep.text.lower() in ("from", "of") and target is not None:
            owner = owners[target.i]
            if owner is not None and owner.sort == "name":
                return owner
    return None


def _ends_there(scene: Scene, at: int) -> bool:
    """Return whether the nation at token ``at`` is a country's whole name and no part of a longer one."""
    nation = scene.nations[at]
    after = scene.syntax[nation.last] if nation.last < len(scene.syntax) else None
    return nation.sort == "country" and (after is None or not (after.tag == "POS" or after.text[0].isupper()))


SEATED = frozenset(("state", "armed group", "militia"))
"""Kinds whose country "in X" tells: officials and rebels, not the troops that a state has sent."""


def set_place(scene: Scene, found: Found, token: Token, modifiers: list[str]) -> None:
    """Set the country and the locality that the words around the noun give."""
    syntax = scene.syntax
    owner = found.owner
    nation = scene.nations.get(owner.first) if owner is not None and owner.sort == "nation" else None
    if nation is not None:
        found.country = nation.iso
    locality = next((m for m in modifiers if m in scene.groups.localities), None)
    if locality is None and any(m in scene.groups.local for m in modifiers):
        locality = "local"
    for prep in syntax.children(token.i, "prep"):
        target = syntax.child(prep.i, "pobj")
        if target is None:
            continue
        low = prep.text.lower()
        if low in ("in", "from") and locality is None:
            words = [c.text.lower() for c in syntax.children(target.i)] + [target.text.lower()]
            locality = next((w for w in words if w in scene.groups.localities), None)
        if syntax.child(target.i, "conj") is not None:
            continue  # "the embassies of X, Y and Z"
        inside = low == "in" and found.group is not None and scene.groups.sorts[found.group].kind in SEATED
        if (low in ("of", "from") or inside) and found.country is None:
            for at in range(prep.i + 1, min(target.i + 1, prep.i + 4)):
                if at in scene.nations:
                    found.country = scene.nations[at].iso
                    if low == "of" and prep.i == found.head + 1 == found.last and _ends_there(scene, at):
                        found.last = scene.nations[at].last  # "the government of Iraq" is one actor
    found.locality = locality
