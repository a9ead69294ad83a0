"""The patterns of time expressions, over the letters of ``words``; the leftmost and longest match stands.

Extents follow TimeML: no preposition, determiners and modifiers kept ("the previous week", "nearly two
years ago", "early Tuesday", "Friday, Oct. 23").
"""

from __future__ import annotations

import re

APPROX = "(?:A|0?12|34|56)?"
LOOSELY = "(?:A|N|0?12|34|56)?"
QUANTITY = "(?:n(?:(?:[6|]|-)n)?1?|a?qF?1?|Ha|aE?)"
LENGTH = f"(?:{QUANTITY}-?E?u(?!-?O))"
CALENDAR_DAY = "(?:(?:w,?)?(?:m[no](?:,?y)?|(?:t?[no]F|[no])m(?:,?y)?))"
TOLD_YEAR = "(?:F?(?:h|ts)u)"
"""'of that year', 'of the same year'."""
RELATIVE = "(?:[ti]?[lvxfj](?:n|a?qF?)?E?[uk])"
NAMED = "(?:t?[lvxfj][wmSp]|i[lx]?[wmSkp]|isu|[ih][cs]?[uk]|tsu|t?cG?u)"

PATTERNS: dict[str, str] = {
    "date": "D",
    "calendar day": f"b?{CALENDAR_DAY}(?:,?(?:b?p|:)|{TOLD_YEAR})?",
    "day range": "(?:(?:[no],)*[no](?:,?[-6&|])[no]F?m(?:,?y)?|m[no](?:[-6&|])[no](?:,?y)?)",
    "month": f"(?:(?:t?[bB]F?-?)?m(?:,?F?y|lu|iu|{TOLD_YEAR})?)(?![no])",
    "year": "(?:t?[bB]F?-?|tu)?G?y|tun",
    "spelt year": "m?,?nn",
    "plural": "u",
    "decade": "t?(?:b-?)?Y",
    "weekday": "b?w(?:b?p)?|pw|bpw",
    "clock": "A?(?::P|nP|:)T?(?:,?(?:b?wp?|d|(?:w,?)?m[no]))?",
    "relative": f"(?:t[bB]F|[brB])?-?{RELATIVE}",
    "named": f"(?:t[bB]F|[brB])?-?{NAMED}",
    "ago": f"{LOOSELY}(?:{LENGTH}|u)(?:|Z)g",
    "shift": f"{LOOSELY}(?:{LENGTH}|u)(?:r|R(?=[.,]))",
    "before": "tu[rR](?=[.,_])",
    "length": f"{APPROX}t?{QUANTITY}E?u(?!-?[Ogr])|{QUANTITY}-E?u(?!-?O)|tonE?u",
    "season": "(?:t?b?-?)S(?:F?y)?",
    "quarter": "(?:t|[lxi]u'|ty)?(?:G-?)?b?-?ou(?:Fy)?|o-u|tu-[gr]o?u",
    "the unit": "t(?:G|E|B)?u(?!-)|t[bB]Ftu",
    "year ago": "t?u-[gr]",
    "year end": "t?u[-']?B(?!F)",
    "present": "c(?=_)",
    "the past": "(?<=V)tl(?=[_.,&])",
    "the part": "(?:b-?p|tp|p)d?",
    "set": "e(?:[uwm]|nu)|Wp?|wp(?=s)",
    "word": "[rbt]?dp?|pd",
    "part of a day": f"(?:b-?)?t?p[FM](?:{CALENDAR_DAY}|t?[no][-6&|]t?[no]F?m(?:,?y)?|m[no][-6&|][no]|w)",
    "holiday": "[lx]?X(?:,?y)?",
    "part of": "t[lo]n?(?:H|E?u)F(?:m(?:,?y)?|y)",
    "up to": f"tn?u6(?:{CALENDAR_DAY}|m(?:,?y)?)",
    "week of": f"tuF{CALENDAR_DAY}",
    "early hours": f"tbu(?:F(?:{CALENDAR_DAY}|w|d))?",
    "numbered": "(?<=[VKR])to(?:F[it]u|(?=[.,_V]))",
    "part of a numbered day": "(?:b-?)?t?pFto(?=[.,_V])",
    "two away": "tuRd",
    "nights ago": "npg",
    "running": "[ta]o(?:uE|Eu)",
    "weekend": "t?k",
}
COMPILED = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}


def matches(letters: str) -> list[tuple[int, int, str]]:
    """Return ``(first, last, rule)`` of the time expressions, half-open, in order and without overlap."""
    found = [
        (match.start(), -match.end(), rank, name)
        for rank, (name, pattern) in enumerate(COMPILED.items())
        for match in pattern.finditer(letters)
    ]
    found.sort()
    kept, reached = [], 0
    for start, end, _, name in found:
        if start >= reached:
            kept.append((start, -end, name))
            reached = -end
    return kept
