"""Guided by coverage: atheris tries inputs that reach code of Vedette which no input reached before.

Only Vedette's own modules are instrumented: libraries would take minutes, and their bugs are theirs. libFuzzer ends the
process at the first harm and keeps the input; the time and memory of each input are bounded by it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.bounds import MOST_GROWTH, Finding
from tests.fuzz.parsers import all_parsers
from tests.fuzz.watching import Told

SECONDS = 10
"""On the clock, for libFuzzer knows no other: five times the bound, which the probe inside keeps to the second."""
START_MB = 700
LONGEST = 4_096
PROGRAM = """\
import atheris, sys, warnings
warnings.simplefilter("ignore")
with atheris.instrument_imports(include=["vedette"]):
    from tests.fuzz.parsers import all_parsers
    from tests.fuzz.bounds import probe
    parser = all_parsers()[sys.argv[1]]
    for seed in parser.seeds():
        parser.parse(seed)  # what is imported when first needed is instrumented as well
def one(content):
    probe(parser, content)
atheris.Setup([sys.argv[0], *sys.argv[2:]], one)
atheris.Fuzz()
"""


def guided(name: str, inputs: int, number: int) -> Told:
    """Fuzz one parser, guided by coverage, in a process of its own; the first harm ends it."""
    parser = all_parsers()[name]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="vedette-fuzz-") as folder:
        corpus, kept = Path(folder) / "corpus", Path(folder) / "kept"
        corpus.mkdir()
        kept.mkdir()
        for place, seed in enumerate(parser.seeds()):
            (corpus / f"seed{place}").write_bytes(seed)
        words = Path(folder) / "words"
        words.write_text("".join(f'"{_escaped(word)}"\n' for word in parser.words if word), encoding="ascii")
        options = (
            f"-runs={inputs}", f"-seed={number}", f"-max_len={LONGEST}", f"-timeout={SECONDS}", f"-dict={words}",
            f"-rss_limit_mb={START_MB + MOST_GROWTH // 1_000_000}", f"-artifact_prefix={kept}/", str(corpus),
        )  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, name, *options],
            capture_output=True, text=True, errors="replace", check=False, env={**os.environ, "PYTHONHASHSEED": "0"},
        )  # fmt: skip
        tried = [int(n) for n in re.findall(r"^#(\d+)", done.stderr, re.MULTILINE)]
        findings = [
            Finding(
                name, path.name.partition("-")[0], _said(done.stderr), f"exit code {done.returncode}", path.read_bytes()
            )
            for path in sorted(kept.iterdir())
        ]
        if done.returncode and not findings:
            findings.append(Finding(name, "broken", "atheris", done.stderr[-600:], b""))
    return Told(name, max(tried, default=0), time.monotonic() - began, 0, findings)


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


def _said(words: str) -> str:
    found = re.findall(r"Found: (.*)|(ERROR: .*)", words)
    return " ".join(found[-1]).strip()[:300] if found else words[-300:]
