"""A clock that moves when somebody waits, so that tests of waiting need no time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """``now`` and ``wait`` for whoever asks for them; ``waited`` holds each wait in seconds."""

    def __init__(self, begins: datetime = datetime(2024, 12, 6, 12, tzinfo=UTC)) -> None:
        self.at = begins
        self.waited: list[float] = []

    def now(self) -> datetime:
        return self.at

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.at += timedelta(seconds=seconds)
