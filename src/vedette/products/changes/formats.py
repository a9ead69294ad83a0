"""The formats of a comparison, by name and by file ending."""

from __future__ import annotations

import msgspec

from vedette.model.changes import Changes
from vedette.products.formats import format_of, known_format

FORMATS = ("txt", "md", "json")
ENDINGS = {"txt": "txt", "text": "txt", "md": "md", "markdown": "md", "json": "json"}


def change_format_of(path: str) -> str:
    """Return the format that the ending of ``path`` asks for. Raises ``UnsupportedOutput`` for another ending."""
    return format_of(path, ENDINGS, ".txt, .md or .json")


def known_change_format(format: str) -> str:
    """Return ``format`` if it is one that is written. Raises ``UnsupportedOutput`` for another."""
    return known_format(format, FORMATS)


def render_changes(changes: Changes, format: str = "txt", *, all_lines: bool = False) -> str:
    """Return ``changes`` as ``txt``, ``md`` or ``json``; ``all_lines`` tells every record, not the weightiest alone.

    Raises ``UnsupportedOutput`` for another format. The JSON, ``vedette.diff/1``, always holds all.
    """
    if known_change_format(format) == "json":
        return msgspec.json.format(msgspec.json.encode(changes), indent=1).decode() + "\n"
    from vedette.products.changes.parts import parts_of
    from vedette.products.changes.writing import markdown, plain_text

    parts = parts_of(changes, all_lines=all_lines)
    return markdown(parts) if format == "md" else plain_text(parts)
