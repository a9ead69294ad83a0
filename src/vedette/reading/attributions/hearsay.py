"""Hearsay: adverbs, passives and verbs of seeming, by which a report passes on what nobody named says."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.cues import cue_lexicon
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import Draft, phrase, trimmed

CHARGES = {
    "accuse": ("of",),
    "suspect": ("of",),
    "charge": ("with",),
    "blame": ("for",),
    "ask": ("about",),
    "question": ("about", "over"),
    "criticise": ("for",),
    "criticize": ("for",),
    "condemn": ("for",),
    "indict": ("for", "on"),
}
"""Verbs that lay an act to somebody, with what stands before it."""


def hearsay(reading: Reading, adverb: Token) -> Iterator[Draft]:
    """Read "reportedly seized": the clause is passed on from nobody named."""
    syntax = reading.syntax
    verb = syntax.head(adverb.i)
    if verb.pos not in ("VERB", "AUX"):
        return
    aside = {
        i
        for c in syntax.children(verb.i, "advcl", "conj")
        for i in syntax.subtree(c.i)
        if c.i > verb.i
        and (
            (c.dep == "conj" and syntax.child(c.i, "nsubj", "nsubjpass"))
            or any(
                m.lemma.lower() in ("while", "as", "whereas", "after", "when")
                for m in syntax.children(c.i, "mark", "advmod")
            )
        )
    }
    own = [i for i in syntax.subtree(verb.i) if syntax[i].sentence == adverb.sentence and i not in aside]
    inside = [i for i in own if syntax[i].pos != "PUNCT"]
    yield Draft(
        trimmed(reading.document.text, syntax[inside[0]].start, syntax[inside[-1]].end),
        False,
        adverb.i,
        None,
        None,
        (adverb.start, adverb.end),
    )


def passive_hearsay(reading: Reading, verb: Token) -> Iterator[Draft]:
    """Read "is believed to have fallen", "it was reported that", "is seen as lost": nobody is named."""
    syntax = reading.syntax
    lemma = verb.lemma.lower()
    listed = lemma in cue_lexicon().words.felt or lemma in cue_lexicon().words.hearsay_passives
    clause = syntax.child(verb.i, "xcomp", "ccomp") if listed else None
    clause = clause or _charge(syntax, verb) or _taken_for(syntax, verb)
    if (
        clause is not None
        and lemma in cue_lexicon().words.felt
        and (who := syntax.child(verb.i, "nsubjpass")) is not None
    ):
        inside = [i for i in syntax.subtree(clause.i) if i > verb.i]
        if inside:
            content = trimmed(reading.document.text, syntax[inside[0]].start, syntax[inside[-1]].end)
            yield Draft(content, False, verb.i, phrase(syntax, who), who.i, (verb.start, verb.end))
    elif clause is not None:
        yield from _hearsay_of(reading, verb, clause)


def seeming(reading: Reading, verb: Token) -> Iterator[Draft]:
    """Read "appear to have left", "the town seems lost": how it looks, to nobody named."""
    syntax = reading.syntax
    clause = syntax.child(verb.i, "xcomp", "oprd", "acomp", "ccomp")
    if clause is not None and clause.i > verb.i:
        yield from _hearsay_of(reading, verb, clause)


def _hearsay_of(reading: Reading, verb: Token, clause: Token) -> Iterator[Draft]:
    """Yield the clause and, as a content of its own, the one of whom it is told, who stands before the cue."""
    syntax, text = reading.syntax, reading.document.text
    inside = [i for i in syntax.subtree(clause.i) if syntax[i].sentence == verb.sentence and i > verb.i]
    if not inside:
        return
    subject = syntax.child(verb.i, "nsubjpass", "nsubj")
    told = clause.dep != "ccomp" and verb.lemma.lower() not in ("ask", "question")
    if told and subject is not None and subject.i < verb.i and subject.lemma.lower() != "it":
        start, end = phrase(syntax, subject)
        if end <= verb.start:
            yield Draft(trimmed(text, start, end), False, verb.i, None, None, (verb.start, verb.end))
    start, end = syntax[inside[0]].start, syntax[inside[-1]].end
    yield Draft(trimmed(text, start, end), False, verb.i, None, None, (verb.start, verb.end))


def _charge(syntax: Syntax, verb: Token) -> Token | None:
    """Read "was accused of shelling", "is charged with murder": what somebody is said to have done."""
    wanted = CHARGES.get(verb.lemma.lower())
    if wanted is None:
        return None
    for preposition in syntax.children(verb.i, "prep"):
        if preposition.lemma.lower() in wanted:
            return syntax.child(preposition.i, "pcomp", "pobj")
    return None


def _taken_for(syntax: Syntax, verb: Token) -> Token | None:
    """Read "is seen as a victory", "was described as calm": what somebody or something is held to be."""
    if verb.lemma.lower() not in cue_lexicon().words.taking_for:
        return None
    behind = (c for c in syntax.children(verb.i, "prep", "oprd") if c.dep == "oprd" or c.lemma.lower() == "as")
    return next((c for c in behind if c.i > verb.i), None)
