"""YAML that a user wrote by hand: read whole and strictly, or told what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from reprlib import Repr
from typing import Any

import yaml

from vedette.errors import KnowledgeFileError

MOST_BYTES = 8_000_000
"""A file longer than this is not what a user wrote by hand."""

SHORT = Repr(maxlevel=2, maxlist=3, maxdict=3, maxstring=60, maxother=60)
"""Words for what stands in a file, short whatever it nests."""


class _Plain(yaml.SafeLoader):
    """A safe loader that takes no field twice, and no lists of merges, which a few lines make endless."""

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        for key, value in node.value:
            if key.tag == "tag:yaml.org,2002:merge" and isinstance(value, yaml.SequenceNode):
                raise yaml.constructor.ConstructorError(None, None, "a list of merges is not read", value.start_mark)
        super().flatten_mapping(node)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys: list[str] = []
        for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            if isinstance(key, yaml.ScalarNode) and key.tag != "tag:yaml.org,2002:merge":
                if key.value in keys:
                    raise yaml.constructor.ConstructorError(
                        None, None, f"the field {key.value!r} is given twice", key.start_mark
                    )
                keys.append(key.value)
        return super().construct_mapping(node, deep)


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
        return yaml.load(text, Loader=_Plain)  # noqa: S506 - it is a SafeLoader, and a stricter one
    except RecursionError:
        raise KnowledgeFileError(f"{origin} nests too deeply", "flat lists of entries are wanted", "Mend it.") from None
    except (yaml.YAMLError, ValueError) as error:
        raise KnowledgeFileError(f"{origin} is not YAML: {error}", "a mapping is wanted", "Mend the file.") from error
