"""A case as one schema of a PostgreSQL database: the same tables, reached over the network.

Writers take one lock per case, so that numbers grow in the order in which transactions end, as they do in a file.
"""

from __future__ import annotations

import socket
import ssl
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, and_, create_engine, func, select, text

from vedette.errors import CaseError
from vedette.model.cases import Fault
from vedette.store import postgres_refusals
from vedette.store.addresses import Address
from vedette.store.database import Phrase, writing
from vedette.store.tables import CASE, EVIDENCE, places

CONNECT_S = 10
WAIT_S = 30.0
"""How long a write waits for another program's."""
POSITIONS = 16_383
"""PostgreSQL knows the positions of a text's first words only, and of each word only so many."""
TIMES = 255

_LAYOUT = "CREATE TABLE layout (one integer PRIMARY KEY CHECK (one = 1), version integer NOT NULL)"
_WORDS = "CREATE TABLE words (document bigint PRIMARY KEY, body tsvector NOT NULL, beyond boolean NOT NULL)"
_GUARD = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE allowed boolean := false;
BEGIN
  IF TG_OP <> 'TRUNCATE' THEN
    EXECUTE 'SELECT EXISTS (SELECT 1 FROM ' || quote_ident(TG_TABLE_SCHEMA) || '.erasing)' INTO allowed;
  END IF;
  IF NOT allowed THEN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' is append only'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$
"""


def _guards(table: str) -> str:
    """Return the command that keeps a table's rows from being changed, taken out, or all emptied at once."""
    on = f"ON {table} FOR EACH"
    rows = f"CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE {on} ROW EXECUTE FUNCTION refuse_change()"
    whole = f"CREATE TRIGGER keep_all BEFORE TRUNCATE {on} STATEMENT EXECUTE FUNCTION refuse_change()"
    return f"DO $$ BEGIN {rows}; {whole}; END $$"


class PostgresSchema:
    """One case's schema, open."""

    readonly = False

    def __init__(self, address: Address) -> None:
        self.address, self.location = address, address.shown
        self.engine: Engine = create_engine("postgresql+pg8000://", creator=self.connect, pool_pre_ping=True)
        self.schema = '"' + address.case + '"'
        self._holder: Any = None

    def connect(self) -> Any:
        """Open a connection of its own that sees the case's schema and no other."""
        from vedette.store.wire import Error, Wire

        place = self.address
        reached = None
        try:
            reached = socket.create_connection((place.host, place.port), timeout=CONNECT_S)
            reached.settimeout(None)
            opened = Wire(
                place.user,
                host=place.host,
                port=place.port,
                database=place.database,
                password=place.password,
                sock=reached,
                ssl_context=_ssl(place.ssl),
                application_name="vedette",
            )
        except (OSError, Error) as error:
            if reached is not None:
                reached.close()
            raise self.refused(error) from None
        cursor = opened.cursor()
        cursor.execute(f"SET search_path TO {self.schema}")
        opened.commit()
        cursor.close()
        return opened

    def begin_writing(self, connection: Connection) -> None:
        """Take the case's lock, which the transaction's end gives back."""
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(WAIT_S * 1000)}")
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": self.key("writing")}).all()

    def key(self, work: str) -> int:
        """Return the number of the lock for a piece of work on this case."""
        said = f"vedette {self.address.database} {self.address.case} {work}"
        return int.from_bytes(sha256(said.encode()).digest()[:8], signed=True)

    def refused(self, error: Exception) -> CaseError:
        """Return what PostgreSQL's error means to a person."""
        return postgres_refusals.refused(self.location, error)

    def size_bytes(self, connection: Connection) -> int:
        """Return the bytes of the schema's tables and indexes."""
        own = text(
            "SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class "
            "WHERE relkind = 'r' AND relnamespace = to_regnamespace(quote_ident(current_schema()))"
        )
        return int(connection.execute(own).scalar_one())

    def prepare(self) -> None:
        """See that the database can hold any word. Raises ``CaseError`` where it cannot."""
        with self.engine.connect() as connection:
            encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
        if encoding != "UTF8":
            why = f"the database keeps its words in {encoding}"
            raise CaseError(self.location, why, "Have one made in UTF8 (createdb -E UTF8 -T template0).")

    def make_room(self, connection: Connection) -> None:
        """Make the schema."""
        there = text("SELECT 1 FROM pg_namespace WHERE nspname = :name")
        if connection.execute(there, {"name": self.address.case}).first() is not None:
            raise CaseError(self.location, "it is there already", "Give a name that is not taken, or open it.")
        connection.exec_driver_sql(f"CREATE SCHEMA {self.schema}")

    def drop(self) -> None:
        """Take away the schema of a case whose making failed."""
        with writing(self) as connection:
            connection.exec_driver_sql(f"DROP SCHEMA {self.schema} CASCADE")

    def is_there(self) -> bool:
        """Return whether the schema holds a case."""
        there = text("SELECT to_regclass(:layout) IS NOT NULL")
        with self.engine.connect() as connection:
            return bool(connection.execute(there, {"layout": f"{self.schema}.layout"}).scalar_one())

    def make(self, connection: Connection) -> None:
        """Make the guards and the index of words."""
        for made in (_LAYOUT, _WORDS, "CREATE INDEX words_body ON words USING gin (body)", _GUARD):
            connection.execute(text(made))
        for kept in EVIDENCE:
            connection.exec_driver_sql(_guards(kept.name))

    def version(self, connection: Connection) -> int:
        """Return what ``layout`` says."""
        return int(connection.exec_driver_sql("SELECT version FROM layout").scalar_one())

    def set_version(self, connection: Connection, version: int) -> None:
        """Write the version into ``layout``."""
        put = "INSERT INTO layout VALUES (1, :version) ON CONFLICT (one) DO UPDATE SET version = excluded.version"
        connection.execute(text(put), {"version": version})

    def put_words(self, connection: Connection, document: int, title: Sequence[str], text_: Sequence[str]) -> None:
        """Index a report's words."""
        vector, beyond = vector_of(title, text_)
        put = text("INSERT INTO words VALUES (:document, CAST(:body AS tsvector), :beyond)")
        connection.execute(put, {"document": document, "body": vector, "beyond": beyond})

    def drop_words(self, connection: Connection, document: int, title: Sequence[str], text_: Sequence[str]) -> None:  # noqa: ARG002
        """Take a report's words out of the index."""
        connection.execute(text("DELETE FROM words WHERE document = :document"), {"document": document})

    def find_words(self, connection: Connection, phrases: Sequence[Phrase]) -> Iterator[int]:
        """Yield the numbers of documents that hold all the phrases, the likeliest first.

        A long text's later words have no positions: there a phrase is found where its words are.
        """
        near = " & ".join("(" + " <-> ".join(f"'{word}'" for word in phrase) + ")" for phrase in phrases)
        anywhere = " & ".join(f"'{word}'" for phrase in phrases for word in phrase)
        found = text(
            "SELECT document FROM words WHERE body @@ CAST(:near AS tsquery) "
            "OR (beyond AND body @@ CAST(:anywhere AS tsquery)) "
            "ORDER BY ts_rank(body, CAST(:anywhere AS tsquery)) DESC, document"
        )
        for number in connection.execute(found, {"near": near, "anywhere": anywhere}).scalars():
            yield int(number)

    def put_boxes(self, connection: Connection, report: str) -> None:
        """The table's own index serves."""

    def drop_boxes(self, connection: Connection, report: str) -> None:
        """The table's own index serves."""

    def in_box(self, south: float, west: float, north: float, east: float) -> ColumnElement[bool]:
        """Ask the index of latitudes and longitudes."""
        return and_(places.c.lat.between(south, north), places.c.lon.between(west, east))

    def scrub(self, erased: str) -> None:  # noqa: ARG002
        """Rewrite the tables, and what the server guesses of them; its own backups and logs are beyond reach."""
        from vedette.store.wire import Error

        alone = self.connect()
        try:
            alone.autocommit = True
            cursor = alone.cursor()
            cursor.execute(f"SET lock_timeout = {int(WAIT_S * 1000)}")
            for name in (*CASE.tables, "words"):
                cursor.execute(f"VACUUM (FULL, ANALYZE) {name}")
        except (OSError, Error) as error:
            raise self.refused(error) from None
        finally:
            with suppress(OSError, Error):
                alone.close()

    def counted_on(self, connection: Connection) -> None:
        """Set the sequences behind the numbers of the tables."""
        for table in CASE.tables.values():
            if "number" in table.c and table.c.number.autoincrement:
                last = connection.scalar(select(func.max(table.c.number)))
                if last is not None:
                    put = text("SELECT setval(pg_get_serial_sequence(:name, 'number'), :last)")
                    connection.execute(put, {"name": table.name, "last": last}).all()

    def check(self, connection: Connection) -> list[Fault]:  # noqa: ARG002
        """PostgreSQL checks its pages and references itself; the rest is checked for both alike."""
        return []

    def take(self, work: str) -> bool:
        """Take a piece of work, by a lock of the server's that ends with the connection that holds it."""
        from vedette.store.wire import Error

        if self._holder is None:
            self._holder = self.connect()
        cursor = self._holder.cursor()
        try:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", (self.key(work),))
            [taken] = cursor.fetchone()
            self._holder.commit()
        except (OSError, Error) as error:
            raise self.refused(error) from None
        return bool(taken)

    def close(self) -> None:
        """Let go of all connections, and with them of what was taken."""
        from vedette.store.wire import Error

        self.engine.dispose()
        if self._holder is not None:
            with suppress(OSError, Error):
                self._holder.cursor().execute("SELECT pg_advisory_unlock_all()")  # before the server sees us go
                self._holder.close()
            self._holder = None


def vector_of(title: Sequence[str], body: Sequence[str]) -> tuple[str, bool]:
    """Return a ``tsvector`` as it is written, and whether it lacks positions. A gap parts title and text."""
    at: dict[str, list[int]] = {}
    for place, word in [*enumerate(title, 1), *enumerate(body, len(title) + 3)]:
        if place <= POSITIONS:
            at.setdefault(word, []).append(place)
        else:
            at.setdefault(word, [])
    often = Counter({word: len(stands) for word, stands in at.items()})
    beyond = len(title) + len(body) + 3 > POSITIONS or any(times > TIMES for times in often.values())
    written = (word + (":" + ",".join(map(str, stands[:TIMES])) if stands else "") for word, stands in at.items())
    return " ".join(written), beyond


def _ssl(mode: str) -> Any:
    """Return what the driver wants: False never, None where the server can, True always, a context to verify."""
    if mode == "verify-full":
        return ssl.create_default_context()
    return {"disable": False, "prefer": None, "require": True}[mode]
