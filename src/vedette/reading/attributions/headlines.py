"""Sources set off by a colon: "UN: 200 killed in raids", "Town falls to rebels: monitor"."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.cues import cue_lexicon
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import Draft, trimmed
from vedette.reading.attributions.subjects import can_speak, holds_words

LONGEST_SOURCE = 6
"""Words a source before or after a colon may have."""
LONGEST_HEADLINE = 26
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART", "PUNCT"})


def headline_sources(reading: Reading) -> Iterator[Draft]:
    """Yield an attribution for each line that opens with a speaker and a colon or, as headlines do, closes with one."""
    syntax = reading.syntax
    starts = [at for b in reading.document.blocks if b.kind != "litter" for at in [syntax.at(b.start, b.end)]]
    for first, beyond in starts:
        if beyond - first < 4:
            continue
        if syntax[first].text == '"':
            first += 1
        opening = _opening(reading, first, beyond)
        if opening is not None:
            yield opening
        elif beyond - first <= LONGEST_HEADLINE and syntax[beyond - 1].text not in '.?!"':
            closing = _closing(reading, first, beyond)
            if closing is not None:
                yield closing


def _opening(reading: Reading, first: int, beyond: int) -> Draft | None:
    syntax = reading.syntax
    colon = next((i for i in range(first + 1, min(first + LONGEST_SOURCE + 1, beyond)) if syntax[i].text == ":"), None)
    if (
        colon is None
        or beyond - colon < 4
        or not _names_a_speaker(syntax, first, colon)
        or syntax[colon + 1].text == '"'
        or _lists_a_number(syntax, colon + 1, beyond)
    ):
        return None
    return _draft(reading, (first, colon), (colon + 1, beyond), colon)


PICTURES = frozenset({"photo", "photograph", "picture", "image", "video", "caption", "file", "footage", "graphic"})


def _lists_a_number(syntax: Syntax, first: int, beyond: int) -> bool:
    """Return whether an item of a list only gives a number: "Malawi: three (with the mission)"."""
    return syntax[first].tag == "CD" and not any(t.pos in ("VERB", "AUX") for t in syntax.tokens[first:beyond])


def _closing(reading: Reading, first: int, beyond: int) -> Draft | None:
    syntax = reading.syntax
    colon = next(
        (i for i in range(beyond - 2, max(beyond - LONGEST_SOURCE - 1, first + 2), -1) if syntax[i].text == ":"), None
    )
    if colon is None or not _names_a_speaker(syntax, colon + 1, beyond):
        return None
    return _draft(reading, (colon + 1, beyond), (first, colon), colon)


def _draft(reading: Reading, source: tuple[int, int], content: tuple[int, int], colon: int) -> Draft:
    syntax = reading.syntax
    span = (syntax[source[0]].start, syntax[source[1] - 1].end)
    head = syntax.head_of(*span)
    return Draft(
        trimmed(reading.document.text, syntax[content[0]].start, syntax[content[1] - 1].end),
        False,
        None,
        span,
        head.i if head else source[0],
        (syntax[colon].start, syntax[colon].end),
    )


def _names_a_speaker(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether the words are a name or a noun of somebody, with nothing that a clause would have."""
    words = [syntax[i] for i in range(first, last)]
    if any(w.pos not in NAMING or w.text in ",;" for w in words):
        return False
    head = syntax.head_of(words[0].start, words[-1].end)
    if head is None or head.pos not in ("NOUN", "PROPN") or head.lemma.lower() in PICTURES:
        return False  # "Photo: …" opens a caption
    lexicon = cue_lexicon().words
    if head.pos == "PROPN":
        known = bool(head.entity) or head.text.isupper() or _is_named_below(syntax, head, last)
        return head.entity[2:] in ("PERSON", "ORG", "NORP", "GPE", "") and known
    if head.text[:1].isupper() and last - first == 1 and _is_named_below(syntax, head, last):
        return True  # a name that the parse takes for a word
    return (can_speak(syntax, head) and head.lemma.lower() in lexicon.sayers) or holds_words(syntax, head)


def _is_named_below(syntax: Syntax, head: Token, last: int) -> bool:
    """Return whether the text goes on to name a person by the word that a headline opens with: "Sanders: …"."""
    return any(t.text == head.text and t.entity.endswith("PERSON") for t in syntax.tokens[last:])
