"""What the report, or somebody in it, expects to come: kept as theirs, never turned into an event."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from vedette.claims.certainty import certainty_of
from vedette.claims.crisis import is_of_the_crisis
from vedette.claims.evidence import sentence_at
from vedette.claims.forward import doers_of, forward_of, looks_forward, place_of
from vedette.claims.ids import claim_id
from vedette.claims.speakers import said_by
from vedette.knowledge.modal_words import modal_lexicon
from vedette.model.claims import Claim
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.model.words import Modality

MakeId = Callable[..., str]
NOT_YET_KNOWN = re.compile(
    r"\b(?:uncertain|unclear|unknown|remains? to be seen|no one knows|in doubt|an open question)\b", re.IGNORECASE
)
FUTURE = re.compile(
    r"\b(?:may|might|could|would|will|likely|poised|set to|expected to|risks?|fears?|feared|wary|warn(?:s|ed|ing)?|"
    r"potential(?:ly)?|possible|uncertain|unclear|looming|braces?|bracing|remains? to be seen|threatens? to|about to|"
    r"on the (?:verge|brink|cusp) of|predict(?:s|ed)?|expect(?:s|ed)?|anticipate[sd]?|forecasts?|concerns?|prospect|"
    r"inevitabl[ey]|likelihood|question(?:s|ed)?|unpredictable)\b",
    re.IGNORECASE,
)
"""A quick look before the tree is read: most sentences hold none of these words."""
SILENT = frozenset(
    {"say", "comment", "tell", "name", "give", "confirm", "disclose", "specify", "elaborate", "identify"}
)
IDLE = frozenset({"this", "that", "such", "it", "i"})
CONCERNS = frozenset({"concern", "concerned", "worry", "worried", "alarm", "alarmed", "anxiety", "anxious"})
"""Feelings about what is there as much as about what may come."""
TO_COME = frozenset(
    {
        "possible",
        "potential",
        "imminent",
        "future",
        "fate",
        "prospect",
        "possibility",
        "likelihood",
        "risk",
        "escalation",
        "survival",
        "stability",
        "looming",
        "likely",
        "impending",
        "further",
        "renewed",
        "new",
        "return",
        "resumption",
        "outbreak",
        "spillover",
    }
)
FORWARD = frozenset({"may", "might", "could", "will", "would", "'ll", "wo"})


def expectations_in(reading: Reading, make_id: MakeId = claim_id) -> tuple[Claim, ...]:
    """Return one claim of kind ``expectation`` for each sentence that looks ahead, in order.

    ``modality`` is ``feared`` where the words fear it, else ``expected``. ``actors`` are those who
    would act, ``place`` is the first of the clause that looks ahead.
    """
    claims: list[Claim] = []
    text = reading.document.text
    for number, (first, last) in enumerate(reading.syntax.sentences):
        span = reading.sentences[number] if number < len(reading.sentences) else None
        if span is None or not FUTURE.search(text, span.start, span.end):
            continue
        head = _looks_ahead(reading.syntax, first, last)
        if head is not None and is_of_the_crisis(reading, span, first, last):
            claims.append(_claim(reading, *head, make_id))
    return tuple(claims)


def _claim(reading: Reading, head: Token, modality: Modality, make_id: MakeId) -> Claim:
    evidence = sentence_at(reading, head.start, head.end)
    forward = forward_of(reading.syntax, head)
    place = place_of(reading, forward)
    sayers = said_by(reading, forward.start, forward.end)
    told_by = {s.actor for s in sayers}
    return Claim(
        id=make_id(reading.document.id, "expectation", evidence.start, evidence.end),
        kind="expectation",
        report=reading.document.id,
        evidence=(evidence,),
        said_by=sayers,
        modality=modality,
        polarity="denied" if head.tag == "MD" and reading.syntax.child(forward.i, "neg") is not None else "yes",
        actors=tuple(name for name in doers_of(reading, forward) if name not in told_by),
        place=place.name if place else None,
        found_by="claims/expectations",
    )


def _looks_ahead(syntax: Syntax, first: int, last: int) -> tuple[Token, Modality] | None:
    """Return the word that carries the expectation and whether it is feared, or None for a sentence of facts."""
    expected: Token | None = None
    for i in range(first, last):
        token = syntax[i]
        lemma = token.lemma.lower()
        if lemma in _fearing() and token.pos in ("NOUN", "VERB", "ADJ") and _opens_on_future(syntax, token):
            return token, "feared"
        if expected is None and _expects(syntax, token, lemma):
            expected = token
    return (expected, "expected") if expected is not None else None


def _expects(syntax: Syntax, token: Token, lemma: str) -> bool:
    head = syntax.head(token.i)
    if token.tag == "MD" and token.text.lower() in FORWARD:
        return _is_forward(syntax, token, head)
    if token.pos in ("ADJ", "VERB") and lemma in _looming():
        return syntax.child(token.i, "xcomp", "ccomp") is not None or (
            token.dep == "amod" and head.pos == "NOUN" and lemma not in ("set", "expected", "bound", "threaten")
        )
    if token.pos == "ADJ" and NOT_YET_KNOWN.fullmatch(token.text):
        return not _asks_of_the_past(syntax, token)
    if token.pos == "NOUN" and lemma in ("prospect", "possibility", "likelihood", "risk", "brink", "verge", "cusp"):
        return syntax.child(token.i, "prep", "acl") is not None
    if token.pos == "VERB" and lemma == "brace" and syntax.child(token.i, "prep") is not None:
        return True
    if lemma in ("expect", "predict", "anticipate", "forecast", "foresee") and token.pos == "VERB":
        subject = syntax.child(token.i, "nsubj", "nsubjpass")
        idle = (
            subject is not None and subject.text.lower() in ("this", "that", "such", "it", "i") and token.tag == "VBN"
        )
        return token.dep not in ("acl", "amod") and not (idle and syntax.child(token.i, "ccomp", "xcomp") is None)
    return lemma == "question" and token.pos == "NOUN" and _about_future(syntax, token)


def _asks_of_the_past(syntax: Syntax, adjective: Token) -> bool:
    """Return whether it is unclear who did it, not what comes: "unclear who carried out the attack"."""
    clause = syntax.child(adjective.i, "ccomp", "csubj") or syntax.child(syntax.head(adjective.i).i, "ccomp", "csubj")
    if clause is None:
        return False
    aux = syntax.children(clause.i, "aux", "auxpass")
    if any(c.tag in ("MD", "TO") for c in aux):
        return False
    return clause.tag in ("VBD", "VBN") or any(c.tag == "VBD" for c in aux)


def _is_forward(syntax: Syntax, modal: Token, verb: Token) -> bool:
    """Return whether the modal looks ahead: not "could not be reached", "would often", "may have been hit"."""
    if any(c.lemma.lower() == "have" and c.dep == "aux" for c in syntax.children(verb.i)):
        return False
    if _is_idle(syntax, modal, verb):
        return False
    if modal.text.lower() == "could" and (
        syntax.child(verb.i, "neg")
        or verb.lemma.lower() in ("hear", "see", "verify", "find", "confirm")
        or (verb.lemma.lower() == "reach" and syntax.child(verb.i, "auxpass") is not None)
    ):
        return False
    if modal.text.lower() == "would" and syntax.child(verb.i, "mark") is not None and modal.sentence == verb.sentence:
        return True
    way, _ = certainty_of(syntax, verb.i)
    return way is not None


def _is_idle(syntax: Syntax, modal: Token, verb: Token) -> bool:
    """Return whether the modal tells no outlook: "he will not say", "who would not give his name", "we could match"."""
    word = modal.text.lower()
    subject = syntax.child(verb.i, "nsubj", "nsubjpass")
    first = subject.text.lower() if subject is not None else ""
    if first == "i" or (word == "could" and first == "we"):
        return True
    if syntax.child(verb.i, "neg") is not None and verb.lemma.lower() in SILENT:
        return True
    if word == "would" and verb.dep == "relcl":
        return True
    if any(
        c.text.lower() in ("so", "that") and c.dep in ("mark", "advmod") for c in syntax.children(verb.i, "mark")
    ) and (word == "may" and verb.dep == "advcl"):
        return True
    if (
        subject is not None
        and subject.lemma.lower() in ("update", "bulletin", "report")
        and verb.lemma.lower()
        in (
            "issue",
            "publish",
            "follow",
            "release",
            "send",
        )
    ):
        return True
    above = syntax.head(verb.i)
    unsaid = verb.dep == "ccomp" and syntax.child(above.i, "neg") is not None
    return unsaid and above.lemma.lower() in ("say", "comment", "specify", "clarify", "tell", "disclose")


def _opens_on_future(syntax: Syntax, token: Token) -> bool:
    """Return whether a fear has an object: "fears of", "wary of", "feared that", "warned that … could"."""
    if token.lemma.lower() in ("warn", "warning", "threat", "threaten"):
        below = [syntax[i] for i in syntax.subtree(token.i)[:80] if i > token.i]
        return any(
            t.tag == "MD"
            or t.lemma.lower() in ("risk", "potential", "possible", "imminent", "danger", "loom", "looming")
            for t in below
        )
    if token.dep == "pobj" and syntax.head(token.i).text.lower() in ("for", "in", "without", "out"):
        return False  # "for fear of offending": a reason, no outlook
    prep = next(
        (c for c in syntax.children(token.i, "prep") if c.lemma.lower() in ("of", "over", "about", "for", "that")), None
    )
    feared = syntax.child(token.i, "dobj") if token.pos == "VERB" and token.lemma.lower() in ("fear", "dread") else None
    forward = forward_of(syntax, token)
    if not looks_forward(syntax, forward) or (token.lemma.lower() in CONCERNS and not _may_come(syntax, forward)):
        return False  # "concerns about the conduct of the police", "it is feared that 40 drowned"
    return prep is not None or feared is not None or syntax.child(token.i, "ccomp", "acl", "xcomp") is not None


def _may_come(syntax: Syntax, forward: Token) -> bool:
    """Return whether a concern is about what may come: a clause with a modal, a possible fall, the future of a town."""
    if forward.pos in ("VERB", "AUX") and forward.tag not in ("VBN", "VBG"):
        return any(c.tag in ("MD", "TO") for c in syntax.children(forward.i, "aux"))
    below = [syntax[i] for i in syntax.subtree(forward.i)[:40]]
    return any(t.tag == "MD" or t.lemma.lower() in TO_COME for t in below)


def _about_future(syntax: Syntax, noun: Token) -> bool:
    return any(
        syntax[i].lemma.lower()
        in ("future", "fate", "survival", "outcome", "stability", "course", "whether", "viability")
        for i in syntax.subtree(noun.i)[:40]
    )


@lru_cache(maxsize=1)
def _fearing() -> frozenset[str]:
    words = modal_lexicon().feared
    return (words.verbs | words.nouns | words.adjectives) - {"threatened", "concerned", "risk"} | {"fear"}


@lru_cache(maxsize=1)
def _looming() -> frozenset[str]:
    return frozenset(
        {
            "likely",
            "unlikely",
            "poised",
            "poise",
            "set",
            "bound",
            "expected",
            "impending",
            "looming",
            "loom",
            "inevitable",
            "potential",
            "possible",
            "unpredictable",
            "threaten",
        }
    )
