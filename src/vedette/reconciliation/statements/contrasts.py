"""Contrasts: where two wordings of one matter say things that cannot both hold, and by what they differ.

One matter is told by names in common and words near in meaning. What differs is looked for in the order in which it
decides: a number, a day, a denial, the poles of a matter, the cause, the one who did it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vedette.knowledge.opposites import opposites
from vedette.model.readings import TimeMention
from vedette.model.words import Reason
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.statements.doers import doers_apart
from vedette.reconciliation.statements.holding import held_by_two
from vedette.reconciliation.statements.measures import count_unlike_things, figures_apart, told_numbers
from vedette.reconciliation.statements.tellings import Telling
from vedette.reconciliation.statements.wordings import likeness, named_alike

NEAR = 0.3
"""Likeness from which on two wordings with a name in common are of one matter."""
TAKEN_BACK = 0.25
"""Likeness from which on a later statement that takes something back takes back the earlier one."""
NEARER = 0.55
"""Likeness from which on two wordings are of one matter though no name is common."""
CLOSE = 0.42
"""Likeness from which on a day or a denial alone makes the difference."""
EFFECT, PLAINLY = 0.3, 0.35
"""Likeness without names from which on one effect has two causes, and one act two days."""
UNLIKE_CAUSES = 0.35
PAIRED = 0.5
MONTHS, YEAR = 45, 366
SAME_WORDS = 0.8
ONE_ACT_DAYS = 7
SURE = 0.6
"""Likeness from which on acts of days far apart are still taken for one."""


def contrast(one: Telling, other: Telling) -> Reason | None:
    """Return why two statements cannot both hold as they stand; None where they can, or speak of two matters."""
    earlier, later = in_time(one, other)
    named = named_alike(one.wording, other.wording)[0]
    if earlier.published != later.published and later.takes_back and named and one.like(other) >= TAKEN_BACK:
        return "supersession"
    if not of_one_matter(one, other):
        return None
    if one.open != other.open:
        return "supersession" if earlier.published != later.published and _apart_in_days(one, other) else None
    for reason in _found(one, other):
        return _typed(one, other) if reason == "contradiction" else reason
    return None


def in_time(one: Telling, other: Telling) -> tuple[Telling, Telling]:
    """Return the two in the order in which they came out."""
    first, second = sorted((one, other), key=lambda t: (str(t.published or ""), t.wording.reading.document.text))
    return first, second


def of_one_matter(one: Telling, other: Telling) -> bool:
    """Return whether two statements speak of one matter by their names and words."""
    common, apart = named_alike(one.wording, other.wording)
    like = one.like(other)
    apart = apart and not (one.widely != other.widely and one.country == other.country)
    if apart and not common:
        return False
    if (_apart_in_days(one, other) > ONE_ACT_DAYS and like < SURE) or count_unlike_things(one, other):
        return False
    if common or (not apart and one.country and one.country == other.country):
        return like >= NEAR or (figures_apart(one, other) is not None and like >= NEAR / 2)
    return like >= NEARER


def _found(one: Telling, other: Telling) -> Iterator[Reason]:
    if figures := figures_apart(one, other):
        yield figures
    if any(rule(one, other) for rule in (_denied, _at_two_poles, _two_causes, doers_apart, held_by_two)):
        yield "contradiction"
    if _days_apart(one, other):
        yield "date"
    if _paired(one, other):
        yield "contradiction"
    if _whole_and_part(one, other):
        yield "claimant" if told_numbers(one) or told_numbers(other) else "scope"


def _typed(one: Telling, other: Telling) -> Reason:
    """Return how a contradiction came about: a later statement may take back the earlier, a part is not the whole."""
    earlier, later = in_time(one, other)
    if earlier.published and later.published and earlier.published < later.published:
        if later.hits(opposites().revised) and not later.said_denied:
            return "supersession"
        if _after(earlier, later):
            return "supersession"
    return "scope" if _whole_and_part(one, other) and not _two_sides(one, other) else "contradiction"


def _two_sides(one: Telling, other: Telling) -> bool:
    return doers_apart(one, other) or held_by_two(one, other)


def _after(earlier: Telling, later: Telling) -> bool:
    days = [max((d for t in w.wording.days if (d := t.last or t.first)), default=None) for w in (earlier, later)]
    return days[0] is not None and days[1] is not None and days[0] < days[1]


def _days_apart(one: Telling, other: Telling) -> bool:
    """Return whether one act is told of two days."""
    if one.like(other) < CLOSE or one.says_again or other.says_again or one.plainly_like(other) < PLAINLY:
        return False
    apart = _apart_in_days(one, other)
    return 0 < apart <= (MONTHS if one.like(other) < SAME_WORDS else YEAR)


def _apart_in_days(one: Telling, other: Telling) -> int:
    """Return by how many days the days told miss each other, 0 where some meet or none is told."""
    gaps = [_gap(a, b) for a in one.wording.days for b in other.wording.days]
    return max(0, min(gaps, default=0))


def _gap(a: TimeMention, b: TimeMention) -> int:
    first = max(a.first or date.min, b.first or date.min)
    last = min(a.last or a.first or date.max, b.last or b.first or date.max)
    return (first - last).days


def _denied(one: Telling, other: Telling) -> bool:
    """Return whether one denies what the other tells."""
    return one.like(other) >= CLOSE and one.denies_what(other) != other.denies_what(one)


def _at_two_poles(one: Telling, other: Telling) -> bool:
    for matter in opposites().matters:
        a, b = one.pole(matter), other.pole(matter)
        if a is not None and b is not None and a != b and (not matter.same_side or not doers_apart(one, other)):
            return True
    return False


def _paired(one: Telling, other: Telling) -> bool:
    """Return whether two words that exclude each other stand in statements that else tell the same."""
    if one.like(other) < PAIRED:
        return False
    return any(
        (a.tells_only(yes, no) and b.tells_only(no, yes))
        for yes, no in opposites().pairs
        for a, b in ((one, other), (other, one))
    )


def _two_causes(one: Telling, other: Telling) -> bool:
    """Return whether one effect is laid to two kinds of cause."""
    if one.effects_like(other) < EFFECT:
        return False
    if one.causes and other.causes and not one.causes & other.causes:
        return True
    if one.causes & other.denied_causes or other.causes & one.denied_causes:
        return True
    here, there = one.cause_words, other.cause_words
    return bool(here and there) and likeness(here, there, one.wording.near) < UNLIKE_CAUSES


def _whole_and_part(one: Telling, other: Telling) -> bool:
    words = opposites()
    places = [{w for p in t.wording.reading.places for w in fold(p.name).split()} for t in (one, other)]
    if one.tells(words.whole) != other.tells(words.whole) and all(places) and not places[0] & places[1]:
        return True
    return any(
        a.tells(words.whole) and b.tells(words.part) and not b.tells(words.whole)
        for a, b in ((one, other), (other, one))
    )
