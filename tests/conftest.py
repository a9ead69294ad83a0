"""Shared fixtures: a document and its syntax from a text."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from vedette.model.documents import Block, Document
from vedette.model.syntax import Syntax


def make_document(text: str, **fields: Any) -> Document:
    """A document of one paragraph block per non-empty line, published on 2024-12-06 unless said otherwise."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(at, at + len(line), "paragraph"))
        at += len(line) + 1
    given: dict[str, Any] = {
        "id": "r1",
        "input": "r1.txt",
        "sha256": "0" * 64,
        "published": date(2024, 12, 6),
        "language": "en",
        "outlet": "Outlet",
        "blocks": tuple(blocks),
        **fields,
    }
    return Document(text=text, **given)


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    return make_document


@pytest.fixture(scope="session")
def read_syntax() -> Callable[[str], Syntax]:
    from vedette.reading.syntax import parse_all

    def read(text: str) -> Syntax:
        [(_, syntax)] = parse_all([make_document(text)])
        return syntax

    return read


@pytest.fixture(scope="session")
def read() -> Callable[..., Any]:
    """Every layer of one text, by the product's own readers."""
    from vedette.reading import ReadingRoom

    room = ReadingRoom()

    def read_one(text: str, **fields: Any) -> Any:
        [reading] = room.read_all([make_document(text, **fields)])
        return reading

    return read_one


@pytest.fixture(scope="session")
def claims(read: Callable[..., Any]) -> Callable[..., Any]:
    """The claims of one text."""
    from vedette.claims import claims_in

    return lambda text, **fields: claims_in(read(text, **fields))
