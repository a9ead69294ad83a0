"""Word files: paragraphs, headings, lists and tables in the order of the page.

The package is opened by hand rather than through python-docx: two of its parts are wanted, each is bounded before
it is unpacked, and what can go wrong is a short list (docs/decisions).
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from vedette.documents.days import day_of_field
from vedette.documents.opened import Opened, Page, field
from vedette.model.documents import Capture

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT_W = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
CORE = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"
MAX_PART = 30_000_000
"""Bytes of one part when unpacked; a zip of a few kilobytes can unfold to a thousand times this, and its tree takes
fifteen times the memory."""
MAX_TAGS = 500_000
"""The longest text that is read has some 200,000; a part of five million takes twenty seconds and a gigabyte."""
MAX_TEXT = 450_000
TEMPLATE_DAY = "2013-12-23"
"""The stamp that python-docx leaves in files it makes; it tells of the template, not of the report."""
BROKEN = (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class _TooLarge(Exception):
    """A part is larger than what is unpacked."""


def open_word(capture: Capture) -> Opened | str:
    """Return the text of the Word file ``capture``, or why it cannot be read."""
    from lxml.etree import LxmlError

    try:
        with zipfile.ZipFile(BytesIO(capture.content)) as package:
            body = _part(package, "word/document.xml")
            styles = _part(package, "word/styles.xml")
            core = _part(package, "docProps/core.xml")
    except _TooLarge:
        return f"it is a Word file that unfolds to more than {MAX_PART // 1_000_000} MB or {MAX_TAGS:,} tags"
    except BROKEN:
        return "it is a broken or locked Word file"
    except LxmlError:
        return "it is a Word file whose text cannot be parsed"
    if body is None:
        return "it is a Word file without a text"
    page = _page(body, _heading_styles(styles))
    if not page.length:
        return "it is a Word file without a text"
    return _opened(page, core)


def _part(package: zipfile.ZipFile, name: str) -> _Element | None:
    """Return the root of a part, or None where it is missing; raise ``_TooLarge`` where it is."""
    from lxml import etree

    try:
        size = package.getinfo(name).file_size
    except KeyError:
        return None
    if size > MAX_PART:
        raise _TooLarge(name)
    with package.open(name) as stream:
        content = stream.read(MAX_PART + 1)
    if len(content) > MAX_PART or content.count(b"<") > MAX_TAGS:
        raise _TooLarge(name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    return etree.fromstring(content.replace(STRICT_W, W[1:-1].encode()), parser)


def _heading_styles(styles: _Element | None) -> frozenset[str]:
    """Return the ids of the styles that are headings, by their names, which stay English in every language."""
    found = {"Title", *(f"Heading{n}" for n in range(1, 10))}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        name = style.find(f"{W}name")
        words = (name.get(f"{W}val") or "").lower() if name is not None else ""
        if words.startswith("heading") or words in ("title", "subtitle"):
            found.add(style.get(f"{W}styleId") or "")
    return frozenset(found)


def _page(root: _Element, heading_styles: frozenset[str]) -> Page:
    page = Page()
    for paragraph in root.iter(f"{W}p", f"{W}tr"):
        if page.length > MAX_TEXT:
            break
        if paragraph.tag == f"{W}tr":
            page.put(" | ".join(filter(None, (_words(cell) for cell in paragraph.findall(f"{W}tc")))), tight=True)
        elif paragraph.getparent() is None or paragraph.getparent().tag != f"{W}tc":
            _put(paragraph, page, heading_styles)
    return page


def _put(paragraph: _Element, page: Page, heading_styles: frozenset[str]) -> None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = style.get(f"{W}val") or "" if style is not None else ""
    listed = paragraph.find(f"{W}pPr/{W}numPr") is not None or name.startswith("List")
    words = _words(paragraph)
    page.put(f"- {words}" if listed and words else words, heading=name in heading_styles, tight=listed)


def _words(node: _Element) -> str:
    return "".join(_runs(node))


def _runs(node: _Element) -> Iterator[str]:
    """Yield the words under ``node``; deleted and hidden revisions are no words."""
    for part in node.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}cr", f"{W}noBreakHyphen", f"{W}p"):
        if part.tag == f"{W}t":
            yield part.text or ""
        elif part.tag == f"{W}noBreakHyphen":
            yield "-"
        else:
            yield " "


def _opened(page: Page, core: _Element | None) -> Opened:
    title = outlet = None
    created = None
    if core is not None:
        title = field(core.findtext(f"{CORE}title"))
        outlet = field(core.findtext(f"{CORE}publisher"))
        stamp = core.findtext(f"{TERMS}created") or ""
        created = None if stamp.startswith(TEMPLATE_DAY) else day_of_field(stamp[:80])
    return Opened(
        page.text(),
        title=title,
        outlet=outlet,
        published=created,
        published_by="document properties" if created else None,
        weak=True,
        headings=page.headings(),
    )
