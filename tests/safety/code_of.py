"""The code of the package as trees, for tests of what it never does."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import vedette

SOURCE = Path(vedette.__file__).parent


@lru_cache(maxsize=1)
def modules() -> dict[str, ast.Module]:
    """Every module of the package by its path below ``vedette``."""
    paths = sorted(SOURCE.rglob("*.py"))
    return {path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@lru_cache(maxsize=1)
def words() -> dict[str, str]:
    """Every module's code without its comments."""
    return {path: ast.unparse(tree) for path, tree in modules().items()}


@lru_cache(maxsize=1)
def calls() -> tuple[tuple[str, str, ast.Call], ...]:
    """Every call: the module, the dotted name of what is called as it is written, and the call."""
    return tuple((path, dotted(node.func), node) for path, node in _nodes() if isinstance(node, ast.Call))


@lru_cache(maxsize=1)
def imports() -> tuple[tuple[str, str], ...]:
    """Every import: the module, and the dotted name of what it imports."""
    found: list[tuple[str, str]] = []
    for path, node in _nodes():
        if isinstance(node, ast.Import):
            found += ((path, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found += ((path, f"{node.module}.{alias.name}") for alias in node.names)
    return tuple(found)


def _nodes() -> Iterator[tuple[str, ast.AST]]:
    for path, tree in modules().items():
        for node in ast.walk(tree):
            yield path, node


def dotted(node: ast.expr) -> str:
    """``a.b.c`` of a name or an attribute; what is called on a result begins with a dot."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def given(call: ast.Call, name: str) -> str | None:
    """The value of a keyword as it is written, None where it is not given."""
    return next((ast.unparse(one.value) for one in call.keywords if one.arg == name), None)
