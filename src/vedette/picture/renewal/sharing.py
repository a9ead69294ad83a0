"""Sharing: what many records of a picture have alike is held once.

Records that are read from a store bring each its own copy of the same ids, days, counts and grades: of a large case
more than half of the memory. Here each of them gives way to the first one that is equal. Only what no record can
change is shared, and only between fields of one type, so nothing else of the picture is another.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import force_setattr, replace

from vedette.model.grades import Grade
from vedette.model.pictures import PicturedClaim
from vedette.model.records import Record

OF_RECORDS = ("kind", "place", "when", "count", "known")
OF_CLAIMS = ("report", "found_by", "source", "goal", "said_by", "actors", "targets", *OF_RECORDS)


class Sharing:
    """What was met so far; one for each picture that is read."""

    def __init__(self) -> None:
        self._held: dict[Any, Any] = {}
        self._grades: dict[Grade, Grade] = {}

    def claims(self, claims: Iterable[PicturedClaim]) -> None:
        """Have claims share what they have alike with those before."""
        for claim in claims:
            self._share(claim, OF_CLAIMS)
            for evidence in claim.evidence:
                force_setattr(evidence, "report", self._held.setdefault(evidence.report, evidence.report))

    def record(self, record: Record) -> None:
        """Have an event, a figure or another record share what it has alike with those before."""
        self._share(record, tuple(name for name in OF_RECORDS if name in record.__struct_fields__))

    def _share(self, record: Record, names: Iterable[str]) -> None:
        held = self._held
        for name in names:
            value = getattr(record, name)
            if value is not None and (first := held.setdefault(value, value)) is not value:
                force_setattr(record, name, first)
        if (grade := getattr(record, "grade", None)) is not None:
            force_setattr(record, "grade", self._grade(grade))

    def _grade(self, grade: Grade) -> Grade:
        first = self._grades.get(grade)
        if first is None:
            inputs = tuple(self._held.setdefault(one, one) for one in grade.inputs)
            first = self._grades[grade] = replace(grade, inputs=inputs)
        return first
