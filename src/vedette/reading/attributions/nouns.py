"""Nouns of saying: "the ministry's claim that …", "fears of …", "criticism of …", and whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.cues import cue_lexicon
from vedette.knowledge.nouns_of_saying import takes_back
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import Draft, phrase, trimmed
from vedette.reading.attributions.subjects import can_speak, is_passive, subject_of

ABOUT = frozenset({"of", "about", "on", "for", "against", "over", "to", "at", "with", "towards", "toward"})
"""Prepositions between a noun of saying and what is said or whom it is about."""


def noun_cues(reading: Reading, noun: Token) -> Iterator[Draft]:
    """Read "the ministry's claim that …", "fears of …", "a warning from the UN that …"."""
    syntax = reading.syntax
    clause = next(
        (c for c in syntax.children(noun.i, "acl", "ccomp", "xcomp") if c.i > noun.i and _complement(syntax, c)), None
    )
    head = _owner(syntax, noun)
    lemma, words = noun.lemma.lower(), cue_lexicon().words
    if clause is None and (head is not None or lemma in words.hearsay_nouns):
        clause = _topic(syntax, noun)
    if clause is None or (head.i == clause.i if head is not None else lemma in words.owned_nouns):
        return
    inside = [i for i in syntax.subtree(clause.i) if i > noun.i]
    source = phrase(syntax, head) if head is not None else None
    content = trimmed(reading.document.text, syntax[inside[0]].start, syntax[inside[-1]].end)
    yield Draft(content, False, noun.i, source, head.i if head else None, (noun.start, noun.end))


def _complement(syntax: Syntax, clause: Token) -> bool:
    if clause.tag in ("VBN", "VBG"):
        return any(c.dep == "mark" for c in syntax.children(clause.i))
    return any(c.dep == "mark" or (c.dep == "aux" and c.tag == "TO") for c in syntax.children(clause.i))


def _topic(syntax: Syntax, noun: Token) -> Token | None:
    """Return what an owner's noun is about: "their claims of victory", "expressed doubts about the truce"."""
    for preposition in syntax.children(noun.i, "prep"):
        told = syntax.child(preposition.i, "pobj", "pcomp")
        if told is not None and preposition.lemma.lower() in ABOUT and told.pos != "PRON":
            return told
    return None


def _owner(syntax: Syntax, noun: Token) -> Token | None:
    owner, over = syntax.child(noun.i, "poss"), syntax.head(noun.i)
    if noun.dep == "dobj" and takes_back(syntax, over) and (owner is None or owner.pos == "PRON"):
        return subject_of(syntax, over)  # "withdrew his statement that": nobody takes back another's
    if owner is not None:
        return owner
    for preposition in syntax.children(noun.i, "prep"):
        if preposition.lemma.lower() in ("by", "from", "among"):
            return syntax.child(preposition.i, "pobj")
    verb = syntax.head(noun.i)
    own = verb.lemma.lower() in cue_lexicon().words.giving or (
        noun.lemma.lower() in cue_lexicon().words.promises
        and verb.lemma.lower() not in cue_lexicon().verbs
        and not is_passive(syntax, verb)
    )
    if noun.dep == "dobj" and own and verb.pos == "VERB":
        return subject_of(syntax, verb)
    if noun.lemma.lower() in cue_lexicon().words.owned_nouns:
        return None
    behind = (syntax.child(p.i, "pobj") for p in syntax.children(noun.i, "prep") if p.lemma.lower() == "of")
    owner = next((t for t in behind if t is not None), None)
    return owner if owner is not None and (owner.entity or can_speak(syntax, owner)) else None
    return None
