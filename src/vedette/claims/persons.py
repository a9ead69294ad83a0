"""Figures of those whom no number counts: "the mayor was wounded", "a woman and her two sons were killed".

A report that tells of persons gives a floor and no total: others may have died of whom it does not tell. Such a
figure is marked ``count:persons``, belongs to one violent event of its sentence, and is never made beside a total
that the report states of the same happening.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from vedette.claims.aftermath import DEADLY
from vedette.claims.evidence import sentence_at
from vedette.claims.ids import claim_id
from vedette.claims.tolls import own_victims
from vedette.claims.victims import OWN_HAND, persons_with_mentions
from vedette.model.claims import Claim
from vedette.model.counts import Count
from vedette.model.readings import Reading, VictimMention
from vedette.model.words import UNREAL, Measure

FOUND_BY = "count:persons"
TOLLS: tuple[Measure, ...] = ("killed", "injured")
TOP = 4
"""Steps from a noun to the first of those coordinated with it."""


class Breath(NamedTuple):
    """Those of whom one group of words tells one harm: "a woman and her two sons"."""

    mentions: tuple[VictimMention, ...]
    number: int


def with_persons(reading: Reading, events: Iterable[Claim], figures: Sequence[Claim]) -> list[Claim]:
    """Return the figures with those of persons told of without a number; what a sum holds becomes a part of it."""
    violent = [e for e in events if e.kind in DEADLY and _is_news(e)]
    found = list(figures)
    if not violent or not reading.victims:
        return found
    own = own_victims(reading)
    for measure in TOLLS:
        for breath in _breaths(reading, own, measure):
            event = _event_of(reading, breath, violent)
            if event is None or _is_stated(reading, found, breath, measure, event):
                continue
            claim = _claim(reading, breath, measure, event)
            held = {_counted(reading, found, m) for m in breath.mentions if m.count is not None}
            if len({f.place for n, f in enumerate(found) if n in held and f.place is not None}) > 1:
                continue  # "12 and 7 people in Beni and Butembo respectively"
            found = [msgspec.structs.replace(f, part_of=claim.id) if n in held else f for n, f in enumerate(found)]
            found.append(claim)
    return found


def _is_news(event: Claim) -> bool:
    return not event.background and event.modality not in UNREAL and event.polarity == "yes"


def _breaths(reading: Reading, own: Sequence[VictimMention], measure: Measure) -> list[Breath]:
    """Return the groups of victims of one harm that no single count gives; each person stands in one alone."""
    singles = [m for m in own if m.low == 1]
    met = {id(m) for p in persons_with_mentions(reading, singles) for m in p.mentions[1:]}
    groups: dict[int, list[VictimMention]] = {}
    for m in own:
        again = id(m) in met and not _stands_beside(reading, m, own)
        if m.harm == measure and not again and m.text.lower() not in OWN_HAND and not _is_part(reading, m):
            groups.setdefault(_top(reading, m), []).append(m)
    found = [Breath(tuple(told), sum(m.low for m in told)) for told in groups.values()]
    return [b for b in found if _uncounted(b) and not _has_families(reading, b) and not _opens_a_number(reading, b)]


def _stands_beside(reading: Reading, mention: VictimMention, own: Sequence[VictimMention]) -> bool:
    """Return whether a mention is coordinated with another person's, and so is another: "her and her driver"."""
    head = reading.syntax.head_of(mention.start, mention.end)
    if head is None or head.dep != "conj":
        return False
    first = reading.syntax.head(head.i)
    return any(m.start <= first.start < m.end and m.harm == mention.harm for m in own)


def _uncounted(breath: Breath) -> bool:
    """Return whether no count gives them all: persons told of, or several numbers that one "and" adds up."""
    return breath.mentions[0].count is None if len(breath.mentions) == 1 else True


def _opens_a_number(reading: Reading, breath: Breath) -> bool:
    """Return whether one of them counts the others: "three people, a woman and her two sons"."""
    heads = [reading.syntax.head_of(m.start, m.end) for m in breath.mentions[1:]]
    return any(h is not None and h.dep == "appos" for h in heads)


def _is_part(reading: Reading, mention: VictimMention) -> bool:
    return mention.count is not None and reading.counts[mention.count].part_of is not None


def _has_families(reading: Reading, breath: Breath) -> bool:
    return any(m.count is not None and reading.counts[m.count].unit == "households" for m in breath.mentions)


def _top(reading: Reading, mention: VictimMention) -> int:
    """Return the first of those coordinated with the mention; its own token where it stands alone."""
    head = reading.syntax.head_of(mention.start, mention.end)
    if head is None:
        return -1 - mention.start
    for _ in range(TOP):
        over = reading.syntax.head(head.i)
        if head.dep == "conj" and over.pos == "VERB" and head.pos == "NOUN":
            beside = reading.syntax.child(over.i, "dobj")
            return beside.i if beside is not None and over.i < beside.i < head.i else head.i
        if head.dep in ("nsubj", "nsubjpass"):
            first = reading.syntax.child(over.i, head.dep)
            return first.i if first is not None and first.i < head.i else head.i  # "a man of 70 and his sons were hurt"
        if head.dep not in ("conj", "appos") or over.pos in ("VERB", "AUX"):
            break
        head = reading.syntax.head(head.i)
    return head.i


def _event_of(reading: Reading, breath: Breath, violent: Sequence[Claim]) -> Claim | None:
    """Return the one violent event whose sentence tells of the persons; None where there is none, or are several."""
    sentence = sentence_at(reading, breath.mentions[0].start, breath.mentions[0].end)
    near = [e for e in violent if e.evidence[0].start == sentence.start]
    return near[0] if len({(e.kind, e.place) for e in near}) == 1 else None


def _is_stated(reading: Reading, figures: Sequence[Claim], breath: Breath, measure: Measure, event: Claim) -> bool:
    """Return whether another figure of the report may be of the same happening and hold those persons."""
    held = {_counted(reading, figures, m) for m in breath.mentions if m.count is not None}
    for n, figure in enumerate(figures):
        count = figure.count
        if n in held or count is None or count.measure != measure or figure.background:
            continue
        apart = figure.place is not None and event.place is not None and figure.place != event.place
        if not apart:
            return True
    return False


def _counted(reading: Reading, figures: Sequence[Claim], mention: VictimMention) -> int | None:
    """Return the figure claim of a mention that is a count."""
    if mention.count is None:
        return None
    count = reading.counts[mention.count]
    for n, figure in enumerate(figures):
        told = figure.count
        if told is not None and (told.low, told.high, told.measure, told.who) == (
            count.low, count.high, count.measure, count.who,
        ):  # fmt: skip
            sentence = figure.evidence[0]
            if sentence.start <= mention.start < sentence.end:
                return n
    return None


def _claim(reading: Reading, breath: Breath, measure: Measure, event: Claim) -> Claim:
    start, end = breath.mentions[0].start, max(m.end for m in breath.mentions)
    alone = breath.mentions[0] if len(breath.mentions) == 1 else None
    who = alone.text if alone is not None and not alone.pointing else None
    return Claim(
        id=claim_id(reading.document.id, "figure", start, end, measure, FOUND_BY),
        kind="figure",
        report=reading.document.id,
        evidence=(sentence_at(reading, breath.mentions[0].start, breath.mentions[0].end),),
        said_by=event.said_by,
        modality=event.modality,
        place=event.place,
        when=event.when,
        count=_sum(reading, breath, measure, who),
        about=event.id,
        found_by=FOUND_BY,
    )


def _sum(reading: Reading, breath: Breath, measure: Measure, who: str | None) -> Count:
    """Return how many they are: a floor where persons are told of, the sum where numbers alone are added up."""
    counts = [reading.counts[m.count] for m in breath.mentions if m.count is not None and m.low > 1]
    if len(counts) < len(breath.mentions) or any(c.low is None for c in counts):
        return Count(breath.number, None, "at least", "people", measure, who)
    low = sum(c.low or 0 for c in counts)
    high = None if any(c.high is None for c in counts) else sum(c.high or 0 for c in counts)
    return Count(low, high, "exactly" if low == high else "at least" if high is None else "between", "people", measure)
