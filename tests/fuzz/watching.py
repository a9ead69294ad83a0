"""Watching a process that fuzzes: whatever hangs in native code, or eats the memory, is ended and its input kept.

A parser that hangs in Python is stopped from inside (``tests.fuzz.bounds``); libraries written in C are not, and
memory that was taken is not given back. So each parser works in a process of its own, which is looked at ten times a
second: its processor time since the input at hand began, and what it holds beyond what it held when it started.
"""

from __future__ import annotations

import os
import tempfile
import time
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import NamedTuple

from tests.fuzz.bounds import MOST_GROWTH, MOST_SECONDS, Finding
from tests.fuzz.child import work

GRACE_S = 1.0
"""Beyond the bound, so that what can be stopped from inside is, and is shrunk."""
LONGEST_WAIT_S = 120.0
"""On the clock: what waits without working (a lock, a device) is ended as well."""
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


class Told(NamedTuple):
    """How one parser did: inputs tried, seconds on the clock, the most bytes it grew by, findings."""

    parser: str
    tried: int
    seconds: float
    growth: int
    findings: list[Finding]


def watched(name: str, inputs: int, number: int) -> Told:
    """Fuzz one parser in a process of its own."""
    context = get_context("spawn")
    with tempfile.TemporaryDirectory(prefix="vedette-fuzz-") as folder:
        place = str(Path(folder) / "at_hand")
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(name, inputs, number, place, sender))
        began = time.monotonic()
        process.start()
        sender.close()
        kind, growth = _watch(process, Path(place))
        told = receiver.recv() if kind is None and receiver.poll() else None
        process.join()
        seconds = time.monotonic() - began
        if told is not None:
            return Told(name, told[1], seconds, growth, told[2])
        content = Path(place).read_bytes() if Path(place).exists() else b""
        how = kind or f"killed (exit code {process.exitcode})"
        finding = Finding(name, how, "the process", f"after {_tried(Path(place))} inputs", content)
        return Told(name, _tried(Path(place)), seconds, growth, [finding])


def _watch(process: BaseProcess, place: Path) -> tuple[str | None, int]:
    """Wait for ``process``; end it where it breaks a bound and return which, with its greatest growth in bytes."""
    base, most, last, changed = 0, 0, "", time.monotonic()
    while process.is_alive():
        process.join(0.1)
        began = _read(Path(f"{place}.began"))
        if not began:
            continue
        size, spent = _resident(process.pid), _spent(process.pid)
        base = base or size
        most = max(most, size - base)
        if began != last:
            last, changed = began, time.monotonic()
        kind = None
        if size - base > MOST_GROWTH:
            kind = "growth"
        elif spent - float(began.split()[0]) > MOST_SECONDS + GRACE_S and began == _read(Path(f"{place}.began")):
            kind = "hang"
        elif time.monotonic() - changed > LONGEST_WAIT_S:
            kind = "wait"
        if kind:
            process.kill()
            process.join()
            return kind, most
    return None, most


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except FileNotFoundError:
        return ""


def _tried(place: Path) -> int:
    told = _read(Path(f"{place}.began")).split()
    return int(told[1]) if len(told) == 2 else 0


def _resident(pid: int | None) -> int:
    fields = _read(Path(f"/proc/{pid}/statm")).split()
    return int(fields[1]) * PAGE if fields else 0


def _spent(pid: int | None) -> float:
    """Processor seconds of a process, 0 where it is gone."""
    stat = _read(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()
    return (int(stat[11]) + int(stat[12])) / TICKS if stat else 0.0
