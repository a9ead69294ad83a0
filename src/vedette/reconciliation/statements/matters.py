"""Matters: whether two statements speak of one matter, by their names, places, countries, days and words."""

from __future__ import annotations

from datetime import date

from vedette.knowledge.opposites import opposites
from vedette.model.readings import TimeMention
from vedette.model.syntax import Token
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.statements.measures import count_unlike_things, figures_apart
from vedette.reconciliation.statements.tellings import Telling
from vedette.reconciliation.statements.wordings import named_alike, one_name

NEAR = 0.25
"""Likeness from which on two wordings with a name in common are of one matter."""
KIN = 0.33
"""Likeness from which on two wordings without a common name, but of one country, are of one matter."""
NEARER = 0.48
"""Likeness from which on two wordings are of one matter though no name is common."""
ONE_ACT_DAYS = 7
SURE = 0.6
"""Likeness from which on acts of days far apart are still taken for one."""
FAR = 25
LONG_AGO = 150
"""Days by which a time told may lie before the other statement's before the two speak of two acts."""
YEAR_DIGITS = 4
WIDE = frozenset({"country", "province", "region", "continent", "sea"})
WHERE = frozenset({"at", "in", "near", "outside", "around", "off", "of", "on", "between"})


def of_one_matter(one: Telling, other: Telling) -> bool:
    """Return whether two statements speak of one matter."""
    common, apart = named_alike(one.wording, other.wording)
    like = one.like(other)
    kin = bool(lands(one) & lands(other))
    if spots_apart(one, other) or (long_apart(one, other) and like < SAME_WORDS):
        return False
    gap = days_apart(one, other)
    if (gap > ONE_ACT_DAYS and like < (SURE if gap < FAR else SAME_WORDS)) or count_unlike_things(one, other):
        return False
    figures = figures_apart(one, other) is not None
    if common:
        return like >= NEAR or (figures and like >= NEAR / 2)
    if kin:
        return like >= KIN or (figures and like >= NEAR / 2)
    return not apart and like >= NEARER


SAME_WORDS = 0.8


def lands(telling: Telling) -> frozenset[str]:
    """Return the countries of the places and actors of a statement, its speakers' too."""
    reading = telling.wording.reading
    found = (*(p.country for p in reading.places), *(a.country for a in reading.actors))
    return frozenset(c for c in found if c)


def spots_apart(one: Telling, other: Telling) -> bool:
    """Return whether each names a spot that the other does not, and nothing else than wide places is common."""
    here, there = spots(one), spots(other)
    wholes = [t.tells(opposites().whole) for t in (one, other)]
    if not here or not there or wholes[0] != wholes[1]:
        return False
    if any(one_name(a, b) for a in here for b in there):
        # Two spots of one town on two days.
        mine = [a for a in here if not any(one_name(a, b) for b in there)]
        theirs = [b for b in there if not any(one_name(a, b) for a in here)]
        return bool(mine and theirs) and days_apart(one, other) > 0
    # A spot of the one may be named elsewhere in the other, in another role.
    if any(one_name(a, b) for a in here for b in other.wording.names | other.wording.spoken_names):
        return False
    return not any(one_name(a, b) for a in one.wording.names | one.wording.spoken_names for b in there)


def spots(telling: Telling) -> frozenset[str]:
    """Return the words for narrow places where something is told to have happened: towns and what is not known."""
    syntax, reading = telling.syntax, telling.wording.reading
    wide = {i for p in reading.places if p.kind in WIDE for i in range(*syntax.at(p.start, p.end))}
    wide |= {i for a in reading.actors for i in range(*syntax.at(a.start, a.end))}
    wide |= {i for t in reading.times for i in range(*syntax.at(t.start, t.end))}
    known = {i for p in reading.places if p.kind not in WIDE for i in range(*syntax.at(p.start, p.end))}
    found: set[str] = set()
    for token in syntax.tokens:
        if token.i in wide | telling.wording.spoken:
            continue
        over = syntax.head(token.i)
        if token.dep == "pobj" and over.lemma in WHERE and over.i not in telling.wording.spoken:
            kept = (token, *syntax.children(token.i, "compound", "poss", "conj"))
            found.update(fold(t.text) for t in kept if t.i not in wide and _a_place(t, token))
        elif token.dep in ("dobj", "nsubj", "nsubjpass") and token.i in known:
            found.add(fold(token.text))
    return frozenset(w for w in found if len(w) > 1)


def _a_place(token: Token, head: Token) -> bool:
    """Return whether a name behind "in" or "at" may be that of a place."""
    return token.pos == "PROPN" and (head.pos == "PROPN" or token.entity[2:] in ("GPE", "LOC", "FAC"))


def long_apart(one: Telling, other: Telling) -> bool:
    """Return whether one tells of a time long before that of the other: years may be told as well as days."""
    if one.published and other.published and abs((one.published - other.published).days) > LONG_AGO / 2:
        return False
    (a, b), (c, d) = _time_of(one), _time_of(other)
    if None in (a, b, c, d):
        return False
    return ((c or date.min) - (b or date.min)).days > LONG_AGO or ((a or date.min) - (d or date.min)).days > LONG_AGO


def _time_of(telling: Telling) -> tuple[date | None, date | None]:
    times = [t for t in telling.wording.reading.times if t.first and _dated(telling, t)]
    if len(times) != 1:
        return telling.published, telling.published
    return min(t.first for t in times if t.first), max(t.last or t.first or date.min for t in times)


def _dated(telling: Telling, time: TimeMention) -> bool:
    """Return whether a time tells the year, and not only since when: "in 2019"."""
    year = any(w.isdigit() and len(w) == YEAR_DIGITS for w in time.text.split())
    first = telling.syntax.at(time.start, time.end)[0]
    return year and telling.syntax.tokens[max(0, first - 1)].lemma not in ("since", "until", "from")


def days_apart(one: Telling, other: Telling) -> int:
    """Return by how many days the days told miss each other, 0 where some meet or none is told."""
    gaps = [_gap(a, b) for a in one.wording.days for b in other.wording.days]
    return max(0, min(gaps, default=0))


def _gap(a: TimeMention, b: TimeMention) -> int:
    first = max(a.first or date.min, b.first or date.min)
    last = min(a.last or a.first or date.max, b.last or b.first or date.max)
    return (first - last).days
