"""Words in quotation marks inside the report's own clause: whose they are, or nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from vedette.knowledge.cues import cue_lexicon
from vedette.knowledge.marks import Quoted
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import Contents, Draft, phrase
from vedette.reading.attributions.indirect import cue_span
from vedette.reading.attributions.subjects import antecedent, subject_of

WORD = re.compile(r"[A-Za-z][\w'’-]*")
SMALL = frozenset({"the", "a", "an", "of", "in", "on", "at", "to", "for", "and", "or", "by", "from", "with", "as"})
HIGHEST = 12
"""Heads climbed from a quote to the verb over it."""
SPEAKING_KINDS = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def partial_attributions(reading: Reading, quotes: list[Quoted], known: list[Draft]) -> list[Draft]:
    """Return drafts for quotes that no other attribution holds and that somebody in their clause said."""
    drafts: list[Draft] = []
    contents = Contents(known)
    for quote in quotes:
        if quote.open or next(contents.over(quote.start, quote.end), None):
            continue
        draft = _of_clause(reading, quote)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _of_clause(reading: Reading, quote: Quoted) -> Draft | None:
    syntax, text = reading.syntax, reading.document.text
    first, beyond = syntax.at(quote.start, quote.end)
    if first >= beyond or names_a_thing(syntax, first, text[quote.start + 1 : quote.end - 1]):
        return None
    words = WORD.findall(text[quote.start : quote.end])
    found = _speaking_verb(reading, quote, first, beyond)
    if found is None:
        return None
    verb, subject = found
    speaks = verb.lemma.lower() in cue_lexicon().verbs
    if not speaks and len(words) < 2:
        return None
    return Draft((quote.start, quote.end), True, verb.i, phrase(syntax, subject), subject.i, cue_span(syntax, verb))


def names_a_thing(syntax: Syntax, first: int, inner: str) -> bool:
    """Return whether the marks hold a title or a term: "so-called", "the film", or Capitals Throughout."""
    words = WORD.findall(inner)
    naming = cue_lexicon().words.naming_words
    for i in range(max(0, first - 3), first):
        if syntax[i].lemma.lower() in naming or syntax[i].text.lower() in naming:
            return True
    large = [w for w in words if w.lower() not in SMALL]
    return len(large) >= 2 and all(w[:1].isupper() for w in large) and inner[-1:] not in ".?!,"


def _speaking_verb(reading: Reading, quote: Quoted, first: int, beyond: int) -> tuple[Token, Token] | None:
    """Return the nearest verb over the quote whose subject can speak, with that subject.

    "called those who fired the missiles “scoundrels”": who fired them does not say so.
    """
    for verb in _verbs_over(reading.syntax, first, beyond):
        subject = subject_of(reading.syntax, verb)
        if subject is None or quote.start <= subject.start < quote.end:
            continue
        who = antecedent(reading.syntax, subject) if subject.tag in ("WP", "WDT") else subject
        if who.pos == "PRON" and who.lemma.lower() in ("those", "that", "what", "all", "anyone", "everyone"):
            continue
        if _can_speak(reading, subject):
            return verb, subject
    return None


def _verbs_over(syntax: Syntax, first: int, beyond: int) -> Iterator[Token]:
    """Yield the verbs outside the quote that govern it, the nearest first."""
    head = next(
        (syntax[i] for i in range(first, beyond) if not first <= syntax[i].head < beyond and syntax[i].dep != "punct"),
        None,
    )
    if head is None:
        return
    for above in islice(syntax.ancestors(head.i), HIGHEST):
        if above.pos == "VERB" and not first <= above.i < beyond:
            yield above


def _can_speak(reading: Reading, subject: Token) -> bool:
    if subject.entity:
        return subject.entity[2:] in SPEAKING_KINDS
    beside = reading.syntax.child(subject.i, "appos")
    return (
        subject.lemma.lower() in cue_lexicon().words.sayers
        or subject.lemma.lower() in ("he", "she", "they", "who", "we")
        or (beside is not None and (beside.pos == "PROPN" or beside.entity[2:] in SPEAKING_KINDS))
        or any(a.start <= subject.start < a.end for a in reading.actors)
    )
