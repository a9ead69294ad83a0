"""Standard input: one report, or JSON lines when its first line looks like one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from vedette.model.documents import Capture, Label, Skipped
from vedette.sources.lines import captures_of_lines, object_of


def captures_of_stream(stream: BinaryIO, input: str, *, label: Label, max_bytes: int) -> Iterator[Capture | Skipped]:
    """Yield what ``stream`` holds: its lines where the first is a JSON object, whole or broken, else one report."""
    first = stream.readline(max_bytes + 1)
    if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        row = object_of(first)
        if isinstance(row, dict) or first.lstrip(b"\xef\xbb\xbf \t").startswith(b'{"'):
            yield from captures_of_lines(stream, input, label=label, max_bytes=max_bytes, first=first)
            return
    content = first + (stream.read(max_bytes + 1 - len(first)) if len(first) <= max_bytes else b"")
    if len(content) > max_bytes:
        yield Skipped(input, f"larger than {max_bytes // 1_000_000} MB, the largest report that is read")
    else:
        yield Capture(input, content, "application/octet-stream", label)
