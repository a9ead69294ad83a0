"""Who stands behind the words: the chain of speakers from the one nearest to the fact out to the outlet."""

from __future__ import annotations

import re
from bisect import bisect_right

from vedette.claims.voice import voice_of
from vedette.knowledge.cues import cue_lexicon
from vedette.knowledge.modal_words import modal_lexicon
from vedette.model.claims import Speaker
from vedette.model.readings import Attribution, Reading

ARTICLE = re.compile(r"^(?:the|a|an|its|his|their|our)\s+", re.I)
GLUED_DAY = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:(?:morning|afternoon|evening|night) )?"
    r"(?=[a-z\d]|(?!Times|Telegraph|Mirror|Express|Mail|Herald|Post|Business|Independent|Mercury)[A-Z])"
)
"""A day before a speaker's words, in texts that lost their commas: "fell on Sunday activists said"."""
OURSELVES = frozenset({"we", "we ourselves", "i"})
OWN_STAFF = re.compile(
    r"our (?:own |local |mobile |field |medical |[\w-]+ )?(?:teams?|staff|researchers?|investigators?|monitors?|"
    r"reporters?|"
    r"correspondents?|colleagues?|journalists?|crews?|office|bureau|newsroom|doctors|volunteers|observers)$"
)
"""The author's own people, who speak for it."""
SOMEBODY = {"one": "one person", "another": "another person", "some": "some people", "others": "others"}
"""Words for speakers that name nobody, with what stands for them where they stand alone."""
ITS_MOUTH = re.compile(r"(?:its|their) (?:own )?(?:chief |main |military |media |official )?spokes\w+$", re.I)
UTTERING = frozenset({"say", "claim", "confirm", "report", "announce", "tell", "specify", "disclose"})
"""Verbs that vouch for what they hold; negated they say nothing of it."""
RELATIVES = frozenset({"who", "which", "that", "whom"})
LONGEST_NAME = 6
"""Words that a body's name has at most where only its last tells what it is."""
FARTHEST = 5_000
"""Characters before the words within which a content that holds them begins."""
LONGEST_CHAIN = 4
"""Links kept; a longer chain is a misreading of nested quotation."""


def said_by(reading: Reading, start: int, end: int) -> tuple[Speaker, ...]:
    """Return the speakers behind the characters ``start:end``, nearest to the fact first.

    Empty when the outlet says so itself; in a communiqué and its like the body that issues it stands in its place.
    The innermost attribution is the nearest. ``actor`` is the speaker's name, None for one who has none; a name
    that the cast of the reading lacks is added to the report's (``heard_in``).
    """
    chain: list[Speaker] = []
    voice = voice_of(reading)
    for attribution in innermost(reading, start, end):
        speaker = speaker_of(reading, attribution)
        if speaker is not None and speaks_of_itself(reading, attribution):
            if voice is None and (speaker.actor is None or not _is_pronoun(reading, attribution)):
                continue  # "we", "our teams" where no body speaks: the outlet says so itself
            speaker = voice.speaker if voice is not None else speaker
        if speaker is not None and not any(_same(speaker, known) for known in chain):
            chain.append(speaker)
            chain.extend(_beside(reading, attribution, chain))
    if not chain and voice is not None:
        chain.append(voice.speaker)
    return tuple(chain[:LONGEST_CHAIN])


def _beside(reading: Reading, attribution: Attribution, known: list[Speaker]) -> list[Speaker]:
    """Return those who speak together with the source's head: "the army and the police said"."""
    source = attribution.source
    head = reading.syntax.head_of(source.start, source.end) if source is not None else None
    if source is None or head is None or reading.syntax.child(head.i, "conj") is None:
        return []
    others = {t.start for t in reading.syntax.conjuncts(head.i)[1:] if t.end <= source.end}
    named = {s.actor for s in known}
    return [
        Speaker(a.name, " ".join(a.text.split()), attribution.relayed_by)
        for a in reading.actors
        if a.name not in named and any(a.start <= start < a.end for start in others)
    ]


def speaks_of_itself(reading: Reading, attribution: Attribution) -> bool:
    """Return whether the source is the author's own "we"."""
    source = attribution.source
    if source is None:
        return False
    words = " ".join(reading.document.text[source.start : source.end].lower().split())
    return words in OURSELVES or OWN_STAFF.match(words) is not None


def _is_pronoun(reading: Reading, attribution: Attribution) -> bool:
    source = attribution.source
    return source is not None and reading.document.text[source.start : source.end].lower() in OURSELVES


def innermost(reading: Reading, start: int, end: int, *, stances: bool = False) -> list[Attribution]:
    """Return the attributions whose content holds ``start:end``, the innermost first.

    Those that only take a stand on what the report tells ("condemned the attack") are left out without ``stances``.
    """
    holding = []
    attributions = reading.attributions
    for at in range(bisect_right(attributions, start, key=_content_start) - 1, -1, -1):
        attribution = attributions[at]
        if attribution.content.start < start - FARTHEST:
            break
        held = attribution.content.holds(start, end) and not _is_about(attribution, start, end)
        if held and (stances or not (_is_a_stance(reading, attribution, start) or _is_unsaid(reading, attribution))):
            holding.append(attribution)
    return sorted(holding, key=lambda a: (a.content.end - a.content.start, a.relayed_by is None, a.content.start))


def _is_a_stance(reading: Reading, attribution: Attribution, at: int) -> bool:
    """Return whether the source vouches for nothing: it condemns, supports or weighs what the noun names."""
    cue = attribution.cue
    if attribution.direct or cue is None:
        return False
    syntax = reading.syntax
    first, last = syntax.at(cue.start, cue.end)
    words = cue_lexicon().words
    head = syntax.head_of(attribution.content.start, attribution.content.end)
    if head is None or head.pos not in ("NOUN", "PROPN", "ADP", "NUM"):
        return False
    cues = {t.lemma.lower() for t in syntax.tokens[first:last] if t.pos == "VERB"}
    disowned = head.lemma.lower() in words.blames and not cues.isdisjoint(("deny", "reject", "disclaim"))
    if cues.isdisjoint(words.stances) and not disowned:
        return False
    # Words in quotation marks are the speaker's own, whatever the verb: condemned the "massacre of our sons".
    before = reading.document.text[attribution.content.start : at]
    return before.count("“") <= before.count("”") and before.count('"') % 2 == 0


def _is_unsaid(reading: Reading, attribution: Attribution) -> bool:
    """Return whether the source does not say it: "have not claimed the attack", "could not say whether"."""
    if attribution.direct or attribution.cue is None:
        return False
    first, last = reading.syntax.at(attribution.cue.start, attribution.cue.end)
    verb = next((t for t in reading.syntax.tokens[first:last] if t.lemma.lower() in UTTERING), None)
    return verb is not None and reading.syntax.child(verb.i, "neg") is not None


def _content_start(attribution: Attribution) -> int:
    return attribution.content.start


def speaker_of(reading: Reading, attribution: Attribution) -> Speaker | None:
    """Return the link that ``attribution`` adds to a chain, or None where the report names no source."""
    relay = attribution.relayed_by
    name = attribution.speaker
    if attribution.source is None:
        return Speaker(name, name, relay) if name else None
    words = " ".join(reading.document.text[attribution.source.start : attribution.source.end].split()).strip(",:;- ")
    if words.lower() in RELATIVES or words.lower().endswith((" of which", " of whom")):
        words = _stands_for(reading, attribution.source.start, attribution.source.end) or words
    words = GLUED_DAY.sub("", words)
    if words.lower() in SOMEBODY:
        return Speaker(None, SOMEBODY[words.lower()], relay)
    if ITS_MOUTH.match(words):
        whose = _body_before(reading, attribution.source.start)
        return Speaker(whose, words.split(None, 1)[1], relay)
    return Speaker(GLUED_DAY.sub("", name) if name else _institution(words), words, relay)


def _body_before(reading: Reading, at: int) -> str | None:
    """Return the one body that is the subject of the sentence at ``at`` or the one before: "The X … Its spokesman"."""
    syntax = reading.syntax
    first, _ = syntax.at(at, at + 1)
    sentence = syntax[first].sentence
    for number in (sentence, sentence - 1):
        if number < 0:
            return None
        start, end = syntax.sentences[number]
        heads = {t.start for t in syntax.tokens[start : min(end, first)] if t.dep in ("nsubj", "nsubjpass")}
        named = {a.name for a in reading.actors if a.kind != "person" and any(a.start <= h < a.end for h in heads)}
        if named:
            return next(iter(named)) if len(named) == 1 else None
    return None


def _stands_for(reading: Reading, start: int, end: int) -> str | None:
    """Return the words of the noun that "who" or "all of which" stands for, without its clauses."""
    syntax = reading.syntax
    head = syntax.head_of(start, end)
    below = (t for t in (head, *syntax.ancestors(head.i)) if t.dep in ("relcl", "advcl")) if head is not None else ()
    clause = next(iter(below), None)
    first, _ = syntax.at(start, end)
    at = first - 1
    if clause is not None and clause.dep == "relcl":
        noun = syntax.head(clause.i)
    else:
        while at >= 0 and syntax[at].sentence == syntax[first].sentence and syntax[at].tag not in ("NNS", "NNPS"):
            at -= 1
        if at < 0 or syntax[at].sentence != syntax[first].sentence:
            return None
        noun = syntax[at]
    own = [noun.i, *(c.i for c in syntax.children(noun.i, "det", "amod", "compound", "nummod", "poss", "case"))]
    return " ".join(reading.document.text[syntax[min(own)].start : noun.end].split())


def _institution(words: str) -> str | None:
    """Return the name of a body that the cast does not hold: "the regional health department" says, and so it acts."""
    bare = ARTICLE.sub("", words.split(",")[0]).strip()
    parts = bare.lower().split()
    if not 2 <= len(parts) <= LONGEST_NAME or parts[-1] not in modal_lexicon().institutions:
        return None
    return bare


def _is_about(attribution: Attribution, start: int, end: int) -> bool:
    """Return whether the span is the source or the cue itself, which the outlet vouches for."""
    source, cue = attribution.source, attribution.cue
    return bool((source and source.holds(start, end)) or (cue and cue.holds(start, end)))


def _same(left: Speaker, right: Speaker) -> bool:
    return left.actor == right.actor if left.actor and right.actor else left.text.lower() == right.text.lower()
