"""Patience: a bound on the processor time that one report may cost, whatever was done to make it dear.

The time is the processor's, so that a busy machine gives up nothing that an idle one reads. It is kept by a timer of
the process, which rings in its main thread alone: there a report is read, here and in each worker. Where there is no
such timer (a thread of another program, a system without one) reading is not bounded.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_S = 60.0
"""Seconds of the processor for one report; an ordinary one takes a tenth of one."""
AGAIN_S = 0.25
"""It rings again and again: what is raised within a destructor is swallowed."""


class OutOfPatience(BaseException):
    """The time for a report is up. No ``except Exception`` on the way holds it."""


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Raise ``OutOfPatience`` in the code inside once it has used ``seconds`` of the processor."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _ring)
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN_S)
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _ring(_number: int, _frame: object) -> None:
    raise OutOfPatience
