"""Standing: how well an event is borne out: its origins, its status and its credibility.

The Admiralty digit follows from four questions, and from nothing about the outlet's letter (the two are judged apart):
do independent origins tell it, does any tell otherwise, does the one who tells it gain by it, and is anyone named.

====  ==========================================================================================
1     two independent origins or more tell it as their own or a third party's word, none denies it
2     confirmed with a party among them; or one origin says it as its own, or a party against itself
3     one origin by a speaker; or only a party that gains by it says so, and nobody denies it
4     some tell otherwise
5     only a party says so, and more origins tell otherwise
6     nobody is named and the outlet itself will not say so ("reports indicate")
====  ==========================================================================================
"""

from __future__ import annotations

from collections.abc import Sequence

from vedette.model.words import EventStatus
from vedette.picture.fold import Held


def origins_of(held: Sequence[Held]) -> int:
    """Return the number of independent origins: texts, and no more than the voices behind them.

    Two papers that cite one monitor are one origin, and so are ten copies of a wire.
    """
    texts = {h.origin for h in held}
    voices = {h.speaker.key + h.speaker.report if h.speaker else h.origin for h in held}
    return min(len(texts), len(voices))


def status_of(held: Sequence[Held], against: Sequence[Held]) -> EventStatus:
    """Return the word of the picture's contract for how an event stands."""
    if against:
        return "contested"
    if held and all(h.modality == "claimed" for h in held):
        return "claimed"
    return "confirmed" if origins_of(held) >= 2 else "reported"


def credibility_of(held: Sequence[Held], against: Sequence[Held]) -> int:
    """Return the Admiralty digit, 1 to 6, by the rule that opens this module."""
    modalities = {h.modality for h in held}
    only_party = modalities == {"claimed"}
    if against:
        return 5 if only_party and origins_of(against) > origins_of(held) else 4
    if modalities == {"reported"} and not any(h.speaker for h in held) and origins_of(held) < 2:
        return 6
    impartial = [h for h in held if h.modality in ("asserted", "said")]
    if origins_of(impartial) >= 2:
        return 1
    if origins_of(held) >= 2 or "asserted" in modalities or any(_against_itself(h) for h in held):
        return 2
    return 3


def _against_itself(held: Held) -> bool:
    return held.speaker is not None and held.speaker in held.targets and held.claim.kind != "accusation"
