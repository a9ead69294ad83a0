"""Headings: short lines that name what follows and say nothing by themselves."""

from __future__ import annotations

import re

from vedette.documents.stretches import is_terminal

LONGEST = 130
MOST_WORDS = 18
MOST_WORDS_OF_A_QUESTION = 10
MOST_WORDS_OF_A_LEAD = 7
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-Z])[.)]? +[A-ZÀ-Þ]")
SPEECH = re.compile(
    r"(?i)\b(?:sa(?:id|ys?)|saying|add(?:ed|s)|stat(?:ed|es)|told [\w ]{1,40}|continu(?:ed|es)|asked|wrote|tweeted"
    r"|warned|declared|announced|replied|explained|insisted|follows|reads?|following|reported|noted|concluded)\W{0,3}$"
)
"""A lead with a verb of speech belongs to the words after it: it says whose they are."""
QUOTED = re.compile(r"[\"“‘«][^\"”’»]{0,400}[\"”’»]?[,.]?[\"”’»]?$")


def looks_like_heading(line: str) -> bool:
    """Return whether ``line``, standing by itself, reads as a heading rather than a sentence.

    A heading is short, begins large and does not end as a sentence does; a question may head a section
    ("What's Next?"), and so may a few words with a colon ("Key developments:").
    """
    words = line.count(" ") + 1
    if len(line) > LONGEST or words > MOST_WORDS or " | " in line or not any(c.isalpha() for c in line[:12]):
        return False
    first = line.lstrip("\"'“‘«(#*0123456789.) ")[:1]
    if not first or first.islower() or QUOTED.match(line):
        return False
    if not is_terminal(line):
        return not line.endswith((",", "-", "—", "–"))
    if line.endswith("?"):
        return words <= MOST_WORDS_OF_A_QUESTION
    if line.endswith(":"):
        return words <= MOST_WORDS_OF_A_LEAD and not SPEECH.search(line)
    return False
