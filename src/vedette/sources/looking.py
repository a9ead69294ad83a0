"""Looking: which files of a folder are new or changed since they were read, told from its listing alone.

A listing of 20,000 files costs a tenth of a second, reading them minutes. A file that somebody is still writing must
not be read: it counts once two looks, one after the other, found the same size and time of change.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from vedette.model.records import Record
from vedette.sources.finding import MANIFEST, MAX_FILES

Stamp = tuple[int, int, int]
"""A file's size in bytes, the time of its last change in nanoseconds, and its number on the disk."""


class Seen(Record, frozen=True):
    """What a look found: files to read now, those of them that were read before as they were, and those gone."""

    ready: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()


class Lookout:
    """Looks at one folder or file again and again, and knows what was read of it."""

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)
        self._before: dict[str, Stamp] = {}
        self._now: dict[str, Stamp] = {}
        self._read: dict[str, Stamp] = {}
        self.waits = False
        """Whether the last look found files that may still be being written."""

    def look(self) -> Seen:
        """List the files. Raises ``OSError`` where the folder, or the file, is not there or cannot be listed."""
        self._before, self._now = self._now, dict(_listed(self._path))
        still = {path for path, stamp in self._now.items() if self._before.get(path) == stamp}
        fresh = {path for path, stamp in self._now.items() if self._read.get(path) != stamp}
        fresh |= self._labelled_anew(fresh)
        ready = tuple(sorted(fresh & still))
        vanished = tuple(sorted(path for path in self._read if path not in self._now))
        self.waits = bool(fresh - still)
        return Seen(ready, tuple(p for p in ready if p in self._read), vanished)

    def take(self, seen: Seen) -> None:
        """Count what a look found as read: call it once it is kept."""
        self._read.update((path, self._now[path]) for path in seen.ready)
        for path in seen.vanished:
            self._read.pop(path, None)

    def take_all(self) -> None:
        """Count all that the last look found as read, as an earlier watch did."""
        self._read, self.waits = dict(self._now), False

    def digest(self, seen: Seen = Seen()) -> str:  # noqa: B008 - a frozen record
        """Return a digest of what is read once ``seen`` is: the same as long as nothing changes."""
        read = {path: stamp for path, stamp in self._read.items() if path not in seen.vanished}
        return _digest(read | {path: self._now[path] for path in seen.ready})

    def digest_now(self) -> str:
        """Return the digest that holds once all that the last look found is read."""
        return _digest(self._now)

    def _labelled_anew(self, fresh: set[str]) -> set[str]:
        """Return the files below a manifest that changed: what it says of them may be new."""
        folders = {os.path.dirname(path) + os.sep for path in fresh if os.path.basename(path).lower() == MANIFEST}
        return {path for path in self._now if any(path.startswith(folder) for folder in folders)}


def _listed(path: Path) -> Iterator[tuple[str, Stamp]]:
    """Yield the files under ``path`` that ``find`` would find, without their links' ends told apart."""
    if not path.is_dir():
        yield str(path), _stamp(os.stat(path))
        return
    waiting, entered, count = [str(path)], set[tuple[int, int]](), 0
    while waiting:
        folder = waiting.pop()
        at = os.stat(folder)
        if (known := (at.st_dev, at.st_ino)) in entered:
            continue
        entered.add(known)
        for entry, stamp in _entries(folder, top=folder == str(path)):
            if stat.S_ISDIR(stamp.st_mode):
                waiting.append(entry)
            elif stat.S_ISREG(stamp.st_mode) and (count := count + 1) <= MAX_FILES:
                yield entry, _stamp(stamp)


def _entries(folder: str, *, top: bool) -> Iterator[tuple[str, os.stat_result]]:
    """Yield what is in a folder, hidden things and links that lead nowhere left out.

    A folder below that cannot be listed is passed over, as reading declares it; the ``top`` one raises.
    """
    try:
        entries = os.scandir(folder)
    except OSError:
        if top:
            raise
        return
    with entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                found = entry.stat()
            except OSError:
                continue  # gone since it was listed
            yield entry.path, found


def _digest(stamps: Mapping[str, Stamp]) -> str:
    lines = (f"{path}\0{stamp}\n" for path, stamp in sorted(stamps.items()))
    return sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _stamp(found: os.stat_result) -> Stamp:
    return found.st_size, found.st_mtime_ns, found.st_ino
