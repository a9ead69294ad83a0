"""Times: where a report says when, and which days its words allow.

Extents and values are those of TimeML's TIMEX3. Beside the value stands an interval of days, which is what
claims are built on: never narrower than the words, so that "last week" is seven days and no single one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import Reader, Reading, TimeMention
from vedette.model.when import When
from vedette.reading.times import dates, relative
from vedette.reading.times.calendar import FIRST_YEAR, LAST_YEAR, Stretch
from vedette.reading.times.grammar import matches
from vedette.reading.times.slots import Scene, Slots
from vedette.reading.times.tense import direction, preposition
from vedette.reading.times.words import Word, spell

HOURS = frozenset({"clock", "the part", "word"})
"""Rules whose day may stand behind them: "midnight on Saturday", "overnight into Thursday"."""
RULES = dates.RULES | relative.RULES


def reader(_case: CaseKnowledge) -> Reader:
    """Return the reader of times. It needs nothing of a case."""
    return Reader("times", ("syntax",), "times", times_in)


def times_in(reading: Reading) -> tuple[TimeMention, ...]:
    """Return the times of a report in order, resolved against its day of publication."""
    return tuple(_mentions(reading))


def when_of(mention: TimeMention) -> When:
    """Return the days that a mention allows."""
    return When(mention.first, mention.last, mention.precision)


def _mentions(reading: Reading) -> Iterator[TimeMention]:
    letters, words = spell(reading.syntax)
    story = Story(reading)
    found = matches(letters)
    for n, (first, last, rule) in enumerate(found):
        after = found[n + 1] if n + 1 < len(found) else None
        anchor = None
        if after is not None and rule in HOURS and letters[last : after[0]] == "V":
            # "at 3 a.m. on Tuesday": the hour belongs to the day that follows it.
            anchor = story.resolve(after[2], words[after[0] : after[1]])
        stretch = story.resolve(rule, words[first:last], anchor)
        if stretch is not None:
            yield _mention(reading, stretch, words[first], words[last - 1])


def _mention(reading: Reading, stretch: Stretch, first: Word, last: Word) -> TimeMention:
    opened = _opened(stretch, preposition(reading.syntax, first.token, last.token + 1))
    text = reading.document.text[first.start : last.end]
    days = (opened.first, opened.last, opened.precision)
    return TimeMention(first.start, last.end, text, opened.type, opened.value, *days)


class Story:
    """The days told so far in one report, which the times behind them may point back to."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        published = reading.document.published
        self.published = published if published and FIRST_YEAR < published.year < LAST_YEAR else None
        self.day: date | None = None
        self.period: date | None = None
        self.year: int | None = None
        self.sentence = -1

    def resolve(self, rule: str, found: list[Word], anchor: Stretch | None = None) -> Stretch | None:
        """Return what the words mean here, or None where they are no time; remember the day they tell.

        ``anchor`` is the day that stands right behind an hour or a night: "overnight into Thursday".
        """
        syntax = self.reading.syntax
        if not _stands(rule, found, self.reading):
            return None
        if syntax[found[0].token].sentence != self.sentence:
            self.sentence, self.year = syntax[found[0].token].sentence, None
        looks = partial(direction, syntax, found[-1].token)
        night = found[-1].text == "overnight" and anchor is not None and anchor.precision == "day"
        reference = anchor.first if night and anchor is not None else self.published
        stretch = RULES[rule](Slots(found), Scene(reference, self.day, self.period, self.year, looks))
        if stretch is not None and stretch.first is not None and stretch.type in ("DATE", "TIME"):
            self._remember(stretch, found)
        return stretch

    def _remember(self, stretch: Stretch, found: list[Word]) -> None:
        if stretch.precision == "day":
            self.day = stretch.last
            self.published = self.published or _dateline(self.reading, found[0], stretch.last)
        self.period = stretch.last or self.period
        if stretch.first is not None and any(word.letter in "yD" for word in found):
            self.year = stretch.first.year


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
    if stretch.type == "TIME" and way != "since" and ":" in stretch.value:
        return stretch
    if way == "since":
        way = "after"
    if way == "after":
        return Stretch(stretch.type, stretch.value, stretch.first, None, "after")
    end = stretch.last if way == "by" else stretch.first
    return Stretch(stretch.type, stretch.value, None, end, "before")
