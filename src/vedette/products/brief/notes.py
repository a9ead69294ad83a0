"""Numbered notes: each piece of evidence has one number, in the order in which the brief first needs it."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.model.pictures import Picture, PicturedClaim
from vedette.model.spans import Evidence


class Notes:
    """Gives numbers to evidence and prints the notes at the end."""

    def __init__(self, picture: Picture) -> None:
        self._claims: dict[str, PicturedClaim] = {claim.id: claim for claim in picture.claims}
        self._reports = {report.id: report for report in picture.reports}
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._evidence: list[Evidence] = []

    def numbers(self, claims: tuple[str, ...]) -> list[int]:
        """Return the numbers of the evidence behind ``claims``, ascending, each once."""
        found = {self.number(e) for c in claims if c in self._claims for e in self._claims[c].evidence}
        return sorted(found)

    @staticmethod
    def marks(numbers: Sequence[int]) -> str:
        """Return numbers for the eye, runs drawn together: "[1–4, 7]"; empty for none."""
        runs: list[list[int]] = []
        for n in sorted(numbers):
            if runs and n == runs[-1][1] + 1:
                runs[-1][1] = n
            else:
                runs.append([n, n])
        told = [str(a) if a == b else f"{a}, {b}" if b == a + 1 else f"{a}–{b}" for a, b in runs]
        return f"[{', '.join(told)}]" if told else ""

    def number(self, evidence: Evidence) -> int:
        """Return the number of one piece of evidence."""
        key = (evidence.report, evidence.start, evidence.end)
        if key not in self._numbers:
            self._numbers[key] = len(self._evidence) + 1
            self._evidence.append(evidence)
        return self._numbers[key]

    def printed(self) -> list[tuple[int, str, str]]:
        """Return each note: its number, its outlet with day and title, and the report's own words."""
        return [(n, self._source(e.report), " ".join(e.text.split())) for n, e in enumerate(self._evidence, 1)]

    def _source(self, report_id: str) -> str:
        report = self._reports.get(report_id)
        if report is None:
            return report_id
        known = (report.outlet or report.input, str(report.published or "no date"), report.title)
        return ", ".join(part for part in known if part)
