"""What a verb of saying governs: the clause, the infinitive, the object or the phrase that is its content."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.cues import CueVerb, cue_lexicon
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import phrase, trimmed

NOTHING = CueVerb(frozenset(), frozenset())
EMPTY_OBJECTS = frozenset({"it", "that", "this", "so", "what", "which", "something", "nothing", "anything", "him", "her", "them", "us", "me", "himself",
                           "itself", "themselves", "reporter", "journalist"})
LATE_CUE = frozenset({"said", "says", "say", "told", "added", "reported", "reports", "according", "noted", "claimed", "announced", "confirmed", "wrote"})


def contents_of(reading: Reading, verb: Token, subject: Token | None, *, showing: bool) -> Iterator[tuple[int, int]]:
    """Yield the characters of what ``verb`` attributes to ``subject``; most verbs give one content."""
    known = cue_lexicon().verbs.get(verb.lemma.lower(), NOTHING)
    syntax, text = reading.syntax, reading.document.text
    takes = known.takes | ({"clause"} if showing else frozenset())
    given = False
    for child in syntax.children(verb.i):
        span = None
        if child.dep == "ccomp" and takes & {"clause", "infinitive", "object"}:
            span = _clause(syntax, child, verb, subject)
        elif child.dep == "xcomp" and "infinitive" in takes and child.pos in ("VERB", "AUX", "ADJ", "NOUN") and child.tag != "VBG":
            span = _clause(syntax, child, verb, subject)
        elif child.dep in ("dobj", "attr") and "object" in takes and subject is not None and not given:
            span = _object(syntax, child, verb)
        elif child.dep in ("prep", "prt", "agent") and child.lemma.lower() in known.prepositions and not given:
            span = _after_preposition(syntax, child, verb)
        elif child.dep == "advcl" and not given and "quote" in known.takes and child.i < verb.i and _ends_before_comma(syntax, child, verb):
            span = _clause(syntax, child, verb, subject)
        if span and (span := trimmed(text, *span))[0] < span[1]:
            given = True
            yield span
    if not given and "quote" in known.takes and "clause" in known.takes and subject is not None:
        late = _before_late_cue(reading, verb, subject)
        if late:
            yield late


def _clause(syntax: Syntax, clause: Token, verb: Token, subject: Token | None) -> tuple[int, int] | None:
    """Return the span of a clause, cut at the reporting words where these stand inside or beside it."""
    inside = syntax.subtree(clause.i)
    barred = {verb.i}
    if subject is not None:
        barred.add(subject.i)
    if clause.i > verb.i:
        floor = max((b for b in barred if b < clause.i), default=verb.i)
        inside = [i for i in inside if i > floor]
    else:
        ceiling = min(b for b in barred if b > clause.i)
        if subject is not None and clause.i < subject.i:
            ceiling = min(ceiling, min(syntax.subtree(subject.i), default=ceiling)) if subject.i < verb.i else ceiling
        inside = [i for i in inside if i < ceiling and syntax[i].sentence == verb.sentence]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    if clause.i < verb.i:
        first = _to_sentence_start(syntax, first)
    return syntax[first].start, syntax[last].end


def _to_sentence_start(syntax: Syntax, first: int) -> int:
    """Take in an opening "But" or "On Friday," that the parse hangs on the reporting verb."""
    at = first
    for _ in range(12):
        if at == 0 or syntax[at - 1].sentence != syntax[first].sentence:
            return at
        if syntax[at - 1].text in (";", ":", '"', "--", "—"):
            return first
        at -= 1
    return first


def _object(syntax: Syntax, child: Token, verb: Token) -> tuple[int, int] | None:
    if child.lemma.lower() in EMPTY_OBJECTS or child.pos == "PRON":
        return None
    start, end = phrase(syntax, child)
    if start < verb.end:
        return None
    for sibling in syntax.children(verb.i):
        if sibling.i > child.i and (sibling.dep == "oprd" or (sibling.dep == "prep" and sibling.lemma == "as")):
            end = max(end, syntax[syntax.subtree(sibling.i)[-1]].end)
    return start, end


def _after_preposition(syntax: Syntax, preposition: Token, verb: Token) -> tuple[int, int] | None:
    if preposition.dep == "prt":
        return None
    if preposition.i < verb.i:
        return None
    inside = [i for i in syntax.subtree(preposition.i) if i > preposition.i]
    if not inside:
        return None
    end = syntax[inside[-1]].end
    if verb.lemma.lower() == "call" and preposition.lemma.lower() in ("on", "upon"):
        # "called on both sides to stop": who is asked and what for are one content.
        follow = syntax.child(verb.i, "xcomp", "advcl")
        if follow is not None and follow.i > preposition.i:
            end = max(end, syntax[syntax.subtree(follow.i)[-1]].end)
    return syntax[inside[0]].start, end


def _ends_before_comma(syntax: Syntax, clause: Token, verb: Token) -> bool:
    return verb.text.lower() in LATE_CUE and any(c.dep in ("nsubj", "nsubjpass") for c in syntax.children(clause.i)) and not any(
        c.dep in ("mark",) or c.tag == "WRB" for c in syntax.children(clause.i)
    )


def _before_late_cue(reading: Reading, verb: Token, subject: Token) -> tuple[int, int] | None:
    """"The bridge was hit, officials said.": where the parse gives no clause, all before the comma is the content."""
    if verb.text.lower() not in LATE_CUE:
        return None
    syntax = reading.syntax
    span = [i for i in syntax.subtree(subject.i) if i <= subject.i]
    first = min(span[0], verb.i) if span else verb.i
    if first == 0 or syntax[first - 1].text != "," or syntax[first - 1].sentence != verb.sentence:
        return None
    if _goes_on(syntax, max(verb.i, subject.i)):
        return None
    start = first - 1
    while start and syntax[start - 1].sentence == verb.sentence and syntax[start - 1].text not in ('"', ";"):
        start -= 1
    if first - 1 - start < 3 or not any(syntax[i].dep in ("nsubj", "nsubjpass", "expl") for i in range(start, first - 1)):
        return None
    return trimmed(reading.document.text, syntax[start].start, syntax[first - 2].end)


def _goes_on(syntax: Syntax, i: int) -> bool:
    """Return whether another clause with its own subject follows in the sentence."""
    sentence = syntax[i].sentence
    at = i + 1
    while at < len(syntax) and syntax[at].sentence == sentence and at < i + 40:
        if syntax[at].dep in ("nsubj", "nsubjpass") and syntax.head(at).dep in ("ccomp", "ROOT"):
            return True
        at += 1
    return False
