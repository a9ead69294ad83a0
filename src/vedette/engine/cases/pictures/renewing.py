"""Renewing: what came in is compared with its neighbours alone and put into the standing picture (docs/decisions/0021).

The work is bounded by the neighbours and not by the case: some tens of readings are taken out of the store, compared
and drawn by the same rules as a whole case, and the records that the new claims touch are put where they belong. All of
it is written in one transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

import msgspec

from vedette.engine.cases.pictures.changing import Changing
from vedette.engine.cases.pictures.neighbours import marks_of, neighbours
from vedette.engine.cases.pictures.rejudging import Rejudged, rejudged, with_judged
from vedette.engine.cases.pictures.standing import (
    FRAME,
    STANDS,
    StandingHead,
    heeded,
    last_line,
    method_digest,
    standing_head,
    uncollected,
)
from vedette.engine.cases.pictures.toll_rows import restore_tolls, without_tolls
from vedette.engine.plan import drawn_of_reports
from vedette.engine.progress import Progress, Unwatched
from vedette.errors import NothingToRead
from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.nameless import is_nameless
from vedette.model.claims import Report
from vedette.model.documents import Skipped
from vedette.model.judgements import Subject
from vedette.model.judging import Correction
from vedette.model.pictures import PeriodToll
from vedette.model.records import Record
from vedette.picture.corrections import corrections_together
from vedette.picture.renewal import (
    REPORT,
    Leaf,
    Loosened,
    Part,
    Tolled,
    all_renamed,
    put_into,
    standing_ids,
    standing_origins,
    taken_apart,
    taken_out,
    tolls_renewed,
)
from vedette.reconciliation import Beside
from vedette.store import Store

NEIGHBOURS = 60
"""Reports that new ones are compared with, those not counted that stand behind a record which new claims may join."""
BEARERS = 20
"""Reports that are added for names that no neighbour bears."""
TOGETHER = 10
"""New reports that are put in at once."""
UNTIL_SETTLED = (
    "names, kinds and countries of actors and places that many reports name",
    "figures of a long span against others told far from it",
    "joins of standing records that a new report shows to be one",
    "how often reports gave cause to a merge",
)
"""What a renewal leaves as it stood."""


class Renewal(Record, frozen=True):
    """What came of renewing: reports put in and taken out, those they were compared with, and records changed."""

    put: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    compared: int = 0
    records: int = 0


class Out(NamedTuple):
    """What hangs loose since reports were taken out, the figures gone with them, and the toll rows that told those."""

    loose: Loosened = Loosened()
    rows: Mapping[str, PeriodToll] = {}
    figures: frozenset[str] = frozenset()


def renew(
    store: Store,
    case: CaseKnowledge,
    ids: Sequence[str],
    *,
    judged: Rejudged | None = None,
    progress: Progress | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Renewal:
    """Put the reports ``ids`` into the standing picture as they were last read, and take out those that are gone.

    Those on which persons' judgements fall that the picture does not heed yet are put in with them (``judged``, else
    they are sought). A report that stands is taken out first. Raises ``NothingToRead`` where nothing stands that could
    be renewed.
    """
    on, head = store.standing_head(), standing_head(store)
    if head is None:
        raise NothingToRead(store.location, "no picture stands that could be renewed", "Settle the case first.")
    watcher = progress or Unwatched()
    log = last_line(store, head.log)
    changing = Changing(store)
    judged = judged or rejudged(store, case, head, ids)
    given = sorted({*ids, *(judged.reports if judged is not None else ())})
    stood = changing.leaves(given)
    read_by = store.read_by()
    fresh = sorted(store.reports(given), key=lambda r: (str(r.document.published or "9999"), r.document.id))
    watcher.stage("Renewing the picture", len(fresh))
    _reframe(store, changing, fresh, given)
    loose = taken_out(stood, changing.look)
    figures = {key: kept.record for key, kept in changing.look("figure", loose.changed.gone["figure"]).items()}
    changing.apply(loose.changed)
    out = Out(loose, without_tolls(store, changing, figures), frozenset(figures))
    for key in stood:
        changing.drop(STANDS, key)
        changing.drop(REPORT, key)
    compared = 0
    store.put_marks({r.document.id: marks_of(r) for r in fresh})
    chunks = [fresh[n : n + TOGETHER] for n in range(0, len(fresh), TOGETHER)] or ([[]] if loose.claims else [])
    for n, chunk in enumerate(chunks):
        with uncollected():
            compared += _put_in(store, case, changing, chunk, out if n == 0 else Out())
        for report in chunk:
            changing.set(STANDS, report.document.id, b"")
            changing.put[STANDS][report.document.id] = read_by[report.document.id].encode()
        watcher.step(len(chunk))
    if judged is None:  # a figure that a person leaves out is the same figure
        restore_tolls(changing, out.rows, figures)
    gone = tuple(key for key in stood if key not in {r.document.id for r in fresh})
    renewed = tuple(sorted({*head.renewed, *given}))
    if judged is not None:
        changing.set(FRAME, FRAME, with_judged(changing.frame(), judged, {*head.corrections, *heeded(case)}))
    changing.set(FRAME, FRAME, msgspec.structs.replace(changing.frame(), outlets=case.outlets))
    after = StandingHead(
        log, method_digest(case), head.settled_at, head.reports, renewed, UNTIL_SETTLED, corrections=heeded(case)
    )
    gone_by_sort = {sort: sorted(keys) for sort, keys in sorted(changing.gone.items()) if keys}
    if not store.renew_standing(msgspec.json.encode(after), changing.put, gone_by_sort, on=on):
        # Another process renewed the picture in the meantime: these records were made from one that is no more.
        return renew(store, case, ids, progress=progress, now=now)
    records = sum(map(len, (*changing.put.values(), *changing.gone.values())))
    return Renewal(tuple(r.document.id for r in fresh), gone, compared, records)


def _put_in(
    store: Store,
    case: CaseKnowledge,
    changing: Changing,
    chunk: Sequence[Report],
    out: Out,
) -> int:
    """Put some new reports in, with what hangs loose since others were taken out; return how many were compared."""
    loose = out.loose
    new = {r.document.id for r in chunk}
    near = [key for key in neighbours(store, chunk, NEIGHBOURS) if key not in new] if chunk else []
    old = changing.leaves([*near, *sorted(loose.reports)])
    old |= changing.leaves(_bearers(chunk, old, changing))
    old = {key: leaf for key, leaf in old.items() if key not in new}
    reports = [*chunk, *store.reports(sorted(old))]
    if not reports:
        return 0
    beside = Beside(dict(_groups(reports, old, frozenset(loose.claims))))
    drawn = drawn_of_reports(reports, (), name="", case=case, beside=beside)
    apart = taken_apart(drawn)
    ids = standing_ids(apart, old, changing.look, changing.called)
    part = all_renamed(apart, ids, standing_origins(apart, old), frozenset(new))
    touched = frozenset({*new, *loose.claims, *(c.id for key in new for c in part.leaves[key].claims)})
    put = Tolled(drawn, frozenset(new), case.counting, changing.frame().days, ids, out.rows, out.figures)
    tolls = tolls_renewed(put, changing.look)
    changing.apply(put_into(Part(part, old, frozenset(new), touched), changing.look))
    _correct(changing, drawn.picture.corrections)
    for key, row in tolls.items():
        if row is None:
            changing.drop("toll", key)
        else:
            changing.set("toll", key, row)
    return len(reports)


def _groups(
    reports: Sequence[Report], leaves: Mapping[str, Leaf], loose: frozenset[str]
) -> Iterator[tuple[Subject, str]]:
    """Yield, by subject, the record that it is of, but for claims that hang loose.

    Those without a name ("residents") stand as one actor of the picture and are not one: nothing groups them.
    """
    for report in (r for r in reports if r.document.id in leaves):
        key, leaf = report.document.id, leaves[report.document.id]
        nameless = {p.name for p in report.parties if is_nameless(p.name, p.kind)}
        yield Subject("report", key), leaf.report.origin
        if leaf.story is not None:
            yield Subject("story", key), leaf.story
        yield from (
            (Subject("actor", key, name), one) for name, (one, _) in leaf.actors.items() if name not in nameless
        )
        yield from ((Subject("place", key, name), one) for name, (one, _) in leaf.places.items())
        yield from ((Subject("claim", key, claim), one) for claim, one in leaf.groups.items() if claim not in loose)


def _bearers(chunk: Sequence[Report], old: Mapping[str, Leaf], changing: Changing) -> list[str]:
    """Return reports that name whom and what no neighbour names, two for each name, at most ``BEARERS``."""
    told = {name for leaf in old.values() for name in (*leaf.actors, *leaf.places)}
    found: dict[str, None] = {}
    for report in chunk:
        for sort, cast in (("actor", report.parties), ("place", report.sites)):
            for name in (one.name for one in cast if one.name not in told):
                for kept in changing.look(sort, changing.called(sort, name)).values():
                    found |= dict.fromkeys(kept.reports[-2:])
    return list(found)[:BEARERS]


def _reframe(store: Store, changing: Changing, fresh: Sequence[Report], given: Sequence[str]) -> None:
    """Put what was not read since, the remarks on new reports and their days into what the picture says of itself."""
    frame = changing.frame()
    remarks = [Skipped(r.document.input, warning) for r in fresh for warning in r.document.warnings]
    told = {*store.skipped(), *remarks}
    had = store.urls() if any("://" in one.input for one in frame.skipped) else set()
    still = (one for one in frame.skipped if one in told or one.input not in had)  # a page that was had later is no gap
    skipped = tuple(sorted({*still, *told}, key=lambda s: (s.input, s.reason)))
    days = [*(frame.days or ()), *(r.document.published for r in fresh if r.document.published)]
    spanned = (min(days), max(days)) if days else None
    corrections = corrections_together(frame.corrections, (), frozenset(given))
    renewed = msgspec.structs.replace(frame, skipped=skipped, days=spanned, corrections=corrections)
    changing.set(FRAME, FRAME, renewed)


def _correct(changing: Changing, found: Sequence[Correction]) -> None:
    """Put what persons judged of reports that were put in into what the picture says of itself."""
    if found:
        frame = changing.frame()
        now_told = tuple(f"the judgement {one.judgement} by {one.by}" for one in found)
        changing.set(
            FRAME,
            FRAME,
            msgspec.structs.replace(
                frame,
                skipped=tuple(s for s in frame.skipped if s.input not in now_told),
                corrections=corrections_together(frame.corrections, found),
            ),
        )
