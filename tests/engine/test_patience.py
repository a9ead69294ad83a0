"""One odd report must not cost a server the thread that reads all others."""

import threading
import time
from collections.abc import Callable
from typing import Any

from vedette.engine.patience import OutOfPatience, patience


def _in_a_thread(work: Callable[[], Any]) -> Any:
    found: list[Any] = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join(20)
    assert found, "the thread did not end"
    return found[0]


def _spin(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        sum(range(1000))


def _is_out_of_patience(work: Callable[[], None], seconds: float) -> bool:
    try:
        with patience(seconds):
            work()
    except OutOfPatience:
        return True
    return False


def test_work_without_end_is_broken_off_in_a_thread():
    """No signal reaches a server's worker; a report that takes for ever would stop it for good."""
    assert _in_a_thread(lambda: _is_out_of_patience(lambda: _spin(15), 0.2))


def test_time_in_which_a_thread_only_waits_is_not_counted():
    """A busy machine must give up nothing that an idle one reads."""
    assert not _in_a_thread(lambda: _is_out_of_patience(lambda: time.sleep(0.8), 0.2))


def test_nothing_is_raised_once_the_work_is_done():
    """A bound on one report must not hit the next."""

    def one_after_another() -> str:
        for _ in range(20):
            with patience(0.05):
                _spin(0.01)
        broken = sum(_is_out_of_patience(lambda: _spin(3), 0.05) for _ in range(3))
        _spin(0.8)
        return f"{broken} broken off"

    assert _in_a_thread(one_after_another) == "3 broken off"
