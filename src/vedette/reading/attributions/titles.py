"""Words in quotation marks that are no speech: a title, an alias, a noun of the report's own clause."""

from __future__ import annotations

from vedette.knowledge.marks import Quoted
from vedette.model.syntax import Syntax

LONGEST_TITLE = 5
NAMING_BEFORE = frozenset(
    {
        "on",
        "of",
        "as",
        "program",
        "programme",
        "show",
        "paper",
        "newspaper",
        "magazine",
        "film",
        "book",
        "host",
        "alias",
        "channel",
        "broadcast",
        "podcast",
        "series",
        "documentary",
        "song",
        "novel",
        "to",
        "in",
    }
)
"""Words before the marks of a title."""
SHORT = 7
"""Tokens of a quote, with its marks, that may be the subject of the report's own clause."""


def is_a_title(syntax: Syntax, quote: Quoted, first: int, text: str) -> bool:
    """Return whether the marks hold the name of a show, a paper or an alias: told the channel's “Evening Hour”."""
    words = text[quote.start : quote.end].strip("\"“”‘’'").rstrip(",").split()
    large = [w for w in words if w[:1].isupper()]
    if not words or len(words) > LONGEST_TITLE or words[-1][-1:] in ".?!" or len(large) < len(words) - 1:
        return False
    before = syntax[first - 1] if first else None
    return before is not None and (before.text in ("'s", "’s") or before.lemma.lower() in NAMING_BEFORE)


def is_in_a_clause(syntax: Syntax, first: int, beyond: int) -> bool:
    """Return whether the quote is the subject of the words behind it: said “terrorists” had burned the market."""
    if beyond >= len(syntax) or beyond - first > SHORT or syntax[beyond].pos not in ("VERB", "AUX", "ADV"):
        return False
    return any(syntax[i].dep in ("nsubj", "nsubjpass") and syntax[i].head >= beyond for i in range(first, beyond))
