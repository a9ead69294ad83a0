"""The exchange file of judgements, ``vedette.judgements/1``: one JSON object a line, so that two analysts can merge.

::

    {"format":"vedette.judgements/1"}
    {"id":"j1f…","verdict":"wrong","about":[{"sort":"claim","words":"The depot burned."}],"by":"N. Analyst",…}

It is read strictly: an unknown field, a text with control characters, a moment without its zone or an id that is not
the digest of its line is refused, with the line's number. The YAML form of judgements (``knowledge.judgement_files``)
is read as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import msgspec

from vedette.errors import KnowledgeFileError
from vedette.knowledge.judgement_files import read_judgement_files
from vedette.model.judgements import GivenJudgement, JoinedSort, Pointer
from vedette.model.judging import CaseJudgement, CaseVerdict, Matter, Spot, judged, signed
from vedette.model.outranking import moment

FORMAT = "vedette.judgements/1"
MOST_BYTES = 64_000_000
"""A longer file is no work of people."""
MOST_ABOUT = 200
"""Things that one judgement points at, at the most."""
LONGEST = {"by": 200, "why": 2_000}
WORDS = 4_000
"""Characters of any other text, at the most."""
NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)
"""When a judgement of the YAML form was made that tells no day: before all others."""
REMEDY = "Write one with: vedette judgements CASE --export FILE"
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class _Head(msgspec.Struct, forbid_unknown_fields=True):
    format: str


class _Pointer(msgspec.Struct, forbid_unknown_fields=True):
    sort: str
    words: str
    report: str | None = None
    kind: str | None = None
    place: str | None = None
    actor: str | None = None
    count: str | None = None


class _Spot(msgspec.Struct, forbid_unknown_fields=True):
    lat: float
    lon: float
    radius_m: int | None = None
    name: str | None = None
    gazetteer_id: str | None = None
    country: str | None = None
    admin1: str | None = None


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    verdict: CaseVerdict
    by: str
    why: str
    at: datetime
    about: list[_Pointer] = []
    id: str | None = None
    grade: str | None = None
    spot: _Spot | None = None
    undoes: str | None = None
    what: Matter | None = None


def written_judgements(judgements: Iterable[CaseJudgement]) -> str:
    """Return the exchange file of ``judgements``: in order of time, the same ones always give the same file."""
    encode = msgspec.json.Encoder().encode
    once = {one.id: one for one in judgements}
    lines = [encode({"format": FORMAT}), *(encode(plain(one)) for one in sorted(once.values(), key=moment))]
    return "".join(line.decode() + "\n" for line in lines)


def plain(judgement: CaseJudgement) -> dict[str, Any]:
    """Return a judgement as plain values, without what it does not tell."""
    told: dict[str, Any] = _without_none(msgspec.to_builtins(judgement))
    return told


def read_exchange(path: Path) -> tuple[CaseJudgement, ...]:
    """Return the judgements of a file in either form. Raises ``KnowledgeFileError`` where it does not follow it."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as why:
        raise KnowledgeFileError(
            f"{path} cannot be read ({(why.strerror or str(why)).lower()})", "a file of judgements is wanted", REMEDY
        ) from why
    if len(content) > MOST_BYTES:
        raise KnowledgeFileError(
            f"{path} is longer than {MOST_BYTES:,} bytes", "judgements of people are wanted", REMEDY
        )
    if content.lstrip()[:1] == b"{" or not content.strip():
        return parsed_exchange(content, str(path))
    return tuple(case_judgement(given) for given in read_judgement_files([path]))


def is_exchange(path: Path) -> bool:
    """Return whether a file is of the exchange form, by its first letter; one that cannot be read is not."""
    try:
        with path.open("rb") as file:
            return file.read(200).lstrip()[:1] == b"{"
    except OSError:
        return False


def parsed_exchange(content: bytes, origin: str) -> tuple[CaseJudgement, ...]:
    """Return the judgements of an exchange file's content. Raises ``KnowledgeFileError``; ``origin`` names it."""
    lines = [(n, line) for n, line in enumerate(content.split(b"\n"), 1) if line.strip()]
    if not lines:
        raise KnowledgeFileError(f"{origin} is empty", f"a first line with the format {FORMAT} is wanted", REMEDY)
    head = _decoded(lines[0][1], _Head, f"{origin}: line {lines[0][0]}")
    if head.format != FORMAT:
        raise KnowledgeFileError(f"{origin} is of another format", f"{FORMAT} is wanted", REMEDY)
    found = {}
    for n, line in lines[1:]:
        one = _judgement(_decoded(line, _Line, f"{origin}: line {n}"), f"{origin}: line {n}")
        found[one.id] = one
    return tuple(sorted(found.values(), key=moment))


def case_judgement(given: GivenJudgement) -> CaseJudgement:
    """Return a judgement of the YAML form as a case keeps it."""
    return judged(given.verdict, (given.left, given.right), given.by, given.why, given.at or NO_DAY)


def checked(judgement: CaseJudgement, where: str = "the judgement") -> CaseJudgement:
    """Return ``judgement`` if it says all that its verdict needs and no more. Raises ``KnowledgeFileError``."""
    for problem in _problems(judgement):
        raise KnowledgeFileError(f"{where} {problem[0]}", problem[1], "Mend it: nothing was kept of it.")
    return judgement


def _judgement(line: _Line, where: str) -> CaseJudgement:
    about = tuple(msgspec.convert(msgspec.to_builtins(p), Pointer) for p in _known_sorts(line.about, where))
    spot = msgspec.convert(msgspec.to_builtins(line.spot), Spot) if line.spot is not None else None
    if line.at.tzinfo is None:
        raise KnowledgeFileError(
            f"{where}: at {line.at}", "a moment with its zone is wanted", "Write 2025-02-03T09:30:00Z."
        )
    made = CaseJudgement("", line.verdict, about, line.by, line.why, line.at, line.grade, spot, line.undoes, line.what)
    one = checked(signed(made), where)
    if line.id is not None and line.id != one.id:
        raise KnowledgeFileError(
            f"{where}: its id is not the digest of what it says",
            "a judgement that nobody has changed is wanted",
            "Leave the id out to make it a judgement of its own.",
        )
    return one


def _known_sorts(pointers: list[_Pointer], where: str) -> Iterator[_Pointer]:
    for pointer in pointers:
        try:
            msgspec.convert(msgspec.to_builtins(pointer), Pointer)
        except msgspec.ValidationError as why:
            raise KnowledgeFileError(f"{where}: {why}", "a pointer of a known sort is wanted", "Mend it.") from why
        yield pointer


def _problems(one: CaseJudgement) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a judgement, and what is wanted."""
    yield from _problems_of_texts(one)
    pairs, undone = one.verdict in ("same", "different"), one.verdict == "undone"
    sorts = {pointer.sort for pointer in one.about}
    if pairs and (len(one.about) != 2 or len(sorts) != 1 or not sorts <= set(get_args(JoinedSort))):
        yield f"says {one.verdict} of no two things of one sort", "two are wanted"
    if undone != (one.undoes is not None) or (undone and one.about):
        yield f"says {one.verdict}", "the id of what is undone, and nothing else, is wanted for undone alone"
    if not undone and not 1 <= len(one.about) <= MOST_ABOUT:
        yield f"points at {len(one.about)} things", f"1 to {MOST_ABOUT} are wanted"
    yield from _problems_of_fields(one)


def _problems_of_texts(one: CaseJudgement) -> Iterator[tuple[str, str]]:
    for name in ("by", "why"):
        text = getattr(one, name)
        if not text.strip():
            yield f"has no '{name}'", "who judges, and why, are wanted: a judgement is evidence too"
        if len(text) > LONGEST[name]:
            yield f"has a long '{name}'", f"at most {LONGEST[name]:,} characters are wanted"
    if one.by.casefold().startswith("rule:"):
        yield f"is by {one.by[:60]!r}", "a person is wanted: rules judge by themselves"
    texts = [one.by, one.why, one.undoes, one.grade]
    texts += [getattr(p, name) for p in one.about for name in p.__struct_fields__]
    texts += [one.spot.name, one.spot.gazetteer_id, one.spot.country, one.spot.admin1] if one.spot is not None else []
    if any(text is not None and _CONTROL.search(text) for text in texts):
        yield "holds control characters", "plain words are wanted"
    if any(len(text) > WORDS for text in texts if text is not None):
        yield "holds a very long text", f"at most {WORDS:,} characters are wanted"
    if any(not p.words.strip() for p in one.about):
        yield "points with no words", "words are wanted"


def _problems_of_fields(one: CaseJudgement) -> Iterator[tuple[str, str]]:
    letters = any(p.sort == "outlet" for p in one.about)
    allowed = tuple("ABCDEF") if letters else tuple("123456")
    if one.verdict == "graded" and one.grade not in allowed:
        wanted = "an outlet is graded with a letter, A to F" if letters else "a claim is graded with a digit, 1 to 6"
        yield f"grades with {str(one.grade)[:20]!r}", wanted
    if one.verdict != "graded" and one.grade is not None:
        yield f"says {one.verdict} with a grade", "a grade belongs to graded"
    if (one.verdict == "placed") != (one.spot is not None):
        yield f"says {one.verdict}", "a spot belongs to placed, and placed needs one"
    if one.spot is not None and not (
        -90 <= one.spot.lat <= 90 and -180 <= one.spot.lon <= 180 and 0 <= (one.spot.radius_m or 0) <= 2_000_000
    ):
        yield "places nothing on earth", "degrees, and a radius of at most 2,000,000 m, are wanted"
    if one.what is not None and one.verdict != "wrong":
        yield f"says {one.verdict} with 'what'", "what is wrong belongs to wrong"


def _decoded[T](line: bytes, form: type[T], where: str) -> T:
    try:
        return msgspec.json.decode(line, type=form)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as why:
        words = " ".join(str(why).split())[:160]
        raise KnowledgeFileError(f"{where}: {words}", f"a line of {FORMAT} is wanted", REMEDY) from None


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_none(one) for key, one in value.items() if one is not None}
    return [_without_none(one) for one in value] if isinstance(value, list | tuple) else value
