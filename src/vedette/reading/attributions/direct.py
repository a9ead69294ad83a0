"""Direct speech: each stretch in quotation marks with the cue that stands beside it.

The cue comes after ("…," she said), before (she said: "…"), between two halves, or not at all, when the
quote goes on from the speaker of the sentence before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from vedette.knowledge.cues import cue_lexicon
from vedette.knowledge.marks import Quoted
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import DASHES, Draft, phrase
from vedette.reading.attributions.indirect import cue_span
from vedette.reading.attributions.subjects import subject_of
from vedette.reading.attributions.titles import is_a_title, is_in_a_clause

REACH = 40
"""Words between a quote and the cue it may belong to."""
LATEST_CUE = 16
"""Words between a quote and a verb of saying that closes its sentence."""
SIGNATURE = re.compile(r"[ \t\u00a0\n]{0,3}([-–—―]{1,2})[ \t\u00a0]*(?P<who>[^\n\"“”]{3,80}?)[ .\t\u00a0]*(?=\n|\Z)")
PAUSES = ",?!—–-…"
"""What a quote ends on when a cue may follow it."""
JOINING = frozenset({"while", "as", "and", "but", "after", "to", "in"})
NAMING = frozenset({"PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM", "ADP", "PART"})
SENTENCE_ENDS = frozenset({".", "?", "!"})


def direct_attributions(reading: Reading, quotes: list[Quoted]) -> list[Draft]:
    """Return one draft for each quote that is somebody's own words, the halves of a split quote each with its cue."""
    drafts: list[Draft] = []
    last: Draft | None = None
    for number, quote in enumerate(quotes):
        following = quotes[number + 1].start if number + 1 < len(quotes) else len(reading.document.text)
        previous = quotes[number - 1] if number else None
        draft = _attributed(reading, quote, previous, following, last)
        if draft is not None:
            drafts.append(draft)
            last = draft
    return sorted([*drafts, *_opening(quotes, drafts)], key=Draft.order)


def _opening(quotes: list[Quoted], drafts: list[Draft]) -> list[Draft]:
    """Return the first paragraphs of quotes whose cue stands in a later one: each opens anew and none is closed."""
    by_start = {draft.content[0]: draft for draft in drafts}
    found: list[Draft] = []
    for at in range(len(quotes) - 2, -1, -1):
        quote, following = quotes[at], by_start.get(quotes[at + 1].start)
        if quote.open and quotes[at + 1].resumes and following is not None and quote.start not in by_start:
            by_start[quote.start] = replace(following, content=(quote.start, quote.end))
            found.append(by_start[quote.start])
    return found


def _attributed(
    reading: Reading,
    quote: Quoted,
    previous: Quoted | None,
    following: int,
    last: Draft | None,
) -> Draft | None:
    text, syntax = reading.document.text, reading.syntax
    first, beyond = syntax.at(quote.start, quote.end)
    if first >= beyond:
        return None
    floor = previous.end if previous else 0
    if quote.resumes and last is not None and last.content[1] <= quote.start:
        return replace(last, content=(quote.start, quote.end))
    if is_a_title(syntax, quote, first, text):
        return None
    signed = _signed(syntax, quote, beyond, text)
    if signed is not None:
        return signed
    after = _cue_after(syntax, quote, beyond, following, text)
    if after is not None:
        return _draft(syntax, quote, *after)
    before = None if is_in_a_clause(syntax, first, beyond) else _cue_before(syntax, quote, first, floor, text)
    if before is not None:
        return _draft(syntax, quote, *before)
    if not _stands_alone(text, quote, first):
        return None
    dismissed = _pointed_at(syntax, beyond)
    if dismissed is not None:
        return _draft(syntax, quote, *dismissed)
    if last is not None and _near(text, last, quote):
        return replace(last, content=(quote.start, quote.end))
    return _from_sentence_before(syntax, quote, first)


def _draft(syntax: Syntax, quote: Quoted, verb: Token, subject: Token | None) -> Draft:
    source = phrase(syntax, subject) if subject is not None else None
    if source and source[0] < quote.end and quote.start < source[1]:
        source = (quote.end, source[1]) if source[0] >= quote.start else (source[0], quote.start)
        source = None if subject and not source[0] <= subject.start < source[1] else source
    return Draft(
        (quote.start, quote.end),
        True,
        verb.i,
        source,
        subject.i if source and subject else None,
        cue_span(syntax, verb),
    )


def _signed(syntax: Syntax, quote: Quoted, beyond: int, text: str) -> Draft | None:
    """Return the quote with the name that a dash sets under or behind it: “…” — a resident of the town."""
    found = SIGNATURE.match(text, quote.end)
    if found is None or beyond >= len(syntax):
        return None
    start, end = found.span("who")
    first, last = syntax.at(start, end)
    if first >= last or any(syntax[i].pos in ("VERB", "AUX") for i in range(first, last)):
        return None
    head = syntax.head_of(start, end)
    return Draft(
        (quote.start, quote.end),
        True,
        None,
        (start, end),
        head.i if head else first,
        (found.start(1), found.end(1)),
    )


def _cue_after(
    syntax: Syntax,
    quote: Quoted,
    beyond: int,
    following: int,
    text: str,
) -> tuple[Token, Token | None] | None:
    """Return the cue and speaker of "…," she said / said the commander."""
    inner = text[quote.start : quote.end].rstrip("\"”’'»").rstrip()[-1:]
    outer = text[quote.end : quote.end + 2].lstrip()[:1]
    if inner in ".;" and not outer.islower() and outer != ",":
        return None
    loose = inner not in PAUSES and outer not in (",", "–", "—")
    if (loose and not outer.islower()) or _joins_a_clause(syntax, beyond):
        return None
    verb = _next_cue(syntax, beyond, following, reach=4 if loose else 16)
    if verb is None or (inner != "," and "\n" in text[quote.end : verb.start]):
        # A quote that is a whole paragraph has no cue in the next one.
        return _by_its_place(syntax, beyond, following) if inner == "," and outer != "," else None
    subject = _described(syntax, verb, beyond) or _beside(syntax, verb, beyond, quote)
    if loose and (subject is None or (verb.i > beyond and not beyond <= subject.i < verb.i)):
        # "the “redeployment” while acknowledging …": without a comma only the very next words can be the cue.
        return None
    return verb, subject


def _by_its_place(syntax: Syntax, beyond: int, following: int) -> tuple[Token, Token] | None:
    """Read "“Run,” the guard barked.", "“…,” Omar notes.": behind a quote's comma any verb is one of saying.

    So it is whatever the verb, and where the parse takes its last letter for a plural.
    """
    for at in range(beyond, min(beyond + LATEST_CUE, len(syntax))):
        token = syntax[at]
        if token.start >= following:
            return None
        closes = at + 1 >= len(syntax) or syntax[at + 1].text in SENTENCE_ENDS or syntax[at + 1].text in (",", ":")
        known = cue_lexicon().verbs.get(token.lemma.lower())
        finite = token.tag in ("VBD", "VBZ", "VBP") and token.pos == "VERB"
        if at > beyond and closes and (finite or (token.tag == "NNS" and known is not None and "quote" in known.takes)):
            speaker = syntax[at - 1]
            if speaker.pos not in ("PROPN", "NOUN", "PRON"):
                return None
            return token, (subject_of(syntax, token) if finite else None) or speaker
        if token.pos not in NAMING or syntax[at].sentence != syntax[beyond].sentence:
            return None
    return None


def _pointed_at(syntax: Syntax, beyond: int) -> tuple[Token, Token] | None:
    """Read "“It is a lie.” That was how the spokesman dismissed it": the sentence after the quote points back to it."""
    if beyond + 3 >= len(syntax) or syntax[beyond].text not in ("That", "This", "Such", "So", "Thus"):
        return None
    sentence = syntax[beyond].sentence
    opens = [t.text.lower() for t in syntax.tokens[beyond + 1 : beyond + 4]]
    if not {"how", "what"} & set(opens) and syntax[beyond].text not in ("So", "Thus"):
        return None
    for at in range(beyond + 1, min(beyond + REACH, len(syntax))):
        token = syntax[at]
        if token.sentence != sentence:
            return None
        if token.pos == "VERB" and (subject := syntax.child(at, "nsubj")) is not None and subject.i > beyond:
            return (token, subject) if subject.pos in ("PROPN", "NOUN", "PRON") else None
    return None


def _joins_a_clause(syntax: Syntax, beyond: int) -> bool:
    """Return whether the words after the quote go on with the report's own clause."""
    at = beyond + 1 if beyond + 1 < len(syntax) and syntax[beyond].text in (",", *DASHES) else beyond
    if at >= len(syntax):
        return False
    return syntax[at].pos in ("SCONJ", "CCONJ") or syntax[at].lemma.lower() in JOINING


def _next_cue(syntax: Syntax, beyond: int, following: int, *, reach: int) -> Token | None:
    """Return the verb of saying in the words after a quote, before any other verb or the sentence's end."""
    verbs = cue_lexicon().verbs
    seen_subject = False
    for at in range(beyond, min(beyond + REACH, len(syntax))):
        token = syntax[at]
        if token.start >= following or token.text in SENTENCE_ENDS or token.text in (";", ":"):
            return _closing_cue(syntax, beyond, at) if token.text in SENTENCE_ENDS else None
        if token.pos in ("VERB", "AUX") and token.dep not in ("relcl", "acl", "aux", "auxpass"):
            known = verbs.get(token.lemma.lower())
            if known is not None and "quote" in known.takes:
                return token
            if seen_subject or at - beyond > 2:
                end = next(
                    (i for i in range(at, min(beyond + REACH, len(syntax))) if syntax[i].text in SENTENCE_ENDS), None
                )
                return _closing_cue(syntax, beyond, end) if end is not None and syntax[end].start < following else None
        seen_subject = seen_subject or token.dep == "nsubj"
        if at - beyond >= reach and not seen_subject:
            return None
    return None


def _closing_cue(syntax: Syntax, beyond: int, end: int) -> Token | None:
    """Read "“…,” a volunteer reached before the line was cut said.": the verb that closes the sentence."""
    verb = syntax[end - 1]
    known = cue_lexicon().verbs.get(verb.lemma.lower())
    noun = syntax[min(beyond + 1, end - 1)].pos in ("NOUN", "ADJ", "PROPN") and end - beyond < LATEST_CUE
    return verb if noun and known is not None and "quote" in known.takes and verb.tag in ("VBD", "VBZ") else None


def _described(syntax: Syntax, verb: Token, beyond: int) -> Token | None:
    """Return the noun right behind the quote where a participle of its own stands between it and the cue."""
    at = beyond
    while at < verb.i and (syntax[at].pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM") or syntax[at].text == ","):
        at += 1
    between = at < verb.i and syntax[at].tag in ("VBN", "VBD", "VBG")
    if not between or at == beyond or syntax[at - 1].pos not in ("NOUN", "PROPN") or verb.i - at < 3:
        return None
    closes = verb.i + 1 >= len(syntax) or syntax[verb.i + 1].text in SENTENCE_ENDS
    return syntax[at - 1] if closes else None


def _beside(syntax: Syntax, verb: Token, beyond: int, quote: Quoted) -> Token | None:
    """Return the speaker next to ``verb``, outside the quote, by syntax or else by the words themselves."""
    subject = subject_of(syntax, verb)
    if subject is not None and not (quote.start <= subject.start < quote.end):
        return subject
    for i in range(verb.i - 1, beyond - 1, -1):
        if syntax[i].pos in ("PROPN", "NOUN", "PRON") and syntax[i].dep not in ("npadvmod",):
            return _top_of_noun(syntax, syntax[i], beyond)
    for i in range(verb.i + 1, min(verb.i + 12, len(syntax))):
        if syntax[i].text in SENTENCE_ENDS or syntax[i].text == ",":
            break
        if syntax[i].pos in ("PROPN", "NOUN", "PRON") and syntax[i].dep not in ("compound", "npadvmod", "poss", "nmod"):
            return syntax[i]
    return None


def _top_of_noun(syntax: Syntax, noun: Token, floor: int) -> Token:
    at = noun
    for above in syntax.ancestors(noun.i):
        if above.i < floor or above.pos not in ("NOUN", "PROPN", "ADP"):
            break
        if above.pos != "ADP":
            at = above
    return at


def _cue_before(syntax: Syntax, quote: Quoted, first: int, floor: int, text: str) -> tuple[Token, Token | None] | None:
    """Return the cue and speaker of: she said, "…"; in a statement she said that: "…"; he told them "…"."""
    before = text[max(0, quote.start - 3) : quote.start].rstrip()[-1:]
    verbs = cue_lexicon().verbs
    at = first - 1
    clause_between = False
    while at >= 0 and first - at < REACH and syntax[at].start >= floor:
        token = syntax[at]
        if token.text in SENTENCE_ENDS or (token.text == ";" and at < first - 1):
            return None
        if syntax[at].sentence < syntax[first].sentence - 1:
            return None
        if token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass"):
            known = verbs.get(token.lemma.lower())
            if at and syntax[at - 1].text == "-":
                return None
            if (
                known is not None
                and "quote" in known.takes
                and (before in ",:" or first - at == 1 or _only_hearer(syntax, token, first))
            ):
                if clause_between and before != ":":
                    return None
                subject = subject_of(syntax, token)
                if subject is not None and subject.start >= quote.start:
                    subject = None
                return token, subject or _before_an_aside(syntax, token)
            if before != ":":
                return None
        clause_between = clause_between or token.dep in ("nsubj", "nsubjpass")
        at -= 1
    return None


def _before_an_aside(syntax: Syntax, verb: Token) -> Token | None:
    """Read "Asked about it, Farah, who is mayor, said: …" where the parse loses the subject behind its aside."""
    if verb.i < 3 or syntax[verb.i - 1].text != ",":
        return None
    for at in range(verb.i - 2, max(verb.i - 20, 1), -1):
        token = syntax[at]
        if token.sentence != verb.sentence or token.text == ",":
            return None
        if token.tag in ("WP", "WDT") and syntax[at - 1].text == ",":
            return syntax[at - 2] if syntax[at - 2].pos == "PROPN" else None
    return None


def _only_hearer(syntax: Syntax, verb: Token, first: int) -> bool:
    """Return whether only who is told stands between the verb and the quote ("told the crowd “…”")."""
    return verb.lemma.lower() in ("tell", "ask", "inform", "assure", "remind") and all(
        syntax[i].pos in ("NOUN", "PROPN", "DET", "ADJ", "PRON", "ADP", "NUM", "PUNCT", "PART", "SCONJ")
        for i in range(verb.i + 1, first)
    )


def _stands_alone(text: str, quote: Quoted, first: int) -> bool:
    """Return whether the quote is a sentence of its own: it begins where one begins and ends where one ends."""
    inner = text[quote.start + 1 : quote.end]
    if not quote.open and not inner.rstrip("\"”’'»").rstrip().endswith((".", "?", "!", "…", ",")):
        return False
    if not inner.lstrip("\"“‘'[").strip()[:1].isupper():
        return False
    before = text[max(0, quote.start - 40) : quote.start].rstrip(" \t\u00a0")
    return first == 0 or before == "" or before[-1] in '.?!\n"”’:'


def _near(text: str, last: Draft, quote: Quoted) -> bool:
    """Return whether the quote before is in this paragraph or the one just before it."""
    between = text[last.content[1] : quote.start]
    return len(between) < 600 and between.strip("\n").count("\n\n") <= 1 and between.count("\n") <= 4


def _from_sentence_before(syntax: Syntax, quote: Quoted, first: int) -> Draft | None:
    """Return the quote with the subject of the sentence before it, where that is a person or speaks."""
    if first == 0:
        return None
    sentence = syntax[first - 1].sentence
    at = first - 1
    root = None
    while at >= 0 and syntax[at].sentence == sentence:
        if syntax[at].dep == "ROOT":
            root = syntax[at]
        at -= 1
    if root is None or root.pos not in ("VERB", "AUX") or root.start >= quote.start:
        return None
    subject = subject_of(syntax, root)
    speaks = root.lemma.lower() in cue_lexicon().verbs
    if subject is None or not (speaks or subject.entity.endswith("PERSON") or subject.lemma.lower() in ("he", "she")):
        return None
    return Draft(
        (quote.start, quote.end),
        True,
        root.i if speaks else None,
        phrase(syntax, subject),
        subject.i,
        (root.start, root.end) if speaks else None,
    )
