"""Those whom the words name only to say that it was not they: "the army, and not the rebels", "not X but Y"."""

from __future__ import annotations

from vedette.model.syntax import Syntax, Token

NAMING = frozenset({"NOUN", "PROPN", "PRON"})
ONLY = frozenset({"only", "just", "merely", "simply", "solely", "necessarily"})
"""Words behind "not" by which the one is meant too: "not only the army but the police"."""


def meant(syntax: Syntax, head: int) -> list[Token]:
    """Return what is coordinated under token ``head``, itself first, but for those that are set aside.

    A clause hung on one that is set aside is that of the one before: "it was X and not Y that did it".
    """
    first = syntax[head]
    while first.dep == "conj" and is_set_aside(syntax, first):
        first = syntax.head(first.i)
    return [token for token in syntax.conjuncts(first.i) if not is_set_aside(syntax, token)]


def is_set_aside(syntax: Syntax, token: Token) -> bool:
    """Return whether a coordinated noun is named as not the one: "and not the army", "rather than the army"."""
    if token.pos not in NAMING:
        return False
    joined = token.dep == "conj"
    denials = [t for t in syntax.children(token.i, "neg", "preconj") if t.i < token.i and t.text.lower() == "not"]
    if denials and syntax[denials[-1].i + 1].text.lower() not in ONLY:
        return joined or any(t.text.lower() == "but" for t in syntax.children(token.i, "cc"))
    before = [t for t in syntax.children(token.head, "cc") if token.head < t.i < token.i] if joined else []
    return bool(before) and before[-1].text.lower() == "than"
