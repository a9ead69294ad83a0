"""The registry: a user's outlets, found by the name on a report or by the address it came from.

An outlet that nobody registered is not found, and stands at reliability F. A name is compared folded, so that
"The Harbour Post" is "harbour post"; an address by its host, which is the domain given or lies below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from vedette.knowledge.case import KnownOutlet
from vedette.knowledge.gazetteer.folding import fold

UNGRADED = "F"
"""The letter of an outlet that nobody has graded."""

_HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)", re.I)


@dataclass(frozen=True)
class Registry:
    """The outlets that a user knows.

    >>> known = Registry([KnownOutlet("Harbour Post", aliases=("HP",), domains=("post.example",), reliability="B")])
    >>> known.of("The Harbour Post", None) is known.of(None, "https://news.post.example/a") is known.outlets[0]
    True
    >>> known.letter("Bay Gazette", None)
    'F'
    """

    outlets: Sequence[KnownOutlet] = ()

    def of(self, outlet: str | None, url: str | None) -> KnownOutlet | None:
        """Return the outlet of a report by its name or alias, else by its address, else None.

        An outlet that is itself written as an address ("post.example") is looked up as one.
        """
        if outlet and (named := self._by_name.get(fold(outlet))) is not None:
            return named
        for address in (url, outlet):
            if address and (found := self._at(address)) is not None:
                return found
        return None

    def letter(self, outlet: str | None, url: str | None) -> str:
        """Return the reliability of a report's outlet, F where nobody has graded it."""
        known = self.of(outlet, url)
        return known.reliability if known is not None else UNGRADED

    def _at(self, address: str) -> KnownOutlet | None:
        host = host_of(address)
        while "." in host:
            if (found := self._by_domain.get(host)) is not None:
                return found
            host = host.partition(".")[2]
        return None

    @cached_property
    def _by_name(self) -> dict[str, KnownOutlet]:
        return {name: outlet for outlet in self.outlets for name in names_of(outlet)}

    @cached_property
    def _by_domain(self) -> dict[str, KnownOutlet]:
        return {host_of(domain): outlet for outlet in self.outlets for domain in outlet.domains}


def names_of(outlet: KnownOutlet) -> Iterator[str]:
    """Yield the folded names by which an outlet is found; one without a letter or digit finds nothing."""
    for name in (outlet.name, *outlet.aliases):
        if folded := fold(name):
            yield folded


def host_of(address: str) -> str:
    """Return the host of an address in small letters, without "www.".

    >>> host_of("https://www.Post.example:443/a?b"), host_of("post.example")
    ('post.example', 'post.example')
    """
    found = _HOST.match(address.strip())
    return found[1].lower().rstrip(".") if found else ""
