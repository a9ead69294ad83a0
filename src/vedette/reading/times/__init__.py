"""Times: where a report says when, and which days its words allow.

Extents and values are those of TimeML's TIMEX3. Beside the value stands an interval of days, which is what
claims are built on: never narrower than the words, so that "last week" is seven days and no single one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import Reader, Reading, TimeMention
from vedette.model.syntax import Syntax, Token
from vedette.model.when import When
from vedette.reading.times import dates, feasts, parts, relative
from vedette.reading.times.calendar import FIRST_YEAR, LAST_YEAR, Stretch
from vedette.reading.times.grammar import matches
from vedette.reading.times.ranges import joined
from vedette.reading.times.slots import Scene, Slots
from vedette.reading.times.tense import direction, preposition
from vedette.reading.times.words import Word, spell

HOURS = frozenset({"clock", "the part", "word"})
"""Rules whose day may stand behind them: "midnight on Saturday", "overnight into Thursday"."""
COMPARING = frozenset({"ago", "shift", "year ago"})
AGAINST = frozenset({"from", "versus", "vs.", "vs", "than", "compared", "against"})
"""Words that hold one figure against another: "up from 300 a year earlier"."""
LATEST_STAMP = timedelta(days=60)
"""How far a dateline may lie after the day that a report is filed under."""
LONG_AGO = 1900
"""Before this four digits are a year only behind a word of time: a page is full of other numbers."""
BEFORE_A_YEAR = frozenset(
    {
        "in", "since", "of", "from", "by", "until", "till", "before", "after", "during", "the", "to", "and", "or",
        "between", "through", "early", "late", "mid", "circa", "around", "about", "year", "years", "ad", "ce",
        "spring", "summer", "autumn", "winter", "fall", "-", "–", "/",
    }
)  # fmt: skip
DASHES = frozenset({"-", "–", "/"})
ZONES = frozenset({"GMT", "UTC", "EST", "EDT", "BST", "CET", "IST", "CAT", "hrs", "Hrs", "HRS"})
RULES = dates.RULES | feasts.RULES | parts.RULES | relative.RULES


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
    resolved: list[tuple[int, int, Stretch]] = []
    for n, (first, last, rule) in enumerate(found):
        after = found[n + 1] if n + 1 < len(found) else None
        anchor = None
        if after is not None and rule in HOURS and letters[last : after[0]] == "V":
            # "at 3 a.m. on Tuesday": the hour belongs to the day that follows it.
            anchor = story.resolve(after[2], words[after[0] : after[1]])
        stretch = story.resolve(rule, words[first:last], anchor)
        if stretch is None and rule == "calendar day" and words[first].letter == "m":
            # "In May 1,200 people": the number is no day, and the month stands.
            last = first + 1
            stretch = story.resolve("month", words[first:last])
        if stretch is not None:
            resolved.append((first, last, stretch))
    for (first, last, _), stretch in zip(resolved, joined(reading, words, resolved), strict=True):
        yield _mention(reading, stretch, words[first], words[last - 1])


def _mention(reading: Reading, stretch: Stretch, first: Word, last: Word) -> TimeMention:
    way = preposition(reading.syntax, first.token, last.token + 1)
    text = reading.document.text[first.start : last.end]
    if way == "before" and re.search(r"\bend\b", text.lower()):
        way = "by"  # "before the end of May" allows all of it
    opened = _opened(stretch, way)
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
        self.measured: Stretch | None = None
        self.measured_in = -1

    def resolve(self, rule: str, found: list[Word], anchor: Stretch | None = None) -> Stretch | None:
        """Return what the words mean here, or None where they are no time; remember the day they tell.

        ``anchor`` is the day that stands right behind an hour or a night: "overnight into Thursday".
        """
        syntax = self.reading.syntax
        if not _stands(rule, found, self.reading):
            return None
        if syntax[found[0].token].sentence != self.sentence:
            self.sentence, self.year = syntax[found[0].token].sentence, None
        looks = partial(direction, syntax, _top(syntax, found))
        night = found[-1].text == "overnight" and anchor is not None and anchor.precision == "day"
        if night and anchor is not None and anchor.first != anchor.last:
            # "overnight on 3-4 May" names both days itself.
            return Stretch("TIME", f"{anchor.first}TNI", anchor.first, anchor.last, "day")
        reference = anchor.first if night and anchor is not None else self.published
        compared = self._compared(found[0].token) if rule in COMPARING else None
        if rule == "the unit" and (length := _bounded(found, syntax)) is not None:
            return length
        stretch = RULES[rule](Slots(found), Scene(reference, self.day, self.period, self.year, looks, compared))
        if stretch is not None and stretch.first is not None and stretch.type in ("DATE", "TIME"):
            self._remember(stretch, found, counted=rule in COMPARING)
        return stretch

    def _compared(self, i: int) -> Stretch | None:
        """Return the quarter or month told last, where a figure before token ``i`` is held against another."""
        syntax, number = self.reading.syntax, self.sentence
        if self.measured is None or self.measured_in < number - (6 if "Q" in self.measured.value else 1):
            return None
        for at in range(i - 1, max(i - 30, -1), -1):
            if syntax[at].sentence != number:
                break
            if syntax[at].text.lower() in AGAINST:
                return self.measured
        return None

    def _remember(self, stretch: Stretch, found: list[Word], *, counted: bool) -> None:
        if stretch.precision == "day":
            self.day = stretch.last
            self.published = _anchored(self.reading, found, stretch.last, self.published)
        self.period = stretch.last or self.period
        if not counted and stretch.precision == "month" and stretch.value[4:5] == "-" and stretch.value[5:6] in "Q01":
            self.measured, self.measured_in = stretch, self.sentence
        if stretch.first is not None and any(word.letter in "yD" for word in found):
            self.year = stretch.first.year


def _top(syntax: Syntax, found: list[Word]) -> int:
    """Return the token of the words that all others of them hang from: "March" of "March 31"."""
    first, at = found[0].token, found[-1].token
    while first <= (above := syntax[at].head) < at:
        at = above
    return at


def _stands(rule: str, found: list[Word], reading: Reading) -> bool:
    """Return whether the words are a time where they stand: "2,000 people" and "1500 fighters" are none."""
    token = reading.syntax[found[0].token]
    before = reading.syntax[token.i - 1] if token.i else token
    if rule == "plural":
        return before.lemma in ("for", "in", "within", "after")
    if rule == "decade" and len(found) == 1 and "'" not in token.text and len(token.text) < 5:
        return False  # "a man in his 30s"
    if rule == "decade" and before.tag == "PRP$":
        return False  # "a couple in their seventies"
    if rule == "holiday" and (top := reading.syntax.head_of(found[0].start, found[-1].end)) and top.dep == "compound":
        return False  # "a Christmas party" is not yet Christmas
    if rule == "clock" and len(found) == 1 and _is_length_of_play(token, reading):
        return False
    if rule == "word" and found[0].text == "daily" and token.pos in ("NOUN", "PROPN"):
        return token.dep == "npadvmod"
    if rule == "length" and [word.letter for word in found] == ["a", "u"]:
        return before.pos not in ("NOUN", "NUM", "SYM", "PROPN") or before.text in ("half",)
    if rule != "year" or len(found) > 1:
        return True
    if _is_a_number(token, before, reading):
        return False
    head = reading.syntax.head(token.i)
    if token.dep == "nummod" and head.i > token.i and head.lemma in ("block", "hour", "hr"):
        return False  # "the 1800 block of the road"
    return not (token.dep in ("nummod", "quantmod") and head.i > token.i and head.text.islower() and head.tag == "NNS")


def _is_a_number(token: Token, before: Token, reading: Reading) -> bool:
    """Return whether four digits alone are a clock's ("at 1930", "1514 GMT") or a count of the page ("(1881)")."""
    after = reading.syntax[token.i + 1].text if token.i + 1 < len(reading.syntax) else ""
    if before.text.lower() == "at" or after in ZONES or (before is not token and before.text.isdigit()):
        return True
    if not token.text.isdigit() or int(token.text) >= LONG_AGO:
        return False
    return before is not token and before.text.lower() not in BEFORE_A_YEAR and after not in DASHES


def _is_length_of_play(token: Token, reading: Reading) -> bool:
    """Return whether "1:09" opens a line before a title: how long a film on the page is."""
    block = reading.document.block_at(token.start)
    after = reading.syntax[token.i + 1] if token.i + 1 < len(reading.syntax) else token
    opens = token.i == 0 or (block is not None and block.start == token.start) or token.head == token.i
    return opens and after.text[:1].isupper()


def _bounded(found: list[Word], syntax: Syntax) -> Stretch | None:
    """Return "the year" of "the year ended March 31": a length, whose end stands behind it."""
    after = syntax[found[-1].token + 1].text.lower() if found[-1].token + 1 < len(syntax) else ""
    if after not in ("ended", "ending", "through") or found[-1].value != "Y":
        return None
    return Stretch("DURATION", "P1Y")


def _anchored(reading: Reading, found: list[Word], day: date | None, published: date | None) -> date | None:
    """Return the day that a report speaks on: that of publication, else of its dateline.

    A report is not out before it is written: where its own dateline, with its year, is later, "on Friday" hangs on
    that. The stamp of an update is later by nature and tells nothing.
    """
    block = reading.document.block_at(found[0].start)
    if block is None or block.kind != "dateline" or day is None or published is None:
        return published or (day if block is not None and block.kind == "dateline" else None)
    later = timedelta(0) < day - published <= LATEST_STAMP and any(word.letter in "yD" for word in found)
    return day if later and "pdate" not in reading.document.text[block.start : block.end] else published


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
