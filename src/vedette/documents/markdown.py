"""Markdown: front matter read, marks taken off, headings kept as headings."""

from __future__ import annotations

import re
from datetime import date, datetime

import yaml

from vedette.documents.days import day_of_field
from vedette.documents.decoding import decoded
from vedette.documents.opened import Opened, Page, field
from vedette.documents.own import REASON, is_own_prose
from vedette.model.documents import Capture

FRONT = re.compile(r"\A\s{0,20}---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
FENCE = re.compile(r" {0,3}(?:```|~~~)")
HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
UNDERLINE = re.compile(r" {0,3}(?:={3,}|-{3,})[ \t]*$")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
ITEM = re.compile(r"[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")
QUOTE = re.compile(r" {0,3}(?:> ?){1,5}")
TABLE_RULE = re.compile(r"[ |:-]{3,}$")
MARKS = (
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{0,500})\]\[[^\]\n]{0,100}\]"), r"\1"),
    (re.compile(r"\[\^[\w-]{1,20}\]"), ""),
    (re.compile(r"<(https?://[^>\s]{1,2000})>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^>\n]{0,300}>"), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]{1,2000}?\S?)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,1000}?)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_\n]{1,1000}?)_(?![\w_])"), r"\1"),
    (re.compile(r"~~([^~\n]{1,500})~~"), r"\1"),
    (re.compile(r"`{1,3}([^`\n]{0,500})`{1,3}"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])"), r"\1"),
)
MAX_TEXT = 450_000
DAY_KEYS = ("published", "date", "publish_date", "pubdate", "published_at", "date_published")
OUTLET_KEYS = ("outlet", "source", "publisher", "site", "site_name", "publication")
URL_KEYS = ("url", "link", "source_url", "canonical_url", "permalink")


BROKEN = (
    yaml.YAMLError, ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError, MemoryError,
)  # fmt: skip
"""What front matter that is no YAML raises; "!!int" and "!!timestamp x" alone are Python's own errors."""


def open_markdown(capture: Capture) -> Opened | str:
    """Return the text of ``capture`` without its marks, and what its front matter says."""
    source, warning = decoded(capture.content)
    if is_own_prose(source):
        return REASON
    front, source = _front_matter(source)
    page = _page(source[:MAX_TEXT])
    title = field(front.get("title"))
    text, headings = page.text(), page.headings()
    if title and title.casefold() not in text[: len(title) + 200].casefold():
        text, headings = f"{title}\n\n{text}", frozenset({0, *(at + len(title) + 2 for at in headings)})
    day = _day(front)
    cut_off = "the file is read to its first 450,000 characters" if len(source) > MAX_TEXT else None
    return Opened(
        text,
        title=title,
        outlet=_of(front, OUTLET_KEYS),
        url=_of(front, URL_KEYS),
        published=day,
        published_by="front matter" if day else None,
        headings=headings,
        warnings=tuple(filter(None, (warning, cut_off))),
    )


def _front_matter(source: str) -> tuple[dict[str, object], str]:
    match = FRONT.match(source)
    if match is None or ("&" in match[1] and "*" in match[1]):  # anchors and aliases can unfold without end
        return {}, source
    try:
        front = yaml.safe_load(match[1])
    except BROKEN:
        return {}, source[match.end() :]
    if not isinstance(front, dict):
        return {}, source
    return {str(key).lower(): value for key, value in front.items()}, source[match.end() :]


def _day(front: dict[str, object]) -> date | None:
    for key in DAY_KEYS:
        value = front.get(key)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if value and (day := day_of_field(value)):
            return day
    return None


def _of(front: dict[str, object], keys: tuple[str, ...]) -> str | None:
    return next((words for key in keys if (words := field(front.get(key)))), None)


def _page(source: str) -> Page:
    """Return the paragraphs of ``source``, lines of one paragraph joined as Markdown joins them."""
    page = Page()
    held: list[str] = []
    fenced = False

    def let_go(*, heading: bool = False, tight: bool = False) -> None:
        if held:
            page.put(_unmarked(" ".join(held)), heading=heading, tight=tight)
            held.clear()

    item = False
    for line in source.splitlines():
        if FENCE.match(line):
            let_go(tight=item)
            fenced = not fenced
        elif fenced or not line.strip() or (TABLE_RULE.match(line.strip()) and "|" in line):
            let_go(tight=item)
            item = False
        elif match := HEADING.match(line):
            let_go(tight=item)
            held.append(match[2])
            let_go(heading=True)
            item = False
        elif held and not item and len(held) == 1 and UNDERLINE.match(line):
            let_go(heading=True)
        elif RULE.match(line):
            let_go(tight=item)
            item = False
        else:
            line = QUOTE.sub("", line, count=1)
            if (match := ITEM.match(line)) or line.lstrip().startswith("|"):
                let_go(tight=item)
                item = True
                line = f"- {line[match.end() :]}" if match else line.strip().strip("|").replace("|", " | ")
            held.append(line.strip())
    let_go(tight=item)
    return page


def _unmarked(words: str) -> str:
    for mark, plain in MARKS:
        words = mark.sub(plain, words)
    return words
