"""Glued furniture: stamps, tags and share rows that run into the report's own line.

A page scraped without care loses its line breaks: "Date of publication 4 May 2014 Two bombs …", "Strikes kill 9 Police
AFP Monday 5 May 2014 Print Tweet Two bombs …", "… on Monday. Tags Sudan El Obeid army Two bombs …". A parser takes such
words for the sentence's own, and a tag for who acts. Only what such pages write is cut; what is in doubt stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from vedette.documents.days import DAY_WORDS
from vedette.model.words import BlockKind

ZONE = r"(?: ?\(?(?:GMT|UTC[+-]?\d{0,2}|[A-Z]{3})\)?)?"
CLOCK = rf"(?:,? (?:at )?\d{{1,2}}[:.]?\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?{ZONE}(?=[ ,(]))?"
AFTER = (
    r"(?: ?\((?:last )?updated?:?[^()]{0,40}\))?"
    r"(?: ?Get short URL(?: \d{1,6}){0,3})?(?: ?(?:Print|Tweet|Share|E-?mail|Facebook|Twitter|Views \d{1,7})\b){0,8}"
)
LABEL = (
    r"(?:(?:date of publication|publication date|(?:first |last )?(?:published|posted|updated|modified)|date|issued)"
    r"(?: (?:on|at))? ?:? ?)"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? "
HYPHENED = r"\d{1,2}-\d{1,2}-(?:19|20)\d\d"
RUN_ON = r"[a-z]{3,9}\.? \d{1,2}(?:19|20)\d\d"
BYLINE = r"(?: [Bb]y [A-Z][\w.'’-]+ [A-Z][\w.'’-]+(?= [A-Z\d]))?"
BEGINS = r"\s+(?:title: ?)?(?=[\"'“‘(\[]?[A-Z\d])"
STAMP = re.compile(
    rf"(?P<label>(?i:{LABEL}))?(?:(?i:{DAY_WORDS}|{HYPHENED}|{RUN_ON}))(?i:{CLOCK}){AFTER}{BYLINE}{BEGINS}"
)
LONE_DAY = rf"{WEEKDAY}[0-3]?\d [a-z]{{3,9}} (?:19|20)\d\d|\d\d?\.\d\d?\.(?:19|20)\d\d(?= ?get short)"
INNER = re.compile(rf"(?i)(?<= )(?:{LONE_DAY}){CLOCK}{AFTER}")
OPENS = re.compile(r"\s+(?=[\"'“‘(\[]?[A-Z\d])")
TELLER = (
    r"(?: (?i:monitor|ngo|watchdog|(?:state )?media|activists?|police|officials?|army|ministry|sources?|un|medics?))?"
)
AGENCIES = r"(?:AFP|AP|Reuters|DPA|EFE|ANSA|Xinhua|TASS|Anadolu|UPI|IANS|PTI|ANI|Agencies|Bloomberg)"
AGENCY = re.compile(rf"{TELLER} {AGENCIES}(?: and \w+)?$")
CREDITED = re.compile(rf"(?P<words>[^.!?;\n]{{15,160}}?)(?P<credit>{TELLER} {AGENCIES}){BEGINS}")
YEAR = re.compile(r"(?:19|20)\d\d")
DANGLING = re.compile(
    r"(?i)(?:^|[ ,])"
    r"(?:on|of|since|from|until|till|by|for|in|and|to|before|after|between|or|last|next|the|told|with|via|,)$"
)
TAGS = re.compile(r"(?<=[.!?\"”] )Tags:? (?=\S)")
TAIL = re.compile(
    r"(?:(?<=[.!?\"”\])])|(?<=\.\.\.))\s+(?:\d{1,4} )?(?:(?:Tags?|Topics?|Related|Read [Aa]lso|See [Aa]lso|Sources?"
    r"|Read [Mm]ore|Community standards|Comment via|Get short URL|Share|Print|Agencies contributed)\b[^.!?]{0,900}"
    r"|(?P<names>(?:[A-Z][\w'’-]*(?: (?:of|in|the|and|for|al|de)\b)?\s*){2,9}))$"
)
FUNCTIONS = frozenset(
    {
        "a", "an", "the", "of", "in", "on", "at", "by", "to", "from", "with", "for", "and", "or", "near", "after",
        "least", "than", "between", "over", "including", "among", "as", "who", "most", "mostly",
    }
)  # fmt: skip
NUMBERS = frozenset(
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
        "sixty", "seventy", "eighty", "ninety", "dozens", "scores", "hundreds", "thousands", "several", "more",
    }
)  # fmt: skip
VERBS = frozenset({"was", "were", "has", "have", "had", "is", "are", "said", "struck", "hit", "fell", "took", "will"})
WORD = re.compile(r"\S+")
LOWEST, MOST_TAGS, MOST_HEADLINE, LONGEST_NAME = 40, 40, 200, 3
"""Characters behind a stamp; words in which tags give way to a sentence; characters of a headline; words of a name."""
HEAD, FOOT = 900, 1_000
"""Characters at the head and the foot of a report in which such furniture is looked for."""


class Piece(NamedTuple):
    """A stretch of a paragraph and what it is."""

    start: int
    end: int
    kind: BlockKind


def glued_head(paragraph: str) -> list[Piece]:
    """Return what stands before and among the first sentences of a report's first paragraph and is none of them."""
    found: list[Piece] = []
    at = 0
    stamp = STAMP.match(paragraph[:HEAD])
    if stamp is not None and YEAR.search(stamp[0]) and len(paragraph) - stamp.end() >= LOWEST:
        found.append(Piece(0, len(stamp[0].rstrip()), "dateline"))
        found += _credited(paragraph, stamp.end())
        at = found[-1].end
    else:
        found += _headline(paragraph)
        at = found[-1].end if found else 0
    tags = TAGS.search(paragraph[:HEAD], at)
    if tags is not None and (end := _end_of_tags(paragraph, tags.end())) is not None:
        found.append(Piece(tags.start(), len(paragraph[:end].rstrip()), "litter"))
    return found


def glued_foot(paragraph: str) -> int:
    """Return where the tags, links and credits at the end of a report's last paragraph begin; its length if nowhere."""
    low = max(len(paragraph) - FOOT, 0)
    tail = TAIL.search(paragraph, low)
    if tail is None or tail.start() < LOWEST:
        return len(paragraph)
    names = (tail["names"] or "").lower().split()
    tells = any(word in NUMBERS or word.endswith(("ed", "ing")) for word in names)  # "Three Killed" is news
    return len(paragraph) if tells else tail.start()


def _credited(paragraph: str, at: int) -> list[Piece]:
    """Return a headline and its credit behind a stamp: "Strikes kill 9 in Goma Monitor AFP At least nine …"."""
    told = CREDITED.match(paragraph, at)
    if told is None or DANGLING.search(told["words"]) or len(paragraph) - told.end() < LOWEST:
        return []
    start = told.start("credit") + 1
    return [Piece(at, told.end("words"), "heading"), Piece(start, told.end("credit"), "dateline")]


def _headline(paragraph: str) -> list[Piece]:
    """Return a headline, its credit and its stamp: "Strikes kill 9 Police AFP Monday 5 May 2014 Two bombs …"."""
    stamp = INNER.search(paragraph[:HEAD])
    if stamp is None or not OPENS.match(paragraph, stamp.end()) or len(paragraph) - stamp.end() < LOWEST:
        return []
    headline = paragraph[: stamp.start()].rstrip()
    if not headline or len(headline) > MOST_HEADLINE or re.search(r"[.!?;] ", headline) or DANGLING.search(headline):
        return []
    credit = AGENCY.search(headline)
    end = credit.start() if credit else len(headline)
    first = end + len(paragraph[end:]) - len(paragraph[end:].lstrip())
    return [Piece(0, end, "heading"), Piece(first, len(paragraph[: stamp.end()].rstrip()), "dateline")]


def _end_of_tags(paragraph: str, at: int) -> int | None:
    """Return where the sentence behind a list of tags begins; None where that cannot be told.

    Its verb is looked for, and from there its subject backwards: "Tags Sudan army aid Three soldiers were killed".
    """
    words = list(WORD.finditer(paragraph, at, at + HEAD))[:MOST_TAGS]
    verb = next((n for n, word in enumerate(words) if _is_verb(word[0])), 0)
    n, first = verb - 1, None
    while n >= 0:
        n = _before(words, n, _is_small)
        if n >= 0 and _is_link(words[n][0]):
            n = _before(words, n, _is_link)
            continue
        last, n = n, _before(words, n, _is_name)
        if n >= 0 and _opens(words[n][0]):
            return words[n].start()
        if last == n or n < 0:
            break
        first = n + 1 if last - n <= LONGEST_NAME else last
        if not _is_link(words[n][0]):
            break
    return words[first].start() if first and n >= 0 else None


def _before(words: list[re.Match[str]], n: int, like: Callable[[str], bool]) -> int:
    while n >= 0 and like(words[n][0]):
        n -= 1
    return n


def _is_verb(word: str) -> bool:
    return word in VERBS or (word.endswith("ed") and word.islower() and "-" not in word)


def _is_link(word: str) -> bool:
    """Return whether a word binds those round it into one phrase: "of the", "pro-government", "northern", "nine"."""
    return word.islower() and (word in FUNCTIONS or word in NUMBERS or "-" in word or word.endswith("ern"))


def _opens(word: str) -> bool:
    """Return whether a word can only open a sentence where it has a capital: "At", "Three"."""
    return word[:1].isupper() and word.lower() in FUNCTIONS | NUMBERS


def _is_small(word: str) -> bool:
    return word.islower() and not _is_link(word)


def _is_name(word: str) -> bool:
    return not word.islower() and not _opens(word)
