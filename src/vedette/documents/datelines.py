"""Datelines: where a report says of itself when, where and by whom it was written.

"GOMA, Jan 27 (Reuters) - Rebels entered …" puts three things before its first word; a parser that takes them for
part of the sentence misreads it, and the day among them is the best there is when nothing else tells it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from vedette.documents.days import DAY_WORDS, day_in

PLACE = (
    r"[^\W\d_][\w'’.-]{0,30}"
    r"(?:(?:, ?| ?/ ?| )(?:(?:of|the|and|de|du|del|la|el)\b|[^\W\d_a-z][\w'’.-]{0,30})){0,8}"
)
CAPITALS = (
    r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]{1,30}(?:[ /-][A-ZÀ-Þ][A-ZÀ-Þ'’.-]{0,30}){0,5}"
    r"(?:, ?[A-ZÀ-Þ][\w'’.]{1,20}(?: [A-ZÀ-Þ][\w'’.]{1,20}){0,3}){0,3}"
)
AGENCY = r"\((?P<agency{}>[A-Z][\w .&'’-]{{1,40}}?)\)"
DASH = r"(?:--+|[—–―]|- |-$)"
PREFIX = re.compile(
    rf"(?:{PLACE},? {{0,2}}[(\[]?(?i:{DAY_WORDS})(?: \d\d\b)?[)\]]?,? ?(?:\d\d:\d\d)?,?"
    rf"(?: ?{AGENCY.format(1)})? ?(?:{DASH}|: )"
    rf"|(?P<capitals>{CAPITALS})(?:, ?[\w.]{{2,20}})? ?(?:{AGENCY.format(2)} ?(?:{DASH}|: |(?=[A-Z]))|{DASH}|: )"
    rf"|(?:{PLACE} )?{AGENCY.format(3)} ?(?:--+|[—–―]|- )"
    r")\s*(?:\[?TEXT\]? ?)?(?=[\"'“‘(\[]?[A-ZÀ-Þ\d])"
)
NO_PLACE = re.compile(
    r"(?:On|In|At|By|Since|From|Until|After|Before|Between|During|The|Around|Late|Early|"
    r"UPDATE|BREAKING|WATCH|NOTE|EXCLUSIVE|ANALYSIS|EXPLAINER|FACTBOX|OPINION|CORRECTION|LIVE|VIDEO|WARNING|ALERT|"
    r"HIGHLIGHTS?|QUESTION|ANSWER|TRANSCRIPT|UPDATED|ORIGINAL|RELATED|REPORT|STATEMENT|SUMMARY|MAP|PHOTOS?|KEY)\b"
)
LABELLED = re.compile(
    r"(?im)(?:(?P<opens>^[^\w\n]{0,4}|[|•·(\[] ?)|\b)(?P<label>(?:first |originally |date |last |date of )?"
    r"(?:published|posted|"
    r"publication(?: date)?|issued|released?|updated|modified|"
    r"date|dated|as of|as at|data as of|situation as of|reporting date|created|filed)(?: (?:on|at|date|online))?)"
    rf"(?:(?P<colon> ?[:|] ?)| ?[–-] ?| )(?:\d\d?[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?,? (?:on )?)?{DAY_WORDS}"
)
CLOCK = (
    r"(?:[ ,|•·at-]{0,5}\d{1,2}[:.]\d{2}(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,4}\)?)?"
    r"(?: ?[+-]\d{2}:?\d{2})?)"
)
ALONE = re.compile(
    rf"(?i)\(?\[?(?:(?:date|published|posted|updated|issued|on)(?: on)? ?:? ?)?(?:{CLOCK},? )?{DAY_WORDS}{CLOCK}?"
    r"\]?\)?[ .|•·-]{0,4}\Z"
)
NAME = (
    r"(?!(?i:mon|tues|wednes|thurs|fri|satur|sun)day|(?i:jan|febr)uary|March|April|May|June|July)"
    r"[A-ZÀ-Þ][\w.'’-]{0,30}"
)
OF_NAMES = r"(?:and|&|for|in|at|of|the|de|van|bin|al|el)"
BYLINE = re.compile(
    rf"(?:(?:[Bb]y|BY|(?:Written|Reported|Words) by|Author ?:) {NAME}(?:[ ,/|]{{1,3}}(?:{OF_NAMES} )?{NAME}){{0,13}}"
    rf"|{NAME}(?: {NAME}){{1,3}}, (?:[\w-]{{1,20}} ){{0,4}}"
    r"(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|News|Staff|[Ww]riter)(?: in [A-Z][\w ]{1,40})?)"
    r"[ ,.|]{0,3}\Z"
)
OF_PUBLISHING = ("publ", "first", "orig", "post", "issu", "releas", "file")
MOST_AFTER_LABEL = 60
SHORTEST_PLACE = 4
"""Letters; of names in capitals before a dash, the shorter ones are mostly acronyms."""
HEAD = 2_000
TAIL = 600
LONGEST_LINE = 200


class Prefix(NamedTuple):
    """What stands before the first word of a paragraph: its length, its day where it tells one, its agency."""

    length: int
    day: date | None
    agency: str | None


def prefix_of(paragraph: str, *, capitals: bool = False, bare: bool = True, year: int | None = None) -> Prefix | None:
    """Return the dateline that opens ``paragraph``, or None.

    One without a day or an agency ("BELTON — ") is taken where ``bare`` ones are allowed, that is at the top of a text
    that is not in ``capitals``; further down, "SMITH: " is the speaker of an interview.
    """
    match = PREFIX.match(paragraph[:LONGEST_LINE])
    if match is None or match.end() >= len(paragraph) or NO_PLACE.match(paragraph):
        return None
    agency = match["agency1"] or match["agency2"] or match["agency3"]
    if match["capitals"] and not agency and (capitals or not bare or len(match["capitals"]) < SHORTEST_PLACE):
        return None
    return Prefix(match.end(), day_in(match, year=year), agency)


def is_dateline(line: str) -> bool:
    """Return whether the whole ``line`` says when or by whom the report was written, and nothing else."""
    if len(line) > LONGEST_LINE:
        return False
    if ALONE.match(line) or BYLINE.match(line):
        return True
    labelled = LABELLED.search(line)
    if labelled is None or line.endswith("."):
        return False
    return len(line) - (labelled.end() - labelled.start()) <= MOST_AFTER_LABEL


def labelled_day(text: str) -> date | None:
    """Return the day that the head or foot of ``text`` gives after "Published", "As of" and the like.

    The day of first publication goes before that of an update.
    """
    found: list[tuple[bool, date]] = []
    for stretch in (text[:HEAD], text[max(HEAD, len(text) - TAIL) :]):
        for match in LABELLED.finditer(stretch):
            day = day_in(match)
            if day is not None and _is_a_label(match, stretch):
                found.append((match["label"].lower().startswith(OF_PUBLISHING), day))
    return next((day for first, day in found if first), found[0][1] if found else None)


def _is_a_label(match: re.Match[str], text: str) -> bool:
    """Return whether the words are a field of the page and no phrase of a sentence ("a decree issued 3 May 2024")."""
    if match["colon"]:
        return True
    rest = text[match.end() : match.end() + LONGEST_LINE].partition("\n")[0].strip()
    closed = rest[:1] in (")", "]", "|")
    return match["opens"] is not None and (closed or (len(rest) <= MOST_AFTER_LABEL and not rest.endswith(".")))


def day_alone(line: str, *, year: int | None = None) -> date | None:
    """Return the day of a line that is a date and nothing else, or None."""
    match = ALONE.match(line) if len(line) <= LONGEST_LINE else None
    return day_in(match, year=year) if match else None
