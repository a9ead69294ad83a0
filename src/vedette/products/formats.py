"""The formats of a brief, by name and by file ending."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import PurePath

from vedette.errors import UnsupportedOutput
from vedette.model.pictures import Picture


def _html(picture: Picture) -> str:
    from vedette.products.html import html_page

    return html_page(picture)


def _markdown(picture: Picture) -> str:
    from vedette.products.brief.markdown import markdown

    return markdown(picture)


def _text(picture: Picture) -> str:
    from vedette.products.brief.text import plain_text

    return plain_text(picture)


def _json(picture: Picture) -> str:
    from vedette.products.files import picture_json

    return picture_json(picture)


FORMATS: dict[str, Callable[[Picture], str]] = {"html": _html, "md": _markdown, "txt": _text, "json": _json}
ENDINGS = {"html": "html", "htm": "html", "md": "md", "markdown": "md", "txt": "txt", "text": "txt", "json": "json"}


def format_of(path: str, endings: Mapping[str, str] = ENDINGS, named: str = ".html, .md, .txt or .json") -> str:
    """Return the format that the ending of ``path`` asks for, of ``endings``, which ``named`` tells in an error.

    Raises ``UnsupportedOutput`` for another ending.
    """
    ending = PurePath(path).suffix.lstrip(".").lower()
    if ending not in endings:
        wanted = f"the ending says the format: {named}"
        raise UnsupportedOutput(f"the output {path!r}", wanted, "Name a file with one of these endings.")
    return endings[ending]


def known_format(format: str, formats: Collection[str] = FORMATS) -> str:
    """Return ``format`` if it is one of ``formats``, which are written. Raises ``UnsupportedOutput`` for another."""
    if format not in formats:
        raise UnsupportedOutput(f"the format {format!r}", f"formats are {', '.join(formats)}", "Ask for one of these.")
    return format


def render(picture: Picture, format: str) -> str:
    """Return ``picture`` in ``format`` (html, md, txt, json). Raises ``UnsupportedOutput`` for another."""
    return FORMATS[known_format(format)](picture)
