"""Arriving: what is handed in over HTTP as captures of a case: files that were uploaded, and texts that were pasted.

A file lies under a name that is made here; the name that it was sent under is only what the report is called, without
any part of a path and without marks that steer a screen.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO

import msgspec

from vedette.errors import InputError
from vedette.model.documents import Capture, Label, Skipped
from vedette.sources import captures_from
from vedette.sources.labels import one_line

MOST_FILES = 200
LARGEST_FILE = 25_000_000
LARGEST_UPLOAD = 200_000_000
"""Bytes of one file, and of all together."""
LONGEST_NAME = 200
UNNAMED = "a file without a name"
ENDING = re.compile(r"(?:\.[A-Za-z0-9]{1,8}){1,2}$")


@dataclass(frozen=True)
class Upload:
    """A file that was sent: what it is called, and where it lies until it is received."""

    name: str
    path: Path


class TooLarge(InputError):
    """What was sent is larger than what is taken."""


class Shelf:
    """A folder of its own for the files of one job; ``clear`` takes it away."""

    def __init__(self) -> None:
        self.folder = Path(mkdtemp(prefix="vedette-"))
        self.uploads: list[Upload] = []

    def put(self, filename: str | None, content: BinaryIO) -> None:
        """Write a file down. Raises ``TooLarge``."""
        name = shown_name(filename)
        ending = ENDING.search(name)
        path = self.folder / f"{len(self.uploads):03}{ending[0].lower() if ending else ''}"
        with path.open("xb") as file:
            left = LARGEST_FILE
            while part := content.read(1 << 20):
                left -= len(part)
                if left < 0:
                    wanted = f"at most {LARGEST_FILE // 1_000_000} MB are taken of one file"
                    raise TooLarge(name, wanted, "Add it with: vedette add CASE PATH.")
                file.write(part)
        self.uploads.append(Upload(name, path))

    def clear(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.folder, ignore_errors=True)


def shown_name(filename: str | None) -> str:
    """Return what an uploaded file is called: its last part alone, on one line.

    >>> shown_name("../../etc/passwd"), shown_name(None)
    ('passwd', 'a file without a name')
    """
    base = one_line((filename or "").replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]) or ""
    if base.strip(". ") == "":
        return UNNAMED
    ending = ENDING.search(base)
    tail = ending[0] if ending else ""
    return base if len(base) <= LONGEST_NAME else base[: LONGEST_NAME - len(tail)] + tail


def captures_of(uploads: Iterable[Upload], label: Label) -> Iterator[Capture | Skipped]:
    """Yield what files hold, called by the names that they were sent under; ``label`` is said of every report."""
    for upload in uploads:
        try:
            yield from (_renamed(one, upload) for one in captures_from([upload.path], label=label))
        except InputError as why:
            yield Skipped(upload.name, why.wanted)


def capture_of_text(text: str, label: Label) -> Capture:
    """Return a text that was pasted as a capture, called by its title."""
    input = one_line(label.title) or "pasted text"
    return Capture(input[:LONGEST_NAME], text.encode("utf-8", "replace"), "text/plain", label)


def _renamed(one: Capture | Skipped, upload: Upload) -> Capture | Skipped:
    """Return ``one`` with the name of the upload in place of where it lay."""
    where = upload.path.as_posix()
    input = one.input.replace(where, upload.name)
    if isinstance(one, Skipped):
        return Skipped(input, one.reason.replace(where, upload.name))
    return msgspec.structs.replace(one, input=input)
