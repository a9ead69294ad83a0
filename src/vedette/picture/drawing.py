"""Drawing: the picture from reports and judgements, part by part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vedette.knowledge.method import method_of
from vedette.knowledge.registry import UNGRADED, Registry
from vedette.model.claims import Report
from vedette.model.documents import Skipped
from vedette.model.judgements import Judgement
from vedette.model.judging import Correction
from vedette.model.pictures import Coverage, Picture, PicturedReport
from vedette.model.shown_urls import without_secrets
from vedette.model.version import VERSION
from vedette.model.words import CountingName
from vedette.picture.agreements import agreements_of
from vedette.picture.cast import Cast, cast_of
from vedette.picture.control import control_of
from vedette.picture.corrections import with_corrections, with_left_out
from vedette.picture.disagreements import disagreements_of
from vedette.picture.events import Told, told_events
from vedette.picture.fold import RULE, Fold, folded
from vedette.picture.knowing import with_known
from vedette.picture.ledger import ledger_of
from vedette.picture.merges import merges_of
from vedette.picture.origins import outlet_of, with_origins
from vedette.picture.outlook import expectations_of, outlook_of
from vedette.picture.standing.grades import with_grades
from vedette.picture.standing.grading import RULE as CREDIBILITY
from vedette.picture.standing.loaded import with_loaded
from vedette.picture.standing.mouthpieces import spoken_for
from vedette.picture.standing.stakes import Stakes
from vedette.picture.statements import pictured_claims, pictured_quotes
from vedette.picture.stories import stories_of
from vedette.picture.ties import relations_of, services_of
from vedette.picture.timeline import timeline_of
from vedette.picture.tolls.counted import figure_book
from vedette.picture.tolls.incidents import with_incident_tolls
from vedette.picture.tolls.methods import counting_named
from vedette.picture.tolls.periods import period_tolls


@dataclass(frozen=True)
class Drawn:
    """A picture with the fold and the cast that it was drawn from, for who must know which report gave what."""

    picture: Picture
    fold: Fold
    cast: Cast
    told: tuple[Told, ...] = ()


def picture_of(  # noqa: PLR0913 - what a picture is drawn from is said by name
    reports: Sequence[Report],
    judgements: Sequence[Judgement],
    *,
    as_of: date | None,
    case: str,
    skipped: tuple[Skipped, ...] = (),
    registry: Registry = Registry(),
    counting: CountingName = "vedette",
    corrections: Sequence[Correction] = (),
) -> Picture:
    """Return the picture as it was known at the end of ``as_of`` (None: of the last report's day).

    Its brief is None: a brief is composed from a picture. Neither the order of ``reports`` nor that of ``judgements``
    changes anything, and a report given twice counts once. ``registry`` tells what the user knows of the outlets,
    ``counting`` by whose rules tolls are counted, ``corrections`` what persons judged of these reports.
    """
    return drawn_of(
        reports,
        judgements,
        as_of=as_of,
        case=case,
        skipped=skipped,
        registry=registry,
        counting=counting,
        corrections=corrections,
    ).picture


def drawn_of(  # noqa: PLR0913 - what a picture is drawn from is said by name
    reports: Sequence[Report],
    judgements: Sequence[Judgement],
    *,
    as_of: date | None,
    case: str,
    skipped: tuple[Skipped, ...] = (),
    registry: Registry = Registry(),
    counting: CountingName = "vedette",
    corrections: Sequence[Correction] = (),
) -> Drawn:
    """Return what ``picture_of`` returns, with the fold and the cast behind it."""
    fold = with_origins(folded(reports, judgements, as_of=as_of), registry)
    cast = cast_of(fold)
    stakes = Stakes(fold, cast, registry)
    fold = with_left_out(spoken_for(fold, stakes, registry), corrections)
    book, rules = figure_book(fold), counting_named(counting)
    told = with_incident_tolls(fold, told_events(fold, cast, rules, book))
    figures = ledger_of(fold, told, cast, book)
    control = control_of(fold, told, cast)
    picture = Picture(
        case=case,
        as_of=_moment(fold, as_of),
        made_by=f"vedette {VERSION}",
        coverage=_coverage(fold, skipped),
        reports=tuple(_report(r, fold, registry) for r in fold.reports),
        actors=cast.actors,
        places=cast.places,
        claims=pictured_claims(fold, cast),
        events=tuple(t.event for t in told),
        control=control,
        figures=figures,
        tolls=period_tolls(fold, figures, told, cast, book, rules),
        quotes=pictured_quotes(fold, cast),
        relations=relations_of(fold, told, cast),
        services=services_of(fold, cast),
        disagreements=disagreements_of(fold, cast),
        agreements=agreements_of((t.event for t in told), figures, control, fold, cast),
        outlook=outlook_of(fold, cast, told),
        expectations=expectations_of(fold),
        timeline=timeline_of(told, cast),
        stories=stories_of(fold, told, cast),
        method=method_of(counting=counting, credibility=CREDIBILITY),
        judgements=_of_persons(fold, judgements),
        merges=merges_of(fold, judgements, cast, told, figures),
    )
    graded = with_corrections(with_grades(picture, fold, stakes), fold, corrections)
    return Drawn(with_known(with_loaded(graded), fold, cast), fold, cast, tuple(told))


def _of_persons(fold: Fold, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return what persons judged of the reports that are known, in a stable order."""
    known = {"", *(r.document.id for r in fold.reports)}
    kept = {j for j in judgements if not j.by.startswith(RULE) and {j.left.report, j.right.report} <= known}
    return tuple(sorted(kept, key=lambda j: (j.left, j.right, j.by, j.verdict, j.why, str(j.at))))


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
        len({outlet_of(report.document) for report in fold.reports}),
    )


def _report(report: Report, fold: Fold, registry: Registry) -> PicturedReport:
    d = report.document
    known = registry.of(d.outlet, d.url)
    return PicturedReport(
        d.id,
        d.input,
        without_secrets(d.url) if d.url else d.url,
        d.title,
        d.outlet,
        d.published,
        d.published_by,
        d.language,
        d.sha256,
        fold.origins[d.id],
        known.reliability if known else UNGRADED,
        report.relevance,
        d.text,
        known.owner if known else None,
        known.party if known else None,
    )
