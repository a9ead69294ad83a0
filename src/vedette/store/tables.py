"""The tables of a case, the same in both databases (docs/reference/case-file.md).

Three sorts: evidence is appended and never changed; what is *derived* from it may be made anew; what is *bookkeeping*
serves the store itself. Records are kept whole, as bytes (``packing``); what is asked for stands in columns as well.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)

from vedette.store.columns import Words

CASE = MetaData()


def _number() -> Column[int]:
    """The order in which rows came; on SQLite the row's own number."""
    return Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True)


def _words(name: str, *more: ForeignKey, required: bool = True, unique: bool = False) -> Column[str]:
    return Column(name, Words, *more, nullable=not required, unique=unique)


head = Table(
    "head", CASE, Column("one", Integer, primary_key=True), _words("name"), _words("made_at"), _words("made_by")
)
told = Table(
    "told",
    CASE,
    _number(),
    _words("key"),
    Column("value", LargeBinary, nullable=False),
    _words("by"),
    _words("at"),
    Index("told_key", "key", "number"),
)

sources = Table(
    "sources",
    CASE,
    _number(),
    _words("id"),
    Column("ended", Boolean, nullable=False),
    _words("by"),
    _words("at"),
    Column("record", LargeBinary, nullable=False),
    Index("sources_id", "id", "number"),
)
visits = Table(
    "visits",
    CASE,
    _number(),
    _words("source"),
    _words("begun"),
    _words("outcome"),
    Column("record", LargeBinary, nullable=False),
    Index("visits_source", "source", "number"),
)

blobs = Table(
    "blobs",
    CASE,
    Column("sha256", Words, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("zipped", Boolean, nullable=False),
    Column("content", LargeBinary),
)
captures = Table(
    "captures",
    CASE,
    _number(),
    _words("id", unique=True),
    _words("sha256", ForeignKey("blobs.sha256")),
    _words("input", required=False),
    _words("seen", required=False),
    _words("url", required=False),
    _words("final_url", required=False),
    _words("said_url", required=False),
    _words("source", required=False),
    _words("at"),
    Column("record", LargeBinary),
    Index("captures_sha256", "sha256"),
)
documents = Table(
    "documents",
    CASE,
    _number(),
    _words("id", unique=True),
    _words("same", unique=True),
    _words("sha256"),
    _words("input", required=False),
    _words("title", required=False),
    _words("outlet", required=False),
    _words("url", required=False),
    _words("published", required=False),
    _words("at"),
    Column("record", LargeBinary),
)
openings = Table(
    "openings",
    CASE,
    _number(),
    _words("capture", ForeignKey("captures.id")),
    _words("document", ForeignKey("documents.id"), required=False),
    _words("reason", required=False),
    _words("opened_by"),
    _words("at"),
    Index("openings_capture", "capture"),
    Index("openings_document", "document"),
)
skipped = Table(
    "skipped",
    CASE,
    _number(),
    _words("same", unique=True),
    _words("input"),
    _words("reason"),
    _words("document", ForeignKey("documents.id"), required=False),
    _words("source", required=False),
    _words("at"),
)
forgotten = Table(
    "forgotten",
    CASE,
    _number(),
    _words("document", ForeignKey("documents.id")),
    Column("erased", Boolean, nullable=False),
    _words("by"),
    _words("at"),
    _words("why"),
    Index("forgotten_document", "document"),
)

readings = Table(
    "readings",
    CASE,
    _number(),
    _words("document", ForeignKey("documents.id")),
    _words("read_by"),
    _words("reason", required=False),
    _words("at"),
    Column("record", LargeBinary),
    Index("readings_document", "document", "number"),
)
judgements = Table(
    "judgements",
    CASE,
    _number(),
    _words("id", unique=True),
    _words("verdict"),
    _words("by"),
    _words("at"),
    Column("record", LargeBinary, nullable=False),
)
log = Table(
    "log",
    CASE,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    _words("at"),
    _words("what"),
    _words("subject"),
)

EVIDENCE = (
    head, told, sources, visits, blobs, captures, documents, openings, skipped, forgotten, readings, judgements, log
)  # fmt: skip
"""Never changed; only ``forget`` with ``erased`` takes words out of some of them."""

# derived: made from the above, so it may be made anew

last_readings = Table(
    "last_readings",
    CASE,
    Column("document", Words, ForeignKey("documents.id"), primary_key=True),
    Column("reading", BigInteger, ForeignKey("readings.number"), nullable=False),
)
claims = Table(
    "claims",
    CASE,
    _words("report", ForeignKey("documents.id")),
    _words("id"),
    _words("kind"),
    _words("place", required=False),
    Column("lat", Float(53)),
    Column("lon", Float(53)),
    _words("first_day", required=False),
    _words("last_day", required=False),
    Column("low", BigInteger),
    Column("high", BigInteger),
    _words("modality"),
    _words("sentence"),
    PrimaryKeyConstraint("report", "id"),
    Index("claims_kind", "kind", "first_day"),
    sqlite_with_rowid=False,
)
places = Table(
    "places",
    CASE,
    _number(),
    _words("report", ForeignKey("documents.id")),
    _words("name"),
    _words("kind"),
    Column("lat", Float(53), nullable=False),
    Column("lon", Float(53), nullable=False),
    Column("radius_m", BigInteger),
    Index("places_report", "report"),
    Index("places_spot", "lat", "lon"),
)
mark_keys = Table("mark_keys", CASE, _number(), _words("sort"), _words("key"), UniqueConstraint("sort", "key"))
marks = Table(
    "marks",
    CASE,
    Column("mark", Integer, nullable=False),
    Column("document", Integer, nullable=False),
    Column("first_day", Integer, nullable=False),
    Column("last_day", Integer, nullable=False),
    PrimaryKeyConstraint("mark", "document", "first_day", "last_day"),
    Index("marks_document", "document"),
    sqlite_with_rowid=False,
)
standing = Table(
    "standing",
    CASE,
    Column("sort", Words, nullable=False),
    Column("id", Words, nullable=False),
    Column("rank", BigInteger, nullable=False),
    Column("record", LargeBinary, nullable=False),
    PrimaryKeyConstraint("sort", "id"),
    Index("standing_rank", "sort", "rank"),
)
standing_head = Table(
    "standing_head", CASE, Column("one", Integer, primary_key=True), Column("record", LargeBinary, nullable=False)
)

# bookkeeping

erasing = Table("erasing", CASE, _words("document"))
"""Holds the report that is being erased, within that transaction: the triggers let nothing else be changed."""
