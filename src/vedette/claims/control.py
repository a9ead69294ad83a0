"""Who holds a place, told as a state: "rebel-held Goma", "the town is under army control", "remains in the hands of".

A capture is an act and an event; holding is a state and a ``control`` claim. A past state ("was largely under
government control") is background: it says who held the place before, not who holds it now.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from vedette.claims.background import is_background
from vedette.claims.cast import Cast
from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.evidence import sentence_at, slice_at
from vedette.claims.holding import WORDS, Held, held_otherwise
from vedette.claims.ids import claim_id
from vedette.claims.modality import modality_of
from vedette.claims.national import nation_of
from vedette.claims.scene import Scene, lemma_of
from vedette.claims.speakers import said_by
from vedette.claims.stamps import SAYING
from vedette.claims.timing import POINTS, when_of
from vedette.model.claims import Claim, Speaker
from vedette.model.readings import PlaceMention, Reading
from vedette.model.syntax import Token
from vedette.model.when import When

HOLD = frozenset(
    {
        "control",
        "hold",
        "occupy",
        "govern",
        "administer",
        "rule",
        "dominate",
        "run",
        "keep",
        "retain",
        "garrison",
    }
)
NOT_ONLY_LAND = frozenset({"run", "hold", "keep", "retain"})
"""Verbs whose object must be land: meetings are held, promises kept."""
HELD = frozenset(
    {
        "held",
        "controlled",
        "occupied",
        "run",
        "administered",
        "ruled",
        "governed",
        "dominated",
        "besieged",
    }
) - {"besieged"}
TURNS = frozenset({"until", "till", "before", "when", "after"})
"""Words for what ended a holding, or found it there."""
RECENT = timedelta(days=7)
"""What held on a day so near to the report is news and no history."""
LONGEST = 60
"""Words over which the examples of a subject are looked for."""
GRIP = frozenset({"control", "rule", "occupation", "authority", "hand"})
MOSTLY = frozenset({"largely", "mostly", "partly", "partially", "mainly", "nearly", "almost"})
PLACES = frozenset({"place", "site", "territory", "town", "road", "area"})
WITHIN = frozenset(
    {
        "town",
        "village",
        "suburb",
        "neighbourhood",
        "neighborhood",
        "district",
        "area",
        "camp",
        "settlement",
        "hamlet",
        "enclave",
        "pocket",
    }
)
"""Ground that is named by where it lies: "a rebel-held suburb of the capital"."""
SMALL = frozenset({"suburb", "neighbourhood", "neighborhood", "village", "camp"})
LAND = frozenset({"town", "district", "province", "country", "region"})
TELLING = HOLD | HELD | GRIP | WORDS
"""Words that may tell of holding; all others are passed over."""
ARMED = frozenset({"state", "state forces", "armed group", "militia"})
HOLDERS = frozenset({"actor", "armed", "state", "pronoun"})


def control_in(reading: Reading, clauses: Clauses | None = None) -> tuple[Claim, ...]:
    """Return one ``control`` claim for each place that the report says somebody holds."""
    clauses = clauses or Clauses(Scene(reading))
    found: dict[str, Claim] = {}
    for token in reading.syntax.tokens:
        if token.dep != "attr" and token.lemma.lower() not in TELLING and token.text.lower() not in TELLING:
            continue
        for held in _held_at(clauses, token):
            for claim in _claims(clauses, held):
                found.setdefault(claim.id, claim)
    return tuple(found.values())


def _held_at(clauses: Clauses, token: Token) -> Iterator[Held]:
    lemma = lemma_of(token)
    if (
        token.pos == "VERB"
        and lemma in HOLD
        and token.dep not in ("amod", "compound")
        and not _is_capture(clauses, token)
    ):
        holders = tuple(i for i in clauses.subjects(token.i) if clauses.scene.classes(i) & HOLDERS)
        places = tuple(i for i in clauses.objects(token.i) if clauses.scene.classes(i) & PLACES)
        if holders and places and not (lemma in NOT_ONLY_LAND and _is_not_land(clauses, places)):
            yield Held(token.i, holders, places, token.i, "holds")
    elif token.text.lower() in HELD and token.dep in ("amod", "acl", "compound"):
        yield from _compound(clauses, token)
    elif lemma in GRIP and token.dep == "pobj" and clauses.syntax.head(token.i).text.lower() in ("in", "under"):
        yield from _grip(clauses, token)
        yield from held_otherwise(clauses, token)
    else:
        yield from held_otherwise(clauses, token)


def _is_capture(clauses: Clauses, token: Token) -> bool:
    """Return whether "occupied" tells the act, not the state: "occupied it", "was occupied on Tuesday"."""
    if lemma_of(token) != "occupy":
        return False
    if not clauses.passive(token.i):
        return token.tag == "VBD"
    helpers = clauses.syntax.children(token.i, "auxpass")
    return any(t.tag == "VBD" for t in helpers) and clauses.syntax.child(token.i, "aux") is None


def _is_not_land(clauses: Clauses, places: tuple[int, ...]) -> bool:
    return not any(
        clauses.scene.places_of(i) or clauses.scene.classes(i) & {"territory", "town", "road"} for i in places
    )


def _compound(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "rebel-held Goma", "areas held by the army"."""
    syntax = clauses.syntax
    head = syntax.head(token.i)
    if token.dep == "acl":
        holders: tuple[int, ...] = clauses.subjects(token.i)
    else:
        at = token.i - 1
        if at < 1 or syntax[at].text != "-":
            return
        holders = (at - 1,)
    if head.pos in ("NOUN", "PROPN") and clauses.scene.classes(head.i) & PLACES:
        yield Held(token.i, holders, (head.i,), None, "held place")


def _grip(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "under government control", "in the hands of the militia"; the verb "be" or a noun stands before it."""
    syntax = clauses.syntax
    preposition = syntax.head(token.i)
    wanted = "in" if lemma_of(token) == "hand" else "under"
    if preposition.text.lower() != wanted:
        return
    holders = clauses.fill(token.i, "poss") or clauses.fill(token.i, "of") or clauses.fill(token.i, "adj")
    above = syntax.head(preposition.i)
    if above.dep == "advmod" and above.text.lower() in ("back", "firmly", "now", "still"):
        above = syntax.head(above.i)
    if above.pos in VERBS and lemma_of(above) in ("be", "remain", "stay", "lie", "come", "keep"):
        places, verb = _what_it_is(clauses, clauses.subjects(above.i)), above.i
    elif above.pos in ("NOUN", "PROPN"):
        places, verb = (above.i,), None
    elif above.text.lower() == "with":  # "with the airport in their hands, the rebels …"
        places, verb = clauses.behind(syntax.head(above.i).i, "with"), None
    else:
        return
    held = tuple(i for i in places if clauses.scene.classes(i) & PLACES)
    if not any(clauses.scene.places_of(i) for i in held):
        held = _examples(clauses, places, preposition.i) or held
    places = held
    if holders and places:
        yield Held(token.i, holders, places, verb, "under control" if wanted == "under" else "in the hands")


def _examples(clauses: Clauses, subjects: tuple[int, ...], end: int) -> tuple[int, ...]:
    """Return the places named as examples of the subject: "communities, among them A and B, are under …"."""
    found: list[int] = []
    for i in subjects[:1]:
        named = False
        for at in range(i + 1, min(end, i + LONGEST)):
            word = clauses.syntax[at].text.lower()
            named = named or word in ("among", "including", "like", "notably")
            mention = clauses.scene.place_at.get(at)
            if named and mention is not None and mention.kind != "country" and at not in clauses.scene.actor_at:
                found.append(at)
    return tuple(found)


def _what_it_is(clauses: Clauses, places: tuple[int, ...]) -> tuple[int, ...]:
    """Return the named place behind "one of the few cities that …" in "Hama is one of the few cities that …"."""
    if len(places) != 1 or clauses.scene.places_of(places[0]):
        return places
    for above in clauses.syntax.ancestors(places[0]):
        if above.pos in VERBS:
            return clauses.subjects(above.i) if lemma_of(above) == "be" else places
    return places


def _claims(clauses: Clauses, held: Held) -> Iterator[Claim]:
    scene, reading = clauses.scene, clauses.scene.reading
    token = clauses.syntax[held.trigger]
    speakers = said_by(reading, token.start, token.end)
    holders = tuple(dict.fromkeys(m.name for i in held.holders for m in scene.actors_of(i)))
    if held.by_speaker:
        holders = _side_of(reading, speakers)
    elif not holders:
        cast = Cast(reading)
        holders = tuple(dict.fromkeys(n for i in held.holders if (n := nation_of(scene, cast, i)) is not None))
    if not holders:
        return
    modality, polarity = modality_of(reading, held.trigger)
    when = _when(clauses, held)
    places: list[tuple[PlaceMention | None, int]] = [(m, i) for i in held.places for m in scene.places_of(i)[:1]]
    if not places and "road" in scene.classes(held.places[0]):
        places = [(None, held.places[0])]
    for place, at in places:
        start, end = scene.phrase(at)
        words = " ".join(reading.document.text[start:end].split())
        yield Claim(
            id=claim_id(reading.document.id, "control", token.start, token.end, place.name if place else words),
            kind="control",
            report=reading.document.id,
            evidence=(sentence_at(reading, token.start, token.end),),
            said_by=speakers,
            modality=modality,
            polarity=polarity,
            background=_is_past(clauses, held)
            or _is_lost(clauses, held)
            or is_background(reading, held.trigger, When()),
            actors=holders,
            place=place.name if place else None,
            when=when,
            extent="part" if _in_part(clauses, held, at) or _lies_within(clauses, place, at) else None,
            object_text=None if place and at in scene.place_at and place.kind in LAND else words,
            trigger=slice_at(reading, token.start, token.end),
            found_by=held.found_by,
        )


def _side_of(reading: Reading, speakers: tuple[Speaker, ...]) -> tuple[str, ...]:
    """Return the armed side for which the nearest speaker says "ours": himself, or whom he belongs to."""
    for speaker in speakers[:1]:
        for mention in reading.actors:
            if mention.name == speaker.actor:
                if mention.kind in ARMED:
                    return (mention.name,)
                if mention.of:
                    return (mention.of,)
    return ()


def _when(clauses: Clauses, held: Held) -> When:
    """Return since when, where it is told in the clause; else the day of the report, for a state that lasts."""
    reading = clauses.scene.reading
    root = held.verb if held.verb is not None else held.trigger
    below = set(clauses.syntax.subtree(root))
    for mention in reading.times:
        head = clauses.syntax.head_of(mention.start, mention.end)
        if head is None or any(clauses.syntax[t].text == ";" for t in range(*sorted((head.i, held.trigger)))):
            continue
        if head.i in below and mention.type in POINTS and (mention.first or mention.last):
            return when_of(mention)
    published = reading.document.published
    return When() if published is None else When.before(published) if _is_past(clauses, held) else When.on(published)


def _is_past(clauses: Clauses, held: Held) -> bool:
    """Return whether the state is told in the past: who held the place before."""
    verb = held.verb
    if verb is None:
        return False
    token = clauses.syntax[verb]
    helpers = clauses.syntax.children(verb, "aux", "auxpass")
    if _lasts(clauses, token, helpers):
        return False
    return (token.tag == "VBD" and not any(t.tag in ("VBZ", "VBP") for t in helpers)) or any(
        t.text.lower() in ("had", "was", "were") for t in helpers
    )


def _lasts(clauses: Clauses, token: Token, helpers: list[Token]) -> bool:
    """Return whether a past tense tells what lasts: "said that it held the town", "still held it on Wednesday"."""
    if any(t.text.lower() in ("had", "have", "has") for t in helpers):
        return False
    below = {t.text.lower() for t in clauses.syntax.children(token.i)}
    turns = {
        t.text.lower()
        for clause in clauses.syntax.children(token.i, "advcl")
        for t in clauses.syntax.children(clause.i, "mark", "advmod")
    }
    if below & (TURNS | {"once", "previously", "formerly", "for", "during", "from"}) or turns & TURNS:
        return False
    if below & {"still"} or token.lemma == "remain" or _is_of_these_days(clauses, token):
        return True
    first = token
    while first.dep == "conj":
        first = clauses.syntax.head(first.i)
    over = clauses.syntax.head(first.i)
    mark = clauses.syntax.child(first.i, "mark")
    if first.dep != "ccomp" or over.tag != "VBD":
        return False
    return over.lemma in SAYING if mark is None else mark.text.lower() == "that"


def _is_of_these_days(clauses: Clauses, verb: Token) -> bool:
    """Return whether a day of the last few is told with the verb: "held the town on Tuesday"."""
    reading = clauses.scene.reading
    now = reading.document.published
    if now is None:
        return False
    for prep in (verb, *clauses.syntax.children(verb.i, "prep")):
        if prep.i != verb.i and prep.text.lower() != "on":
            continue
        for below in clauses.syntax.children(prep.i, "pobj", "npadvmod"):
            mention = clauses.scene.time_at.get(below.i)
            if mention is not None and mention.precision == "day" and mention.first and now - mention.first <= RECENT:
                return True
    return False


def _is_lost(clauses: Clauses, held: Held) -> bool:
    """Return whether the same clause tells that the place was taken: "troops retook the rebel-held town"."""
    if held.found_by != "held place":
        return False
    frames = clauses.scene.words.verbs
    verb = next((t for t in clauses.syntax.ancestors(held.trigger) if t.pos in VERBS), None)
    return verb is not None and any(o.frame.kind == "capture" for o in frames.get(lemma_of(verb), ()))


def _in_part(clauses: Clauses, held: Held, at: int) -> bool:
    syntax = clauses.syntax
    head = syntax.head(at)
    near = {
        t.text.lower()
        for i in (held.trigger, syntax.head(held.trigger).i, held.verb or held.trigger)
        for t in syntax.children(i, "advmod")
    }
    part = clauses.scene.words.sets["part"]
    if near & MOSTLY or (at not in clauses.scene.place_at and lemma_of(syntax[at]) in part):
        return True
    return head.text.lower() == "of" and lemma_of(syntax.head(head.i)) in part


def _lies_within(clauses: Clauses, place: PlaceMention | None, at: int) -> bool:
    """Return whether what is held only lies in the place named: "a town in the north", "villages around Zenda"."""
    if place is None or at in clauses.scene.place_at or lemma_of(clauses.syntax[at]) not in WITHIN:
        return False
    larger = place.kind in ("province", "region", "country")
    behind = {p.text.lower() for p in clauses.syntax.children(at, "prep")}
    plural = clauses.syntax[at].tag == "NNS"
    return (larger and bool(behind & {"in", "of", "inside"})) or plural or lemma_of(clauses.syntax[at]) in SMALL
