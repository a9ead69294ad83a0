"""Own work: a brief that Vedette wrote is no report; to read it would count each of its sources once more."""

from __future__ import annotations

import re

HEAD = 8_192
"""Characters looked at: a brief says at its top who made it."""
PAGE = re.compile(r"(?i)<meta\s+name=[\"']?generator[\"']?\s+content=[\"']?vedette\s\d")
PROSE = re.compile(
    r"(?m)^\*?[^\n]{1,500} · reports: \d{1,9},(?: outlets: \d{1,9},)? independent origins: \d{1,9}"
    r" · vedette \d\S{0,40}$"
)
REASON = "it is a brief that Vedette made, and no report"


def is_own_page(page: str) -> bool:
    """Return whether the markup ``page`` is a brief."""
    return PAGE.search(page[:HEAD]) is not None


def is_own_prose(text: str) -> bool:
    """Return whether ``text`` is a brief as plain text or as Markdown."""
    return PROSE.search(text[:HEAD]) is not None
