"""Markup: a page made safe and small before any tree is built from it, and its plain text without a tree at all.

A page can nest a hundred thousand tags or carry ten megabytes of script. Scanning finds and removes the ballast in one
pass; what is left is bounded, and where it is still too wild for a tree its text is taken as a stream.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from vedette.documents.opened import Page

MAX_MARKUP = 4_000_000
"""Characters of markup left after the ballast is gone; pages of news hold a fortieth of it."""
MAX_TAGS = 60_000
MAX_TEXT = 450_000
BALLAST = ("script", "style", "svg", "template", "noscript", "iframe", "object", "canvas", "math")
OPENING = re.compile(rf"(?i)<!--|<\?|<({'|'.join(BALLAST)})(?=[\s>/])|data:[a-z]{{1,20}}/[\w.+-]{{1,40}};base64,")
MARKS_OF_ENDS = {"<!--": "-->", "<?": ">"}
"""Comments and instructions of XML: an instruction that never ends costs lxml the square of what follows it."""
JSON_LD = re.compile(r"(?i)\A<script\b[^>]{0,200}application/ld\+json[^>]{0,200}>")
END_OF_DATA = re.compile(r"[^A-Za-z0-9+/=\s%]")
LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


def without_ballast(page: str) -> tuple[str, list[str]]:
    """Return ``page`` without scripts, styles, comments and pictures in data, and the JSON-LD that its scripts hold."""
    ends = _Ends(page.translate(LOWER))
    kept: list[str] = []
    linked: list[str] = []
    at = 0
    for match in OPENING.finditer(page):
        if match.start() < at:
            continue
        kept.append(page[at : match.start()])
        end = ends.of(match)
        if (match[1] or "").lower() == "script" and len(linked) < 20:
            stretch = page[match.start() : end]
            if opening := JSON_LD.match(stretch):
                linked.append(stretch[opening.end() :].rpartition("</")[0])
        at = end
    kept.append(page[at:])
    return "".join(kept), linked


class _Ends:
    """Finds where ballast ends. A mark that is not found once is not looked for again: a page may open a million."""

    def __init__(self, lowered: str) -> None:
        self._lowered = lowered
        self._missing: set[str] = set()

    def of(self, match: re.Match[str]) -> int:
        """Return where what ``match`` opens ends: after its closing mark, or, where none follows, after its own."""
        if match[0] in MARKS_OF_ENDS:
            closing = MARKS_OF_ENDS[match[0]]
            end = self._find(closing, match.end())
            return end + len(closing) if end >= 0 else match.end()
        if match[1] is None:
            end_of_data = END_OF_DATA.search(self._lowered, match.end())
            return end_of_data.start() if end_of_data else len(self._lowered)
        end = self._find(f"</{match[1].lower()}", match.end())
        if end < 0:
            return match.end()
        return (self._find(">", end) + 1) or len(self._lowered)

    def _find(self, mark: str, start: int) -> int:
        end = -1 if mark in self._missing else self._lowered.find(mark, start)
        if end < 0:
            self._missing.add(mark)
        return end


def too_wild_for_a_tree(page: str) -> bool:
    """Return whether ``page`` holds more tags than a page of news could."""
    return page.count("<") > MAX_TAGS


def plain_page(page: str) -> Page:
    """Return the paragraphs and headings of ``page``, read as a stream, without its menus and forms."""
    reader = _Stream()
    reader.feed(page)
    reader.finish()
    return reader.page


class _Stream(HTMLParser):
    """Gathers text between block tags; never nests, so depth costs nothing."""

    BLOCKS = frozenset(
        {
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "tr",
            "table",
            "td",
            "th",
            "blockquote",
            "section",
            "article",
            "main",
            "br",
            "hr",
            "pre",
            "figcaption",
            "header",
            "footer",
            "nav",
            "aside",
            "form",
            "body",
            "html",
            "address",
            "fieldset",
        }
    )
    ASIDE = frozenset({"nav", "footer", "aside", "form", "select", "button", "menu", "head"})
    HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._words: list[str] = []
        self._aside: dict[str, int] = {}
        self._heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in self.BLOCKS:
            self.finish()
            self._heading = tag in self.HEADINGS
        if tag in self.ASIDE:
            self._aside[tag] = self._aside.get(tag, 0) + 1

    def handle_endtag(self, tag: str) -> None:
        if tag in self.BLOCKS:
            self.finish()
            self._heading = False
        if self._aside.get(tag):
            self._aside[tag] -= 1

    def handle_data(self, data: str) -> None:
        if self.page.length < MAX_TEXT and not any(self._aside.values()):
            self._words.append(data)

    def finish(self) -> None:
        """End the paragraph at hand."""
        if self._words:
            self.page.put("".join(self._words), heading=self._heading)
            self._words = []
