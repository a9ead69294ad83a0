"""Relations: the ties between actors that a report tells of, by the construction that tells them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from vedette.claims.background import is_background
from vedette.claims.cast import Cast
from vedette.claims.evidence import sentence_at
from vedette.claims.ids import claim_id
from vedette.claims.modality import modality_of
from vedette.claims.relations.modifiers import compound_ties, leaning_ties
from vedette.claims.relations.nouns import MEMBERS, noun_ties, office_ties, sanction_ties, support_ties
from vedette.claims.relations.tie import Tie
from vedette.claims.relations.verbs import beside_ties, verb_ties
from vedette.claims.speakers import said_by
from vedette.knowledge.ties import TieWords, tie_words
from vedette.model.claims import Claim
from vedette.model.readings import Reading
from vedette.model.syntax import Token
from vedette.model.when import When

FIGHTERS = {"state", "state forces", "armed group", "militia"}
FIGHTING = {
    "capture",
    "clash",
    "air strike",
    "drone strike",
    "shelling",
    "bombing",
    "suicide bombing",
    "attack",
    "siege",
    "offensive begins",
    "chemical attack",
    "grenade attack",
    "advance",
}
UNREAL = {"expected", "planned", "feared"}


def relations_in(reading: Reading, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return one claim for each tie told, the first telling of each; its ``kind`` is the relation's type."""
    cast, words = Cast(reading), tie_words()
    found: dict[tuple[str, str, str], Claim] = {}
    for tie in (*_told(cast, words), *_of_offices(cast, words)):
        if tie.source != tie.goal:
            found.setdefault((tie.source, tie.type, tie.goal), _claim(cast, tie))
    for claim in _of_fights(cast, events):
        found.setdefault((claim.source or "", claim.kind, claim.goal or ""), claim)
    return tuple(found.values())


def _told(cast: Cast, words: TieWords) -> Iterator[Tie]:
    for token in cast.syntax.tokens:
        for tie in _ties_at(cast, token, words):
            yield tie
            yield from _of_the_state(cast, tie)


def _ties_at(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    lemma, text = token.lemma.lower(), token.text.lower()
    if text in words.compound:
        yield from compound_ties(cast, token, words)
    if text in ("pro", "anti"):
        yield from leaning_ties(cast, token)
    if text == "alongside":
        yield from beside_ties(cast, token)
    if token.pos == "VERB":
        yield from verb_ties(cast, token, words)
    elif token.pos in ("NOUN", "PROPN"):
        if lemma in words.noun_of:
            yield from noun_ties(cast, token, words.noun_of[lemma])
        if lemma in words.leading_offices or lemma in MEMBERS:
            yield from office_ties(cast, token, words)
        if lemma in words.support or text in words.support:
            yield from support_ties(cast, token, words)
        if lemma == "sanction":
            yield from sanction_ties(cast, token, words)


def _of_the_state(cast: Cast, tie: Tie) -> Iterator[Tie]:
    """An ally of a head of state is an ally of the state that the report says he leads."""
    if tie.type in ("supports", "backs", "allied with"):
        states = {a.name for a in cast.reading.actors if a.kind == "state"}
        for actor in cast.reading.actors:
            if actor.name == tie.goal and actor.kind == "person" and actor.of in states and actor.of != tie.source:
                yield Tie(tie.source, tie.type, actor.of or "", tie.token, tie.found_by + "-of-leader")
                return


def _of_offices(cast: Cast, words: TieWords) -> Iterator[Tie]:
    """Read an office said of a person: a leader leads the body, any other office is membership."""
    for actor in cast.reading.actors:
        if actor.role and actor.of and actor.of != actor.name:
            role = actor.role.lower()
            leads = role in words.leading_offices or role.split(" of ")[0] in words.leading_offices
            head = cast.syntax.head_of(actor.start, actor.end)
            if head is not None:
                yield Tie(actor.name, "leads" if leads else "member of", actor.of, head, "tie:office")


def _of_fights(cast: Cast, events: Sequence[Claim]) -> Iterator[Claim]:
    """Read a fight between two parties from an act of war that one does to the other, or both to each other."""
    kinds = {actor.name: actor.kind for actor in cast.reading.actors}
    for event in events:
        if event.kind not in FIGHTING or event.polarity == "denied" or event.modality in UNREAL:
            continue
        pairs = [(source, goal) for source in event.actors for goal in event.targets]
        if event.kind == "clash" and not event.targets:
            pairs = list(combinations(event.actors, 2))
        for source, goal in pairs:
            if kinds.get(source) in FIGHTERS and kinds.get(goal) in FIGHTERS and source != goal:
                yield _fight(event, source, goal)


def _fight(event: Claim, source: str, goal: str) -> Claim:
    at = event.evidence[0]
    return Claim(
        id=claim_id(event.report, "fights", at.start, at.end, source, goal),
        kind="fights",
        report=event.report,
        evidence=event.evidence,
        said_by=event.said_by,
        modality=event.modality,
        background=event.background,
        when=event.when,
        source=source,
        goal=goal,
        about=event.id,
        found_by="tie:event",
    )


def _claim(cast: Cast, tie: Tie) -> Claim:
    reading, token = cast.reading, tie.token
    modality, polarity = modality_of(reading, token.i)
    return Claim(
        id=claim_id(reading.document.id, tie.type, token.start, token.end, tie.source, tie.goal),
        kind=tie.type,
        report=reading.document.id,
        evidence=(sentence_at(reading, token.start, token.end),),
        said_by=said_by(reading, token.start, token.end),
        modality=modality,
        polarity=polarity,
        background=is_background(reading, token.i, When()),
        source=tie.source,
        goal=tie.goal,
        found_by=tie.found_by,
    )
