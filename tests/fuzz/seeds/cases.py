# ruff: noqa: E501 - the inputs stand as they are written
"""Seeds of what cases hold: a small case file, its records, judgements on their way, and questions."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

from tests.fuzz.seeds.texts import STORY

from vedette.documents import open_capture
from vedette.model.cases import Arrival
from vedette.model.documents import Capture, Document, Label
from vedette.store import create_store
from vedette.store.packing import packed

NOW = datetime(2024, 12, 6, 10, tzinfo=UTC)


def _documents() -> list[tuple[Capture, Document]]:
    found = []
    for number, words in enumerate((STORY, f"The bridge at Tamba was hit again. {STORY}")):
        capture = Capture(
            f"{number}.txt", words.encode(), "text/plain", Label(published=date(2024, 12, 6), outlet="Post")
        )
        document = open_capture(capture, today=date(2025, 6, 1))
        assert isinstance(document, Document)
        found.append((capture, document))
    return found


@lru_cache(maxsize=1)
def files() -> tuple[bytes, ...]:
    """A case of two reports, whole."""
    with tempfile.TemporaryDirectory(prefix="vedette-fuzz-") as folder:
        path = Path(folder) / "seed.vedette"
        with create_store(str(path), "seed", now=lambda: NOW) as store:
            store.keep([Arrival(capture, document, "0") for capture, document in _documents()])
            store.tell("title", b"Seed", "N. Analyst")
        with closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return (path.read_bytes(),)


def records() -> tuple[bytes, ...]:
    """Documents as they are kept."""
    return tuple(packed(document) for _, document in _documents())


def exchanges() -> tuple[bytes, ...]:
    """Judgements of two analysts."""
    from vedette.knowledge.exchange import written_judgements
    from vedette.model.judgements import Pointer
    from vedette.model.judging import judged

    pair = (Pointer("actor", "Colonel Hassan"), Pointer("actor", "Ahmed Hassan"))
    made = judged("same", pair, "N. Analyst", "his rank in the army's list", NOW)
    return (written_judgements([made]).encode(), b'{"format":"vedette.judgements/1"}\n', b'{"format":"vedette.judgements/1"}\n{"id":"j1","verdict":"wrong","about":[{"sort":"claim","words":"The depot burned."}],"by":"x","why":"y","at":"2024-12-06T10:00:00Z"}\n')  # fmt: skip


def questions() -> tuple[bytes, ...]:
    """What people ask for."""
    return (b"bridge", b'"village of Tamba" hospital', b"army AND NOT said", b"brid*", "Čačak".encode())


def addresses() -> tuple[bytes, ...]:
    """Cases in PostgreSQL."""
    return (
        b"postgresql://n:s3cret@db.example:5432/cases?case=syria&sslmode=require",
        b"postgres://[::1]/x",
        b"postgresql:///?case=a",
    )


WORDS = (b"VDTC", b"SQLite format 3\x00", b"CREATE TABLE ", b"\x00" * 100, b"\xff" * 100, b"\x10\x00", b"\x01\x01", b"\x0d", b"\x05", b"documents", b"captures", b"x\x9c", b"{")  # fmt: skip
WORDS_OF_RECORDS = (b"x\x9c", b"~", b"{", b"}", b"[", b"]", b'"id":', b'"text":', b'"blocks":[[0,1,"title"]]', b'"published":"2024-12-06"', b"null", b"1e400", b"-1", b"[" * 3_000)  # fmt: skip
WORDS_OF_EXCHANGES = (b'{"format":"vedette.judgements/1"}\n', b'"id":"', b'"verdict":"same"', b'"verdict":"undone"', b'"about":[', b'{"sort":"actor","words":"x"}', b'"by":"', b'"why":"', b'"at":"2024-12-06T10:00:00Z"', b'"undoes":"', b"judgements:\n- ", b"{", b"}", b"\n", b"\\u0000", b"\\u202e", b"NaN", b"[" * 3_000)  # fmt: skip
WORDS_OF_QUESTIONS = (b'"', b"*", b"(", b")", b" AND ", b" OR ", b" NOT ", b"NEAR(", b":", b"^", b"-", b"+", b"'", b"title:", b"{", b"}", b"bridge", b"\0", b"%", b"_", b";", b"--", b"said " * 500)  # fmt: skip
WORDS_OF_ADDRESSES = (b"postgresql://", b":", b"@", b"/", b"?", b"case=", b"&", b"sslmode=", b"require", b"%00", b"%2f", b"[", b"]", b"pg_", b"s3cret", b"../", b"'", b";")  # fmt: skip
