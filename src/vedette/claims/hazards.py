"""Disasters by name: "Typhoon Haiyan", "the floods", so that a claim of a disaster says which one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from vedette.knowledge.hazards import hazard_words
from vedette.model.claims import Claim
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token

DISEASES = frozenset({"cholera"})
"""Hazards that are told as an outbreak of them."""
LONGEST_NAME = 3
"""Words of a storm's name after its noun."""


def with_hazards(reading: Reading, events: Iterable[Claim]) -> list[Claim]:
    """Return the events, each disaster with its hazard as ``object_text``: of its own sentence, else of the report.

    A killing that nobody did, told in one breath with a storm or a flood, is the storm's: a disaster, no attack.
    """
    told = list(events)
    phrases = list(_hazards(reading.syntax))
    if not phrases:
        return told
    names = Counter(phrase for _, phrase, proper in phrases if proper)
    leading = names.most_common(1)[0][0] if names else None
    found = []
    for event in told:
        own = _own(reading, event, phrases, names)
        if event.kind == "attack" and not event.actors and own is not None:
            event = msgspec.structs.replace(event, kind="disaster")
        if event.kind == "disaster":
            generic = own is None or own.removeprefix("the ").removesuffix("s") in hazard_words().named
            name = leading if leading and generic and not event.background else own
            event = msgspec.structs.replace(event, object_text=name or event.object_text)
        found.append(event)
    return found


def _own(reading: Reading, event: Claim, phrases: list[tuple[Token, str, bool]], names: Counter[str]) -> str | None:
    """Return the hazard that stands nearest in the event's own sentence, also a storm's name alone; None for none."""
    at = event.trigger or event.evidence[0]
    first, last = reading.syntax.at(at.start, at.end)
    if first >= min(last, len(reading.syntax)):
        return None
    sentence = reading.syntax[first].sentence
    own = [(abs(t.i - first), text) for t, text, _ in phrases if t.sentence == sentence]
    if own:
        return min(own)[1]
    words = set(event.evidence[0].text.split())
    return next((name for name in names if name.split()[-1] in words), None)


def _hazards(syntax: Syntax) -> Iterable[tuple[Token, str, bool]]:
    """Yield each hazard noun with its phrase, and whether that is a proper name."""
    words = hazard_words()
    for token in syntax.tokens:
        lemma = token.lemma.lower()
        if lemma not in words.all and token.text.lower() not in words.all:
            continue
        if lemma in words.named and token.text[:1].isupper() and (name := _proper_name(syntax, token)):
            yield token, f"{token.text} {name}", True
        elif token.pos in ("NOUN", "PROPN"):
            yield token, f"a {lemma} outbreak" if lemma in DISEASES else f"the {token.text.lower()}", False


def _proper_name(syntax: Syntax, token: Token) -> str:
    words = []
    for following in syntax.tokens[token.i + 1 : token.i + 1 + LONGEST_NAME]:
        if following.pos != "PROPN" or following.sentence != token.sentence:
            break
        words.append(following.text)
    return " ".join(words)
