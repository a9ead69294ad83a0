"""Sniffing: what bytes are by their content, whatever their name says.

A file's ending is a claim about it: a saved page is named ``.txt``, an archive ``.docx``. The first bytes decide,
and the ending only where they leave it open (plain text, Markdown and e-mail look alike).
"""

from __future__ import annotations

import re
from typing import Literal

from vedette.documents.decoding import BOMS, wide_encoding

Kind = Literal["text", "markdown", "html", "mail", "pdf", "word"]

SIGNATURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
    (b"ID3\x03", "sound (MP3)"),
    (b"PAR1", "a table (Parquet)"),
    (b"OggS\x00", "sound or film (Ogg)"),
    (b"wOF", "a font"),
)
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
HTML = re.compile(
    rb"(?is)\A\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,3}"
    rb"(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])"
)
TAGS = re.compile(rb"(?i)<(?:p|div|h[1-6]|article|br|a\s|span|meta\s|table)[\s/>]|</(?:p|div|a|span|td)>")
MAIL = re.compile(
    rb"(?i)\A(?:[!-9;-~]{1,60}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,60}){0,80}?"
    rb"(?:message-id|mime-version|received|return-path):"
)
CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
HEAD = 65_536
FEW_CONTROLS = 4
MANY_CONTROLS = 0.02
"""The share of control bytes from which a file is no text; text that went through old systems holds a few."""


def kind_of(content: bytes, media_type: str) -> tuple[Kind | None, str | None]:
    """Return the kind of ``content`` with a remark where its name says otherwise; or None and why it is not read."""
    if not content.strip(b" \t\r\n\x0b\x0c\x00\xef\xbb\xbf\xff\xfe"):
        return None, "it is empty" if not content else "it holds nothing but blanks"
    if media_type.startswith("text/plain;"):
        return "text", None
    head = content[:HEAD]
    if head[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return "pdf", _remark(media_type, "application/pdf", "a PDF")
    if head.startswith(ZIP):
        return _zipped(content, media_type)
    for signature, words in SIGNATURES:
        if head.startswith(signature):
            return None, f"it is {words}, not a report in a form that is read"
    if _is_binary(head):
        return None, "it is binary, not text"
    return _text(head, media_type)


def _zipped(content: bytes, media_type: str) -> tuple[Kind | None, str | None]:
    if b"word/document" in content:
        return "word", _remark(media_type, "application/vnd.openxml", "a Word file")
    return None, "it is a zip archive, not a report; unpack it first"


def _is_binary(head: bytes) -> bool:
    if head.startswith(tuple(mark for mark, _ in BOMS)) or wide_encoding(head):
        return False
    controls = len(head) - len(head.translate(None, CONTROLS))
    return controls > max(FEW_CONTROLS, MANY_CONTROLS * len(head))


def _text(head: bytes, media_type: str) -> tuple[Kind, str | None]:
    plain = head.replace(b"\x00", b"") if wide_encoding(head) or head[:2] in (b"\xff\xfe", b"\xfe\xff") else head
    plain = plain.lstrip(b"\xef\xbb\xbf\xff\xfe")
    if HTML.match(plain):
        return "html", _remark(media_type, "text/html", "a web page")
    if media_type.startswith("text/html"):
        return ("html", None) if TAGS.search(plain) else ("text", "it is named a web page and is plain text")
    if media_type.startswith("message/rfc822"):
        return "mail", None
    if media_type.startswith("text/markdown"):
        return "markdown", None
    if media_type.startswith("application/octet-stream") and MAIL.match(plain[:8_000]):
        return "mail", None
    return "text", _remark(media_type, "text/plain", "plain text")


def _remark(media_type: str, wanted: str, words: str) -> str | None:
    if media_type.startswith((wanted, "application/octet-stream")):
        return None
    return f"its name says otherwise, but it is {words} and is read as such"
