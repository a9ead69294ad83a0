"""Stopping: a long run that is asked to end, by a signal, finishes what it has in hand and ends within seconds.

While it only waits (for a server, for the time of the next visit) or draws what can be drawn again, it is broken off;
while it opens, keeps or reads a report it goes on to the end of it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from time import sleep


class Stopped(BaseException):
    """Raised in what may be broken off; no ``except Exception`` on the way may take it for a fault."""


class Stopping:
    """Whether a run was asked to end, and whether it may be broken off just now. Used in one thread and its signals."""

    def __init__(self) -> None:
        self.asked = False
        self._may_break = False
        self._pausing = False

    def __call__(self) -> bool:
        """Return whether it was asked to end."""
        return self.asked

    def ask(self) -> None:
        """Ask it to end; call it from a signal. Raises ``Stopped`` where it may be broken off."""
        self.asked = True
        self._break_off(self._may_break)

    def wake(self) -> None:
        """End a pause early; call it from a signal. Raises ``Stopped`` within one."""
        self._break_off(self._may_break and self._pausing)

    def pause(self, seconds: float) -> None:
        """Wait, or return early where asked to end or woken."""
        # No lock and no event: a signal may come while they are being taken, and wait for itself.
        self._pausing = True
        with suppress(Stopped), self.breakable():
            sleep(seconds)
        self._pausing = False

    @contextmanager
    def breakable(self) -> Iterator[None]:
        """While the block runs it may be broken off: it raises ``Stopped`` then, and at once where asked before."""
        self._may_break = True
        try:
            if self.asked:
                raise Stopped
            yield
        finally:
            self._may_break = False

    def until[T](self, things: Iterable[T]) -> Generator[T, None, bool]:
        """Yield ``things`` until asked to end, also while the next is waited for; return whether those were all."""
        left = iter(things)
        while True:
            try:
                with self.breakable():
                    thing = next(left, _END)
            except Stopped:
                return False
            if thing is _END:
                return True
            yield thing  # type: ignore[misc]

    def _break_off(self, may: bool) -> None:
        if may:
            self._may_break = False
            raise Stopped

    def during[T](self, work: Callable[[], T]) -> T | None:
        """Return what ``work`` gives, None where it was broken off: it must be such that it can be done again."""
        with suppress(Stopped), self.breakable():
            return work()
        return None


_END = object()
