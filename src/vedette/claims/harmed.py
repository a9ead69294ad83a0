"""Violence that a report tells only by its victims: "two brothers died from gunshot wounds", "was found stabbed".

No verb of attacking is told, yet who has a bullet in him was shot. Where a report tells of no other harm, the first of
its own victims whose sentence names a wound or a weapon tells of an attack, or of an accident where it says so; in a
report that opens with a shooting any victim does. How somebody died of whom nothing more is told stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.evidence import sentence_at
from vedette.claims.happenings import HARMFUL, Happening, happening
from vedette.claims.tolls import own_victims
from vedette.claims.victims import OWN_HAND
from vedette.knowledge.frames import Frame, Roles
from vedette.knowledge.victims import victim_words
from vedette.model.claims import Claim
from vedette.model.readings import Reading, VictimMention
from vedette.model.spans import Evidence, Span
from vedette.model.syntax import Token
from vedette.model.words import UNREAL

ROLES: Roles = {"place": ("in", "at", "near", "on", "outside", "inside")}
ATTACK, ACCIDENT = (Frame(f"harmed: {kind}", kind, (), ROLES) for kind in ("attack", "accident"))
HURTS_ONE = frozenset({"torture", "sexual violence", "offensive begins"})
"""Kinds of harm that leave no killed and hurt to count."""
OPENING = 3
"""Sentences in which a report says what it is about."""
CLIMB = 4
"""Steps from a victim to the verb that tells of the harm."""


def tells_of_harm(claims: Iterable[Claim]) -> bool:
    """Return whether one of the claims is of an event that leaves killed and hurt, and is the report's own news."""
    return any(
        c.kind in HARMFUL - HURTS_ONE and c.polarity == "yes" and c.modality not in UNREAL and not c.background
        for c in claims
    )


def harm_told(clauses: Clauses) -> Happening | None:
    """Return the violence or the accident that only the victims of the report's own happening tell of, or None."""
    reading = clauses.scene.reading
    if not reading.victims:
        return None
    own = own_victims(reading)
    found = next(
        ((m, frame) for m in own if (frame := _frame_of(reading, m, sentence_at(reading, m.start, m.end)))), None
    )
    if found is None and own and reading.sentences:
        opening = Span(reading.sentences[0].start, reading.sentences[:OPENING][-1].end)
        frame = _frame_of(reading, own[0], opening)
        found = (own[0], frame) if frame is not None else None
    head = reading.syntax.head_of(found[0].start, found[0].end) if found is not None else None
    if found is None or head is None:
        return None
    told = happening(clauses, found[1], _verb_over(clauses, head).i)
    return Happening(told.kind, told.trigger, told.clause, found[1], targets=(head.i,), places=told.places)


def _frame_of(reading: Reading, mention: VictimMention, within: Span | Evidence) -> Frame | None:
    """Return what the words around a victim tell of: an accident, an attack, or nothing that harms by violence."""
    words, start, end = victim_words(), within.start, within.end
    if not _says(words.struck, reading, start, end):
        return None
    if _says(words.accidental, reading, start, end):
        return ACCIDENT
    by_own_hand = mention.text.lower() in OWN_HAND or _says(words.own_hand, reading, start, end)
    return None if by_own_hand else ATTACK


def _says(pattern: re.Pattern[str], reading: Reading, start: int, end: int) -> bool:
    return pattern.search(reading.document.text, start, end) is not None


def _verb_over(clauses: Clauses, head: Token) -> Token:
    """Return the verb whose clause tells of a victim; the victim where there is none, as in headlines."""
    at = head
    for _ in range(CLIMB):
        above = clauses.syntax.head(at.i)
        if above.i == at.i:
            break
        if above.pos in VERBS:
            return above
        at = above
    return head
