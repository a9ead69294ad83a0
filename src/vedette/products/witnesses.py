"""Witnesses: how many outlets tell something, beside how many of them stem from nobody else."""

from __future__ import annotations


def outlets_told(outlets: int, origins: int) -> str:
    """Return "5 outlets" where that is more than the origins behind them, else nothing.

    >>> outlets_told(5, 1), outlets_told(2, 2)
    ('5 outlets', '')
    """
    return f"{outlets} outlets" if outlets > max(origins, 1) else ""
