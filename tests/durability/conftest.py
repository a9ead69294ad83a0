"""The nursery, and how often a command is killed: a few times in the ordinary run, two hundred in the long one."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.durability import reports
from tests.durability.nursery import Nursery

SEED = int(os.environ.get("VEDETTE_SEED", "20250306"))


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    with Nursery() as made:
        yield made


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder with ten reports."""
    return reports.write(tmp_path / "in", range(10))


@pytest.fixture
def empty(nursery: Nursery, tmp_path: Path) -> Path:
    """A case that holds nothing."""
    case = tmp_path / "empty.vedette"
    assert nursery.done("init", case).code == 0
    return case


@pytest.fixture
def settled(nursery: Nursery, empty: Path, inbox: Path) -> Path:
    """A case that holds ten reports, read and compared."""
    ended = nursery.done("add", empty, inbox)
    assert ended.code == 0, ended.err
    return empty
