"""Contrasts: where two wordings of one matter say things that cannot both hold, and by what they differ.

One matter is told by names in common and words near in meaning. What differs is looked for in the order in which it
decides: a number, a day, a denial, the poles of a matter, the cause, the one who did it.
"""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.opposites import opposites
from vedette.model.words import Reason
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.statements.bearing import armed_apart
from vedette.reconciliation.statements.doers import doers_apart
from vedette.reconciliation.statements.holding import held_by_two
from vedette.reconciliation.statements.matters import days_apart, of_one_matter
from vedette.reconciliation.statements.measures import figures_agree, figures_apart, told_numbers
from vedette.reconciliation.statements.parties import laid_to_two
from vedette.reconciliation.statements.presence import present_apart
from vedette.reconciliation.statements.refusals import one_denies
from vedette.reconciliation.statements.roles import swapped
from vedette.reconciliation.statements.tellings import Telling
from vedette.reconciliation.statements.wordings import likeness, named_alike

TAKEN_BACK = 0.25
"""Likeness from which on a later statement that takes something back takes back the earlier one."""
CLOSE = 0.42
"""Likeness from which on a day or a denial alone makes the difference."""
NEGATED = 0.32
"""Likeness from which on a denial makes the difference, whatever is denied."""
EFFECT, PLAINLY = 0.3, 0.35
"""Likeness without names from which on one effect has two causes, and one act two days."""
UNLIKE_CAUSES = 0.35
PAIRED = 0.5
CHANGED = 3
"""Days between two reports after which another holder is a change, not a quarrel."""
NEXT_DAYS, NEXT = 3, 0.28
"""Days by which one act with a name in common may be told apart by likeness alone, and that likeness."""
MONTHS, YEAR = 45, 366
SAME_WORDS = 0.8


def contrast(one: Telling, other: Telling) -> Reason | None:
    """Return why two statements cannot both hold as they stand; None where they can, or speak of two matters."""
    earlier, later = in_time(one, other)
    named = named_alike(one.wording, other.wording)[0]
    if earlier.published != later.published and later.takes_back and named and one.like(other) >= TAKEN_BACK:
        return "supersession"
    if not of_one_matter(one, other):
        return None
    if one.open != other.open:
        return "supersession" if earlier.published != later.published and days_apart(one, other) else None
    for reason in _found(one, other):
        return _typed(one, other) if reason == "contradiction" else reason
    return None


def in_time(one: Telling, other: Telling) -> tuple[Telling, Telling]:
    """Return the two in the order in which they came out."""
    first, second = sorted((one, other), key=lambda t: (str(t.published or ""), t.wording.reading.document.text))
    return first, second


def _found(one: Telling, other: Telling) -> Iterator[Reason]:
    if figures := figures_apart(one, other):
        yield figures
    if swapped(one, other) or any(
        rule(one, other) for rule in (_denied, _at_two_poles, _two_causes, doers_apart, held_by_two)
    ):
        yield "contradiction"
    if present_apart(one, other) or armed_apart(one, other):
        yield "contradiction"
    if _days_apart(one, other):
        yield "date"
    if _paired(one, other) and (not days_apart(one, other) or one.published != other.published):
        yield "contradiction"
    if laid_to_two(one, other) or _negated(one, other):
        yield "contradiction"
    if _whole_and_part(one, other) and not figures_agree(one, other):
        yield "claimant" if told_numbers(one) or told_numbers(other) else "scope"


def _typed(one: Telling, other: Telling) -> Reason:
    """Return how a contradiction came about: a later statement may take back the earlier, a part is not the whole."""
    earlier, later = in_time(one, other)
    if earlier.published and later.published and earlier.published < later.published:
        if later.hits(opposites().revised) and not later.said_denied and earlier.speaks_like(later):
            return "supersession"
        if earlier.same_speaker(later) and not later.said_denied:
            return "supersession"
        if (later.published - earlier.published).days >= CHANGED and held_by_two(one, other):
            return "supersession"
        if _after(earlier, later):
            return "supersession"
    part = _whole_and_part(one, other) and not _two_sides(one, other) and not _at_two_poles(one, other)
    return "scope" if part else "contradiction"


def _two_sides(one: Telling, other: Telling) -> bool:
    return doers_apart(one, other) or held_by_two(one, other)


def _after(earlier: Telling, later: Telling) -> bool:
    days = [max((d for t in w.wording.days if (d := t.last or t.first)), default=None) for w in (earlier, later)]
    return days[0] is not None and days[1] is not None and days[0] < days[1]


def _days_apart(one: Telling, other: Telling) -> bool:
    """Return whether one act is told of two days."""
    apart, like = days_apart(one, other), one.like(other)
    if one.says_again or other.says_again or one.said_denied != other.said_denied or _paired(one, other, verbs=True):
        return False
    alike = one.tells(opposites().harm) == other.tells(opposites().harm)
    if alike and 0 < apart <= NEXT_DAYS and like >= NEXT and named_alike(one.wording, other.wording)[0]:
        return True
    if like < CLOSE or one.plainly_like(other) < PLAINLY:
        return False
    return 0 < apart <= (MONTHS if like < SAME_WORDS else YEAR)


def _denied(one: Telling, other: Telling) -> bool:
    """Return whether one denies what the other tells."""
    if _at_one_pole(one, other) and not (one.said_denied or other.said_denied):
        return False
    return one.like(other) >= CLOSE and one.denies_what(other) != other.denies_what(one)


def _negated(one: Telling, other: Telling) -> bool:
    """Return whether one of two statements alone denies something that the other speaks of.

    "Nobody survived" and "all died" deny nothing of each other: both stand at one pole; and their numbers do not agree.
    """
    if one.like(other) < NEGATED or figures_agree(one, other):
        return False
    if _at_one_pole(one, other) and not (one.said_denied or other.said_denied):
        return False
    return one_denies(one, other)


def _at_one_pole(one: Telling, other: Telling) -> bool:
    poles = [(one.pole(m), other.pole(m)) for m in opposites().matters]
    return any(a is not None and a == b for a, b in poles)


def _at_two_poles(one: Telling, other: Telling) -> bool:
    for matter in opposites().matters:
        a, b = one.pole(matter), other.pole(matter)
        if a is not None and b is not None and a != b and (not matter.same_side or not doers_apart(one, other)):
            return True
    return False


def _paired(one: Telling, other: Telling, *, verbs: bool = False) -> bool:
    """Return whether two words that exclude each other stand in statements that else tell the same."""
    if one.like(other) < PAIRED:
        return False
    return any(
        (a.tells_only(yes, no, verbs=verbs) and b.tells_only(no, yes, verbs=verbs))
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
