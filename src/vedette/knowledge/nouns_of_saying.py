"""Nouns for what somebody said, and the verbs by which he takes it back."""

from __future__ import annotations

from vedette.model.syntax import Syntax, Token

SAYINGS = frozenset({
    "statement", "claim", "announcement", "report", "allegation", "accusation", "assertion", "account", "remark",
    "declaration", "charge", "information", "story", "testimony", "version", "communique", "communiqué", "comment",
})  # fmt: skip
TAKING_BACK = frozenset({"retract", "recant", "withdraw", "rescind", "revoke", "disown"})
WITH_BACK = frozenset({"take", "walk", "roll", "row"})
"""Verbs that do so with "back"."""


def is_saying(noun: Token) -> bool:
    """Return whether a noun is what somebody said."""
    return noun.pos == "NOUN" and noun.lemma.lower() in SAYINGS


def takes_back(syntax: Syntax, verb: Token) -> bool:
    """Return whether a verb takes back what was said: "retracted", "took back"."""
    lemma = verb.lemma.lower()
    if lemma in TAKING_BACK:
        return True
    return lemma in WITH_BACK and any(c.text.lower() == "back" for c in syntax.children(verb.i, "prt", "advmod"))
