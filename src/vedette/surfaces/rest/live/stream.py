"""The stream: what happens in a served case, told to everybody who listens, as server-sent events.

What was told lies in one bounded buffer, from which each listener takes at its own pace. Nobody who is slow holds
anybody else up: whoever falls out of the buffer, or does not take what is sent, is let go and comes back by itself.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from threading import Lock

import msgspec
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from vedette.model.records import Record

KEPT = 500
"""Events that can be told again to who comes back."""
LISTENERS = 64
HEARTBEAT_S = 15.0
"""Seconds of silence after which a comment is sent, so that nothing on the way takes the line for dead."""
SEND_S = 10.0
"""Seconds that one listener may take to accept what is sent."""
AGAIN_MS = 2000
"""What browsers wait before they come back."""
ALIVE = b": alive\n\n"


@dataclass(frozen=True)
class Told:
    """An event as it goes over the line."""

    number: int
    wire: bytes


class Stream:
    """Tells events to listeners. ``run`` names this run of the server, so that no id of an earlier one is mistaken.

    ``tell`` may be called from any thread, ``end`` from a signal as well.
    """

    def __init__(self, run: str, *, kept: int = KEPT, heartbeat_s: float = HEARTBEAT_S) -> None:
        self._run, self._heartbeat_s = run, heartbeat_s
        self._lock = Lock()
        self._told: deque[Told] = deque(maxlen=kept)
        self._number = 0
        self._ears: set[_Ear] = set()
        self._ended = False

    @property
    def is_full(self) -> bool:
        """Whether no more listeners are taken."""
        return len(self._ears) >= LISTENERS

    def tell(self, event: str, record: Record) -> None:
        """Tell ``record`` as an ``event`` to all."""
        body = msgspec.json.encode(record)  # holds no line breaks
        with self._lock:
            self._number += 1
            head = f"id: {self._run}-{self._number}\nevent: {event}\ndata: ".encode()
            self._told.append(Told(self._number, head + body + b"\n\n"))
        self._wake()

    def end(self) -> None:
        """Let all listeners go, and take no more. Takes no lock: a signal may come while one is held."""
        self._ended = True
        self._wake()

    async def listen(self, last_id: str | None = None) -> AsyncGenerator[bytes]:
        """Yield what is told from now on, and first what came after ``last_id``; else ``reset``, where that is gone."""
        ear = _Ear(asyncio.get_running_loop())
        self._ears.add(ear)
        try:
            at = self._begin(last_id)
            yield f"retry: {AGAIN_MS}\n\n".encode()
            if at is None:
                at = self._number
                yield f"id: {self._run}-{at}\nevent: reset\ndata: {{}}\n\n".encode()
            while not self._ended:
                ear.forget()
                missed = self._after(at)
                if missed is None:
                    return
                for one in missed:
                    yield one.wire
                    at = one.number
                if not missed and not await ear.heard(self._heartbeat_s):
                    yield ALIVE
        finally:
            self._ears.discard(ear)

    def _begin(self, last_id: str | None) -> int | None:
        """Return the number after which to go on, None where what came since ``last_id`` can no longer be told."""
        if last_id is None:
            return self._number
        run, _, number = last_id.rpartition("-")
        if run != self._run or not (number.isascii() and number.isdigit()) or len(number) > 12:
            return None
        at = int(number)
        return at if at <= self._number and self._after(at) is not None else None

    def _after(self, number: int) -> list[Told] | None:
        """Return what was told after ``number``, None where some of it is no longer there."""
        with self._lock:
            if number < self._number - len(self._told):
                return None
            return [one for one in self._told if one.number > number]

    def _wake(self) -> None:
        for ear in tuple(self._ears):
            ear.wake()


class _Ear:
    """Wakes one listener, in its own event loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop, self._event = loop, asyncio.Event()

    def wake(self) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._event.set)

    def forget(self) -> None:
        self._event.clear()

    async def heard(self, seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return False
        return True


class StreamAnswer(StreamingResponse):
    """The answer that carries a stream; a listener that does not take what is sent is let go."""

    media_type = "text/event-stream"

    def __init__(self, stream: Stream, last_id: str | None) -> None:
        self._lines = stream.listen(last_id)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        super().__init__(self._lines, headers=headers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send until the listener goes, is too slow, or the stream ends."""

        async def in_time(message: object) -> None:
            async with asyncio.timeout(SEND_S):
                await send(message)  # type: ignore[arg-type]

        try:
            await super().__call__(scope, receive, in_time)
        except* TimeoutError:
            pass  # the server closes a connection whose answer was not ended
        finally:
            await self._lines.aclose()
