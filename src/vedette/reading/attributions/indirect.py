"""Reported speech and thought by its syntax: the verb, noun or phrase that attributes, and what it governs."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.cues import CueLexicon, cue_lexicon
from vedette.knowledge.marks import Quoted
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.contents import contents_of
from vedette.reading.attributions.drafts import Draft, phrase, trimmed
from vedette.reading.attributions.phrases import according_to, hearsay, noun_cues, passive_hearsay
from vedette.reading.attributions.subjects import is_passive, subject_of

SHOWING_SOURCES = frozenset({"NOUN", "PROPN"})


def indirect_attributions(reading: Reading, quotes: list[Quoted], direct: list[Draft]) -> list[Draft]:
    """Return the attributions that no quotation marks need; cues that ``direct`` has used are left alone."""
    used = {draft.verb for draft in direct}
    drafts: list[Draft] = []
    for token in reading.syntax.tokens:
        drafts.extend(_from_token(reading, token, used))
    text = reading.document.text
    return [_over_whole_quotes(draft, quotes, text) for draft in drafts if draft.content[0] < draft.content[1]]


def _from_token(reading: Reading, token: Token, used: set[int | None]) -> Iterator[Draft]:
    lexicon = cue_lexicon()
    lemma = token.lemma.lower()
    if token.pos in ("VERB", "AUX"):
        if lemma == "accord" or token.text.lower() == "according":
            yield from according_to(reading, token)
        elif token.i not in used and lemma in lexicon.verbs:
            yield from _from_verb(reading, token, lexicon)
        elif token.i not in used and lemma in lexicon.words.showing:
            yield from _from_verb(reading, token, lexicon)
    elif token.pos == "NOUN" and lemma in lexicon.words.nouns:
        yield from noun_cues(reading, token)
    elif token.pos == "ADV" and lemma in lexicon.words.hearsay_adverbs:
        yield from hearsay(reading, token)
    elif token.pos == "ADJ" and lemma in lexicon.words.adjectives:
        yield from _from_adjective(reading, token)
    elif token.text.lower() in ("according", "per") and token.pos in ("ADP", "SCONJ", "PROPN"):
        yield from according_to(reading, token)


def _from_verb(reading: Reading, verb: Token, lexicon: CueLexicon) -> Iterator[Draft]:
    syntax = reading.syntax
    if is_passive(syntax, verb) and syntax.child(verb.i, "agent") is None:
        yield from passive_hearsay(reading, verb)
        return
    subject = subject_of(syntax, verb)
    showing = subject is not None and verb.lemma.lower() in lexicon.words.showing
    for start, end in contents_of(reading, verb, subject, showing=showing):
        source = phrase(syntax, subject) if subject is not None else None
        if source and source[0] < end and start < source[1] and not (start < source[0] and source[1] < end):
            continue
        yield Draft(
            (start, end), False, verb.i, source, subject.i if subject else None, cue_span(syntax, verb),
        )


def _from_adjective(reading: Reading, adjective: Token) -> Iterator[Draft]:
    syntax = reading.syntax
    verb = syntax.head(adjective.i)
    clause = syntax.child(adjective.i, "ccomp", "xcomp")
    if adjective.dep != "acomp" or clause is None:
        return
    subject = subject_of(syntax, verb)
    if subject is None or subject.lemma.lower() in ("it", "there", "that", "this"):
        return
    inside = syntax.subtree(clause.i)
    start, end = trimmed(reading.document.text, syntax[inside[0]].start, syntax[inside[-1]].end)
    yield Draft((start, end), False, adjective.i, phrase(syntax, subject), subject.i, (adjective.start, adjective.end))


def cue_span(syntax: Syntax, verb: Token) -> tuple[int, int]:
    """Return the characters of the verb with a particle or negation that touches it."""
    start, end = verb.start, verb.end
    following = syntax[verb.i + 1] if verb.i + 1 < len(syntax) else None
    if following is not None and following.head == verb.i and following.dep == "prt":
        end = following.end
    before = syntax[verb.i - 1] if verb.i else None
    if before is not None and before.head == verb.i and before.dep in ("neg", "auxpass"):
        start = before.start
    return start, end


def _over_whole_quotes(draft: Draft, quotes: list[Quoted], text: str) -> Draft:
    """Let a content that begins or ends inside quotation marks take the marks in."""
    start, end = draft.content
    for quote in quotes:
        if quote.start >= end + 3:
            break
        if quote.start < end < quote.end or (end <= quote.start <= end and not text[end:quote.start].strip()):
            if not (draft.cue and quote.start <= draft.cue[0] < quote.end):
                end = max(end, quote.end)
        if quote.start < start < quote.end and not (draft.cue and quote.start <= draft.cue[0] < quote.end):
            start = quote.start
    draft.content = (start, end)
    return draft
