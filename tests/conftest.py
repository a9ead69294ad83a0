"""Shared fixtures: a document and its syntax from a text, and a place for a case in either database."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from tests.store.servers import PASSWORD, a_server, binaries

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


_numbers = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    if binaries() is None:
        pytest.skip("PostgreSQL's server is not installed (Debian: postgresql)")
    with a_server() as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def location(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where a case may be made; nothing is there yet."""
    if request.param == "sqlite":
        return str(tmp_path / "case.vedette")
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    return f"{request.getfixturevalue('server')}?case=case_{next(_numbers)}"
