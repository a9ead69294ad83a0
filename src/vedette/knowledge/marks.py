"""Quotation marks in a text: which open, which close, and which are apostrophes.

Straight marks open and close alike, closing marks are missing where a quote runs over paragraphs, and the
single mark is the apostrophe: so marks are read by what stands next to them, one paragraph at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vedette.model.records import Record

MARK = re.compile("[\"“”„‟«»'‘’‚]|``|''")
DOUBLE_OPEN, DOUBLE_CLOSE = frozenset("“„‟«"), frozenset("”»")
LONGEST_SINGLE = 1_200
"""Characters a quote in single marks may run; beyond it the marks are more likely apostrophes."""
ELISION = re.compile(r"(?:em|til|tis|twas|cause|n|round|bout|\d\ds?)\b", re.IGNORECASE)


class Quoted(Record, frozen=True):
    """Words in quotation marks: ``start:end`` with the marks. ``open`` when the closing mark is missing,
    ``resumes`` when it goes on from such a quote in the paragraph before."""

    start: int
    end: int
    open: bool = False
    resumes: bool = False


def quoted_in(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quoted]:
    """Return the outermost quotes of each paragraph (character spans of ``text``), in order."""
    found: list[Quoted] = []
    previous_open = False
    for start, end in paragraphs:
        inside = _quoted_in_paragraph(text, start, end)
        if inside and previous_open and not text[start : inside[0].start].strip():
            first = inside[0]
            inside[0] = Quoted(first.start, first.end, first.open, resumes=True)
        elif found and found[-1].open and previous_open:
            found = _without_unclosed(text, found)
        previous_open = bool(inside) and inside[-1].open
        found.extend(inside)
    return _without_unclosed(text, found)


def _without_unclosed(text: str, found: list[Quoted]) -> list[Quoted]:
    """Drop a last quote that never closes, unless its mark can only open."""
    if found and found[-1].open and not found[-1].resumes and text[found[-1].start] not in DOUBLE_OPEN:
        return found[:-1]
    return found


def _quoted_in_paragraph(text: str, start: int, end: int) -> list[Quoted]:
    found: list[Quoted] = []
    opened: tuple[int, str] | None = None
    for match in MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        double = mark in ("``", "''") or mark in '"“”„‟«»'
        if opened is None:
            if _opens(text, at, match.end(), mark, start, end) and (double or _closing_single(text, match.end(), end)):
                opened = (at, "double" if double else "single")
        elif (opened[1] == "double") == double and _closes(text, at, match.end(), mark, opened[0], end):
            found.append(Quoted(opened[0], match.end()))
            opened = None
        elif opened[1] == "double" and mark in DOUBLE_OPEN and mark != "«" and text[opened[0]] in DOUBLE_OPEN:
            # A second opening mark before any closing one: the first never closes.
            opened = (at, "double")
    if opened is not None and opened[1] == "double":
        found.append(Quoted(opened[0], len(text[:end].rstrip()), open=True))
    return found


def _opens(text: str, at: int, after: int, mark: str, start: int, end: int) -> bool:
    if mark in DOUBLE_OPEN or mark == "``":
        return True
    if mark in DOUBLE_CLOSE or mark == "''" or mark == "’":
        return False
    before = text[at - 1] if at > start else " "
    following = text[after] if after < end else " "
    if mark == '"':
        return not following.isspace() and not before.isalnum()
    return (
        not following.isspace() and not before.isalnum() and not ELISION.match(text, after, end) and before not in ".,"
    )


def _closes(text: str, at: int, after: int, mark: str, opened: int, end: int) -> bool:
    if mark in DOUBLE_CLOSE or mark == "''":
        return True
    if mark in DOUBLE_OPEN or mark in "‘‚``":
        return False
    before = text[at - 1]
    following = text[after] if after < end else " "
    if mark == '"':
        return at > opened + 1 and (not before.isspace() or not following.isalnum())
    if before.isspace() or following.isalnum():
        return False
    # "the soldiers' demand": a plural's apostrophe, unless no other mark could close.
    return not (before == "s" and following == " " and _closing_single(text, after, end, only_sure=True))


def _closing_single(text: str, at: int, end: int, *, only_sure: bool = False) -> bool:
    """Return whether a mark that can close a single quote stands within reach after ``at``."""
    for match in MARK.finditer(text, at, min(end, at + LONGEST_SINGLE)):
        if match.group() in "'’" and match.end() <= end:
            before = text[match.start() - 1]
            following = text[match.end()] if match.end() < end else " "
            if not before.isspace() and not following.isalnum() and (not only_sure or before in ".,!?"):
                return True
        elif match.group() == "‘":
            return False
    return False
