"""``vedette watch``: the sources of a case, visited on a schedule for as long as it runs."""

from __future__ import annotations

import signal
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from time import monotonic
from types import FrameType
from typing import TYPE_CHECKING

from vedette.errors import CaseError
from vedette.surfaces.cli.cases import add_case, case_words
from vedette.surfaces.cli.durations import duration_words, seconds_given
from vedette.surfaces.cli.notifying import Notifier
from vedette.surfaces.cli.options import add_workers
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

if TYPE_CHECKING:
    from vedette.engine.cases.watch.events import WatchEvent
    from vedette.engine.cases.watch.stopping import Stopping
    from vedette.engine.cases.watch.watching import Watch

FORMATS = ("text", "json")
FIRST_WAIT_S, LONGEST_WAIT_S = 5, 600
"""Between two tries to go on with a case that cannot be used just now."""
ABOUT = """Visit the sources of a case on a schedule, keep and read what is new, and tell each visit in a line.

It runs until it is stopped (Ctrl-C, SIGTERM), which loses nothing; SIGHUP has it look at all sources again. A second
watch of the same case stands by, and takes over when the first ends."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("watch", ABOUT)
    add_case(made)
    add = made.add_argument
    add("--once", action="store_true", help="visit what is due, and end")
    add("--every", metavar="TIME", help="the time between visits of URLs that were given none of their own: 30m, 6h")
    add("--allow-host", metavar="HOST", action="append", default=[],
        help="a private host that may be fetched from; may be repeated")  # fmt: skip
    add("--contact", metavar="WHERE", help="a mail address or a page that servers are told, to write to who asks them")
    add("-f", "--format", metavar="NAME", choices=FORMATS, default="text", help="text, or json: a line each")
    add_workers(made)
    add("-q", "--quiet", action="store_true", help="tell no visit that brought nothing new")
    add("-v", "--verbose", action="store_true", help="tell every report once it is kept")
    return made


def run(given: Namespace) -> None:
    """Watch. Raises ``CaseError`` where the case cannot be used at the start, and with --once at any time."""
    every_s = seconds_given(given.every, "--every")
    from vedette.engine.cases.watch.stopping import Stopping

    running = _Running(given, every_s, Stopping())
    with running.signals():
        if given.once:
            running.once()
        else:
            running.keep_on()


class _Running:
    """One run of the command, over as many openings of the case as it takes."""

    def __init__(self, given: Namespace, every_s: int | None, stopping: Stopping) -> None:
        self._given, self._every_s, self._stopping = given, every_s, stopping
        self._notifier = Notifier()
        self._watch: Watch | None = None

    def once(self) -> None:
        """Visit what is due."""
        with self._opened() as watch:
            watch.once()

    def keep_on(self) -> None:
        """Watch until asked to stop; a case that was usable and is not now is tried again after a while."""
        wait_s = FIRST_WAIT_S
        while not self._stopping():
            begun = monotonic()
            try:
                with self._opened() as watch:
                    self._notifier.ready()
                    watch.keep_on()
            except CaseError as trouble:
                if self._watch is None:
                    raise
                wait_s = FIRST_WAIT_S if monotonic() - begun > LONGEST_WAIT_S else wait_s
                self._tell_watch(f"waits: {trouble} Tried again in {duration_words(wait_s)}.")
                self._wait(wait_s)
                wait_s = min(2 * wait_s, LONGEST_WAIT_S)
        self._tell_watch("stopped")

    @contextmanager
    def signals(self) -> Iterator[None]:
        """Let signals stop the watch, and have it look anew; a second one to stop does not wait."""

        def stop(_number: int, _frame: FrameType | None) -> None:
            if self._stopping.asked:
                raise KeyboardInterrupt
            self._notifier.stopping()
            self._stopping.ask()

        def anew(_number: int, _frame: FrameType | None) -> None:
            if self._watch is not None:
                self._watch.look_anew()
            self._stopping.wake()

        with _heard({"SIGTERM": stop, "SIGINT": stop, "SIGHUP": anew}):
            yield

    @contextmanager
    def _opened(self) -> Iterator[Watch]:
        from vedette.engine.cases.watch.watching import Setting, Watch
        from vedette.engine.cases.watch.work import CaseWork
        from vedette.sources.web import Web
        from vedette.sources.web.limits import Manners
        from vedette.store import open_store

        given, alive = self._given, self._notifier.alive
        setting = Setting(self._every_s, given.verbose, told=self._tell, alive=alive)
        hosts = frozenset(given.allow_host)
        manners = Manners(contact=given.contact)
        with open_store(given.case) as store, Web(allowed_hosts=hosts, manners=manners, alive=alive) as web:
            work = CaseWork(store, web, self._stopping, workers=given.workers, progress=_Steps(alive))
            self._watch = Watch(store, work, self._stopping, setting)
            yield self._watch

    def _wait(self, seconds: float) -> None:
        """Wait, and tell the watchdog that this is no hang."""
        ends = monotonic() + seconds
        while not self._stopping() and (left := ends - monotonic()) > 0:
            self._notifier.alive()
            self._stopping.pause(min(left, FIRST_WAIT_S))

    def _tell(self, event: WatchEvent) -> None:
        from vedette.engine.cases.watch.events import json_of, line_of

        if event.idle and self._given.quiet:
            return
        line = line_of(event)
        self._notifier.status(line)
        show(f"{json_of(event) if self._given.format == 'json' else line}\n", plain=self._given.format != "json")

    def _tell_watch(self, words: str) -> None:
        from vedette.engine.cases.watch.events import WatchEvent

        self._tell(WatchEvent(datetime.now(UTC), "watch", case_words(self._given.case), words))


class _Steps:
    """Hears of every step of reading and comparing, and tells the watchdog."""

    def __init__(self, alive: Callable[[], None]) -> None:
        self._alive = alive

    def stage(self, name: str, total: int | None = None) -> None:  # noqa: ARG002
        """A stage begins."""
        self._alive()

    def step(self, count: int = 1) -> None:  # noqa: ARG002
        """Some of it is done."""
        self._alive()


@contextmanager
def _heard(wanted: dict[str, Callable[[int, FrameType | None], None]]) -> Iterator[None]:
    """Hear signals by their names while the block runs, those that the system has."""
    before = {}
    for name, hears in wanted.items():
        if (number := getattr(signal, name, None)) is not None:
            before[number] = signal.signal(number, hears)
    try:
        yield
    finally:
        for number, heard in before.items():
            signal.signal(number, heard)
