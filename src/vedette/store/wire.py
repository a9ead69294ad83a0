"""A connection to PostgreSQL whose end is an error of the driver's own, so that a new one is made in its place.

pg8000 lets the system's ``ConnectionResetError`` through where a server ends a connection while it waits for an answer,
which SQLAlchemy does not know for what it is.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from pg8000.dbapi import Connection, Error, InterfaceError

__all__ = ["Error", "Wire"]


class Wire(Connection):  # type: ignore[misc]
    """A connection, with its ends said in the driver's words."""

    def handle_messages(self, context: Any) -> None:
        """Read what the server answers. Raises ``InterfaceError`` where it does not any more."""
        try:
            super().handle_messages(context)
        except OSError as error:
            raise InterfaceError("network error") from error

    def close(self) -> None:
        """Say good-bye, unless nobody listens."""
        with suppress(OSError, InterfaceError):
            super().close()
