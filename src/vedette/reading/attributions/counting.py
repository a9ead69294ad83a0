"""Who counts: "the ministry recorded 12 dead", "the staff puts losses at 900", "12 dead (UN)", "by the UN's count".

A figure is worth as much as those who count it. Counting is saying with a number, so these verbs attribute only where
a number follows; a happening that "brought the toll to 12" counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vedette.knowledge.cues import cue_lexicon
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import Draft, phrase, trimmed
from vedette.reading.attributions.subjects import can_speak, holds_words, is_passive, subject_of

COUNTING = frozenset(
    {
        "count",
        "record",
        "register",
        "document",
        "tally",
        "log",
        "verify",
        "track",
        "list",
        "identify",
        "tabulate",
        "number",
        "enumerate",
        "certify",
    }
)
PUTTING = frozenset(
    {
        "put",
        "place",
        "raise",
        "lower",
        "revise",
        "update",
        "set",
        "increase",
        "bring",
        "cut",
        "reduce",
        "correct",
        "peg",
        "estimate",
    }
)
SUMS = frozenset(
    {
        "toll",
        "number",
        "figure",
        "count",
        "tally",
        "estimate",
        "claim",
        "death",
        "casualty",
        "loss",
        "total",
        "dead",
        "wounded",
        "displaced",
        "displacement",
        "estimation",
        "fatality",
        "killed",
        "missing",
    }
)
OWN_SUMS = frozenset({"count", "tally", "estimate", "figure", "reckoning", "calculation", "data", "statistic"})
"""Sums whose owner is the one who counts; the owner of a toll or of losses is the one who suffers them."""
BRACKET = re.compile(
    r"\((?:sources?:\s*)?([A-Z0-9a-z][^()\n\d]{1,70}?)(?:,\s*(?:as of\s*)?\d[^()\n]{2,30})?\)(?=\s*(?:[.;,]|\n|$))"
)
"""A source in brackets, with the day it counted on or none: "(UN)", "(source: the ministry, 18 March, 06:00)"."""
BODIES = frozenset(
    {
        "department",
        "ministry",
        "office",
        "authority",
        "authorities",
        "administration",
        "agency",
        "committee",
        "police",
        "government",
        "hospital",
        "union",
        "council",
        "commission",
        "service",
        "services",
        "command",
        "cluster",
        "network",
        "organisation",
        "organization",
        "group",
        "partners",
        "officials",
        "medics",
        "monitor",
        "observatory",
    }
)
LATE = frozenset({"count", "estimate", "calculate", "reckon", "tally", "record"})
LONGEST_SOURCE = 8
NO_SOURCES = frozenset({"UTC", "GMT", "USD", "EUR", "EST", "PDF", "CET", "TBC", "MAP", "AD", "BC", "PHOTO", "VIDEO"})
MEDIA_ENDINGS = ("wire", "news", "press", "agency", "reuters", "afp", "ap")


def counted(reading: Reading, verb: Token) -> Iterator[Draft]:
    """Yield what a verb of counting attributes: its object with a number, or the sum that it gives."""
    lemma = verb.lemma.lower()
    if lemma not in COUNTING | PUTTING or is_passive(reading.syntax, verb):
        return
    syntax = reading.syntax
    subject = subject_of(syntax, verb)
    if subject is None or not (can_speak(syntax, subject) or holds_words(syntax, subject)):
        return
    if verb.tag == "VBG" and verb.dep == "advcl" and is_passive(syntax, syntax.head(verb.i)):
        return  # "12,000 people were displaced, bringing the total to …": they suffered it and counted nothing
    if lemma in COUNTING:
        told = syntax.child(verb.i, "dobj")
        if told is None or not _has_number(syntax, told):
            return
    elif not _gives_a_sum(syntax, verb):
        return
    aside = {
        i
        for c in syntax.children(verb.i, "conj", "ccomp", "advcl")
        if c.i > verb.i and c.pos in ("VERB", "AUX") and syntax.child(c.i, "nsubj", "nsubjpass")
        for i in syntax.subtree(c.i)
    }
    inside = [
        i for i in syntax.subtree(verb.i) if i > verb.i and i not in aside and syntax[i].sentence == verb.sentence
    ]
    if not inside or any(i == subject.i for i in inside):
        return
    content = trimmed(reading.document.text, syntax[inside[0]].start, syntax[inside[-1]].end)
    yield Draft(content, False, verb.i, phrase(syntax, subject), subject.i, (verb.start, verb.end))


def _has_number(syntax: Syntax, head: Token) -> bool:
    return head.tag == "CD" or any(syntax[i].tag == "CD" for i in syntax.subtree(head.i)[:16])


def _gives_a_sum(syntax: Syntax, verb: Token) -> bool:
    """Return whether the verb sets a sum to a number: "put the toll at 12", "raised its claim to 4,000"."""
    objects = [t for t in syntax.children(verb.i, "dobj", "ccomp", "nsubj") if t.i > verb.i]
    summed = any(
        t.lemma.lower() in SUMS or any(c.lemma.lower() in SUMS for c in syntax.children(t.i, "compound", "conj"))
        for t in objects
    )
    if not summed:
        return False
    last = max(syntax.subtree(verb.i))
    return any(
        syntax[i].text.lower() in ("at", "to")
        and any(syntax[j].tag == "CD" for j in range(i + 1, min(i + 6, last + 1)))
        for i in range(verb.i + 1, min(last, verb.i + 20) + 1)
    )


def of_a_count(reading: Reading, noun: Token) -> Draft | None:
    """Read "by the ministry's count, 12 died", "the UN's latest figure is 700": the owner of a sum says it."""
    if noun.lemma.lower() not in OWN_SUMS:
        return None
    syntax = reading.syntax
    if (by := _by_a_count_of(reading, noun)) is not None:
        return by
    owner = syntax.child(noun.i, "poss")
    if owner is None or owner.pos == "PRON" or not can_speak(syntax, owner):
        return None
    inside = [i for i in _sentence(syntax, noun) if i > noun.i]
    if not any(syntax[i].tag == "CD" for i in inside):
        return None
    content = trimmed(reading.document.text, syntax[inside[0]].start, syntax[inside[-1]].end)
    return Draft(content, False, noun.i, phrase(syntax, owner), owner.i, (noun.start, noun.end))


def _by_a_count_of(reading: Reading, noun: Token) -> Draft | None:
    """Read "At least 60,000, by a count of the project X, have been killed": the whole sentence is theirs."""
    syntax = reading.syntax
    over = syntax.head(noun.i)
    if noun.dep != "pobj" or over.text.lower() != "by":
        return None
    inner = next((p for p in syntax.children(noun.i, "prep") if p.text.lower() in ("of", "from", "by")), None)
    source = syntax.child(inner.i, "pobj") if inner is not None else None
    if source is None or not (can_speak(syntax, source) or source.pos == "PROPN" or syntax.child(source.i, "appos")):
        return None
    named = syntax.child(source.i, "appos")
    inside = _sentence(syntax, noun)
    if not any(syntax[i].tag == "CD" for i in inside):
        return None
    content = trimmed(reading.document.text, syntax[inside[0]].start, syntax[inside[-1]].end)
    head = named if named is not None and named.pos == "PROPN" else source
    return Draft(content, False, noun.i, phrase(syntax, head), head.i, (over.start, noun.end))


def late_count(reading: Reading, verb: Token) -> Draft | None:
    """Read "Nearly 71,000 people have got away, the agency counted on Tuesday", "…, the UN estimates, …"."""
    syntax = reading.syntax
    if verb.lemma.lower() not in LATE or verb.tag not in ("VBD", "VBZ", "VBP") or verb.i < 4:
        return None
    last = verb.i - 1
    first = last
    while first and syntax[first - 1].pos in ("PROPN", "NOUN", "ADJ", "DET") and verb.i - first < LONGEST_SOURCE:
        first -= 1
    follows = syntax[verb.i + 1].text.lower() if verb.i + 1 < len(syntax) else "."
    if (
        syntax[last].pos not in ("PROPN", "NOUN")
        or syntax[first - 1].text != ","
        or syntax[first].sentence != verb.sentence
        or follows not in (",", ".", "on", "in", "this", "last")
    ):
        return None
    inside = [i for i in _sentence(syntax, verb) if i < first - 1]
    if len(inside) < 4 or not any(syntax[i].tag == "CD" or syntax[i].pos == "NUM" for i in inside):
        return None
    content = trimmed(reading.document.text, syntax[inside[0]].start, syntax[inside[-1]].end)
    span = (syntax[first].start, syntax[last].end)
    return Draft(content, False, verb.i, span, last, (verb.start, verb.end))


def from_whom(reading: Reading, noun: Token) -> Draft | None:
    """Read "…: this figure is from the agency", "The number comes from the ministry.": what stands before is theirs."""
    syntax = reading.syntax
    verb = syntax.head(noun.i)
    if noun.lemma.lower() not in SUMS | OWN_SUMS or noun.dep not in ("nsubj", "nsubjpass"):
        return None
    if verb.lemma.lower() not in ("be", "come", "stem", "originate", "give", "provide", "supply", "compile", "release"):
        return None
    preposition = next(
        (p for p in syntax.children(verb.i, "prep", "agent") if p.text.lower() in ("from", "by") and p.i > verb.i), None
    )
    source = syntax.child(preposition.i, "pobj") if preposition is not None else None
    if source is None or preposition is None or not can_speak(syntax, source) or source.tag == "CD":
        return None
    inside = _sentence(syntax, noun)
    first, last = inside[0], noun.i - 1
    if last - first < 4:
        if not first:
            return None
        last = first - 1
        first = _sentence(syntax, syntax[last])[0]
    if not any(syntax[i].tag == "CD" for i in range(first, last + 1)):
        return None
    content = trimmed(reading.document.text, syntax[first].start, syntax[last].end)
    return Draft(content, False, verb.i, phrase(syntax, source), source.i, (verb.start, preposition.end))


def _sentence(syntax: Syntax, token: Token) -> range:
    first = last = token.i
    while first and syntax[first - 1].sentence == token.sentence:
        first -= 1
    while last + 1 < len(syntax) and syntax[last + 1].sentence == token.sentence:
        last += 1
    return range(first, last + 1)


def bracketed(reading: Reading) -> Iterator[Draft]:
    """Read "At least 5 killed since Monday (regional health department)": the source in brackets behind a number."""
    syntax, text = reading.syntax, reading.document.text
    for found in BRACKET.finditer(text):
        first, beyond = syntax.at(*found.span(1))
        if first >= beyond or not first or beyond - first > 8:
            continue
        opening = first - 1
        while opening and syntax[opening].text != "(":
            opening -= 1
        if (
            not opening
            or syntax[opening - 1].tag == "CD"
            or not _is_a_source(reading, first, beyond, syntax[opening - 1])
        ):
            continue
        start = opening
        while start and syntax[start - 1].sentence == syntax[opening - 1].sentence and syntax[start - 1].text != ";":
            start -= 1
        if not any(syntax[i].tag == "CD" or syntax[i].pos == "NUM" for i in range(start, opening)):
            continue
        head = syntax.head_of(*found.span(1)) or syntax[first]
        content = trimmed(text, syntax[start].start, syntax[opening - 1].end)
        yield Draft(content, False, None, found.span(1), head.i, (syntax[opening].start, syntax[opening].end))


def _is_a_source(reading: Reading, first: int, beyond: int, before: Token) -> bool:
    """Return whether the words in brackets name who says it; a name's own abbreviation and a credit do not."""
    syntax = reading.syntax
    words = [syntax[i] for i in range(first, beyond)]
    last = words[-1].text.lower()
    if any(w.pos in ("VERB", "AUX", "NUM") for w in words) or last.endswith(MEDIA_ENDINGS):
        return False
    named = next(
        (a for a in reading.actors if a.start <= words[0].start and words[-1].end <= a.end and not a.pointing), None
    )
    if named is None and len(words) == 1 and words[0].text.isupper() and 2 <= len(words[0].text) <= 8:
        return words[0].text not in NO_SOURCES and not _abbreviates(syntax, words[0], before)
    if len(words) == 1 and words[0].text.isupper() and _abbreviates(syntax, words[0], before):
        return False
    if named is not None:
        return named.kind not in ("news agency", "media", "armed group", "civilians", "community")
    return (
        last in BODIES
        or words[-1].lemma.lower() in BODIES | cue_lexicon().words.sayers
        or (words[0].text.lower() in BODIES)
    )


def _abbreviates(syntax: Syntax, short: Token, before: Token) -> bool:
    """Return whether the capitals stand for the name in front of the bracket, not for another who says it."""
    at = before.i
    while at and syntax[at].text != "," and before.i - at < len(short.text) + 4:
        if syntax[at].text[:1].isupper() and syntax[at].text[0] == short.text[0]:
            return True
        at -= 1
    return False
