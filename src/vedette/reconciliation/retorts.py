"""Retorts: within one report, somebody's word and the answer to it in the next breath.

"The group said that it had killed all its hostages. The army called that a lie": the answer names no act, so only
where it stands tells what it answers. "The toll stands at 80, the governor said. The morgue, however, received 41
bodies": the report itself sets two numbers against each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from vedette.knowledge.opposites import opposites
from vedette.model.claims import Claim, Report
from vedette.model.judgements import Judgement, Subject
from vedette.model.words import NOT_EVENTS, UNREAL, Reason
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.numbers import who_words
from vedette.reconciliation.verdicts import opposed

POINTS_BACK = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing)|"
    r"call(?:s|ed|ing)?)\s+(?:this|that|it|them|responsibility|"
    r"(?:the|this|that|these|those|all|any|his|her|its|their|\w+['’]s?|the \w+['’]s?)\s+"
    r"(?:accusations?|allegations?|claims?|charges?|accounts?|reports?|statements?|version|assertions?))\b",
    re.I,
)
"""A denial that points at what was said just before it, and says nothing new itself."""
SET_AGAINST = re.compile(
    r"^\W*But\b|(?:^|[\s,;])(?:however|only|whereas|in contrast|by contrast|contradict\w*)[\s,;.]|"
    r"\bput(?:s|ting)?\s+(?:the|its|their|his|her)\s+(?:\w+\s+)?(?:number|toll|figure|count|tally|losses)\b.{0,40}?\bat\b|"
    r"\bother\s+(?:\w+\s+)?(?:reports?|sources?|accounts?|media)\b|\b(?:higher|lower|different)\s+(?:toll|figure|number)\b",
    re.I,
)
"""Words by which a report sets a number against the one before it."""
EARLIER = re.compile(
    r"\b(?:an?|the|its|their)\s+(?:earlier|initial|previous|first)\s+(?:death\s+)?(?:toll|count|figure|reports?)\b|"
    r"\binitial\s+reports\b|\bearlier\s+(?:put|gave|given|reported)\b|\binitially\s+(?:given|reported|put|said|announced)\b",
    re.I,
)
"""Words for a number that another has taken the place of since."""
NEAREST = 3
"""Sentences with claims back to which the number that another is set against is looked for."""
PRONOUNS = frozenset({"he", "she", "it", "they"})
NEXT_BREATH = 3
"""Characters between the end of one sentence and the start of the next."""
RESCUES = frozenset({"aid", "rescue", "evacuation", "prisoner release"})
PLAIN = frozenset({"body", "bodie", "corpse", "civilian", "dead"})
SEVERAL = 2
WORD = re.compile(r"[\w,-]*\w")
AMONG = re.compile(r"\bamong (?:the|those) (?:dead|killed|victims|casualties|injured)\b|\bwere among\b", re.I)
FAR = 10
"""Numbers of one sentence and the next that lie further apart than this are of two things."""
BACK = 400
"""Characters back to which a denial within a report is of an act that the report told."""
CROWDED = 12


def retorts_in(reports: Sequence[Report], root: Callable[[Subject], Subject], kinship: Kinship) -> Iterator[Judgement]:
    """Yield what one report sets against each other: a word and its answer, two numbers, an act and its denial."""
    for report in reports:
        by_start: dict[int, list[Claim]] = defaultdict(list)
        for claim in report.claims:
            if claim.evidence and not claim.background and claim.modality not in UNREAL:
                by_start[claim.evidence[0].start].append(claim)
        starts = sorted(by_start)
        for n, start in enumerate(starts):
            before = by_start[starts[n - 1]] if n else []
            near = before if before and start - before[0].evidence[0].end <= NEXT_BREATH else []
            yield from _answers(by_start[start], near)
            yield from _set_against(by_start[start], [c for s in starts[max(0, n - NEAREST) : n] for c in by_start[s]])
            yield from _unmade(by_start[start], [c for s in starts[:n] for c in by_start[s]], root, kinship)


def _answers(rows: Sequence[Claim], before: Sequence[Claim]) -> Iterator[Judgement]:
    """Yield the word that a retort answers, with the retort."""
    for retort in (c for c in rows if c.kind == "rejection" and c.polarity == "yes" and c.trigger is not None):
        text, start = retort.evidence[0].text, retort.evidence[0].start
        at = retort.trigger.start - start if retort.trigger else 0
        back = POINTS_BACK.search(text, max(at - 1, 0))
        if back is None or back.start() > at + 1:
            continue
        earlier = [c for c in rows if c.trigger and c.trigger.start < start + at and c is not retort]
        said = _said_by_another(earlier, retort) or _said_by_another(before, retort)
        if said is not None:
            why = "The one answers the other, and denies it."
            yield opposed(_subject(said), _subject(retort), "contradiction", why, "retorts.answer")


def _said_by_another(rows: Sequence[Claim], retort: Claim) -> Claim | None:
    """Return the claim to which a retort answers: an accusation of those who retort, else an act told by another."""
    accused = [c for c in rows if c.kind == "accusation" and not set(c.actors) & set(retort.actors)]
    told = [c for c in rows if c.kind not in NOT_EVENTS and c.kind != "rejection" and c.said_by and c.polarity == "yes"]
    own = set(retort.actors)
    told = [c for c in told if not {s.actor for s in c.said_by} & own]
    found = accused or told
    return max(found, key=lambda c: (c.count is not None, c.id)) if found else None


def _set_against(rows: Sequence[Claim], before: Sequence[Claim]) -> Iterator[Judgement]:
    """Yield the numbers that a report itself sets side by side: "however", "put the toll at", "an earlier toll"."""
    acts = {c.id: c for c in (*rows, *before)}
    here, there = (
        sorted((c for c in some if _is_count(c) and not _is_boast(c, acts)), key=_at) for some in (rows, before)
    )
    for number in here:
        earlier = _is_first_behind(EARLIER, number, here)
        if not earlier and not (number.said_by and _is_first_behind(SET_AGAINST, number, here)):
            continue
        beside = [c for c in here if _low(c) > _low(number)] if earlier else []
        other = next((c for c in (*beside, *reversed(there)) if _counts_alike(number, c)), None)
        if other is None or not (earlier or _by_another(number, other)):
            continue
        reason: Reason = "measure" if _of_bodies(number) != _of_bodies(other) else "claimant"
        why = "The report sets the two numbers against each other."
        yield opposed(_subject(number), _subject(other), "supersession" if earlier else reason, why, "retorts.numbers")


def _is_count(claim: Claim) -> bool:
    """Return whether a claim counts several people, and no part of those just counted."""
    count = claim.count
    if (
        claim.kind != "figure"
        or count is None
        or (count.low or 0) < SEVERAL
        or claim.part_of
        or claim.change == "increment"
    ):
        return False
    return claim.polarity == "yes" and not AMONG.search(claim.evidence[0].text)


def _is_boast(claim: Claim, acts: Mapping[str, Claim]) -> bool:
    """Return whether those who killed count their own enemies: no rival of a number of all the dead."""
    act = acts.get(claim.about or "")
    return act is not None and any(said.actor in act.actors for said in claim.said_by if said.actor)


def _low(claim: Claim) -> int:
    return (claim.count.low or 0) if claim.count else 0


def _at(claim: Claim) -> int:
    """Return where a number stands in its sentence, 0 where it is not found."""
    low = str(claim.count.low) if claim.count else ""
    for word in WORD.finditer(claim.evidence[0].text):
        if word.group().replace(",", "") == low or opposites().figures.get(word.group().lower()) == low:
            return word.start()
    return 0


def _is_first_behind(words: re.Pattern[str], number: Claim, rows: Sequence[Claim]) -> bool:
    """Return whether a number is the first of its measure behind such words: "an earlier toll reported 15"."""
    told = words.search(number.evidence[0].text)
    measure = number.count.measure if number.count else None
    behind = [c for c in rows if c.count and c.count.measure == measure and told and _at(c) >= told.end() - 1]
    return bool(behind) and behind[0] is number


def _counts_alike(one: Claim, other: Claim) -> bool:
    """Return whether two figures count the same harm to people who may be the same, and do not agree."""
    here, there = one.count, other.count
    if here is None or there is None or not here.low or not there.low or here.measure != there.measure:
        return False
    if here.unit != there.unit or here.low == there.low or max(here.low, there.low) > FAR * min(here.low, there.low):
        return False
    mine, theirs = (who_words(c.who) - PLAIN for c in (here, there))
    return mine == theirs or not mine or not theirs


def _by_another(one: Claim, other: Claim) -> bool:
    """Return whether two claims have two speakers; the second may be the outlet itself."""
    voices = [(c.said_by[0].actor, c.said_by[0].text) if c.said_by else (None, "") for c in (one, other)]
    return voices[0] != voices[1] and not any(text.lower() in PRONOUNS for _, text in voices)


def _of_bodies(claim: Claim) -> bool:
    """Return whether the dead are counted as bodies that somebody has: found, brought in, buried."""
    who = ((claim.count.who if claim.count else None) or "people").split()
    return bool(who) and who[-1].lower() in ("bodies", "body", "corpses", "graves")


def _unmade(
    rows: Sequence[Claim], before: Sequence[Claim], root: Callable[[Subject], Subject], kinship: Kinship
) -> Iterator[Judgement]:
    """Yield a rescue told of somebody with its denial further down: "it denied that the army had rescued anyone"."""
    for denial in (c for c in rows if c.polarity == "denied" and c.kind in RESCUES and c.actors):
        start = denial.evidence[0].start
        doers = {root(Subject("actor", denial.report, n)) for n in denial.actors}
        for told in [c for c in before if c.kind in RESCUES and c.polarity == "yes" and c.actors][-CROWDED:]:
            others = {root(Subject("actor", told.report, n)) for n in told.actors}
            if start - told.evidence[0].end <= BACK and kinship.compatible(doers, others):
                why = "One denies what the other tells."
                yield opposed(_subject(told), _subject(denial), "contradiction", why, "disputes.denial")


def _subject(claim: Claim) -> Subject:
    return Subject("claim", claim.report, claim.id)
