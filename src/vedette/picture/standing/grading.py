"""Grading: how credible what is told is, 1 to 6, by a table that a reader can check by hand.

The rule is ``vedette.credibility/1``. Each claim for a thing is told by a voice: the outlet's *own* word (or that of
its reporter or of a witness), an*other* speaker, a party *against itself*, a *party* with a stake, or *nobody named*.
The first three are firm. What is told more than 31 days later is a recollection, and no longer an outlet's own word.
The row is the first that holds, counting independent origins; the column is who says otherwise.

========================================================================  =======  =========  =========
who tells it                                                               nobody  the weak   the firm
========================================================================  =======  =========  =========
agreed     two firm origins in two outlets; its day or place is told         1        2          4
supported  two firm origins else; or a firm one and another that is not;
           or one: a party against itself, or an own word that tells a
           day or a place                                                    2        3          4
told       one firm origin else                                              3        4          4
weak       only parties with a stake; or two origins that name nobody        3        4          5
rumoured   one origin that names nobody                                      6        4          5
ahead      nobody says that it has happened                                  6        6          6
========================================================================  =======  =========  =========

Those who say otherwise are *weak* where only parties with a stake or people not named do so, or where at least three
times as many firm origins tell it as deny it. The outlet's letter has no part in the digit, nor has its wording.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from vedette.model.when import When
from vedette.model.words import UNREAL
from vedette.picture.fold import Held
from vedette.picture.standing.standing import origins_of

RULE = "vedette.credibility/1"
"""The name of the rule with its version: a change of the table is a new version."""
RECALLED_DAYS = 31
"""What is told more than this many days after it happened is a recollection."""
NEAR_DAYS = 7
"""A time of at most this many days is precise."""
OUTNUMBERED = 3
"""Firm denials that are outnumbered so many times over weigh no more than those of the weak."""

VoiceSort = Literal["own", "other", "against itself", "party", "nobody named", "ahead"]
Row = Literal["agreed", "supported", "told", "weak", "rumoured", "ahead"]
Column = Literal["nobody", "the weak", "the firm"]

FIRM: frozenset[VoiceSort] = frozenset({"own", "other", "against itself"})
TABLE: Mapping[Row, Mapping[Column, int]] = {
    "agreed": {"nobody": 1, "the weak": 2, "the firm": 4},
    "supported": {"nobody": 2, "the weak": 3, "the firm": 4},
    "told": {"nobody": 3, "the weak": 4, "the firm": 4},
    "weak": {"nobody": 3, "the weak": 4, "the firm": 5},
    "rumoured": {"nobody": 6, "the weak": 4, "the firm": 5},
    "ahead": {"nobody": 6, "the weak": 6, "the firm": 6},
}


@dataclass(frozen=True)
class Voice:
    """One claim as the table sees it: whose word it is, how near to the fact, how precise and how late."""

    held: Held
    sort: VoiceSort
    placed: bool
    dated: bool
    late_days: int | None

    @property
    def recalled(self) -> bool:
        """Whether it is told long after."""
        return self.late_days is not None and self.late_days > RECALLED_DAYS

    @property
    def outlet(self) -> str:
        """The outlet that tells it; a report without one stands for itself."""
        document = self.held.report.document
        return document.outlet.casefold() if document.outlet else document.id

    @property
    def particular(self) -> bool:
        """Whether it tells a day or a place."""
        return self.placed or self.dated

    @property
    def near(self) -> bool:
        """Whether it alone makes a thing probable: a party against itself, or a fresh own word with a day or place."""
        return self.sort == "against itself" or (self.sort == "own" and not self.recalled and self.particular)


@dataclass(frozen=True)
class Weighed:
    """The row and the column of the table that hold, and what they were chosen by."""

    row: Row
    column: Column
    firm: int
    origins: int
    firm_against: int
    against: int

    @property
    def digit(self) -> int:
        """The Admiralty digit."""
        return TABLE[self.row][self.column]


def weighed(voices: Sequence[Voice], against: Sequence[Voice]) -> Weighed:
    """Return the row and the column of the table for what ``voices`` tell and ``against`` deny."""
    real = [v for v in voices if v.sort != "ahead"]
    firm, origins = _origins(v for v in real if v.sort in FIRM), _origins(real)
    denied = [v for v in against if v.sort != "ahead"]
    firm_against = _origins(v for v in denied if v.sort in FIRM)
    return Weighed(
        _row(real, firm, origins),
        _column(firm, firm_against, bool(denied)),
        firm,
        origins,
        firm_against,
        _origins(denied),
    )


def _row(real: Sequence[Voice], firm: int, origins: int) -> Row:
    if not real:
        return "ahead"
    if firm >= 2:
        sure = [v for v in real if v.sort in FIRM]
        fresh = any(not v.recalled for v in sure) and any(v.particular for v in sure)
        return "agreed" if fresh and len({v.outlet for v in sure}) >= 2 else "supported"
    if firm == 1:
        return "supported" if origins >= 2 or any(v.near for v in real) else "told"
    return "weak" if origins >= 2 or any(v.sort == "party" for v in real) else "rumoured"


def _column(firm: int, firm_against: int, denied: bool) -> Column:
    if not denied:
        return "nobody"
    return "the firm" if firm_against and firm < OUTNUMBERED * firm_against else "the weak"


def _origins(voices: Iterable[Voice]) -> int:
    return origins_of([v.held for v in voices])


def precise(when: When) -> bool:
    """Return whether a time is told to within a week."""
    return when.days is not None and when.days <= NEAR_DAYS


def days_late(held: Held) -> int | None:
    """Return how many days after it happened a thing was told; None where a day is not known, or it goes on still."""
    claim = held.claim
    when = claim.period if claim.period is not None else claim.when
    if held.published is None or when.end is None or claim.kind == "control" or when.precision == "before":
        return None
    return max((held.published - when.end) // timedelta(days=1), 0)


def sort_of(held: Held, pull: str | None, *, was_there: bool) -> VoiceSort:
    """Return whose word a claim is; ``pull`` is the speaker's stake, ``was_there`` whether a witness speaks."""
    if held.modality in UNREAL:
        return "ahead"
    if pull == "loses":
        return "against itself"
    if pull == "gains" or held.modality == "claimed":
        return "party"
    if held.modality == "reported" and held.speaker is None:
        return "nobody named"
    return "own" if held.modality == "asserted" or was_there else "other"
