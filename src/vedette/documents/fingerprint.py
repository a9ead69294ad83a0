"""Fingerprints: the sample of a report's own text; its title, dateline and the litter of its page are left out."""

from __future__ import annotations

from collections.abc import Iterable

from vedette.model.documents import Block
from vedette.model.fingerprints import fingerprint

MOST_CHARACTERS = 200_000
"""What lies beyond is not fingerprinted."""


def fingerprint_of(text: str, blocks: Iterable[Block]) -> tuple[int, ...]:
    """Return the fingerprint of the paragraphs of ``text``, or ``()`` where they hold no letters."""
    parts: list[str] = []
    length = 0
    for block in blocks:
        if block.kind != "paragraph":
            continue
        parts.append(text[block.start : block.end])
        length += block.end - block.start
        if length > MOST_CHARACTERS:
            break
    return fingerprint("\n".join(parts)[:MOST_CHARACTERS])
