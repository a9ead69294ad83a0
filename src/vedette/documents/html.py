"""Web pages: the report on the page, without what stands around it.

The extractor finds the body; where it finds none (a page of tables, a tree too deep) the page's own text is taken
as it runs, since a report with some litter is worth more than no report.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from vedette.documents.decoding import decoded
from vedette.documents.markup import MAX_MARKUP, plain_page, too_wild_for_a_tree, without_ballast
from vedette.documents.opened import Opened, Page
from vedette.documents.own import REASON, is_own_page
from vedette.documents.pagehead import PageHead, head_of, without_site
from vedette.model.documents import Capture

if TYPE_CHECKING:
    from lxml.etree import _Element

CHARSET = re.compile(
    rb"(?i)<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{1,40})|<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]{1,40})"
)
STATED_CHARSET = re.compile(rb"(?i)\bcharset\s*=\s*[\"']?([\w.:-]{1,40})")
"""What the server says of the page's encoding, believed where the page itself does not say."""
TOO_LITTLE = 150
"""Characters; when the extractor finds less than this on a page that holds much more, its find is a fragment."""
MUCH_MORE = 4
LEAVES = frozenset({"p", "head", "item", "quote", "cell", "code", "ab", "fw"})


def open_html(capture: Capture) -> Opened | str:
    """Return the report on the page in ``capture``, or why there is none."""
    declared = CHARSET.search(capture.content[:4_096]) or STATED_CHARSET.search(capture.media_type.encode())
    charset = declared[declared.lastindex or 0].decode("ascii") if declared else None
    page, warning = decoded(capture.content, charset)
    return open_page(page, warnings=(warning,) if warning else ())


def open_page(page: str, *, warnings: tuple[str, ...] = (), title: str | None = None) -> Opened | str:
    """Return the report in the markup ``page``; ``title`` is its title where it is known from elsewhere."""
    if is_own_page(page):
        return REASON
    page, linked = without_ballast(page.replace("\0", ""))
    if len(page) > MAX_MARKUP:
        return f"its markup is longer than {MAX_MARKUP // 1_000_000} million characters"
    head = head_of(page, linked)
    body = _body(page)
    if not body.length:
        return "it is a web page without a text"
    title = title or (without_site(head.title, head.outlet) if head.title else None)
    return _opened(body, head, title, warnings)


def _opened(body: Page, head: PageHead, title: str | None, warnings: tuple[str, ...]) -> Opened:
    """Return the whole, with the title above the body unless the body opens with it."""
    text = body.text()
    if not title or title.casefold() in text[: len(title) + 200].casefold():
        whole, headings = text, body.headings()
    else:
        whole = f"{title}\n\n{text}"
        headings = frozenset({0, *(at + len(title) + 2 for at in body.headings())})
    return Opened(
        whole,
        title=title,
        outlet=head.outlet,
        url=head.url,
        published=head.published,
        published_by="html metadata" if head.published else None,
        headings=headings,
        warnings=warnings,
    )


def _body(page: str) -> Page:
    if too_wild_for_a_tree(page):
        return plain_page(page)
    found = _extracted(page)
    if found.length >= TOO_LITTLE:
        return found
    plain = plain_page(page)
    return plain if plain.length > MUCH_MORE * found.length else found


def _extracted(page: str) -> Page:
    """Return what the extractor takes for the report; empty where it finds none."""
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=False)
    except (LxmlError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, AssertionError):
        return Page()
    body = getattr(found, "body", None)
    return _page(body) if body is not None else Page()


def _page(body: _Element) -> Page:
    page = Page()
    _put(body, page)
    return page


def _put(root: _Element, page: Page) -> None:
    """Put each leaf of the tree on a line of its own, without recursion: the depth is the page's choice."""
    waiting: list[_Element | str] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            page.put(node)
        elif node.tag == "row":
            page.put(" | ".join(filter(None, map(_words, node))), tight=True)
        elif node.tag in LEAVES and not any(child.tag in LEAVES or child.tag in ("list", "table") for child in node):
            _put_leaf(node, page)
        else:
            later: list[_Element | str] = [node.text] if node.text else []
            for child in node:
                later.append(child)
                if child.tail:
                    later.append(child.tail)
            waiting.extend(reversed(later))


def _put_leaf(node: _Element, page: Page) -> None:
    for br in node.iter("lb", "br"):
        br.tail = "\n" + (br.tail or "")
    words = "".join(map(str, node.itertext()))
    item, heading = node.tag == "item", node.tag in ("head", "fw")
    for line in words.split("\n\n"):
        page.put(f"- {line}" if item and line.strip() else line, heading=heading, tight=item)


def _words(node: _Element) -> str:
    return " ".join("".join(map(str, node.itertext())).split())
