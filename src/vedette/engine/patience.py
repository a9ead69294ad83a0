"""Patience: a bound on the processor time that one report may cost, whatever was done to make it dear.

The time is the processor's, so that a busy machine gives up nothing that an idle one reads. In the main thread, where
a report is mostly read, here and in each worker, it is kept by a timer of the process, which rings there alone. In
another thread (a server's) a watcher looks at the time that the thread has used. A system that has neither does not
bound reading.
"""

from __future__ import annotations

import ctypes
import signal
import threading
import time
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
    if threading.current_thread() is not threading.main_thread():
        with _overseen(seconds):
            yield
        return
    if not hasattr(signal, "setitimer"):
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


@contextmanager
def _overseen(seconds: float) -> Iterator[None]:
    """Bound the code inside, in a thread that no signal reaches."""
    if not hasattr(time, "pthread_getcpuclockid"):
        yield
        return
    thread, over = threading.get_ident(), threading.Event()
    clock = time.pthread_getcpuclockid(thread)
    until = time.clock_gettime(clock) + seconds
    watcher = threading.Thread(target=_oversee, args=(thread, clock, until, over), name="patience", daemon=True)
    watcher.start()
    try:
        try:
            yield
        finally:
            over.set()
    finally:
        over.set()  # it may have rung just before the one above
        watcher.join()
        _throw(thread, None)


def _oversee(thread: int, clock: int, until: float, over: threading.Event) -> None:
    while not over.wait(AGAIN_S):
        if time.clock_gettime(clock) > until and not over.is_set():
            _throw(thread, OutOfPatience)


def _throw(thread: int, what: type[BaseException] | None) -> None:
    """Have ``what`` raised in a thread at its next step; None takes back what was not raised yet."""
    raised = ctypes.py_object(what) if what is not None else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), raised)
