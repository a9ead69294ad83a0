"""Reading a user's YAML file of judgements: what is one and what is not, who says so, and why.

::

    judgements:
      - {same: [{actor: Colonel Hassan}, {actor: Ahmed Hassan}], by: N. Analyst, why: his rank in the army's list}
      - {different: [{place: Rastan, report: 03.txt}, {place: Rastan, report: 07.txt}], by: N. Analyst, why: two towns}

The two things are pointed at by words, so that the judgement survives a new reading of the reports.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Literal, get_args

import msgspec

from vedette.errors import KnowledgeFileError
from vedette.knowledge.user_files import SHORT, read_user_yaml
from vedette.model.judgements import GivenJudgement, JoinedSort, Pointer

SORTS = get_args(JoinedSort)
FIELDS = ("same", "different", "by", "why", "at")
FORM = "{same: [{actor: …}, {actor: …}], by: …, why: …}"


def read_judgement_files(paths: Iterable[Path]) -> tuple[GivenJudgement, ...]:
    """Return the judgements of all the files, in order. Raises ``KnowledgeFileError`` where one is not of the form."""
    return tuple(judgement for path in paths for judgement in _read(path))


def _read(path: Path) -> list[GivenJudgement]:
    content = read_user_yaml(path)
    if content is None:
        return []
    rows = content.get("judgements") if isinstance(content, dict) and set(content) == {"judgements"} else None
    if not isinstance(rows, list):
        raise KnowledgeFileError(
            f"{path} does not hold the list 'judgements' alone", "a mapping with this list is wanted", f"Write {FORM}."
        )
    return [_judgement(row, f"{path}: judgement {n}") for n, row in enumerate(rows, 1)]


def _judgement(row: object, where: str) -> GivenJudgement:
    if not isinstance(row, dict):
        raise KnowledgeFileError(f"{where} is {SHORT.repr(row)}", "a mapping is wanted", f"Write {FORM}.")
    unknown = sorted(SHORT.repr(field) for field in row if field not in FIELDS)
    if unknown:
        raise KnowledgeFileError(
            f"{where} has the field {unknown[0]}", f"only {', '.join(FIELDS)} are known", "Remove or rename it."
        )
    verdicts = [v for v in ("same", "different") if v in row]
    if len(verdicts) != 1:
        raise KnowledgeFileError(
            f"{where} says neither or both", "one of same and different is wanted", f"Write {FORM}."
        )
    for field in ("by", "why"):
        if not isinstance(row.get(field), str) or not row[field].strip():
            raise KnowledgeFileError(
                f"{where} has no '{field}'",
                "who judges, and why, are wanted: a judgement is evidence too",
                f"Write {FORM}.",
            )
    if row["by"].startswith("rule:"):
        raise KnowledgeFileError(f"{where} is by {row['by']!r}", "a person is wanted", "Rules judge by themselves.")
    pair = row[verdicts[0]]
    if not isinstance(pair, list) or len(pair) != 2:
        raise KnowledgeFileError(
            f"{where}: {SHORT.repr(pair)} are no two things", "a list of two is wanted", f"Write {FORM}."
        )
    left, right = (_pointer(one, where) for one in pair)
    if left.sort != right.sort:
        raise KnowledgeFileError(
            f"{where} compares two sorts, {left.sort} and {right.sort}",
            "two things of one sort are wanted",
            f"Write {FORM}.",
        )
    verdict: Literal["same", "different"] = "same" if verdicts[0] == "same" else "different"
    return GivenJudgement(
        left, right, verdict, row["by"].strip(), row["why"].strip(), _moment(row.get("at"), where), where
    )


def _pointer(given: object, where: str) -> Pointer:
    form = f"one of {', '.join(SORTS)}, and report where it is meant in one report only, are wanted"
    if not isinstance(given, dict):
        raise KnowledgeFileError(f"{where}: {SHORT.repr(given)} points at nothing", form, f"Write {FORM}.")
    sorts = [key for key in given if key in SORTS and not (key == "report" and len(given) == 2)]
    if len(sorts) != 1 or not set(given) <= {*SORTS, "report"}:
        raise KnowledgeFileError(f"{where}: {SHORT.repr(given)} points at nothing", form, f"Write {FORM}.")
    try:
        made = msgspec.convert({"sort": sorts[0], "words": given[sorts[0]], "report": given.get("report")}, Pointer)
    except msgspec.ValidationError as error:
        raise KnowledgeFileError(f"{where}: {error}", "words are wanted", "Put them in quotation marks.") from error
    if not made.words.strip():
        raise KnowledgeFileError(
            f"{where}: {SHORT.repr(given)} points at nothing", "words are wanted", f"Write {FORM}."
        )
    return made if sorts[0] != "report" else Pointer("report", made.words)


def _moment(given: object, where: str) -> datetime | None:
    if given is None or isinstance(given, datetime):
        return given if given is None or given.tzinfo else given.replace(tzinfo=UTC)
    if isinstance(given, date):
        return datetime.combine(given, time(), UTC)
    raise KnowledgeFileError(f"{where}: at {SHORT.repr(given)}", "a day or a moment is wanted", "Write 2024-12-09.")
