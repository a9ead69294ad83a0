"""Lists of plain words, written as a reader would: with blanks between them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of ``text``.

    >>> sorted(words("of the"))
    ['of', 'the']
    """
    return frozenset(text.split())
