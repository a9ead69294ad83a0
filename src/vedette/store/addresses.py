"""Where a case lives in PostgreSQL: ``postgresql://user@host:port/database?case=NAME``, and how that is shown.

The password comes with the URL or from ``PGPASSWORD``; what a person, a log or an error sees never holds it.
"""

from __future__ import annotations

import os
import re
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from vedette.errors import CaseError
from vedette.model.records import Record

FORM = "Write postgresql://user@host:port/database?case=NAME, with the password in PGPASSWORD."
SSL_MODES = ("disable", "prefer", "require", "verify-full")

_NAME = re.compile(r"[a-z][a-z0-9_-]{0,55}")
_TAKEN = ("pg_", "information_schema", "public")


class Address(Record, frozen=True):
    """A case's place on a server; ``case`` is the schema's name. ``ssl`` is one of ``SSL_MODES``."""

    host: str
    port: int
    user: str
    database: str
    case: str
    ssl: str
    password: str | None

    def __repr__(self) -> str:
        return f"Address({self.shown!r})"

    @property
    def shown(self) -> str:
        """The URL as people may see it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        ssl = "" if self.ssl == "prefer" else f"&sslmode={self.ssl}"
        user, database = quote(self.user, safe=""), quote(self.database, safe="")
        return f"postgresql://{user}@{host}:{self.port}/{database}?case={self.case}{ssl}"


def address_of(url: str) -> Address:
    """Return what a URL says; what it leaves out comes from PGHOST, PGPORT, PGUSER, PGDATABASE and PGPASSWORD.

    Raises ``CaseError`` where it does not follow the form; the error holds none of the URL but its host.
    """
    try:
        parts = urlsplit(url)
        if not url.isprintable() or "@" in parts.path:
            # A scheme written twice would put the password where the database's name is shown.
            raise ValueError(url)
        host, port = parts.hostname or os.environ.get("PGHOST") or "localhost", parts.port
        asked = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
    except ValueError:
        raise CaseError("postgresql://…", "the URL cannot be read", FORM) from None
    case, ssl = asked.pop("case", "case"), asked.pop("sslmode", "prefer")
    shown = f"postgresql://{host}/…"
    if asked:
        raise CaseError(shown, f"the URL asks for {', '.join(sorted(asked))}, which is not known", FORM)
    if ssl not in SSL_MODES:
        raise CaseError(shown, "its sslmode is not known", f"Give one of {', '.join(SSL_MODES)}.")
    if not _NAME.fullmatch(case) or case.startswith(_TAKEN):
        why = "the case's name is not one that can be used"
        raise CaseError(shown, why, "Use small letters, digits, - and _, a letter first, at most 56.")
    user = unquote(parts.username or "") or os.environ.get("PGUSER") or os.environ.get("USER") or "postgres"
    return Address(
        host=host,
        port=port or _port(os.environ.get("PGPORT")),
        user=user,
        database=unquote(parts.path.lstrip("/")) or os.environ.get("PGDATABASE") or user,
        case=case,
        ssl=ssl,
        password=unquote(parts.password) if parts.password else os.environ.get("PGPASSWORD"),
    )


def _port(said: str | None) -> int:
    return int(said) if said and said.isdecimal() else 5432
