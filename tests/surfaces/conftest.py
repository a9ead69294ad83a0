"""The command, called in this process, so that the parser is loaded once for all tests."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from vedette.surfaces.cli.door import run

STORY = (
    "KASIRI, 3 March 2025 — Fighters of the Blue Lake Front seized the town of Butembo on Monday, the army said. "
    "At least 12 people were killed and 4,000 fled their homes, the mayor, Paul Kisa, told Harbour Radio."
)


@dataclass
class Outcome:
    """How a call of the command ended and what it wrote."""

    code: int
    out: str
    err: str


class Terminal(io.TextIOWrapper):
    """A standard input that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def vedette(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Call the command; ``stdin`` is what is piped in, None a terminal."""

    def call(*arguments: object, stdin: bytes | None = None) -> Outcome:
        given = io.BytesIO(stdin or b"")
        monkeypatch.setattr(sys, "stdin", Terminal(given) if stdin is None else io.TextIOWrapper(given))
        capsys.readouterr()
        code = run([str(a) for a in arguments])
        told = capsys.readouterr()
        return Outcome(code, told.out, told.err)

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one report that can be read."""
    made = tmp_path / "reports"
    made.mkdir()
    (made / "story.txt").write_text(STORY, encoding="utf-8")
    return made
