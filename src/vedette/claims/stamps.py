"""Days that belong to the page and not to the story: "Posted: Thursday, 3 April", "(Published Friday, 4 Oct.)"."""

from __future__ import annotations

import re

STAMP = re.compile(
    r"\b(?:Posted|Updated|Published|Modified|Created|UPDATED?|POSTED|PUBLISHED)(?: on| at)?\s*[:@]?\s*"
    r"(?:\w+, \w+ \d+, \d{4} @ )?$"
)
NEAR = 60
"""Characters before a time in which the word of a stamp is looked for."""


def is_stamp(text: str, start: int) -> bool:
    """Return whether the time that starts at ``start`` says when the page was put up."""
    return STAMP.search(text, max(0, start - NEAR), start) is not None
