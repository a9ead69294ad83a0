"""Knowing a case when one is named: a URL of PostgreSQL, or a file with a case's mark in its header."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

URLS = ("postgresql://", "postgres://")
APPLICATION_ID = 0x56445443
"""Bytes 68 to 71 of a case's file, "VDTC": SQLite's ``application_id``."""
SQLITE = b"SQLite format 3\x00"
HEADER = 100

Inode = tuple[int, int]

HELD: Counter[Inode] = Counter()
"""The case files that this process has open.

Such a file is never opened a second time by hand: where POSIX locks rule, closing any opening of it would drop the
locks that SQLite holds on it, and another program could then write in between (sqlite.org/howtocorrupt.html, 2.2).
"""


def is_url(location: str) -> bool:
    """Return whether ``location`` names a case in PostgreSQL."""
    return location.lower().startswith(URLS)


def inode_of(path: Path) -> Inode:
    """Return what makes a file one and the same under any name. Raises ``OSError``."""
    found = os.stat(path)
    return found.st_dev, found.st_ino


def header_of(path: Path) -> bytes | None:
    """Return the first 100 bytes of a file, SQLite's header; None where this process has it open as a case.

    Raises ``OSError``.
    """
    if HELD[inode_of(path)]:
        return None
    with path.open("rb") as file:
        return file.read(HEADER)


def marks_a_case(header: bytes | None) -> bool:
    """Return whether a file that begins so is a case."""
    return header is None or (header.startswith(SQLITE) and header[68:72] == APPLICATION_ID.to_bytes(4))
