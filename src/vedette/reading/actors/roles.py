"""Offices of persons, and whose they are: "UN envoy X", "X, the president of Y", "X, Fellow, Institute"."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.model.syntax import Token
from vedette.reading.actors.scene import Found, Scene

STEPS = 8
LINKS = frozenset(("of", "for", "at", "to", "in", "with"))


@dataclass(slots=True)
class Role:
    """An office in the report's words, ``plain`` in lower case; ``owner`` is the mention it belongs to, ``noun`` a
    group's noun ("army chief") where no name says it."""

    words: str
    plain: str
    owner: Found | None = None
    noun: int | None = None


def role_of(scene: Scene, found: Found, owners: list[Found | None]) -> Role | None:
    """Return the office that this mention of a person tells, or None."""
    if found.role is not None:
        return Role(found.role, found.office or found.role.lower(), found.owner)
    return _before(scene, found, owners) or _after(scene, found, owners)


def _before(scene: Scene, found: Found, owners: list[Found | None]) -> Role | None:
    """ "HTS leader X", "Syria's president, X", "army chief Gen. X"."""
    syntax = scene.syntax
    end = found.first
    while (
        end
        and syntax[end - 1].sentence == syntax[found.first].sentence
        and (
            owners[end - 1] is None
            and syntax[end - 1].text.lower().rstrip(".") in scene.offices.titles | scene.offices.ranks
            and syntax[end - 1].text[0].isupper()
        )
    ):
        end -= 1
    if end and syntax[end - 1].text == "," and end >= 2 and syntax[end - 2].head == found.head:
        end -= 1
    for start in range(max(end - 4, 0), end):
        words = scene.slice(start, end).lower().replace(".", "")
        if words in scene.offices.offices and syntax[start].sentence == syntax[found.first].sentence:
            owner, noun = _whose_before(scene, start, owners)
            return Role(scene.slice(start, end), words, owner, noun)
    return None


def _whose_before(scene: Scene, start: int, owners: list[Found | None]) -> tuple[Found | None, int | None]:
    syntax = scene.syntax
    k = start - 1
    while k >= 0 and start - k <= 4 and syntax[k].sentence == syntax[start].sentence:
        if owners[k] is not None:
            return owners[k], None
        if syntax[k].tag == "POS" or syntax[k].pos == "ADJ":
            k -= 1
            continue
        return None, k if scene.noun(syntax[k]) in scene.groups.nouns else None
    return None, None


def _after(scene: Scene, found: Found, owners: list[Found | None]) -> Role | None:
    """ "X, the leader of Y", "X, a UN spokesman", "X is the president of Y", "X, Fellow, Institute"."""
    syntax = scene.syntax
    head = syntax[found.head]
    if head.dep == "appos" and syntax[head.head].i < found.first and syntax[head.head].pos == "NOUN":
        role = _office_noun(scene, syntax[head.head], owners)
        if role is not None:
            return role
    if found.last + 1 < len(syntax) and syntax[found.last].text in (",", "(", "-", "–"):
        for at in range(found.last + 1, min(found.last + STEPS, len(syntax))):
            token = syntax[at]
            if token.sentence != head.sentence or (token.pos in ("VERB", "AUX", "PUNCT") and token.text != "-"):
                break
            role = _office_noun(scene, token, owners)
            if role is not None:
                return role
    above = syntax[head.head]
    if head.dep == "nsubj" and above.lemma == "be":
        attr = syntax.child(above.i, "attr")
        if attr is not None:
            return _office_noun(scene, attr, owners)
    return None


def _office_noun(scene: Scene, token: Token, owners: list[Found | None]) -> Role | None:
    """Return the role that a describing noun tells with its owner before it or behind "of"."""
    syntax = scene.syntax
    if owners[token.i] is not None and owners[token.i].sort != "office":  # type: ignore[union-attr]
        return None
    start = next(
        (
            s
            for s in range(max(token.i - 3, 0), token.i + 1)
            if owners[s] is owners[token.i]
            and scene.slice(s, token.i + 1).lower().replace(".", "") in scene.offices.offices
        ),
        None,
    )
    if start is None or (
        token.i + 1 < len(syntax) and scene.slice(start, token.i + 2).lower() in scene.offices.offices
    ):
        return None
    words = scene.slice(start, token.i + 1)
    after = token.i + 1
    if after < len(syntax) and syntax[after].text.lower() in LINKS:
        noun = None
        for at in range(after + 1, min(after + STEPS, len(syntax))):
            if owners[at] is not None:
                return Role(words, words.lower(), owners[at])
            if syntax[at].pos in ("VERB", "PUNCT", "CCONJ", "ADP"):
                break
            if scene.noun(syntax[at]) in scene.groups.nouns:
                noun = at
        if noun is not None:
            return Role(words, words.lower(), None, noun)
    elif (
        after + 1 < len(syntax)
        and syntax[after].text == ","
        and owners[after + 1] is not None
        and token.text[0].isupper()
    ):
        return Role(words, words.lower(), owners[after + 1])
    owner, noun = _whose_before(scene, start, owners)
    return Role(words, words.lower(), owner, noun)
