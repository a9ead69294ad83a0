"""XML from strangers: parsed without entities, without a DTD, without the network, and within bounds.

An XML file may declare entities that grow without end or that read files of the machine. A feed, a sitemap or a list
of feeds needs none of that, so a document that declares one is refused before the parser sees it. The bounds keep a
file of a few megabytes from taking gigabytes as a tree.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_BYTES = 50_000_000
"""The largest XML document that is parsed; the sitemap protocol allows as much for one file."""
MAX_TAGS = 1_500_000
"""The most tags, and the most attributes: a sitemap of 50,000 pages with ten facts each has a million."""
MAX_DEPTH = 200
"""The deepest nesting of elements. Feeds and lists nest less than twenty deep."""
_TOO_DEEP = f"boolean({'/*' * (MAX_DEPTH + 1)})"
_HEAD_OF_DOCUMENT_TYPE = re.compile(rb"""<!DOCTYPE(?:[^\[>"']|"[^"]*"|'[^']*')*+""", re.IGNORECASE)
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class MarkupRefused(ValueError):
    """An XML document that is not parsed, with the reason in words."""


def xml_root(content: bytes, *, recover: bool = False) -> _Element:
    """Return the root element of ``content``; with ``recover`` what can be read of broken XML.

    Raises ``MarkupRefused`` where it is too large, too deep, declares entities, or is no XML.
    """
    from lxml import etree

    refuse_entities(content)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError) as error:
        words = " ".join(str(getattr(error, "msg", error)).split())
        raise MarkupRefused(f"no XML that can be read: {words}") from None
    if root is None:
        raise MarkupRefused("no XML that can be read")
    # An encoding of which the scan below knows nothing may hide a declaration from it, but not from the parser.
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and next(iter(declared.iterentities()), None) is not None:
        raise MarkupRefused("it declares XML entities, which are not read")
    if root.xpath(_TOO_DEEP):
        raise MarkupRefused(f"nested deeper than {MAX_DEPTH}, the deepest that is read")
    return root


def refuse_entities(content: bytes) -> None:
    """Raise ``MarkupRefused`` where ``content`` is too large for a tree or declares entities; parses nothing."""
    if len(content) > MAX_BYTES:
        raise MarkupRefused(f"larger than {MAX_BYTES // 1_000_000} MB, the largest XML that is read")
    # UTF-16 and UTF-32 are ASCII with zero bytes between, as far as tags go.
    flat = content.replace(b"\0", b"") if b"\0" in content[:4096] else content
    if flat.count(b"<") > MAX_TAGS or flat.count(b'="') + flat.count(b"='") > MAX_TAGS:
        raise MarkupRefused(f"more than {MAX_TAGS:,} tags or attributes, the most that is read")
    if b"<!ENTITY" in _document_type(flat):
        raise MarkupRefused("it declares XML entities, which are not read")


def _document_type(flat: bytes) -> bytes:
    """Return the document's DOCTYPE with all up to the end of its declarations, empty where it has none."""
    at = 0
    for mark in _BYTE_ORDER_MARKS:
        if flat.startswith(mark):
            at = len(mark)
    while True:
        while flat[at : at + 1].isspace():
            at += 1
        if flat.startswith(b"<?", at):
            end, closing = flat.find(b"?>", at), 2
        elif flat.startswith(b"<!--", at):
            end, closing = flat.find(b"-->", at + 4), 3
        else:
            break
        if end < 0:
            return b""
        at = end + closing
    head = _HEAD_OF_DOCUMENT_TYPE.match(flat, at)
    return flat[at:] if head and flat[head.end() : head.end() + 1] == b"[" else b""
