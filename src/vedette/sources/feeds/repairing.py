"""Repairing: feeds that are not well-formed, as many are, made so before they are parsed.

The parser of feeds falls back on one for broken markup whose time grows with the square of the damage, so that it is
given nothing broken but short feeds.
"""

from __future__ import annotations

import codecs
import html.entities
import re
from xml.parsers import expat

from vedette.sources.markup import MarkupRefused, xml_root

SHORT = 200_000
"""Bytes up to which broken markup is left to the parser: a tenth of a second at worst."""
STATED = re.compile(rb"""\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})""", re.I)
SAYS_WIDE = re.compile(r"""(?<=\?>)|\s+encoding\s*=\s*["'][Uu][Tt][Ff]-?16[\w-]{0,4}["']""")
CDATA, CDATA_END = b"<![CDATA[", b"]]>"
NAMED = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")
LONE = re.compile(rb"&(?!#?[A-Za-z0-9]{1,32};)")
PREFIX = re.compile(rb"[<\s/]([A-Za-z_][\w.-]{0,40}):[A-Za-z_][\w.-]{0,60}(?=[\s/>=])")
DECLARED = re.compile(rb"xmlns:([A-Za-z_][\w.-]{0,40})\s*=")
ROOT = re.compile(rb"<[A-Za-z_][\w.-]{0,40}(?::[\w.-]{1,40})?")
SPACES = {
    b"content": b"http://purl.org/rss/1.0/modules/content/",
    b"dc": b"http://purl.org/dc/elements/1.1/",
    b"dcterms": b"http://purl.org/dc/terms/",
    b"media": b"http://search.yahoo.com/mrss/",
    b"atom": b"http://www.w3.org/2005/Atom",
    b"rdf": b"http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
"""What feeds mean by a prefix that they forget to declare."""


def narrow(content: bytes) -> bytes:
    """Return ``content`` in UTF-8 where it is UTF-16, which parsers agree on least; else as it is."""
    if not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content
    return SAYS_WIDE.sub("", content.decode("utf-16", "replace"), count=1).encode("utf-8", "replace")


def well_formed(content: bytes) -> bytes:
    """Return ``content``, repaired where it is not well-formed. Raises ``MarkupRefused`` where it cannot be."""
    if _is_well_formed(content):
        xml_root(content)  # refuses what is nested too deep
        return content
    repaired = _repaired(content)
    if len(repaired) > SHORT and not _is_well_formed(repaired):
        raise MarkupRefused("its markup is broken beyond repair")
    return repaired


def _is_well_formed(content: bytes) -> bool:
    parser = expat.ParserCreate(namespace_separator=" ")
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError):
        return False
    return True


def _repaired(content: bytes) -> bytes:
    from lxml import etree

    root = xml_root(_with_entities_read(_decodable(content)), recover=True)
    whole: bytes = NAMED.sub(b"", etree.tostring(root, encoding="utf-8"))
    return _with_prefixes_declared(whole)


def _decodable(content: bytes) -> bytes:
    """Return ``content`` as UTF-8 where it neither is UTF-8 nor says what it is; such feeds are mostly Western."""
    stated = STATED.match(content)
    if (stated and stated[1].lower() != b"utf-8") or b"\0" in content[:200]:
        return content
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace").encode()
    return content


def _with_entities_read(content: bytes) -> bytes:
    """Return ``content`` with HTML's names of characters, which XML does not know, as the characters.

    An ``&`` that names nothing, as in the address of a page, stands for itself.
    """
    pieces: list[bytes] = []
    at = 0
    while (start := content.find(CDATA, at)) >= 0 and (end := content.find(CDATA_END, start)) >= 0:
        pieces += (_read(content[at:start]), content[start:end])
        at = end
    return b"".join((*pieces, _read(content[at:])))


def _read(content: bytes) -> bytes:
    return NAMED.sub(_character, LONE.sub(b"&amp;", content))


def _character(named: re.Match[bytes]) -> bytes:
    known = html.entities.html5.get(f"{named[1].decode()};")
    return "".join(f"&#{ord(mark)};" for mark in known).encode() if known else named[0].replace(b"&", b"&amp;")


def _with_prefixes_declared(content: bytes) -> bytes:
    missing = dict.fromkeys(PREFIX.findall(content))
    for known in (b"xml", b"xmlns", *DECLARED.findall(content)):
        missing.pop(known, None)
    root = ROOT.search(content)
    if not missing or root is None:
        return content
    said = b"".join(b' xmlns:%s="%s"' % (name, SPACES.get(name, b"urn:undeclared")) for name in list(missing)[:50])
    return content[: root.end()] + said + content[root.end() :]
