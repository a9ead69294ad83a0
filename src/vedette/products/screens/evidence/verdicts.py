"""What persons judged of some claims, as lines: wrong or right, graded, held to be one or apart, by whom and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vedette.products.drawing.cleaning import label
from vedette.products.judged import judged_line
from vedette.products.screens.index import ScreenIndex

MOST = 40
"""Lines at most."""
_JOINED = {"same": "Held to be one", "different": "Held to be apart"}


def verdicts_on(index: ScreenIndex, claims: Sequence[str]) -> tuple[str, ...]:
    """Return a line for each judgement of a person on ``claims``, in the order of the picture."""
    lines = dict.fromkeys(_lines(index, claims))
    return tuple(lines)[:MOST]


def _lines(index: ScreenIndex, claims: Sequence[str]) -> Iterator[str]:
    picture = index.picture
    held = set(claims) if picture.corrections or picture.judgements else set()
    for one in picture.corrections:
        if any(s.sort == "claim" and s.key in held for s in one.subjects):
            yield judged_line(one)
    for two in picture.judgements:
        if two.verdict in _JOINED and {two.left.key, two.right.key} & held:
            yield f"{_JOINED[two.verdict]} by {label(two.by)} ({label(two.why)})."
    for claim in claims:
        grade = index.book.claims[claim].grade if claim in index.book.claims else None
        for given in grade.given if grade else ():
            yield f"Graded {given.digit} by {label(given.by)} ({label(given.why)})."
