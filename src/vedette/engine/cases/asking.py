"""Asking a case how a claim was found: the reports that are asked about are read once more, nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.engine.asking import explain_documents
from vedette.engine.cases.knowing import case_knowledge
from vedette.engine.progress import Progress
from vedette.model.claims import Report
from vedette.model.explanations import Explanation
from vedette.store import Store


def explain_in_case(
    store: Store,
    *,
    claim: str | None = None,
    words: str | None = None,
    report: str | None = None,
    progress: Progress | None = None,
) -> Iterator[tuple[Report, tuple[Explanation, ...]]]:
    """Yield reports of a case with the explanations of their claims, in order of their ids.

    With ``claim``, the beginning of a claim's id, only of reports that hold such a claim; with ``words`` only of those
    that hold them, whatever the capitals and blanks; with the id of a ``report`` only of that one.
    """
    asked = None if report is None else [report]
    if claim is not None:
        asked = [r.document.id for r in store.reports(asked) if _holds(r, claim)]
    documents = store.documents(asked)
    if words is not None:
        sought = " ".join(words.split()).lower()
        documents = (d for d in documents if sought in " ".join(d.text.split()).lower())
    yield from explain_documents(list(documents), case_knowledge(store), progress=progress)


def _holds(report: Report, claim: str) -> bool:
    return any(one.id.startswith(claim) for one in report.claims)
