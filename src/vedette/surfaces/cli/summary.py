"""The summary at the end of ``brief``: what a person wants to know before opening the file."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from vedette.model.pictures import Control, Disagreement, Figure, Picture
from vedette.model.when import When

LINES = 6
"""Lines shown of each list; the rest is counted."""


def summary(picture: Picture, written: Sequence[str], *, verbose: bool = False) -> str:
    """Return the summary as plain text: headline, control, figures, disagreements, what was skipped, files."""
    names = {actor.id: actor.name for actor in picture.actors}
    places = {place.id: place.name for place in picture.places}
    cover = picture.coverage
    blocks = [
        [picture.brief.headline if picture.brief else picture.case],
        [
            f"{cover.reports} reports read, {cover.origins} independent origins, "
            f"{_span(cover.first_published, cover.last_published)}"
        ],
        _block("Control", [_held(c, names, places) for c in picture.control if c.until is None]),
        _block("Key figures", [_figure(f, names, places) for f in _leading(picture.figures)]),
        _block("Disagreements", [_differ(d) for d in picture.disagreements]),
        _block("Skipped", [f"{s.input}: {s.reason}" for s in cover.skipped], all_lines=verbose),
        _block("Written", list(written)),
    ]
    return "\n".join("\n".join(block) for block in blocks if block)


def _block(title: str, lines: list[str], *, all_lines: bool = False) -> list[str]:
    if not lines:
        return []
    shown = lines if all_lines else lines[:LINES]
    more = [f"  … and {len(lines) - len(shown)} more"] if len(lines) > len(shown) else []
    return ["", title, *(f"  {line}" for line in shown), *more]


def _held(control: Control, names: dict[str, str], places: dict[str, str]) -> str:
    source = f" (from {names.get(control.source, control.source)})" if control.source else ""
    return (
        f"{places.get(control.place, control.place)}: {names.get(control.holder, control.holder)}{source}, "
        f"{control.status}{_since(control.since)}"
    )


def _since(when: When) -> str:
    if when.start and when.start == when.end:
        return f", since {when.start}"
    return f", by {when.end}" if when.end else ""


def _leading(figures: Sequence[Figure]) -> list[Figure]:
    """Return the newest figure of each claimant and measure that is no part of another, largest first."""
    superseded = {figure.supersedes for figure in figures}
    whole = [f for f in figures if f.part_of is None and not f.background and f.id not in superseded]
    whole.sort(key=lambda f: (f.measure, -(f.count.high or f.count.low or 0), f.id))
    leading: list[Figure] = []
    for _, group in groupby(whole, key=lambda f: f.measure):
        leading.extend(list(group)[:3])
    return leading


def _figure(figure: Figure, names: dict[str, str], places: dict[str, str]) -> str:
    where = f" in {places[figure.place]}" if figure.place in places else ""
    claimant = names.get(figure.claimant or "", figure.claimant_text or "unattributed")
    said = f", {figure.said_on}" if figure.said_on else ""
    return f"{figure.measure} {figure.count} {figure.who or figure.count.unit}{where} ({claimant}{said})"


def _differ(disagreement: Disagreement) -> str:
    return f"{disagreement.about} [{disagreement.reason}]: " + " / ".join(p.says for p in disagreement.positions)


def _span(first: object, last: object) -> str:
    if first is None:
        return "undated"
    return str(first) if first == last else f"{first} to {last}"
