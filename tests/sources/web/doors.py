"""Doors to the replaying server: a ``Web`` that may reach it, hurries, and waits on a clock of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from tests.sources.clocks import Clock

from vedette.errors import FetchError
from vedette.sources.web import Limits, Manners, Network, Web

HURRIED = Manners(between_s=0, tries=1)


@contextmanager
def door(*, manners: Manners = HURRIED, clock: Clock | None = None, **more: Any) -> Iterator[Web]:
    """A door through which 127.0.0.1 can be reached."""
    clock = clock or Clock()
    given: dict[str, Any] = {"allowed_hosts": frozenset({"127.0.0.1"}), "limits": Limits(seconds=5), **more}
    with Web(given.pop("limits"), manners=manners, now=clock.now, wait=clock.wait, **given) as web:
        yield web


def failure(web: Web, url: str, **more: Any) -> FetchError:
    """The error with which ``url`` is not fetched."""
    more.setdefault("robots", False)
    with pytest.raises(FetchError) as caught:
        web.get(url, **more)
    return caught.value


def resolving(**addresses: str) -> Network:
    """A network in which names have the addresses given; underscores stand for dots."""
    known = {name.replace("_", "."): found for name, found in addresses.items()}

    def resolve(host: str, _: int) -> list[str]:
        if host not in known:
            raise OSError("no such name")
        return known[host].split()

    return Network(resolver=resolve)
