"""PDF files: the words of the pages, lines joined to paragraphs, running heads and page numbers left out.

A PDF holds places for glyphs and no paragraphs; a page without words is a picture of one, and is declared as such.
"""

from __future__ import annotations

import logging
import re
import struct
import time
import zlib
from collections import Counter
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from vedette.documents.opened import Opened, Page, field
from vedette.documents.stretches import stretches
from vedette.model.documents import Capture

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES = 300
MAX_TEXT = 450_000
MAX_SECONDS = 30.0
"""A bound against files made to be slow; an ordinary page takes a few hundredths of a second."""
EDGE_LINES = 3
FEWEST_PAGES = 3
HYPHENATED = re.compile(r"(\w)[-\u00ad\u2010]\s*\n\s*(?=[a-z])")
DIGITS = re.compile(r"\d+")
LINE_BREAKS = re.compile(r"[ \t]*[\r\n\v\f]+[ \t]*")
JUNK_TITLE = re.compile(r"(?i)^(?:microsoft|untitled|document\d*|.{0,80}\.(?:docx?|indd|pdf|qxd|rtf|pub|pptx?)$)")


def open_pdf(capture: Capture) -> Opened | str:
    """Return the text of the PDF ``capture``, or why there is none."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    broken = (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        AssertionError,
        RecursionError,
        OverflowError,
        NotImplementedError,
        ZeroDivisionError,
        EOFError,
        OSError,
        MemoryError,
        ImportError,
        LookupError,
        struct.error,
        zlib.error,
    )
    warnings: list[str] = []
    try:
        reader = PdfReader(BytesIO(capture.content))
        if reader.is_encrypted and not reader.decrypt(""):
            return "it is a PDF locked with a password"
        count = len(reader.pages)
    except broken:
        return "it is a broken PDF"
    pages = _pages(reader, count, broken, warnings)
    text = _text(pages)
    if not any(c.isalpha() for c in text.text()):
        return "it is a PDF without text (a scan, most likely); have its text recognised first"
    title, day = None, None
    try:
        title, day = _said(reader)
    except broken:
        warnings.append("the PDF's own head cannot be read")
    return Opened(
        text.text(),
        title=title,
        published=day,
        published_by="pdf creation date" if day else None,
        weak=True,
        headings=text.headings(),
        warnings=tuple(warnings),
    )


def _pages(reader: PdfReader, count: int, broken: tuple[type[Exception], ...], warnings: list[str]) -> list[list[str]]:
    """Return the lines of each page, up to the bounds; what is left out is put into ``warnings``."""
    pages: list[list[str]] = []
    size, until = 0, time.monotonic() + MAX_SECONDS
    for number in range(min(count, MAX_PAGES)):
        if size > MAX_TEXT or time.monotonic() > until:
            warnings.append(f"only {number} of {count} pages are read")
            return pages
        try:
            words = reader.pages[number].extract_text()
        except broken:
            warnings.append(f"page {number + 1} cannot be read")
            continue
        size += len(words)
        pages.append(words.replace("\0", "").splitlines())
    if count > MAX_PAGES:
        warnings.append(f"only {MAX_PAGES} of {count} pages are read")
    return pages


def _text(pages: list[list[str]]) -> Page:
    """Return the pages' text as paragraphs on lines of their own; a paragraph may run over a page's end."""
    running = _running_lines(pages)
    lines: list[str] = []
    for page in pages:
        edge = {*range(EDGE_LINES), *range(len(page) - EDGE_LINES, len(page))}
        lines += [line for i, line in enumerate(page) if not (i in edge and _shape(line) in running)]
    raw = HYPHENATED.sub(r"\1", "\n".join(lines))[:MAX_TEXT]
    text = Page()
    for stretch in stretches(raw):
        words = LINE_BREAKS.sub(" ", raw[stretch.start : stretch.end])
        text.put(words, tight=not stretch.after_gap and stretch.bullet > 0)
    return text


def _running_lines(pages: list[list[str]]) -> frozenset[str]:
    """Return the shapes of lines that stand at the edge of most pages: running heads and page numbers."""
    if len(pages) < FEWEST_PAGES:
        return frozenset()
    shapes: Counter[str] = Counter()
    for page in pages:
        shapes.update({_shape(line) for line in (*page[:EDGE_LINES], *page[-EDGE_LINES:]) if line.strip()})
    return frozenset(shape for shape, n in shapes.items() if n >= max(FEWEST_PAGES, 0.6 * len(pages)))


def _shape(line: str) -> str:
    return DIGITS.sub("0", " ".join(line.split()))[:200]


def _said(reader: PdfReader) -> tuple[str | None, date | None]:
    said = reader.metadata
    if said is None:
        return None, None
    title = field(said.title)
    made = said.creation_date
    return None if title is None or JUNK_TITLE.match(title) else title, made.date() if made else None
