"""Sentences about figures: the newest of each claimant, with what it revises and what is part of it."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.model.pictures import Figure, Picture, Sentence
from vedette.products.brief.naming import Names, count_words, day_words, sentence_case

MEASURES = {
    "killed": "killed",
    "injured": "injured",
    "missing": "missing",
    "detained": "detained",
    "abducted": "abducted",
    "displaced": "displaced",
    "returned": "returned",
    "evacuated": "evacuated",
    "in_need": "in need",
}


class FigureWriter:
    """Tells figures in sentences, attributed to their claimants."""

    def __init__(self, picture: Picture) -> None:
        self._names = Names(picture)
        self._figures = {figure.id: figure for figure in picture.figures}
        self._parts: dict[str, list[Figure]] = {}
        for figure in picture.figures:
            if figure.part_of:
                self._parts.setdefault(figure.part_of, []).append(figure)
        self._superseded = {figure.supersedes for figure in picture.figures}
        self._outlets = {report.id: report.outlet for report in picture.reports}

    def leading(self, measures: Sequence[str], *, background: bool = False) -> list[Figure]:
        """Return the figures that stand, newest of each claimant, widest first."""
        standing = [
            f
            for f in self._figures.values()
            if f.measure in measures
            and f.part_of is None
            and f.id not in self._superseded
            and f.background == background
        ]
        return sorted(standing, key=lambda f: (f.event is not None, -(f.count.high or f.count.low or 0), f.id))

    def sentence(self, figure: Figure) -> Sentence:
        """Return the sentence for one figure; it stands on the figure's claims and on those it revises or holds."""
        claims = list(figure.claims)
        text = f"{self._claimant(figure)} {self._told(figure)}"
        parts = self._parts.get(figure.id, ())
        if parts:
            inner = [f"{count_words(p.count)} {p.who or p.count.unit}" for p in parts]
            text += f", among them {' and '.join(inner)}"
            claims += [c for p in parts for c in p.claims]
        earlier = self._figures.get(figure.supersedes or "")
        if earlier is not None:
            said = f" on {day_words(earlier.said_on, year=False)}" if earlier.said_on else ""
            text += f", after {count_words(earlier.count)}{said}"
            claims += earlier.claims
        return Sentence(sentence_case(text) + ".", tuple(dict.fromkeys(claims)))

    def _told(self, figure: Figure) -> str:
        who = figure.who or figure.count.unit
        place = self._names.place(figure.place)
        where = f" in {place}" if place else ""
        said = f" ({day_words(figure.said_on, year=False)})" if figure.said_on else ""
        return f"counted {count_words(figure.count)} {who} {MEASURES[figure.measure]}{where}{said}"

    def _claimant(self, figure: Figure) -> str:
        if figure.claimant:
            return self._names.actor(figure.claimant)
        return figure.claimant_text or "one report"
