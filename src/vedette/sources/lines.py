"""JSON lines: one report a line, with what the line itself says of it.

A line is read by itself, so one bad line costs one report and a file of any length needs the memory of one line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from vedette.model.documents import Capture, Label, Skipped
from vedette.sources.days import day_of
from vedette.sources.keys import name_of, told_in
from vedette.sources.labels import clean_id, merged, one_line

PLAIN_UTF8 = "text/plain; charset=utf-8"
OWN = "vedette.reading/"
"""The format of what ``vedette read`` writes; read as a report, it would count its source once more."""


def captures_of_lines(
    stream: BinaryIO,
    input: str,
    *,
    label: Label,
    max_bytes: int,
    first: bytes = b"",
) -> Iterator[Capture | Skipped]:
    """Yield one capture per line of ``stream``; ``first`` is a line read from it before."""
    number = 0
    while True:
        line = first or stream.readline(max_bytes + 1)
        first = b""
        if not line:
            return
        number += 1
        at = f"{input}#{number}"
        if len(line) > max_bytes and not line.endswith(b"\n"):
            _pass_over(stream, max_bytes)
            yield Skipped(at, f"line {number} is longer than {max_bytes // 1_000_000} MB")
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield from _captures(line, at, number, label)


def object_of(line: bytes) -> dict[str, object] | str:
    """Return the JSON object that ``line`` holds, or words on why it holds none."""
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return "is not UTF-8"
    except (ValueError, RecursionError):
        return "is not JSON"
    return value if isinstance(value, dict) else "is JSON, but no object"


def _pass_over(stream: BinaryIO, max_bytes: int) -> None:
    while (rest := stream.readline(max_bytes)) and not rest.endswith(b"\n"):
        pass


def _captures(line: bytes, at: str, number: int, label: Label) -> Iterator[Capture | Skipped]:
    row = object_of(line)
    if isinstance(row, str):
        yield Skipped(at, f"line {number} {row}")
        return
    if str(row.get("format")).startswith(OWN):
        yield Skipped(at, f"line {number} is a reading that Vedette made, and no report")
        return
    text = row.get("text")
    if not isinstance(text, str):
        yield Skipped(at, f'line {number} has no text: a string under the key "text" is wanted')
        return
    told = told_in(row)
    said = merged(_label(told), label)
    yield Capture(at, text.encode("utf-8", "surrogatepass"), PLAIN_UTF8, said)
    if told["published"] and said.published is None:
        written = str(told["published"])[:40].encode("utf-8", "replace").decode()
        yield Skipped(
            at,
            f"line {number}: the day {written!r} is not read (2024-12-06 is the form); "
            "the report is read without a day",
        )


def _label(told: dict[str, object]) -> Label:
    published, seen = told["published"], told["seen"]
    day = day_of(published) if isinstance(published, str) else None
    return Label(
        published=day,
        outlet=one_line(name_of(told["outlet"])),
        title=one_line(told["title"]),
        url=one_line(told["url"]),
        id=clean_id(told["id"]),
        published_by="input line" if day else None,
        no_later_than=day_of(seen) if isinstance(seen, str) else None,
    )
