# ruff: noqa: E501 - the inputs stand as they are written
"""The forms of reports: what ``documents.open_capture`` opens, by its media type and inside its packages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.fuzz.parsers import Parse, Parser
from tests.fuzz.seeds import mails, packages, pages, papers, texts

from vedette.documents import open_capture
from vedette.model.documents import Capture, Label

TODAY = date(2025, 6, 1)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def opening(media_type: str, wrap: Callable[[bytes], bytes] = bytes) -> Parse:
    """What opens bytes as a report of ``media_type``, after they are wrapped into the package around them."""

    def parse(content: bytes) -> object:
        return open_capture(Capture("r", wrap(content), media_type, Label()), today=TODAY)

    return parse


PARSERS = (
    Parser("text", opening("text/plain"), texts.plain, texts.WORDS),
    Parser("text-of-a-line", opening("text/plain; charset=utf-8"), texts.plain, texts.WORDS),
    Parser("markdown", opening("text/markdown"), texts.markdown, texts.WORDS_OF_MARKDOWN),
    Parser("html", opening("text/html"), pages.html, pages.WORDS),
    Parser("mail", opening("message/rfc822"), mails.messages, mails.WORDS),
    Parser("word", opening(WORD), packages.word, packages.WORDS, native=True),
    Parser("word-body", opening(WORD, packages.with_body), packages.bodies, packages.WORDS, native=True),
    Parser("word-styles", opening(WORD, packages.with_styles), packages.styles, packages.WORDS, native=True),
    Parser("pdf", opening("application/pdf"), papers.pdf, papers.WORDS),
    Parser("pdf-page", opening("application/pdf", papers.with_page), papers.streams, papers.WORDS_OF_PAGES),
    Parser("pdf-objects", opening("application/pdf", papers.with_objects), papers.objects, papers.WORDS),
    Parser("unnamed", opening("application/octet-stream"), lambda: (*texts.plain(), *pages.html()[:2], *mails.messages()[:2]), texts.WORDS),
)  # fmt: skip
