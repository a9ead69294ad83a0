"""One picture of many documents, read and reconciled as `vedette brief` does it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from vedette.engine import Order, take_in
from vedette.engine.belt import read_documents
from vedette.engine.plan import picture_of_reports
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.documents import Skipped
from vedette.model.pictures import Picture


def pictured(rows: Iterable[Mapping[str, Any]]) -> tuple[list[Report], Picture]:
    """Return the reports and the picture of ``rows``, each with ``id``, ``text`` and where known its title and day."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "reports.jsonl")
        path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
        documents = take_in(Order((str(path),))).documents
    read = read_documents(documents, CaseKnowledge(), skim=True)
    reports = [row[1] for row in read if not isinstance(row, Skipped)]
    return reports, picture_of_reports(reports, (), name="reports")


def story_by_report(picture: Picture) -> dict[str, str]:
    """Return the story of each report."""
    return {report: story.id for story in picture.stories for report in story.reports}
