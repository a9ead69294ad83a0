"""What the tests of the store are made of: a small war's reports, and what one program of several does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

from vedette.model.cases import Arrival, Forgotten, KeptReport, Source, Visit
from vedette.model.claims import Claim, Report, Site
from vedette.model.counts import Count
from vedette.model.documents import Block, Capture, Document, Fetch, Label, Skipped
from vedette.model.judgements import Pointer
from vedette.model.judging import CaseJudgement
from vedette.model.sameness import id_of
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.store import Store

NOON = datetime(2031, 3, 3, 12, tzinfo=UTC)
DAM = "The Blue Front took the Old Dam on Monday, and 12 people were killed, the Observatory said."
PORT = "Shelling closed the port of Amar for a second day; the harbour master spoke of two dead."
HILLS = "Villagers in the Khān hills say Sana'a road is open again, but no convoy has come."


def ticking(start: datetime = NOON) -> Callable[[], datetime]:
    """A clock that goes on by a second each time it is looked at."""
    seconds = iter(range(10**9))
    return lambda: start + timedelta(seconds=next(seconds))


def document(text: str = DAM, **fields: Any) -> Document:
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    given = {"id": id_of(digest), "input": "a.txt", "sha256": digest, "published": date(2031, 3, 3), **fields}
    return Document(text=text, blocks=(Block(0, len(text), "paragraph"),), **given)


def arrival(text: str = DAM, *, source: str | None = None, capture: Capture | None = None, **fields: Any) -> Arrival:
    opened = document(text, **fields)
    raw = text.encode("utf-8", "surrogatepass")
    return Arrival(capture or Capture(opened.input, raw, "text/plain", Label(), NOON), opened, "opener-1", source)


def fetched(url: str, text: str, at: datetime = NOON) -> Capture:
    fetch = Fetch(url, url + "/", 200, (("Content-Type", "text/html"), ("Set-Cookie", "a=\x00b")), at)
    return Capture(url, text.encode(), "text/html", Label(title="A page"), at, fetch)


def report(of: Document, *, spots: tuple[tuple[float, float], ...] = ((12.5, 44.25),), low: int = 12) -> Report:
    evidence = Evidence(of.id, 0, min(20, len(of.text)), of.text[:20])
    sites = tuple(
        Site(of.id, f"Place {n}", "town", lat=lat, lon=lon, radius_m=900) for n, (lat, lon) in enumerate(spots)
    )
    killed = Claim(
        id="c1",
        kind="figure",
        report=of.id,
        evidence=(evidence,),
        place="Place 0",
        when=When.on(date(2031, 3, 3)),
        count=Count(low, None, "at least", measure="killed"),
    )
    return Report(of, 0.75, (), sites, (killed,), (), main_claim="c1")


def kept_report(of: Document, read_by: str = "reader-1", **more: Any) -> KeptReport:
    return KeptReport(report(of, **more), read_by)


def source(id: str = "s1", **fields: Any) -> Source:
    given = {"sort": "feed", "location": "https://news.example/feed", "added": NOON, "by": "Ana", **fields}
    return Source(id=id, **given)


def visit(of: str = "s1", **fields: Any) -> Visit:
    given = {"begun": NOON, "ended": NOON + timedelta(seconds=2), "outcome": "read", **fields}
    return Visit(source=of, **given)


def judgement(id: str = "j1", **fields: Any) -> CaseJudgement:
    given = {
        "verdict": "same",
        "about": (Pointer("actor", "Blue Front"), Pointer("actor", "BF")),
        "by": "Ana",
        "why": "one group",
        "at": NOON,
        **fields,
    }
    return CaseJudgement(id=id, **given)


def forgotten(id: str, *, erased: bool = False) -> Forgotten:
    return Forgotten(id, NOON, "Ana", "it names a witness", erased)


def fill(store: Store) -> None:
    """Put a little of everything into a case."""
    store.tell("title", b"The war for the dam", "Ana")
    store.put_source(source())
    store.put_visit(visit(etag='"x"'))
    page = fetched("https://news.example/port", PORT)
    store.keep(
        [arrival(DAM, outlet="Harbour Post"), arrival(PORT, capture=page, source="s1"), arrival(HILLS)],
        [Skipped("b.xyz", "unknown")],
    )
    dam, port = document(DAM), document(PORT)
    store.put_reports([kept_report(dam), kept_report(port, spots=((-17.0, 179.5), (-17.0, -179.5)))])
    store.put_unread({document(HILLS).id: "it is in no language that is read"}, "reader-1")
    store.put_marks(
        {dam.id: [("place", "dam", 10, 12)], port.id: [("place", "port", 10, 12), ("place", "dam", 11, 11)]}
    )
    store.put_judgements([judgement()])
    store.put_standing(b"head", {"event": {"e1": b"one", "e2": b"two"}})
