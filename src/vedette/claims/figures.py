"""Figures: what a report says of numbers of people, each with who counts, where, over what time, and of what."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.claims.background import is_background
from vedette.claims.cast import Cast
from vedette.claims.evidence import sentence_at
from vedette.claims.ids import claim_id
from vedette.claims.modality import modality_of
from vedette.claims.speakers import said_by
from vedette.model.claims import Claim
from vedette.model.counts import Count
from vedette.model.readings import CountMention, PlaceMention, Reading, TimeMention
from vedette.model.syntax import Token
from vedette.model.when import When

TOLLS = {"killed", "injured", "missing"}
"""Measures that belong to an act of violence or a disaster told in the same clause."""
EVENTS_OF = {
    "displaced": {"displacement", "evacuation"},
    "evacuated": {"evacuation"},
    "returned": {"return"},
    "detained": {"arrest"},
    "abducted": {"abduction"},
}
"""Kinds of event that a count of people moved or held belongs to."""


def figures_in(reading: Reading, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return one ``figure`` claim for each count with a measure; ``about`` links it to an event claim of its clause."""
    cast = Cast(reading)
    ids = {n: _id(reading, n, count) for n, count in enumerate(reading.counts) if count.measure is not None}
    return tuple(_figure(cast, n, ids, events) for n in ids)


def _id(reading: Reading, n: int, count: CountMention) -> str:
    return claim_id(reading.document.id, "figure", count.start, count.end, count.measure or "", str(n))


def _figure(cast: Cast, n: int, ids: dict[int, str], events: Sequence[Claim]) -> Claim:
    reading = cast.reading
    count = reading.counts[n]
    head = reading.syntax.head_of(count.start, count.end)
    clause = clause_of(cast, head)
    event = _event_of(count, head, events, cast)
    when = _when(cast, clause, event)
    modality, polarity = modality_of(reading, head.i) if head else ("asserted", "yes")
    whole = ids.get(count.part_of) if count.part_of is not None else None
    if whole is not None:
        event = event or _event_of(reading.counts[count.part_of or 0], head, events, cast)
    return Claim(
        id=ids[n],
        kind="figure",
        report=reading.document.id,
        evidence=(sentence_at(reading, count.start, count.end),),
        said_by=said_by(reading, count.start, count.end),
        modality=modality,
        polarity=polarity,
        background=bool(head and is_background(reading, head.i, when)) or bool(event and event.background),
        place=_place(cast, clause, event),
        when=when,
        period=_period(cast, clause),
        count=Count(count.low, count.high, count.qualifier, count.unit, count.measure, count.who),
        about=event.id if event else None,
        part_of=whole,
        found_by=f"count:{count.term or count.measure}",
    )


def clause_of(cast: Cast, head: Token | None) -> list[Token]:
    """Return the verbs and event nouns over ``head``, nearest first, up to its own finite clause and one beyond."""
    if head is None:
        return []
    found = []
    for token in [head, *cast.syntax.ancestors(head.i)]:
        if token.pos in ("VERB", "AUX") or token is head:
            found.append(token)
        if len(found) > 3:
            break
    return found


def _event_of(count: CountMention, head: Token | None, events: Sequence[Claim], cast: Cast) -> Claim | None:
    """Return the event claim of the same sentence whose trigger stands nearest in the tree, if its kind fits."""
    if head is None:
        return None
    sentence = head.sentence
    best: tuple[int, int, Claim] | None = None
    over = {token.i: depth for depth, token in enumerate([head, *cast.syntax.ancestors(head.i)])}
    for event in events:
        if event.trigger is None or not _fits(count, event):
            continue
        trigger = cast.syntax.head_of(event.trigger.start, event.trigger.end)
        if trigger is None or trigger.sentence != sentence:
            continue
        distance = over.get(trigger.i)
        if distance is None:
            path = [trigger, *cast.syntax.ancestors(trigger.i)]
            meet = next((n for n, token in enumerate(path) if token.i in over), None)
            distance = 50 if meet is None else over[path[meet].i] + meet + 1
        rank = (distance, abs(trigger.i - head.i), event)
        if best is None or rank[:2] < best[:2]:
            best = rank
    return best[2] if best else None


VIOLENT = {
    "capture",
    "clash",
    "air strike",
    "drone strike",
    "shelling",
    "grenade attack",
    "bombing",
    "suicide bombing",
    "chemical attack",
    "attack",
    "execution",
    "torture",
    "siege",
    "offensive begins",
    "riot",
    "protest",
    "disaster",
    "accident",
    "organised crime",
    "destruction",
    "abduction",
    "coup",
    "uprising",
    "rescue",
}


def _fits(count: CountMention, event: Claim) -> bool:
    if count.measure in TOLLS:
        return event.kind in VIOLENT
    return event.kind in EVENTS_OF.get(count.measure or "", ())


def _place(cast: Cast, clause: list[Token], event: Claim | None) -> str | None:
    """Return the place of the count's own clause, else of its event, else the last one named before it in the sentence."""
    for token in clause:
        near = [p for p in cast.places_under(token.i) if _locates(cast, p)]
        if near:
            return near[0].name
    if event is not None and event.place:
        return event.place
    if not clause:
        return None
    sentence = clause[0].sentence
    places = [p for p in cast.reading.places if _sentence(cast, p) == sentence and _locates(cast, p)]
    before = [p for p in places if p.start <= clause[0].start]
    chosen = before[-1:] or places[:1]
    return chosen[0].name if chosen else None


def _sentence(cast: Cast, mention: PlaceMention | TimeMention) -> int | None:
    head = cast.syntax.head_of(mention.start, mention.end)
    return head.sentence if head else None


LOCATIVE = {
    "in",
    "at",
    "near",
    "around",
    "across",
    "from",
    "inside",
    "outside",
    "throughout",
    "within",
    "over",
    "on",
    "of",
    "to",
}


def _locates(cast: Cast, place: PlaceMention) -> bool:
    """Return whether the words use ``place`` as where something is: after a preposition, or fallen, held or struck."""
    head = cast.syntax.head_of(place.start, place.end)
    if head is None:
        return False
    if head.dep == "pobj":
        return cast.syntax.head(head.i).text.lower() in LOCATIVE
    return head.dep in ("dobj", "nsubjpass", "conj", "appos", "npadvmod", "nsubj", "advmod", "poss", "compound")


def _when(cast: Cast, clause: list[Token], event: Claim | None) -> When:
    published = cast.reading.document.published
    for token in clause:
        for time in cast.times_under(token.i):
            if time.type in ("DATE", "TIME") and (time.first or time.last):
                return When(time.first, time.last, time.precision)
    if event is not None and event.when.known:
        return event.when
    return When.before(published) if published else When()


def _period(cast: Cast, clause: list[Token]) -> When | None:
    """Return the span that the words count over: "since 2011", "over the past week"; None where they give none."""
    for token in clause:
        for time in cast.times_under(token.i):
            first, _ = cast.syntax.at(time.start, time.end)
            word = cast.syntax[first - 1].lemma.lower() if first else ""
            if word == "since" and time.first:
                return When(time.first, cast.reading.document.published, "after")
            if time.type == "DURATION" and time.first and time.last:
                return When(time.first, time.last, time.precision)
    return None
