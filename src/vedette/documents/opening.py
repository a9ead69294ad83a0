"""The door of the room: one capture to one document, or to the reason why it is not read.

No bytes, however broken, raise an error here: a bad report costs itself, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date, timedelta
from hashlib import sha256
from itertools import islice

from vedette.documents.blocks import cut
from vedette.documents.credits import credits_of
from vedette.documents.fingerprint import fingerprint_of
from vedette.documents.heads import Known, known_of
from vedette.documents.language import language_of
from vedette.documents.opened import Opened
from vedette.documents.plain import open_text
from vedette.documents.sniffing import Kind, kind_of
from vedette.documents.stretches import LINE
from vedette.model.documents import Capture, Document, Skipped
from vedette.model.sameness import id_of

MAX_CHARACTERS = 400_000
"""The longest text that is read, some 70,000 words; what lies beyond is left out with a warning."""
MAX_LINES = 20_000
"""A longer text is a table or a dump; each line is looked at by itself, so that lines cost more than characters."""
LANGUAGES = ("en",)
NAMES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "it": "Italian",
    "ja": "Japanese",
    "nl": "Dutch",
    "pt": "Portuguese",
    "ru": "Russian",
    "sw": "Swahili",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
}
SURROGATES = re.compile("[\ud800-\udfff]")
LETTER = re.compile(r"[^\W\d_]{2}")


def open_capture(
    capture: Capture,
    *,
    languages: Collection[str] = LANGUAGES,
    language: str | None = None,
    today: date | None = None,
) -> Document | Skipped:
    """Return the document in ``capture``, or a ``Skipped`` with the reason in words.

    ``languages`` are the ISO 639-1 codes that are read; ``language`` states the report's own, which then is
    not looked for. A day after ``today`` (the clock's where None is given) is not believed.
    """
    kind, remark = kind_of(capture.content, capture.media_type)
    if kind is None:
        return Skipped(capture.input, remark or "it is not a report")
    opened = _opener(kind)(capture)
    if isinstance(opened, str):
        return Skipped(capture.input, opened)
    if not LETTER.search(opened.text):
        return Skipped(capture.input, "it holds no words")
    return _document(capture, opened, remark, languages, language, today or date.today())


def _opener(kind: Kind) -> Callable[[Capture], Opened | str]:
    """Return what opens ``kind``; a library is loaded when the first file of its kind comes."""
    if kind == "text":
        return open_text
    if kind == "markdown":
        from vedette.documents.markdown import open_markdown

        return open_markdown
    if kind == "html":
        from vedette.documents.html import open_html

        return open_html
    if kind == "mail":
        from vedette.documents.mail import open_mail

        return open_mail
    if kind == "pdf":
        from vedette.documents.pdf import open_pdf

        return open_pdf
    from vedette.documents.word import open_word

    return open_word


def _document(
    capture: Capture,
    opened: Opened,
    remark: str | None,
    languages: Collection[str],
    language: str | None,
    today: date,
) -> Document | Skipped:
    text, warnings = _bounded(opened.text)
    blocks = cut(text, title=capture.label.title or opened.title, headings=opened.headings)
    language = language or language_of(text, blocks)
    if language is not None and language not in languages:
        read = " and ".join(NAMES.get(code, code) for code in sorted(languages))
        verb = "is" if len(languages) == 1 else "are"
        return Skipped(capture.input, f"language {language} is not read; {read} {verb}")
    known: Known = known_of(capture.label, opened, text, blocks, last=today + timedelta(days=1))
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(
        id=capture.label.id or id_of(digest),
        input=capture.input,
        text=text,
        sha256=digest,
        title=known.title,
        outlet=known.outlet,
        url=known.url,
        published=known.published,
        published_by=known.published_by,
        language=language,
        blocks=blocks,
        fingerprint=fingerprint_of(text, blocks),
        warnings=(*((remark,) if remark else ()), *opened.warnings, *warnings, *known.warnings),
        credits=credits_of(text, blocks),
    )


def _bounded(text: str) -> tuple[str, tuple[str, ...]]:
    """Return ``text`` within bounds and fit for any output, with a warning for each change."""
    warnings: list[str] = []
    if len(text) > MAX_CHARACTERS:
        warnings.append(f"only the first {MAX_CHARACTERS:,} of {len(text):,} characters are read")
        text = text[:MAX_CHARACTERS]
    if (last := next(islice(LINE.finditer(text), MAX_LINES, None), None)) is not None:
        warnings.append(f"only the first {MAX_LINES:,} lines are read")
        text = text[: last.start()]
    if SURROGATES.search(text):
        warnings.append("halves of characters are shown as \ufffd")
        text = SURROGATES.sub("\ufffd", text)
    return text, tuple(warnings)
