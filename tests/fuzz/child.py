"""One process that fuzzes one parser, watched from outside: it tells what it tries before it tries it."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from tests.fuzz.bounds import Finding
from tests.fuzz.parsers import all_parsers
from tests.fuzz.running import run


def work(name: str, inputs: int, number: int, place: str, pipe: Connection) -> None:
    """Fuzz the parser ``name``; keep the input at hand in the file ``place``; send the findings through ``pipe``."""
    os.environ.setdefault("PYTHONHASHSEED", "0")
    tried = 0

    def before(content: bytes) -> None:
        nonlocal tried
        tried += 1
        at_hand = Path(place)
        at_hand.write_bytes(content)
        Path(f"{place}.began").write_text(f"{time.process_time()} {tried}", encoding="ascii")

    parser = all_parsers()[name]
    for seed in parser.seeds():
        with suppress(*parser.may_raise):
            parser.parse(seed)  # libraries are loaded before what is held is measured
    found: list[Finding] = run(parser, inputs, number, before)
    pipe.send(("done", tried, found))
    pipe.close()
