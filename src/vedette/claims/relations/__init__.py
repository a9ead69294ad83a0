"""Relations: the ties between actors that a report tells of, by the construction that tells them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from vedette.claims.background import is_background
from vedette.claims.cast import Cast
from vedette.claims.evidence import sentence_at
from vedette.claims.ids import claim_id
from vedette.claims.modality import modality_of
from vedette.claims.relations.bodies import body_ties, voice_ties
from vedette.claims.relations.modifiers import compound_ties, leaning_ties
from vedette.claims.relations.nouns import (
    noun_ties,
    office_ties,
    placed_ties,
    sanction_ties,
    supply_ties,
    support_ties,
)
from vedette.claims.relations.offices import nation_of, of_offices, of_speakers, of_whole_body
from vedette.claims.relations.phrases import (
    at_war_ties,
    endowing_ties,
    loyal_ties,
    own_ally_ties,
    phrase_ties,
    taking_ties,
)
from vedette.claims.relations.places import fights_over_places
from vedette.claims.relations.talks import MEDIATING, battle_ties, mediating_ties
from vedette.claims.relations.tie import Tie
from vedette.claims.relations.verbs import beside_ties, help_ties, verb_ties
from vedette.claims.relations.wholes import made_ties, union_ties
from vedette.claims.speakers import said_by
from vedette.knowledge.ties import TieWords, tie_words
from vedette.model.claims import Claim
from vedette.model.readings import Reading
from vedette.model.syntax import Token
from vedette.model.when import When
from vedette.model.words import UNREAL, Modality, Polarity

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
OFFICES = {"tie:office", "tie:office-noun", "tie:office-speaker", "tie:of-person", "tie:under", "tie:voice-office"}
"""An office that a name carries is taken for granted, however unsure what is said of its bearer."""
ENDING = "-ended"
VAGUE = frozenset(
    {"figure", "figures", "man", "men", "woman", "people", "person", "leader", "media", "outlet", "channel"}
)
SENT = {"dispatch", "send", "deploy", "rush", "fight", "arrive", "come", "intervene", "hire", "mobilise", "mobilize"}
SURE = ("yes", "asserted")


def relations_in(reading: Reading, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return one claim for each tie told, the first telling of each; its ``kind`` is the relation's type."""
    cast, words = Cast(reading), tie_words()
    found: dict[tuple[str, str, str], Claim] = {}
    fights = [*_of_fights(cast, events), *fights_over_places(reading, events)]
    for told in (*_told(cast, words, fights), *of_offices(cast, words), *of_speakers(cast, words)):
        tie = of_whole_body(cast, told) if told.found_by in OFFICES else told
        if tie is not None and tie.source != tie.goal and _is_a_tie(cast, tie):
            key = (tie.source, tie.type, tie.goal)
            claim = _claim(cast, tie)
            if (
                key not in found
                or (found[key].polarity, found[key].modality) > (claim.polarity, claim.modality) == SURE
            ):
                found[key] = claim
    for claim in fights:
        found.setdefault((claim.source or "", claim.kind, claim.goal or ""), claim)
    return tuple(found.values())


def _is_a_tie(cast: Cast, tie: Tie) -> bool:
    """Return whether the tie is one between parties: aid workers who support a hospital side with nobody."""
    kinds = {actor.name: actor.kind for actor in cast.reading.actors}
    if tie.found_by in ("tie:pro", "tie:anti") and tie.source.islower() and kinds.get(tie.source) != "armed group":
        return tie.source.split()[-1] not in VAGUE
    helping = kinds.get(tie.source) in ("ngo", "monitor", "media", "news agency", "civilians", "community") or (
        kinds.get(tie.source) == "international organisation" and kinds.get(tie.goal) in ("other", "ngo", None)
    )
    if tie.type in ("supports", "backs", "allied with"):
        return not helping and kinds.get(tie.goal) not in ("civilians", "media", "news agency", "ngo")
    if tie.type == "fights":
        return kinds.get(tie.source) != "civilians" and kinds.get(tie.goal) not in ("civilians", "community", "person")
    return True


def _told(cast: Cast, words: TieWords, fights: Sequence[Claim]) -> Iterator[Tie]:
    for token in cast.syntax.tokens:
        for tie in _ties_at(cast, token, words, fights):
            yield tie
            yield from _of_the_state(cast, tie)


def _ties_at(cast: Cast, token: Token, words: TieWords, fights: Sequence[Claim]) -> Iterator[Tie]:
    lemma, text = token.lemma.lower(), token.text.lower()
    if text == "allied":
        yield from own_ally_ties(cast, token)
    if text in words.compound:
        yield from compound_ties(cast, token, words)
    if text in ("pro", "anti"):
        yield from leaning_ties(cast, token)
    if text == "alongside":
        yield from beside_ties(cast, token)
    if token.pos == "VERB":
        yield from verb_ties(cast, token, words)
        yield from phrase_ties(cast, token, words)
        yield from made_ties(cast, token)
        if lemma in words.giving or lemma == "equip":
            yield from endowing_ties(cast, token, words)
        if lemma in words.brokering:
            yield from mediating_ties(cast, token, words, fights)
    elif token.pos == "ADJ" and lemma in words.loyal:
        yield from loyal_ties(cast, token, words)
    elif token.pos in ("NOUN", "PROPN"):
        yield from body_ties(cast, token)
        yield from _of_noun(cast, token, words)
        if not MEDIATING.isdisjoint((lemma, token.text.lower())):
            yield from mediating_ties(cast, token, words, fights)


def _of_noun(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    said = {token.lemma.lower(), token.text.lower()}
    lemma = token.lemma.lower()
    if lemma in words.noun_of:
        yield from noun_ties(cast, token, words.noun_of[lemma])
    if lemma in words.leading_offices or lemma in words.member_offices:
        yield from office_ties(cast, token, words)
        yield from voice_ties(cast, token, words)
    if said & words.support:
        yield from support_ties(cast, token, words)
        yield from help_ties(cast, token)
    if said & words.supplies or said & words.support:
        yield from taking_ties(cast, token, words)
    if said & words.supplies:
        yield from supply_ties(cast, token, words)
    if lemma in words.placed:
        yield from placed_ties(cast, token)
    if lemma == "sanction":
        yield from sanction_ties(cast, token, words)
    if said & words.battles:
        yield from battle_ties(cast, token)
        yield from at_war_ties(cast, token)
    yield from union_ties(cast, token, words)


def _of_the_state(cast: Cast, tie: Tie) -> Iterator[Tie]:
    """An ally of a head of state is an ally of the state he leads; whose troops help a side, that state helps it."""
    if tie.type == "supports":
        countries = {a.name: a.country or nation_of(a.name) for a in cast.reading.actors if a.kind == "state forces"}
        home = countries.get(tie.source)
        goals = {a.country or nation_of(a.name) for a in cast.reading.actors if a.name == tie.goal}
        if home is not None and home not in goals and (state := cast.state(home)) is not None:
            yield Tie(state, "supports", tie.goal, tie.token, tie.found_by + "-by-troops")
    if tie.type in ("supports", "backs", "allied with"):
        states = {a.name for a in cast.reading.actors if a.kind == "state"}
        for actor in cast.reading.actors:
            if actor.name == tie.goal and actor.kind == "person" and actor.of in states and actor.of != tie.source:
                yield Tie(tie.source, tie.type, actor.of or "", tie.token, tie.found_by + "-of-leader")
                return


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
            sides = {kinds.get(source), kinds.get(goal)}
            if source != goal and sides & FIGHTERS and sides <= FIGHTERS | {"international organisation", "other"}:
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
    held = tie.found_by in OFFICES
    modality: Modality = "asserted"
    polarity: Polarity = "yes"
    if not held:
        modality, polarity = modality_of(reading, token.i)
    head = reading.syntax.head(token.i)
    if modality == "planned" and tie.type == "supports" and head.lemma.lower() in SENT:
        modality, polarity = modality_of(reading, head.i)  # "sent fighters to bolster the army": they went
    if tie.found_by.endswith(ENDING) and polarity == "yes":
        modality = _as_said(reading, token)
    return Claim(
        id=claim_id(reading.document.id, tie.type, token.start, token.end, tie.source, tie.goal),
        kind=tie.type,
        report=reading.document.id,
        evidence=(sentence_at(reading, token.start, token.end),),
        said_by=() if held else said_by(reading, token.start, token.end),
        modality=modality,
        polarity=polarity,
        background=is_background(reading, token.i, When()),
        when=_when(cast, tie),
        source=tie.source,
        goal=tie.goal,
        found_by=tie.found_by,
    )


def _when(cast: Cast, tie: Tie) -> When:
    """Return the day or the year that the tie's own words tell: "has backed Y since 2014"; none is guessed."""
    if tie.found_by in OFFICES:
        return When()
    verb = tie.token
    if verb.pos not in ("VERB", "AUX") or verb.dep == "amod":
        return When()
    told = [c for c in cast.syntax.children(verb.i) if c.dep in ("prep", "npadvmod", "advmod")]
    for child in told:
        for time in cast.times_under(child.i):
            if time.type != "DATE" or time.first is None:
                continue
            if child.text.lower() == "since":
                return When(time.first, cast.reading.document.published, "after")
            return When(time.first, time.last, time.precision)
    return When()


def _as_said(reading: Reading, token: Token) -> Modality:
    """Return how surely a tie is told that is asked to end: "called on Y to stop supporting Z" takes it for granted."""
    told = said_by(reading, token.start, token.end)
    return "said" if told else "asserted"
