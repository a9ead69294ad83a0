"""The summary at the end of ``brief``: what a person wants to know before opening the file."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from vedette.model.documents import Skipped
from vedette.model.pictures import Actor, Control, Disagreement, Event, Figure, Picture
from vedette.model.when import When
from vedette.products.witnesses import outlets_told

LINES = 5
"""Lines shown of each list; the rest is counted."""
WIDTH = 110
"""Characters of a line; what is longer is cut with an ellipsis."""
PROVEN = {"assessed": 0, "contested": 1, "claimed": 2}


def summary(picture: Picture, written: Sequence[str], *, verbose: bool = False) -> str:
    """Return the summary as plain text: headline, control, figures, disagreements, what was skipped, files."""
    names = {actor.id: actor for actor in picture.actors}
    places = {place.id: place.name for place in picture.places}
    cover = picture.coverage
    outlets = outlets_told(cover.outlets, cover.origins)
    read = {report.input for report in picture.reports}
    weight = {place.id: place.mentions for place in picture.places}
    held = sorted(
        (c for c in picture.control if c.until is None),
        key=lambda c: (PROVEN[c.status], -_newness(c.since), -weight.get(c.place, 0), c.place),
    )
    blocks = [
        [picture.brief.headline if picture.brief else picture.case],
        [
            f"{_many(cover.reports, 'report')}, {outlets + ', ' if outlets else ''}"
            f"{_many(cover.origins, 'independent origin')}, "
            f"{_span(cover.first_published, cover.last_published)}",
            _standing(picture.events),
        ],
        _block("Control", _table([_held(c, names, places) for c in held]), verbose),
        _block("Key figures", _table([_figure(f, names, places) for f in _leading(picture.figures)]), verbose),
        _block("Disagreements", [_differ(d, picture, names) for d in _open(picture.disagreements)], verbose),
        _block("Skipped", [_told(s) for s in cover.skipped if s.input not in read], verbose),
        _block("Read with a remark", [_told(s) for s in cover.skipped if s.input in read], verbose),
        _block("Written", list(written), True),
    ]
    return "\n".join("\n".join(_cut(line) for line in block) for block in blocks if block)


def _told(skipped: Skipped) -> str:
    return f"{PurePath(skipped.input).name or skipped.input}: {skipped.reason}"


def _block(title: str, lines: Sequence[str], all_lines: bool) -> list[str]:
    if not lines:
        return []
    shown = lines if all_lines else lines[:LINES]
    more = [f"  … and {len(lines) - len(shown)} more"] if len(lines) > len(shown) else []
    return ["", title, *(f"  {line}" for line in shown), *more]


def _table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Return rows as lines with their columns aligned; the rows that are shown by default set the width."""
    if not rows:
        return []
    widths = [max(len(row[n]) for row in rows[:LINES]) for n in range(len(rows[0]))]
    return ["  ".join(cell.ljust(min(w, 44)) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows]


def _held(control: Control, names: dict[str, Actor], places: dict[str, str]) -> tuple[str, ...]:
    holder = names[control.holder].name if control.holder in names else control.holder
    part = "parts of " if control.extent == "part" else ""
    source = f" from {names[control.source].name}" if control.source in names else ""
    return (
        f"{part}{places.get(control.place, control.place)}",
        f"{holder}{source}",
        control.status,
        _since(control.since),
    )


def _since(when: When) -> str:
    if when.start and when.start == when.end:
        return f"since {when.start}"
    if when.start and when.end:
        return f"{when.start} to {when.end}"
    return f"by {when.end}" if when.end else f"since {when.start}" if when.start else ""


def _newness(when: When) -> int:
    day = when.start or when.end
    return day.toordinal() if day else 0


def _leading(figures: Sequence[Figure]) -> list[Figure]:
    """Return the standing figures, one of each claimant and measure, the widest of each measure in turn."""
    superseded = {figure.supersedes for figure in figures}
    whole = [f for f in figures if f.part_of is None and not f.background and f.id not in superseded]
    whole.sort(key=lambda f: (-(f.count.low or f.count.high or 0), str(f.said_on or ""), f.id))
    by_measure: dict[str, dict[str, Figure]] = {}
    for figure in whole:
        by_measure.setdefault(figure.measure, {}).setdefault(figure.claimant or figure.claimant_text or "", figure)
    rows = [
        list(claimants.values()) for _, claimants in sorted(by_measure.items(), key=lambda m: (m[0] != "killed", m[0]))
    ]
    longest = max((len(row) for row in rows), default=0)
    return [row[n] for n in range(longest) for row in rows if n < len(row)]


def _figure(figure: Figure, names: dict[str, Actor], places: dict[str, str]) -> tuple[str, ...]:
    where = f" in {places[figure.place]}" if figure.place in places else ""
    claimant = names[figure.claimant].name if figure.claimant in names else figure.claimant_text or "unattributed"
    said = str(figure.said_on) if figure.said_on else "undated"
    who = f" {figure.who}" if figure.who and figure.who not in ("people", "individuals", "persons") else ""
    households = " households" if figure.count.unit == "households" else ""
    return figure.measure.replace("_", " "), f"{figure.count}{who}{households}{where}", claimant, said


def _open(disagreements: Sequence[Disagreement]) -> list[Disagreement]:
    """Return what is truly disputed first; a figure that grew comes last."""
    return sorted(disagreements, key=lambda d: (d.reason == "supersession", d.reason != "contradiction"))


def _differ(disagreement: Disagreement, picture: Picture, names: dict[str, Actor]) -> str:
    """Return what is disputed, why, and who stands on which side by their first claims."""
    wanted = {c for p in disagreement.positions for c in p.claims[:1]}
    claims = {c.id: c for c in picture.claims if c.id in wanted}
    outlets = {report.id: report.outlet or report.input for report in picture.reports}
    voices = []
    for position in disagreement.positions:
        claim = next((claims[c] for c in position.claims[:1] if c in claims), None)
        if claim is not None:
            said = claim.said_by[0] if claim.said_by else None
            known = names.get(said.actor or "") if said else None
            voices.append(known.name if known else said.text if said else outlets.get(claim.report, ""))
    who = f": {' / '.join(dict.fromkeys(v for v in voices if v))}" if voices else ""
    return f"{disagreement.about} ({disagreement.reason}){who}"


def _standing(events: Sequence[Event]) -> str:
    news = [e for e in events if not e.background]
    confirmed = sum(e.status == "confirmed" for e in news)
    contested = sum(e.status == "contested" for e in news)
    return f"{_many(len(news), 'event')}, {confirmed} confirmed, {contested} contested"


def _span(first: date | None, last: date | None) -> str:
    if first is None:
        return "undated"
    return str(first) if first == last else f"{first} to {last}"


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _cut(line: str) -> str:
    """Return ``line`` without control characters, so that none moves a cursor, and no longer than a terminal's."""
    plain = "".join(c for c in line if unicodedata.category(c) not in ("Cc", "Cf"))
    return plain if len(plain) <= WIDTH else plain[: WIDTH - 1].rstrip() + "…"
