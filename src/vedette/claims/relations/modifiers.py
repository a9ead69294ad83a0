"""Ties told by what stands before a name: "Turkish-backed X", "the pro-Russian militia", "X's ally Y"."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.claims.cast import Cast
from vedette.claims.relations.tie import Tie
from vedette.knowledge.countries import country_named, country_of_demonym
from vedette.knowledge.ties import TieWords
from vedette.model.readings import ActorMention
from vedette.model.syntax import Token
from vedette.model.words import RelationType

FINITE = ("VBD", "VBZ", "VBP", "VBG", "MD")
REACH = 7
"""Words to the right within which a compound finds the name it modifies."""


def compound_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "Turkish-backed Syrian National Army": modifier, hyphen, participle, then the name it modifies."""
    if token.i < 2 or cast.syntax[token.i - 1].text != "-":
        return
    modifier, head = named_or_nation(cast, cast.syntax[token.i - 2]), modified(cast, token)
    if modifier is None or head is None:
        return
    tie = words.compound[token.text.lower()]
    source, goal = (modifier, head.name) if tie.from_modifier else (head.name, modifier)
    yield Tie(source, tie.type, goal, token, f"tie:{token.text.lower()}-compound")


def leaning_ties(cast: Cast, token: Token) -> Iterator[Tie]:
    """Read "pro-Russian militia", "anti-government fighters"."""
    text, at = token.text.lower(), token.i + 2
    if at >= len(cast.syntax) or cast.syntax[token.i + 1].text != "-":
        return
    toward, named = named_or_nation(cast, cast.syntax[at]), cast.actor(at)
    whole = named is not None and named.name == toward and named.start > token.start and named.text[:1].isupper()
    last = cast.syntax.at(named.start, named.end)[1] - 1 if whole and named is not None else at
    head = modified(cast, cast.syntax[last])
    if toward and head and toward != head.name:
        kind: RelationType = "supports" if text == "pro" else "fights"
        yield Tie(head.name, kind, toward, token, f"tie:{text}")


def named_or_nation(cast: Cast, token: Token) -> str | None:
    """Return the actor that a modifier names: a party, or the state of a demonym; None for a creed or a trait."""
    nation = country_of_demonym(token.text) or country_named(token.text)
    if nation is not None:
        return cast.state(nation.iso3)
    named = cast.actor(token.i)
    if named is None or (token.entity.endswith("NORP") and named.kind in ("other", "community")):
        return None
    alone = named.end - named.start == token.end - token.start
    if token.pos == "ADJ" and (alone or named.kind in ("civilians", "community")):
        return None
    return named.name


def modified(cast: Cast, token: Token) -> ActorMention | None:
    """Return the actor to the right that the compound ending at ``token`` modifies."""
    for over in cast.syntax.ancestors(token.i):
        if over.pos in ("VERB", "AUX") and over.i > token.i:
            break
        if over.i > token.i and (found := cast.actor(over.i)) is not None:
            return None if found.kind == "civilians" else _by_name(cast, over, found)
        if over.dep == "appos" and (found := cast.actor(over.head)) is not None:
            return found  # "X, the Y-installed head of the region"; "X, a Y-backed alliance that …"
    for i in range(token.i + 1, min(token.i + REACH, len(cast.syntax))):
        at = cast.syntax[i]
        if at.sentence != token.sentence or at.text in (",", ".", ";", ":") or at.tag in ("WDT", "WP", *FINITE):
            return None
        if (found := cast.actor(i)) is not None:
            return None if found.kind == "civilians" else found
    return None


def _by_name(cast: Cast, noun: Token, found: ActorMention) -> ActorMention:
    """Return the group whose a crowd of fighters is: "Y-backed rebels of X" are X."""
    if found.name[:1].isupper() or found.kind not in ("armed group", "militia", "other"):
        return found
    for preposition in cast.syntax.children(noun.i, "prep"):
        inner = cast.syntax.child(preposition.i, "pobj") if preposition.text.lower() in ("of", "from") else None
        named = cast.actor(inner.i) if inner is not None else None
        if named is not None and named.kind in ("armed group", "militia", "other") and named.name[:1].isupper():
            return named
    return found
