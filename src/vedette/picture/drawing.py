"""Drawing: the picture from reports and judgements, part by part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vedette.model.claims import Report
from vedette.model.documents import Skipped
from vedette.model.judgements import Judgement
from vedette.model.pictures import Coverage, Picture, PicturedReport
from vedette.model.version import VERSION
from vedette.picture.cast import cast_of
from vedette.picture.control import control_of
from vedette.picture.disagreements import disagreements_of
from vedette.picture.events import told_events
from vedette.picture.fold import Fold, folded
from vedette.picture.ledger import ledger_of
from vedette.picture.outlook import expectations_of, outlook_of
from vedette.picture.statements import pictured_claims, pictured_quotes
from vedette.picture.stories import stories_of
from vedette.picture.ties import relations_of, services_of
from vedette.picture.timeline import timeline_of


def picture_of(
    reports: Sequence[Report],
    judgements: Sequence[Judgement],
    *,
    as_of: date | None,
    case: str,
    skipped: tuple[Skipped, ...] = (),
) -> Picture:
    """Return the picture as it was known at the end of ``as_of`` (None: of the last report's day).

    Its brief is None: a brief is composed from a picture. Neither the order of ``reports`` nor that of ``judgements``
    changes anything, and a report given twice counts once.
    """
    fold = folded(reports, judgements, as_of=as_of)
    cast = cast_of(fold)
    told = told_events(fold, cast)
    figures = ledger_of(fold, told, cast)
    return Picture(
        case=case,
        as_of=_moment(fold, as_of),
        made_by=f"vedette {VERSION}",
        coverage=_coverage(fold, skipped),
        reports=tuple(_report(r, fold) for r in fold.reports),
        actors=cast.actors,
        places=cast.places,
        claims=pictured_claims(fold, cast),
        events=tuple(t.event for t in told),
        control=control_of(fold, told, cast),
        figures=figures,
        quotes=pictured_quotes(fold, cast),
        relations=relations_of(fold, told, cast),
        services=services_of(fold, cast),
        disagreements=disagreements_of(fold, cast),
        outlook=outlook_of(fold, cast, told),
        expectations=expectations_of(fold),
        timeline=timeline_of(told, cast),
        stories=stories_of(fold, told, cast),
    )


def _moment(fold: Fold, as_of: date | None) -> str | None:
    day = as_of or max((r.document.published for r in fold.reports if r.document.published), default=None)
    return f"{day.isoformat()}T23:59:59Z" if day else None


def _coverage(fold: Fold, skipped: tuple[Skipped, ...]) -> Coverage:
    days = [r.document.published for r in fold.reports if r.document.published]
    ordered = tuple(sorted(set(skipped), key=lambda s: (s.input, s.reason)))
    return Coverage(
        len(fold.reports),
        len(set(fold.origins.values())),
        min(days, default=None),
        max(days, default=None),
        ordered,
        sum(report.skimmed for report in fold.reports),
    )


def _report(report: Report, fold: Fold) -> PicturedReport:
    d = report.document
    return PicturedReport(
        d.id,
        d.input,
        d.url,
        d.title,
        d.outlet,
        d.published,
        d.published_by,
        d.language,
        d.sha256,
        fold.origins[d.id],
        "F",
        report.relevance,
        d.text,
    )
