"""A case at its place (``location`` of the tests' own conftest), and a second way into it."""

from collections.abc import Callable, Iterator

import pytest

from vedette.store import Store, create_store


@pytest.fixture
def store(location: str) -> Iterator[Store]:
    from tests.store.makings import ticking

    with create_store(location, "The war for the dam", now=ticking()) as made:
        yield made


@pytest.fixture
def again(location: str) -> Callable[[], Store]:
    """Opens the same case a second time."""
    from vedette.store import open_store

    return lambda: open_store(location)
