"""The formats of a comparison, by name and by file ending."""

from __future__ import annotations

from pathlib import PurePath

import msgspec

from vedette.errors import UnsupportedOutput
from vedette.model.changes import Changes

FORMATS = ("txt", "md", "json")
ENDINGS = {"txt": "txt", "text": "txt", "md": "md", "markdown": "md", "json": "json"}


def change_format_of(path: str) -> str:
    """Return the format that the ending of ``path`` asks for. Raises ``UnsupportedOutput`` for another ending."""
    ending = PurePath(path).suffix.lstrip(".").lower()
    if ending not in ENDINGS:
        wanted = "the ending says the format: .txt, .md or .json"
        raise UnsupportedOutput(f"the output {path!r}", wanted, "Name a file with one of these endings.")
    return ENDINGS[ending]


def known_change_format(format: str) -> str:
    """Return ``format`` if it is one that is written. Raises ``UnsupportedOutput`` for another."""
    if format not in FORMATS:
        raise UnsupportedOutput(f"the format {format!r}", f"formats are {', '.join(FORMATS)}", "Ask for one of these.")
    return format


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
