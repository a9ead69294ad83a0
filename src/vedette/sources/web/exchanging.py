"""One request and its answer, without redirects: asked over a kept connection or a new one, decoded within bounds."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from vedette.sources.web.failing import NoAnswer, forbidden
from vedette.sources.web.inflating import inflated
from vedette.sources.web.pool import Pool
from vedette.sources.web.urls import Place
from vedette.sources.web.wires import Allowance, Head, Wire

_COMPRESSIONS = frozenset({"gzip", "x-gzip", "deflate"})


def exchange(
    pool: Pool,
    place: Place,
    headers: list[tuple[str, str]],
    allowance: Allowance,
    *,
    reads: Callable[[int], bool],
) -> tuple[Head, bytes]:
    """Ask for ``place`` and return the answer's head, with its body where ``reads`` says so of the status.

    Raises ``NoAnswer`` where the answer is not whole or passes a bound.
    """
    wire, head = _asked(pool, place, headers, allowance)
    try:
        content = _content(wire, head, allowance) if reads(head.status) or _is_empty(head) else None
    except BaseException:
        wire.close()
        raise
    if content is None:
        wire.close()
        return head, b""
    pool.keep(place, wire)
    return head, content


def _asked(pool: Pool, place: Place, headers: list[tuple[str, str]], allowance: Allowance) -> tuple[Wire, Head]:
    kept = pool.kept(place)
    if kept is not None:
        try:
            return kept, _head(kept, place, headers, allowance)
        except NoAnswer as failed:
            # Where the server had given up the kept connection, that says nothing of a new one.
            if not failed.again:
                raise
    wire = pool.fresh(place, allowance)
    return wire, _head(wire, place, headers, allowance)


def _head(wire: Wire, place: Place, headers: list[tuple[str, str]], allowance: Allowance) -> Head:
    try:
        return wire.ask(place, headers, allowance)
    except BaseException:
        wire.close()
        raise


def _is_empty(head: Head) -> bool:
    return head.status in (204, 304) or head.value("content-length") == "0"


def _content(wire: Wire, head: Head, allowance: Allowance) -> bytes:
    codings = [coding for coding in head.values("content-encoding") if coding != "identity"]
    if len(codings) > 1:
        raise forbidden("it is compressed more than once")
    if codings and codings[0] not in _COMPRESSIONS:
        raise forbidden(f"it is compressed as {codings[0][:20]}, which was not asked for")
    pieces = wire.body(head, allowance)
    if codings:
        pieces = inflated(pieces, most=allowance.limits.bytes, ratio=allowance.limits.ratio)
    whole = BytesIO()
    for piece in pieces:
        whole.write(piece)
    return whole.getvalue()
