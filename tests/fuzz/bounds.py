"""The bounds of one input, and what a finding is: time is the processor's, so that a busy machine finds nothing."""

from __future__ import annotations

import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.parsers import Parser
from tests.fuzz.soundness import check

MOST_SECONDS = 2.0
MOST_GROWTH = 500_000_000
LONGEST_INPUT = 1_000_000
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Finding:
    """An input that does harm: ``kind`` is an exception's name, "hang", "growth" or "killed", ``where`` its place."""

    parser: str
    kind: str
    where: str
    words: str
    content: bytes


class TooLong(BaseException):
    """Raised inside a parser once its time is up; no ``except Exception`` holds it."""


class Found(AssertionError):
    """A finding, on its way to whoever shrinks it."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(f"{finding.parser}: {finding.kind} at {finding.where}: {finding.words}")
        self.finding = finding


def probe(parser: Parser, content: bytes) -> None:
    """Run ``parser`` on ``content``. Raises ``Found`` where it raises what it must not, or takes too long."""
    began = time.process_time()
    try:
        with _time_up():
            check(parser.parse(content))
    except parser.may_raise as told:
        _sayable(parser, content, told)
    except TooLong as late:
        raise Found(Finding(parser.name, "hang", _place(late), f"over {MOST_SECONDS} s", content)) from None
    except (Exception, RecursionError) as fault:
        words = " ".join(str(fault).split())[:200]
        raise Found(Finding(parser.name, type(fault).__name__, _place(fault), words, content)) from fault
    spent = time.process_time() - began
    if spent > MOST_SECONDS:
        raise Found(Finding(parser.name, "hang", "native code", f"{spent:.1f} s", content))


def _sayable(parser: Parser, content: bytes, told: BaseException) -> None:
    if not str(told).strip():
        raise Found(Finding(parser.name, "an error without words", type(told).__name__, "", content))


@contextmanager
def _time_up() -> Iterator[None]:
    """Raise ``TooLong`` in the code inside once it has used its processor time; native code is not interrupted."""

    def ring(_number: int, _frame: object) -> None:
        raise TooLong

    before: Callable[..., object] | int | None = signal.signal(signal.SIGPROF, ring)
    # It rings again and again: an exception in a destructor or a callback of the collector is swallowed.
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS, 0.05)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)  # type: ignore[arg-type]


def _place(fault: BaseException) -> str:
    """The last line of Vedette's own that the fault came through."""
    frames = traceback.extract_tb(fault.__traceback__)
    own = [f for f in frames if "/vedette/" in f.filename] or frames
    last = own[-1]
    return f"{Path(last.filename).name}:{last.lineno} {last.name}"
