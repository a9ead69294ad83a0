"""A case, a clock and sources that do as they are told, to watch without a net, a parser or a minute's sleep."""

from datetime import UTC, datetime, timedelta

from vedette.engine.cases.arrivals.receiving import Received
from vedette.engine.cases.watch.stopping import Stopping
from vedette.engine.cases.watch.watching import Setting, Watch
from vedette.errors import InputError
from vedette.model.cases import Receipt, Source, Visit
from vedette.model.documents import Capture, Document

START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


class Clock:
    """Time passes only in pauses; ``until`` is when the run is asked to end."""

    def __init__(self, stopping, until_s=10**9):
        self.now, self.until = START, START + timedelta(seconds=until_s)
        self.pauses = []
        self.at = {}
        self._stopping = stopping

    def pause(self, seconds):
        self.pauses.append(seconds)
        self.now += timedelta(seconds=seconds)
        for second in sorted(s for s in self.at if self.now >= START + timedelta(seconds=s)):
            self.at.pop(second)()
        if self.now >= self.until:
            self._stopping.ask()


class MemoryCase:
    """The calls of a store that a watch makes; ``taken`` is shared by those that stand for one case."""

    location = "east.vedette"

    def __init__(self, *sources, taken=None):
        self.held = list(sources)
        self.told: dict[str, list[Visit]] = {}
        self.taken = [] if taken is None else taken
        self.kept: list[str] = []

    def sources(self):
        return list(self.held)

    def visits(self, source, last=1):
        return self.told.get(source, [])[-last:][::-1]

    def put_visit(self, visit):
        self.told.setdefault(visit.source, []).append(visit)

    def take(self, _work):
        if self.taken and self.taken[0] is not self:
            return False
        self.taken[:] = [self]
        return True

    def close(self):
        self.taken[:] = [other for other in self.taken if other is not self]


class Answers:
    """Gives one visit's captures, as the script says; an answer is (outcome, fields) or names of captures."""

    def __init__(self, source, answer, clock):
        self._source, self._answer, self._clock = source, answer, clock
        self._visit = None

    @property
    def visit(self):
        assert self._visit is not None, "asked how a visit went before its end"
        return self._visit

    def __iter__(self):
        begun = self._clock.now
        names, fields = self._answer if isinstance(self._answer, tuple) else (self._answer, {})
        for name in names:
            yield name() if callable(name) else Capture(name, name.encode(), "text/plain")
        self._visit = Visit(self._source.id, begun, self._clock.now, **{"outcome": "read", **fields})


class Script:
    """The work of a watch: each source's answers in turn, the last one over and over."""

    def __init__(self, store, clock, **answers):
        self.store, self.clock, self.answers = store, clock, answers
        self.visited = []
        self.asked_with = []
        self.caught_up = 0
        self.pending = []

    def visit(self, source, last, seen):
        self.visited.append((int((self.clock.now - START).total_seconds()), source.id))
        self.asked_with.append(last.etag if last else None)
        if seen is not None:
            return Answers(source, list(seen.ready), self.clock)
        answers = self.answers[source.id]
        return Answers(source, answers.pop(0) if len(answers) > 1 else answers[0], self.clock)

    def keep(self, _source, given, told):
        new, known = [], 0
        for capture in given:
            if capture.input == "unusable":
                raise InputError("unusable", "it cannot be used", "Give another.")
            fresh = capture.input not in self.store.kept
            self.store.kept += [capture.input] if fresh else []
            new += [capture.input] if fresh else []
            known += not fresh
            told(Receipt(capture.input, Document(capture.input, capture.input, "x", "0"), fresh))
        self.pending += new
        return Received(tuple(new), known)

    def catch_up(self):
        count, self.pending = len(self.pending), []
        self.caught_up += 1
        return f"renewed by {count}" if count else None

    def shown(self, location):
        return location.replace("secret", "…")


def source(id, sort="feed", location=None, **more):
    return Source(id, sort, location or f"https://{id}.example/feed", START, "ana", **more)


def watch(store, *, until_s=10**9, every_s=None, verbose=False, **answers):
    """Return a watch, with its clock, its work, what it tells, and its ``stopping``."""
    stopping = Stopping()
    clock = Clock(stopping, until_s)
    stopping.pause = clock.pause
    work, told = Script(store, clock, **answers), []
    setting = Setting(every_s=every_s, verbose=verbose, now=lambda: clock.now, told=told.append)
    made = Watch(store, work, stopping, setting)
    made.clock, made.work, made.told, made.stopping = clock, work, told, stopping
    return made
