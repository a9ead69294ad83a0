"""Times that date no act: those of the page ("Posted: Thursday, 3 April"), of its dateline ("JUBA, May 14 –"), by
which what is told was over, and those that only name a thing ("the 2018 accord", "this year's cup").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.knowledge.timewords import time_words
from vedette.model.readings import Reading, TimeMention
from vedette.model.syntax import Syntax

STAMP = re.compile(
    r"\b(?:Posted|Updated|Published|Modified|Created|UPDATED?|POSTED|PUBLISHED)(?: on| at)?\s*[:@]?\s*"
    r"(?:\w+, \w+ \d+, \d{4} @ )?$"
)
OF_ANOTHER = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
"""Arcs by which a time tells a thing from others of its kind."""
SAYING = frozenset(
    {
        "say",
        "tell",
        "report",
        "announce",
        "state",
        "confirm",
        "add",
        "dismiss",
        "deny",
        "reject",
        "claim",
        "describe",
        "write",
        "post",
        "publish",
        "acknowledge",
        "admit",
        "declare",
        "warn",
        "brief",
        "insist",
    }
)
SPANS = frozenset(
    {
        "night",
        "morning",
        "evening",
        "afternoon",
        "day",
        "week",
        "weekend",
        "month",
        "year",
        "hour",
        "eve",
        "start",
        "beginning",
        "end",
        "middle",
        "rest",
        "course",
        "part",
        "dawn",
        "dusk",
        "midnight",
        "noon",
    }
)
"""Nouns of time behind which a day stands: "the night of 3 May"."""
NEAR = 60
"""Characters before a time in which the word of a stamp is looked for."""


def is_stamp(text: str, start: int) -> bool:
    """Return whether the time that starts at ``start`` says when the page was put up."""
    return STAMP.search(text, max(0, start - NEAR), start) is not None


DATELINE = re.compile(
    r"(?:^|\n)[ \t]*(?:[A-Z][\w.'’-]*[ \t/]+){0,4}[A-Z]{2}[A-Z.'’-]+"
    r"(?:,[ \t]+[A-Z][\w.'’ -]{1,30})?(?:,[ \t]*|[ \t]+)\(?(?:\w+day,[ \t]+)?$"
)
"""A line that opens with a town in capitals, up to its day."""
BEHIND = re.compile(r"\)?[ \t]*(?:\([^()\n]{2,40}\)[ \t]*)?(?:[–—-]|:)")
"""What closes a dateline."""


def is_dateline(text: str, start: int, end: int) -> bool:
    """Return whether the time at ``start:end`` is the day of a dateline."""
    low = max(0, start - NEAR - 30)
    return BEHIND.match(text, end) is not None and DATELINE.search(text, low, start) is not None


HOUR = re.compile(r"\b(?:[01]?\d|2[0-3])[:.h][0-5]\d\b")


def days_of_lines(reading: Reading) -> dict[int, TimeMention]:
    """Return by sentence the day of the stamp that opens its line: "11 Nov 15:10 Gunmen attacked the camp."

    A stamp is a sentence that opens its line with a day and holds nothing else but hours and marks. The day of the
    report itself needs its hour, else it only says when the report was written: "July 19. The army took the town."
    """
    syntax, text = reading.syntax, reading.document.text
    found: dict[int, TimeMention] = {}
    stamp: TimeMention | None = None
    line = -1
    for number, (first, last) in enumerate(syntax.sentences):
        start, end = syntax[first].start, syntax[last - 1].end
        if text.rfind("\n", 0, start) != line:
            stamp, line = None, text.rfind("\n", 0, start)
        held = [m for m in reading.times if start <= m.start < end]
        days = [m for m in held if m.first is not None and m.first == m.last and m.precision == "day"]
        written = days and days[0].last == reading.document.published and HOUR.search(text, start, end) is None
        if days and not written and not _left_over(text, line + 1, end, reading.times):
            stamp = days[0]
        elif stamp is not None:
            found[number] = stamp
    return found


def _left_over(text: str, start: int, end: int, times: Sequence[TimeMention]) -> bool:
    """Return whether there are letters or figures at ``start:end`` beside the times."""
    rest = text[start:end]
    for mention in times:
        if not start <= mention.start < end:
            continue
        low, high = mention.start - start, min(mention.end, end) - start
        rest = rest[:low] + " " * (high - low) + rest[high:]
    return any(c.isalnum() for c in rest)


def names_a_thing(syntax: Syntax, i: int) -> bool:
    """Return whether the time headed by token ``i`` only tells one thing from others: "the constitution of 1994"."""
    at = syntax[i]
    above = syntax.head(i)
    if at.dep == "pobj" and above.text.lower() == "of":
        above = syntax.head(above.i)
    elif at.dep not in OF_ANOTHER or (i and syntax[i - 1].dep == "prep" and syntax.child(i - 1, "pobj") is None):
        return False  # "On Friday 86 people were killed": its own preposition has no other noun
    lemma = above.lemma.lower()
    return above.pos == "NOUN" and lemma not in SPANS and lemma not in time_words().incident


def is_day_of_saying(syntax: Syntax, i: int) -> bool:
    """Return whether a bare weekday stands right behind a verb of saying: "officials said Monday a town had fallen".

    The parse often gives such a day to what was said.
    """
    if not i or syntax[i].text.lower() not in time_words().weekdays:
        return False
    before = syntax[i - 1]
    return before.lemma in SAYING and before.tag in ("VBD", "VBZ", "VBN")
