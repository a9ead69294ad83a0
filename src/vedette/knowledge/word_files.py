"""The shipped word lists and tables, parsed: the one place that reads YAML of the package.

LibYAML does it where it is there, ten times as fast as Python: most lists are read when the command starts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

import yaml

TYPED = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WORDS = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def lexicon(name: str) -> Any:
    """Return ``lexicons/<name>.yaml`` as plain lists, dicts, words and numbers."""
    return table("lexicons", name)


def verbatim(name: str) -> Any:
    """Return ``lexicons/<name>.yaml`` with every scalar a word: to YAML's own types the preposition "on" is a truth."""
    return yaml.load(_text("lexicons", name), Loader=WORDS)  # noqa: S506 - the base loader makes strings only


def table(folder: str, name: str) -> Any:
    """Return ``<folder>/<name>.yaml`` of the knowledge as plain lists, dicts, words and numbers."""
    return yaml.load(_text(folder, name), Loader=TYPED)  # noqa: S506 - the safe loader, by its C form


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for one of ``words``, the longest first: of "no" and "no longer" the second is found."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _text(folder: str, name: str) -> str:
    return files("vedette.knowledge").joinpath(folder, f"{name}.yaml").read_text(encoding="utf-8")
