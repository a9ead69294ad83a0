"""Taking: one process at a time does a piece of work on a case file, and lets go of it however it ends.

The lock is the system's own (``flock``) on a file of no bytes beside the case, so that a process that is killed leaves
nothing behind that another would have to judge as stale. It is not laid on the case file: SQLite's locks there would
be lost when the file is closed.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: nobody is kept out there
    fcntl = None  # type: ignore[assignment]


class FileTaking:
    """What one process has taken of a case file's works."""

    def __init__(self, case: Path) -> None:
        self._case = case
        self._held: dict[str, int] = {}

    def take(self, work: str) -> bool:
        """Take ``work``; False where another process, or another store of this one, has it. Raises ``OSError``."""
        if work in self._held:
            return True
        path = self._path(work)
        while True:
            lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
            if not _locked(lock):
                os.close(lock)
                return False
            if _is_still(lock, path):
                self._held[work] = lock
                return True
            os.close(lock)  # its holder took the file away between the two steps

    def let_go(self) -> None:
        """Let go of all that was taken."""
        for work, lock in self._held.items():
            with suppress(OSError):
                os.unlink(self._path(work))
            os.close(lock)
        self._held.clear()

    def _path(self, work: str) -> str:
        return f"{self._case}-{work}"


def _locked(lock: int) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_still(lock: int, path: str) -> bool:
    try:
        there = os.stat(path)
    except FileNotFoundError:
        return False
    held = os.fstat(lock)
    return (there.st_dev, there.st_ino) == (held.st_dev, held.st_ino)
