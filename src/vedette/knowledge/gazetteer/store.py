"""The gazetteer's file: arrays side by side after a header, mapped into memory and never copied.

The file holds half a million names; reading them into Python objects would take a second and hundreds of
megabytes. It is mapped instead: names are sorted and cut into blocks, only the first name of each block becomes
a Python object, and a look-up is one bisection and the unfolding of one block, in which a name is written as the
number of letters it shares with the one before it and the rest.

Layout: eight bytes ``VGAZ0001``, a little-endian uint32 with the header's length, the header (JSON: counts, the
lists of countries, admin-1 names and the arrays with dtype, offset and length), then the arrays.
"""

from __future__ import annotations

import json
import mmap
from bisect import bisect_right
from pathlib import Path
from typing import Any

import numpy as np

MAGIC = b"VGAZ0001"
BLOCK = 16
"""Names per block."""
SHARED = 0x20
"""Added to the number of shared letters, so that the byte is never a line's end."""
RARE = 0x40
"""In ``kind``: English has hardly seen this spelling of the name."""
WORDY = 0x80
"""In ``counts``: the name is also an ordinary English word."""
ALTERNATE = 0x80000000
"""In ``entries``: the key is not the main name of the place."""

ARRAYS = (
    "lat",
    "lon",
    "population",
    "country",
    "admin1",
    "kind",
    "radius",
    "source",
    "number",
    "name_at",
    "names",
    "keys",
    "block_at",
    "block_entry",
    "counts",
    "entries",
)


def write(path: Path, header: dict[str, Any], arrays: dict[str, np.ndarray[Any, Any]]) -> None:
    """Write the file; ``arrays`` holds one array for each name in ``ARRAYS``."""
    table, at = {}, 0
    for name in ARRAYS:
        a = arrays[name]
        table[name] = [a.dtype.str, at, int(a.size)]
        at += -(-a.nbytes // 8) * 8
    head = json.dumps({**header, "arrays": table}, ensure_ascii=False, separators=(",", ":")).encode()
    head += b" " * (-(len(head) + 12) % 8)
    fresh = path.with_suffix(".new")
    with fresh.open("wb") as out:
        out.write(MAGIC + len(head).to_bytes(4, "little") + head)
        for name in ARRAYS:
            raw = arrays[name].tobytes()
            out.write(raw + b"\0" * (-len(raw) % 8))
    fresh.replace(path)


class Store:
    """The mapped file. Places are numbers; ``find`` gives those of a folded name, most populous first."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            raw = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if raw[:8] != MAGIC:
            raise ValueError(f"{path} is no gazetteer file of this version")
        length = int.from_bytes(raw[8:12], "little")
        self.header: dict[str, Any] = json.loads(raw[12 : 12 + length])
        start = 12 + length
        view: dict[str, np.ndarray[Any, Any]] = {
            name: np.frombuffer(raw, dtype=dtype, count=size, offset=start + at)
            for name, (dtype, at, size) in self.header["arrays"].items()
        }
        self.rare = (view["kind"] & RARE) != 0
        view["kind"] = view["kind"] & np.uint8(RARE - 1)
        self.arrays = view
        _, at, size = self.header["arrays"]["keys"]
        self._raw, self._keys_start, self._keys_size = raw, start + at, size
        _, at, _ = self.header["arrays"]["names"]
        self._names_start = start + at
        self._block_at: list[int] = view["block_at"].tolist()
        keys = raw[self._keys_start : self._keys_start + size]
        self._first = [keys[a + 1 : keys.index(b"\n", a)] for a in self._block_at]

    def find(self, folded: str) -> tuple[list[int], bool]:
        """Return the entries (place number, or'ed with ``ALTERNATE``) of a folded name, and whether it is wordy."""
        key = folded.encode()
        block = bisect_right(self._first, key) - 1
        if block < 0:
            return [], False
        try:
            position = self.keys_of(block).index(key)
        except ValueError:
            return [], False
        counts = self.arrays["counts"][block * BLOCK : block * BLOCK + position + 1].tolist()
        first = int(self.arrays["block_entry"][block]) + sum(c & 0x7F for c in counts[:-1])
        return self.arrays["entries"][first : first + (counts[-1] & 0x7F)].tolist(), bool(counts[-1] & WORDY)

    def longest(self, word: str) -> int:
        """Return the number of words in the longest key that begins with ``word`` among the keys near it, or 0.

        At most 64 blocks are looked through: "saint" begins thousands of names, and five words then stand for it.
        """
        key, prefix, best = word.encode(), word.encode() + b" ", 0
        block = max(bisect_right(self._first, key) - 1, 0)
        for n in range(block, min(block + 64, len(self._first))):
            for found in self.keys_of(n):
                if found == key:
                    best = max(best, 1)
                elif found.startswith(prefix):
                    best = max(best, found.count(b" ") + 1)
                elif found > prefix + b"\xff":
                    return best
        return max(best, 5)

    def keys_of(self, block: int) -> list[bytes]:
        """Return the keys of one block, in order."""
        a = self._block_at[block]
        b = self._block_at[block + 1] if block + 1 < len(self._block_at) else self._keys_size
        found: list[bytes] = []
        key = b""
        for line in self._raw[self._keys_start + a : self._keys_start + b].split(b"\n")[:-1]:
            key = key[: line[0] - SHARED] + line[1:]
            found.append(key)
        return found

    def name(self, place: int) -> str:
        """Return the common name of a place."""
        a, b = self.arrays["name_at"][place : place + 2].tolist()
        return self._raw[self._names_start + a : self._names_start + b].decode()
