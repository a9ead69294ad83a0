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

from vedette.claims.comebacks import tells_when
from vedette.claims.happenings import VIOLENT
from vedette.knowledge.timewords import time_words
from vedette.model.claims import Claim
from vedette.model.decisions import take
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.model.when import When
from vedette.model.words import UNREAL

LEAD = 3
"""Sentences, the heading included, in which a report says what it is about."""
POINTING = frozenset({"the", "this", "that"})
FOUGHT = frozenset({"attack", "clash", "execution"})
"""Kinds that one act may be told as by turns: "opened fire", "was killed"."""
CLEARLY = 2
"""One day outweighs the others where it is told this many times as often as the next."""
APART = 25
"""Words before an act within which such a word stands."""
FEW = 4
"""A day told once for an incident is trusted where the report tells no more days than this."""
OTHERS = frozenset({"another", "second", "third", "other", "separate", "similar", "earlier", "previous", "later"})
"""Words that set an act apart from the one told before."""
WIDEST = timedelta(days=200)
"""A telling this vague says too little to be narrowed: "in recent years"."""


def dated(reading: Reading, events: Sequence[Claim]) -> list[Claim]:
    """Return the events; of violent acts told without their day, those whose day is told elsewhere are given it."""
    told = [e for e in events if e.kind in VIOLENT and e.modality not in UNREAL and e.polarity == "yes"]
    if not told or all(e.when.days == 1 for e in told) or len(_towns(reading, told)) > 1:
        return list(events)
    found = Counter(_days(reading, told))
    day = _one(found)
    if day is None or (found[day] == 1 and _days_told(reading) > FEW):
        return list(events)
    elsewhere = _sentences_of_other_days(reading, day)
    changed: dict[str, Claim] = {}
    for claim in told:
        token = _trigger(reading.syntax, claim)
        if token is None or token.sentence in elsewhere or not _allows(claim.when, day):
            continue
        if not _is_another(reading.syntax, token) and _may_be(reading.syntax, token, told, claim, day):
            take(token.start, "when", str(day), "dating: told elsewhere", "the report dates this act in another place")
            changed[claim.id] = msgspec.structs.replace(claim, when=When.on(day))
    return [changed.get(event.id, event) for event in events]


def _days(reading: Reading, told: Sequence[Claim]) -> Iterator[date]:
    """Yield the days that tellings of violent acts, and what points back at them, are told with."""
    for claim in told:
        if claim.when.start is not None and claim.when.days == 1:
            yield claim.when.start
    for mention in reading.times:
        if mention.first is not None and mention.first == mention.last and tells_when(reading, mention):
            yield mention.first


def _days_told(reading: Reading) -> int:
    """Return how many single days the report tells."""
    return len({m.first for m in reading.times if m.precision == "day" and m.first == m.last})


def _one(days: Counter[date]) -> date | None:
    """Return the day that is told clearly more often than every other, or None."""
    ranked = days.most_common(2)
    if not ranked:
        return None
    clear = len(ranked) == 1 or ranked[0][1] >= CLEARLY * ranked[1][1]
    return ranked[0][0] if clear else None


def _may_be(syntax: Syntax, token: Token, told: Sequence[Claim], claim: Claim, day: date) -> bool:
    """Return whether a telling may be that of ``day``: it is of a like act in the same place, and leads or points."""
    others = [other for other in told if other.when.days == 1 and other.when.start == day]
    if others and not any(_alike(claim, other) for other in others):
        return False
    if len({e.place for e in told if e.place is not None}) > 1:  # several acts: only what was done at the same place
        return claim.place is not None and any(other.place == claim.place for other in others)
    return (
        token.sentence < LEAD or _is_pointing(syntax, token) or _plain_past(syntax, token) or _meets(told, claim, day)
    )


def _allows(when: When, day: date) -> bool:
    """Return whether the words leave open that it was on ``day``, and do not name a day or count from one on."""
    if when.days == 1 or (when.start is not None and (when.end is None or day < when.start)):
        return False
    if when.end is not None and day > when.end:
        return False
    return when.start is None or when.end is None or when.end - when.start <= WIDEST


def _sentences_of_other_days(reading: Reading, day: date) -> set[int]:
    """Return the numbers of the sentences that name a day, and not ``day``."""
    found: set[int] = set()
    for mention in reading.times:
        single = mention.precision == "day" and mention.value != "PRESENT_REF"
        if single and mention.first and mention.last and not mention.first <= day <= mention.last:
            found.add(reading.syntax[reading.syntax.at(mention.start, mention.end)[0]].sentence)
    return found


def _alike(one: Claim, other: Claim) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} <= FOUGHT


def _meets(told: Sequence[Claim], claim: Claim, day: date) -> bool:
    """Return whether a telling of the day names somebody whom this one names as well."""
    named = {*claim.targets, *claim.actors}
    return any(named & {*other.targets, *other.actors} for other in told if other.when.start == day)


def _is_another(syntax: Syntax, token: Token) -> bool:
    """Return whether the words before the act in its sentence set it apart: "another chief was killed"."""
    for at in range(token.i, max(token.i - APART, -1), -1):
        if syntax[at].sentence != token.sentence:
            return False
        if syntax[at].text.lower() in OTHERS and not _is_of_the_same(syntax, syntax[at]):
            return True
    return False


def _is_of_the_same(syntax: Syntax, word: Token) -> bool:
    """Return whether the word only counts on those of one act: "the second victim", "Ali and another man were shot"."""
    noun = syntax.head(word.i)
    if word.dep not in ("det", "amod") or noun.pos != "NOUN" or noun.text.lower() in time_words().incident:
        return False
    joined = noun.dep == "conj" and syntax.head(noun.i).dep in ("nsubj", "nsubjpass", "dobj")
    return noun.lemma == "victim" or joined


def _is_pointing(syntax: Syntax, token: Token) -> bool:
    """Return whether a noun points back at what was told: "the attack"."""
    return token.pos == "NOUN" and any(t.text.lower() in POINTING for t in syntax.children(token.i, "det"))


def _plain_past(syntax: Syntax, token: Token) -> bool:
    """Return whether a verb tells on in the past: "were shot"; "have attacked" sums up, "had attacked" looks back."""
    helpers = syntax.children(token.i, "aux", "auxpass")
    return token.tag in ("VBD", "VBN") and not any(t.lemma == "have" or t.tag == "MD" for t in helpers)


def _trigger(syntax: Syntax, claim: Claim) -> Token | None:
    if claim.trigger is None:
        return None
    first, last = syntax.at(claim.trigger.start, claim.trigger.end)
    return syntax[first] if first < last else None


def _towns(reading: Reading, told: Sequence[Claim]) -> set[str]:
    """Return the towns in which the acts are told."""
    towns = {p.name for p in reading.places if p.kind in ("town", "district")}
    return {e.place for e in told if e.place is not None and e.place in towns}
