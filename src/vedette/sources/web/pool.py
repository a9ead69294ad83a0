"""Connections that are kept for the next request to the same server, few and not for long."""

from __future__ import annotations

import ssl
import time

from vedette.model.records import Record
from vedette.sources.web.addresses import Gate, Resolver
from vedette.sources.web.urls import Place
from vedette.sources.web.wires import Allowance, Wire, open_wire

MOST_KEPT = 16
"""The most connections that are kept open without use."""
LONGEST_IDLE_S = 20.0
"""The longest that one is kept without use, in seconds; its name is looked up anew after that."""


class Network(Record, frozen=True):
    """How the network is reached, where it is not the machine's own way.

    ``resolver`` looks names up in place of the system's; ``tls`` holds the authorities that are trusted, in place of
    Mozilla's list. The environment (proxies, certificate files) is not consulted.
    """

    resolver: Resolver | None = None
    tls: ssl.SSLContext | None = None


class Pool:
    """Gives a connection for a place: one that is kept, where there is one, else a new one."""

    def __init__(self, gate: Gate, tls: ssl.SSLContext | None = None) -> None:
        self._gate, self._tls = gate, tls
        self._kept: dict[tuple[str, str, int], Wire] = {}

    def kept(self, place: Place) -> Wire | None:
        """Take the connection that is kept for ``place``, None where there is none that still serves."""
        wire = self._kept.pop(place.origin, None)
        if wire is None:
            return None
        if time.monotonic() - wire.idle_since > LONGEST_IDLE_S or not wire.quiet():
            wire.close()
            return None
        return wire

    def fresh(self, place: Place, allowance: Allowance) -> Wire:
        """Connect to ``place`` anew. Raises ``NoAnswer``."""
        return open_wire(place, self._gate, self._secure() if place.scheme == "https" else None, allowance)

    def keep(self, place: Place, wire: Wire) -> None:
        """Keep ``wire`` for the next request, or close it where it cannot serve one."""
        if not wire.rest():
            wire.close()
            return
        self._kept[place.origin] = wire
        if len(self._kept) > MOST_KEPT:
            self._kept.pop(next(iter(self._kept))).close()

    def close(self) -> None:
        """Close all that is kept."""
        for wire in self._kept.values():
            wire.close()
        self._kept.clear()

    def _secure(self) -> ssl.SSLContext:
        if self._tls is None:
            self._tls = _trusting_mozilla()
        return self._tls


def _trusting_mozilla() -> ssl.SSLContext:
    import certifi

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # checks the certificate and the name; TLS 1.2 at least
    context.load_verify_locations(certifi.where())
    context.set_alpn_protocols(["http/1.1"])
    return context
