"""Who is named in a list below a noun: "several activists, including A and B, were arrested", "together with C".

The noun says what happened to how many, the list to whom. What is listed after "including", "such as" and "like",
in apposition, and as company ("along with") suffered or did the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from vedette.claims.clauses import Clauses
from vedette.model.syntax import Token

HARMED = frozenset(
    {
        "attack", "execution", "abduction", "arrest", "torture", "sexual violence", "deportation", "prisoner release",
        "air strike", "drone strike", "shelling", "bombing", "suicide bombing", "grenade attack", "accusation",
    }
)  # fmt: skip
"""Kinds that befall persons, who are listed by name."""
EXAMPLES = frozenset({"including", "as", "like", "among", "namely"})
NAMED = frozenset({"identified", "named"})
NEAR = 6
"""Words behind which a list of names opens."""
COMPANY = frozenset({"together", "along"})


def listed(clauses: Clauses, targets: tuple[int, ...], trigger: int) -> Iterator[int]:
    """Yield the tokens of those listed below the targets of the verb or noun ``trigger``, in the order of the text."""
    syntax = clauses.syntax
    for i in (*targets, trigger) if targets else ():
        for child in syntax.children(i, "prep") if i == trigger else syntax.children(i, "prep", "appos"):
            if child.dep == "appos":
                yield from _names(clauses, child)
            elif child.text.lower() in EXAMPLES and (child.text.lower() != "as" or syntax.child(child.i, "amod")):
                for inner in syntax.children(child.i, "pobj"):
                    yield from _names(clauses, inner)
    if targets:
        yield from _company(clauses, trigger)
        yield from _identified(clauses, max((*targets, trigger)))


def _identified(clauses: Clauses, last: int) -> Iterator[int]:
    """Yield the persons in the list that opens behind ``last``: "namely: A, B and C", "identified as A and B"."""
    syntax = clauses.syntax
    words = syntax.tokens[last + 1 : last + 1 + NEAR]
    opened = next(
        (
            t.i
            for before, t in zip((syntax[last], *words), words, strict=False)
            if t.sentence == syntax[last].sentence
            and (
                t.text == ":" or t.text.lower() == "namely" or (before.text.lower() in NAMED and t.text.lower() == "as")
            )
        ),
        None,
    )
    if opened is None:
        return
    for token in syntax.tokens[opened + 1 :]:
        if token.sentence != syntax[last].sentence or token.pos in ("VERB", "AUX"):
            return
        mention = clauses.scene.actor_at.get(token.i)
        if mention is not None and mention.kind == "person" and not mention.pointing and token.end == mention.end:
            yield token.i


def _company(clauses: Clauses, trigger: int) -> Iterator[int]:
    """Yield who is told to share it: "together with X", "along with Y", "alongside Z"."""
    syntax = clauses.syntax
    below = syntax.children(trigger, "advmod", "prep")
    shared = {t.text.lower() for t in below} & COMPANY
    behind = [t for t in below if t.text.lower() == "alongside" or (shared and t.text.lower() == "with")]
    behind += [t for b in below if b.text.lower() in COMPANY for t in syntax.children(b.i, "prep")]
    for preposition in behind:
        for inner in syntax.children(preposition.i, "pobj"):
            yield from _names(clauses, inner)


def _names(clauses: Clauses, first: Token) -> Iterator[int]:
    """Yield those among ``first``, what is coordinated with it and what names it that are persons with a name."""
    for token in clauses.syntax.conjuncts(first.i):
        for at in (token, *clauses.syntax.children(token.i, "appos")):
            mention = clauses.scene.actor_at.get(at.i)
            if mention is not None and mention.kind == "person" and not mention.pointing:
                yield at.i
