"""Telling systemd how a service does: a word to the socket that it names, and nothing where there is none.

The protocol is that of ``sd_notify(3)``; a library for it would be longer than it is.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

SOCKET = "NOTIFY_SOCKET"
WATCHDOG = "WATCHDOG_USEC"


class Notifier:
    """Tells whoever started this process, where it wants to hear: systemd with ``Type=notify``."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._address = os.environ.get(SOCKET, "")
        asked = os.environ.get(WATCHDOG, "")
        self._every_s = int(asked) / 4_000_000 if asked.isascii() and asked.isdigit() else None
        self._clock, self._last = clock, float("-inf")

    def ready(self) -> None:
        """Tell that the watch has begun."""
        self._say("READY=1")

    def stopping(self) -> None:
        """Tell that it ends."""
        self._say("STOPPING=1")

    def reloading(self) -> None:
        """Tell that the sources are read anew."""
        self._say(f"RELOADING=1\nMONOTONIC_USEC={int(monotonic() * 1_000_000)}")

    def status(self, words: str) -> None:
        """Tell in a line what was done last; ``systemctl status`` shows it."""
        self._say("STATUS=" + " ".join(words.split()))

    def alive(self) -> None:
        """Tell the watchdog, four times as often as it asks, that the process is at work."""
        if self._every_s is not None and self._clock() - self._last >= self._every_s:
            self._last = self._clock()
            self._say("WATCHDOG=1")

    def _say(self, words: str) -> None:
        if not self._address.startswith(("/", "@")):
            return
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        # Whoever started the watch may be gone; the watch goes on.
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.sendto(words.encode(), address)
