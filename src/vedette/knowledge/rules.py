"""What each rule asks for, in words for the person who asks how a claim was found."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.frames import Frame, lexicon
from vedette.knowledge.word_files import lexicon as words_of

SHOWN = 8
"""Words of a frame that are told; more of the same say nothing new."""
ROLES = {"subj": "who does it", "obj": "whom or what it befalls", "noun": "its noun"}


def rule_told(found_by: str) -> str:
    """Return what the rule ``found_by`` asks for; empty where nothing is known of it."""
    if (frame := _frames().get(found_by)) is not None:
        return _told(frame)
    rules = _rules()
    return rules.get(found_by) or rules.get(found_by.partition(":")[0].partition(" ")[0], "")


def _told(frame: Frame) -> str:
    words = ", ".join(frame.words[:SHOWN]) + (" …" if len(frame.words) > SHOWN else "")
    parts = [f"the words {words}"]
    if frame.noun:
        parts.append(f"with {' or '.join(sorted(frame.noun)[:SHOWN])}")
    parts += [f"{_slot(slot)}: {' or '.join(wanted)}" for slot, wanted in frame.needs.items() if wanted != ("any",)]
    parts += [f"not {_slot(slot)}: {' or '.join(barred)}" for slot, barred in frame.bars.items() if barred != ("any",)]
    return "; ".join(parts)


def _slot(slot: str) -> str:
    named = " or ".join(ROLES.get(part, part) for part in slot.rstrip("?").split("|"))
    return f"{named}, if told" if slot.endswith("?") else named


@lru_cache(maxsize=1)
def _rules() -> dict[str, str]:
    given: dict[str, str] = words_of("rules")
    return given


@lru_cache(maxsize=1)
def _frames() -> dict[str, Frame]:
    frames = lexicon()
    openings = (opening.frame for listed in frames.verbs.values() for opening in listed)
    nouns = (frame for listed in frames.nouns.values() for frame in listed)
    return {frame.name: frame for frame in (*nouns, *openings)}
