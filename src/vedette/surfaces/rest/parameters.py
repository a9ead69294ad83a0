"""Parameters that an address does not take, or takes once: refused, since a slip of the pen would else give the whole
list as if it were filtered."""

from __future__ import annotations

from collections import Counter
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError

from vedette.surfaces.rest.describing import BASE


def check_parameters(request: Request) -> None:
    """Raise ``RequestValidationError`` for a parameter that is not known here, or is given twice and taken once."""
    given = Counter(name for name, _ in request.query_params.multi_items())
    if not given:
        return
    taken = _taken(request)
    these = f"there are: {', '.join(taken)}" if taken else "it takes none"
    wrong = [(name, f"this address has no such parameter; {these}") for name in given if name not in taken]
    wrong += [(name, "it is taken once") for name, count in given.items() if count > 1 and taken.get(name) is False]
    if wrong:
        raise RequestValidationError([{"loc": ("query", name[:80]), "msg": why} for name, why in wrong])


def _taken(request: Request) -> dict[str, bool]:
    """Return the parameters of an address, each with whether it may be given several times."""
    by_method: dict[str, Any] = request.app.openapi()["paths"].get(BASE + request.scope["route"].path, {})
    told = by_method.get(request.method.lower(), {}).get("parameters", ())
    return {one["name"]: one["schema"].get("type") == "array" for one in told if one["in"] == "query"}
