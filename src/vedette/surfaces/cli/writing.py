"""Writing: an output is there whole or not at all, and what cannot be written is told before anything is read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from vedette.errors import InputError, NotWritten


def check_outputs(outputs: Sequence[str], inputs: Sequence[str]) -> None:
    """Raise where one of ``outputs`` could not be written, or would write over one of ``inputs``.

    Raises ``InputError`` for an output that is also an input or is named twice, ``NotWritten`` for one that has no
    folder or stands in one that takes no files: minutes of reading are not spent on what cannot be kept.
    """
    given = {os.path.realpath(path): path for path in inputs if path != "-"}
    named: set[str] = set()
    for output in outputs:
        real = os.path.realpath(output)
        if real in given and not os.path.isdir(real):
            raise InputError(output, "it is an input and an output at once", "Write to another file.")
        if real in named:
            raise InputError(output, "it is named twice as an output", "Name it once.")
        named.add(real)
        _check_place(output, Path(real))


def _check_place(output: str, real: Path) -> None:
    folder = real.parent
    if real.is_dir():
        raise NotWritten(output, "it is a folder", f"Name a file, for example {Path(output) / 'brief.html'}.")
    if not folder.is_dir():
        shown = Path(output).parent
        if folder.exists():
            raise NotWritten(output, f"{shown} is no folder", "Name a file in a folder.")
        raise NotWritten(output, f"there is no folder {shown}", f"Make it first: mkdir -p {shown}")
    if _is_special(real):
        return
    if not os.access(folder, os.W_OK | os.X_OK):
        raise NotWritten(output, "the folder takes no files from you", "Write to a folder of your own.")


@contextmanager
def whole_file(output: str) -> Iterator[BinaryIO]:
    """Give a file to write; it takes its name once the block ends well, and is gone if it does not.

    Raises ``NotWritten``, with the system's reason.
    """
    real = Path(os.path.realpath(output))
    try:
        if _is_special(real):
            # A device or a pipe has no content to keep whole, and must not be replaced by a file.
            with real.open("wb") as stream:
                yield stream
            return
        with tempfile.NamedTemporaryFile(dir=real.parent, prefix=f".{real.name}.", delete=False) as stream:
            beside = Path(stream.name)
            try:
                yield stream  # type: ignore[misc]
                stream.flush()
                os.chmod(beside, _mode(real))
                os.replace(beside, real)
            except BaseException:
                with suppress(OSError):
                    beside.unlink()
                raise
    except BrokenPipeError:
        raise
    except OSError as why:
        raise NotWritten(output, (why.strerror or str(why)).lower(), _remedy(why)) from why


def write_whole(output: str, text: str) -> None:
    """Write ``text`` as UTF-8, whole or not at all. Raises ``NotWritten``."""
    with whole_file(output) as stream:
        stream.write(text.encode("utf-8", "replace"))


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, or those that a new file would have."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _remedy(why: OSError) -> str:
    import errno

    if why.errno in (errno.ENOSPC, errno.EDQUOT):
        return "Free some space, or write to another disk."
    return "Check the folder and its permissions, or write to another file."
