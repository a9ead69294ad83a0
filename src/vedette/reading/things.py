"""Things that matter and do not act: weapons, military vehicles, documents, money.

A noun of the word lists is the head and its modifiers belong to it ("simple chemical weapons"). A document
may carry a name ("UN Security Council Resolution 2254", "the Geneva Communique of 2012"). A vehicle that
only drives is none: "truck" counts with a military word before it or when something befalls it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vedette.knowledge.actor_words import hints
from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.thing_words import ThingWords, thing_words
from vedette.model.readings import Reader, Reading, ThingMention
from vedette.model.syntax import Syntax, Token

NUMBER = r"\d[\d,.]{0,20}"
SCALE = r"(?:\s?(?:hundred|thousand|million|billion|trillion|mn|bn|[mbk]))?"
SIGN = r"(?:(?:US|AU|CA|NZ|A|C)?[$€£¥₦₹₽₺₪]|\b(?:USD|EUR|GBP|CHF|US dollars)\s?)"
COIN = (
    r"(?:dollars|euros|pounds sterling|francs|rou?bles|rupees|pesos|naira|shillings|riyals|dinars|yuan|yen|lira|birr)"
)
MONEY = re.compile(
    rf"{SIGN}\s?{NUMBER}{SCALE}\b"
    rf"|\b{NUMBER}\s(?:(?:hundred|thousand|million|billion|trillion)\s)?(?:US\s|U\.S\.\s)?{COIN}\b"
    r"|\b(?:tens of |hundreds of )?(?:millions|billions|thousands) of (?:US |U\.S\. )?(?:dollars|euros|pounds)\b",
)
NUMBERED = hints("numbered")
NAMED_DOCUMENTS = hints("named_documents")
COMMON_VEHICLES = hints("common_vehicles")
COMMON_DOCUMENTS = hints("common_documents")
MODIFIERS = frozenset(("amod", "compound", "nmod", "nummod", "punct", "advmod", "npadvmod"))


def reader(_case: CaseKnowledge) -> Reader:
    """Return the reader of things; a user's knowledge adds nothing to it."""
    return Reader("things", ("syntax",), "things", read_things)


def read_things(reading: Reading) -> tuple[ThingMention, ...]:
    """Return the things of a report in order; none overlap, the longer stays."""
    text = reading.document.text
    found = [(m.start(), m.end(), "money") for m in MONEY.finditer(text)]
    found.extend(_nouns(reading.syntax, text, thing_words()))
    kept: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(found, key=lambda f: (f[0], -f[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, kind))
    return tuple(ThingMention(start, end, text[start:end], kind) for start, end, kind in kept)


def _nouns(syntax: Syntax, text: str, words: ThingWords) -> Iterator[tuple[int, int, str]]:
    for token in syntax.tokens:
        if token.text in words.models:
            yield token.start, token.end, words.models[token.text]
            continue
        if token.pos not in ("NOUN", "PROPN"):
            continue
        first, kind = _listed(syntax, text, token, words)
        if kind is None or token.dep in ("compound", "nmod", "npadvmod") or not _matters(syntax, token, first, kind):
            continue
        before = syntax[token.i - 1] if token.i else token
        if (
            token.text[0].isupper()
            and token.pos == "PROPN"
            and kind != "document"
            and before.i < token.i
            and before.text[0].isupper()
        ):
            continue
        if token.lemma.lower() == "report" and first == token.i and _is_news(syntax, token):
            continue
        yield from _phrase(syntax, token, first, kind)


def _is_news(syntax: Syntax, token: Token) -> bool:
    """Return whether reports are what is told and no paper: "Reports indicate …", "reports that X fell"."""
    if token.tag != "NNS":
        return False
    after = syntax[token.i + 1].text.lower() if token.i + 1 < len(syntax) else ""
    return token.dep == "nsubj" or after in ("that", "of")


def _listed(syntax: Syntax, text: str, token: Token, words: ThingWords) -> tuple[int, str | None]:
    """Return the first token and the kind of the longest listed noun that ends in ``token``."""
    lemma = token.lemma.lower()
    for size in range(min(words.longest, token.i + 1), 1, -1):
        first = syntax[token.i - size + 1]
        if first.sentence != token.sentence:
            continue
        before = text[first.start : token.start].lower()
        kind = words.nouns.get(before + lemma) or words.nouns.get(before + token.text.lower())
        if kind is not None:
            return first.i, kind
    return token.i, words.nouns.get(lemma) or words.nouns.get(token.text.lower())


def _matters(syntax: Syntax, token: Token, first: int, kind: str) -> bool:
    """Return whether a common word is meant as such a thing ("order" is more often none)."""
    lemma = token.lemma.lower()
    if first < token.i:
        return True
    if kind == "vehicle" and lemma in COMMON_VEHICLES:
        return any(
            c.text.lower()
            in ("military", "armoured", "armored", "army", "aid", "navy", "naval", "cargo", "un", "troop")
            for c in syntax.children(token.i)
        )
    if kind in ("document", "money") and lemma in COMMON_DOCUMENTS:
        return token.text[0].isupper() and token.pos == "PROPN"
    if lemma == "arms":
        return not any(c.tag == "PRP$" for c in syntax.children(token.i))
    return True


def _phrase(syntax: Syntax, token: Token, first: int, kind: str) -> Iterator[tuple[int, int, str]]:
    """Yield the noun with its modifiers, a number or a name behind it."""
    start = first
    while start and syntax[start - 1].sentence == token.sentence:
        left = syntax[start - 1]
        if (
            left.dep not in MODIFIERS
            or left.text in (",", "(", '"')
            or not start - 1 < left.head <= token.i
            or left.pos in ("NUM", "DET")
        ):
            break
        start -= 1
    while start < first and syntax[start].text == "-":
        start += 1
    last = token.i
    low = token.text.lower()
    if last + 1 < len(syntax) and low in NUMBERED and syntax[last + 1].text[0].isdigit():
        last += 1
    elif (
        kind == "document"
        and low in NAMED_DOCUMENTS
        and token.text[0].isupper()
        and last + 2 < len(syntax)
        and syntax[last + 1].text.lower() == "of"
        and (syntax[last + 2].text[0].isupper() or syntax[last + 2].text.isdigit())
    ):
        last += 2
        while (
            last + 1 < len(syntax)
            and syntax[last + 1].text[0].isupper()
            and syntax[last + 1].sentence == token.sentence
        ):
            last += 1
    yield syntax[start].start, syntax[last].end, kind
