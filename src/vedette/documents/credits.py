"""Credits: the agencies that a report says its text is from.

An agency is credited in few ways, whatever its name: in brackets or beside the place before the first dash
("GOMA, May 3 (Newsline) —"), in a line of names at the head or foot ("By Ana Ruiz, Associated Press", "With reporting
by Reuters", "© AFP"), behind the last word ("— Xinhua"), or in the first sentence ("According to AFP, shells …"). A
pattern that marks a credit by itself is enough; where it does not, the name must be one that is known or that says
"agency".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from vedette.knowledge.agencies import Agencies, agencies, house_of
from vedette.model.documents import Block

HEAD_LINES, FOOT_LINES = 5, 4
LONGEST_LINE = 110
FIRST_WORDS = 420
"""Characters at the top in which the text itself may name its source."""
MOST = 4
_NAME = r"[^\W\d_][\w.&'’-]*(?: [^\W\d_][\w.&'’-]*){0,4}"
_DASH = r"(?:--+|[—–―‒]|-(?=\s)|-$|:)"
_BRACKETED = re.compile(
    rf"\A[^()\n]{{0,90}}[(\[](?P<names>{_NAME}(?:(?:/|, | and | & ){_NAME}){{0,3}})[)\]]\s?(?P<dash>{_DASH})?"
)
_CLOSING = re.compile(
    rf"(?:[(\[]|(?:\A|[.!?”\"’]\s?)(?:--?|[—–―/])\s?)(?P<names>{_NAME}(?:/{_NAME}){{0,2}})[)\]]?\.?\s*\Z"
)
_LABEL = re.compile(
    r"(?i)^\W{0,3}(?:(?:additional |with (?:additional )?)?(?:reporting|files|inputs?|material|information|agency "
    r"reports?)"
    r" (?:by|from)|from|sources?\s?:|credits?\s?:|agency\s?:|(?:copyright|©|\(c\))(?:\s?©|\s?\(c\))?(?:\s?\d{4})?(?: "
    r"by)?"
    r"|distributed by|provided by|via|with)(?: the)?\s+"
)
_BYLINE = re.compile(r"(?i)^\W{0,3}(?:by|written by|reported by)\s+")
_CONTRIBUTED = re.compile(rf"(?P<names>{_NAME}(?:,? and {_NAME})?) contributed to this (?:report|story|article)")
_PARTS = re.compile(r"\s*(?:[,/|·•;&]|\band\b|\s[-–—]\s)\s*")
_CITED = re.compile(
    r"(?:[Aa]ccording to|[Cc]iting|[Qq]uoted by|[Rr]eports?) (?:the )?(?P<cited>[A-Z][\w.&'’-]*(?: "
    r"[A-Z][\w.&'’-]*){0,3}"
    r"(?: (?:news |press )?agency)?)|(?P<says>\b[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,3}(?: (?:news |press )?agency)?)"
    r" (?:reports|reported|said|says|quoted|has reported)\b"
)
_RIGHTS = re.compile(r"(?i)[,.]?\s*(?:all rights reserved.*|,? \d{4})$")


def credits_of(text: str, blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return the agencies that the report credits, by the names they are known by, in the order of their credits.

    "Agencies" and the like name nobody and are left out.
    """
    lines = [line for block in blocks for line in _lines(text, block)]
    if not lines:
        return ()
    given = agencies()
    found: dict[str, str] = {}
    for name in _names(lines, given):
        house = house_of(name)
        if house and house not in given.nameless:
            found.setdefault(house, given.houses.get(house, name.removeprefix("The ").removeprefix("the ")))
    return tuple(found.values())[:MOST]


def _lines(text: str, block: Block) -> Iterator[str]:
    if block.kind == "title":
        return
    for line in text[block.start : block.end].split("\n"):
        if stripped := line.strip():
            yield stripped


def _names(lines: Sequence[str], given: Agencies) -> Iterator[str]:
    """Yield what the lines credit, sure names only."""
    head, foot = lines[:HEAD_LINES], lines[max(HEAD_LINES, len(lines) - FOOT_LINES) :]
    for line in (*head, *foot):
        yield from _of_dateline(line, given)
    for line in (*head, *foot):
        if len(line) <= LONGEST_LINE:
            yield from _of_line(line, given)
    for line in (*lines[-FOOT_LINES:],):
        yield from _of_ending(line, given)
    opening = next((line for line in lines if len(line) > LONGEST_LINE), "")[:FIRST_WORDS]
    for match in _CITED.finditer(opening):
        name = match["cited"] or match["says"]
        bare = name.removesuffix(" agency")
        if bare != name and not bare.endswith((" news", " press")):
            # "the Harbourwire agency", but neither "the UN agency" nor "the Roads Agency"
            if len(bare.split()) == 1 and not bare.isupper():
                yield bare
        elif _is_agency(name, given, marked=False):
            yield name
    for match in _stamped().finditer(lines[0][:200]):
        yield match[1]


def _of_dateline(line: str, given: Agencies) -> Iterator[str]:
    """Yield what stands in brackets before the first dash of a paragraph; without a dash the name must be known."""
    match = _BRACKETED.match(line)
    if match is None:
        return
    opens = match.start("names") == 1
    marked = match["dash"] or (opens and match.end() == len(line))
    for name in _PARTS.split(match["names"]):
        if (marked and len(name) > 1 and name[0].isupper()) or (opens and _is_agency(name, given)):
            yield name


def _of_line(line: str, given: Agencies) -> Iterator[str]:
    """Yield the agencies of a line of names; of what follows "by", which may be a person, only those that are known."""
    plain = _RIGHTS.sub("", line)
    label = _LABEL.match(plain)
    rest = plain[label.end() :] if label else _BYLINE.sub("", plain)
    contributed = _CONTRIBUTED.search(plain)
    if contributed:
        rest = contributed["names"]
    parts = [part.strip(" .()[]—–-") for part in _PARTS.split(rest)]
    if len(parts) > 6 or (not label and not contributed and line[-1:] in ".!?" and len(line) > 60):
        return
    for part in parts:
        if _is_agency(part, given, marked=bool(label or contributed) or len(parts) < 4):
            yield part


def _of_ending(line: str, given: Agencies) -> Iterator[str]:
    match = _CLOSING.search(line[-80:])
    if match:
        for name in match["names"].split("/"):
            if _is_agency(name, given):
                yield name


def _is_agency(name: str, given: Agencies, *, marked: bool = True) -> bool:
    """Return whether ``name`` is an agency's: a known one, or one that says so; some are known only in a credit."""
    house = house_of(name)
    if house is None or house in given.nameless or not name[:1].isalnum() or len(name.split()) > 5 or "." in name[:-1]:
        return False
    if house in _known():
        return marked or name not in given.marked_only
    words = f" {name.lower()} "
    return any(f" {mark} " in words for mark in given.marks) and any(w[:1].isupper() for w in name.split())


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(house_of(name) or "" for name in agencies().names)


@lru_cache(maxsize=1)
def _stamped() -> re.Pattern[str]:
    """Return what finds the stamp of a page ("AFP Tuesday 6 Jun 2016", "Reuters | 4 May")."""
    names = "|".join(
        re.escape(n) for n in sorted(agencies().names, key=len, reverse=True) if n.isupper() or " " in n or len(n) > 5
    )
    days = r"(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Satur|Sun)(?:day)?|\d{1,2}[ /.-]|\|"
    return re.compile(rf"\b({names})\b[ ,|·-]{{0,3}}(?={days})")
