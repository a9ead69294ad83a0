"""Progress bars on a terminal, one per stage; in a pipe nothing is drawn."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from vedette.engine.progress import Progress, Unwatched


@contextmanager
def bars(*, quiet: bool) -> Iterator[Progress]:
    """Give a watcher that draws on standard error while the block runs, if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield Unwatched()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    with Bars(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as drawn:
        yield _Drawn(drawn)


class _Drawn:
    """Draws each stage as a bar of its own."""

    def __init__(self, drawn: object) -> None:
        from rich.progress import Progress as Bars

        assert isinstance(drawn, Bars)  # noqa: S101 - tells the type checker what the import above cannot
        self._bars = drawn
        self._task: int | None = None

    def stage(self, name: str, total: int | None = None) -> None:
        if self._task is not None:
            self._bars.stop_task(self._task)  # type: ignore[arg-type]
        self._task = self._bars.add_task(name, total=total)

    def step(self, count: int = 1) -> None:
        if self._task is not None:
            self._bars.advance(self._task, count)  # type: ignore[arg-type]
