"""Numbered notes: each piece of evidence has one number, in the order in which the brief first needs it."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.model.pictures import Picture, PicturedClaim
from vedette.model.spans import Evidence
from vedette.products.brief.period import period_of
from vedette.products.brief.verbatim import cut

MOST_PRINTED = 130
"""Characters of one note in the brief of a long case; the JSON has the whole of it."""


class Notes:
    """Gives numbers to evidence and prints the notes at the end."""

    def __init__(self, picture: Picture) -> None:
        self._claims: dict[str, PicturedClaim] = {claim.id: claim for claim in picture.claims}
        self._reports = {report.id: report for report in picture.reports}
        period = period_of(picture)
        self._long = period is not None and period.long
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._evidence: list[Evidence] = []
        self._digits: dict[tuple[str, int, int], set[int]] = {}
        self._given: dict[tuple[str, int, int], list[str]] = {}
        for evidence, grade in ((e, claim.grade) for claim in picture.claims for e in claim.evidence):
            if grade is not None:
                self._digits.setdefault((evidence.report, evidence.start, evidence.end), set()).add(grade.digit)
                for given in grade.given:
                    told = self._given.setdefault((evidence.report, evidence.start, evidence.end), [])
                    told.append(f", {given.digit} by {given.by}")

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
        """Return each note: its number, its outlet with day, title and grades, and the report's own words. Of a long
        case the title is left to the list of reports, and what is very long is cut."""
        texts = [" ".join(e.text.split()) for e in self._evidence]
        told = [cut(text, MOST_PRINTED) for text in texts] if self._long else texts
        return [(n, self._source(e), text) for n, (e, text) in enumerate(zip(self._evidence, told, strict=True), 1)]

    def _source(self, evidence: Evidence) -> str:
        report = self._reports.get(evidence.report)
        if report is None:
            return evidence.report
        title = None if self._long else report.title
        known = (report.outlet or report.input, str(report.published or "no date"), title)
        grades = f"outlet {report.reliability}{self._graded(evidence)}"
        return f"{', '.join(part for part in known if part)} ({grades})"

    def _graded(self, evidence: Evidence) -> str:
        """Return the digits of what a sentence claims: letter and digit stand apart, since they are judged apart."""
        key = (evidence.report, evidence.start, evidence.end)
        digits = sorted(self._digits.get(key, ()))
        if not digits:
            return ""
        given = "".join(dict.fromkeys(self._given.get(key, ())))
        return (f", claim {digits[0]}" if len(digits) == 1 else f", claims {digits[0]} to {digits[-1]}") + given
