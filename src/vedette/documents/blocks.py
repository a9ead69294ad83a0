"""Blocks: a text cut into title, headings, datelines, paragraphs and litter, with exact offsets.

What is litter is never read; what is a heading is no assertion; what is a dateline is no part of the first sentence.
Blocks hold every character that is not blank, are in order, and do not overlap.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from vedette.documents.datelines import is_dateline, prefix_of
from vedette.documents.glued import glued_foot, glued_head
from vedette.documents.headings import looks_like_heading
from vedette.documents.litter import heads_links, is_litter, opens_comments
from vedette.documents.stretches import Stretch, is_terminal, stretches
from vedette.model.documents import Block
from vedette.model.words import BlockKind

FOLDED = re.compile(r"[\W_]+")
FEWEST_OF_A_LIST = 2
MOST_BEFORE_TITLE = 12
"""Stretches of litter and datelines that may stand above a title: menus and days, not a report's own words."""


def cut(text: str, *, title: str | None = None, headings: Collection[int] = ()) -> tuple[Block, ...]:
    """Return the blocks of ``text``; ``title`` is its known title, ``headings`` where headings are known to start."""
    found = stretches(text)
    kinds = _kinds(text, found, title, headings)
    return tuple(_joined(_blocks(text, found, kinds)))


def _kinds(text: str, found: list[Stretch], title: str | None, headings: Collection[int]) -> list[BlockKind]:
    kinds = [_kind(text, stretch, headings) for stretch in found]
    _mark_links(text, found, kinds)
    _mark_comments(text, found, kinds)
    _unmark_idle_headings(found, kinds, headings)
    _unmark_lists(found, kinds, headings)
    _mark_title(text, found, kinds, title)
    return kinds


def _kind(text: str, stretch: Stretch, headings: Collection[int]) -> BlockKind:
    line = text[stretch.start : stretch.end]
    if is_litter(line):
        return "litter"
    if stretch.start in headings:
        return "heading"
    if is_dateline(line):
        return "dateline"
    if not stretch.bullet and looks_like_heading(line):
        return "heading"
    return "paragraph"


def _mark_links(text: str, found: list[Stretch], kinds: list[BlockKind]) -> None:
    """Mark as litter the headlines of other reports after "Related stories" and the like.

    The last before a paragraph stays: it may head that paragraph.
    """
    among_links = False
    for i, stretch in enumerate(found):
        if kinds[i] == "litter":
            among_links = heads_links(text[stretch.start : stretch.end]) or among_links
            continue
        short = kinds[i] == "heading" or (stretch.bullet > 0 and not is_terminal(text[stretch.start : stretch.end]))
        heads = i + 1 < len(found) and kinds[i + 1] == "paragraph" and not found[i + 1].bullet
        among_links = among_links and short and not heads
        if among_links:
            kinds[i] = "litter"


def _mark_comments(text: str, found: list[Stretch], kinds: list[BlockKind]) -> None:
    """Mark what readers wrote below the report, where the mark above it stands in the text's second half."""
    for i, stretch in enumerate(found):
        if (
            kinds[i] == "litter"
            and stretch.start > len(text) // 2
            and opens_comments(text[stretch.start : stretch.end])
        ):
            kinds[i:] = ["litter"] * (len(kinds) - i)
            return


def _unmark_idle_headings(found: list[Stretch], kinds: list[BlockKind], headings: Collection[int]) -> None:
    """Take as paragraphs the headings of a text that has nothing else: notes and posts leave the full stop out."""
    if "paragraph" in kinds:
        return
    for i, stretch in enumerate(found):
        if kinds[i] == "heading" and stretch.start not in headings:
            kinds[i] = "paragraph"


def _unmark_lists(found: list[Stretch], kinds: list[BlockKind], headings: Collection[int]) -> None:
    """Take as paragraphs the inner ones of several headings in a row: they list the dead, the towns, the figures."""
    first = 0
    for i in range(len(kinds) + 1):
        if i < len(kinds) and kinds[i] == "heading" and found[i].start not in headings:
            continue
        last = i - 1 if i < len(kinds) and kinds[i] == "paragraph" else i
        if last - first > FEWEST_OF_A_LIST:
            kinds[first + 1 : last] = ["paragraph"] * (last - first - 1)
        first = i + 1


def _mark_title(text: str, found: list[Stretch], kinds: list[BlockKind], title: str | None) -> None:
    """Mark the line that is the known title, or else the heading at the top."""
    wanted = _folded(title or "")
    if wanted:
        for i, stretch in enumerate(found):
            if (
                stretch.end - stretch.start <= 2 * len(title or "") + 20
                and kinds[i] != "litter"
                and _folded(text[stretch.start : stretch.end]) == wanted
            ):
                kinds[i] = "title"
                return
    for i, kind in enumerate(kinds[:MOST_BEFORE_TITLE]):
        if kind == "heading" and "paragraph" in kinds[i + 1 :]:
            kinds[i] = "title"
        if kind in ("heading", "paragraph"):
            return


def _folded(words: str) -> str:
    return FOLDED.sub(" ", words).casefold().strip()


def _blocks(text: str, found: list[Stretch], kinds: list[BlockKind]) -> Iterator[Block]:
    """Yield the blocks; a bullet's marker is litter of its own, and a dateline before a sentence a block of its own."""
    capitals = text[:2_000].isupper()
    last = max((n for n, kind in enumerate(kinds) if kind == "paragraph"), default=-1)
    first = True
    for n, (stretch, kind) in enumerate(zip(found, kinds, strict=True)):
        start = stretch.start
        if stretch.bullet and kind != "litter":
            yield Block(start, stretch.bullet, "litter")
            start = stretch.bullet
        if kind != "paragraph":
            yield Block(start, stretch.end, kind)
            continue
        prefix = prefix_of(text[start : stretch.end], capitals=capitals, bare=first)
        if prefix:
            yield Block(start, start + len(text[start : start + prefix.length].rstrip()), "dateline")
            start += prefix.length
        yield from _without_furniture(text, start, stretch.end, head=first and not prefix, foot=n == last)
        first = False


def _without_furniture(text: str, start: int, end: int, *, head: bool, foot: bool) -> Iterator[Block]:
    """Yield a paragraph cut apart at what the page has run into it at its head and its foot."""
    close = start + glued_foot(text[start:end]) if foot else end
    at = start
    for piece in glued_head(text[start:close]) if head else ():
        yield from _paragraph(text, at, start + piece.start)
        yield Block(start + piece.start, start + piece.end, piece.kind)
        at = start + piece.end
    at += len(text[at:close]) - len(text[at:close].lstrip())
    if at > start and (prefix := prefix_of(text[at:close])) is not None:
        yield Block(at, at + len(text[at : at + prefix.length].rstrip()), "dateline")
        at += prefix.length
    yield from _paragraph(text, at, close)
    if close < end:
        yield Block(end - len(text[close:end].lstrip()), end, "litter")


def _paragraph(text: str, start: int, end: int) -> Iterator[Block]:
    words = text[start:end].strip()
    if words:
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        yield Block(first, first + len(words), "paragraph")


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield the blocks with neighbouring litter made one, so that a page of links is one block."""
    held: Block | None = None
    for block in blocks:
        if held and held.kind == block.kind == "litter":
            held = Block(held.start, block.end, "litter")
            continue
        if held:
            yield held
        held = block
    if held:
        yield held
