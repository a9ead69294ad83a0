"""Attribution without a verb of saying: "according to", "in the ministry's view", "as state media reported"."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.cues import cue_lexicon
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import Draft, phrase, trimmed
from vedette.reading.attributions.subjects import subject_of

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
    quoting = next((c for c in syntax.children(head.i, "acl") if c.text.lower() in ("quoting", "citing")), None)
    behind = syntax.child(quoting.i, "dobj") if quoting is not None else None
    if quoting is not None and behind is not None and quoting.i > head.i:
        # "according to state media quoting the ministry": the ministry says it, state media pass it on.
        source = (source[0], syntax[quoting.i - 1].end)
    cue = (token.start, last_cue.end)
    content = _around(reading, token, source)
    if content is not None:
        yield Draft(trimmed(text, *content), False, token.i, source, head.i, cue)
        if quoting is not None and behind is not None:
            whose, told = phrase(syntax, behind), (quoting.start, quoting.end)
            yield Draft(trimmed(text, *content), False, quoting.i, whose, behind.i, told, head.i)
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
