"""Progress bars on a terminal, one per stage; in a pipe nothing is drawn."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from vedette.engine.progress import Progress, Unwatched

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID


@contextmanager
def bars(*, quiet: bool) -> Iterator[Progress]:
    """Give a watcher that draws on standard error while the block runs, if that is a terminal."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield Unwatched()
        return
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (SpinnerColumn(finished_text="✓"), TextColumn("{task.description:<22}"), BarColumn(),
               TextColumn("{task.fields[count]}"), TimeElapsedColumn())  # fmt: skip
    with Bars(*columns, console=Console(stderr=True), transient=True) as drawn:
        watcher = _Drawn(drawn)
        yield watcher
        watcher.done()


class _Drawn:
    """Draws each stage as a bar of its own; a stage ends where the next begins."""

    def __init__(self, drawn: Bars) -> None:
        self._bars = drawn
        self._task: TaskID | None = None
        self._steps, self._total = 0, None  # type: int, int | None

    def stage(self, name: str, total: int | None = None) -> None:
        self.done()
        self._steps, self._total = 0, total
        self._task = self._bars.add_task(name, total=total, count="")

    def step(self, count: int = 1) -> None:
        if self._task is None:
            return
        self._steps += count
        shown = str(self._steps) if self._total is None else f"{self._steps}/{self._total}"
        self._bars.update(self._task, advance=count, count=shown)

    def done(self) -> None:
        """End the stage: its bar is full, also where its length was not known."""
        if self._task is not None:
            length = max(self._steps, self._total or 0, 1)
            self._bars.update(self._task, total=length, completed=length)
            self._task = None
