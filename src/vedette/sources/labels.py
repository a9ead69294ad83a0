"""Labels: what stands outside a report, put together from several places."""

from __future__ import annotations

import msgspec

from vedette.model.documents import Label

MAX_LABEL = 2_000
"""The longest title, outlet or url that is kept, in characters."""
JOINERS = "\u200c\u200d"
"""Marks without width that Persian and Indian words are spelt with."""


def merged(under: Label, over: Label) -> Label:
    """Return ``under`` with each thing that ``over`` knows in its place.

    >>> merged(Label(title="A", outlet="B"), Label(title="C")).title
    'C'
    """
    known = {name: value for name, value in msgspec.structs.asdict(over).items() if value is not None}
    return msgspec.structs.replace(under, **known)


def one_line(value: object) -> str | None:
    """Return a label's value as one line of text without marks that steer the screen; a number is taken as its digits.

    >>> one_line(" Talks\\n resume\\u202e ")
    'Talks resume'
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value)[:MAX_LABEL].encode("utf-8", "replace").decode()
    if not text.isprintable():
        text = "".join(mark if mark.isprintable() or mark in JOINERS else " " for mark in text)
    return " ".join(text.split()) or None
