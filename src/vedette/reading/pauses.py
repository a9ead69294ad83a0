"""Commas that a reporter left out behind a day that opens a sentence: "On 8 September armed men attacked …".

Without one the parser ties the month to the noun behind it ("September armed men"), and both the day and the doer are
lost. The comma is set for the parser alone, in the place of the space that stands there, and is no word of the tree.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.timewords import time_words

PAUSE = ","
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
OPENS = r"(?:^|\n|\d:\d\d[\])]?[ ](?:[-–—:|][ ])?|[.!?;:]['\")\]]*[ ]+|['\"(]|,[ ](?:and|but|while)[ ]|\bthat[ ])"
"""What stands before a clause that opens with its day."""
BEFORE_A_DAY = "on|by|since|until|before|after|late on|early on|at dawn on"
BEFORE_A_SPAN = "in|by|since|until|during|before|after|early in|late in"
BETWEEN = "between|from|on|overnight on"
GOES_ON = frozenset(
    {
        "and", "or", "to", "until", "till", "through", "in", "at", "on", "of", "by", "from", "with", "near", "for",
        "as", "was", "were", "is", "are", "has", "have", "had", "will", "would", "did", "does", "do", "saw",
        "marks", "marked", "alone", "onwards", "onward", "night", "morning", "evening", "afternoon", "noon", "when",
        "while", "where", "but", "after", "before", "around", "about", "between", "during", "gmt", "utc", "local",
        "also", "came", "not", "it's",
    }
)  # fmt: skip
"""Words behind a day that go on with it, or that it is the subject of."""


STAMPED = re.compile(
    rf"^[\[(]?(?:(?:{YEAR}-\d\d-\d\d|\d\d?[/.]\d\d?(?:[/.]\d{{2,4}})?|\d\d? [A-Z][a-z]{{2,8}}\.?(?:,? {YEAR})?|"
    rf"[A-Z][a-z]{{2,8}}\.? \d\d?(?:, {YEAR})?)[,T ]+)?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?"
    r"(?: ?(?:GMT|UTC|local time|hrs|h))?[\])]?(?:[ ]*[-–—:|][ ]*|[ ]+)(?=\S)",
    re.MULTILINE,
)
"""The hour, and maybe the day, that opens a line of a chat or of a page that is kept up to date."""


def stamped(text: str) -> list[int]:
    """Return where the words begin behind the stamps that open lines of ``text``: each is a sentence by itself."""
    return [found.end() for found in STAMPED.finditer(text)]


def pauses(text: str) -> list[int]:
    """Return the places of spaces in ``text`` behind an opening day or month that no comma closes, in order."""
    return [found.end("when") for found in _opening().finditer(text) if found["next"].lower() not in GOES_ON]


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    words = time_words()
    month = f"(?:{_either(words.months)})(?:,? {YEAR})?"
    weekday = f"(?:{_either(words.weekdays)})"
    part = f"(?:{'|'.join(words.parts)})"
    of_month = rf"(?:the )?{DAY} (?:of )?{month}"
    month_first = rf"(?:{_either(words.months)}) {DAY}(?![,.]?\d)(?:, {YEAR})?"
    day = rf"(?:{weekday},? )?(?:{of_month}|{month_first})|{weekday}(?: {part})?"
    days = rf"{DAY}(?: and | to | ?[-–] ?){of_month}"
    when = (
        rf"(?i:{BEFORE_A_DAY}) (?:(?:the )?{part} of )?(?:{day}|{days})"
        rf"|(?i:{BEFORE_A_SPAN}) (?:(?:early|mid|late)[- ])?(?:{month}|{YEAR})"
        rf"|(?i:{BETWEEN}) (?:the (?:night|nights) of )?{days}"
    )
    return re.compile(rf"{OPENS}(?P<when>{when})(?=[ ](?P<next>[\w'\"’-]+))", re.MULTILINE)


def _either(words: dict[str, int]) -> str:
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word.capitalize()) for word in longest)
