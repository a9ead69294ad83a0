"""YAML that a user wrote by hand: read whole and strictly, or told what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from reprlib import Repr
from typing import Any

import yaml

from vedette.errors import KnowledgeFileError

MOST_BYTES = 8_000_000
"""A file longer than this is not what a user wrote by hand."""

MOST_DEPTH = 50
"""The deepest nesting; the lists that are wanted nest four deep, and LibYAML would fill the stack with more."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""LibYAML where it is there, ten times as fast as Python: a list of twenty thousand places is a megabyte."""

BROKEN = (yaml.YAMLError, ValueError, TypeError, LookupError, AttributeError, OverflowError)
"""What YAML that is none raises: beside its own errors those of Python, for "!!int" and "!!timestamp x" alone."""

SHORT = Repr(maxlevel=2, maxlist=3, maxdict=3, maxstring=60, maxother=60)
"""Words for what stands in a file, short whatever it nests."""


class _Plain(LOADER):  # type: ignore[misc]
    """A safe loader that takes no field twice, and no lists of merges, which a few lines make endless."""

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        for key, value in node.value:
            if key.tag == "tag:yaml.org,2002:merge" and isinstance(value, yaml.SequenceNode):
                raise yaml.constructor.ConstructorError(None, None, "a list of merges is not read", value.start_mark)
        super().flatten_mapping(node)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys: set[str] = set()
        for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            if isinstance(key, yaml.ScalarNode) and key.tag != "tag:yaml.org,2002:merge":
                if key.value in keys:
                    raise yaml.constructor.ConstructorError(
                        None, None, f"the field {key.value!r} is given twice", key.start_mark
                    )
                keys.add(key.value)
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made


def read_user_yaml(path: Path) -> Any:
    """Return what a file holds, None where it is empty. Raises ``KnowledgeFileError`` where it cannot be read."""
    try:
        with path.open("rb") as file:
            text = file.read(MOST_BYTES + 1).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeFileError(
            f"{path} ({error})", "a readable text file in UTF-8 is wanted", "Check the path."
        ) from error
    return parse_user_yaml(text, str(path))


def parse_user_yaml(text: str, origin: str) -> Any:
    """Return what YAML text holds; ``origin`` names it in errors. Raises ``KnowledgeFileError``."""
    if len(text) > MOST_BYTES:
        raise KnowledgeFileError(
            f"{origin} is longer than {MOST_BYTES:,} characters", "a list written by hand is wanted", "Check the path."
        )
    try:
        if _depth(text) <= MOST_DEPTH:
            return yaml.load(text, Loader=_Plain)  # noqa: S506 - it is a SafeLoader, and a stricter one
    except (RecursionError, MemoryError):
        pass
    except BROKEN as error:
        words = " ".join(str(error).split())[:300]
        raise KnowledgeFileError(f"{origin} is not YAML: {words}", "a mapping is wanted", "Mend the file.") from error
    raise KnowledgeFileError(f"{origin} nests too deeply", "flat lists of entries are wanted", "Mend it.")


def _depth(text: str) -> int:
    """Return how deep ``text`` nests, as soon as it is too deep. Raises what a parser of YAML raises."""
    depth = most = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            most = max(most, depth)
            if depth > MOST_DEPTH:
                break
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return most
