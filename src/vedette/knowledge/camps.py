"""What a change of camp was by the words for it: laid down arms, changed sides, split, surrendered."""

from __future__ import annotations

import re

CHANGE = "changed sides, split or laid down arms"
"""The words for all of them, where the evidence is not looked at."""
CHANGES = (
    (re.compile(r"\bsurrender|\bcapitulat|\bgave (?:itself|themselves) up", re.IGNORECASE), "surrendered"),
    (re.compile(r"\b(?:la(?:y|id)|lays|put|handed|gave|hand|give)\b[^.]{0,30}\b(?:arms|weapons)\b", re.IGNORECASE),
     "laid down arms"),
    (re.compile(r"\bdefect|\bswitch|\bchang\w+ sides|\bwent over\b", re.IGNORECASE), "changed sides"),
    (re.compile(r"\bsplit|\bsplinter|\bbr(?:eak|oke) away|\bfaction", re.IGNORECASE), "split"),
)  # fmt: skip


def change_told(text: str, evidence: str) -> str:
    """Return ``text`` with the words for a change of camp narrowed to the one of which ``evidence`` speaks."""
    if CHANGE not in text:
        return text
    return text.replace(
        CHANGE, next((words for pattern, words in CHANGES if pattern.search(evidence)), "changed sides")
    )
