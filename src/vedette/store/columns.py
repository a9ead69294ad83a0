"""The kinds of columns: words as people and files give them, and moments.

A file's name may hold a lone surrogate and a feed's text a NUL, which one database or the other refuses. Such
characters are kept after U+001A (substitute): what is put is what comes back, and all other words stay as they are.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from sqlalchemy import Dialect, Text, TypeDecorator

_REFUSED = re.compile("[\x00\x1a\ud800-\udfff]")
_KEPT = re.compile("\x1a([0-9a-f]{4})")


class Words(TypeDecorator[str]):
    """Any string, ordered by its code points in both databases."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Text:
        """PostgreSQL would order by the rules of some language."""
        return Text(collation="C") if dialect.name == "postgresql" else Text()

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return what the database may hold."""
        return value if value is None else _REFUSED.sub(lambda found: f"\x1a{ord(found[0]):04x}", value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return what was put."""
        return value if value is None or "\x1a" not in value else _KEPT.sub(lambda found: chr(int(found[1], 16)), value)


def moment(at: datetime) -> str:
    """Return a moment in UTC as ISO 8601, so that words sort as moments do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def moment_of(said: str) -> datetime:
    """Return the moment that ``moment`` wrote."""
    return datetime.fromisoformat(said)
