"""How surely the report says it: asserted, said, claimed, reported, expected, planned or feared; and whether denied."""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.claims.certainty import certainty_of
from vedette.claims.granted import is_nothing
from vedette.claims.speakers import innermost, speaks_of_itself
from vedette.claims.voice import PARTY_KINDS, voice_of
from vedette.knowledge.modal_words import modal_lexicon
from vedette.model.readings import ActorMention, Attribution, Reading
from vedette.model.syntax import Token
from vedette.model.words import Modality, Polarity

CONFIRMED = frozenset({"dobj", "nsubjpass", "ccomp", "pobj", "prep", "compound", "poss"})
PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which"})
CONTESTING = ("claim", "deny", "deni", "boast", "reject")
WHEREABOUTS = re.compile(r",| in | at | near ")
HELPERS = re.compile(
    r"\b(?:civil (?:defen[cs]e|protection|society)|un|u\.n\.|united nations|red (?:cross|crescent)|medical|medics?|"
    r"hospital|rescue|fire (?:service|department)|aid|relief|human rights)\b"
)
"""Sources that count and help rather than fight, whatever office word stands beside."""
WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")


def modality_of(reading: Reading, trigger_token: int) -> tuple[Modality, Polarity]:
    """Return how the report presents what the word ``trigger_token`` (a token number) tells.

    What is expected, planned, feared or hearsay in its own clause is so whoever says it; else the nearest
    speaker decides: ``claimed`` for a party to the conflict, ``reported`` for reports and footage, ``said`` for others.
    """
    if is_withheld(reading, trigger_token):
        return "expected", "yes"
    way, denied = certainty_of(reading.syntax, trigger_token)
    polarity: Polarity = "denied" if denied else "yes"
    if way is not None:
        return way, polarity  # type: ignore[return-value]
    token = reading.syntax[trigger_token]
    voice = voice_of(reading)
    for attribution in innermost(reading, token.start, token.end):
        if speaks_of_itself(reading, attribution) and (voice is not None or attribution.speaker is None):
            continue
        if voice is None or not _tells(reading, attribution):
            return _by_source(reading, attribution), polarity
    if voice is not None:
        return "claimed" if voice.party else "said", polarity
    return "asserted", polarity


def _tells(reading: Reading, attribution: Attribution) -> bool:
    """Return whether the author tells it without a subject: "We are sad to tell you that …"."""
    if attribution.source is not None or attribution.speaker is not None or attribution.cue is None:
        return False
    cue = reading.document.text[attribution.cue.start : attribution.cue.end].lower()
    return cue in ("tell", "inform", "announce", "say", "report", "confirm")


def is_withheld(reading: Reading, trigger_token: int) -> bool:
    """Return whether somebody leaves open what the word tells: "did not confirm the loss", "could not verify that".

    Nothing is asserted by it and nothing denied; no claim can be made of it.
    """
    syntax = reading.syntax
    at = syntax[trigger_token]
    if at.lemma.lower() == "deny" and _neither(reading, at):
        return True
    for above, _ in zip(syntax.ancestors(trigger_token), range(5), strict=False):
        if at.dep in ("relcl", "advcl", "acl", "conj", "nsubj", "agent", "parataxis"):
            return False
        words = modal_lexicon()
        if above.lemma.lower() in words.confirming and at.dep in CONFIRMED:
            return _leaves_open(reading, above)
        if above.lemma.lower() == "deny" and at.dep in CONFIRMED and _neither(reading, above):
            return True  # "neither confirmed nor denied"
        if above.pos == "VERB" and at.dep in ("ccomp", "xcomp"):
            return False
        at = above
    return False


def _neither(reading: Reading, verb: Token) -> bool:
    """Return whether the verb is the second of "neither … nor …" or the like: it is no more done than the first."""
    first = reading.syntax.head(verb.i) if verb.dep == "conj" else verb
    return any(
        c.lemma.lower() in ("neither", "nor") or c.dep == "neg"
        for at in (first, verb)
        for c in reading.syntax.children(at.i, "preconj", "cc", "neg", "advmod")
    )


def _leaves_open(reading: Reading, verb: Token) -> bool:
    """Return whether a verb of confirming is negated, or what somebody declines or is unable to do."""
    syntax = reading.syntax
    words = modal_lexicon()
    if verb.pos == "NOUN":
        return any(c.text.lower() in ("no", "without") for c in syntax.children(verb.i, "det"))
    if syntax.child(verb.i, "neg") is not None or any(
        c.lemma.lower() in ("neither", "nor", "yet") and c.dep in ("cc", "preconj", "advmod")
        for c in syntax.children(verb.i)
    ):
        return True
    subject = syntax.child(verb.i, "nsubj", "nsubjpass")
    if subject is not None and is_nothing(syntax, subject):
        return True  # "neither side has confirmed that"
    head = syntax.head(verb.i)
    return verb.dep in ("xcomp", "acl") and head.lemma.lower() in words.declining


def is_assertion(modality: Modality, polarity: Polarity) -> bool:
    """Return whether somebody holds it to have happened, whoever that is."""
    return polarity == "yes" and modality in ("asserted", "said", "claimed", "reported")


def is_party(reading: Reading, attribution: Attribution) -> bool:
    """Return whether the source is a party to the conflict: a state, its forces, an armed group, or one of theirs."""
    mention = _source_mention(reading, attribution)
    if mention is not None and mention.kind in PARTY_KINDS:
        return True
    if mention is not None and mention.kind not in ("person", "other", "media", "news agency"):
        return False
    if mention is not None and mention.kind == "person" and _serves_a_party(reading, mention):
        return True
    if (mention is None or mention.kind in ("person", "other")) and _contests(reading, attribution):
        return True
    words = _words(reading, attribution)
    if _sounds_like_a_party(words) or _speaks_for_a_party(reading, attribution, words):
        return True
    return _is_a_pronoun(reading, attribution) and any(
        other.speaker == attribution.speaker and _sounds_like_a_party(_words(reading, other))
        for other in reading.attributions
    )


def _is_a_pronoun(reading: Reading, attribution: Attribution) -> bool:
    source = attribution.source
    return source is not None and reading.document.text[source.start : source.end].lower() in PRONOUNS


def _contests(reading: Reading, attribution: Attribution) -> bool:
    """Return whether a name of unknown kind claims, denies or boasts: only who takes part does that of a war."""
    if attribution.cue is None or not (attribution.speaker or "")[:1].isupper():
        return False
    cue = reading.document.text[attribution.cue.start : attribution.cue.end].lower()
    return any(word.startswith(CONTESTING) for word in cue.split())


def _by_source(reading: Reading, attribution: Attribution) -> Modality:
    words = _words(reading, attribution)
    if attribution.source is None and attribution.speaker is None:
        return "said" if attribution.direct else "reported"
    named = attribution.speaker is not None and attribution.speaker in {a.name for a in reading.actors}
    if words and not named and words[-1] in _evidential_words() and not {"his", "her", "their"}.intersection(words):
        return "reported"
    return "claimed" if is_party(reading, attribution) else "said"


def _words(reading: Reading, attribution: Attribution) -> list[str]:
    """Return the words of the source up to its head: what follows a comma or "of" describes it."""
    if attribution.source is None:
        return []
    text = reading.document.text[attribution.source.start : attribution.source.end].lower()
    if text in PRONOUNS and attribution.speaker is not None:
        text = attribution.speaker.lower()  # "The army chief said … He added": he is no less of the army
    return WORD.findall(re.split(r",| who | of | from | in | at | on | close to | circulating ", text)[0])[:12]


@lru_cache(maxsize=1)
def _evidential_words() -> frozenset[str]:
    singular = modal_lexicon().evidential_sources
    return singular | {word + "s" for word in singular}


def _sounds_like_a_party(words: list[str]) -> bool:
    lexicon = modal_lexicon()
    if HELPERS.search(" ".join(words)):
        return False
    last = {words[-1], words[-1].removesuffix("s"), words[-1].removesuffix("es")} if words else set()
    return bool(last & lexicon.party_words) or any(
        word in lexicon.party_modifiers or word in ("defence", "defense") for word in words[:-1]
    )


def _speaks_for_a_party(reading: Reading, attribution: Attribution, words: list[str]) -> bool:
    """ "a spokesman for the rebels", "Blue Front chief X": one of a party's own, by the words of the source."""
    source = attribution.source
    if source is None or not modal_lexicon().speaks_for.intersection(words):
        return False
    text = reading.document.text[source.start : source.end]
    whereabouts = WHEREABOUTS.search(text)
    end = source.start + (whereabouts.start() if whereabouts else len(text))
    return any(source.start < a.end and a.start < end and a.kind in PARTY_KINDS for a in reading.actors)


def _serves_a_party(reading: Reading, person: ActorMention) -> bool:
    for mention in reading.actors:
        if mention.name != person.name:
            continue
        owner = mention.of and next((a for a in reading.actors if a.name == mention.of), None)
        if owner and owner.kind in PARTY_KINDS:
            return True
        if mention.role and _sounds_like_a_party(WORD.findall(mention.role.lower())[:1]):
            return True
    return False


def _source_mention(reading: Reading, attribution: Attribution) -> ActorMention | None:
    if attribution.speaker is None:
        return None
    return next((a for a in reading.actors if a.name == attribution.speaker), None)
