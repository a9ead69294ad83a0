"""Speakers told by an office alone: "the nurse said", "the chief of the Alliance announced", "a spokesman for X, Y Z".

The name stands in the source's own words, or with the same office elsewhere in the report, or as the subject of the
sentence before: a report that has just shown somebody goes on with "the surgeon says".
"""

from __future__ import annotations

from collections.abc import Sequence

from vedette.knowledge.cues import cue_lexicon
from vedette.knowledge.people import people_words
from vedette.knowledge.ties import tie_words
from vedette.model.readings import ActorMention
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.subjects import subject_of

NOBODY_IN_PARTICULAR = frozenset(
    {
        "official",
        "source",
        "resident",
        "witness",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "analyst",
        "expert",
        "diplomat",
        "aide",
        "villager",
        "activist",
        "observer",
        "soldier",
        "fighter",
        "militant",
        "rebel",
        "other",
        "people",
        "person",
        "survivor",
        "monitor",
        "minister",
        "correspondent",
        "reporter",
        "journalist",
        "police",
    }
)
"""Nouns that name a kind of source; the same noun twice need not be the same person."""
BACK = 2
"""Sentences before a quote in which its speaker may be named."""


def named_in(syntax: Syntax, source: tuple[int, int], head: Token, inside: Sequence[ActorMention]) -> str | None:
    """Read "the mayor of the town, Y Z": the person named behind a comma in the words of the source itself."""
    if head.pos != "NOUN" or not is_person_noun(head):
        return None
    for mention in inside:
        first, last = syntax.at(mention.start, mention.end)
        if mention.pointing or mention.start <= head.start or mention.end > source[1] or not first:
            continue
        ends = mention.end == source[1] and mention.kind == "person" and syntax[first - 1].pos in ("NOUN", "PROPN")
        if ends and syntax[first].pos == "PROPN" and mention.start > head.end + 1:
            return mention.name  # "the head of the region X"
        closes = last >= len(syntax) or syntax[last].start >= source[1] or syntax[last].text == ","
        if not closes:
            closes = syntax[last].pos in ("ADP", "VERB", "PUNCT")
        capital = all(t.pos == "PROPN" or t.text == "-" for t in syntax.tokens[first:last])
        if syntax[first - 1].text == "," and closes and capital and (mention.kind == "person" or last - first > 1):
            return mention.name
    return None


def is_person_noun(noun: Token) -> bool:
    """Return whether a common noun is one person: an office, a trade, a kind of source."""
    lemma = noun.lemma.lower()
    words = tie_words()
    offices = words.leading_offices | words.member_offices | words.local_offices
    return lemma in people_words().people or lemma in cue_lexicon().words.sayers or lemma in offices


def is_bare_office(syntax: Syntax, head: Token) -> bool:
    """Return whether the speaker is "the surgeon": one, definite, by a noun that tells who it is."""
    if head.pos != "NOUN" or head.tag != "NN" or head.lemma.lower() in NOBODY_IN_PARTICULAR:
        return False
    article = syntax.child(head.i, "det")
    definite = article is not None and article.text.lower() in ("the", "this", "that")
    return definite and head.lemma.lower() in people_words().people and syntax.child(head.i, "appos", "conj") is None


def of_the_same_office(head: Token, people: Sequence[ActorMention]) -> str | None:
    """Return the last person before whose office is this noun: "Amina Yusuf, a nurse … the nurse said"."""
    lemma = head.lemma.lower()
    for mention in reversed(people):
        if mention.end <= head.start and lemma in (mention.role or "").lower().split():
            return mention.name
    return None


def subject_before(syntax: Syntax, head: Token, paragraph: int) -> Token | None:
    """Return the subject of the sentence before, a name, not farther back than the character ``paragraph``."""
    at = head.i
    for _ in range(BACK):
        while at >= 0 and syntax[at].sentence == syntax[head.i].sentence:
            at -= 1
        if at < 0 or syntax[at].start < paragraph:
            return None
        head = syntax[at]
        root = at
        while root >= 0 and syntax[root].sentence == head.sentence and syntax[root].dep != "ROOT":
            root -= 1
        if root < 0 or syntax[root].sentence != head.sentence:
            continue
        if syntax[root].pos == "PROPN":
            return syntax[root]  # "X, once a trader, now a general, sat …" is often read without its verb
        if syntax[root].pos not in ("VERB", "AUX"):
            continue
        subject = subject_of(syntax, syntax[root])
        if subject is not None and subject.pos == "PROPN":
            return subject
    return None
