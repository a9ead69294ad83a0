"""Finding: the files under a path, in one order on every machine, each folder once.

A folder's own papers (a read-me, a licence) stand among the reports and are none; they are declared rather than read,
because a licence read as a report would put its words into the picture. Whoever means one names it.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vedette.model.documents import Skipped

MANIFEST = "manifest.csv"
PAPERS = re.compile(
    r"(?i)(?:(?:read[-_ ]?me|licen[cs]e|copying)(?:[-._]\S{0,20})?"
    r"|(?:notice|change[-_]?log|contributing|code[-_]of[-_]conduct|authors|attribution|citation)(?:\.[a-z0-9]{1,8})?)$"
)
MAX_FILES = 1_000_000
"""A bound against a folder that never ends; an archive of a million files is read in parts."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file: ``input`` as the user sees it, ``real`` its one true path, ``named`` when the user wrote it out.

    ``reason`` says why it is no report, or is None where it may be one.
    """

    path: Path
    input: str
    real: str
    named: bool
    reason: str | None = None

    @property
    def is_manifest(self) -> bool:
        """Whether it labels the reports beside it."""
        return not self.named and self.path.name.lower() == MANIFEST


def find(path: Path, *, is_read: Callable[[Path], bool]) -> Iterator[Found | Skipped]:
    """Yield the files under ``path``, a file's own path alone; a manifest comes before the reports beside it."""
    try:
        mode = path.stat().st_mode
        real = os.path.realpath(path)
    except (OSError, ValueError):
        yield Skipped(str(path), "it is not there, or cannot be read")
        return
    if stat.S_ISDIR(mode):
        yield from _folder(path, is_read)
    elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
        yield Found(path, path.as_posix(), real, named=True)
    else:
        yield Skipped(path.as_posix(), "it is a device, not a file")


def _folder(top: Path, is_read: Callable[[Path], bool]) -> Iterator[Found | Skipped]:
    waiting, entered, count = [top], {os.path.realpath(top)}, 0
    while waiting:
        folder = waiting.pop()
        files, folders, troubles = _listing(folder)
        yield from troubles
        for file in files:
            count += 1
            if count > MAX_FILES:
                yield Skipped(top.as_posix(), f"files beyond the first {MAX_FILES} are not read")
                return
            yield _file(file, is_read)
        for below in reversed(folders):
            real = os.path.realpath(below)
            if real in entered:
                yield Skipped(below.as_posix(), "a link to a folder that is read already")
                continue
            entered.add(real)
            waiting.append(below)


def _listing(folder: Path) -> tuple[list[Path], list[Path], list[Skipped]]:
    """Return the files (the manifest first) and folders in ``folder``, each in order of name, hidden ones left out."""
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError:
        return [], [], [Skipped(folder.as_posix(), "the folder cannot be listed")]
    files: list[Path] = []
    folders: list[Path] = []
    troubles: list[Skipped] = []
    for name in sorted(names, key=lambda name: (name.lower() != MANIFEST, name)):
        path = folder / name
        try:
            mode = path.stat().st_mode
        except OSError:
            troubles.append(Skipped(_shown(path), "a link that leads nowhere, or a file that cannot be read"))
            continue
        if stat.S_ISDIR(mode):
            folders.append(path)
        elif stat.S_ISREG(mode):
            files.append(path)
        else:
            troubles.append(Skipped(_shown(path), "it is a device or a pipe, not a file"))
    return files, folders, troubles


def _file(path: Path, is_read: Callable[[Path], bool]) -> Found:
    reason = None
    if PAPERS.match(path.name):
        reason = "it tells of the folder and is no report; name it to have it read"
    elif not is_read(path):
        reason = f"{path.suffix or 'a name without an ending'} is not read; {{read}} are"
    return Found(path, _shown(path), os.path.realpath(path), named=False, reason=reason)


def _shown(path: Path) -> str:
    """Return ``path`` in words that any output can hold: a name that is no UTF-8 shows its odd bytes as ``\\xNN``."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
