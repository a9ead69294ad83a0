"""Doors that open on first use: a package offers names of its modules without loading them all at once.

``vedette --help`` and a case's status must come at once; the parser and the libraries behind it take seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def opened_on_use(package: str, doors: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the ``__getattr__`` of ``package``; ``doors`` gives each name's module."""

    def opened(name: str) -> Any:
        if name not in doors:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(doors[name]), name)

    return opened
