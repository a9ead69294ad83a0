"""Services: hospitals, power, water and their like, out of action, destroyed or restored."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.claims.background import is_background
from vedette.claims.cast import Cast
from vedette.claims.evidence import sentence_at
from vedette.claims.ids import claim_id
from vedette.claims.modality import modality_of
from vedette.claims.speakers import said_by
from vedette.knowledge.services import ServiceWords, service_words
from vedette.model.claims import Claim
from vedette.model.readings import Reading
from vedette.model.syntax import Token
from vedette.model.when import When
from vedette.model.words import ServiceState

LONGEST_PHRASE = 3
CAUSES = ("due to", "because of", "owing to", "as a result of", "following", "amid", "amidst", "for lack of")


def services_in(reading: Reading) -> tuple[Claim, ...]:
    """Return one ``service`` claim for each service whose state the report tells."""
    words, cast = service_words(), Cast(reading)
    found: dict[tuple[int, str], Claim] = {}
    for first, last in reading.syntax.sentences:
        for head, service in _named(reading, first, last, words):
            told = _state(cast, head, words)
            if told is not None:
                claim = _claim(cast, head, service, *told)
                found.setdefault((head.sentence, service), claim)
    return tuple(found.values())


def _named(reading: Reading, first: int, last: int, words: ServiceWords) -> Iterator[tuple[Token, str]]:
    """Yield each service named between two tokens with the head of its phrase, longest phrase first."""
    tokens = reading.syntax.tokens
    i = first
    while i < last:
        for length in range(min(LONGEST_PHRASE, last - i), 0, -1):
            phrase = " ".join(t.text.lower() for t in tokens[i : i + length])
            service = words.services.get(phrase)
            if service and _is_service(reading, i, length):
                yield tokens[i + length - 1], service
                i += length - 1
                break
        i += 1


def _is_service(reading: Reading, i: int, length: int) -> bool:
    """Return whether the phrase is a noun that heads its own group, and no part of a name or of a longer noun."""
    head = reading.syntax[i + length - 1]
    first = i == 0 or reading.syntax[i - 1].sentence != head.sentence
    named = any(t.text != t.text.lower() for t in reading.syntax.tokens[i + first : i + length])
    if head.pos not in ("NOUN", "PROPN") or named:
        return False
    return head.dep != "compound" or head.lemma in ("power", "electricity", "water", "internet", "fuel")


def _state(cast: Cast, head: Token, words: ServiceWords) -> tuple[ServiceState, Token] | None:
    """Return the state that the words give the service under ``head``, with the word that gives it."""
    if head.dep == "compound":
        over = cast.syntax.head(head.i)
        state = words.nouns.get(over.lemma.lower()) or words.nouns.get(over.text.lower())
        return (state, over) if state else None
    for modifier in cast.syntax.children(head.i, "amod", "acl"):
        told = words.adjectives.get(modifier.text.lower()) or words.verbs.get(modifier.lemma.lower())
        if told and modifier.tag in ("VBN", "JJ"):
            return told, modifier
    return _governed(cast, _topmost(cast, head), words)


def _topmost(cast: Cast, head: Token) -> Token:
    """Climb from a coordinated or listed service to the noun that the predicate is said of."""
    seen = 0
    while seen < 12:
        over = cast.syntax.head(head.i)
        if (
            head.dep in ("conj", "appos")
            or (head.dep == "pobj" and over.lemma.lower() in ("include", "like", "as"))
            or (head.dep in ("prep", "prepc") and over.pos in ("NOUN", "PROPN"))
        ):
            head = over
        else:
            return head
        seen += 1
    return head


def _governed(cast: Cast, head: Token, words: ServiceWords) -> tuple[ServiceState, Token] | None:
    over = cast.syntax.head(head.i)
    if head.dep == "pobj":
        return _of_noun(cast, over, words)
    if over.pos not in ("VERB", "AUX") or head.dep not in ("nsubj", "nsubjpass", "dobj"):
        return None
    for said in (over, *cast.syntax.children(over.i, "acomp", "attr", "prep", "advmod", "oprd", "ccomp")):
        for token in (said, *cast.syntax.children(said.i, "conj")):
            state = words.adjectives.get(token.text.lower()) if token is not over else None
            if state:
                return _unless_negated(cast, over, state, token)
    state = words.verbs.get(over.lemma.lower())
    passive = head.dep == "nsubjpass"
    if state and (passive or head.dep == "dobj" or over.lemma.lower() in INTRANSITIVE):
        return _unless_negated(cast, over, state, over)
    return None


INTRANSITIVE = {"collapse", "fail", "stop", "close", "shut", "reopen", "resume", "return", "burn", "stall", "cease"}


def _unless_negated(cast: Cast, verb: Token, state: ServiceState, token: Token) -> tuple[ServiceState, Token] | None:
    if not cast.syntax.child(verb.i, "neg"):
        return state, token
    return ("disrupted", token) if state == "restored" else None


def _of_noun(cast: Cast, preposition: Token, words: ServiceWords) -> tuple[ServiceState, Token] | None:
    """Read "shortages of water", "the destruction of the hospital", "without electricity"."""
    if preposition.lemma.lower() == "without":
        return "disrupted", preposition
    over = cast.syntax.head(preposition.i)
    if over.pos == "NOUN" and preposition.lemma.lower() in ("of", "in", "to"):
        state = words.nouns.get(over.text.lower())
        return (state, over) if state else None
    return None


def _claim(cast: Cast, head: Token, service: str, state: ServiceState, told: Token) -> Claim:
    reading = cast.reading
    published = reading.document.published
    times = [t for t in cast.times_under(told.i) if t.type in ("DATE", "TIME") and (t.first or t.last)]
    when = When(times[0].first, times[0].last, times[0].precision) if times else When()
    if not when.known and published:
        when = When.before(published)
    modality, polarity = modality_of(reading, told.i)
    evidence = sentence_at(reading, head.start, head.end)
    return Claim(
        id=claim_id(reading.document.id, "service", head.start, head.end, service, state),
        kind="service",
        report=reading.document.id,
        evidence=(evidence,),
        said_by=said_by(reading, head.start, head.end),
        modality=modality,
        polarity=polarity,
        background=is_background(reading, told.i, when),
        place=_place(cast, head, told),
        when=when,
        service=service,
        state=state,
        cause=_cause(evidence.text),
        found_by=f"service:{state}",
    )


def _place(cast: Cast, head: Token, told: Token) -> str | None:
    for token in (head, told, *cast.syntax.ancestors(told.i)):
        for place in cast.places_under(token.i):
            return place.name
    before = [p for p in cast.reading.places if p.end <= head.start]
    return before[-1].name if before and head.start - before[-1].end < 400 else None


def _cause(sentence: str) -> str | None:
    """Return the reason that the sentence gives, in its own words up to the next break, or None."""
    low = sentence.lower()
    for words in CAUSES:
        at = low.find(f" {words} ")
        if at >= 0:
            rest = sentence[at + len(words) + 2 :]
            for stop in (",", ";", " while ", " — "):
                rest = rest.split(stop)[0]
            return " ".join(rest.strip(" .\n").split()) or None
    return None
