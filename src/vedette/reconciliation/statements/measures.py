"""Measures: whether the numbers of two statements differ, and why: measure, scope, claimant, a later count."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.knowledge.naming import naming
from vedette.knowledge.opposites import opposites
from vedette.model.syntax import Token
from vedette.model.words import Reason
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.statements.tellings import Telling

PEOPLE = ("people", "soldiers", "men", "civilians")
PEOPLE_LIKE = 0.45


@dataclass(frozen=True, slots=True)
class Told:
    """One number of a statement, with the words for what is counted around it."""

    low: int
    high: int
    what: frozenset[str]
    unit: str
    who: frozenset[str]
    noun: str = ""


def figures_apart(one: Telling, other: Telling) -> Reason | None:
    """Return why the numbers of two statements do not agree; None where they do or one tells of none."""
    here, there = told_numbers(one), told_numbers(other)
    if not here or not there:
        return None
    if any(_agree(a, b) for a in here for b in there):
        return None
    pairs = [(a, b) for a in here for b in there if _of_one_sort(a, b)]
    if not pairs:
        return None
    a, b = pairs[0]
    return _why(a, b, one, other)


def figures_agree(one: Telling, other: Telling) -> bool:
    """Return whether some number of the one agrees with some number of the other."""
    return any(_agree(a, b) for a in told_numbers(one) for b in told_numbers(other))


def count_unlike_things(one: Telling, other: Telling) -> bool:
    """Return whether both tell numbers, and none of the one counts what some of the other does: dead, arrested."""
    here, there = told_numbers(one), told_numbers(other)
    known = all(n.what and n.unit == "people" for n in (*here, *there))
    return bool(here and there) and known and not any(a.what & b.what for a in here for b in there)


def told_numbers(telling: Telling) -> list[Told]:
    """Return the numbers of people and homes in a statement, those of its sources left out."""
    found: list[Told] = []
    taken: set[int] = set()
    syntax = telling.syntax
    for count in telling.wording.counts:
        first, last = syntax.at(count.start, count.end)
        if first in telling.wording.spoken:
            continue
        taken.update(range(first, last))
        low = count.low if count.low is not None else count.high or 0
        high = count.high if count.high is not None else low
        who = frozenset(
            w.removesuffix("s")
            for w in fold(count.who or "").split()
            if w not in naming().people and w not in opposites().generic
        )
        found.append(Told(low, high, _what(telling, first), count.unit, who))
    found += _single(telling)
    for token in syntax.tokens:
        timed = any(t.start <= token.start < t.end for t in telling.wording.reading.times)
        dozen = token.lemma == "dozen" and token.text.lower() == "dozen"
        if not (dozen or token.pos == "NUM") or token.i in taken or timed or token.i in telling.wording.spoken:
            continue
        value = "12" if dozen else opposites().figures.get(token.text.lower(), token.text.replace(",", ""))
        if not value.isdigit():
            continue
        noun = syntax.head(token.i) if token.dep in ("nummod", "quantmod", "amod") else token
        lemma = noun.lemma.lower() if noun.pos in ("NOUN", "PROPN") and noun is not token else ""
        lemma = "" if lemma in opposites().totals else lemma
        unit = "households" if lemma in opposites().households else "people"
        harmed = syntax.head(noun.i).lemma.lower() in opposites().killing | opposites().hurting | opposites().vanishing
        people = not lemma or harmed or any(telling.wording.near(lemma, word) >= PEOPLE_LIKE for word in PEOPLE)
        what = _what(telling, token.i) if people else frozenset[str]()
        if what or lemma:
            who = frozenset({lemma} - naming().people - opposites().generic - {""})
            found.append(Told(int(value), int(value), what, unit, who, lemma))
    return found


def _single(telling: Telling) -> list[Told]:
    """Return the nouns of which a statement tells one only: "a single helicopter"."""
    syntax = telling.syntax
    heads = [syntax.head(t.i) for t in syntax.tokens if t.lemma.lower() in ONLY_ONE and t.dep == "amod"]
    told = [h for h in heads if h.pos == "NOUN" and not telling.denies(h) and h.i not in telling.wording.spoken]
    return [Told(1, 1, frozenset(), "people", frozenset({h.lemma.lower()}), h.lemma.lower()) for h in told]


ONLY_ONE = frozenset({"single", "sole", "lone"})


def _what(telling: Telling, at: int) -> frozenset[str]:
    """Return what is counted at token ``at``: killed, injured, missing, by the words nearest to it in its sentence."""
    syntax = telling.syntax
    for over in (syntax.tokens[at], *syntax.ancestors(at)):
        near = [over, *(c for c in syntax.children(over.i, *SAYING) if c.i > at)]
        near += [c for t in near for c in syntax.children(t.i, "conj") if not _counted(telling, c)]
        near += [h for t in near if t.dep == "conj" and not _counts_itself(telling, h := syntax.head(t.i), at)]
        if found := frozenset(kind for t in near for kind in _kinds(t)):
            return found
        if over.pos == "VERB":
            break
    sentence = syntax.tokens[at].sentence
    return frozenset(kind for t in syntax.tokens if t.sentence == sentence for kind in _kinds(t))


SAYING = ("amod", "acl", "acomp", "oprd", "attr", "relcl")
"""Ties by which what befell those who are counted hangs on the word for them."""


def _kinds(token: Token) -> list[str]:
    words = opposites()
    kinds = (
        ("killed", words.killing),
        ("injured", words.hurting),
        ("missing", words.vanishing),
        ("held", words.seizing),
    )
    return [name for name, row in kinds if token.lemma.lower() in row or token.text.lower() in row]


def _counts_itself(telling: Telling, token: Token, at: int) -> bool:
    """Return whether a number other than the one at ``at`` stands with a word, near to it."""
    syntax = telling.syntax
    nouns = syntax.children(token.i, "dobj", "nsubj", "nsubjpass")
    below = (*syntax.children(token.i), *(c for n in nouns for c in syntax.children(n.i)))
    return any(t.pos == "NUM" and t.i != at for t in below)


def _counted(telling: Telling, token: Token) -> bool:
    """Return whether a number of its own stands with a word."""
    below = telling.syntax.subtree(token.i)
    return any(telling.syntax.tokens[i].pos == "NUM" for i in below)


def _agree(a: Told, b: Told) -> bool:
    return a.unit == b.unit and a.low <= max(b.high, b.low) * 1.05 and b.low <= max(a.high, a.low) * 1.05


def _of_one_sort(a: Told, b: Told) -> bool:
    if a.unit != b.unit:
        return True
    return bool(a.what & b.what) or (not a.what and not b.what and (a.noun == b.noun or not a.noun or not b.noun))


def _why(a: Told, b: Told, one: Telling, other: Telling) -> Reason:
    if 0 in (a.high, b.high):
        return "contradiction"
    if a.unit != b.unit or a.what != b.what or one.tells(opposites().guessing) != other.tells(opposites().guessing):
        return "measure"
    small, large = sorted((a, b), key=lambda n: n.low)
    if one.spans != other.spans or (small.who & opposites().subgroups and not large.who):
        return "scope"
    if a.who and b.who and not a.who & b.who and _sides(a) != _sides(b):
        return "scope"
    first, second = (
        (one, other) if (str(one.published or ""), a.low) <= (str(other.published or ""), b.low) else (other, one)
    )
    small, large = (a, b) if first is one else (b, a)
    later = bool(first.published and second.published and first.published < second.published)
    if later and (second.hits(opposites().revised) or first.speaks_like(second)) and small.low < large.low:
        return "supersession"
    if one.widely != other.widely or _part_of_the_other(first, second, small, large):
        return "scope"
    return "claimant" if one.speakers or other.speakers else "contradiction"


def _part_of_the_other(first: Telling, second: Telling, a: Told, b: Told) -> bool:
    """Return whether the smaller number is told of a spot, and the larger of a wide place alone."""
    narrow, wide = (first, second) if a.low <= b.low else (second, first)
    here, there = narrow.where, wide.where
    return bool(here and there) and not here & there and wide.only_wide and not narrow.only_wide


def _sides(told: Told) -> frozenset[str]:
    words = opposites()
    return frozenset(
        name
        for name, row in (("state", words.state_side), ("rebel", words.rebel_side))
        if any(w in row for w in told.who)
    )
