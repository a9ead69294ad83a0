"""Rivalry: whether two numbers of one measure agree, outgrow each other or stand against each other, and why."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.model.judgements import Judgement, Subject
from vedette.model.words import Reason
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.numbers import LARGE, Number
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.verdicts import judge, opposed

GROWS = frozenset(
    {"killed", "injured", "displaced", "missing", "evacuated", "returned", "in_need", "detained", "abducted"}
)
SIZEABLE = 30
"""A number from which on two of one week and country, told without a place in it, may be of one matter."""
SPAN_DAYS = 7
AGREEING = 1.25
"""Two floors ("at least 900", "more than 2,000") further apart than this are not one figure, though both may hold."""
RIVAL, FAR_RIVAL = 2.5, 10
"""Figures further apart than this (the second, of one named place or event) count unlike things, if none outgrew."""
OF_A_PART = 40
"""Figures of one event further apart than this count the whole of it and a small part."""


def between(one: Number, other: Number, kinship: Kinship, rule: str = "figures.differ") -> Iterator[Judgement]:
    """Yield how two numbers stand to each other, "supports" or "contradicts" by ``rule``; nothing where they agree
    to the last, come from one voice or count unlike things."""
    equal = (one.count.low, one.count.high) == (other.count.low, other.count.high)
    if equal or _one_voice(one, other) or not _of_one_scope(one, other) or not of_one_span(one, other):
        return
    if not of_one_matter(one, other):
        return
    low, high = sorted((one.count.low or 0, other.count.low or 0))
    if one.count.agrees_with(other.count) and high <= AGREEING * max(low, 1):
        yield judge(one.subject, other.subject, "supports", f"{one.count} agrees with {other.count}.", "figures.agree")
        return
    reason = _reason(one, other, kinship)
    event = one.event is not None and one.event == other.event
    here = event or (one.place is not None and one.place == other.place and not one.wide)
    if event and high > OF_A_PART * max(low, 1):
        return
    if _has_outgrown(one, other):
        if not event and high > (FAR_RIVAL if here else RIVAL) * max(low, 1) and not _kin(one, other, kinship):
            return  # a leap from one voice's number to another's is a change of what is counted
    else:
        dated = [n.claim.period is not None and n.claim.period.start is not None for n in (one, other)]
        if high > (FAR_RIVAL if here else RIVAL) * max(low, 1) or (not here and dated[0] != dated[1]):
            return
    yield opposed(one.subject, other.subject, reason, f"{one.count} and {other.count} do not agree.", rule)


def one_claimant(one: Subject, other: Subject, kinship: Kinship) -> bool:
    """Return whether two names give figures with one voice; an army and a health ministry of one state do not."""
    if one == other:
        return True
    if kinship.of_the_state(one) and kinship.of_the_state(other):
        return kinship.speak_as_one(one, other) and _office(one.key) == _office(other.key)
    return kinship.speak_as_one(one, other)


def of_one_matter(one: Number, other: Number) -> bool:
    """Return whether two figures may count the same dead: of one event, both of a whole war, or of common days."""
    if one.whole != other.whole or one.vague or other.vague:
        return False
    if one.whole:
        return True
    if one.event is not None and one.event == other.event:
        return one.span.overlaps(other.span, slack_days=2)
    low = min(one.count.low or 0, other.count.low or 0)
    if low < LARGE and (one.event is not None and other.event is not None):
        return False
    if not one.span.overlaps(other.span):
        return False
    return _of_one_scope(one, other) or (one.claim.change or other.claim.change) in ("total", "revision")


def outgrows(later: Number, earlier: Number) -> bool:
    """Return whether a number was said after another and is greater, of a measure that grows."""
    if not earlier.said_on or not later.said_on or later.said_on <= earlier.said_on:
        return False
    return later.count.measure in GROWS and (later.count.low or 0) > (earlier.count.low or 0)


def of_one_span(one: Number, other: Number) -> bool:
    """Return whether two figures may count since one day; a week's and a month's dead do not."""
    start, end = (n.claim.period.start if n.claim.period else None for n in (one, other))
    return start is None or end is None or abs((start - end).days) <= SPAN_DAYS


def _one_voice(one: Number, other: Number) -> bool:
    """Return whether one text gives both figures without two claimants for them."""
    voices = [n.claim.said_by[0].text if n.claim.said_by else "" for n in (one, other)]
    return one.origin == other.origin and (one.claimant == other.claimant or "" in voices)


def _of_one_scope(one: Number, other: Number) -> bool:
    """Return whether two figures can be of the same people: of one event, of one place, or both large and unplaced.

    Two small numbers without a place, "one person" and "146 bodies", are of two matters until a report joins them.
    """
    if one.event is not None and one.event == other.event:
        return True
    low, high = sorted((one.count.low or 0, other.count.low or 0))
    if one.place is not None and one.place == other.place and low < LARGE:
        if one.wide:  # a country's news holds many matters: near numbers of the same days may be of one
            days = abs((one.said_on - other.said_on).days) if one.said_on and other.said_on else SPAN_DAYS + 1
            return low >= SIZEABLE and high <= RIVAL * low and days <= SPAN_DAYS
        return one.span.overlaps(other.span)
    return low >= LARGE


def _has_outgrown(one: Number, other: Number) -> bool:
    return outgrows(other, one) or outgrows(one, other)


def _reason(one: Number, other: Number, kinship: Kinship) -> Reason:
    if one.whole and not _kin(one, other, kinship):
        return "claimant"
    if _has_outgrown(one, other):
        strangers = None not in (one.claimant, other.claimant) and not _kin(one, other, kinship)
        return "claimant" if strangers else "supersession"
    if _kin(one, other, kinship):
        return "contradiction" if one.said_on == other.said_on else "scope"
    return "claimant"


def _kin(one: Number, other: Number, kinship: Kinship) -> bool:
    return (
        one.claimant is not None and other.claimant is not None and one_claimant(one.claimant, other.claimant, kinship)
    )


def _office(name: str) -> str:
    """Return the word that says what body a name is of: "ministry" of "Ministry of Health" and of "health ministry"."""
    words = fold(name).split()
    return words[max(words.index("of") - 1, 0)] if "of" in words else words[-1] if words else ""
