"""Reported speech and thought by its syntax: the verb, noun or phrase that attributes, and what it governs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from vedette.knowledge.cues import CueLexicon, cue_lexicon
from vedette.knowledge.marks import Quoted
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.contents import contents_of
from vedette.reading.attributions.counting import bracketed, counted, from_whom, late_count, of_a_count
from vedette.reading.attributions.drafts import Contents, Draft, overlong, phrase, trimmed
from vedette.reading.attributions.headlines import headline_sources
from vedette.reading.attributions.hearsay import hearsay, passive_hearsay, seeming
from vedette.reading.attributions.nouns import noun_cues
from vedette.reading.attributions.phrases import according_to, as_reported, in_the_view_of
from vedette.reading.attributions.subjects import can_speak, holds_words, is_passive, subject_of

WISHES = frozenset({"think", "believe", "hope", "want", "ask", "promise", "deny"})
INVERTED = frozenset(
    {"inform", "report", "specify", "note", "add", "state", "announce", "clarify", "stress", "write", "tell"}
)
FEELING = frozenset({"of", "about", "at", "with", "over", "by", "to", "on"})
"""Prepositions between what somebody feels and what about: "proud of", "worried about"."""
MADE_CLEAR = 3
VIEWS = frozenset(
    {"view", "opinion", "word", "telling", "eye", "account", "estimation", "judgment", "judgement", "assessment"}
)
"""What is somebody's in "in the ministry's view"."""
WEAK_WITHIN = frozenset({"I", "i", "you", "we", "me"})


def indirect_attributions(reading: Reading, quotes: list[Quoted], direct: list[Draft]) -> list[Draft]:
    """Return the attributions that no quotation marks need; cues that ``direct`` has used are left alone."""
    used = {draft.verb for draft in direct}
    drafts: list[Draft] = [*headline_sources(reading), *bracketed(reading)]
    barred = overlong(reading.syntax)
    for token in reading.syntax.tokens:
        if token.sentence in barred:
            continue
        drafts.extend(_from_token(reading, token, used))
    whole = [_over_whole_quotes(draft, quotes) for draft in drafts if draft.content[0] < draft.content[1]]
    contents = Contents([*whole, *direct])
    seen: set[tuple[object, ...]] = set()
    kept = []
    for draft in sorted(whole, key=Draft.order):
        key = (draft.verb, draft.source, draft.content[0])
        if key not in seen and not _idle_within(reading.syntax, draft, contents):
            kept.append(draft)
            seen.add(key)
    return kept


def _idle_within(syntax: Syntax, draft: Draft, contents: Contents) -> bool:
    """Return whether somebody else's words hold this cue and it adds no speaker: "“I think we won,” he said"."""
    if draft.verb is None:
        return False
    verb = syntax[draft.verb]
    known = cue_lexicon().verbs.get(verb.lemma.lower())
    speech = known is not None and {"quote", "clause"} <= known.takes and verb.lemma.lower() not in WISHES
    source = syntax[draft.source_head].text if draft.source_head is not None else ""
    if speech and draft.source_head is not None and source not in WEAK_WITHIN:
        return False
    # "appear to share the belief that": hearsay, which is nobody's, drowns no one's words.
    return any(
        other.verb != draft.verb and (other.source is not None or draft.source is None)
        for other in contents.over(verb.start, verb.end)
    )


def _from_token(reading: Reading, token: Token, used: set[int | None]) -> Iterator[Draft]:
    lexicon = cue_lexicon()
    lemma = token.lemma.lower()
    if token.pos == "VERB" and token.dep == "acomp" and token.text.lower() in lexicon.words.adjectives:
        yield from _from_adjective(reading, token)  # "is concerned that", which the parse takes for a participle
    elif token.pos in ("VERB", "AUX"):
        if lemma == "accord" or token.text.lower() == "according":
            yield from according_to(reading, token)
        elif token.i not in used:
            yield from _from_verb(reading, token, lexicon)
        if (late := late_count(reading, token)) is not None:
            yield late
        yield from counted(reading, token)
    elif token.pos == "NOUN" and (count := of_a_count(reading, token) or from_whom(reading, token)) is not None:
        yield count
    elif token.pos == "NOUN" and lemma in lexicon.words.nouns | VIEWS:
        yield from _from_noun(reading, token)
    elif token.pos == "ADV" and lemma in lexicon.words.hearsay_adverbs:
        yield from hearsay(reading, token)
    elif token.pos == "ADJ" and lemma in lexicon.words.adjectives:
        yield from _from_adjective(reading, token)
    elif token.text.lower() in ("according", "per") and token.pos in ("ADP", "SCONJ", "PROPN"):
        yield from according_to(reading, token)


def _from_noun(reading: Reading, noun: Token) -> Iterator[Draft]:
    if noun.lemma.lower() in VIEWS:
        yield from in_the_view_of(reading, noun)
    if noun.lemma.lower() in cue_lexicon().words.nouns:
        yield from noun_cues(reading, noun)


def _from_verb(reading: Reading, verb: Token, lexicon: CueLexicon) -> Iterator[Draft]:
    syntax = reading.syntax
    if verb.lemma.lower() in ("appear", "seem"):
        yield from seeming(reading, verb)
        return
    listed = verb.lemma.lower() in lexicon.verbs or verb.lemma.lower() in lexicon.words.showing
    if not listed or (verb.dep == "pobj" and verb.tag == "VBZ"):
        return  # "dismissed as lies reports that …": a noun
    if is_passive(syntax, verb) and syntax.child(verb.i, "agent") is None:
        yield from passive_hearsay(reading, verb)
        return
    if (inverted := _inverted(reading, verb)) is not None:
        yield inverted
        return
    if verb.dep == "advcl" and (draft := as_reported(reading, verb)):
        yield draft
        return
    yield from _from_subject(reading, verb, lexicon)


def _from_subject(reading: Reading, verb: Token, lexicon: CueLexicon) -> Iterator[Draft]:
    """Read "the ministry said that …", "footage shows …": the subject attributes, if it is one that can."""
    syntax = reading.syntax
    subject = subject_of(syntax, verb)
    showing = False
    if subject is not None and _nobody(syntax, subject):
        return
    if subject is not None and not can_speak(syntax, subject, verb):
        # "The advance suggests that …" is the outlet's own reasoning; "footage shows that …" is not.
        showing = verb.lemma.lower() in lexicon.words.showing and holds_words(syntax, subject)
        if not showing:
            return
    if subject is None and verb.text.lower() in lexicon.words.late_cues:
        subject = _just_before(syntax, verb)
    for start, end in joined(reading.document.text, contents_of(reading, verb, subject, showing=showing)):
        source = phrase(syntax, subject) if subject is not None else None
        if source and source[0] < start < source[1] and is_passive(syntax, verb):
            source = trimmed(reading.document.text, source[0], start)  # "was told by police that …"
        if source and source[0] < end and start < source[1] and not (start < source[0] and source[1] < end):
            continue
        yield Draft(
            (start, end),
            False,
            verb.i,
            source,
            subject.i if subject else None,
            cue_span(syntax, verb),
        )
        cited = _cited(syntax, verb)
        if cited is not None and subject is not None:
            citing, told_by = cited
            yield Draft(
                (start, end),
                False,
                citing.i,
                phrase(syntax, told_by),
                told_by.i,
                (citing.start, citing.end),
                subject.i,
            )


def _inverted(reading: Reading, verb: Token) -> Draft | None:
    """Read "A worker died, informed the head of the region X.": who says it stands last."""
    syntax = reading.syntax
    if verb.lemma.lower() not in INVERTED or verb.tag != "VBD" or not verb.i or syntax[verb.i - 1].text != ",":
        return None
    if syntax.child(verb.i, "nsubj", "ccomp", "xcomp", "dative"):
        return None
    sayer = syntax.child(verb.i, "dobj")
    if sayer is None or sayer.i < verb.i or not can_speak(syntax, sayer) or sayer.pos == "PRON":
        return None
    last = syntax.subtree(sayer.i)[-1]
    if last + 1 < len(syntax) and syntax[last + 1].sentence == verb.sentence and syntax[last + 1].text not in '.!"”':
        return None
    first = verb.i - 1
    while first and syntax[first - 1].sentence == verb.sentence:
        first -= 1
    content = trimmed(reading.document.text, syntax[first].start, syntax[verb.i - 1].end)
    return Draft(content, False, verb.i, phrase(syntax, sayer), sayer.i, (verb.start, verb.end))


def _nobody(syntax: Syntax, subject: Token) -> bool:
    if subject.text.lower() == "few" and not syntax.children(subject.i):
        return True  # "few believe that"; "a few say"
    if subject.lemma.lower() in ("nobody", "none", "neither") or subject.text.lower() == "one":
        return subject.text.lower() != "one" or any(c.lemma.lower() == "no" for c in syntax.children(subject.i, "det"))
    return any(c.lemma.lower() in ("no", "neither") for c in syntax.children(subject.i, "det", "neg"))


def joined(text: str, spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return contents of one verb with those made one that only a comma or an "and" parts."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and (
            start <= found[-1][1] or text[found[-1][1] : start].strip(" ,;\n—–-") in ("", "and", "but", "or")
        ):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _just_before(syntax: Syntax, verb: Token) -> Token | None:
    """Return the noun that touches a verb of saying for which the parse has no subject."""
    before = syntax[verb.i - 1] if verb.i else None
    return (
        before
        if before is not None and before.pos in ("PROPN", "NOUN", "PRON") and before.sentence == verb.sentence
        else None
    )


def _cited(syntax: Syntax, verb: Token) -> tuple[Token, Token] | None:
    """Read "the agency reported, citing officials, that …": who stands behind the one that reports."""
    own = subject_of(syntax, verb)
    beside = syntax.children(own.i, "acl") if own is not None and own.pos != "PRON" else ()
    for child in (*syntax.children(verb.i, "advcl"), *beside):
        if child.lemma.lower() in ("cite", "quote") and child.tag == "VBG":
            behind = syntax.child(child.i, "dobj")
            if behind is not None and (behind.entity or behind.lemma.lower() in cue_lexicon().words.sayers):
                return child, behind
    return None


def _from_adjective(reading: Reading, adjective: Token) -> Iterator[Draft]:
    syntax = reading.syntax
    verb = syntax.head(adjective.i)
    clause = syntax.child(adjective.i, "ccomp", "xcomp")
    making = _making_clear(syntax, adjective)
    if making is not None:
        verb, clause = making
    elif clause is None and adjective.dep == "acomp":
        feels = next((p for p in syntax.children(adjective.i, "prep") if p.text.lower() in FEELING), None)
        clause = syntax.child(feels.i, "pobj", "pcomp") if feels is not None else None
    if clause is None or (making is None and adjective.dep != "acomp"):
        return
    subject = subject_of(syntax, verb)
    if subject is None or subject.lemma.lower() in ("it", "there", "that", "this"):
        return
    inside = syntax.subtree(clause.i)
    start, end = trimmed(reading.document.text, syntax[inside[0]].start, syntax[inside[-1]].end)
    yield Draft((start, end), False, adjective.i, phrase(syntax, subject), subject.i, (adjective.start, adjective.end))


def _making_clear(syntax: Syntax, adjective: Token) -> tuple[Token, Token] | None:
    """Read "made clear that …", "made it clear that …": the verb and the clause, on whichever word this hangs."""
    at = adjective.i
    verb = next((t for t in syntax.tokens[max(0, at - MADE_CLEAR) : at] if t.lemma.lower() == "make"), None)
    if adjective.lemma.lower() not in ("clear", "plain") or verb is None:
        return None
    clause = syntax.child(at, "ccomp", "advcl") or next((c for c in syntax.children(verb.i, "ccomp") if c.i > at), None)
    return (verb, clause) if clause is not None and clause.i > at else None


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


def _over_whole_quotes(draft: Draft, quotes: list[Quoted]) -> Draft:
    """Let a content that begins or ends inside quotation marks take the marks in."""
    start, end = draft.content
    for at in range(bisect_left(quotes, start, key=attrgetter("end")), len(quotes)):
        quote = quotes[at]
        if quote.start > end:
            break
        if draft.cue and quote.start <= draft.cue[0] < quote.end:
            continue
        if quote.start == end or quote.start < end < quote.end:
            end = max(end, quote.end)
        if quote.start < start < quote.end:
            start = quote.start
    draft.content = (start, end)
    return draft
