"""The reports' own words, where a sentence of theirs stands by itself and no template would say as much."""

from __future__ import annotations

import re

from vedette.model.pictures import PicturedClaim
from vedette.products.brief.wordlists import words

LONGEST = 240
SHORTEST = 30
_LEANING = words(
    "he she it they we i our my his her their its this these those that such here there then but and or so yet nor "
    "meanwhile however also instead both who which what when where one another others you your if because"
)
"""First words that lean on the sentence before, or speak to the reader."""
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|us|my|you|your)\b", re.IGNORECASE)
_MARKS = frozenset('"“”«»„')
_BREAK = re.compile(r"(?:[,;:]| –| —)\s")


def stands_alone(claim: PicturedClaim) -> bool:
    """Return whether the claim's sentence can be read without the one before it."""
    if not claim.evidence:
        return False
    text = " ".join(claim.evidence[0].text.split())
    first = re.match(r"[\W_]*(\w+)", text)
    if (
        first is None
        or first.group(1)[0].islower()
        or first.group(1).lower() in _LEANING
        or len(text) < SHORTEST
        or not text.rstrip("”’\"')").endswith((".", "…"))
    ):
        return False
    outside = re.sub(r"[“\"].*?[”\"]", "", text)
    return not _FIRST_PERSON.search(outside.replace("US", "")) and text.count('"') % 2 == 0


def quoted(outlet: str, text: str) -> str:
    """Return ``Outlet: “…”`` with the words cut at a break where they are long; inner marks become single."""
    name = outlet[:1].upper() + outlet[1:]
    return f"{name}: “{inner(cut(' '.join(text.split())))}”"


def inner(text: str) -> str:
    """Return ``text`` on one line with double quotation marks made single, for standing inside double ones.

    >>> inner('He said: "no", and  left.')
    'He said: ‘no’, and left.'
    >>> inner("They gave “unconditional support.")
    'They gave ‘unconditional support.’'
    """
    plain = " ".join(text.split())
    found: list[str] = []
    opened = 0
    for at, mark in enumerate(plain):
        if mark not in _MARKS:
            found.append(mark)
            continue
        opens = mark in "“«„" and not (mark == "“" and opened and _closes(plain, at))
        if mark == '"':
            opens = not opened
        if opens:
            found.append("‘")
            opened += 1
        elif opened:
            found.append("’")
            opened -= 1
        # A mark that closes what this sentence did not open is left out.
    return "".join(found) + "’" * opened


def _closes(text: str, at: int) -> bool:
    """Return whether a mark stands where one closes: after a word and before none ("„so“" closes with the opener)."""
    return at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()


def cut_around(text: str, focus: str, longest: int = LONGEST) -> str:
    """Return the part of ``text`` that holds ``focus``, from the break before it, cut at both ends."""
    at = text.lower().find(focus.lower()) if focus else -1
    if len(text) <= longest or at < longest // 2:
        return cut(text, longest)
    breaks = [m.end() for m in _BREAK.finditer(text, 0, at)]
    return f"… {cut(text[breaks[-1] if breaks else at :], longest)}"


def cut(text: str, longest: int = LONGEST) -> str:
    """Return ``text``, or its first part up to a comma or a word's end with " …"."""
    if len(text) <= longest:
        return text
    breaks = [m.start() for m in _BREAK.finditer(text, 0, longest) if m.start() > longest // 2]
    at = breaks[-1] if breaks else text.rfind(" ", 0, longest)
    return text[:at].rstrip(" ,;:–—") + " …"
