"""What putting one more report into a standing picture costs, and how like the settled picture the renewed one is.

    python -m benchmarks.renewal [--sizes 1250 5000 20000] [--put 5]
    python -m benchmarks.renewal --same examples/goma-2025 [--readings FILE.msgpack ...] [--put 10]

The first makes cases of so many reports (``multiplied``), settles each, and puts reports of the middle of it in one by
one: the seconds of one renewal, by the clock and of the processor, as a part of the settling, and the memory. The
second settles all but the last reports of a real case, puts those in one by one, and compares with all settled: of the
records that the new claims touch, how many rest on the same claims, and how many say the very same. ``--readings``
names lists of ``Report`` as MessagePack.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import batched
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from benchmarks.multiplied import multiplied
from benchmarks.picture_growth import BASE, read_base
from vedette.engine import Order, read_documents, take_in
from vedette.engine.cases.pictures.renewing import renew
from vedette.engine.cases.pictures.standing import put_settled, standing_picture
from vedette.engine.plan import drawn_of_reports
from vedette.knowledge.case import CaseKnowledge
from vedette.model.cases import Arrival, KeptReport
from vedette.model.claims import Report
from vedette.model.documents import Capture, Skipped
from vedette.model.pictures import Picture
from vedette.picture.renewal import renamed
from vedette.store import Store, create_store

CASE = CaseKnowledge()
AT_ONCE = 500
COMPARED = ("events", "figures", "control", "disagreements", "actors", "places", "relations", "stories")
RECORDS = ("events", "figures", "control", "disagreements")
"""Those whose grouping of claims is counted together."""


def now() -> datetime:
    """A moment that is the same for every run."""
    return datetime(2026, 1, 1, tzinfo=UTC)


def in_time(reports: Sequence[Report]) -> list[Report]:
    """Return ``reports`` in the order of their days."""
    return sorted(reports, key=lambda r: (str(r.document.published or "0"), r.document.id))


def keep(store: Store, reports: Sequence[Report]) -> None:
    """Keep reports with their readings."""
    for some in batched(reports, AT_ONCE):
        captures = (Capture(r.document.input, r.document.id.encode(), "text/plain", seen=now()) for r in some)
        store.keep([Arrival(c, r.document, "") for c, r in zip(captures, some, strict=True)])
        store.put_reports([KeptReport(r, "") for r in some])


class Timed:
    """The seconds since it was made, by the clock and of the processor."""

    def __init__(self) -> None:
        self._clock, self._processor = time.perf_counter(), time.process_time()

    def __str__(self) -> str:
        return f"{self.clock:.2f} s ({self.processor:.2f} s of the processor)"

    @property
    def clock(self) -> float:
        """Seconds by the clock."""
        return time.perf_counter() - self._clock

    @property
    def processor(self) -> float:
        """Seconds of the processor."""
        return time.process_time() - self._processor


def peak_mb() -> float:
    """Return the most memory that the process has used."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def cost(base: Sequence[Report], size: int, put: int, folder: Path) -> Iterator[str]:
    """Yield the lines of one size."""
    reports = in_time(multiplied(base, size + put))
    new = {r.document.id for r in random.Random(3).sample(reports, put)}  # noqa: S311 - any will do, the same each time
    with create_store(str(folder / f"{size}.vedette"), "renewal") as store:
        keep(store, [r for r in reports if r.document.id not in new])
        timed = Timed()
        put_settled(store, drawn_of_reports(list(store.reports()), (), name="renewal", case=CASE), CASE, now=now)
        settling = timed.processor
        yield f"{size:,} reports: settled and put in {timed}, peak {peak_mb():,.0f} MB"
        for report in (r for r in reports if r.document.id in new):
            keep(store, [report])
            timed = Timed()
            done = renew(store, CASE, [report.document.id], now=now)
            spent = str(timed)
            yield f"  one more: {spent}, 1/{settling / timed.processor:,.0f} of settling, {done.records} records"
        timed = Timed()
        standing_picture(store)
        yield f"  read back whole in {timed}"


def sameness(name: str, reports: Sequence[Report], put: int, folder: Path) -> Iterator[str]:
    """Yield the table of one case."""
    ordered = in_time(reports)
    put = min(put, len(ordered) // 3)
    old, new = ordered[:-put], ordered[-put:]
    with create_store(str(folder / f"{Path(name).stem}.vedette"), name) as store:
        keep(store, old)
        put_settled(store, drawn_of_reports(list(store.reports()), (), name=name, case=CASE), CASE, now=now)
        for report in new:
            keep(store, [report])
            renew(store, CASE, [report.document.id], now=now)
        renewed = standing_picture(store)
        settled = drawn_of_reports(list(store.reports()), (), name=name, case=CASE).picture
    assert renewed is not None
    yield f"{name}: {len(ordered)} reports, the last {put} renewed one by one"
    yield from _table(settled, renewed, {r.document.id for r in new})


def _table(settled: Picture, renewed: Picture, new: set[str]) -> Iterator[str]:
    fresh = {c.id for c in settled.claims if c.report in new} | new
    ids = _spelt_alike(settled, renewed)
    alike = touched = 0
    for field in COMPARED:
        one, other = ([r for r in getattr(p, field) if _tokens(r) & fresh] for p in (settled, renewed))
        grouped = sum((Counter(map(_tokens, one)) & Counter(map(_tokens, other))).values())
        same = Counter(msgspec.json.encode(renamed(r, ids)) for r in other)
        equal = sum((Counter(map(msgspec.json.encode, one)) & same).values())
        yield f"  {field:14} touched {len(one):4}  of the same claims {grouped:4}  equal {equal:4}"
        if field in RECORDS:
            alike, touched = alike + grouped, touched + len(one)
    lost = len({c.id for c in settled.claims} - {c.id for c in renewed.claims})
    twice = sum(
        n - 1 for rows in (renewed.events, renewed.figures) for n in Counter(c for r in rows for c in r.claims).values()
    )
    yield f"  of the same claims: {alike / max(touched, 1):.1%} of {touched}; claims lost {lost}, counted twice {twice}"


def _spelt_alike(settled: Picture, renewed: Picture) -> dict[str, str]:
    """Return the settled ids of actors and places by the renewed ones, known by their claims: spellings may differ."""
    found: dict[str, str] = {}
    for ours, theirs in ((renewed.actors, settled.actors), (renewed.places, settled.places)):
        by_claims = {(r.kind, r.claims): r.id for r in theirs if r.claims}
        found |= {r.id: by_claims[r.kind, r.claims] for r in ours if (r.kind, r.claims) in by_claims}
    return found


def _tokens(record: object) -> frozenset[str]:
    if hasattr(record, "positions"):
        return frozenset(c for p in record.positions for c in p.claims)
    return frozenset(record.reports if hasattr(record, "title") else record.claims)  # type: ignore[attr-defined]


def _read(path: Path) -> list[Report]:
    if path.suffix == ".msgpack":
        return msgspec.msgpack.decode(path.read_bytes(), type=list[Report])
    read = read_documents(take_in(Order((str(path),))).documents, CASE)
    return [one[1] for one in read if not isinstance(one, Skipped)]


def main() -> None:
    """Print what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_250, 5_000])
    parser.add_argument("--same", type=Path, nargs="*", default=[])
    parser.add_argument("--readings", type=Path, nargs="*", default=[])
    parser.add_argument("--put", type=int, default=5)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        for path in (*given.same, *given.readings):
            for line in sameness(str(path), _read(path), given.put, Path(folder)):
                print(line, flush=True)
        if not (given.same or given.readings):
            base = read_base(BASE)
            for size in given.sizes:
                for line in cost(base, size, given.put, Path(folder)):
                    print(line, flush=True)


if __name__ == "__main__":
    main()
