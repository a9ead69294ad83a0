"""Times: where a report says when, and which days its words allow.

Extents and values are those of TimeML's TIMEX3. Beside the value stands an interval of days, which is what
claims are built on: never narrower than the words, so that "last week" is seven days and no single one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import Reader, Reading, TimeMention
from vedette.model.when import When
from vedette.reading.times import dates, relative
from vedette.reading.times.calendar import Stretch
from vedette.reading.times.grammar import matches
from vedette.reading.times.slots import Scene, Slots
from vedette.reading.times.tense import direction, preposition
from vedette.reading.times.words import Word, spell

RULES = dates.RULES | relative.RULES


def reader(case: CaseKnowledge) -> Reader:
    """Return the reader of times. It needs nothing of the ``case``."""
    return Reader("times", ("syntax",), "times", times_in)


def times_in(reading: Reading) -> tuple[TimeMention, ...]:
    """Return the times of a report in order, resolved against its day of publication."""
    return tuple(_mentions(reading))


def when_of(mention: TimeMention) -> When:
    """Return the days that a mention allows."""
    return When(mention.first, mention.last, mention.precision)


def _mentions(reading: Reading) -> Iterator[TimeMention]:
    syntax, text = reading.syntax, reading.document.text
    letters, words = spell(syntax)
    published, told, told_year, sentence = reading.document.published, None, None, -1
    for first, last, rule in matches(letters):
        found = words[first:last]
        if syntax[found[0].token].sentence != sentence:
            sentence, told_year = syntax[found[0].token].sentence, None
        if not _stands(rule, found, reading):
            continue
        scene = Scene(published, told, told_year, lambda i=found[-1].token: direction(syntax, i))
        stretch = RULES[rule](Slots(found), scene)
        if stretch is None:
            continue
        if stretch.precision == "day" and stretch.first is not None and stretch.type != "DURATION":
            told = stretch.last
            published = published or _dateline(reading, found[0], told)
        if any(word.letter in "yD" for word in found) and stretch.first is not None:
            told_year = stretch.first.year
        start, end = found[0].start, found[-1].end
        stretch = _opened(stretch, preposition(syntax, found[0].token, found[-1].token + 1))
        yield TimeMention(
            start, end, text[start:end], stretch.type, stretch.value, stretch.first, stretch.last, stretch.precision,
        )


def _stands(rule: str, found: list[Word], reading: Reading) -> bool:
    """Return whether the words are a time where they stand: "2,000 people" and "1500 fighters" are none."""
    token = reading.syntax[found[0].token]
    before = reading.syntax[token.i - 1] if token.i else token
    if rule == "plural":
        return before.lemma in ("for", "in", "within", "after")
    if rule == "length" and [word.letter for word in found] == ["a", "u"]:
        return before.pos not in ("NOUN", "NUM", "SYM", "PROPN") or before.text in ("half",)
    if rule != "year" or len(found) > 1:
        return True
    head = reading.syntax.head(token.i)
    return not (token.dep in ("nummod", "quantmod") and head.i > token.i and head.text.islower() and head.tag == "NNS")


def _dateline(reading: Reading, word: Word, day: date | None) -> date | None:
    """Return the day of a dateline, which stands in for an unknown day of publication."""
    block = reading.document.block_at(word.start)
    return day if block is not None and block.kind == "dateline" else None


def _opened(stretch: Stretch, way: str | None) -> Stretch:
    """Open the interval after "since" and "after", and before "by", "before" and "until"."""
    if way is None or stretch.first is None or stretch.last is None or stretch.type == "DURATION":
        return stretch
    if way == "since":
        way = "after"
    if way == "after":
        return Stretch(stretch.type, stretch.value, stretch.first, None, "after")
    end = stretch.last if way == "by" else stretch.first
    return Stretch(stretch.type, stretch.value, None, end, "before")
