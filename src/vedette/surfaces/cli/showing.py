"""Showing: text for the terminal or a pipe, in UTF-8 whatever the locale claims.

A report's words, a file's name and a server's answer stand in what is told. Where a person reads it, none of them may
move the cursor, set the title of the window or turn the direction of the line.
"""

from __future__ import annotations

import re
import sys
from typing import BinaryIO, TextIO

ORDERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that a terminal takes as orders, and halves of characters."""


def show(text: str, *, to: TextIO | None = None, plain: bool = False) -> None:
    """Write ``text`` to standard output, or to the stream ``to``; to a terminal without orders that it would obey.

    ``plain`` text is for people wherever it goes, since a pipe may end at a screen (``less -R``): it holds none
    either. What programs read goes through a pipe as it is.
    """
    stream = to or sys.stdout
    if plain or stream is not sys.stdout or stream.isatty():
        text = harmless(text)
    out = stdout(to)
    out.write(text.encode("utf-8", "replace"))
    out.flush()


def harmless(text: str) -> str:
    """Return ``text`` with U+FFFD for each character that a terminal would obey."""
    return ORDERS.sub("\ufffd", text)


def label(text: str) -> str:
    """Return what a stranger wrote (a name, a title, an id) as one line without orders to a terminal."""
    return " ".join(harmless(text).split())


def stdout(to: TextIO | None = None) -> BinaryIO:
    """Return standard output (or ``to``) for bytes, with what was written to it as text flushed before."""
    stream = to or sys.stdout
    stream.flush()
    return stream.buffer
