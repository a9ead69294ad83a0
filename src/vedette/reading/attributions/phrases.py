"""Attribution without a verb of saying: "according to", nouns with a clause, hearsay."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import Draft, phrase, trimmed

HEARSAY_PASSIVES = frozenset({
    "believe", "report", "allege", "say", "think", "understand", "suspect", "rumour", "rumor", "presume", "assume", "fear", "expect", "claim", "estimate",
    "accuse", "consider", "ask", "urge", "order", "tell", "announce", "criticise", "criticize", "blame", "call", "describe",
})
REACHES = 60
"""Words an "according to" may reach back or forth within its sentence."""


def according_to(reading: Reading, token: Token) -> Iterator[Draft]:
    """"According to X, …", "…, according to X", "per X"."""
    syntax, text = reading.syntax, reading.document.text
    following = token.i + 1
    if token.text.lower() == "per":
        if following >= len(syntax) or syntax[following].pos not in ("PROPN", "DET") or token.head == token.i:
            return
        head = syntax.child(token.i, "pobj")
        last_cue = token
    else:
        if following >= len(syntax) or syntax[following].text.lower() != "to":
            return
        last_cue = syntax[following]
        head = syntax.child(last_cue.i, "pobj", "pcomp")
    if head is None:
        return
    source = phrase(syntax, head)
    content = _around(reading, token, source)
    if content is not None:
        yield Draft(trimmed(text, *content), False, token.i, source, head.i, (token.start, last_cue.end))


def _around(reading: Reading, token: Token, source: tuple[int, int]) -> tuple[int, int] | None:
    """Return the clause that the phrase stands before or after, whichever is cut off from it by a comma."""
    syntax = reading.syntax
    first = last = token.i
    while first and syntax[first - 1].sentence == token.sentence and token.i - first < REACHES:
        first -= 1
    while last + 1 < len(syntax) and syntax[last + 1].sentence == token.sentence and last - token.i < REACHES:
        last += 1
    after = next((i for i in range(token.i, last + 1) if syntax[i].start >= source[1]), last + 1)
    before_words = token.i - first
    after_words = last + 1 - after
    if before_words <= 2:
        return (syntax[after].start, syntax[last].end) if after_words > 1 else None
    if after_words <= 2 or not _has_clause(syntax, after, last + 1):
        start = _clause_start(syntax, first, token.i)
        return syntax[start].start, syntax[token.i - 1].end
    if not _has_clause(syntax, first, token.i):
        return syntax[after].start, syntax[last].end
    start = _clause_start(syntax, first, token.i)
    return syntax[start].start, syntax[token.i - 1].end


def _has_clause(syntax: Syntax, first: int, last: int) -> bool:
    return any(syntax[i].dep in ("nsubj", "nsubjpass", "expl") and first <= syntax[i].head < last for i in range(first, last))


def _clause_start(syntax: Syntax, first: int, last: int) -> int:
    """Return where the clause before the phrase begins: after a semicolon or a quote, else with the sentence."""
    for i in range(last - 1, first, -1):
        if syntax[i - 1].text == ";":
            return i
    return first


def noun_cues(reading: Reading, noun: Token) -> Iterator[Draft]:
    """"the ministry's claim that …", "fears of …", "a warning from the UN that …"."""
    syntax = reading.syntax
    clause = next((c for c in syntax.children(noun.i, "acl", "ccomp", "xcomp") if c.i > noun.i and _complement(syntax, c)), None)
    if clause is None:
        return
    inside = [i for i in syntax.subtree(clause.i) if i > noun.i]
    head = _owner(syntax, noun)
    source = phrase(syntax, head) if head is not None else None
    content = trimmed(reading.document.text, syntax[inside[0]].start, syntax[inside[-1]].end)
    yield Draft(content, False, noun.i, source, head.i if head else None, (noun.start, noun.end))


def _complement(syntax: Syntax, clause: Token) -> bool:
    if clause.tag in ("VBN", "VBG"):
        return any(c.dep == "mark" for c in syntax.children(clause.i))
    return any(c.dep == "mark" or (c.dep == "aux" and c.tag == "TO") for c in syntax.children(clause.i))


def _owner(syntax: Syntax, noun: Token) -> Token | None:
    owner = syntax.child(noun.i, "poss")
    if owner is not None:
        return owner
    for preposition in syntax.children(noun.i, "prep"):
        if preposition.lemma.lower() in ("by", "from", "of", "among"):
            return syntax.child(preposition.i, "pobj")
    verb = syntax.head(noun.i)
    if noun.dep == "dobj" and verb.lemma.lower() in ("make", "express", "voice", "issue", "have", "repeat", "reject", "raise", "deny", "give"):
        return syntax.child(verb.i, "nsubj")
    return None


def hearsay(reading: Reading, adverb: Token) -> Iterator[Draft]:
    """"reportedly seized": the clause is passed on from nobody named."""
    syntax = reading.syntax
    verb = syntax.head(adverb.i)
    if verb.pos not in ("VERB", "AUX"):
        return
    inside = [i for i in syntax.subtree(verb.i) if syntax[i].sentence == adverb.sentence]
    yield Draft(
        trimmed(reading.document.text, syntax[inside[0]].start, syntax[inside[-1]].end), False, adverb.i, None, None,
        (adverb.start, adverb.end),
    )


def passive_hearsay(reading: Reading, verb: Token) -> Iterator[Draft]:
    """"is believed to have fallen", "it was reported that": nobody is named."""
    syntax = reading.syntax
    if verb.lemma.lower() not in HEARSAY_PASSIVES:
        return
    clause = syntax.child(verb.i, "xcomp", "ccomp")
    if clause is None:
        return
    inside = [i for i in syntax.subtree(clause.i) if syntax[i].sentence == verb.sentence]
    subject = syntax.child(verb.i, "nsubjpass")
    start, end = syntax[inside[0]].start, syntax[inside[-1]].end
    if clause.dep == "xcomp" and subject is not None and subject.lemma.lower() != "it":
        # The one of whom it is told is part of what is told.
        start = min(start, phrase(syntax, subject)[0])
    yield Draft(trimmed(reading.document.text, start, end), False, verb.i, None, None, (verb.start, verb.end))
