"""Litter: what a page carries beside its report, and what is never read for claims.

Only a whole line is litter. A line is taken for it when it opens as such lines open, and is no longer than they are:
a wrong "litter" loses a report's words for good, a missed one costs a stray heading.
"""

from __future__ import annotations

import re

from vedette.documents.litter_phrases import PHRASES

LONGEST = 400
"""Characters; a cookie notice is the longest of its kind."""

WHOLE_LINE = re.compile(r"(?i)[\W_]{0,4}(?:" + "|".join(PHRASES) + r")[\W_]{0,4}\Z")
LINK_HEAD = re.compile(
    r"(?i)[\W_]{0,3}(?:related|recommended|trending|most|more|you m|see also"
    r"|read (?:also|more|next)|also read|latest|popular|top stor"
    r"|editor|don['’]t miss|must|what to read|suggested|similar|other|in case|further)\b[^.:]{0,60}:?[\W_]{0,3}\Z"
)
COMMENTS = re.compile(
    r"(?i)[\W_]{0,3}(?:(?P<before>\d{1,6}) )?comments?(?: ?[(:]? ?(?P<after>\d{1,6})\)?)?[\W_]{0,3}\Z"
)


def is_litter(line: str) -> bool:
    """Return whether ``line``, without blanks at its ends, is no part of the report."""
    return len(line) <= LONGEST and WHOLE_LINE.match(line) is not None


def heads_links(line: str) -> bool:
    """Return whether the short lines after this line of litter are links to other reports."""
    return len(line) <= 80 and LINK_HEAD.match(line) is not None


def opens_comments(line: str) -> bool:
    """Return whether readers' comments follow this line of litter ("3 Comments"; none follow "Comments (0)")."""
    match = COMMENTS.match(line) if len(line) <= 40 else None
    return match is not None and int(match["before"] or match["after"] or 0) > 0
