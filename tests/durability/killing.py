"""Killing a command again and again at moments drawn by chance, and looking each time at what is left.

A deed is run on a case until it is killed, and run again on the same case, as a person would, until one run comes to
its end; then a new copy of the case is taken. Half of the moments are drawn from the whole time that the deed takes,
half shortly after a line that promised something.
"""

from __future__ import annotations

import random
import re
import shutil
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.durability.nursery import DOOR, Child, Ended, Nursery

from vedette.store import open_store

_KEPT = re.compile(r"(?:^|\? )kept ([^\s:]+)")
KILLED = -signal.SIGKILL
MOST_TRIES = 12
"""Runs for each kill wanted, before the machine is held to be too quick, or the deed to be stuck."""


@dataclass(frozen=True)
class Deed:
    """A command on a copy of ``template``; ``promises`` finds in a line the id of what it promised."""

    name: str
    template: Path
    arguments: Callable[[str, int], Sequence[object]]
    """From the case and the number of the run to the words of the command."""
    stdin: bytes = b""
    call: str = DOOR
    runs: int = 1
    """Commands that make up the whole deed."""
    promised: Callable[[str], str | None] = lambda _line: None
    held: Callable[[str], set[str]] = lambda _case: set()
    sound: Callable[[str], list[str]] = lambda case: faults(case)
    ends_with: Callable[[str], object] = lambda _case: None


@dataclass
class Toll:
    """What became of all the tries."""

    kills: int = 0
    runs: int = 0
    ended: int = 0
    promised: int = 0
    took_s: float = 0.0
    moments: list[float] = field(default_factory=list)


def faults(case: str) -> list[str]:
    """Return what the case's own check finds."""
    with closing(open_store(case)) as store:
        return [f"{fault.where}: {fault.what}" for fault in store.check()]


def kept_word(line: str) -> str | None:
    """Return the id in a line that says ``kept ID``, which may stand after what was asked."""
    found = _KEPT.search(line)
    return found[1] if found else None


class Killing:
    """Kills a deed until it was killed often enough; everything that is drawn by chance comes from the seed."""

    def __init__(
        self, nursery: Nursery, deed: Deed, folder: Path, seed: int, copy: Callable[[Path, Path], str]
    ) -> None:
        self._nursery, self._deed, self._folder, self._copy = nursery, deed, folder, copy
        self._chance = random.Random(f"{seed} {deed.name}")  # noqa: S311 - moments, no secrets
        self._numbers = 0
        self.toll = Toll()

    def kill(self, times: int) -> Toll:
        """Kill the deed ``times`` times. Raises ``AssertionError`` where anything that was promised is gone."""
        began = time.monotonic()
        whole = self._undisturbed()
        while self.toll.kills < times:
            assert self.toll.runs < times * MOST_TRIES, f"{self._deed.name}: {self.toll}"
            self._once_through(times, whole)
        self.toll.took_s = time.monotonic() - began
        return self.toll

    def _undisturbed(self) -> object:
        case = self._case()
        began, self._lines = time.monotonic(), 0
        for number in range(self._deed.runs):
            ended = self._start(case, number).end()
            assert ended.code == 0, ended.err
            self._lines = max(self._lines, sum(self._deed.promised(line) is not None for line in ended.lines))
        self._takes_s = (time.monotonic() - began) / self._deed.runs
        return self._deed.ends_with(case)

    def _once_through(self, times: int, whole: object) -> None:
        """Run the deed on a fresh case until it has ended by itself, killing it on the way."""
        case, promised = self._case(), set[str]()
        for number in range(self._deed.runs):
            code = KILLED
            while code == KILLED:
                ended = self._run(case, number, disturbed=self.toll.kills < times)
                code = ended.code
                assert code in (0, KILLED), ended
                self.toll.runs += 1
                self.toll.kills += code == KILLED
                promised |= {id for line in ended.lines if (id := self._deed.promised(line)) is not None}
                assert self._deed.sound(case) == [], self._told()
                assert promised <= self._deed.held(case), f"{promised - self._deed.held(case)} {self._told()}"
        self.toll.ended += 1
        self.toll.promised += len(promised)
        end = self._deed.ends_with(case)
        assert end == whole, f"another end: {_differing(whole, end)} {self._told()}"
        self._forget(case)

    def _run(self, case: str, number: int, *, disturbed: bool) -> Ended:
        child = self._start(case, number)
        if not disturbed:
            return child.end()
        if self._lines and self._chance.random() < 0.5:
            child.after_line(self._deed.promised, self._chance.randint(1, self._lines))
            delay = self._chance.expovariate(1 / 0.01)
        else:
            delay = self._chance.uniform(0, self._takes_s)
        self.toll.moments.append(delay)
        time.sleep(delay)
        ended = child.kill()
        if ended.code != KILLED:
            self._takes_s *= 0.9  # other programs made the first run slower than it is
        return ended

    def _start(self, case: str, number: int) -> Child:
        words = self._deed.arguments(case, number)
        return self._nursery.run(*words, call=self._deed.call, stdin=self._deed.stdin)

    def _case(self) -> str:
        self._numbers += 1
        return self._copy(self._deed.template, self._folder / f"{self._deed.name}-{self._numbers}")

    def _forget(self, case: str) -> None:
        if "://" not in case:
            shutil.rmtree(Path(case).parent, ignore_errors=True)

    def _told(self) -> str:
        return f"after {self.toll.kills} kills, the last {self.toll.moments[-1]:.4f} s after its start or line"


def _differing(before: object, after: object, at: str = "") -> list[str]:
    """Return where two ends differ, for whoever has to find out why."""
    if isinstance(before, dict) and isinstance(after, dict):
        keys = sorted(before.keys() | after.keys())
        return [line for key in keys for line in _differing(before.get(key), after.get(key), f"{at}.{key}")]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        return [line for n, (a, b) in enumerate(zip(before, after)) for line in _differing(a, b, f"{at}[{n}]")]  # noqa: B905
    return [] if before == after else [f"{at}: {before!r:.200} became {after!r:.200}"]


def copy_file(template: Path, folder: Path) -> str:
    """Copy a case that nobody has open."""
    folder.mkdir(parents=True)
    case = folder / "case.vedette"
    shutil.copyfile(template, case)
    return str(case)
