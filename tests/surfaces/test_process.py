"""The command as a process of its own: what only a shell, a pipe and a terminal show."""

import os
import pty
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from vedette.surfaces.cli.door import main; main()"]
HEAVY = ("spacy", "numpy", "trafilatura", "rich", "jinja2", "pandas", "pydantic", "yaml")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["brief", "--help"], ["read", "-h"], ["diff", "--help"], ["--version"]]
)
def test_help_comes_at_once(arguments):
    """Under a third of a second, best of five: whoever waits for a help looks elsewhere.

    The processor's time is taken, which other programs on the machine do not lengthen.
    """
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([*COMMAND, *arguments], capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert done.stdout
    assert min(times) < 0.3


def test_help_loads_nothing_heavy():
    """The reason why it comes at once."""
    code = (
        "import sys, vedette.surfaces.cli.door as door; door.run(['brief', '--help']); "
        f"print([m for m in {HEAVY} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_reader_that_goes_away_is_no_fault(folder):
    """`vedette brief … | head` ends in peace."""
    with subprocess.Popen([*COMMAND, "read", folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        told = process.stderr.read()
        assert (process.wait(), told) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_standard_output_that_takes_nothing_is_told():
    """A full disk behind `> brief.txt`."""
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*COMMAND, "schema"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    assert b"standard output cannot be written" in done.stderr


def test_a_terminal_sees_a_bar_for_each_stage_and_a_stop_leaves_quietly(folder):
    """Minutes without a sign look like a hang; Ctrl-C is the way out."""
    mother, child = pty.openpty()
    with subprocess.Popen([*COMMAND, "brief", folder, "-f", "json"], stdout=subprocess.DEVNULL, stderr=child,
                          env={**os.environ, "TERM": "xterm", "COLUMNS": "100"}) as process:  # fmt: skip
        os.close(child)
        seen = b""
        while b"Starting" not in seen and b"Reading" not in seen:
            seen += os.read(mother, 4096)
        process.send_signal(signal.SIGINT)
        while True:
            try:
                piece = os.read(mother, 4096)
            except OSError:
                break
            if not piece:
                break
            seen += piece
        assert process.wait() == 130
    assert b"Traceback" not in seen
    assert b"vedette: stopped" in seen


def test_a_pipe_sees_no_bar(folder):
    """A log file full of bars cannot be read."""
    done = subprocess.run([*COMMAND, "read", folder, "-q"], capture_output=True, check=True)
    assert done.stderr == b""
