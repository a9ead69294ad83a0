"""Who stands behind the words: the chain of speakers from the one nearest to the fact out to the outlet."""

from __future__ import annotations

from vedette.model.claims import Speaker
from vedette.model.readings import Attribution, Reading

LONGEST_CHAIN = 4
"""Links kept; a longer chain is a misreading of nested quotation."""


def said_by(reading: Reading, start: int, end: int) -> tuple[Speaker, ...]:
    """Return the speakers behind the characters ``start:end``, nearest to the fact first.

    Empty when the outlet says so itself. The innermost attribution is the nearest.
    """
    chain: list[Speaker] = []
    for attribution in attributions_over(reading, start, end):
        speaker = speaker_of(reading, attribution)
        if speaker is not None and speaker not in chain:
            chain.append(speaker)
    return tuple(chain[:LONGEST_CHAIN])


def attributions_over(reading: Reading, start: int, end: int) -> list[Attribution]:
    """Return the attributions whose content holds ``start:end``, innermost first."""
    holding = [a for a in reading.attributions if a.content.holds(start, end) and not _is_source(a, start, end)]
    return sorted(holding, key=lambda a: (a.content.end - a.content.start, a.content.start))


def speaker_of(reading: Reading, attribution: Attribution) -> Speaker | None:
    """Return the link that ``attribution`` adds to a chain, or None where its text names no source."""
    if attribution.source is None:
        if attribution.speaker is None:
            return None
        return Speaker(attribution.speaker, attribution.speaker, attribution.relayed_by)
    words = reading.document.text[attribution.source.start:attribution.source.end]
    return Speaker(attribution.speaker, " ".join(words.split()), attribution.relayed_by)


def _is_source(attribution: Attribution, start: int, end: int) -> bool:
    source, cue = attribution.source, attribution.cue
    return bool((source and source.holds(start, end)) or (cue and cue.holds(start, end)))
