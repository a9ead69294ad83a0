"""Sayings: what a report says outright of two names that it uses, "X, known as Y" or "Y, as everyone calls X".

Nicknames, noms de guerre and towns with two names share no letter, so nothing but such words can join them. The
names are those that the readers found; the words stand between them in the report's own text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from vedette.model.claims import Report
from vedette.model.judgements import Subject
from vedette.model.records import Record

MOST = 400
"""Cues asked in one report."""
REACH = 90
"""Characters before a cue within which the name stands of which it speaks."""
_OFTEN = r"(?:(?:also|better|widely|popularly|commonly|often|locally|formerly|once|otherwise|simply|now|still|and)\s+)*"
_CUE = re.compile(
    rf"\b{_OFTEN}(?:known\s+(?:to\s+\w+\s+)?(?:as|by\s+(?:its|the|his|her|their)\s+(?:\w+\s+)?"
    r"(?:initials|acronym|name|nickname|alias|nom\s+de\s+guerre))|nicknamed|whose\s+real\s+name\s+(?:is|was)|alias|"
    r"a\.?k\.?a\.?|nom\s+de\s+guerre|who\s+goes\s+by(?:\s+the\s+name(?:\s+of)?)?|renamed)\s*[,:]?\s+"
    r"(?:the\s+|as\s+)?[\"“'‘«(]?\s*"
)
_CALLED = re.compile(r",\s+as\s+(?:[\w'’]+\s+){1,4}?(?:calls?|knows?|names?)\s+(?:the\s+|it\s*)?")
_QUOTED = re.compile(r"\s+[\"“‘«](?=[^\W\d_])")
_BETWEEN = re.compile(r"[\"”'’»)]?\s*,?\s*\(?\s*(?:(?:an?|the|who|is|was|of|by)\b[^.;:!?()\"“”]{0,70})?$", re.I)
_BETWEEN_NAMES = re.compile(r"[A-Z][\w’'-]+\s+[A-Z]")


class Said(Record, frozen=True, order=True):
    """A report says that ``left`` is also called ``right``; both are names of its cast."""

    left: Subject
    right: Subject


def said_to_be_one(reports: Sequence[Report], sort: str) -> list[Said]:
    """Return which names of a cast (``sort`` is ``actor`` or ``place``) a report itself says to be of one bearer."""
    found: set[Said] = set()
    for report in reports:
        cast = report.parties if sort == "actor" else report.sites
        names = {s: row.name for row in cast for s in (row.name, *row.surfaces) if s[:1].isupper() and len(s) > 1}
        if len(set(names.values())) < 2:
            continue
        for left, right in _told(report.document.text, _Names(names)):
            if left != right:
                key = report.document.id
                found.add(Said(Subject(sort, key, left), Subject(sort, key, right)))
    return sorted(found)


def of_one_meaning(
    said: Sequence[Said], word: Callable[[Subject], str], bearer: Callable[[Subject], Hashable]
) -> list[Said]:
    """Return ``said`` without the names by which unlike bearers are called: whose they are is not for a rule to say."""
    holders: dict[str, set[Hashable]] = defaultdict(set)
    for one in said:
        holders[word(one.right)].add(bearer(one.left))
    return [one for one in said if len(holders[word(one.right)]) == 1]


class _Names:
    """Finds the name of a cast that ends or begins at a position of a text."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        longest = sorted(names, key=lambda n: (-len(n), n))
        self._any = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")

    def at(self, text: str, start: int) -> str | None:
        """Return the name that begins at ``start``."""
        found = self._any.match(text, start)
        return self._names[found.group()] if found else None

    def before(self, text: str, end: int) -> str | None:
        """Return the last name before ``end`` of which the words between may still speak."""
        rows = list(self._any.finditer(text, max(0, end - REACH), end))
        for match in reversed(rows):
            between = text[match.end() : end]
            if _BETWEEN.fullmatch(between) and not _BETWEEN_NAMES.search(between):
                return self._names[match.group()]
        return None

    def ending(self, text: str, end: int) -> str | None:
        """Return the name that ends at ``end``."""
        rows = [m for m in self._any.finditer(text, max(0, end - REACH), end) if m.end() == end]
        return self._names[rows[-1].group()] if rows else None


def _told(text: str, names: _Names) -> Iterator[tuple[str, str]]:
    for n, cue in enumerate(_CUE.finditer(text)):
        if n >= MOST:
            break
        right = names.at(text, cue.end())
        left = names.before(text, cue.start()) if right else None
        if left and right:
            yield left, right
    for n, cue in enumerate(_CALLED.finditer(text)):
        if n >= MOST:
            break
        right, left = names.ending(text, cue.start()), names.at(text, cue.end())
        if left and right:
            yield left, right
    for n, cue in enumerate(_QUOTED.finditer(text)):
        if n >= MOST:
            break
        right = names.at(text, cue.end())
        left = names.ending(text, cue.start()) if right else None
        if left and right:
            yield left, right
