"""What a brief says of itself: what was read, what could not be placed or dated, what was left out, and its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from vedette.model.documents import Skipped
from vedette.model.pictures import Brief, Picture, PicturedReport
from vedette.products.brief.days import day_words
from vedette.products.judged import judged_lines, unread
from vedette.products.witnesses import outlets_told

NAMED = 10
"""Names of inputs printed at most; what is left out is said."""
TONGUES = {
    "am": "Amharic", "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
    "fr": "French", "he": "Hebrew", "ht": "Haitian Creole", "it": "Italian", "ku": "Kurdish", "my": "Burmese",
    "nl": "Dutch", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ru": "Russian", "so": "Somali",
    "sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip


def gaps(picture: Picture) -> list[str]:
    """Return what the brief rests on, what it leaves out and why, one statement a line."""
    cover = picture.coverage
    outlets = outlets_told(cover.outlets, cover.origins)
    origins = _many(cover.origins, "independent origin")
    lines = [f"{_many(cover.reports, 'report')} read, of {outlets + ', ' if outlets else ''}{origins}."]
    if cover.skimmed:
        lines.append(f"{cover.skimmed} of them only skimmed: by their words of another world than conflict or crisis.")
    news = [e for e in picture.events if not e.background]
    single = sum(e.origins <= 1 for e in news)
    if single:
        lines.append(f"{single} of {_many(len(news), 'event')} rest on one origin alone.")
    if copied := sum(e.origins <= 1 < e.outlets for e in news):
        lines.append(f"{_many(copied, 'event')} told by several outlets, all from one origin.")
    if unplaced := sum(e.place is None for e in news):
        lines.append(f"{_many(unplaced, 'event')} could not be given a place.")
    if undated := sum(not e.when.known for e in news):
        lines.append(f"{_many(undated, 'event')} could not be given a day.")
    if unattributed := sum(f.claimant is None and not f.claimant_text for f in picture.figures):
        lines.append(f"{_many(unattributed, 'figure')} came without anyone who counted.")
    if untold := _untold(picture):
        lines.append(f"{_many(untold, 'event')} told in the tables only, not in the sections above.")
    lines += _of_reports(picture)
    lines += _some_lines(judged_lines(picture))
    lines += _skipped(unread(cover.skipped))
    if picture.brief is not None and picture.brief.refused:
        refused = _many(len(picture.brief.refused), "sentence")
        lines.append(f"{refused} left out, because the evidence did not bear every word.")
    return lines


def _of_reports(picture: Picture) -> list[str]:
    lines = []
    without = [r.input for r in picture.reports if r.published is None]
    if without:
        lines.append(f"Without a date of publication: {_some(without)}.")
    nameless = [r.input for r in picture.reports if not r.outlet]
    if nameless:
        lines.append(f"Without an outlet: {_some(nameless)}.")
    tongues = Counter(r.language or "" for r in picture.reports)
    named = [
        f"{TONGUES.get(t, t) if t else 'not known'} ({n})"
        for t, n in sorted(tongues.items(), key=lambda t: (-t[1], t[0]))
    ]
    if named:
        lines.append(f"Languages of the reports: {', '.join(named)}.")
    if all(r.reliability == "F" for r in picture.reports) and picture.reports:
        lines.append("No outlet has been graded; reliability stands at F, which means it cannot be judged.")
    return lines


def _skipped(skipped: Sequence[Skipped]) -> list[str]:
    lines = [f"Not read, or in part: {s.input}: {s.reason}." for s in skipped[:NAMED]]
    if len(skipped) > NAMED:
        lines.append(f"Not read, or in part: {len(skipped) - NAMED} more inputs.")
    return lines


def _some_lines(lines: Sequence[str]) -> list[str]:
    more = [f"{len(lines) - NAMED} more judgements of persons."] if len(lines) > NAMED else []
    return [*lines[:NAMED], *more]


def _untold(picture: Picture) -> int:
    brief = picture.brief
    if brief is None:
        return 0
    told = _told(brief)
    return sum(not e.background and not told.intersection(e.claims) for e in picture.events)


def _told(brief: Brief) -> set[str]:
    sections = (s for section in brief.sections for s in section.sentences)
    return {c for s in (*brief.highlights, *sections) for c in s.claims}


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more


def sources(picture: Picture, *, by_outlet: bool = False) -> list[str]:
    """Return the reports, each with its grade, origin and digest; ``by_outlet`` one line for all of an outlet's."""
    if not by_outlet:
        return [_source(report) for report in picture.reports]
    rows: dict[str, list[PicturedReport]] = {}
    for report in picture.reports:
        rows.setdefault(report.outlet or "unknown outlet", []).append(report)
    ordered = sorted(rows.items(), key=lambda row: (-len(row[1]), row[0]))
    return [_outlet(name, reports) for name, reports in ordered]


def _source(report: PicturedReport) -> str:
    return (
        f"{report.outlet or 'unknown outlet'}, {day_words(report.published) if report.published else 'no date'}: "
        f"{report.title or report.input} "
        f"(reliability {report.reliability}, origin {report.origin}, sha256 {report.sha256[:12]})"
    )


def _outlet(name: str, reports: Sequence[PicturedReport]) -> str:
    days = sorted(r.published for r in reports if r.published)
    span = f"{day_words(days[0])} to {day_words(days[-1])}" if days else "no dates"
    grades = ", ".join(sorted({r.reliability for r in reports}))
    many = _many(len(reports), "report")
    return f"{name}: {many}, {_many(len({r.origin for r in reports}), 'origin')}, {span} (reliability {grades})"
