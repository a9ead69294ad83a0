"""Whether a report opens on one happening, or speaks of a conflict at large.

A report of a happening tells in the past who was hurt, where and by whom; a summary, an appeal or an essay speaks in
the present of war, rights and years. Short notes tell of one thing.
"""

from __future__ import annotations

import math

from vedette.knowledge.actor_words import group_words
from vedette.knowledge.relevance_words import RelevanceWords, relevance_words
from vedette.model.syntax import Syntax, Token

OPENING = 600
"""Characters of the opening that are weighed."""
USUAL = 300
"""Characters of a note on one happening."""
EVEN = 0.5
"""The score at which one happening is as likely as many."""
BEFALLEN = ("dobj", "nsubjpass", "nsubj")


def particular(syntax: Syntax, length: int) -> float:
    """Return how surely a report of ``length`` characters tells of one happening first of all, from 0 to 1."""
    words = relevance_words()
    opening = [t for t in syntax.tokens[: OPENING // 2] if t.start < OPENING]
    if not opening:
        return 0.0
    told = sum(t.text.lower() in words.happens for t in opening)
    large = sum(t.text.lower() in words.at_large for t in opening)
    past = sum(t.tag == "VBD" for t in opening)
    present = sum(t.tag in ("VBZ", "VBP") for t in opening)
    harmed = min(sum(harms(syntax, t, words) for t in opening), 2)
    share = 100.0 / min(len(opening), 110)
    score = (min(told, 8) - 0.7 * large) * share + 40.0 * (past - present) / len(opening) + 2.0 * harmed
    return 1.0 / (1.0 + math.exp(-(score - 2.0 * math.log(max(length, 1) / USUAL) - EVEN) / 2.0))


def harms(syntax: Syntax, token: Token, words: RelevanceWords) -> bool:
    """Return whether persons or their homes are harmed, freed or driven out in the clause of ``token``."""
    if token.pos != "VERB" or token.lemma.lower() not in words.harm:
        return False
    return any(_can_be_harmed(c, words) for c in syntax.children(token.i, *BEFALLEN))


def _can_be_harmed(token: Token, words: RelevanceWords) -> bool:
    lemma = token.lemma.lower()
    return lemma in words.harmed or lemma in group_words().nouns
