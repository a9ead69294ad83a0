"""WACZ: a zip of WARC files with their index. The WARC files are read in place, within bounds.

A name in the zip is never used as a path, so none can lead out of a folder; a zip within the zip is not opened.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from vedette.model.documents import Capture, Skipped
from vedette.sources.archives.warc import open_warc
from vedette.sources.labels import one_line

WARC = re.compile(r"(?:.{0,400}/)?archive/[^/\\]{1,300}\.warc(?:\.gz)?\Z")
MAX_NAMES = 20_000
MAX_TOTAL = 20_000_000_000
"""The most bytes that the WARC files of one collection may have together, as the zip counts them."""
MAX_DIRECTORY = 50_000_000
RATIO = 100
ALLOWANCE = 50_000_000
ENCRYPTED = 0x1
END = b"PK\x05\x06"


def open_wacz(stream: BinaryIO, at: str, base: str | None = None) -> Iterator[Capture | Skipped]:
    """Yield each page of each WARC file in the collection, in order of their names in the zip."""
    try:
        size = _directory_size(stream)
        if size > MAX_DIRECTORY:
            yield Skipped(at, "its list of files is larger than any that is read")
            return
        collection = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError) as why:
        yield Skipped(at, f"it is no WACZ that can be read ({one_line(str(why)) or type(why).__name__})")
        return
    with collection:
        names = [one for one in collection.infolist() if WARC.match(one.filename)]
        if not names:
            yield Skipped(at, "it holds no WARC file under archive/")
        total = 0
        for one in names[:MAX_NAMES]:
            total += one.file_size
            place = f"{at}!{one_line(one.filename.rpartition('/')[2])}"
            if trouble := _trouble(one, total):
                yield Skipped(place, trouble)
            else:
                yield from _pages(collection, one, place, base)


def _directory_size(stream: BinaryIO) -> int:
    """Return the size of the zip's list of files in bytes, which would be held whole, as its end states it."""
    stream.seek(0, 2)
    stream.seek(max(0, stream.tell() - 65_557))
    tail = stream.read(65_557)
    end = tail.rfind(END)
    stream.seek(0)
    return int.from_bytes(tail[end + 12 : end + 16], "little") if end >= 0 else 0


def _trouble(one: zipfile.ZipInfo, total: int) -> str | None:
    if one.flag_bits & ENCRYPTED:
        return "it is encrypted"
    if total > MAX_TOTAL:
        return f"the collection is larger than {MAX_TOTAL // 1_000_000_000} GB"
    if one.file_size > ALLOWANCE + RATIO * one.compress_size:
        return f"it unpacks to more than {RATIO} times its size"
    return None


def _pages(collection: zipfile.ZipFile, one: zipfile.ZipInfo, at: str, base: str | None) -> Iterator[Capture | Skipped]:
    try:
        stream = collection.open(one)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError, zlib.error) as why:
        yield Skipped(at, f"it cannot be opened ({one_line(str(why)) or type(why).__name__})")
        return
    with stream:
        yield from open_warc(cast("BinaryIO", stream), at, base)
