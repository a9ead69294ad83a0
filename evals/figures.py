"""A measured figure, with what it was measured on, so that it is never compared with a figure of something else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One figure of one ability.

    ``published`` is the best that others have published for the ability, with whose, on documents that may differ;
    ``digest`` is of the files measured on; ``small_is_good`` marks errors and distances.
    """

    ability: str
    corpus: str
    size: str
    metric: str
    value: float
    digest: str
    published: str = ""
    small_is_good: bool = False
    has_floor: bool = True

    @property
    def key(self) -> str:
        """Where the floor of this figure stands."""
        return f"{self.corpus}: {self.metric}"

    @property
    def shown(self) -> str:
        """The figure as people read it: a share with three decimals, a number as such."""
        return f"{self.value:.3g}" if self.small_is_good else f"{self.value:.3f}"


def digest_of(paths: Iterable[Path]) -> str:
    """Return twelve hexadecimal digits made from the names and contents of the files under ``paths``."""
    made = hashlib.sha256()
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            made.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return made.hexdigest()[:12]
