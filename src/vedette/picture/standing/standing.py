"""Standing: the word for how an event stands, and the independent origins behind it (the digit is in ``grading``)."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.model.words import EventStatus
from vedette.picture.fold import Held


def origins_of(held: Sequence[Held]) -> int:
    """Return the number of independent origins: texts, and no more than the voices and the houses behind them.

    Two papers that cite one monitor are one origin, and so are ten copies of a wire, the papers of one owner and an
    outlet that tells a thing twice.
    """
    texts = {h.origin for h in held}
    voices = {voice_of(h) for h in held}
    houses = {h.house or h.origin for h in held}
    return min(len(texts), len(voices), len(houses))


def voice_of(held: Held) -> str:
    """Return what stands for whose word a claim is: its speaker, else its outlet, else its text's origin."""
    if held.speaker is not None:
        return held.speaker.key + held.speaker.report
    outlet = held.report.document.outlet
    return f"outlet {outlet.casefold()}" if outlet else held.origin


def status_of(held: Sequence[Held], against: Sequence[Held]) -> EventStatus:
    """Return the word of the picture's contract for how an event stands."""
    if against:
        return "contested"
    if held and all(h.modality == "claimed" for h in held):
        return "claimed"
    return "confirmed" if origins_of(held) >= 2 else "reported"
