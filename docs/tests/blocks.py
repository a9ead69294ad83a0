"""The fenced blocks of a page, and how a shown output compares with a real one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DOCS = ROOT / "docs"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ANYTHING = "…"
"""Stands for any number of lines where it is a line, and for any words within one."""


@dataclass(frozen=True)
class Command:
    """A command of a ``console`` block and the output that is shown below it."""

    line: str
    shown: str


def blocks_of(page: Path, language: str) -> list[str]:
    """Return the contents of the page's blocks in ``language``."""
    return [content for name, content in FENCE.findall(page.read_text(encoding="utf-8")) if name == language]


def commands_of(page: Path) -> list[Command]:
    """Return the commands of the page's ``console`` blocks, in order."""
    found = []
    for block in blocks_of(page, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, shown = part.partition("\n")
            found.append(Command(line, shown))
    return found


def agrees(shown: str, real: str) -> bool:
    """Return whether the shown output stands for the real one."""
    pattern = ""
    for line in shown.rstrip("\n").split("\n"):
        if line == ANYTHING:
            pattern += r"(?:[^\n]*\n)*"
        else:
            pattern += re.escape(line.rstrip()).replace(ANYTHING, r"[^\n]*") + r"[ ]*\n"
    return re.fullmatch(pattern, real.rstrip("\n") + "\n") is not None
