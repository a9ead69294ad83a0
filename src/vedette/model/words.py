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
EventStatus = Literal["confirmed", "reported", "claimed", "contested"]
ControlStatus = Literal["assessed", "claimed", "contested"]
FigureKind = Literal["flow", "stock", "total"]
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
