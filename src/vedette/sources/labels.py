"""Labels: what stands outside a report, put together from several places."""

from __future__ import annotations

import unicodedata

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


def clean_id(value: object) -> str | None:
    """Return an id that an input brings: as it is, since programs join by it, but for marks that steer a screen."""
    if not isinstance(value, str) or not value.strip() or len(value) > MAX_LABEL:
        return one_line(value)
    text = value.encode("utf-8", "replace").decode()
    return "".join(mark if mark.isprintable() or mark in JOINERS else _cleaned(mark) for mark in text)


def _cleaned(mark: str) -> str:
    return " " if unicodedata.category(mark) == "Zs" else "\N{REPLACEMENT CHARACTER}"


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
