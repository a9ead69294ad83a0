"""The closed vocabularies of the field, as types: one word for one thing.

The words and their meanings are fixed by the picture format ``vedette.picture/1``
(docs/reference/picture.md).
"""

from __future__ import annotations

from typing import Final, Literal, get_args

ActorKind = Literal[
    "state",
    "state forces",
    "armed group",
    "militia",
    "community",
    "civilians",
    "person",
    "monitor",
    "news agency",
    "media",
    "international organisation",
    "ngo",
    "other",
]
PlaceKind = Literal["town", "district", "province", "country", "region", "facility", "bridge", "road", "water"]
Modality = Literal["asserted", "said", "claimed", "reported", "expected", "planned", "feared"]
Polarity = Literal["yes", "denied"]
Precision = Literal["day", "week", "month", "year", "before", "after", "unknown"]
Harm = Literal["killed", "injured", "hit"]
"""What befell a victim; ``hit`` where the words do not tell how it ended."""

Sex = Literal["female", "male"]

Qualifier = Literal["exactly", "at least", "more than", "about", "up to", "fewer than", "between"]
Unit = Literal["people", "households"]
Measure = Literal[
    "killed",
    "injured",
    "missing",
    "detained",
    "abducted",
    "displaced",
    "returned",
    "evacuated",
    "in_need",
]
Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""The Admiralty letter of an outlet; F where it cannot be judged."""

LoadedClass = Literal["sensational", "demonising", "euphemism", "triumphal"]
"""What a loaded word does: it thrills, it blackens, it hides, it glorifies."""

EventStatus = Literal["confirmed", "reported", "claimed", "contested"]
ControlStatus = Literal["assessed", "claimed", "contested"]
FigureKind = Literal["flow", "stock", "total"]
Change = Literal["increment", "total", "revision", "former"]
"""How a number stands to one told before: added to it, the new total, its correction, or the number it replaced."""
Direction = Literal["from", "to", "in"]
"""How people stand to the place of their figure: they left it, reached it, or are there."""
CountingName = Literal["vedette", "ucdp", "acled"]
"""By whose rules low, best and high are made of what the claimants say."""
LeftOutWhy = Literal[
    "part of another figure",
    "superseded",
    "no longer holds",
    "earlier history",
    "counts from before these days",
    "nobody says since when",
    "within a figure that is counted",
    "the figures within it come to as many",
    "may be of the same people",
    "left out by a person",
]
"""Why a figure is not added to a toll."""
Span = Literal["day", "week", "case"]
"""The stretches of days for which tolls are told."""
Reason = Literal["contradiction", "scope", "date", "measure", "claimant", "supersession"]
RelationType = Literal[
    "supports",
    "backs",
    "leads",
    "member of",
    "part of",
    "allied with",
    "fights",
    "mediates",
    "sanctions",
]
ServiceState = Literal["disrupted", "destroyed", "restored"]
Verdict = Literal["same", "different", "supports", "contradicts", "supersedes", "unsure"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
BlockKind = Literal["title", "heading", "dateline", "paragraph", "litter"]

UNREAL: Final[frozenset[str]] = frozenset({"expected", "planned", "feared"})
"""Modalities of what has not happened: never an event, never a holder."""
DEALINGS: Final[frozenset[str]] = frozenset({"promise", "concession", "cooperation", "investigation", "constraint"})
"""Kinds of claim about dealings between parties: coded for those who count them, too slight to be told as news."""
NOT_EVENTS: Final[frozenset[str]] = frozenset(
    {"figure", "control", "service", "expectation", "background", *DEALINGS, *get_args(RelationType)}
)
"""Kinds of claim that tell of no event of the picture."""
