"""Waiting for what a page becomes, on any machine: for what is meant, and never for a while.

What a page shows comes later than what it is asked: it loads, it is drawn in the next frame, the focus follows. A
sleep that is long enough here is too short where five others use the processor. Playwright's own waiting takes
functions alone where a page's policy forbids that strings are run: expressions are asked again and again from here.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

PATIENCE_S = 60.0
"""How long anything may take before it counts as never; only what fails waits that long."""
BEAT_MS = 50
# Everything that is being loaded says so: by a spinner, by aria-busy, or by the tally's own word.
RESTS = """() => document.querySelector('#screen, .alone') !== null
    && document.querySelector('[aria-busy=true], .spinner') === null
    && !/^Loading/.test(document.querySelector('.filters .tally')?.textContent ?? '')"""
WORK = """() => { const begun = performance.now(); let sum = 0;
    for (let at = 0; at < 5e7; at++) sum = (Math.imul(sum, 31) + at) | 0;
    return [performance.now() - begun, sum]; }"""
WORK_MS = 90.0
"""What ``WORK`` takes on a processor of 2020 that does nothing else."""


def until(page: Any, truth: str) -> None:
    """Wait until the expression is true in the page; raise AssertionError where it never becomes so."""
    end = time.monotonic() + PATIENCE_S
    while not page.evaluate(truth):
        assert time.monotonic() < end, f"this did not become true: {truth}"
        page.wait_for_timeout(BEAT_MS)


def becomes(page: Any, read: Callable[[], object], wanted: object) -> None:
    """Wait until what is read is what is wanted; raise AssertionError with what it is instead."""
    end = time.monotonic() + PATIENCE_S
    while (now := read()) != wanted:
        assert time.monotonic() < end, f"this is {now!r} and not {wanted!r}"
        page.wait_for_timeout(BEAT_MS)


def focused(page: Any, one: Any) -> None:
    """Wait until the focus stands at the element."""
    becomes(page, lambda: one.evaluate("one => one === document.activeElement"), wanted=True)


def settled(page: Any) -> None:
    """Wait until nothing of the page is being loaded any more, and what was loaded is drawn."""
    page.wait_for_load_state("networkidle")
    for _ in range(2):  # what is drawn last may ask for more
        until(page, f"({RESTS})()")
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))")


def pace(page: Any) -> float:
    """Return how many times slower than a free processor the page is now, at least 1: what a bound of time is times.

    Two tests at once, or a processor that is slowed on purpose, make a bound in milliseconds say nothing of the page.
    """
    took = sorted(page.evaluate(WORK)[0] for _ in range(3))[1]
    return max(1.0, took / WORK_MS)
