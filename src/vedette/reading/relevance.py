"""How surely a report is about a conflict or a crisis, from 0 to 1.

Words of war are weighed against words of the worlds that borrow them: a match report has shots and attacks,
a market report rallies and takeovers. What counts is how thick the evidence lies, how many different words
give it, and that it names harm and those who do it; a long text with one "attack" is about something else.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache

from vedette.knowledge.actor_words import group_words
from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.relevance_words import RelevanceWords, relevance_words
from vedette.model.readings import Reader, Reading
from vedette.model.syntax import Syntax, Token

REPEATS = 4
"""Occurrences of one word that count; more of the same tell nothing new."""
ENOUGH = 60
"""Words from which on a text is long enough for its thickness to be taken as it is."""
OFFSET = 3.0
"""The lean at which a report is as likely about a conflict as not."""
HARM = 1.4
"""What a clause that tells of harm to people or homes leans."""
BEFALLEN = ("dobj", "nsubjpass", "nsubj")
LONG = 700
"""Words of a text that are weighed: a report says early what it is about."""


def reader(_case: CaseKnowledge) -> Reader:
    """Return the reader of relevance; a user's knowledge adds nothing to it."""
    return Reader("relevance", ("syntax",), "relevance", relevance_of)


def relevance_of(reading: Reading) -> float:
    """Return how surely the report is about a conflict or a crisis: 0 surely not, 1 surely."""
    words = relevance_words()
    lemmas = [
        t.lemma.lower()
        for t in reading.syntax.tokens[:LONG]
        if t.pos not in ("PUNCT", "DET", "PRON", "ADP", "AUX", "CCONJ", "PART")
    ]
    if not lemmas:
        return 0.0
    counted = {lemma: min(n, REPEATS) for lemma, n in Counter(lemmas).items()}
    taken_back = _borrowed(reading.document.text, words)
    strong = max(_sum(counted, words.strong) - 3.0 * taken_back, 0.0)
    plain = max(_sum(counted, words.plain) - 2.0 * taken_back, 0.0)
    against = _sum(counted, words.worlds) + 4.0 * taken_back
    crime = _sum(counted, words.crime)
    different = sum(1 for lemma in counted if lemma in words.strong)
    common = sum(1 for lemma in counted if lemma in words.plain)
    length = max(len(lemmas), ENOUGH // 2)
    for_it = strong + min(plain, strong + 4.0) * 0.5
    scale = 100.0 / (length + 15)
    share = for_it / (for_it + against + 0.5) if for_it else 0.0
    lean = (
        0.42 * for_it * scale
        + (0.45 * min(different, 6) + 0.2 * min(common, 6)) * share
        + HARM * min(_harms(reading.syntax, words), 3)
        - 0.40 * against * scale
        - 0.35 * max(crime - 0.7 * strong, 0.0) * scale
    )
    offset = OFFSET if against or crime else OFFSET - 1.2
    return round(1.0 / (1.0 + math.exp(-(lean - offset))), 4)


def _harms(syntax: Syntax, words: RelevanceWords) -> int:
    """Return in how many clauses persons or their homes are harmed, freed or driven out."""
    found = 0
    for token in syntax.tokens[:LONG]:
        if token.pos == "VERB" and token.lemma.lower() in words.harm:
            found += any(_can_be_harmed(c, words) for c in syntax.children(token.i, *BEFALLEN))
    return found


def _can_be_harmed(token: Token, words: RelevanceWords) -> bool:
    lemma = token.lemma.lower()
    return lemma in words.harmed or lemma in group_words().nouns


def _sum(counted: dict[str, int], weights: dict[str, float]) -> float:
    return sum(weights[lemma] * n for lemma, n in counted.items() if lemma in weights)


def _borrowed(text: str, words: RelevanceWords) -> int:
    return sum(1 for _ in _pattern(words.borrowed).finditer(text[: LONG * 8].lower()))


@lru_cache(maxsize=2)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True)) + r")\b")
