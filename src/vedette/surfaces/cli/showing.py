"""Showing: text for the terminal or a pipe, in UTF-8 whatever the locale claims."""

from __future__ import annotations

import sys
from typing import BinaryIO, TextIO


def show(text: str, *, to: TextIO | None = None) -> None:
    """Write ``text`` to standard output, or to the stream ``to``."""
    out = stdout(to)
    out.write(text.encode("utf-8", "replace"))
    out.flush()


def stdout(to: TextIO | None = None) -> BinaryIO:
    """Return standard output (or ``to``) for bytes, with what was written to it as text flushed before."""
    stream = to or sys.stdout
    stream.flush()
    return stream.buffer
