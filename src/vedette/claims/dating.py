"""One violent act told several times in a report: the day stands in one telling, and is that of them all.

News tells first what was done and dates it further down: "Gunmen shot six people … The shooting took place on
Friday". A telling that leads the report, or that points back ("the attack"), takes the day of the others where these
agree on one; so does a wider one that holds it ("last week"). Where the report tells of several days or of several
towns, every telling keeps what its own words give.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from vedette.claims.happenings import GENERAL, VIOLENT
from vedette.knowledge.timewords import time_words
from vedette.model.claims import Claim
from vedette.model.readings import Reading, TimeMention
from vedette.model.syntax import Syntax, Token
from vedette.model.when import When
from vedette.model.words import UNREAL

LEAD = 3
"""Sentences, the heading included, in which a report says what it is about."""
POINTING = frozenset({"the", "this", "that"})
CLEARLY = 2
"""One day outweighs the others where it is told this many times as often as the next."""
WIDEST = timedelta(days=200)
"""A telling this vague says too little to be narrowed: "in recent years"."""


def dated(reading: Reading, events: Sequence[Claim]) -> list[Claim]:
    """Return the events; of violent acts told without their day, those whose day is told elsewhere are given it."""
    told = [e for e in events if e.kind in VIOLENT and e.modality not in UNREAL and e.polarity == "yes"]
    if not told or all(e.when.days == 1 for e in told) or len(_towns(reading, told)) > 1:
        return list(events)
    day = _one(Counter(_days(reading, told)))
    if day is None:
        return list(events)
    changed = {e.id: msgspec.structs.replace(e, when=When.on(day)) for e in told if _may_be(reading, told, e, day)}
    return [changed.get(e.id, e) for e in events]


def _days(reading: Reading, told: Sequence[Claim]) -> Iterator[date]:
    """Yield the days that tellings of violent acts, and what points back at them, are told with."""
    for claim in told:
        if claim.when.start is not None and claim.when.days == 1:
            yield claim.when.start
    for mention in reading.times:
        if mention.first is not None and mention.first == mention.last and _points_back(reading.syntax, mention):
            yield mention.first


def _points_back(syntax: Syntax, mention: TimeMention) -> bool:
    """Read "it happened on Friday", "the incident took place at 2 a.m. on Sunday", "police were called on Monday"."""
    head = syntax.head_of(mention.start, mention.end)
    verb = next((t for t in syntax.ancestors(head.i) if t.pos == "VERB"), None) if head is not None else None
    if verb is None or verb.tag not in ("VBD", "VBN"):
        return False
    words = time_words()
    subjects = syntax.children(verb.i, "nsubj", "nsubjpass")
    if verb.lemma in words.happening or (verb.lemma == "take" and _takes_place(syntax, verb)):
        return any(t.lemma.lower() in words.incident or t.text.lower() in ("it", "this") for t in subjects)
    return verb.lemma in words.alarm and any(t.lemma.lower() in words.responders for t in subjects)


def _takes_place(syntax: Syntax, verb: Token) -> bool:
    return any(t.lemma == "place" for t in syntax.children(verb.i, "dobj"))


def _one(days: Counter[date]) -> date | None:
    """Return the day that is told clearly more often than every other, or None."""
    ranked = days.most_common(2)
    if not ranked:
        return None
    clear = len(ranked) == 1 or ranked[0][1] >= CLEARLY * ranked[1][1]
    return ranked[0][0] if clear else None


def _may_be(reading: Reading, told: Sequence[Claim], claim: Claim, day: date) -> bool:
    """Return whether a telling without a single day may be that of ``day``: its words allow it, and it leads."""
    when = claim.when
    if when.days == 1 or (when.start and day < when.start) or (when.end and day > when.end):
        return False
    if when.start and when.end and when.end - when.start > WIDEST:
        return False
    if not any(_alike(claim, other) for other in told if other.when.start == day) and len({e.kind for e in told}) > 1:
        return False
    return _leads(reading, claim) or _is_pointing(reading.syntax, claim) or _meets(told, claim, day)


def _alike(one: Claim, other: Claim) -> bool:
    return one.kind == other.kind or bool({one.kind, other.kind} & GENERAL)


def _meets(told: Sequence[Claim], claim: Claim, day: date) -> bool:
    """Return whether a telling of the day names somebody whom this one names as well."""
    named = {*claim.targets, *claim.actors}
    return any(named & {*other.targets, *other.actors} for other in told if other.when.start == day)


def _leads(reading: Reading, claim: Claim) -> bool:
    token = _trigger(reading.syntax, claim)
    return token is not None and token.sentence < LEAD


def _is_pointing(syntax: Syntax, claim: Claim) -> bool:
    token = _trigger(syntax, claim)
    return (
        token is not None
        and token.pos == "NOUN"
        and any(t.text.lower() in POINTING for t in syntax.children(token.i, "det"))
    )


def _trigger(syntax: Syntax, claim: Claim) -> Token | None:
    if claim.trigger is None:
        return None
    first, last = syntax.at(claim.trigger.start, claim.trigger.end)
    return syntax[first] if first < last else None


def _towns(reading: Reading, told: Sequence[Claim]) -> set[str]:
    """Return the towns in which the acts are told."""
    towns = {p.name for p in reading.places if p.kind in ("town", "district")}
    return {e.place for e in told if e.place is not None and e.place in towns}
