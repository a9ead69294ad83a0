"""Tallies: of one event one says that nobody was harmed and another counts the dead; or a part of them and all.

The numbers that can be laid beside each other are compared in ``figures``; what is left are a none beside a some, and
numbers of unlike people or far apart that two claimants give for one event.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vedette.knowledge.opposites import opposites
from vedette.model.claims import Claim, Report
from vedette.model.counts import Count
from vedette.model.judgements import Judgement, Subject
from vedette.model.words import UNREAL
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.ground import Ground
from vedette.reconciliation.happenings.happenings import Happening
from vedette.reconciliation.numbers import who_words
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.verdicts import opposed

HARM = frozenset({"killed", "injured"})
TAKEN = frozenset({"detained", "abducted"})
CIVILIANS = frozenset({"civilian"})
AMONG = re.compile(r"\b(?:among|including|of (?:them|whom|these))\b", re.I)
"""Words for a part that the same voice counts within the whole."""
CROWDED = 30
NONE_DAYS = 3
"""Days after which another's count is no answer to "nobody was harmed": some may have died since."""
APART = 1.5
"""Numbers of a part of the people and of all that are nearer than this are no matter of dispute."""
RIVAL, OF_A_PART = 10, 40
"""Rival numbers of one event as far apart as this are compared here, beyond the second not at all."""


@dataclass(frozen=True, slots=True)
class _Tally:
    subject: Subject
    claim: Claim
    count: Count
    report: Report
    who: frozenset[str]
    voice: Subject | None


def tally_disputes(
    told: Sequence[Happening], reports: Sequence[Report], kinship: Kinship, ground: Ground
) -> Iterator[Judgement]:
    """Yield pairs of numbers of one event that deny each other, or count a part of the people and all."""
    events = {a.subject: h.act for h in told for a in h.accounts}
    rows: dict[int, list[_Tally]] = defaultdict(list)
    loose: list[_Tally] = []
    for report in reports:
        for claim in report.claims:
            number = events.get(Subject("claim", report.document.id, claim.about or ""))
            if (tally := _tally(claim, report, ground)) is None:
                continue
            if number is not None:
                rows[number].append(tally)
            elif _is_none(tally):
                loose.append(tally)
    _lend(loose, rows, ground)
    for held in rows.values():
        held.sort(key=lambda t: t.subject)
        for n, one in enumerate(held[:CROWDED]):
            for other in held[n + 1 : CROWDED]:
                if ground.origin(one.claim) != ground.origin(other.claim) or _two_voices(one, other, kinship):
                    yield from _between(one, other, kinship)


def _lend(loose: Sequence[_Tally], rows: dict[int, list[_Tally]], ground: Ground) -> None:
    """Add "nobody was killed there", told of a town alone, to the one event there of which others count the dead."""
    spots = {number: {ground.place(t.claim) for t in held} for number, held in rows.items()}
    for none in loose:
        place = ground.place(none.claim)
        told = [] if ground.is_wide(place) else [n for n, places in spots.items() if place in places]
        near = [n for n in told if any(_denies(none, some) for some in rows[n])]
        if len(near) == 1:
            rows[near[0]].append(none)


def _tally(claim: Claim, report: Report, ground: Ground) -> _Tally | None:
    count = claim.count
    if claim.kind != "figure" or count is None or count.low is None or count.measure not in HARM | TAKEN:
        return None
    if claim.background or claim.polarity != "yes" or claim.modality in UNREAL or claim.part_of or claim.change:
        return None
    who = frozenset(w for w in who_words(count.who) if w not in opposites().generic)
    return _Tally(Subject("claim", claim.report, claim.id), claim, count, report, who, ground.speaker(claim))


def _between(one: _Tally, other: _Tally, kinship: Kinship) -> Iterator[Judgement]:
    if _is_none(one) != _is_none(other):
        none, some = (one, other) if _is_none(one) else (other, one)
        if _denies(none, some):
            why = "One says that nobody was harmed, the other counts them."
            yield opposed(one.subject, other.subject, "contradiction", why, "tallies.none")
        return
    if (
        one.count.measure != other.count.measure
        or one.count.unit != other.count.unit
        or not _two_voices(one, other, kinship)
    ):
        return
    low, high = sorted((one.count.low or 0, other.count.low or 0))
    if not low or high > OF_A_PART * low:
        return
    if one.who == other.who:
        if high > RIVAL * low:
            why = f"{one.count} and {other.count} are given for one event."
            yield opposed(one.subject, other.subject, "claimant", why, "tallies.rival")
    elif one.count.measure in TAKEN:
        if high >= APART * low and (one.who <= other.who or other.who <= one.who):
            why = f"{one.count} and {other.count} are given for one event."
            yield opposed(one.subject, other.subject, "claimant", why, "tallies.rival")
    elif high >= APART * low and _is_part(one, other):
        why = f"{one.count} is told of a part of the people, {other.count} of all."
        yield opposed(one.subject, other.subject, "scope", why, "tallies.part")


def _is_none(tally: _Tally) -> bool:
    return tally.count.low == 0 and not tally.count.high


def _denies(none: _Tally, some: _Tally) -> bool:
    """Return whether "nobody was harmed" denies a number of the dead or hurt; "no deaths" says nothing of the hurt."""
    days = [t.report.document.published for t in (none, some)]
    if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) > NONE_DAYS:
        return False
    if not (none.who <= some.who or not some.who):
        return False
    return none.count.measure == some.count.measure or _of_all_harm(none)


def _of_all_harm(none: _Tally) -> bool:
    told = {fold(w) for e in none.claim.evidence for w in e.text.split()}
    return bool(told & opposites().all_harm)


def _two_voices(one: _Tally, other: _Tally, kinship: Kinship) -> bool:
    """Return whether two who are named give the numbers, each his own."""
    if one.voice is None or other.voice is None:
        return False
    return not kinship.speak_as_one(one.voice, other.voice)


def _is_part(one: _Tally, other: _Tally) -> bool:
    """Return whether the lower number is told of a sort of people, and the higher of people as such."""
    low, high = sorted((one, other), key=lambda t: t.count.low or 0)
    if AMONG.search(" ".join(e.text for e in low.claim.evidence)):
        return False
    return low.who == CIVILIANS and not high.who
