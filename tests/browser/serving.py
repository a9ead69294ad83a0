"""A server of a case, as a user starts it, for pages that need one: the command itself, in a process of its own."""

import os
import queue
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "src" / "vedette" / "surfaces" / "web" / "built" / "index.html"
PATIENCE_S = 180


class Served:
    """A running ``vedette serve``; ``url`` ends with a slash."""

    def __init__(self, case: Path, *options: str, environment: dict[str, str] | None = None) -> None:
        command = [str(Path(sys.executable).with_name("vedette")), "serve", str(case), "--port", "0", *options]
        self._told: queue.Queue[str] = queue.Queue()
        self._process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, **(environment or {})},
        )
        self._hearer = threading.Thread(target=self._hear, daemon=True)
        self._hearer.start()
        self.words: list[str] = []
        self.url = self._address()

    def _hear(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._told.put(line)
        self._told.put("")

    def _address(self) -> str:
        while line := self._told.get(timeout=PATIENCE_S):
            self.words.append(line)
            if found := re.search(r"https?://[^\s]+?:\d+/", line):
                return found[0]
        raise AssertionError("the server ended: " + "".join(self.words))

    def kill(self) -> None:
        """End it as a loss of power would."""
        self._process.kill()
        self._process.wait(timeout=PATIENCE_S)

    def stop(self) -> int:
        """End it as Ctrl-C does, and return its exit code."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
        try:
            return self._process.wait(timeout=PATIENCE_S)
        finally:
            self._process.kill()
            self._hearer.join(PATIENCE_S)
            if self._process.stdout is not None:
                self._process.stdout.close()
