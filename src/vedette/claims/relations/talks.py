"""Ties between two that a third or a fight joins: "talks between A and B brokered by C", "clashes between A and B"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from vedette.claims.cast import Cast
from vedette.claims.relations.parts import subjects
from vedette.claims.relations.tie import Tie
from vedette.knowledge.ties import TieWords
from vedette.model.claims import Claim
from vedette.model.syntax import Token

LONGEST_ASIDE = 14
"""Words about the first of two before the "and" that opens the second."""
UNDER = frozenset({"auspices", "aegis", "patronage"})
"""What talks are held under."""
DEALING = frozenset({"sign", "meet", "negotiate", "talk", "agree", "sit", "conclude"})
"""What the two sides of talks do."""
MEDIATING = frozenset({"mediation", "mediator", "mediators", "brokerage"}) | UNDER


def battle_ties(cast: Cast, token: Token) -> Iterator[Tie]:
    """Read "fighting between A and B", "A's war with B": they fight."""
    sides = _between(cast, token)
    if len(sides) == 2:
        yield Tie(sides[0], "fights", sides[1], token, "tie:battle")
        return
    owners = cast.names(cast.syntax.child(token.i, "poss"))
    opened = cast.syntax.children(token.i, "prep")
    for preposition in opened:
        if preposition.text.lower() in ("of", "by", "involving"):
            owners = owners or cast.names(cast.syntax.child(preposition.i, "pobj"))
    for preposition in [
        *opened,
        *(q for p in opened for o in cast.syntax.children(p.i, "pobj") for q in cast.syntax.children(o.i, "prep")),
    ]:
        if preposition.text.lower() in ("with", "against"):
            for goal in cast.names(cast.syntax.child(preposition.i, "pobj")):
                for source in owners:
                    yield Tie(source, "fights", goal, token, "tie:battle")


def mediating_ties(cast: Cast, token: Token, words: TieWords, fights: Sequence[Claim]) -> Iterator[Tie]:
    """Read "talks hosted by X", "X's mediation", "X brokered a truce between A and B": X mediates between the two.

    Where the words do not tell between whom, it is between those who fight each other in the same report.
    """
    brokers, sides = _by_verb(cast, token, words) if token.pos == "VERB" else _by_noun(cast, token)
    if not brokers:
        return
    if not sides:
        sides = [s for s in (fights[0].source, fights[0].goal) if s is not None] if fights else _foremost(cast, brokers)
    for broker in brokers:
        for side in sides:
            if side not in brokers:
                yield Tie(broker, "mediates", side, token, "tie:mediation")


def _by_verb(cast: Cast, token: Token, words: TieWords) -> tuple[tuple[str, ...], list[str]]:
    """Return who brokers and between whom: "X brokered a truce between A and B", "talks hosted by X"."""
    syntax = cast.syntax
    told = syntax.child(token.i, "dobj", "nsubjpass")
    agent = syntax.child(token.i, "agent")
    noun = told if told is not None else syntax.head(token.i)
    for above, _ in zip(syntax.ancestors(token.i), range(4), strict=False):
        if told is None and (above.lemma.lower() in words.talks or above.text.lower() in words.talks):
            noun = above
            break
    talks = noun.lemma.lower() in words.talks or noun.text.lower() in words.talks
    if (not talks and token.lemma.lower() != "mediate") or (
        agent is None and syntax.child(token.i, "auxpass") is not None
    ):
        return (), []
    brokers = cast.names(syntax.child(agent.i, "pobj")) if agent is not None else subjects(cast, token)
    sides = _between(cast, noun) or _between(cast, token)
    for preposition in syntax.children(token.i, "prep"):
        inner = syntax.child(preposition.i, "pobj") if preposition.text.lower() == "in" else None
        sides = sides or (_between(cast, inner) if inner is not None else [])  # "mediates in the war between A and B"
    if not sides and agent is not None:
        behind = syntax.child(agent.i, "pobj")
        sides = _between(cast, behind) if behind is not None else []  # "brokered by X between A and B"
    return brokers, sides


def _by_noun(cast: Cast, token: Token) -> tuple[tuple[str, ...], list[str]]:
    """Return who mediates by "X's mediation", "mediation by X", "Qatari mediators", and between whom."""
    syntax = cast.syntax
    if token.text.lower() in UNDER:
        return _under(cast, token)
    brokers = cast.names(syntax.child(token.i, "poss"))
    for modifier in syntax.children(token.i, "amod", "compound"):
        brokers = brokers or cast.names(modifier)
    for preposition in syntax.children(token.i, "prep"):
        if preposition.text.lower() in ("by", "of", "from"):
            brokers = brokers or cast.names(syntax.child(preposition.i, "pobj"))
    return brokers, _between(cast, token)


def _under(cast: Cast, token: Token) -> tuple[tuple[str, ...], list[str]]:
    """Read "A and B signed an accord under the auspices of X", "talks between A and B under X's auspices"."""
    syntax, over = cast.syntax, cast.syntax.head(token.i)
    brokers = cast.names(syntax.child(token.i, "poss"))
    for preposition in syntax.children(token.i, "prep"):
        inner = syntax.child(preposition.i, "pobj") if preposition.text.lower() == "of" else None
        named = cast.name_of(inner) if inner is not None else None
        brokers = brokers or ((named,) if named else ())
    if over.text.lower() != "under":
        return (), []
    for above, _ in zip(syntax.ancestors(over.i), range(3), strict=False):
        if above.pos in ("VERB", "AUX"):
            first = syntax.child(above.i, "nsubj", "nsubjpass")
            sides = _between(cast, first) if first is not None else []
            return brokers, sides or [s for s in subjects(cast, above) if above.lemma.lower() in DEALING]
        if sides := _between(cast, above):
            return brokers, sides
    return (), []


def _foremost(cast: Cast, brokers: Sequence[str]) -> list[str]:
    """Return the armed group and the state that a report speaks of most, other than the brokers."""
    found: list[str] = []
    for kinds in (("armed group", "militia"), ("state", "state forces")):
        counted = Counter(a.name for a in cast.reading.actors if a.kind in kinds and a.name not in brokers)
        found += [name for name, times in counted.most_common(1) if times > 1]
    return found if len(found) == 2 else []


def _between(cast: Cast, token: Token) -> list[str]:
    """Return the two that stand behind "between", below a noun or beside it."""
    syntax = cast.syntax
    for preposition in syntax.children(token.i, "prep"):
        if preposition.text.lower() in ("between", "with"):
            first = syntax.child(preposition.i, "pobj")
            named = list(cast.names(first))
            if len(named) == 2:
                return named
            if first is not None and len(named) == 1 and preposition.text.lower() == "between":
                return named + [n for n in _after_and(cast, first) if n not in named]
    return []


def _after_and(cast: Cast, first: Token) -> tuple[str, ...]:
    """Return who follows an "and" that the parse hangs elsewhere: "between the army (A) and the rebels"."""
    syntax = cast.syntax
    for at in range(first.i + 1, min(first.i + LONGEST_ASIDE, len(syntax))):
        if syntax[at].sentence != first.sentence:
            break
        if syntax[at].text.lower() == "and":
            for i in range(at + 1, min(at + 7, len(syntax))):
                if (actor := cast.actor(i)) is not None:
                    return (actor.name,)
            break
    return ()
