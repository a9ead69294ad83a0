"""Entries: what a feed says of one report, and whether it gives the report itself or a teaser for it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from datetime import date

from vedette.model.documents import Capture, Label, Skipped
from vedette.model.records import Record
from vedette.sources.labels import one_line
from vedette.sources.link_addresses import web_address
from vedette.sources.links import Given, Link

MAX_ENTRIES = 5_000
"""The most entries of one feed that are taken; feeds hold some tens, a whole archive rarely a thousand."""
BEYOND = f"entries beyond the first {MAX_ENTRIES:,} are not read"
FULL = 1_000
"""From so many characters on, an entry's words are taken for the report: a teaser has two or three sentences."""
TAG = re.compile(r"<[^<>]{0,2000}>")
TEASER = re.compile(
    r"(?i)(?:\[?(?:…|\.\.\.)\]?|(?:read|continue|see|view) (?:more|on|reading|the (?:full|rest)\b.{0,60})[ .…»→>]*)$"
)
BY = "feed entry"


class Entry(Record, frozen=True):
    """One entry: ``moment`` puts entries in order, ``words`` is its text or markup of ``media_type``."""

    link: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    moment: str | None = None
    words: str = ""
    media_type: str = "text/html; charset=utf-8"


def given_by(entries: Sequence[Entry], at: str, base: str | None) -> Iterator[Given]:
    """Yield the report or the link of each entry, the oldest first."""
    for number, entry in _oldest_first(entries):
        label = Label(
            published=entry.published,
            outlet=one_line(bare(entry.outlet)),
            title=one_line(bare(entry.title)),
            url=web_address(entry.link, base),
            published_by=BY if entry.published else None,
        )
        place = f"{at}#{number}"
        if is_full(entry.words) or (label.url is None and bare(entry.words)):
            content = entry.words.encode("utf-8", "surrogatepass")
            yield Capture(place, content, entry.media_type, label)
        elif label.url is not None:
            yield Link(label.url, place, label)
        else:
            yield Skipped(place, "an entry without words, and without a link to an http or https page")


def _oldest_first(entries: Sequence[Entry]) -> list[tuple[int, Entry]]:
    """Return the numbered entries in order of time; where one has none, a feed is taken to begin with its newest."""
    numbered = list(enumerate(entries, 1))[::-1]
    if all(entry.moment for _, entry in numbered):
        numbered.sort(key=lambda one: one[1].moment or "")
    return numbered


def is_full(words: str) -> bool:
    """Return whether an entry's words are the report and no teaser for it."""
    text = bare(words)
    return len(text) >= FULL and not TEASER.search(text[-120:])


def bare(words: str | None) -> str:
    """Return ``words`` without tags and with their character references read."""
    text = words or ""
    if "<" in text:
        text = TAG.sub(" ", text)
    return " ".join(html.unescape(text).split())
