"""Who stands behind the words: the chain of speakers from the one nearest to the fact out to the outlet."""

from __future__ import annotations

from bisect import bisect_right

from vedette.model.claims import Speaker
from vedette.model.readings import Attribution, Reading

FARTHEST = 5_000
"""Characters before the words within which a content that holds them begins."""
LONGEST_CHAIN = 4
"""Links kept; a longer chain is a misreading of nested quotation."""


def said_by(reading: Reading, start: int, end: int) -> tuple[Speaker, ...]:
    """Return the speakers behind the characters ``start:end``, nearest to the fact first.

    Empty when the outlet says so itself. The innermost attribution is the nearest. ``actor`` is the speaker's
    name where the report's cast has it, else None.
    """
    chain: list[Speaker] = []
    for attribution in innermost(reading, start, end):
        speaker = speaker_of(reading, attribution)
        if speaker is not None and not any(_same(speaker, known) for known in chain):
            chain.append(speaker)
    return tuple(chain[:LONGEST_CHAIN])


def innermost(reading: Reading, start: int, end: int) -> list[Attribution]:
    """Return the attributions whose content holds ``start:end``, the innermost first."""
    holding = []
    attributions = reading.attributions
    for at in range(bisect_right(attributions, start, key=_content_start) - 1, -1, -1):
        attribution = attributions[at]
        if attribution.content.start < start - FARTHEST:
            break
        if attribution.content.holds(start, end) and not _is_about(attribution, start, end):
            holding.append(attribution)
    return sorted(holding, key=lambda a: (a.content.end - a.content.start, a.relayed_by is None, a.content.start))


def _content_start(attribution: Attribution) -> int:
    return attribution.content.start


def speaker_of(reading: Reading, attribution: Attribution) -> Speaker | None:
    """Return the link that ``attribution`` adds to a chain, or None where the report names no source."""
    relay = attribution.relayed_by
    name = attribution.speaker
    cast_name = name if any(a.name == name for a in reading.actors) else None
    if attribution.source is None:
        return Speaker(cast_name, name, relay) if name else None
    words = reading.document.text[attribution.source.start : attribution.source.end]
    return Speaker(cast_name, " ".join(words.split()).rstrip(","), relay)


def _is_about(attribution: Attribution, start: int, end: int) -> bool:
    """Return whether the span is the source or the cue itself, which the outlet vouches for."""
    source, cue = attribution.source, attribution.cue
    return bool((source and source.holds(start, end)) or (cue and cue.holds(start, end)))


def _same(left: Speaker, right: Speaker) -> bool:
    return left.actor == right.actor if left.actor and right.actor else left.text.lower() == right.text.lower()
