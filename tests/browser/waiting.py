"""Waiting for what a page becomes: Playwright's own waiting evaluates strings in the page, which its policy forbids."""

from __future__ import annotations

import time
from typing import Any

PATIENCE_S = 15.0


def until(page: Any, truth: str) -> None:
    """Wait until the expression is true in the page; raise AssertionError where it never becomes so."""
    end = time.monotonic() + PATIENCE_S
    while not page.evaluate(truth):
        assert time.monotonic() < end, f"this did not become true: {truth}"
        page.wait_for_timeout(50)
