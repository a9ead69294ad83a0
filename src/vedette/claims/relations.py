"""Relations: the ties between actors that a report tells of, by the construction that tells them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vedette.claims.background import is_background
from vedette.claims.cast import Cast
from vedette.claims.evidence import sentence_at
from vedette.claims.ids import claim_id
from vedette.claims.modality import modality_of
from vedette.claims.speakers import said_by
from vedette.knowledge.ties import TieWords, tie_words
from vedette.model.claims import Claim
from vedette.model.readings import ActorMention, Reading
from vedette.model.records import Record
from vedette.model.syntax import Token
from vedette.model.when import When
from vedette.model.words import RelationType

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
}


class _Tie(Record, frozen=True):
    source: str
    type: RelationType
    goal: str
    token: Token
    found_by: str


def relations_in(reading: Reading, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return one claim for each tie told, the first telling of each; its ``kind`` is the relation's type."""
    cast, words = Cast(reading), tie_words()
    found: dict[tuple[str, str, str], Claim] = {}
    for token in reading.syntax.tokens:
        for tie in _ties_at(cast, token, words):
            if tie.source != tie.goal:
                found.setdefault((tie.source, tie.type, tie.goal), _claim(cast, tie))
    for claim in (*_of_offices(cast, words), *_of_fights(cast, events)):
        found.setdefault((claim.source or "", claim.kind, claim.goal or ""), claim)
    return tuple(found.values())


def _ties_at(cast: Cast, token: Token, words: TieWords) -> Iterator[_Tie]:
    lemma = token.lemma.lower()
    text = token.text.lower()
    if text in words.compound:
        yield from _compound(cast, token, words)
    if lemma in words.passive or lemma in words.active or lemma in words.company:
        yield from _verbal(cast, token, words)
    if lemma in words.noun_of:
        yield from _noun(cast, token, words)
    if lemma in words.support or text in words.support:
        yield from _support(cast, token, words)
    if text in ("pro", "anti") or text.startswith(("pro-", "anti-")):
        yield from _leaning(cast, token)
    if text in ("alongside", "ally", "allies"):
        yield from _beside(cast, token)


def _compound(cast: Cast, token: Token, words: TieWords) -> Iterator[_Tie]:
    """Read "Turkish-backed Syrian National Army": modifier, hyphen, participle, then the head it modifies."""
    syntax = cast.syntax
    if token.i < 2 or syntax[token.i - 1].text != "-":
        return
    modifier = cast.actor(token.i - 2)
    modifier_name = modifier.name if modifier else None
    head = _modified(cast, token)
    if modifier_name is None or head is None:
        return
    tie = words.compound[token.text.lower()]
    source, goal = (modifier_name, head.name) if tie.from_modifier else (head.name, modifier_name)
    yield _Tie(source, tie.type, goal, token, f"tie:{token.text.lower()}-compound")


def _modified(cast: Cast, token: Token) -> ActorMention | None:
    """Return the actor to the right that the compound at ``token`` modifies."""
    for over in cast.syntax.ancestors(token.i):
        if over.i > token.i:
            found = cast.actor(over.i)
            if found:
                return found
        if over.pos in ("VERB", "AUX"):
            break
    for i in range(token.i + 1, min(token.i + 7, len(cast.syntax))):
        if cast.syntax[i].sentence != token.sentence or cast.syntax[i].text in ",.;:":
            return None
        found = cast.actor(i)
        if found:
            return found
    return None


def _verbal(cast: Cast, token: Token, words: TieWords) -> Iterator[_Tie]:
    if token.pos != "VERB":
        return
    lemma, syntax = token.lemma.lower(), cast.syntax
    agent = syntax.child(token.i, "agent")
    if agent is not None and lemma in words.passive:
        by = syntax.child(agent.i, "pobj")
        for source in cast.names(by):
            for goal in _passive_subject(cast, token):
                yield _Tie(source, words.passive[lemma], goal, token, f"tie:{lemma}-passive")
        return
    if lemma in words.company:
        yield from _company(cast, token, words.company[lemma])
    goals = cast.names(syntax.child(token.i, "dobj"))
    if lemma in words.active and goals and not syntax.child(token.i, "neg"):
        for source in _subject(cast, token):
            for goal in goals:
                yield _Tie(source, words.active[lemma], goal, token, f"tie:{lemma}")


def _company(cast: Cast, token: Token, kind: RelationType) -> Iterator[_Tie]:
    for preposition in cast.syntax.children(token.i, "prep", "dative"):
        if preposition.lemma.lower() in ("with", "to"):
            for goal in cast.names(cast.syntax.child(preposition.i, "pobj")):
                for source in _subject(cast, token) or _passive_subject(cast, token):
                    yield _Tie(source, kind, goal, token, f"tie:{token.lemma.lower()}-with")


def _subject(cast: Cast, verb: Token) -> tuple[str, ...]:
    """Return who does ``verb``: its subject, the noun its relative clause hangs on, or the governing verb's subject."""
    subject = cast.syntax.child(verb.i, "nsubj")
    if subject is not None:
        if subject.tag in ("WDT", "WP") and verb.dep == "relcl":
            return cast.names(cast.syntax.head(verb.i))
        return cast.names(subject)
    if verb.dep in ("acl", "relcl"):
        return cast.names(cast.syntax.head(verb.i))
    if verb.dep in ("conj", "xcomp", "advcl") and cast.syntax.head(verb.i).pos in ("VERB", "AUX"):
        return _subject(cast, cast.syntax.head(verb.i)) if verb.head != verb.i else ()
    return ()


def _passive_subject(cast: Cast, verb: Token) -> tuple[str, ...]:
    subject = cast.syntax.child(verb.i, "nsubjpass")
    if subject is not None:
        if subject.tag in ("WDT", "WP"):
            return cast.names(cast.syntax.head(verb.i))
        return cast.names(subject)
    head = cast.syntax.head(verb.i)
    if verb.dep in ("acl", "relcl", "amod"):
        named = cast.actor(head.i)
        return (named.name,) if named else ()
    if verb.dep == "advcl" and head.pos in ("VERB", "AUX"):
        return _subject(cast, head)
    return ()


def _noun(cast: Cast, token: Token, words: TieWords) -> Iterator[_Tie]:
    """Read "Y's ally X", "X, an ally of Y", "his principal allies, Russia and Iran"."""
    syntax, kind = cast.syntax, words.noun_of[token.lemma.lower()]
    owners: tuple[str, ...] = ()
    owner = syntax.child(token.i, "poss")
    if owner is not None:
        owners = cast.names(owner)
    for preposition in syntax.children(token.i, "prep"):
        if preposition.lemma.lower() in ("of", "to", "for"):
            owners = owners or cast.names(syntax.child(preposition.i, "pobj"))
    so_called: list[str] = []
    for apposed in syntax.children(token.i, "appos"):
        so_called.extend(cast.names(apposed))
    over = syntax.head(token.i)
    if token.dep in ("appos", "attr") and over.i != token.i:
        subject = syntax.child(over.i, "nsubj") if token.dep == "attr" else over
        so_called.extend(cast.names(subject))
    if token.dep in ("compound", "nmod"):
        so_called.extend(cast.names(over))
    for name in so_called:
        for goal in owners:
            if name not in owners:
                yield _Tie(name, kind, goal, token, f"tie:{token.lemma.lower()}-noun")


def _support(cast: Cast, token: Token, words: TieWords) -> Iterator[_Tie]:
    """Read "X's support for Y", "X offered its backing to Y", "support from X for Y"."""
    syntax = cast.syntax
    if token.pos != "NOUN":
        return
    sources: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    owner = syntax.child(token.i, "poss")
    if owner is not None:
        sources = cast.names(owner)
    for modifier in syntax.children(token.i, "amod", "compound"):
        sources = sources or cast.names(modifier)
    verb = syntax.head(token.i)
    if token.dep == "dobj" and verb.lemma.lower() in words.giving:
        sources = sources or _subject(cast, verb)
    for at in (token, verb):
        for preposition in syntax.children(at.i, "prep", "dative"):
            word = preposition.lemma.lower()
            named = cast.names(syntax.child(preposition.i, "pobj"))
            if word in ("for", "to"):
                goals = goals or named
            elif word == "from":
                sources = sources or named
    for source in sources:
        for goal in goals:
            yield _Tie(source, "supports", goal, token, "tie:support-noun")


def _leaning(cast: Cast, token: Token) -> Iterator[_Tie]:
    """Read "pro-Russian militia", "anti-government fighters"."""
    text, at = token.text.lower(), token.i + 1
    if text in ("pro", "anti") and at < len(cast.syntax) and cast.syntax[at].text == "-":
        at += 1
    elif text in ("pro", "anti"):
        return
    else:
        at = token.i
    toward = cast.actor(at) if at < len(cast.syntax) else None
    head = _modified(cast, cast.syntax[at]) if at < len(cast.syntax) else None
    if toward and head and toward.name != head.name:
        kind: RelationType = "supports" if text.startswith("pro") else "fights"
        yield _Tie(head.name, kind, toward.name, token, f"tie:{text.split('-')[0]}")


def _beside(cast: Cast, token: Token) -> Iterator[_Tie]:
    """Read "X, spearheading the offensive alongside Y": both on one side."""
    if token.text.lower() != "alongside":
        return
    over = cast.syntax.head(token.i)
    while over.pos not in ("VERB", "AUX") and over.head != over.i:
        over = cast.syntax.head(over.i)
    for goal in cast.names(cast.syntax.child(token.i, "pobj")):
        for source in _subject(cast, over):
            yield _Tie(source, "allied with", goal, token, "tie:alongside")


def _of_offices(cast: Cast, words: TieWords) -> Iterator[Claim]:
    """Read an office said of a person: a leader leads the body, any other office is membership."""
    for actor in cast.reading.actors:
        if actor.role and actor.of and actor.of != actor.name:
            role = actor.role.lower()
            leads = role in words.leading_offices or role.split(" of ")[0] in words.leading_offices
            head = cast.syntax.head_of(actor.start, actor.end)
            if head is not None:
                yield _claim(cast, _Tie(actor.name, "leads" if leads else "member of", actor.of, head, "tie:office"))


def _of_fights(cast: Cast, events: Sequence[Claim]) -> Iterator[Claim]:
    """Read a fight between two parties from an act of war that one does to the other."""
    kinds = {actor.name: actor.kind for actor in cast.reading.actors}
    for event in events:
        if (
            event.kind not in FIGHTING
            or event.polarity == "denied"
            or event.modality in ("expected", "planned", "feared")
        ):
            continue
        for source in event.actors:
            for goal in event.targets:
                if kinds.get(source) in FIGHTERS and kinds.get(goal) in FIGHTERS and source != goal:
                    yield Claim(
                        id=claim_id(
                            event.report, "fights", event.evidence[0].start, event.evidence[0].end, source, goal
                        ),
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


def _claim(cast: Cast, tie: _Tie) -> Claim:
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
