"""Showing: text on standard output, in UTF-8 whatever the terminal's own encoding claims."""

from __future__ import annotations

import sys
from typing import BinaryIO


def show(text: str) -> None:
    """Write ``text`` to standard output."""
    out = stdout()
    out.write(text.encode("utf-8", "replace"))
    out.flush()


def stdout() -> BinaryIO:
    """Return standard output for bytes, with what was written to it as text flushed before."""
    sys.stdout.flush()
    return sys.stdout.buffer
