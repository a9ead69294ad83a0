"""Attribution without a verb of saying: "according to", nouns with a clause, hearsay."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.cues import cue_lexicon
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import Draft, phrase, trimmed
from vedette.reading.attributions.subjects import subject_of

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
GIVING = frozenset(
    {"make", "express", "voice", "issue", "have", "repeat", "give", "raise", "offer", "reiterate", "renew", "hold",
     "state", "share", "level", "lodge", "harbour", "harbor", "announce", "declare", "air", "pledge"}
)
"""Verbs by which somebody utters what the noun names: "raised concerns", "levelled accusations"."""
OWNED = frozenset({"plan", "decision", "support", "response", "position", "answer", "wish", "readiness"})
"""Nouns that attribute only where their owner is told."""
ABOUT = frozenset({"of", "about", "on", "for", "against", "over", "to", "at", "with", "towards", "toward"})
"""Prepositions between a noun of saying and what is said or whom it is about."""
TAKING_FOR = frozenset(
    {"see", "view", "regard", "describe", "portray", "depict", "hail", "denounce", "condemn", "brand", "label", "dub",
     "criticise", "criticize", "perceive", "consider", "deem", "call", "interpret", "identify", "mock", "deride"}
)
"""Verbs by which what is said of a thing stands behind "as"."""
REACHES = 60
"""Words an "according to" may reach back or forth within its sentence."""


def according_to(reading: Reading, token: Token) -> Iterator[Draft]:
    """Read "According to X, …", "…, according to X", "per X"."""
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
    source = _without_the_subject(reading, head, phrase(syntax, head))
    cue = (token.start, last_cue.end)
    content = _around(reading, token, source)
    if content is not None:
        yield Draft(trimmed(text, *content), False, token.i, source, head.i, cue)
        rest = _goes_on_behind(reading, token, source, content)
        if rest is not None:
            yield Draft(trimmed(text, *rest), False, token.i, source, head.i, cue)


def in_the_view_of(reading: Reading, noun: Token) -> Iterator[Draft]:
    """Read "In the ministry's view, …", "in the words of the envoy, …": the rest of the sentence is theirs."""
    syntax = reading.syntax
    preposition = syntax.head(noun.i)
    if noun.dep != "pobj" or preposition.text.lower() not in ("in", "by"):
        return
    owner = syntax.child(noun.i, "poss")
    for inner in syntax.children(noun.i, "prep"):
        if owner is None and inner.text.lower() == "of":
            owner = syntax.child(inner.i, "pobj")
    own = syntax.subtree(preposition.i)
    if owner is None or own[-1] - own[0] > REACHES // 2:
        return
    beside = syntax[own[-1] + 1].text if own[-1] + 1 < len(syntax) else ""
    if beside not in (",", ".") and syntax[own[0] - 1].text != ",":
        return
    content = _around(reading, syntax[own[0]], (syntax[own[0]].start, syntax[own[-1]].end))
    if content is not None:
        cue = (preposition.start, noun.end)
        yield Draft(trimmed(reading.document.text, *content), False, noun.i, phrase(syntax, owner), owner.i, cue)


def _without_the_subject(reading: Reading, head: Token, source: tuple[int, int]) -> tuple[int, int]:
    """Give back the subject that the parse took for one more name: "According to X, of Y, the fall of Z matters"."""
    syntax = reading.syntax
    _, beyond = syntax.at(*source)
    if beyond >= len(syntax) or syntax[beyond].pos not in ("VERB", "AUX") or syntax[beyond].tag in ("VBG", "VBN"):
        return source
    verb = syntax[beyond] if syntax[beyond].pos == "VERB" else syntax.head(beyond)
    for at in (syntax[beyond], verb):
        if any(
            syntax[c.i].i > head.i for c in syntax.children(at.i, "nsubj", "nsubjpass", "expl") if c.start >= source[1]
        ):
            return source
    last = beyond - 1
    while last > head.i and syntax[last].text != ",":
        last -= 1
    return (source[0], syntax[last - 1].end) if last > head.i else source


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
        last = next((i - 1 for i in range(after, last) if syntax[i].text == ";"), last)
        return (syntax[after].start, syntax[last].end) if after_words > 1 else None
    if after_words <= 2 or not _has_clause(syntax, after, last + 1):
        start = _clause_start(syntax, first, token.i)
        return syntax[start].start, syntax[token.i - 1].end
    if not _has_clause(syntax, first, token.i):
        return syntax[after].start, syntax[last].end
    start = _clause_start(syntax, first, token.i)
    return syntax[start].start, syntax[token.i - 1].end


def _goes_on_behind(
    reading: Reading, token: Token, source: tuple[int, int], content: tuple[int, int]
) -> tuple[int, int] | None:
    """Return the second half of "The cause, according to X, was a mine": what its own commas cut off behind it."""
    syntax = reading.syntax
    if content[0] > token.start or syntax[token.i - 1].text != ",":
        return None
    _, after = syntax.at(*source)
    while after < len(syntax) and syntax[after].text == "," and syntax[after].sentence == token.sentence:
        after += 1
    last = after
    while last < len(syntax) and syntax[last].sentence == token.sentence and syntax[last].text not in (";", '"'):
        last += 1
    parted = after < len(syntax) and syntax[after - 1].text == ","
    return (syntax[after].start, syntax[last - 1].end) if parted and last - after > 2 else None


def _has_clause(syntax: Syntax, first: int, last: int) -> bool:
    return any(
        syntax[i].dep in ("nsubj", "nsubjpass", "expl") and first <= syntax[i].head < last for i in range(first, last)
    )


def _clause_start(syntax: Syntax, first: int, last: int) -> int:
    """Return where the clause before the phrase begins: after a semicolon or a quote, else with the sentence."""
    for i in range(last - 1, first, -1):
        if syntax[i - 1].text == ";":
            return i
    return first


def as_reported(reading: Reading, verb: Token) -> Draft | None:
    """Read "As state media reported, …", "…, as the ministry admits": the rest of the sentence is what was said."""
    syntax = reading.syntax
    marker = next((c for c in syntax.children(verb.i) if c.lemma.lower() == "as" and c.i < verb.i), None)
    known = cue_lexicon().verbs.get(verb.lemma.lower())
    if (
        marker is None
        or known is None
        or not {"quote", "clause"} <= known.takes
        or syntax.child(verb.i, "ccomp", "dobj", "xcomp")
    ):
        return None
    subject = subject_of(syntax, verb)
    own = syntax.subtree(verb.i)
    if subject is None or own[-1] - own[0] > REACHES or marker.i > own[0]:
        return None
    content = _around(reading, syntax[own[0]], (syntax[own[0]].start, syntax[own[-1]].end))
    if content is None:
        return None
    return Draft(
        trimmed(reading.document.text, *content),
        False,
        verb.i,
        phrase(syntax, subject),
        subject.i,
        (verb.start, verb.end),
    )


def noun_cues(reading: Reading, noun: Token) -> Iterator[Draft]:
    """Read "the ministry's claim that …", "fears of …", "a warning from the UN that …"."""
    syntax = reading.syntax
    clause = next(
        (c for c in syntax.children(noun.i, "acl", "ccomp", "xcomp") if c.i > noun.i and _complement(syntax, c)), None
    )
    head = _owner(syntax, noun)
    if clause is None:
        clause = _topic(syntax, noun) if head is not None else None
    if clause is None or (head.i == clause.i if head is not None else noun.lemma.lower() in OWNED):
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
    owner = syntax.child(noun.i, "poss")
    if owner is not None:
        return owner
    for preposition in syntax.children(noun.i, "prep"):
        if preposition.lemma.lower() in ("by", "from", "among"):
            return syntax.child(preposition.i, "pobj")
    verb = syntax.head(noun.i)
    if noun.dep == "dobj" and verb.lemma.lower() in GIVING:
        return subject_of(syntax, verb)
    if noun.lemma.lower() in OWNED:
        return None
    behind = (syntax.child(p.i, "pobj") for p in syntax.children(noun.i, "prep") if p.lemma.lower() == "of")
    return next((t for t in behind if t is not None), None)
    return None


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
    clause = syntax.child(verb.i, "xcomp", "ccomp") if lemma in cue_lexicon().words.hearsay_passives else None
    clause = clause or _charge(syntax, verb) or _taken_for(syntax, verb)
    if clause is not None:
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
    if verb.lemma.lower() not in TAKING_FOR:
        return None
    behind = (c for c in syntax.children(verb.i, "prep", "oprd") if c.dep == "oprd" or c.lemma.lower() == "as")
    return next((c for c in behind if c.i > verb.i), None)
