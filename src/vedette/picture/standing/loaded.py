"""Loaded wording in the evidence: marked for the reader, and of no weight in any grade."""

from __future__ import annotations

import msgspec

from vedette.knowledge.loaded import loaded_in
from vedette.model.pictures import Picture
from vedette.model.spans import Evidence, LoadedWord


def with_loaded(picture: Picture) -> Picture:
    """Return ``picture`` with the loaded words in each claim's evidence, at their places in the report."""
    found: dict[Evidence, tuple[LoadedWord, ...]] = {}

    def words(evidence: Evidence) -> tuple[LoadedWord, ...]:
        if evidence not in found:
            found[evidence] = tuple(
                LoadedWord(evidence.start + s.start, evidence.start + s.end, evidence.text[s.start : s.end], s.sort)
                for s in loaded_in(evidence.text)
            )
        return found[evidence]

    marked = []
    for claim in picture.claims:
        loaded = tuple(dict.fromkeys(word for evidence in claim.evidence for word in words(evidence)))
        marked.append(msgspec.structs.replace(claim, loaded=loaded) if loaded else claim)
    return msgspec.structs.replace(picture, claims=tuple(marked))
