"""Words by which a document shows whose text it is."""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.word_files import any_of, lexicon
from vedette.model.records import Record


class VoiceWords(Record, frozen=True):
    """Patterns over the lines at the head of a document; ``bodies`` and ``press`` are words of outlets' names.

    ``headed`` finds "Statement by …" and gives where the body's name starts, ``opened`` "Text: …"; ``stamp`` is a
    line by itself, ``performing`` what a body does with its own text. ``organs`` speak for a body ("press service"),
    ``own_troops`` finds "our forces".
    """

    headed: re.Pattern[str]
    opened: re.Pattern[str]
    stamp: re.Pattern[str]
    performing: re.Pattern[str]
    bodies: re.Pattern[str]
    press: re.Pattern[str]
    parties: re.Pattern[str]
    organs: re.Pattern[str]
    own_troops: re.Pattern[str]


@lru_cache(maxsize=1)
def voice_words() -> VoiceWords:
    """Return the shipped words, compiled."""
    given = lexicon("voices")
    documents, texts, stamps, openings = (any_of(given[name]) for name in ("documents", "texts", "stamps", "openings"))
    return VoiceWords(
        headed=re.compile(
            rf"^\W*(?:[\w'’-]+ ){{0,3}}?(?:(?:{documents})(?: \w+){{0,2}}? (?:by|of|from|issued by)"
            rf"|(?:{texts})(?: \w+){{0,2}}? (?:by|from|issued by))(?: the)?\s",
            re.I,
        ),
        opened=re.compile(rf"^\W*(?:{openings})\s*[:–—]\s*(?=\S)", re.I),
        stamp=re.compile(rf"^\W*(?:{stamps})(?:\s+(?:no|n°|number|#)[ .]*[\w/-]+)?\W*$", re.I),
        performing=re.compile(rf"\b(?:{'|'.join(given['performing'])})\b", re.I),
        bodies=re.compile(rf"\b(?:{any_of(given['bodies'])})\b", re.I),
        press=re.compile(rf"\b(?:{any_of(given['press'])})\b", re.I),
        parties=re.compile(rf"\b(?:{any_of(given['parties'])})\b", re.I),
        organs=re.compile(rf"\b(?:{any_of(given['organs'])})\b", re.I),
        own_troops=re.compile(rf"\bour (?:\w+ ){{0,2}}?(?:{any_of(given['troops'])})\b", re.I),
    )
