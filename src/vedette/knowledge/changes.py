"""Words that tell how a number stands to one told before: added to it, its new total, its correction, its former self.

The words are data (``lexicons/changes.yaml``); which number they belong to is the business of the rooms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from vedette.knowledge.word_files import any_of, lexicon
from vedette.model.records import Record
from vedette.model.words import Change

YEAR = 366


class ChangePatterns(Record, frozen=True):
    """Patterns over the words before a number (``…_before``, to be matched at their end) and those behind it."""

    added_before: re.Pattern[str]
    added_after: re.Pattern[str]
    total_before: re.Pattern[str]
    total_after: re.Pattern[str]
    revised_before: re.Pattern[str]
    former_before: re.Pattern[str]
    denied_before: re.Pattern[str]
    another_s_after: re.Pattern[str]
    whole: re.Pattern[str]


@lru_cache(maxsize=1)
def change_patterns() -> ChangePatterns:
    """Return the patterns made of the shipped words, compiled once."""
    words = {name: any_of(rows) for name, rows in lexicon("changes").items()}
    count, near = words["count_nouns"], r"[^.;]{0,60}?"
    lead = r"(?:(?!(?:to|from)\b)[a-z-]+\s+){0,3}$"
    moving = "|".join((words["standing"], words["revising"], words["moved"]))
    since = rf"(?:{words['running']})"
    return ChangePatterns(
        _compiled(rf"\b(?:{words['added_before']})\s+(?:\w+\s+)?$"),
        _compiled(rf"^\s*(?:{words['added_after']})\b(?!\s+than\b)"),
        _compiled(
            rf"\b(?:(?:{words['bringing']})\b{near}\b(?:{count})\b{near}\bto\s+{lead}"
            rf"|(?:{count})\b{near}\b(?:{words['standing']})\s+(?:(?:to|at|past)\s+)?{lead}|(?:{words['altogether']})\s+{lead})"
        ),
        _compiled(rf"^[^.;]{{0,40}}?\b(?:{words['altogether']})\b"),
        _compiled(
            rf"\b(?:{words['revising']})\b{near}\b(?:to|at)\s+{lead}"
            rf"|\b(?:{words['revising']}|{words['moved']})\b[^.;]{{0,60}}\bfrom\b[^.;]{{0,40}}\bto\s+{lead}"
        ),
        _compiled(
            rf"\b(?:{moving})\b[^.;]{{0,40}}?\bfrom\s+{lead}"
            rf"|\b(?:{words['revising']})\b{near}\b(?:{count})\b[^.;]{{0,90}}?\b(?:down |up )?from\s+{lead}"
            rf"|\b(?:{words['earlier']})\s+(?:\w+\s+)?(?:{count}|estimate|report)s?\b[^.;]{{0,30}}?\bof\s+{lead}"
        ),
        _compiled(rf"(?:,|\band|\bbut)\s+not\s+(?:the\s+)?$|\b(?:{words['instead']})\s+(?:the\s+)?$"),
        _compiled(rf"^[^.;,]{{0,30}}?\bas\s+(?!(?:was\s+|were\s+)?(?:{words['first']})\b)"),
        _compiled(
            rf"\b(?:{since})\b[^.;]{{0,60}}\b(?:{words['whole']})\b"
            rf"|\b(?:{words['whole']})\b[^.;]{{0,40}}\b(?:has|have|had|also)\b[^.;]{{0,20}}\b(?:{words['whole_verbs']})\b"
            rf"|\b(?:toll|dead)\b[^.;]{{0,20}}\b(?:from|of|in) the\b[^.;]{{0,20}}\b(?:{words['whole']})\b"
            rf"|\b(?:toll|dead|deaths|killed|died)\b[^.;]{{0,30}}\b(?:from|of|in|during)\b[^.;]{{0,25}}\b(?:years?|months?)"
            rf"(?:-| )(?:long |old )?(?:{words['whole']})\b"
            rf"|\bin the (?:\w+ ){{0,2}}(?:{words['whole']})\b(?! (?:zone|area))"
            rf"|\bin (?:more than |over |nearly |almost )?\w+ years of (?:{words['whole']}|fighting)\b"
        ),
    )


def change_of(before: str, after: str) -> Change | None:
    """Return how a number between ``before`` and ``after``, the words of its sentence, stands to an earlier one."""
    patterns = change_patterns()
    if patterns.former_before.search(before):
        return "former"
    if patterns.denied_before.search(before) and not patterns.another_s_after.search(after):
        return "former"  # "75, and not 90 as first reported"; "not 20 as the rebels claim" is the rebels' number
    if patterns.revised_before.search(before):
        return "revision"
    if patterns.total_before.search(before) or patterns.total_after.search(after):
        return "total"
    if patterns.added_before.search(before) or patterns.added_after.search(after):
        return "increment"
    return None


def runs_since_a_start(sentence: str) -> bool:
    """Return whether a number of ``sentence`` counts a whole war or crisis: "the conflict has killed 400,000"."""
    return change_patterns().whole.search(sentence) is not None


def of_a_whole_war(texts: Iterable[str], since: date | None, published: date | None) -> bool:
    """Return whether a figure counts a war or a crisis since its start: by its words, or over a year and longer."""
    if since is not None and published is not None and (published - since).days > YEAR:
        return True
    return any(runs_since_a_start(text) for text in texts)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
