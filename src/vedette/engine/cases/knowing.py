"""Knowing: the user's knowledge files as they were told to a case, and all that the case knows by them.

A file is kept as it came, under its name. Told again under the same name it takes the place of the earlier one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from vedette.errors import InputError, KnowledgeFileError
from vedette.knowledge.case import CaseKnowledge
from vedette.model.judging import CaseJudgement
from vedette.model.records import Record
from vedette.store import Store

KEY = "knowledge files"


class KnowledgeFile(Record, frozen=True):
    """A knowledge file as it was told to a case."""

    name: str
    content: bytes


def knowledge_files(store: Store) -> tuple[KnowledgeFile, ...]:
    """Return the files that hold in the case, in the order of their names."""
    told = store.told(KEY)
    return msgspec.msgpack.decode(told, type=tuple[KnowledgeFile, ...]) if told else ()


def tell_knowledge(store: Store, files: Sequence[Path], by: str) -> CaseKnowledge:
    """Tell the case knowledge files, and return what all of its files tell together.

    Raises ``KnowledgeFileError`` where one cannot be read or is out of form: then nothing is told.
    """
    return _put(store, {file.name: file for file in knowledge_files(store)} | {f.name: _read(f) for f in files}, by)


def drop_knowledge(store: Store, names: Sequence[str], by: str) -> CaseKnowledge:
    """Let the case no longer know a file, by its name. Raises ``InputError`` for one that it does not have."""
    held = {file.name: file for file in knowledge_files(store)}
    for name in names:
        if name not in held:
            known = ", ".join(held) or "none"
            raise InputError(name, "the case has no knowledge file of this name", f"It has: {known}.")
        del held[name]
    return _put(store, held, by)


def case_knowledge(store: Store, also: Sequence[CaseJudgement] = ()) -> CaseKnowledge:
    """Return what a case knows: what its knowledge files tell, and what persons judged, with ``also`` judged.

    Raises ``KnowledgeFileError`` where a file that was told by another version of Vedette is out of form in this one.
    """
    told, judgements = _together(knowledge_files(store)), [*store.judgements(), *also]
    if not judgements:
        return told
    from vedette.engine.cases.judgements.judging import with_judgements

    return with_judgements(told, judgements)


def _put(store: Store, held: dict[str, KnowledgeFile], by: str) -> CaseKnowledge:
    files = tuple(held[name] for name in sorted(held))
    case = _together(files)
    if files != knowledge_files(store):
        store.tell(KEY, msgspec.msgpack.encode(files), by)
    return case


def _together(files: Sequence[KnowledgeFile]) -> CaseKnowledge:
    if not files:
        return CaseKnowledge()
    # Names are folded with the gazetteer's means, which are slow to load for a case that was told nothing.
    from vedette.knowledge.case_files import parse_case, told_together

    return told_together([(file.name, parse_case(file.content.decode("utf-8"), file.name)) for file in files])


def _read(path: Path) -> KnowledgeFile:
    from vedette.knowledge.user_files import MOST_BYTES

    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        content.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeFileError(
            f"{path} ({error})", "a readable text file in UTF-8 is wanted", "Check the path."
        ) from error
    return KnowledgeFile(path.name, content)
