"""Roles: what a reader, an analyst and an admin may do, as conditions that routes declare.

A reader reads. An analyst also adds reports and judges. An admin may what a route keeps for them. Each may what those
before may.
The guard puts who asks into the request; a request that came by another way is nobody's, and is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request

from vedette.surfaces.rest.problems import SAID, Refused
from vedette.surfaces.rest.shapes import Role, You

ROLES: tuple[Role, ...] = ("reader", "analyst", "admin")
"""In order: each may what those before it may."""


def who_asks(request: Request) -> You:
    """Return who asks. Raises a 401 where nobody is known."""
    you = getattr(request.state, "you", None)
    if not isinstance(you, You):
        raise Refused(401, "no-login", SAID[401], {"WWW-Authenticate": "Bearer"})
    return you


Asker = Annotated[You, Depends(who_asks)]


def needs(role: Role) -> Callable[[You], You]:
    """Return a dependency that lets ``role`` and those above it pass, and answers others with a 403."""

    def passes(you: Asker) -> You:
        if not may(you.role, role):
            told = f"This needs the role {role}; you have the role {you.role}. Ask an admin for it."
            raise Refused(403, "role", told)
        return you

    return passes


def may(has: Role, wanted: Role) -> bool:
    """Return whether the role ``has`` may what ``wanted`` may.

    >>> may("admin", "reader"), may("reader", "analyst")
    (True, False)
    """
    return ROLES.index(has) >= ROLES.index(wanted)
