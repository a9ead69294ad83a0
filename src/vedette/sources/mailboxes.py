"""Mailboxes: an mbox file cut into its messages, each a capture of its own as it came.

An mbox is mail after mail, each after a line ``From someone date``. A line of a mail that begins so was written
``>From`` when it was put in, and is given back as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from vedette.model.documents import Capture, Skipped
from vedette.sources.links import EMPTY

FROM = re.compile(rb"From \S{1,320} .{0,80}\d{1,2}:\d{2}(?::\d{2})?.{0,40}(?:\r?\n|\Z)")
"""The line before each mail: an address, then a date with a time. "From Kherson, officials …" is a mail's own line."""
MUNGED = re.compile(rb">{1,20}From ")
MAX_MAIL = 20_000_000
MAX_MAILS = 200_000
PIECE = 65_536
MAIL = "message/rfc822"


def open_mailbox(stream: BinaryIO, at: str, base: str | None = None) -> Iterator[Capture | Skipped]:
    """Yield each mail of an mbox, or of a file that is one mail alone, in order."""
    del base  # a mail's links are left to the mail
    number = 0
    for mail in _mails(stream):
        number += 1
        if number > MAX_MAILS:
            yield Skipped(at, f"mails beyond the first {MAX_MAILS:,} are not read")
            return
        if mail is None:
            yield Skipped(f"{at}#{number}", f"a mail larger than {MAX_MAIL // 1_000_000} MB is not read")
        else:
            yield Capture(f"{at}#{number}", mail, MAIL)
    if not number:
        yield Skipped(at, EMPTY)


def _mails(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield the bytes of each mail, None for one beyond the bound, of which no more is kept."""
    pieces: list[bytes] = []
    size, begun = 0, False
    starts, blank = True, True
    while piece := stream.readline(PIECE):
        if starts and blank and FROM.match(piece):
            if begun:
                yield _whole(pieces, size)
            pieces, size, begun = [], 0, True
        else:
            if starts and MUNGED.match(piece):
                piece = piece[1:]
            begun = begun or bool(piece.strip())
            size += len(piece)
            if size <= MAX_MAIL:
                pieces.append(piece)
        blank = starts and not piece.strip(b"\r\n")
        starts = piece.endswith(b"\n")
    if begun:
        yield _whole(pieces, size)


def _whole(pieces: list[bytes], size: int) -> bytes | None:
    return b"".join(pieces) if size <= MAX_MAIL else None


def is_maildir_mail(parts: tuple[str, ...]) -> bool:
    """Return whether a path's last parts are those of a mail in a Maildir: ``cur`` or ``new``, a stamp, a number."""
    return len(parts) > 1 and parts[-2] in ("cur", "new") and bool(re.match(r"\d{6,}[.,]\S+", parts[-1]))
