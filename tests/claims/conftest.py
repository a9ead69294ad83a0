"""A reading staged by hand: its syntax is the parser's, its mentions are given, so that only the claims are tried."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Block, Document
from vedette.model.readings import ActorMention, CountMention, PlaceMention, Reading, TimeMention
from vedette.model.spans import Span
from vedette.model.syntax import Syntax
from vedette.model.words import ActorKind, PlaceKind
from vedette.reading.attributions import reader as attributions_reader

DAY = date(2031, 5, 9)
"""The Friday on which every staged report is published."""


def stage_reading(  # noqa: PLR0913  # one layer each, all by name
    read_syntax: Callable[[str], Syntax],
    text: str,
    *,
    actors: dict[str, ActorKind] | None = None,
    places: dict[str, PlaceKind] | None = None,
    times: dict[str, date] | None = None,
    points: dict[str, str] | None = None,
    counts: dict[str, int] | None = None,
    published: date | None = DAY,
) -> Reading:
    """Return a reading of ``text`` in which every occurrence of a key is a mention. ``points`` maps a noun that
    points back to the name it means; a key "Russian=Russia" gives the mention another name.
    """
    syntax = read_syntax(text)
    points = points or {}
    document = Document(
        id="r1",
        input="r1.txt",
        text=text,
        sha256="0" * 64,
        published=published,
        language="en",
        blocks=(Block(0, len(text), "paragraph"),),
    )
    return Reading(
        document=document,
        relevance=1.0,
        syntax=syntax,
        sentences=tuple(Span(syntax[a].start, syntax[b - 1].end) for a, b in syntax.sentences),
        actors=tuple(
            ActorMention(
                start, end, text[start:end], points.get(key, key.partition("=")[2] or key), kind, pointing=key in points
            )
            for key, kind in (actors or {}).items()
            for start, end in _found(text, key)
        ),
        places=tuple(
            PlaceMention(
                start, end, text[start:end], points.get(key, key.partition("=")[2] or key), kind, pointing=key in points
            )
            for key, kind in (places or {}).items()
            for start, end in _found(text, key)
        ),
        times=tuple(
            TimeMention(start, end, text[start:end], "DATE", day.isoformat(), day, day, "day")
            for key, day in (times or {}).items()
            for start, end in _found(text, key)
        ),
        counts=tuple(
            CountMention(start, end, text[start:end], low, low, "exactly", "people", "displaced")
            for key, low in (counts or {}).items()
            for start, end in _found(text, key)
        ),
    )


def _found(text: str, key: str) -> list[tuple[int, int]]:
    words = key.partition("=")[0]
    return [match.span() for match in re.finditer(rf"\b{re.escape(words)}\b", text)]


@pytest.fixture(scope="session")
def stage(read_syntax: Callable[[str], Syntax]) -> Callable[..., Reading]:
    def staged(text: str, **mentions: Any) -> Reading:
        return stage_reading(read_syntax, text, **mentions)

    return staged


@pytest.fixture(scope="session")
def attributed(read_syntax: Callable[[str], Syntax]) -> Callable[..., Reading]:
    """A staged reading with the attributions that the reader finds in it."""

    def staged(text: str, **mentions: Any) -> Reading:
        reading = stage_reading(read_syntax, text, **mentions)
        return msgspec.structs.replace(reading, attributions=attributions_reader(CaseKnowledge()).read(reading))

    return staged
