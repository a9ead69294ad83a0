"""Progress: what the belt tells whoever watches it. A watcher draws; the belt only counts."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """A watcher of the belt: one stage at a time, each with a number of steps where it is known."""

    def stage(self, name: str, total: int | None = None) -> None:
        """Tell that the stage ``name`` begins, of ``total`` steps (None: not known)."""

    def step(self, count: int = 1) -> None:
        """Tell that ``count`` steps of the stage are done."""


class Unwatched:
    """The watcher that draws nothing."""

    def stage(self, name: str, total: int | None = None) -> None:
        """Draw nothing."""

    def step(self, count: int = 1) -> None:
        """Draw nothing."""
