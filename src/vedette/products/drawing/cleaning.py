"""Text made safe to stand in HTML and XML: characters that neither allows become U+FFFD.

Escaping is left to the template and the element builder; this only removes what no escape can carry,
such as NUL, other control characters, lone surrogates and non-characters. Direction overrides stay in
passages, where ``bdi`` isolates them, and are dropped from labels, where nothing can.
"""

from __future__ import annotations

import re

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]",
)
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """Return ``text`` with every character that HTML and XML forbid replaced, and its length kept."""
    if text.isascii() and text.isprintable():
        return text
    return _FORBIDDEN.sub("\ufffd", text.replace("\r", "\n"))


def label(text: str) -> str:
    """Return ``text`` as a one-line label: clean, without direction controls, its blanks folded."""
    return " ".join(_DIRECTION.sub("", clean(text)).split())
